// Names in the content of a page hide what its document and its forms have under them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attacked, policies, printedIn, send } from './support.js';

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
});
