// The live element and what stands on a page without scripts: the same words in the same order, the same picture.
import { assert } from '@open-wc/testing';
import { renderStatic, standingOfTag, type Tag, tagNames } from 'goalpost';
import { first, printed, show } from './support.js';

const cases: Readonly<Record<string, string>>[] = [
  { label: 'Doanh thu', value: '208,7 tỷ đồng', target: 'trên 270 tỷ đồng', growth: '37,6%', period: '2018' },
  {
    label: 'Doanh thu',
    value: '300 tỷ đồng',
    target: 'trên 200 tỷ đồng',
    prior: '250 tỷ đồng',
    source: 'Báo cáo 2018',
  },
  { label: 'Khiếu nại', value: '30', target: 'không quá 40', better: 'lower', 'as-of': '2019-01-14', whole: '120' },
  { label: 'Tỷ lệ', value: '6,7%', target: 'từ 6,6% đến 6,8%', prior: '7%', unit: '%', period: 'Quý 1/2019' },
  { value: '3,5%', target: 'đúng 3,5%', bands: '80% yếu; 100% khá; tốt' },
  { value: '50 tỷ đồng', target: '100 tỷ đồng', forecast: '90 tỷ đồng', bands: '60 tỷ đồng yếu; 90 tỷ đồng khá; tốt' },
  { value: 'chưa báo cáo', target: 'trên 270 tỷ đồng', prior: '208,7 tỷ đồng', period: '2019' },
  { value: 'âm 20 tỷ đồng', prior: '30 tỷ đồng', target: '10 tỷ đồng' },
  { value: '-20 tỷ đồng', prior: '30 tỷ đồng', target: '10 tỷ đồng', forecast: '5 tỷ đồng' },
  { label: '“Thu” & <chi>', value: '208,7 tỷ đồng', target: '208,7 tỷ đồng' },
  { value: '1.234,5', prior: '1.234,5' },
];

const letters = (text: string): string => text.replace(/\s+/g, '');

/** The shapes of a picture, each with what places it. */
const shapes = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(`:is(${selector}, ${selector} > g) > :is(rect, line, text)`)].map((shape) =>
    ['x', 'y', 'width', 'height', 'x1', 'x2', 'y1', 'y2', 'text-anchor']
      .flatMap((name) => (shape.hasAttribute(name) ? [`${name}=${shape.getAttribute(name)}`] : []))
      .concat(shape.localName, shape.getAttribute('class') ?? '', shape.textContent ?? '')
      .join(' '),
  );

describe('a live element and its baked form', () => {
  for (const tag of tagNames) {
    for (const [number, texts] of cases.entries()) {
      for (const lang of number === 0 ? ['vi', 'en', ''] : ['vi']) {
        it(`${tag} ${number} says and draws the same in "${lang}"`, async () => {
          const read = lang === 'vi' ? texts : { ...texts, value: '208.7', target: 'over 270', growth: '37.6%' };
          await same(tag, read, lang);
        });
      }
    }
  }
});

async function same(tag: Tag, texts: Readonly<Record<string, string>>, lang: string): Promise<void> {
  const frame = await show(`<${tag}></${tag}>`, lang);
  const element = first(frame, tag);
  for (const [name, text] of Object.entries(texts)) element.setAttribute(name, text);
  await element.updateComplete;
  const asked = standingOfTag(texts, Object.keys(texts), null, lang);
  if (asked.issues) {
    assert.isOk(element.shadowRoot?.querySelector('.problem'), `${tag} shows what is wrong`);
    return;
  }
  const baked = document.createElement('div');
  baked.innerHTML = renderStatic(tag, asked.standing, lang);
  assert.equal(letters(printed(element)), letters(baked.textContent ?? ''));
  assert.isAbove(letters(printed(element)).length, 3);
  const live = shapes(element.shadowRoot as ShadowRoot, '.graph');
  assert.deepEqual(live, shapes(baked, 'svg[role="img"]'));
  assert.equal(live.length > 0, tag === 'gp-target-bar');
}
