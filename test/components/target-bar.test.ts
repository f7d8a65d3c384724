import { assert, expect } from '@open-wc/testing';
import { first, printed, problems, show, showsFallback } from './support.js';

const bar = async (attributes: string, lang = 'vi') =>
  first(await show(`<gp-target-bar ${attributes}><span>dự phòng</span></gp-target-bar>`, lang), 'gp-target-bar');

/** Left and right of a part of the picture, in fractions of its width as painted. */
function painted(element: Element, selector: string): { left: number; right: number } {
  const graph = element.shadowRoot?.querySelector('.graph')?.getBoundingClientRect();
  const part = element.shadowRoot?.querySelector(`.graph ${selector}`)?.getBoundingClientRect();
  assert.isOk(graph && part, selector);
  return { left: (part.left - graph.left) / graph.width, right: (part.right - graph.left) / graph.width };
}

describe('<gp-target-bar>', () => {
  it('paints the actual from zero in proportion to its target', async () => {
    const element = await bar('label="Doanh thu" value="135 tỷ đồng" target="trên 270 tỷ đồng" period="2018"');
    const actual = painted(element, '.actual');
    const target = painted(element, '.target');
    assert.approximately(actual.left, 0, 0.005);
    assert.approximately(actual.right / ((target.left + target.right) / 2), 0.5, 0.01);
    await expect(element).to.be.accessible();
  });

  it('paints an actual above its target past the line, and not to the edge', async () => {
    const element = await bar('value="300 tỷ đồng" target="trên 200 tỷ đồng"');
    assert.isAbove(painted(element, '.actual').right, painted(element, '.target').right);
    assert.isBelow(painted(element, '.actual').right, 1);
    assert.include(printed(element), 'Đạt kế hoạch (150%)');
  });

  it('labels actual and target with their comparator', async () => {
    const element = await bar('value="208,7 tỷ đồng" target="trên 270 tỷ đồng"');
    assert.include(printed(element), 'Thực hiện: 208,7 tỷ đồng');
    assert.include(printed(element), 'Kế hoạch: trên 270 tỷ đồng');
    assert.equal(element.shadowRoot?.querySelector('.sign')?.textContent, '> 270');
  });

  for (const [target, sign] of [
    ['từ 95% trở lên', '≥ 95'],
    ['không quá 4%', '≤ 4'],
    ['dưới 4%', '< 4'],
    ['đúng 4%', '= 4'],
    ['từ 6,6% đến 6,8%', '6,6–6,8'],
  ] as const) {
    it(`marks "${target}" with ${sign}`, async () => {
      const element = await bar(`value="3,5%" target="${target}"`);
      assert.equal(element.shadowRoot?.querySelector('.sign')?.textContent, sign);
    });
  }

  it('draws prior year, forecast and named bands', async () => {
    const element = await bar(
      'value="80 tỷ đồng" target="100 tỷ đồng" prior="70 tỷ đồng" forecast="105 tỷ đồng" bands="60% yếu; 100% khá; tốt" period="2018"',
    );
    const text = printed(element);
    for (const part of [
      'năm 2017: 70 tỷ đồng',
      'Dự báo: 105 tỷ đồng',
      'yếu (≤ 60 tỷ đồng)',
      'khá (≤ 100 tỷ đồng)',
      'tốt',
    ]) {
      assert.include(text, part);
    }
    assert.isBelow(painted(element, '.prior').right, painted(element, '.actual').right);
    assert.isAbove(painted(element, '.forecast').right, painted(element, '.target').right);
    await expect(element).to.be.accessible();
  });

  it('gives assistive technology the whole sentence', async () => {
    const element = await bar(
      'label="Doanh thu" value="208,7 tỷ đồng" target="trên 270 tỷ đồng" growth="37,6%" period="2018"',
    );
    const graph = element.shadowRoot?.querySelector('svg.graph');
    assert.equal(graph?.getAttribute('role'), 'img');
    assert.equal(
      graph?.getAttribute('aria-label'),
      'Năm 2018, doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm 2017, bằng 77,3% kế hoạch, kế hoạch trên 270 tỷ đồng, chưa đạt kế hoạch.',
    );
  });

  it('draws no bar where there is no actual', async () => {
    const element = await bar('value="chưa báo cáo" target="5 tỷ đồng"');
    assert.isNull(element.shadowRoot?.querySelector('.graph .actual') ?? null);
    assert.include(printed(element), 'chưa báo cáo');
    await expect(element).to.be.accessible();
  });

  it('draws no bar for bad data', async () => {
    const element = await bar('value="rất nhiều" target="5 tỷ đồng"');
    assert.isNull(element.shadowRoot?.querySelector('svg.graph') ?? null);
    assert.lengthOf(problems(element), 1);
    assert.isTrue(showsFallback(element));
  });

  it('sizes nothing by style, which a strict policy would block', async () => {
    const element = await bar('value="80 tỷ đồng" target="100 tỷ đồng" bands="60% yếu; tốt"');
    assert.lengthOf(element.shadowRoot?.querySelectorAll('[style]') ?? [], 0);
  });

  it('keeps its label inside at either edge', async () => {
    for (const target of ['1 tỷ đồng', '100 tỷ đồng']) {
      const element = await bar(`value="100 tỷ đồng" target="${target}"`);
      const { left, right } = painted(element, '.sign');
      assert.isAtLeast(left, -0.01);
      assert.isAtMost(right, 1.01);
    }
  });
});
