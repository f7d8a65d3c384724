// Elements that are moved, and figures that are longer than any real one.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attacked, caseNamed, policies, printedIn } from './support.js';

describe('elements', () => {
  const running = attacked({});
  const bar = '<gp-target-bar id="b" label="Doanh thu" value="20,7 tỷ đồng" target="trên 200 tỷ đồng"></gp-target-bar>';
  const card = '<gp-kpi-card label="Doanh thu" value="20,7 tỷ đồng" growth="5%"></gp-kpi-card>';
  const sentence = '<gp-sentence label="Doanh thu" value="20,7 tỷ đồng"></gp-sentence>';

  for (const [policyName, policy] of Object.entries(policies)) {
    it(`look the same after they were moved through another document, policy: ${policyName}`, async () => {
      const page = await running.open(`<div id="home">${bar}${card}${sentence}</div><iframe id="f"></iframe>`, {
        policy,
      });
      const before = await page.screenshot({ encoding: 'base64' });
      const there = await page.evaluate(async () => {
        const [home, frame] = ['home', 'f'].map((id) => document.getElementById(id) as HTMLElement);
        const inside = (frame as HTMLIFrameElement).contentDocument as Document;
        inside.documentElement.lang = 'vi';
        inside.body.append(home as HTMLElement);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const line = inside.querySelector('#b')?.shadowRoot?.querySelector('.target') as Element;
        const shown = (inside.defaultView as Window).getComputedStyle(line).stroke;
        document.body.prepend(home as HTMLElement);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return shown;
      });
      assert.match(there, /^rgb/, 'the line of the target is drawn in the other document too');
      assert.equal(await page.screenshot({ encoding: 'base64' }), before);
    });
  }

  it('keep their sheets on the page of adopted.html', async () => {
    const page = await running.open(caseNamed('adopted.html'));
    const counts = await page.evaluate(() => {
      const [element, frame] = [document.getElementById('b'), document.querySelector('iframe')];
      return [element?.ownerDocument, frame?.contentDocument, document].map((owner) => {
        owner?.body.append(element as HTMLElement);
        return element?.shadowRoot?.adoptedStyleSheets.length;
      });
    });
    assert.deepEqual(counts, [2, 2, 2]);
  });

  it('hold a number of sixty digits, and of a thousand', async () => {
    for (const digits of ['1'.repeat(60), '9'.repeat(1000), `0,${'3'.repeat(60)}`]) {
      const page = await running.open(
        `<div><gp-kpi-card label="Doanh thu" value="${digits} đồng" target="trên ${digits} đồng" prior="${digits} đồng"></gp-kpi-card>
        <gp-target-bar label="${'x'.repeat(200)}" value="${digits} đồng" target="trên ${digits} đồng"></gp-target-bar>
        <gp-sentence label="Doanh thu" value="${digits} đồng"></gp-sentence></div>`,
      );
      await page.setViewport({ width: 320, height: 800 });
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll('gp-kpi-card, gp-target-bar')].flatMap((element) => {
          const edge = element.getBoundingClientRect().right;
          const parts = [...(element.shadowRoot?.querySelectorAll('p, span, dd, li, text') ?? [])];
          return parts
            .filter((part) => part.getBoundingClientRect().right > edge + 1 || part.getBoundingClientRect().left < 0)
            .map((part) => part.className);
        }),
      );
      assert.deepEqual([wider, beyond], [0, []], digits);
      assert.ok((await printedIn(page)).length > 0);
    }
  });
});
