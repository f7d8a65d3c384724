import { assert } from '@open-wc/testing';
import { first, loaded, printed, problems, rendered, show, showsFallback, waitUntil } from './support.js';

const report = (value: number): string =>
  JSON.stringify({
    organisations: [{ id: 'o' }],
    indicators: [{ id: 'doanh-thu', kind: 'flow', unit: 'VND' }],
    entries: [{ indicator: 'doanh-thu', period: '2018', scenario: 'AC', value }],
  });
const card = '<gp-kpi-card indicator="doanh-thu" period="2018"><span>chữ của trang</span></gp-kpi-card>';

describe('<gp-report> that is asked to load again', () => {
  const { fetch } = window;
  let answers: ((response: Response) => void)[] = [];
  beforeEach(() => {
    answers = [];
    window.fetch = () => new Promise((resolve) => answers.push(resolve));
  });
  afterEach(() => {
    window.fetch = fetch;
  });
  const answer = async (at: number, value: number): Promise<void> => {
    await waitUntil(() => answers.length > at, 'it was not asked for');
    answers[at]?.(new Response(report(value)));
  };

  it('while it is loading joins that load: one request, one event, and all are told together', async () => {
    const frame = await show(`<gp-report src="x.json">${card}</gp-report>`);
    const element = first(frame, 'gp-report');
    let loads = 0;
    element.addEventListener('gp-load', () => loads++);
    const order: string[] = [];
    const [one, two] = [element.reload(), element.reload()];
    void one.then(() => order.push('one'));
    void two.then(() => order.push('two'));
    await waitUntil(() => answers.length > 0, 'it was not asked for');
    const three = element.reload();
    void three.then(() => order.push('three'));
    await answer(0, 5);
    assert.deepEqual(await Promise.all([one, two, three]), [true, true, true]);
    assert.deepEqual([answers.length, loads, order.join()], [1, 1, 'one,two,three']);
    assert.include(printed(first(frame, 'gp-kpi-card')), '5 đồng');
  });

  it('asks again once that load is over', async () => {
    const frame = await show(`<gp-report src="x.json">${card}</gp-report>`);
    await answer(0, 5);
    await loaded(frame);
    const again = first(frame, 'gp-report').reload();
    await answer(1, 6);
    assert.isTrue(await again);
    assert.include(printed(first(frame, 'gp-kpi-card')), '6 đồng');
  });

  it('does not join the load of another source, which it breaks off', async () => {
    const frame = await show(`<gp-report src="x.json">${card}</gp-report>`);
    const element = first(frame, 'gp-report');
    const old = element.reload();
    await waitUntil(() => answers.length > 0);
    element.src = 'y.json';
    const now = element.reload();
    await answer(1, 6);
    assert.deepEqual(await Promise.all([old, now]), [false, true]);
    assert.equal(answers.length, 2);
    assert.include(printed(first(frame, 'gp-kpi-card')), '6 đồng');
  });

  it('may be asked for another source by whoever hears of the first', async () => {
    const frame = await show(`<gp-report src="x.json">${card}</gp-report>`);
    const element = first(frame, 'gp-report');
    element.addEventListener(
      'gp-load',
      () => {
        element.src = 'y.json';
        void element.reload();
      },
      { once: true },
    );
    await answer(0, 5);
    await answer(1, 6);
    await waitUntil(() => printed(first(frame, 'gp-kpi-card')).includes('6 đồng'), 'the second is shown');
    assert.equal(printed(element), '');
    assert.equal(answers.length, 2);
  });

  it('shows what was asked for last where the first comes back at once', async () => {
    const frame = await show(`<gp-report src="x.json">${card}</gp-report>`);
    const element = first(frame, 'gp-report');
    await waitUntil(() => answers.length > 0);
    element.src = 'y.json';
    element.src = 'x.json';
    await element.updateComplete;
    await answer(0, 5);
    assert.isTrue(await element.reload());
    assert.equal(answers.length, 1);
    assert.include(printed(first(frame, 'gp-kpi-card')), '5 đồng');
  });

  it('may be made and asked before it is on a page', async () => {
    const element = document.createElement('gp-report');
    assert.isFalse(await element.reload());
    element.src = 'x.json';
    const ended = element.reload();
    const frame = await show('');
    frame.append(element);
    element.innerHTML = card;
    await answer(0, 5);
    assert.isTrue(await ended);
    await rendered(frame);
    assert.equal(answers.length, 1);
    assert.include(printed(first(frame, 'gp-kpi-card')), '5 đồng');
  });

  it('never shows figures of one report in another, where a card is moved', async () => {
    const frame = await show(
      `<gp-report src="x.json">${card}</gp-report><gp-report id="other" src="y.json"></gp-report>`,
    );
    await answer(0, 5);
    const element = first(frame, 'gp-kpi-card');
    await waitUntil(() => printed(element).includes('5 đồng'));
    frame.querySelector('#other')?.append(element);
    await element.updateComplete;
    assert.isTrue(showsFallback(element));
    await answer(1, 6);
    await waitUntil(() => printed(element).includes('6 đồng'));
  });

  it('tells of a failure again once it was over', async () => {
    const frame = await show(`<gp-report src="x.json">${card}</gp-report>`);
    const element = first(frame, 'gp-report');
    let told = 0;
    element.addEventListener('gp-problem', () => told++);
    for (const [at, isGood] of [true, false, false, true, false].entries()) {
      await waitUntil(() => answers.length > at);
      answers[at]?.(isGood ? new Response(report(5)) : new Response('', { status: 503 }));
      assert.equal(await element.reload().then((isLoaded) => isLoaded), isGood);
      if (at < 4) void element.reload();
    }
    assert.equal(told, 2);
  });

  it('is told where it left the page', async () => {
    const frame = await show(`<gp-report src="x.json">${card}</gp-report>`);
    const element = first(frame, 'gp-report');
    const ended = element.reload();
    await waitUntil(() => answers.length > 0);
    element.remove();
    assert.isFalse(await ended);
    frame.append(element);
    await answer(1, 7);
    await waitUntil(() => printed(first(frame, 'gp-kpi-card')).includes('7 đồng'));
  });

  for (const [lang, sentence] of [
    ['vi', 'Không tải được x.json: sau 300 giây vẫn chưa tải xong.'],
    ['en', 'x.json was not loaded: it had not come after 300 seconds.'],
    ['fr', 'x.json n’a pas été chargé\u00a0: pas encore arrivé après 300 secondes.'],
  ] as const) {
    it(`gives up after five minutes, however a server keeps it waiting, and says so (${lang})`, async () => {
      const { setTimeout: real } = window;
      // Only the limit of the whole load is that long.
      window.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) =>
        real(run, ms === 300_000 ? 200 : ms, ...rest)) as typeof window.setTimeout;
      try {
        const frame = await show(`<gp-report src="x.json">${card}</gp-report>`, lang);
        const element = first(frame, 'gp-report');
        const ended = element.reload();
        await waitUntil(() => answers.length > 0, 'it was not asked for');
        assert.isFalse(await ended);
        await waitUntil(() => problems(element).join() === sentence, problems(element).join());
        assert.isTrue(showsFallback(first(frame, 'gp-kpi-card')));
        window.setTimeout = real;
        const again = element.reload();
        await answer(1, 5);
        assert.isTrue(await again);
        assert.deepEqual(problems(element), []);
      } finally {
        window.setTimeout = real;
      }
    });
  }
});

