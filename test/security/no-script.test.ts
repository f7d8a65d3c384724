// Text is all that whoever writes into a page may have: none of it ever runs a script, whatever carries it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeNames, dataScript } from 'goalpost';
import { openFile } from '../pages/support.js';
import { addresses, isLong, texts } from './payloads.js';
import { atRest, attacked, built, caseNamed, policies, printedIn, send } from './support.js';

const report = {
  lang: 'vi',
  organisations: [{ id: 'tinh', name: 'Toàn tỉnh' }],
  indicators: [{ id: 'x', name: 'Doanh thu', kind: 'flow', unit: 'VND' }],
  entries: [{ indicator: 'x', period: '2018', scenario: 'AC', value: '208,7 tỷ đồng' }],
};
const hostile = 'globalThis.__ran = true; (globalThis.goalpostData ??= {})["a.data.js"] = {"entries": []};';

/** Each attribute of the tags and of the report around them, and some that are none. */
const attributes = [
  ...attributeNames,
  ...['indicator', 'organisation', 'members', 'lang', 'src', 'for', 'mapping', 'refresh', 'check', 'compare'],
  ...['href', 'onclick', 'onload', 'onerror', 'style', 'srcdoc', 'action', 'is', 'slot', 'xlink:href', 'formaction'],
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const words = 'indicator="x" period="2018"';

/** How each carrier says one attribute. */
const carriers: Readonly<Record<string, (name: string, value: string) => string>> = {
  brackets: (name, value) => escaped(`[gp-kpi-card ${words} ${name}="${value.replaceAll('"', '”')}"]`),
  element: (name, value) =>
    `<p data-goalpost="kpi-card" data-indicator="x" data-period="2018" data-${name}="${escaped(value)}">a</p>`,
  table: (name, value) =>
    `<table data-goalpost="target-bar" data-indicator="x" data-${name}="${escaped(value)}"><tr><td>a</td></tr></table>`,
  link: (name, value) =>
    name === 'src'
      ? `<a href="${escaped(value)}#gp-kpi-card?indicator=x&amp;period=2018">a</a>`
      : `<a href="#gp-kpi-card?indicator=x&amp;${name}=${encodeURIComponent(value)}">a</a>`,
};

describe('no text runs script', () => {
  const running = attacked({
    '/uploads/a.data.js': (_, response) => send(response, hostile),
    '/embed.js': (_, response) => send(response, built('embed.js')),
    '/uploads/good.data.js': (_, response) => send(response, dataScript(report, 'good.data.js')),
    '/attached/a.data.js': (_, response) => send(response, hostile, { 'content-disposition': 'attachment' }),
    '/redirect/a.data.js': (_, response) =>
      send(
        response,
        '',
        { location: `${running.elsewhere}/uploads/a.data.js`, 'access-control-allow-origin': '*' },
        302,
      ),
  });
  const ran = () => (globalThis as { __ran?: unknown }).__ran;
  const leads = (): string[] =>
    [...document.querySelectorAll('gp-report, gp-kpi-card, gp-target-bar')].flatMap((element) =>
      [...(element.shadowRoot?.querySelectorAll('a, iframe, img, script, object, embed, form') ?? [])].map(
        (found) => found.outerHTML,
      ),
    );

  for (const [policyName, policy] of Object.entries(policies)) {
    // What a page without a policy lets nobody do, no policy allows; with one only the attributes that hold addresses.
    const names = policy === '' || isLong ? attributes : ['src', 'for', 'mapping', 'href'];
    for (const [carrier, write] of Object.entries(carriers)) {
      it(`not as ${carrier}, policy: ${policyName}`, async () => {
        const given = names.flatMap((name) =>
          [...addresses(running.elsewhere), ...texts].map((value) => write(name, value)),
        );
        const page = await running.open(
          `<main data-goalpost-root>${given.map((text) => `<div>${text}</div>`).join('')}</main>`,
          {
            policy,
          },
        );
        const count = await page.evaluate(() => document.querySelectorAll('gp-kpi-card, gp-target-bar').length);
        assert.ok(count > given.length / 2, `${count} cards of ${given.length}`);
        assert.equal(await page.evaluate(ran), undefined);
        assert.deepEqual(await page.evaluate(leads), []);
      });
    }

    it(`not on a page that marks nothing (brackets-run-script.html), policy: ${policyName}`, async () => {
      const body = caseNamed('brackets-run-script.html');
      const page = await running.open(body, { policy, bundle: '' });
      assert.equal(await page.evaluate(() => document.querySelectorAll('gp-kpi-card').length), 0);
      assert.equal(await page.evaluate(ran), undefined);
      assert.equal(await page.evaluate(() => '__own' in globalThis), false);
    });

    it(`a script with data is read as data, by a carrier and by a tag of the page, policy: ${policyName}`, async () => {
      const card = `<gp-kpi-card ${words}></gp-kpi-card>`;
      const page = await running.open(
        `<main data-goalpost-root><p>[gp-kpi-card src="/uploads/good.data.js" ${words}]</p>
        <gp-report src="/uploads/good.data.js">${card}</gp-report></main>`,
        { policy },
      );
      await page.waitForFunction(() =>
        [...document.querySelectorAll('gp-kpi-card')].every((found) =>
          found.shadowRoot?.textContent?.includes('208,7'),
        ),
      );
      assert.equal(await page.evaluate(() => 'goalpostData' in globalThis), false);
    });
  }

  it('a script that is no plain data is told, in a tag of the page too', async () => {
    const page = await running.open(
      `<gp-report src="/uploads/a.data.js"><gp-kpi-card ${words}>208,7</gp-kpi-card></gp-report>`,
    );
    assert.match(await printedIn(page), /Không tải được \/uploads\/a\.data\.js: .*goalpost convert/);
    assert.equal(await page.evaluate(ran), undefined);
  });

  it('a page opened from a disk runs what lies beside it, and nothing of another host', async () => {
    const script = dataScript(report, 'good.data.js');
    const files = Object.fromEntries(
      ['embed.js', 'embed.report.js', 'embed.files.js', 'embed.check.js'].map((name) => [name, built(name)]),
    );
    const expected = [
      ['good.data.js', /208,7 tỷ đồng/],
      ['//share.example/good.data.js', /chưa cho phép lấy số liệu từ share\.example/],
      ['\\\\share.example\\x\\good.data.js', /chưa cho phép lấy số liệu từ share\.example/],
      ['file://share.example/x/good.data.js', /chưa cho phép lấy số liệu từ share\.example/],
      [`${running.origin}/uploads/a.data.js`, /chưa cho phép lấy số liệu từ http/],
    ] as const;
    const reports = expected.map(([src]) => `<gp-report src="${src}"><gp-kpi-card ${words}></gp-kpi-card></gp-report>`);
    const { page, close } = await openFile(
      running.browser,
      `<!doctype html><html lang="vi"><meta charset="utf-8"><script src="embed.js"></script>${reports.join('')}`,
      { ...files, 'good.data.js': script },
    );
    await atRest(page);
    const printed = await page.$$eval('gp-report', (all) =>
      all.map((one) => `${one.shadowRoot?.textContent} ${one.firstElementChild?.shadowRoot?.textContent}`),
    );
    for (const [at, [src, pattern]] of expected.entries()) assert.match(printed[at] ?? '', pattern, src);
    assert.equal(await page.evaluate(ran), undefined);
    await close();
  });

  it('what the page itself has run is taken', async () => {
    const page = await running.open(
      `<script src="/uploads/good.data.js"></script><gp-report src="/uploads/good.data.js"><gp-kpi-card ${words}></gp-kpi-card></gp-report>`,
    );
    assert.match(await printedIn(page), /208,7 tỷ đồng/);
  });
});
