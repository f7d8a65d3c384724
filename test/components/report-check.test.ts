import { assert, expect } from '@open-wc/testing';
import { first, loaded, printed, problems, rendered, show, waitUntil } from './support.js';

const contradictory = '/test/fixtures/contradictory.json';
const card = '<gp-kpi-card indicator="revenue" period="2018"><span>208,7 tỷ đồng</span></gp-kpi-card>';

const findings = (frame: ParentNode): Element | null =>
  first(frame, 'gp-report').shadowRoot?.querySelector('[part~="findings"]') ?? null;

/** A report that is checked, once its findings are there. */
const checked = async (src: string, lang = 'vi', content = card): Promise<HTMLElement> => {
  const frame = await show(`<gp-report check src="${src}">${content}</gp-report>`, lang);
  await loaded(frame);
  await waitUntil(() => findings(frame) !== null, 'the findings are shown');
  return frame;
};

const items = (frame: ParentNode): string[] =>
  [...(findings(frame)?.querySelectorAll('li') ?? [])].map(
    (item) => item.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );

describe('<gp-report check>', () => {
  it('lists contradictions first, then remarks, and counts what fits', async () => {
    const frame = await checked(contradictory);
    assert.deepEqual(items(frame), [
      'Mâu thuẫn $.entries[1].growth (Tổng doanh thu · Năm 2018) ghi 27,6%; tính từ 208,7 tỷ đồng ($.entries[1].value) và 151,7 tỷ đồng ($.entries[0].value): 208,7 ÷ 151,7 − 1 = 37,4–37,7%. Hai bên không thể cùng đúng: lệch 9,8–10,2 điểm phần trăm.',
      'Lưu ý $.entries[3].value (Tổng doanh thu · Năm 2019) ghi trên 200 tỷ đồng; $.entries[1].value ghi 208,7 tỷ đồng. Kế hoạch đòi hỏi ít hơn mức đã đạt năm trước.',
    ]);
    assert.include(findings(frame)?.textContent ?? '', 'Khớp trong phạm vi làm tròn: 1.');
    assert.include(printed(first(frame, 'gp-kpi-card')), '208,7 tỷ đồng');
  });

  it('speaks the language of the page', async () => {
    const frame = await checked(contradictory, 'en');
    assert.match(items(frame)[0] ?? '', /^Contradiction \$\.entries\[1\]\.growth .* states 27\.6%; computed from/);
    assert.match(items(frame)[1] ?? '', /^Remark /);
  });

  it('marks a contradiction by word, shape and frame, a remark by another word and shape', async () => {
    const frame = await checked(contradictory);
    const [contradiction, remark] = [...(findings(frame)?.querySelectorAll('li') ?? [])];
    const shape = (item: Element | undefined) => item?.querySelector('svg path')?.getAttribute('d');
    assert.isOk(shape(contradiction));
    assert.isOk(shape(remark));
    assert.notEqual(shape(contradiction), shape(remark));
    assert.deepEqual(
      [contradiction, remark].map((item) => item?.classList.contains('problem')),
      [true, false],
    );
    await expect(frame).to.be.accessible();
  });

  it('says that nothing contradicts where nothing does', async () => {
    const frame = await checked('/docs/examples/long-an-2019.json');
    assert.deepEqual(items(frame), []);
    assert.match(findings(frame)?.textContent ?? '', /Các số liệu trong báo cáo không mâu thuẫn\./);
    assert.deepEqual(problems(first(frame, 'gp-report')), []);
    await expect(frame).to.be.accessible();
  });

  it('shows nothing without the attribute, and follows it', async () => {
    const frame = await show(`<gp-report src="${contradictory}">${card}</gp-report>`);
    await loaded(frame);
    const element = first(frame, 'gp-report');
    await rendered(frame);
    assert.isNull(findings(frame));
    element.check = true;
    await waitUntil(() => findings(frame) !== null);
    assert.lengthOf(items(frame), 2);
    element.check = false;
    await rendered(frame);
    assert.isNull(findings(frame));
  });

  it('checks again what is loaded again', async () => {
    const frame = await checked(contradictory);
    first(frame, 'gp-report').src = '/docs/examples/long-an-2019.json';
    await waitUntil(() => items(frame).length === 0);
    first(frame, 'gp-report').src = contradictory;
    await waitUntil(() => items(frame).length === 2);
  });

  it('shows 20 findings at most and counts the rest', async () => {
    const { fetch } = window;
    const entry = { indicator: 'x', scenario: 'AC' };
    const years = Array.from({ length: 24 }, (_, index) => String(2000 + index));
    const report = {
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'x', kind: 'flow', unit: 'VND' }],
      entries: years.map((period) => ({ ...entry, period, value: 100, growth: 'tăng 1%' })),
      lang: 'vi',
    };
    window.fetch = async () => new Response(JSON.stringify(report));
    try {
      // The first year has nothing to be compared with; 23 others say 1 % where the figures give 0 %.
      const frame = await checked('many.json', 'vi', '');
      assert.lengthOf(items(frame), 21);
      assert.equal(items(frame).at(-1), 'và 3 chỗ khác.');
    } finally {
      window.fetch = fetch;
    }
  });
});

describe('<gp-report> with questions to those who keep the sheet', () => {
  const page = (check: string) =>
    show(
      `<table id="asked"><tr><th>Chỉ tiêu<th>KH 2019 (tỷ đồng)<th>TH 2019 (tỷ đồng)<tr><td>Quỹ<td>100<td>98</table>
       <gp-report for="asked" ${check}><gp-kpi-card indicator="Quỹ" period="2019"></gp-kpi-card></gp-report>`,
    );

  it('asks them with check, and nobody else', async () => {
    const asked = await page('check');
    await loaded(asked);
    await waitUntil(() => printed(first(asked, 'gp-report')).includes('cao hay thấp là tốt'), 'it asks');
    asked.remove();
    const read = await page('');
    await loaded(read);
    assert.equal(problems(first(read, 'gp-report')).join(), '');
    // 98 of 100, and nobody knows whether that is good.
    assert.include(printed(first(read, 'gp-kpi-card')), '98%');
    assert.notInclude(printed(first(read, 'gp-kpi-card')), 'ạt kế hoạch');
  });
});
