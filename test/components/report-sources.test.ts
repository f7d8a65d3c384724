import { assert, expect } from '@open-wc/testing';
import { validate } from 'goalpost';
import type { LoadEvent } from 'goalpost/components';
import { first, loaded, printed, problems, rendered, show, waitUntil } from './support.js';

const folder = '/test/fixtures/golden';
const text = async (name: string): Promise<string> => (await fetch(`${folder}/${name}`)).text();
const card = '<gp-kpi-card indicator="doanh-thu" period="2018"><span>…</span></gp-kpi-card>';

/** A report shown with these attributes, and what it loaded. */
async function open(attributes: string, content = card, lang = 'vi') {
  let event: LoadEvent | undefined;
  const listen = (heard: LoadEvent): void => {
    event = heard;
  };
  document.body.addEventListener('gp-load', listen);
  try {
    const frame = await show(`<gp-report ${attributes}>${content}</gp-report>`, lang);
    await loaded(frame);
    return { frame, report: event?.report, issues: event?.issues };
  } finally {
    document.body.removeEventListener('gp-load', listen);
  }
}

const withMapping = async (): Promise<string> => `mapping='${await text('mapping.json')}'`;

describe('<gp-report> reads one organisation from', () => {
  let golden: ReturnType<typeof validate>['report'];
  before(async () => {
    golden = validate(JSON.parse(await text('report.json'))).report;
  });

  for (const [what, attributes] of [
    ['a JSON report', () => `src="${folder}/report.json"`],
    ['a CSV file in UTF-8', async () => `src="${folder}/long.csv" ${await withMapping()}`],
    ['a CSV file in windows-1258', async () => `src="${folder}/long-windows-1258.csv" ${await withMapping()}`],
    ['a workbook', async () => `src="${folder}/wide.xlsx" ${await withMapping()}`],
    ['two pages of a service', async () => `src="${folder}/page-1.json" ${await withMapping()}`],
  ] as const) {
    it(what, async () => {
      const { frame, report, issues } = await open(await attributes());
      assert.deepEqual(issues, []);
      assert.deepEqual(report, golden);
      assert.include(printed(first(frame, 'gp-kpi-card')), '208,7 tỷ đồng');
      await expect(frame).to.be.accessible();
    });
  }

  it('a table of the page', async () => {
    const frame = await show(
      `${await text('wide.html')}<gp-report for="#kpi" ${await withMapping()}>${card}</gp-report>`,
    );
    await loaded(frame);
    const element = first(frame, 'gp-report');
    const heard = new Promise<LoadEvent>((resolve) => element.addEventListener('gp-load', resolve, { once: true }));
    assert.isTrue(await element.reload());
    assert.deepEqual((await heard).report, golden);
    assert.include(printed(first(frame, 'gp-kpi-card')), '208,7 tỷ đồng');
    assert.isTrue((frame.querySelector('table')?.getClientRects().length ?? 0) > 0, 'the table stays');
  });

  it('JSON inside it', async () => {
    const { report } = await open('', `<script type="application/json">${await text('report.json')}</script>${card}`);
    assert.deepEqual(report, golden);
  });

  it('a script with data', async () => {
    const script = `(globalThis.goalpostData ??= {})["golden.data.js"] = ${await text('report.json')};`;
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const element = document.createElement('script');
    await new Promise((resolve) => {
      element.onload = resolve;
      element.src = address;
      document.head.append(element);
    });
    const { report } = await open(`src="${folder}/golden.data.js"`);
    assert.deepEqual(report, golden);
    element.remove();
    delete (globalThis as { goalpostData?: object }).goalpostData;
  });
});

