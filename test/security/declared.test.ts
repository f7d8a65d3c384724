// What is a card is said by the page. A text that it only says again never looks like one.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { attacked } from './support.js';

const bracket = '[gp-kpi-card label="Doanh thu" value="999 tỷ đồng" source="Phòng Kế toán"]';
const meta = '<meta name="goalpost-root" content="main">';

describe('text in brackets', () => {
  const running = attacked({});
  const cards = async (body: string, head = ''): Promise<number> => {
    const page = await running.open(body, { head });
    const count = await page.evaluate(() => document.querySelectorAll('gp-kpi-card').length);
    return count;
  };

  const texts = [
    ['in a page that marks nothing', `<main><h1>Kết quả tìm “${bracket}”</h1><p>${bracket}</p></main>`, ''],
    ['outside the marked root', `<main><p>${bracket}</p><div data-goalpost-root></div></main>`, ''],
    ...['h1', 'h2', 'h6', 'form', 'output', 'label', 'legend', 'button', 'search', 'pre', 'textarea'].map(
      (tag) => [`in <${tag}>`, `<main><${tag}><b>${bracket}</b></${tag}></main>`, meta] as const,
    ),
    ...['role="heading"', 'role="search"', 'role="status"', 'aria-live="polite"', 'data-goalpost-off'].map(
      (attribute) =>
        [`in an element with ${attribute}`, `<main><div ${attribute}><p>${bracket}</p></div></main>`, meta] as const,
    ),
    ...['role="heading none"', 'role="Status"', 'itemprop="comment review"'].map(
      (attribute) =>
        [`in an element with ${attribute}`, `<main><div ${attribute}><p>${bracket}</p></div></main>`, meta] as const,
    ),
    ['in a part that a heading marks inside it', `<main><h2><b data-goalpost-root>${bracket}</b></h2></main>`, ''],
    ['in a message that holds the root', `<div role="alert"><main><p>${bracket}</p></main></div>`, meta],
    ['in a drawing', `<main><svg><text>${bracket}</text></svg><math><mtext>${bracket}</mtext></math></main>`, meta],
    ['in an option', `<main><select><option>${bracket}</option></select></main>`, meta],
    ['where a heading is the root itself', `<h1 data-goalpost-root>${bracket}</h1>`, ''],
    [
      'in a link that the page made of an address',
      '<main><a href="https://x.example/a.csv#gp-kpi-card?value=999">https://x.example/a.csv#gp-kpi-card?value=999</a></main>',
      meta,
    ],
    ...['https://x.example/a...', 'www.x.example/…', 'http\u200b://x.example/a'].map(
      (text) =>
        [
          `in a link that the page made of an address and shortened to ${text}`,
          `<main><a href="http://x.example/a.csv#gp-kpi-card?value=999">${text}</a></main>`,
          meta,
        ] as const,
    ),
    [
      'inside data-goalpost-off, other carriers too',
      '<main data-goalpost-off><p data-goalpost="kpi-card" data-value="5">5</p><a href="#gp-kpi-card?value=5">5</a></main>',
      meta,
    ],
  ] as const;
  // All pages with the same head are one page, in parts.
  const together = texts.filter(([, , head]) => head === meta);
  let found: readonly number[] = [];
  before(async () => {
    const bodies = [...together.map(([, body]) => body), `<main>${bracket}</main>`];
    const page = await running.open(bodies.map((body) => `<div class="part">${body}</div>`).join(''), { head: meta });
    found = await page.$$eval('.part', (parts) => parts.map((part) => part.querySelectorAll('gp-kpi-card').length));
  });
  it('is a card in the same page', () => assert.equal(found.at(-1), 1));
  for (const [at, [what]] of together.entries()) {
    it(`is a text ${what}`, () => assert.equal(found[at], 0));
  }
  for (const [what, body] of texts.filter(([, , head]) => head !== meta)) {
    it(`is a text ${what}`, async () => assert.equal(await cards(body), 0));
  }

  for (const [what, body, head] of [
    [
      'in an element that the page marks',
      `<main><div data-goalpost-root><p>${bracket}</p></div><p>${bracket}</p></main>`,
      '',
    ],
    ['in a link with words', '<main><a href="#gp-kpi-card?value=5">Doanh thu: 208,7, www.x.vn</a></main>', ''],
    ['in what the head of the page names', `<main><p>${bracket}</p></main><p>${bracket}</p>`, meta],
    ['in a page that stands in a form as a whole', `<form><main><p>${bracket}</p></main></form>`, meta],
    ['everywhere where the page says so', `<p>${bracket}</p>`, '<meta name="goalpost-root" content="body">'],
  ] as const) {
    it(`is a card ${what}`, async () => assert.equal(await cards(body, head), 1));
  }

  it('is a card in what a script of the page hands over, and not in its headings', async () => {
    const page = await running.open(`<div id="a"><h2>${bracket}</h2><p>${bracket}</p></div>`);
    const count = await page.evaluate(async () => {
      const { goalpost } = globalThis as unknown as { goalpost: { scan: (root: Element) => Promise<void> } };
      await goalpost.scan(document.getElementById('a') as Element);
      return document.querySelectorAll('gp-kpi-card').length;
    });
    assert.equal(count, 1);
  });

  it('takes time in proportion to its length', async () => {
    const page = await running.open('<main></main>', { head: meta });
    // Ten thousand beginnings without an end, each of which would otherwise be followed to the end of the text.
    const texts = ['[gp-x a=', '[gp-kpi-card a="', '[gp-kpi-card ', '[gp-kpi-card a=b '].map((text) =>
      text.repeat(10_000),
    );
    const longest = await page.evaluate(async (given) => {
      let worst = 0;
      for (const text of given) {
        const { goalpost } = globalThis as unknown as { goalpost: { scan: (root: Element) => Promise<void> } };
        let least = Number.POSITIVE_INFINITY;
        // A machine that does other work disturbs a run, and none disturbs all of them.
        for (let attempt = 0; attempt < 3 && least >= 2000; attempt++) {
          const place = document.createElement('p');
          place.append(text);
          const from = performance.now();
          await goalpost.scan(place);
          least = Math.min(least, performance.now() - from);
        }
        worst = Math.max(worst, least);
      }
      return worst;
    }, texts);
    // Followed to the end, the shortest of them takes ten seconds.
    assert.ok(longest < 2000, `${longest} ms`);
  });
});
