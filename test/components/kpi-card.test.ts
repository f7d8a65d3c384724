import { assert, expect, oneEvent } from '@open-wc/testing';
import fc from 'fast-check';
import type { ProblemEvent } from 'goalpost/components';
import { GpKpiCard } from 'goalpost/components';
import { first, printed, problems, rendered, show, showsFallback } from './support.js';

const card = async (attributes: string, lang = 'vi', content = '<span>dự phòng</span>') =>
  first(await show(`<gp-kpi-card ${attributes}>${content}</gp-kpi-card>`, lang), 'gp-kpi-card');

describe('<gp-kpi-card> from attributes', () => {
  it('prints value, unit, growth, attainment, plan, verdict, source and date', async () => {
    const element = await card(
      'label="Tổng doanh thu" value="208,7 tỷ đồng" target="trên 270 tỷ đồng" growth="37,6%" period="2018" ' +
        'source="Báo cáo năm" as-of="2019-01-14"',
    );
    const text = printed(element);
    for (const part of [
      'Tổng doanh thu',
      'Năm 2018',
      '208,7 tỷ đồng',
      'So với năm 2017 +37,6%',
      'So với kế hoạch 77,3%',
      'Kế hoạch: trên 270 tỷ đồng',
      'Chưa đạt kế hoạch',
      'Nguồn: Báo cáo năm',
      'Số liệu đến 14/01/2019',
    ]) {
      assert.include(text, part);
    }
    assert.isFalse(showsFallback(element), 'the fallback gives way to the card');
    await expect(element).to.be.accessible();
  });

  it('reads and prints English on an English page', async () => {
    const element = await card(
      'label="Revenue" value="$70.6 billion" target="at least $68 billion" growth="up 1.4%"',
      'en',
    );
    const text = printed(element);
    for (const part of ['USD 70.6 billion', '+1.4%', 'Plan: at least USD 68 billion', 'Plan met'])
      assert.include(text, part);
    await expect(element).to.be.accessible();
  });

  it('takes the language of the nearest lang, across a shadow root', async () => {
    const frame = await show('<div lang="en"><section></section></div>', 'vi');
    const root = frame.querySelector('section')?.attachShadow({ mode: 'open' });
    assert.isOk(root);
    root.innerHTML = '<gp-kpi-card value="1.234 billion dong"></gp-kpi-card>';
    await rendered(root);
    assert.include(printed(first(root, 'gp-kpi-card')), 'VND 1.234 billion');
  });

  it('shows the plan where no actual is due', async () => {
    const element = await card('label="Doanh thu" target="trên 270 tỷ đồng" prior="208,7 tỷ đồng" period="2019"');
    assert.include(printed(element), 'Kế hoạch trên 270 tỷ đồng');
    assert.include(printed(element), 'trên 29,3%');
  });

  it('says why a value is missing, and never 0', async () => {
    const element = await card('label="Bưu chính" value="chưa báo cáo" target="5 tỷ đồng"');
    assert.include(printed(element), 'chưa báo cáo');
    assert.notMatch(printed(element), /\b0\b/);
    await expect(element).to.be.accessible();
  });

  it('marks an implied prior year, and gives its range on request', async () => {
    const element = await card('value="208,7 tỷ đồng" growth="37,6%" period="2018"');
    const details = element.shadowRoot?.querySelector('details');
    assert.equal(details?.querySelector('summary')?.textContent, 'năm 2017: khoảng 151,7 tỷ đồng (suy ra)');
    assert.isFalse(details?.open);
    details?.querySelector('summary')?.click();
    assert.include(details?.innerText ?? '', 'trên 151,5 tỷ đồng, dưới 151,8 tỷ đồng');
    await expect(element).to.be.accessible();
  });

  it('tells favourable from unfavourable by more than colour', async () => {
    const good = await card('value="5 tỷ đồng" growth="5%" better="higher"');
    const bad = await card('value="5 tỷ đồng" growth="5%" better="lower"');
    assert.include(printed(good), 'thuận lợi');
    assert.include(printed(bad), 'bất lợi');
    const shape = (element: Element) => {
      const arrow = element.shadowRoot?.querySelector('.arrow');
      assert.isOk(arrow);
      return getComputedStyle(arrow).fill === 'none' ? 'hollow' : 'filled';
    };
    assert.deepEqual([shape(good), shape(bad)], ['filled', 'hollow']);
  });

  it('follows its attributes', async () => {
    const element = await card('value="5 tỷ đồng"');
    element.setAttribute('value', '6 tỷ đồng');
    await element.updateComplete;
    assert.include(printed(element), '6 tỷ đồng');
    element.removeAttribute('value');
    await element.updateComplete;
    assert.isTrue(showsFallback(element));
    element.value = '7 tỷ đồng';
    await element.updateComplete;
    assert.include(printed(element), '7 tỷ đồng');
    assert.isFalse(showsFallback(element));
  });

  it('survives being moved, and reads the language of its new place', async () => {
    const element = await card('value="5 VND" growth="giảm 5%"');
    const english = await show('<section></section>', 'en');
    english.append(element);
    await element.updateComplete;
    assert.include(problems(element).join(), 'growth:', 'Vietnamese words are not read on an English page');
    element.setAttribute('growth', 'down 5%');
    await element.updateComplete;
    assert.include(printed(element), 'VND 5');
  });

  it('is readable before its definition and keeps its fallback', async () => {
    const frame = await show('<gp-not-yet><span>Doanh thu: 5 tỷ đồng</span></gp-not-yet>');
    const element = frame.firstElementChild;
    assert.isTrue(element !== null && showsFallback(element));
    customElements.define('gp-not-yet', class extends GpKpiCard {});
    await rendered(frame);
    assert.isTrue(element !== null && showsFallback(element), 'without a value the fallback stays');
  });
});