describe('a blob: address', () => {
  const csv = 'Chỉ tiêu;TH 2018\nDoanh thu (đồng);208\n';
  const open = async (src: string, lang = 'vi'): Promise<HTMLElement> => {
    const frame = await show(`<gp-report src="${src}">${card}</gp-report>`, lang);
    await loaded(frame);
    return frame;
  };

  for (const [what, text] of [
    ['a report', report(208)],
    ['a table', csv],
  ] as const) {
    it(`of the page itself is loaded: ${what}`, async () => {
      const address = URL.createObjectURL(new Blob([text]));
      const frame = await open(address);
      assert.include(printed(first(frame, 'gp-kpi-card')), '208 đồng');
      assert.deepEqual(problems(first(frame, 'gp-report')), []);
      URL.revokeObjectURL(address);
      assert.isFalse(await first(frame, 'gp-report').reload());
      assert.match(
        problems(first(frame, 'gp-report')).join(),
        /^Không tải lại được blob:.*: địa chỉ blob: này không dẫn đến đâu ở đây: .* Số liệu đang hiện là số liệu cũ/,
      );
      await rendered(frame);
      assert.include(printed(first(frame, 'gp-kpi-card')), '208 đồng');
    });
  }

  for (const [what, address] of [
    ['withdrawn', `blob:${location.origin}/5b1d3a1e-0000-4000-8000-000000000000`],
    ['of another site', 'blob:https://example.org/5b1d3a1e-0000-4000-8000-000000000000'],
    ['of nobody', 'blob:null/5b1d3a1e-0000-4000-8000-000000000000'],
    ['without an address', 'blob:'],
  ] as const) {
    it(`that is ${what} leads to nothing, in every language`, async () => {
      for (const [lang, words] of [
        ['vi', /địa chỉ blob: này không dẫn đến đâu ở đây/],
        ['en', /this blob: address leads to nothing here/],
        ['fr', /cette adresse blob: ne mène à rien ici/],
      ] as const) {
        const frame = await open(address, lang);
        const element = first(frame, 'gp-report');
        await waitUntil(() => problems(element).length > 0, 'a problem is shown');
        assert.match(problems(element).join(), words);
        assert.notMatch(problems(element).join(), /goalpost-allow/);
      }
    });
  }

  it('stays what it is where the head of the page allows its site', async () => {
    const meta = document.createElement('meta');
    meta.name = 'goalpost-allow';
    meta.content = 'https://example.org';
    document.head.append(meta);
    try {
      const frame = await open('blob:https://example.org/5b1d3a1e-0000-4000-8000-000000000000');
      assert.match(problems(first(frame, 'gp-report')).join(), /địa chỉ blob: này không dẫn đến đâu ở đây/);
    } finally {
      meta.remove();
    }
  });
});

describe('a fallback beside a problem', () => {
  for (const [lang, sentence] of [
    ['vi', 'Phần chữ ở trên là của trang.'],
    ['en', 'The text above is the page’s own.'],
    ['fr', 'Le texte ci-dessus est celui de la page.'],
  ] as const) {
    it(`is said to be the text of the page (${lang})`, async () => {
      const frame = await show('<gp-kpi-card value="??"><span>5 tỷ đồng</span></gp-kpi-card>', lang);
      const element = first(frame, 'gp-kpi-card');
      await waitUntil(() => printed(element).endsWith(sentence), printed(element));
      assert.isTrue(showsFallback(element));
    });
  }

  it('is not spoken of where there is none', async () => {
    const frame = await show('<gp-kpi-card value="??"></gp-kpi-card>');
    const own = first(frame, 'gp-kpi-card').shadowRoot?.querySelector('.own');
    assert.equal(own?.getClientRects().length, 0);
  });
});
