// French in the embed bundle: a file of its own, which the page loads only where a tag or a report is in French.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserAndServer, openFile, openStrictly, read, visibleText } from './support.js';

const card =
  '<gp-kpi-card label="Recettes" value="234,5 millions d’euros" target="plus de 200 millions d’euros"><span>234,5</span></gp-kpi-card>';
const pageOf = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>x</title><script src="/dist/embed.js" defer></script></head><body>${body}</body></html>`;

describe('French beside the embed bundle', () => {
  const running = browserAndServer();

  async function open(html: string, isMissing = false) {
    const answer = (name: string) => (isMissing && name === 'embed.fr.js' ? null : undefined);
    const { page, found, asked } = await openStrictly(running, html, answer);
    return { text: await visibleText(page), found, asked };
  }

  it('is loaded once for all tags in it, under a strict policy', async () => {
    const { text, found, asked } = await open(pageOf('fr-CA', card + card));
    assert.match(text, /234,5 millions d’euros.*Objectif : plus de 200 millions d’euros.*Objectif atteint/);
    assert.deepEqual([found, asked.filter((name) => name === 'embed.fr.js').length], [[], 1]);
  });

  it('is loaded for a report that is in it, on a page that is not', async () => {
    const report = `{"lang":"fr","organisations":[{"id":"a"}],"indicators":[{"id":"r","name":"Recettes","kind":"flow","unit":"EUR"}],"entries":[{"indicator":"r","period":"2018","scenario":"AC","value":"plus de 5 millions d’euros"}]}`;
    const body = `<gp-report><script type="application/json">${report}</script><gp-kpi-card indicator="r" period="2018"></gp-kpi-card></gp-report>`;
    const { text, found } = await open(pageOf('en', body));
    assert.match(text, /over EUR 5 million/);
    assert.deepEqual(found, []);
  });

  it('reads a table of the page', async () => {
    const table =
      '<table id="t"><tr><th>Indicateur<th>Réalisé T1 2019 (M€)<tr><td>Recettes<td>234,5</table><gp-report for="t"><gp-kpi-card indicator="recettes" period="2019-Q1"></gp-kpi-card></gp-report>';
    const { text, found } = await open(pageOf('fr', table));
    assert.match(text, /T1 2019.*234,5 millions d’euros/);
    assert.deepEqual(found, []);
  });

  it('is English where the file is missing', async () => {
    const { text } = await open(pageOf('fr', '<gp-kpi-card label="Revenue" value="5" target="4"></gp-kpi-card>'), true);
    assert.match(text, /Plan: 4.*Plan met/);
  });

  it('is asked for by no page that needs none', async () => {
    const { asked } = await open(pageOf('de', '<gp-kpi-card value="5"></gp-kpi-card>'));
    assert.equal(asked.includes('embed.fr.js'), false);
  });

  it('works on a page from a disk', async () => {
    const html = pageOf('fr', card).replace('/dist/', '');
    const files = { 'embed.js': read('dist/embed.js'), 'embed.fr.js': read('dist/embed.fr.js') };
    const { page, close } = await openFile(running.browser, html, files);
    await page.waitForFunction(() => customElements.get('gp-kpi-card') !== undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.match(await visibleText(page), /Objectif atteint/);
    await close();
  });
});