describe('<gp-kpi-card> with something wrong', () => {
  for (const [attributes, place, received, expected] of [
    ['value="33.008.7"', 'value', '33.008.7', '208,7 tỷ đồng'],
    ['value="5 tỷ rưỡi"', 'value', '5 tỷ rưỡi', '208,7 tỷ đồng'],
    ['value="5 tỷ đồng" target="270"', 'target', '270', 'đồng'],
    ['value="5 tỷ đồng" growth="37,6"', 'growth', '37,6', '37,6%'],
    ['value="5 tỷ đồng" better="cao"', 'better', 'cao', 'higher, lower, closer'],
    ['value="5 tỷ đồng" taget="6 tỷ đồng"', 'taget', 'taget', 'target'],
    ['value="5 tỷ đồng" unit="12 %%"', 'unit', '12 %%', 'tỷ đồng'],
  ] as const) {
    it(`${attributes}: names place, value and expectation, and keeps the fallback`, async () => {
      const element = await card(attributes);
      const [problem = ''] = problems(element);
      assert.isTrue(problem.startsWith(`${place}: `), problem);
      assert.include(problem, `“${received}”`);
      assert.include(problem, expected);
      assert.isTrue(showsFallback(element));
      await expect(element).to.be.accessible();
    });
  }

  it('speaks English on an English page', async () => {
    const [problem] = problems(await card('value="33.008.7"', 'en'));
    assert.match(problem ?? '', /^value: this figure cannot be read/);
  });

  it('refuses an ambiguous number where the page names no language', async () => {
    const [problem] = problems(await card('value="1.234"', ''));
    assert.match(problem ?? '', /two readings/);
  });

  it('asks for a value where there is none, and for a report where it has keys', async () => {
    assert.match(problems(await card(''))[0] ?? '', /^value: .*“value”/);
    assert.match(problems(await card('indicator="revenue"'))[0] ?? '', /gp-report/);
  });

  it('tells the page by an event', async () => {
    const element = await card('value="5 tỷ đồng"');
    setTimeout(() => element.setAttribute('value', 'x'));
    const event = (await oneEvent(element, 'gp-problem')) as ProblemEvent;
    assert.lengthOf(event.problems, 1);
    assert.isTrue(event.bubbles && event.composed);
  });

  it('never throws, and prints no blank, NaN or undefined, whatever is typed', async () => {
    const element = await card('', 'vi', '');
    const words = fc.constantFrom(
      'trên',
      '5',
      '1,5',
      '-2',
      'tỷ',
      'đồng',
      '%',
      'từ',
      'đến',
      'NaN',
      '0',
      '/',
      'người',
      'x',
      '1e9',
      '∞',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 5 }).map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(typed, typed, typed, async (value, target, growth) => {
        Object.assign(element, { value, target, growth });
        await element.updateComplete;
        const text = printed(element);
        assert.notEqual(text, '');
        const own = text.replaceAll(/“[^”]*”/g, '');
        assert.notMatch(own, /NaN|undefined|null|Infinity|\[object/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('registration', () => {
  it('a second definition leaves the first in place and warns', async () => {
    const { register } = await import('../../dist/components/elements/register.js');
    const warnings: unknown[][] = [];
    const { warn } = console;
    console.warn = (...args) => warnings.push(args);
    register('gp-kpi-card', class extends HTMLElement {});
    console.warn = warn;
    assert.strictEqual(customElements.get('gp-kpi-card'), GpKpiCard);
    assert.match(String(warnings[0]?.[0]), /goalpost .*<gp-kpi-card>/);
  });
});