describe('<gp-report> and tables', () => {
  const table = (value: string): string =>
    `<table id="plan"><tr><th>Chỉ tiêu</th><th>KH 2019</th><th>TH 2019</th></tr>
     <tr><td>Doanh thu (tỷ đồng)</td><td>trên 270</td><td>${value}</td></tr></table>`;
  const tableCard = '<gp-report for="plan"><gp-kpi-card indicator="doanh-thu" period="2019"></gp-kpi-card></gp-report>';

  it('reads a table in the language of the page, Vietnamese', async () => {
    const frame = await show(table('15.000') + tableCard);
    await loaded(frame);
    assert.include(printed(first(frame, 'gp-kpi-card')), '15 nghìn tỷ đồng');
  });

  it('or English', async () => {
    const english = await show(table('15.000') + tableCard, 'en');
    await loaded(english);
    assert.include(printed(first(english, 'gp-kpi-card')), 'VND 15 billion');
  });

  it('reads it again when a cell changes', async () => {
    const frame = await show(table('280') + tableCard);
    await loaded(frame);
    assert.include(printed(first(frame, 'gp-kpi-card')), '280 tỷ đồng');
    const cell = frame.querySelector('td:last-child');
    assert.ok(cell);
    cell.textContent = '281,5';
    await waitUntil(() => printed(first(frame, 'gp-kpi-card')).includes('281,5 tỷ đồng'));
  });

  it('finds things by their names, too', async () => {
    const frame = await show(
      table('280') +
        '<gp-report for="plan"><gp-kpi-card indicator="Doanh thu" period="2019"></gp-kpi-card></gp-report>',
    );
    await loaded(frame);
    assert.include(printed(first(frame, 'gp-kpi-card')), '280 tỷ đồng');
  });

  it('names the row and column of a cell at fault, and with check how it understood the table', async () => {
    const frame = await show(table('-') + tableCard.replace('for=', 'check for='));
    await loaded(frame);
    const element = first(frame, 'gp-report');
    await waitUntil(() => problems(element).length > 0 && element.shadowRoot?.querySelector('details'));
    assert.match(problems(element).join(), /bảng #plan, hàng 2, cột 3: ô chỉ có dấu gạch\. Nhận được “-”\./);
    const understood = element.shadowRoot?.querySelector('details')?.textContent ?? '';
    assert.include(understood, 'B1 “KH 2019”: số liệu, kế hoạch, Năm 2019.');
    assert.include(understood, 'Chỉ tiêu “Doanh thu”: mã doanh-thu, loại flow, đơn vị tỷ đồng.');
    await expect(frame).to.be.accessible();
  });
});

describe('<gp-report> says why it cannot read', () => {
  for (const [what, attributes, expected] of [
    ['a table that is not there', 'for="#none"', /Không tải được #none: trang không có bảng nào mang id “#none”\./],
    ['a mapping that is no object', `for="#x" mapping="7"`, /mapping không phải một đối tượng JSON/],
    ['a mapping that is no JSON', `for="#x" mapping="{lang: vi}"`, /mapping không phải một đối tượng JSON/],
    ['a web page', 'src="/docs/examples/long-an.html"', /nhận được một trang web thay vì số liệu, có lẽ cần đăng nhập/],
    ['text in an old font', 'src="/test/fixtures/csv/font-tcvn3.csv"', /gõ bằng phông TCVN3 cũ/],
    [
      'a quote that is not closed',
      'src="/test/fixtures/csv/open-quote.csv"',
      /dấu ngoặc kép mở ở dòng \d+ không được đóng/,
    ],
    [
      'a sheet that is not there',
      `src="${folder}/wide.xlsx" mapping='{"sheet": "A"}'`,
      /không có trang tính này; tệp có: KH 2019/,
    ],
    [
      'code from elsewhere',
      'src="https://example.org/x.data.js"',
      /chưa cho phép lấy số liệu từ https:\/\/example\.org/,
    ],
    ['an address that is no file', 'src="data:text/csv,a;b"', /chưa cho phép lấy số liệu từ data:/],
    ['a refresh that is too short', `src="${folder}/report.json" refresh="4"`, /refresh: cần từ 5 giây trở lên/],
    ['a refresh that is no number', `src="${folder}/report.json" refresh="often"`, /refresh: cần từ 5 giây/],
  ] as const) {
    it(what, async () => {
      const { frame } = await open(attributes);
      const element = first(frame, 'gp-report');
      await waitUntil(() => problems(element).length > 0, 'a problem is shown');
      assert.match(problems(element).join(), expected);
      await expect(frame).to.be.accessible();
    });
  }

  it('another server is asked where the head of the page allows it', async () => {
    const meta = document.createElement('meta');
    meta.name = 'goalpost-allow';
    meta.content = 'https://example.org http://127.0.0.1:9';
    document.head.append(meta);
    try {
      const { frame } = await open('src="http://127.0.0.1:9/x.json"');
      assert.match(problems(first(frame, 'gp-report')).join(), /không kết nối được máy chủ/);
    } finally {
      meta.remove();
    }
  });
});

describe('an answer that comes in pieces', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });
  const answer = (pull: UnderlyingDefaultSource<Uint8Array>['pull'], cancel?: () => void): void => {
    const source = { ...(pull && { pull }), ...(cancel && { cancel }) };
    window.fetch = async () => new Response(new ReadableStream<Uint8Array>(source, { highWaterMark: 0 }));
  };

  it('is joined', async () => {
    const bytes = new Uint8Array(await (await fetch(`${folder}/long.csv`)).arrayBuffer());
    const mapping = await withMapping();
    let at = 0;
    answer((pieces) => {
      pieces.enqueue(bytes.slice(at, at + 7));
      at += 7;
      if (at >= bytes.length) pieces.close();
    });
    const { frame, issues } = await open(`src="long.csv" ${mapping}`);
    assert.deepEqual(issues, []);
    assert.include(printed(first(frame, 'gp-kpi-card')), '208,7 tỷ đồng');
  });

  it('is named where it breaks off', async () => {
    let isFirst = true;
    answer((pieces) => {
      if (isFirst) pieces.enqueue(new TextEncoder().encode('{"title": "'));
      else pieces.error(new TypeError('network error'));
      isFirst = false;
    });
    const { frame } = await open('src="x.json"');
    assert.include(problems(first(frame, 'gp-report')).join(), 'không kết nối được máy chủ');
  });

  it('is not waited for to the end where it is too large', async () => {
    let pieces = 0;
    let isCancelled = false;
    answer(
      (to) => {
        pieces++;
        to.enqueue(new Uint8Array(30_000_000));
      },
      () => {
        isCancelled = true;
      },
    );
    const { frame } = await open('src="x.csv"');
    assert.include(problems(first(frame, 'gp-report')).join(), 'tệp quá lớn (giới hạn');
    assert.equal(pieces, 4);
    assert.isTrue(isCancelled);
  });
});

