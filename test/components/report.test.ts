import { assert, expect } from '@open-wc/testing';
import type { LoadEvent } from 'goalpost/components';
import { first, loaded, printed, problems, rendered, show, showsFallback, waitUntil } from './support.js';

const longAn = '/docs/examples/long-an-2019.json';
const report = async (src: string, content: string, lang = 'vi') => {
  const frame = await show(`<gp-report src="${src}">${content}</gp-report>`, lang);
  await loaded(frame);
  return frame;
};
const revenue = '<gp-kpi-card indicator="revenue" period="2018"><span>208,7 tỷ đồng</span></gp-kpi-card>';

describe('<gp-report>', () => {
  it('gives its report to cards and bars inside', async () => {
    const frame = await report(
      longAn,
      `<p>${revenue}</p><gp-target-bar indicator="revenue" period="2019"></gp-target-bar>`,
    );
    const card = first(frame, 'gp-kpi-card');
    assert.include(printed(card), '208,7 tỷ đồng');
    assert.include(printed(card), '+37,6%');
    assert.isFalse(showsFallback(card));
    assert.include(printed(first(frame, 'gp-target-bar')), 'Kế hoạch: trên 270 tỷ đồng');
    assert.equal(printed(first(frame, 'gp-report')), '');
    await expect(frame).to.be.accessible();
  });

  it('prints the figures of its report in the language of the page', async () => {
    const frame = await report(longAn, revenue, 'en');
    assert.include(printed(first(frame, 'gp-kpi-card')), 'VND 208.7 billion');
  });

  it('reaches cards that are added later, at any depth', async () => {
    const frame = await report(longAn, '<section></section>');
    frame.querySelector('section')?.insertAdjacentHTML('beforeend', revenue);
    await rendered(frame);
    assert.include(printed(first(frame, 'gp-kpi-card')), '208,7 tỷ đồng');
  });

  it('lets an attribute of the card outrank the report', async () => {
    const frame = await report(
      longAn,
      '<gp-kpi-card indicator="revenue" period="2018" label="Doanh thu" source="Kế toán"></gp-kpi-card>',
    );
    const text = printed(first(frame, 'gp-kpi-card'));
    assert.match(text, /^Doanh thu /);
    assert.include(text, 'Nguồn: Kế toán');
  });

  it('says in words that it is loading, while the fallback shows', async () => {
    const { fetch } = window;
    const answers: ((response: Response) => void)[] = [];
    window.fetch = () => new Promise((resolve) => answers.push(resolve));
    try {
      const frame = await show(`<gp-report src="slow.json">${revenue}</gp-report>`);
      await rendered(frame);
      assert.equal(printed(first(frame, 'gp-report')), 'Đang tải số liệu từ slow.json…');
      assert.isTrue(showsFallback(first(frame, 'gp-kpi-card')));
      assert.deepEqual(problems(first(frame, 'gp-kpi-card')), []);
      await waitUntil(() => answers.length > 0, 'the file was not asked for');
      answers[0]?.(new Response('{}'));
      await loaded(frame);
      assert.equal(printed(first(frame, 'gp-report')), 'Báo cáo slow.json chưa có số liệu nào.');
    } finally {
      window.fetch = fetch;
    }
  });

  for (const [name, src, expected] of [
    [
      'a file that is not there',
      '/test/fixtures/none.json',
      /^Không tải được \/test\/fixtures\/none\.json: máy chủ trả lời 404/,
    ],
    ['broken JSON', '/test/fixtures/broken.txt', /không phải JSON, sai ở dòng 4, cột 31/],
    ['no src', '', /^Thẻ gp-report chưa có src hay for\.$/],
    [
      'another host',
      'http://127.0.0.1:9/x.json',
      /chưa cho phép lấy số liệu từ http:\/\/127\.0\.0\.1:9; .* meta goalpost-allow/,
    ],
  ] as const) {
    it(`${name}: a sentence says what and where, and the fallback stays`, async () => {
      const frame = await report(src, revenue);
      assert.match(problems(first(frame, 'gp-report')).join(), expected);
      const card = first(frame, 'gp-kpi-card');
      assert.isTrue(showsFallback(card));
      assert.lengthOf(problems(card), 1);
      await expect(frame).to.be.accessible();
    });
  }

  it('says it in English on an English page', async () => {
    const frame = await report('/test/fixtures/none.json', revenue, 'en');
    assert.match(problems(first(frame, 'gp-report')).join(), /was not loaded: the server answered 404/);
  });

  it('says what is empty, and what needs mending, and shows the good rest', async () => {
    assert.match(
      problems(first(await report('/test/fixtures/empty.json', ''), 'gp-report')).join(),
      /chưa có số liệu nào/,
    );
    const frame = await report('/test/fixtures/faulty.json', revenue);
    // The words for faults of a report are loaded when there are any.
    await waitUntil(() => printed(first(frame, 'gp-report')) !== '');
    assert.include(printed(first(frame, 'gp-report')), '$.entries[1].value: không đọc được con số này');
    assert.include(printed(first(frame, 'gp-kpi-card')), '208,7 tỷ đồng');
  });

  for (const [attributes, expected] of [
    ['indicator="sales" period="2018"', /^indicator: .*“sales”.*revenue, productivity/],
    ['indicator="revenue" period="2018-13"', /^period: .*“2018-13”/],
    ['indicator="revenue"', /^period: .*2018, 2019/],
    ['indicator="revenue" period="2018" organisation="ha-noi"', /^organisation: .*“ha-noi”.*long-an/],
    ['indicator="revenue" period="2018" value="5 tỷ đồng"', /^value: .*báo cáo.*“5 tỷ đồng”/],
    ['indicator="revenue" period="2018" members="service=bank"', /^members: .*“service=bank”.*service=postal/],
  ] as const) {
    it(`the wrong key in ${attributes} is named, with what it could be`, async () => {
      const frame = await report(longAn, `<gp-kpi-card ${attributes}><span>dự phòng</span></gp-kpi-card>`);
      const card = first(frame, 'gp-kpi-card');
      assert.match(problems(card).join(), expected);
      assert.isTrue(showsFallback(card));
    });
  }

  it('keeps the last good figures when the same file cannot be loaded again', async () => {
    const frame = await report(longAn, revenue);
    const element = first(frame, 'gp-report');
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response('', { status: 404 }));
    try {
      assert.isFalse(await element.reload());
      assert.match(
        problems(element).join(),
        /Không tải lại được .*404.*Số liệu đang hiện là số liệu cũ, tải lúc \d\d:\d\d \d/,
      );
      assert.include(printed(first(frame, 'gp-kpi-card')), '208,7 tỷ đồng');
    } finally {
      window.fetch = fetch;
    }
    assert.isTrue(await element.reload());
    assert.lengthOf(problems(element), 0);
  });

  for (const [what, change] of [
    ['address', (element: Element) => element.setAttribute('src', '/test/fixtures/none.json')],
    ['mapping', (element: Element) => element.setAttribute('mapping', '{"unit": 5}')],
    [
      'table',
      (element: Element) => {
        element.removeAttribute('src');
        element.setAttribute('for', 'no-such-table');
      },
    ],
  ] as const) {
    it(`drops the figures at once under another ${what}, and never says that they are old`, async () => {
      const frame = await report(longAn, revenue);
      const [element, card] = [first(frame, 'gp-report'), first(frame, 'gp-kpi-card')];
      assert.include(printed(card), '208,7 tỷ đồng');
      change(element);
      await element.updateComplete;
      await card.updateComplete;
      assert.isTrue(showsFallback(card));
      assert.notInclude(printed(element), 'số liệu cũ');
    });
  }

  it('comes back to the first address with its figures, also where the second was not waited for', async () => {
    const frame = await report(longAn, revenue);
    const [element, card] = [first(frame, 'gp-report'), first(frame, 'gp-kpi-card')];
    element.src = '/test/fixtures/none.json';
    await element.updateComplete;
    element.src = longAn;
    await waitUntil(() => printed(card).includes('208,7 tỷ đồng'));
    assert.lengthOf(problems(element), 0);
  });

  it('fires gp-load with the report and its issues', async () => {
    const frame = await show('');
    const seen = new Promise<LoadEvent>((resolve) => frame.addEventListener('gp-load', resolve, { once: true }));
    frame.insertAdjacentHTML('beforeend', '<gp-report src="/test/fixtures/faulty.json"></gp-report>');
    const { report: found, issues } = await seen;
    assert.deepEqual([found.entries.length, issues.length], [1, 1]);
  });

  it('shows a newer address and drops the slower answer of an older one', async () => {
    const { fetch } = window;
    const slow = new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('{"entries": "x"}')), 150));
    window.fetch = (input, init) => (String(input).includes('old') ? slow : fetch(input, init));
    try {
      const frame = await show(`<gp-report src="old.json">${revenue}</gp-report>`);
      const element = first(frame, 'gp-report');
      element.src = longAn;
      await loaded(frame);
      await slow;
      await element.updateComplete;
      assert.deepEqual(problems(element), []);
      assert.include(printed(first(frame, 'gp-kpi-card')), '208,7 tỷ đồng');
    } finally {
      window.fetch = fetch;
    }
  });

  it('loads again when it comes back after it was taken out while loading', async () => {
    const frame = await show(`<gp-report src="${longAn}">${revenue}</gp-report>`);
    const element = first(frame, 'gp-report');
    element.remove();
    frame.append(element);
    await loaded(frame);
    assert.include(printed(first(frame, 'gp-kpi-card')), '208,7 tỷ đồng');
  });
});
