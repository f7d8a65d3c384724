// Plain numbers of a table that were rounded for publication: the mapping says so, and nothing is claimed that they do not decide.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, kpiView, placeName, reconcile, select, standingOf } from 'goalpost';
import { readText } from './support.js';

// 208,7 = 148,5 + 60,2 to the last digit; 148,48 + 60,22 are 208,70, but 148,5 and 60,3 would be 208,8.
const sheet = (parts: readonly [string, string]): string =>
  `Đơn vị;Trực thuộc;Năm;Chỉ tiêu;ĐVT;Thực hiện;Cùng kỳ
Tỉnh;;2018;Doanh thu;tỷ đồng;208,7;151,70
Huyện A;Tỉnh;2018;Doanh thu;tỷ đồng;${parts[0]};110
Huyện B;Tỉnh;2018;Doanh thu;tỷ đồng;${parts[1]};41,7
Tỉnh;;2018;Lao động;người;644;640`;

const boundsOf = (text: string, mapping: object) =>
  readText(text, { lang: 'vi', ...mapping }).report.entries.map(({ organisation, indicator, scenario, figure }) => {
    const { lo, hi } = figure?.bounds ?? {};
    return [organisation, indicator, scenario, `${lo}`, `${hi}`].join(' ');
  });
const contradictions = (text: string, mapping: object) =>
  reconcile(readText(text, { lang: 'vi', ...mapping }).report).filter(({ severity }) => severity === 'contradiction');

describe('numbers declared rounded', () => {
  const parts = ['148,5', '60,3'] as const;

  it('lie within half a step of their last digit, zeros included', () => {
    const bounds = boundsOf(sheet(parts), { rounded: true });
    assert.ok(bounds.includes('tinh doanh-thu AC 208650000000 208750000000'), bounds.join('\n'));
    assert.ok(bounds.includes('tinh doanh-thu PY 151695000000 151705000000'), bounds.join('\n'));
    assert.ok(bounds.includes('huyen-a doanh-thu PY 109500000000 110500000000'), bounds.join('\n'));
  });

  it('leave whole counts exact', () => {
    const bounds = boundsOf(sheet(parts), { rounded: true });
    assert.ok(bounds.includes('tinh lao-dong AC 644 644'), bounds.join('\n'));
    const named = boundsOf(sheet(parts), { rounded: { 'Lao động': true } });
    assert.ok(named.includes('tinh lao-dong AC 643.5 644.5'), named.join('\n'));
    assert.ok(named.includes('tinh doanh-thu AC 208700000000 208700000000'), named.join('\n'));
  });

  it('may differ from their total by their rounding', () => {
    // Exact, 148.5 + 60.3 = 208.8 contradicts 208.7; rounded, [208.7, 208.9) and [208.65, 208.75) have values in common.
    assert.equal(contradictions(sheet(parts), {}).length, 1);
    assert.deepEqual(contradictions(sheet(parts), { rounded: true }), []);
    // 148.5 + 60.9 = 209.4 cannot round to it.
    assert.equal(contradictions(sheet(['148,5', '60,9']), { rounded: true }).length, 1);
  });

  it('may be so in one column', () => {
    const bounds = boundsOf(sheet(parts), { rounded: { 'Cùng kỳ': true } });
    assert.ok(bounds.includes('tinh doanh-thu PY 151695000000 151705000000'), bounds.join('\n'));
    assert.ok(bounds.includes('tinh doanh-thu AC 208700000000 208700000000'), bounds.join('\n'));
  });

  it('may be coarser than their last digit', () => {
    const text = 'Đơn vị;Năm;Doanh thu (tỷ đồng)\nTỉnh;2018;162.700';
    const bounds = boundsOf(text, { scenario: 'AC', rounded: { 'Doanh thu': '100 tỷ đồng' } });
    assert.deepEqual(bounds, ['tinh doanh-thu AC 162650000000000 162750000000000']);
  });

  it('claim no digits of a growth that they do not decide', () => {
    const text = 'Đơn vị;Năm;Doanh thu (tỷ đồng) TH;Doanh thu (tỷ đồng) cùng kỳ\nTỉnh;2018;209;152';
    const growth = (mapping: object) => {
      const { report } = readText(text, { lang: 'vi', ...mapping });
      const texts = { indicator: 'Doanh thu', organisation: null, period: '2018', members: null };
      const { selection } = select(report, texts);
      return selection && kpiView(standingOf(factsOf(report), selection), 'vi').comparisons[0]?.text;
    };
    // 209 ÷ 152 = 1.375; 208.5 ÷ 152.5 = 1.3672 and 209.5 ÷ 151.5 = 1.3828.
    assert.equal(growth({}), '+37,5%');
    assert.equal(growth({ rounded: true }), '≈ +38%');
  });

  it('are asked about where the declaration is none', () => {
    const { issues } = readText(sheet(parts), { lang: 'vi', rounded: { 'Cùng kỳ': 1 } });
    assert.deepEqual(
      issues.map(({ code, place }) => [code, placeName(place)]),
      [['wrong-type', 'mapping.rounded.Cùng kỳ']],
    );
  });
});
