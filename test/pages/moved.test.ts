// Elements that are moved to other documents, or made for them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LitElement } from 'lit';
import { attacked, caseNamed, errorsOf, inFrame, send, watched } from '../security/support.js';

const running = attacked({
  '/pop-out.html': (_, response) => send(response, caseNamed('pop-out.html').replace('/embed.js', '/dist/embed.js')),
  '/empty.html': (_, response) => send(response, '<!doctype html><html lang="vi"><body></body></html>'),
});

describe('an element in another document', () => {
  it('keeps its styles where it is moved, and has them where it was made for it (pop-out.html)', async () => {
    const page = await running.visit(`${running.origin}/pop-out.html`);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const [bar, card] = await inFrame(page);
    assert.deepEqual([bar?.tag, bar?.height, bar?.sheets], ['gp-target-bar', 44, 2]);
    assert.match(bar?.text ?? '', /USD 30\.5 million/);
    assert.deepEqual([card?.tag, card?.sheets], ['gp-kpi-card', 2]);
    assert.match(card?.text ?? '', /New USD 5/);
    assert.deepEqual(errors, []);
  });
});

describe('an element that is moved', () => {
  const card = '<gp-kpi-card id="k" label="x" value="5" target="4" better="higher"></gp-kpi-card>';

  it('goes on working in a window of its own: properties, language, and back again', async () => {
    const page = await running.open(card, { head: watched });
    const found = await page.evaluate(async () => {
      const element = document.querySelector('gp-kpi-card') as LitElement;
      const popup = open('/empty.html');
      if (!popup) return ['no window'];
      await new Promise((resolve) => popup.addEventListener('load', resolve));
      const states: string[] = [];
      const steps: (() => void)[] = [
        () => undefined,
        () => popup.document.body.append(element),
        () => Object.assign(element, { value: '3' }),
        () => Object.assign(element, { value: '5' }),
        () => popup.document.documentElement.setAttribute('lang', 'en'),
        () => document.body.append(element),
      ];
      for (const step of steps) {
        step();
        await new Promise((resolve) => setTimeout(resolve, 20));
        await element.updateComplete;
        const part = element.shadowRoot?.querySelector('[part=card]') as Element;
        const { display } = (element.ownerDocument.defaultView as Window).getComputedStyle(part);
        states.push(`${display} ${/Đạt kế hoạch|Plan met|Chưa đạt/.exec(element.shadowRoot?.textContent ?? '')}`);
      }
      popup.close();
      return states;
    });
    assert.deepEqual(found, [
      'flex Đạt kế hoạch',
      'flex Đạt kế hoạch',
      'flex Chưa đạt',
      'flex Đạt kế hoạch',
      'flex Plan met',
      'flex Đạt kế hoạch',
    ]);
    assert.deepEqual(await errorsOf(page), []);
  });

  it('follows the language of the document that it is in', async () => {
    const page = await running.open(`${card}<iframe src="/empty.html"></iframe>`);
    await page.$eval('iframe', (frame) => {
      frame.contentDocument?.body.append(document.querySelector('gp-kpi-card') as Element);
    });
    await page.$eval('iframe', (frame) => frame.contentDocument?.documentElement.setAttribute('lang', 'en'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.match((await inFrame(page))[0]?.text ?? '', /Plan met/);
  });

  it('lives through a document that no window shows', async () => {
    const page = await running.open('', { head: watched });
    const found = await page.evaluate(async () => {
      const element = document.createElement('gp-target-bar');
      element.setAttribute('value', '5');
      element.setAttribute('target', '4');
      const nowhere = document.implementation.createHTMLDocument();
      nowhere.body.append(element);
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [element.shadowRoot?.adoptedStyleSheets.length, element.shadowRoot?.querySelectorAll('svg.graph').length];
    });
    assert.deepEqual(found, [2, 1]);
    assert.deepEqual(await errorsOf(page), []);
  });
});
