// Bad servers, bad addresses and bad settings: a sentence, never silence, never a storm, never old figures for new ones.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { isLong } from './payloads.js';
import { atRest, attacked, caseNamed, printedIn, send } from './support.js';

const csv = (value: string): string => `Chỉ tiêu;TH 2018\nDoanh thu (tỷ đồng);${value}\n`;
const card = '<gp-kpi-card indicator="Doanh thu" period="2018"><span>…</span></gp-kpi-card>';
const long = `Đơn vị;Chỉ tiêu;Năm;TH\n${Array.from({ length: 5000 }, (_, n) => `o${n};b;2018;${n}\n`).join('')}`;
const rows = (n: number): string => `{"value":[{"Chỉ tiêu":"Doanh thu (tỷ đồng)","Năm":2018,"TH":${n}}]}`;

describe('loading', () => {
  let asked = 0;
  const sameTag = { 'last-modified': 'Mon, 07 Jan 2019 08:00:00 GMT', etag: '"1"' };
  const running = attacked({
    '/ben-luc.csv': (_, response) => send(response, csv('136'), sameTag),
    '/kien-tuong.csv': (_, response) => send(response, csv('72'), sameTag),
    '/hang.json': (_, response) => {
      asked++;
      if (asked !== 2) send(response, rows(asked));
    },
    '/never.json': () => undefined,
    '/stops.csv': (_, response) => void response.write('Chỉ tiêu;TH 2018\n'),
    '/part.csv': (_, response) => send(response, csv('1'), { 'content-range': 'bytes 0-39/400' }, 206),
    '/cut.csv': (_, response) => {
      const whole = gzipSync(long);
      response.writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' });
      response.end(whole.subarray(0, whole.length / 2));
    },
    '/cut-line.csv': (request, response) => {
      const whole = `${csv('1')}Doanh thu (tỷ đồng);2\n`;
      if (request.headers.range === 'bytes=-1') {
        send(
          response,
          '\n',
          { 'content-range': `bytes ${whole.length - 1}-${whole.length - 1}/${Buffer.byteLength(whole)}` },
          206,
        );
      } else if (request.headers.range) send(response, csv('1'), { 'content-range': 'bytes 0-39/400' }, 206);
      else {
        response.writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' });
        response.end(gzipSync(csv('1')));
      }
    },
    '/twice.csv': (_, response) => {
      asked++;
      const now = { 'last-modified': 'Mon, 07 Jan 2019 08:00:00 GMT', date: 'Mon, 07 Jan 2019 08:00:01 GMT' };
      send(response, csv(String(asked)), now);
    },
    '/no-line-end.csv': (request, response) => {
      const isPlain = request.headers['accept-encoding'] === 'identity';
      const text = csv('55').trimEnd();
      response.writeHead(200, { 'content-type': 'text/csv', ...(isPlain ? {} : { 'content-encoding': 'gzip' }) });
      response.end(isPlain ? text : gzipSync(text));
    },
    '/next.json': (_, response) => send(response, `{"value":[{"a":1}],"nextLink":"http://["}`),
    '/next-percent.json': (_, response) => send(response, `{"value":[{"a":1}],"nextLink":"/%E0%A4%A"}`),
  });

  const open = (attributes: string, head = ''): Promise<Page> =>
    running.open(`<main>${'<gp-report id="r" '}${attributes}>${card}</gp-report></main>`, { head });

  const shows = (pattern: string): boolean => {
    const report = document.querySelector('gp-report');
    return new RegExp(pattern, 's').test(
      `${report?.shadowRoot?.textContent} ${report?.firstElementChild?.shadowRoot?.textContent}`,
    );
  };

  it('says what is wrong with every address, and no error is left uncaught', async () => {
    const invalid = caseNamed('invalid-src.txt').split('\n').filter(Boolean);
    assert.equal(invalid.length, 8);
    const expected: [address: string, said: string][] = [
      ...invalid.map((address): [string, string] => [address, '']),
      ['http://[', 'không phải là địa chỉ'],
      ['http://', 'không phải là địa chỉ'],
      ['https://', 'không phải là địa chỉ'],
      ['//', 'không phải là địa chỉ'],
      ['///', 'không phải là địa chỉ'],
      ['http://127.0.0.1:99999/x.csv', 'không phải là địa chỉ'],
      ['/a%2.data.js', '404'],
      ['/%E0%A4%A.data.js', '404'],
      ['mailto:a@example.org', 'chưa cho phép lấy số liệu'],
      ['javascript:alert(1)', 'chưa cho phép lấy số liệu'],
      ['file:///etc/passwd', 'chưa cho phép lấy số liệu'],
      ['/next.json', 'không phải là địa chỉ'],
      ['/next-percent.json', '404'],
      ['/part.csv', 'máy chủ trả lời 206'],
      ['/cut.csv', 'bị cắt giữa chừng'],
      ['/cut-line.csv', 'bị cắt giữa chừng'],
    ];
    const watch = `<script>
      globalThis.errors = [];
      for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, (event) => errors.push(String(event.message ?? event.reason)));
    </script>`;
    const body = expected.map(([address]) => `<gp-report src="${address}">${card}</gp-report>`).join('');
    const page = await running.open(body, { head: watch });
    const texts = await page.$$eval('gp-report', (all) => all.map((one) => one.shadowRoot?.textContent?.trim() ?? ''));
    for (const [at, [address, said]] of expected.entries()) {
      const text = texts[at] ?? '';
      assert.ok(text.startsWith(`Không tải được ${address}: `) && text.includes(said), `${address}: ${text}`);
    }
    assert.deepEqual(await page.evaluate('errors'), []);
  });

  it('takes a whole file without a line end at its end, compressed or not', async () => {
    const page = await open('src="/no-line-end.csv"');
    assert.match(await printedIn(page), /55 tỷ đồng/);
  });

  it('reads another file and another mapping, though the server gives them the same tag (same-tag)', async () => {
    const page = await open('src="/ben-luc.csv"');
    assert.match(await printedIn(page), /136 tỷ đồng/);
    const then = async (name: string, value: string, expected: RegExp): Promise<void> => {
      await page.$eval('gp-report', (report, ...given) => report.setAttribute(...given), name, value);
      await page.waitForFunction(shows, { timeout: 8000 }, expected.source);
    };
    await then('src', '/kien-tuong.csv', /72 tỷ đồng/);
    await then('mapping', '{"organisation":"Tân Thạnh"}', /Tân Thạnh.*72 tỷ đồng/);
    await then('src', '/ben-luc.csv', /136 tỷ đồng/);
  });

  it('reads a file that was saved twice within a second', async () => {
    asked = 0;
    const page = await open('src="/twice.csv"');
    assert.match(await printedIn(page), /1 tỷ đồng/);
    await page.evaluate(() =>
      (document.querySelector('gp-report') as unknown as { reload: () => Promise<boolean> }).reload(),
    );
    assert.match(await printedIn(page), /2 tỷ đồng/);
  });

  /** Timers that are longer than five seconds go a hundred times as fast. */
  const fast = `<script>{ const real = setTimeout; setTimeout = (run, ms = 0, ...rest) => real(run, ms > 5000 ? ms / 100 : ms, ...rest); }</script>`;

  it('goes on after an answer that never comes, and says meanwhile that the figures are old, and since when', async () => {
    asked = 0;
    const page = await open('src="/hang.json" refresh="30"', fast);
    assert.match(await printedIn(page), /1 tỷ đồng/);
    const old =
      /Không tải lại được \/hang\.json: máy chủ không gửi gì trong 60 giây\. Số liệu đang hiện là số liệu cũ, tải lúc \d\d:\d\d \d+\/\d+\/\d+\./;
    await page.waitForFunction(shows, { timeout: 8000 }, old.source);
    assert.match(await printedIn(page), /1 tỷ đồng/);
    await page.waitForFunction(shows, { timeout: 8000 }, '3 tỷ đồng');
    assert.doesNotMatch(await printedIn(page), old);
  });

  for (const path of ['/never.json', '/stops.csv']) {
    it(`gives up a server that is silent: ${path}`, async () => {
      const page = await open(`src="${path}"`, fast);
      assert.match(await printedIn(page), /Không tải được .*: máy chủ không gửi gì trong 60 giây/);
    });
  }

  for (const [what, body] of [
    ['a tag', `<gp-report src="/ben-luc.csv" refresh="9999999">${card}</gp-report>`],
    [
      'a carrier',
      '<main><p data-goalpost="kpi-card" data-src="/ben-luc.csv" data-refresh="99999999999999999999" data-indicator="Doanh thu" data-period="2018">a</p></main>',
    ],
  ] as const) {
    it(`a refresh beyond what timers take asks once, in ${what}`, async () => {
      running.asked.length = 0;
      await running.open(body);
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(running.asked.filter((path) => path === '/ben-luc.csv').length, 1);
    });
  }

  // The long version opens a thousand.
  const reports = isLong ? 1000 : 100;
  it(`asks once for ${reports} reports of one address`, async () => {
    running.asked.length = 0;
    const page = await running.open(`<gp-report src="/ben-luc.csv">${card}</gp-report>`.repeat(reports));
    assert.equal(running.asked.filter((path) => path === '/ben-luc.csv').length, 1);
    const shown = await page.$$eval(
      'gp-kpi-card',
      (all) => all.filter((one) => one.shadowRoot?.textContent?.includes('136')).length,
    );
    assert.equal(shown, reports);
  });

  it('one report that goes away leaves the answer to the others', async () => {
    const page = await running.open('<main></main>');
    await page.evaluate((html) => {
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = html.repeat(3);
      queueMicrotask(() => main.firstElementChild?.remove());
    }, `<gp-report src="/ben-luc.csv">${card}</gp-report>`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await atRest(page);
    assert.equal((await printedIn(page)).split('136 tỷ đồng').length, 3);
  });
});