describe('<gp-report refresh>', () => {
  const { fetch, setTimeout: realTimeout, clearTimeout: realClear } = window;
  let answers: (() => Response)[] = [];
  let asked = 0;
  const hidden = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden') as PropertyDescriptor;
  let isHidden = false;
  /** Waits of five seconds or so. */
  let short: number[] = [];
  /** The long waits for the next load that have neither ended nor been called off. Their numbers are no browser's. */
  let waits: { id: number; run: () => void; ms: number }[] = [];

  beforeEach(() => {
    asked = 0;
    isHidden = false;
    Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => isHidden });
    waits = [];
    short = [];
    let id = 0;
    window.fetch = async () => {
      asked++;
      return (answers.shift() ?? (() => Response.error()))();
    };
    window.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) => {
      if (ms >= 4000 && ms < 6000) short.push(ms);
      // How long a server may be silent and a whole load may take; a wait for the next load is never so even.
      const isLimit = ms === 60_000 || ms === 300_000;
      if (ms < 10_000 || isLimit) return realTimeout(run, ms, ...rest);
      waits.push({ id: --id, run, ms });
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      waits = waits.filter((wait) => wait.id !== id);
      realClear(id);
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    window.setTimeout = realTimeout;
    window.clearTimeout = realClear;
    Object.defineProperty(Document.prototype, 'hidden', hidden);
  });

  const body =
    (value: number, tag: string): (() => Response) =>
    () =>
      new Response(
        JSON.stringify({
          organisations: [{ id: 'o' }],
          indicators: [{ id: 'doanh-thu', kind: 'flow', unit: 'VND' }],
          entries: [{ indicator: 'doanh-thu', period: '2018', scenario: 'AC', value }],
        }),
        { headers: { etag: tag } },
      );
  const shownValue = (frame: ParentNode): string => printed(first(frame, 'gp-kpi-card'));
  const runLast = async (frame: ParentNode): Promise<void> => {
    const before = asked;
    waits.shift()?.run();
    // It waits again once the load has ended, and only then.
    await waitUntil(() => asked > before && waits.length > 0, 'it asks again');
    await rendered(frame);
  };

  it('loads again after that time, a little later on each page, and keeps quiet while nothing has changed', async () => {
    answers = [body(5, '"a"'), body(5, '"a"'), body(6, '"b"')];
    const { frame } = await open('src="x.json" refresh="60"');
    let loads = 0;
    frame.addEventListener('gp-load', () => loads++);
    assert.include(shownValue(frame), '5 đồng');
    const wait = waits[0]?.ms ?? 0;
    assert.isTrue(wait >= 60_000 && wait <= 66_000, String(wait));
    await runLast(frame);
    assert.equal(loads, 0, 'the same tag: nothing was read again');
    await runLast(frame);
    assert.equal(loads, 1);
    assert.include(shownValue(frame), '6 đồng');
  });

  it('loads again after five seconds, and not at all where less is asked for', async () => {
    answers = [body(5, ''), body(5, '')];
    await open('src="x.json" refresh="5"');
    assert.equal(short.filter((ms) => ms >= 5000 && ms <= 5500).length, 1);
    short = [];
    await open('src="x.json" refresh="4.9"');
    await open('src="x.json" refresh="0"');
    assert.deepEqual([waits, short], [[], []]);
  });

  it('waits twice as long after each failure, keeps the figures, and recovers', async () => {
    answers = [
      body(5, ''),
      () => new Response('', { status: 503 }),
      () => new Response('', { status: 503 }),
      body(6, ''),
    ];
    const { frame } = await open('src="x.json" refresh="60"');
    await runLast(frame);
    assert.include(problems(first(frame, 'gp-report')).join(), 'Không tải lại được x.json: máy chủ trả lời 503');
    assert.include(shownValue(frame), '5 đồng');
    const once = waits[0]?.ms ?? 0;
    assert.isTrue(once >= 120_000 && once <= 132_000, String(once));
    await runLast(frame);
    const twice = waits[0]?.ms ?? 0;
    assert.isTrue(twice >= 240_000 && twice <= 264_000, String(twice));
    await runLast(frame);
    await waitUntil(() => shownValue(frame).includes('6 đồng'), 'the new figure');
    assert.deepEqual(problems(first(frame, 'gp-report')), []);
  });

  it('keeps the figures of a file that is empty for a moment, and says so', async () => {
    const emptied = () =>
      new Response('{"organisations": 5, "indicators": [], "entries": []}', { headers: { etag: '"b"' } });
    answers = [body(5, '"a"'), emptied, body(6, '"c"')];
    const { frame } = await open('src="x.json" refresh="60"');
    await runLast(frame);
    assert.include(shownValue(frame), '5 đồng');
    await waitUntil(() => problems(first(frame, 'gp-report')).length > 0, 'it says so');
    assert.match(
      problems(first(frame, 'gp-report')).join(),
      /Không tải lại được x\.json: trong đó không còn số liệu nào đọc được\. Số liệu đang hiện là số liệu cũ, tải lúc/,
    );
    await runLast(frame);
    await waitUntil(() => shownValue(frame).includes('6 đồng'), 'the new figure');
    assert.deepEqual(problems(first(frame, 'gp-report')), []);
  });

  it('does not load while nobody can see the page, and does so when somebody looks again', async () => {
    answers = [body(5, ''), body(6, '')];
    const { frame } = await open('src="x.json" refresh="60"');
    isHidden = true;
    waits.shift()?.run();
    await rendered(frame);
    assert.equal(asked, 1);
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => shownValue(frame).includes('6 đồng'));
  });

  it('ends when the element leaves the page', async () => {
    answers = [body(5, ''), body(6, '')];
    const { frame } = await open('src="x.json" refresh="60"');
    await waitUntil(() => waits.length === 1, 'it waits');
    first(frame, 'gp-report').remove();
    assert.lengthOf(waits, 0);
    assert.equal(asked, 1);
  });
});
