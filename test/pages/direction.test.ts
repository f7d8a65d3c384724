// Pages that are read from right to left.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { baked } from '../package/bake-support.js';
import { attacked, caseNamed, send } from '../security/support.js';

const running = attacked({
  '/rtl.html': (_, response) => send(response, caseNamed('rtl.html').replace('/embed.js', '/dist/embed.js')),
});

describe('a page that is read from right to left', () => {
  /** Where each letter of a text stands, from left to right, as one text. */
  const seen = (page: Page, tag: string, selector: string): Promise<string> =>
    page.$eval(
      tag,
      (element, inner) => {
        const root = element.shadowRoot?.querySelector(inner) ?? element;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const letters: { x: number; y: number; letter: string }[] = [];
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          for (let at = 0; at < text.data.length; at++) {
            const range = new Range();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const box = range.getBoundingClientRect();
            if (box.width > 0) letters.push({ x: box.x, y: Math.round(box.bottom / 20), letter: text.data[at] ?? '' });
          }
        }
        letters.sort((a, b) => a.x - b.x);
        return letters
          .map(({ letter }) => letter)
          .join('')
          .replace(/\s+/g, '');
      },
      selector,
    );

  it('keeps signs, numbers, units and ranges in their order (rtl.html)', async () => {
    const page = await running.visit(`${running.origin}/rtl.html`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(await seen(page, 'gp-kpi-card', '.value'), 'USD−30.5million');
  });

  it('in bars, sentences, problems and reports too, with a name in Arabic', async () => {
    const label = 'label="الإيرادات"';
    const page = await running.open(
      `<div dir="rtl" lang="en"><gp-kpi-card ${label} value="-30.5%" prior="25%"></gp-kpi-card>
       <gp-target-bar ${label} value="USD -30.5 million" target="over USD 20 million"></gp-target-bar>
       <p><gp-sentence ${label} value="USD 30.5 million" growth="-12.5%"></gp-sentence></p>
       <gp-report src="/none.csv"></gp-report></div>`,
    );
    assert.equal(await seen(page, 'gp-kpi-card', '.value'), '−30.5%');
    assert.equal(await seen(page, 'gp-kpi-card', 'dd span'), '≈−56percentagepoints');
    assert.equal(await seen(page, 'gp-target-bar', '.amount'), 'USD−30.5million');
    assert.match(await seen(page, 'gp-sentence', 'bdi'), /reachedUSD30\.5million,down12\.5%on/);
    assert.match(await seen(page, 'gp-report', '.problem'), /404NotFound\.$/);
    // A name of its own is read its own way.
    assert.equal(
      await page.$eval(
        'gp-kpi-card',
        ({ shadowRoot }) => getComputedStyle(shadowRoot?.querySelector('.label bdi') as Element).direction,
      ),
      'rtl',
    );
  });

  it('keeps them in a baked page too', async () => {
    const label = 'label="الإيرادات"';
    const { text } = baked(`<div dir="rtl" lang="en">
      <gp-kpi-card ${label} value="USD -30.5 million" prior="USD 25 million"></gp-kpi-card>
      <gp-target-bar ${label} value="USD -30.5 million" target="USD 20 million"></gp-target-bar>
      <p><gp-sentence ${label} value="USD 30.5 million" growth="-12.5%"></gp-sentence></p></div>`);
    const page = await running.open(text, { bundle: '' });
    assert.equal(await seen(page, '.gp-kpi-card tbody td', '*'), 'USD−30.5million');
    assert.equal(await seen(page, '.gp-target-bar tbody td', '*'), 'USD−30.5million');
    assert.match(await seen(page, 'p', '*'), /reachedUSD30\.5million,down12\.5%on/);
  });

  it('leaves the words of the page in its direction', async () => {
    const page = await running.open('<div dir="rtl"><gp-kpi-card value="??"><span>(a) 1.</span></gp-kpi-card></div>');
    assert.equal(await page.$eval('span', (own) => getComputedStyle(own).direction), 'rtl');
  });
});
