// Names in the content of a page hide what its document and its forms have under them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atRest, attacked, policies, printedIn, send } from './support.js';

const names = [
  ...['baseURI', 'querySelector', 'querySelectorAll', 'createElement', 'createTextNode', 'createComment', 'importNode'],
  ...['createTreeWalker', 'getElementById', 'head', 'documentElement', 'currentScript', 'readyState', 'hidden', 'body'],
  ...['addEventListener', 'removeEventListener', 'designMode', 'defaultView', 'activeElement', 'cookie', 'title'],
];
const ids = [
  'goalpostData',
  'goalpost',
  'litHtmlPolyfillSupport',
  'litElementHydrateSupport',
  'litHtmlVersions',
].concat([
  'reactiveElementVersions',
  'litPropertyMetadata',
  'ShadyCSS',
  'litNonce',
  'litElementPolyfillSupport',
  'reactiveElementPolyfillSupport',
]);
const fields = [
  'closest',
  'matches',
  'querySelectorAll',
  'getAttribute',
  'dataset',
  'contains',
  'isConnected',
  'append',
];

const hidden = [
  ...names.map((name) => `<img name="${name}"><form name="${name}"></form>`),
  ...ids.map((id) => `<a id="${id}"></a>`),
].join('');

describe('names in the content', () => {
  const running = attacked({
    '/x.data.js': (_, response) =>
      send(
        response,
        '(globalThis.goalpostData ??= {})["x.data.js"] = {"organisations":[{"id":"a"}],"indicators":[{"id":"i","kind":"flow","unit":"VND"}],"entries":[{"indicator":"i","period":"2018","scenario":"AC","value":5}]};',
      ),
    '/plan.csv': (_, response) => send(response, 'Chỉ tiêu;TH 2018\nDoanh thu (tỷ đồng);208,7\n'),
  });
  const card = '<gp-kpi-card indicator="Doanh thu" period="2018"></gp-kpi-card>';

  for (const [policyName, policy] of Object.entries(policies)) {
    it(`do not break loading, cards, or carriers, policy: ${policyName}`, async () => {
      // The head of the page cannot have them; a script at the end of its body runs behind all of them.
      const page = await running.open(
        `${hidden}<form lang="vi">${fields.map((name) => `<input name="${name}">`).join('')}
        <main><gp-report src="/plan.csv" refresh="30">${card}</gp-report>
        <p data-goalpost="target-bar" data-value="72 tỷ đồng" data-target="trên 70 tỷ đồng">72</p>
        <a href="/plan.csv#gp-kpi-card?indicator=Doanh thu&amp;period=2018">208,7</a>
        <table data-goalpost="kpi-card" data-indicator="Chi phí" data-period="2018"><tr><th>Chỉ tiêu</th><th>TH 2018</th></tr><tr><td>Chi phí (tỷ đồng)</td><td>55,5</td></tr></table></main></form>
        <script src="/dist/embed.js"></script>`,
        { policy, bundle: '' },
      );
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.waitForFunction(() => {
        const texts = [...Document.prototype.querySelectorAll.call(document, 'gp-kpi-card, gp-target-bar')].map(
          (element) => element.shadowRoot?.textContent ?? '',
        );
        return (
          texts.length === 4 && ['208,7', '72', '55,5'].every((figure) => texts.some((text) => text.includes(figure)))
        );
      });
      assert.match(await printedIn(page), /208,7 tỷ đồng/);
      assert.deepEqual(errors, []);
    });
  }

  for (const [what, attack] of [
    ['a link whose attributes have no names', '<a href="#gp-kpi-card?valu%3D=1&amp;valu%20=3&amp;value=2">x</a>'],
    ...['childNodes', 'removeAttribute', 'append', 'dataset', 'replaceWith'].map((name) => [
      `a form as a carrier with a field ${name}`,
      `<form data-goalpost="kpi-card" data-value="1"><input name="${name}"></form>`,
    ]),
  ] as const) {
    it(`do not stop other carriers: ${what}`, async () => {
      const page = await running.open(`<main>${attack}<p data-goalpost="kpi-card" data-value="5">5</p></main>`);
      assert.equal(await page.$$eval('gp-kpi-card[value="5"]', (all) => all.length), 1);
    });
  }

  it('are not taken for the data of a script', async () => {
    const page = await running.open(
      `<a id="goalpostData"></a><a id="goalpostData" name="x.data.js"></a>
       <gp-report src="/x.data.js"><gp-kpi-card indicator="i" period="2018"></gp-kpi-card></gp-report>`,
    );
    assert.match(await printedIn(page), /5 đồng/);
  });

  it('do not give a table carrier the figures of another table', async () => {
    const table = (value: number, attributes: string): string =>
      `<table ${attributes}><tr><th>Chỉ tiêu</th><th>TH 2018</th></tr><tr><td>Thu (đồng)</td><td>${value}</td></tr></table>`;
    const carrier = 'data-goalpost="kpi-card" data-indicator="Thu" data-period="2018"';
    const page = await running.open(
      `<img id="gp-table-1"><form id="gp-table-3"></form>${table(999, 'id="gp-table-2"')}<main>${table(1, `${carrier} id="k"`)}${table(2, `${carrier} id="k"`)}${table(3, carrier)}</main>`,
    );
    const shown = async (): Promise<(string | undefined)[]> => {
      await atRest(page);
      return page.$$eval('gp-kpi-card', (all) =>
        all.map((one) => /(\d+) đồng/.exec(one.shadowRoot?.textContent ?? '')?.[1]),
      );
    };
    assert.deepEqual(await shown(), ['1', '2', '3']);
    await page.evaluate(
      (html) => {
        document.querySelector('main gp-report')?.remove();
        document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
      },
      table(7, carrier),
    );
    await page.waitForFunction(() => document.querySelectorAll('gp-kpi-card').length === 3);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(await shown(), ['2', '3', '7']);
  });
});
