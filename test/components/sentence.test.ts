import { assert, expect } from '@open-wc/testing';
import { first, loaded, printed, problems, rendered, show, showsFallback } from './support.js';

describe('<gp-sentence>', () => {
  it('prints the sentence of the card inside a paragraph', async () => {
    const frame = await show(
      '<p>Kết quả. <gp-sentence label="Tổng doanh thu" value="208,7 tỷ đồng" growth="37,6%" period="2018"><span>x</span></gp-sentence></p>',
    );
    const element = first(frame, 'gp-sentence');
    assert.equal(printed(element), 'Năm 2018, tổng doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm 2017.');
    assert.equal(getComputedStyle(element).display, 'inline');
    await expect(frame).to.be.accessible();
  });

  it('takes its figures from a report', async () => {
    const frame = await show(
      '<gp-report src="/docs/examples/long-an-2019.json"><p><gp-sentence indicator="revenue" period="2019"></gp-sentence></p></gp-report>',
    );
    await loaded(frame);
    await rendered(frame);
    assert.equal(
      printed(first(frame, 'gp-sentence')),
      'Năm 2019, tổng doanh thu theo kế hoạch là trên 270 tỷ đồng, tức tăng trên 29,3% so với năm 2018.',
    );
  });

  it('keeps its fallback and says what is wrong', async () => {
    const element = first(await show('<gp-sentence value="nhiều"><span>dự phòng</span></gp-sentence>'), 'gp-sentence');
    assert.lengthOf(problems(element), 1);
    assert.isTrue(showsFallback(element));
  });
});
