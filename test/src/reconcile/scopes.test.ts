import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Finding, findingSentence, placeName, reconcile, registerLanguage, validate } from 'goalpost';
import { fr } from 'goalpost/languages/fr';

registerLanguage(fr);

const ids = Array.from({ length: 14 }, (_, at) => `u${at + 1}`);

/** Revenue of 10, 11, … 23 tỷ in 14 units: 231 in all, 208 without the last. Plans are one more each: 245, 221 without the last. */
const revenue = (at: number): number => 10 + at;

interface Sheet {
  /** How many units have an actual. */
  readonly known?: number;
  readonly actual?: number | string;
  readonly plan?: number | string;
  readonly staff?: number | null;
  readonly ratio?: string;
  readonly more?: readonly object[];
  readonly period?: string;
  readonly ratioUnit?: string;
}

function findings({
  known = 13,
  actual,
  plan,
  staff = null,
  ratio,
  more = [],
  period = '2019',
  ratioUnit = 'triệu đồng/người',
}: Sheet): readonly Finding[] {
  const entry = (indicator: string, organisation: string, scenario: string, value: number | string) => ({
    indicator,
    organisation,
    scenario,
    period,
    value,
  });
  const { report, issues } = validate({
    lang: 'vi',
    organisations: [{ id: 'tinh', name: 'Toàn tỉnh', children: ids.map((id) => ({ id, name: `Huyện ${id}` })) }],
    indicators: [
      { id: 'r', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng', better: 'higher' },
      { id: 's', name: 'Lao động', kind: 'stock', unit: 'người', better: 'neither' },
      {
        id: 'p',
        name: 'Năng suất',
        kind: 'ratio',
        unit: ratioUnit,
        numerator: 'r',
        denominator: 's',
        better: 'higher',
      },
    ],
    entries: [
      ...(actual === undefined ? [] : [entry('r', 'tinh', 'AC', actual)]),
      ...(plan === undefined ? [] : [entry('r', 'tinh', 'PL', plan)]),
      ...(staff === null ? [] : [entry('s', 'tinh', 'AC', staff)]),
      ...(ratio === undefined ? [] : [entry('p', 'tinh', 'AC', ratio)]),
      ...ids.slice(0, known).map((id, at) => entry('r', id, 'AC', revenue(at))),
      ...ids.map((id, at) => entry('r', id, 'PL', revenue(at) + 1)),
      ...(staff === null ? [] : ids.map((id) => entry('s', id, 'AC', 10))),
      ...more,
    ],
  });
  assert.deepEqual(issues, []);
  return reconcile(report).filter(({ severity }) => severity !== 'fits');
}

const found = (sheet: Sheet) =>
  findings(sheet).map(({ code, severity, scopes }) => [code, severity, scopes?.units.join() ?? null]);

const mixed = (unit: string, severity = 'remark') => [['mixed-scopes', severity, unit]];

describe('mixed scopes', () => {
  it('an actual over 13 units beside the plan of 14', () => {
    assert.deepEqual(found({ actual: 208, plan: 245 }), mixed('Huyện u14'));
    assert.deepEqual(found({ actual: '208 tỷ đồng', plan: 'trên 245 tỷ đồng' }), mixed('Huyện u14'));
  });

  it('says which unit is missing in which figure, in three languages', () => {
    const [finding] = findings({ actual: 208, plan: 245 });
    assert.ok(finding?.scopes);
    assert.deepEqual([finding.scopes.known, finding.scopes.all], [13, 14]);
    assert.equal(finding.scopes.partial.place && placeName(finding.scopes.partial.place), '$.entries[0].value');
    assert.equal(finding.scopes.whole.place && placeName(finding.scopes.whole.place), '$.entries[1].value');
    const conclusion = (lang: string) => findingSentence(finding, lang).replace(/^.*(?=Lẫn|Mixed|Périm)/, '');
    assert.equal(
      conclusion('vi'),
      'Lẫn phạm vi: 208 tỷ đồng ($.entries[0].value) là của 13/14 đơn vị, thiếu “Huyện u14”; 245 tỷ đồng ($.entries[1].value) là của cả 14 đơn vị. Hãy so trên cùng các đơn vị.',
    );
    assert.equal(
      conclusion('en'),
      'Mixed scopes: VND 208 billion ($.entries[0].value) is over 13 of 14 units, without “Huyện u14”; VND 245 billion ($.entries[1].value) is over all 14. Compare the same units.',
    );
    assert.match(conclusion('fr'), /porte sur 13 des 14 unités, sans “Huyện u14”.*porte sur les 14\. Comparez/);
  });

  it('a total that leaves out one unit whose figure is there', () => {
    // 231 − 19 (u10) = 212.
    assert.deepEqual(found({ known: 14, actual: 212, plan: 245 }), mixed('Huyện u10', 'contradiction'));
  });

  it('stays a contradiction where it may be any of several, or the plan is not of all', () => {
    assert.deepEqual(
      found({ known: 14, actual: 212, plan: 221 })
        .map(([code]) => code)
        .sort(),
      ['over-assigned', 'total'],
    );
    assert.deepEqual(found({ known: 14, actual: 212 }), [['total', 'contradiction', null]]);
    assert.deepEqual(found({ known: 14, actual: 150, plan: 245 }), [['total', 'contradiction', null]]);
  });

  it('is not found where arithmetic does not show it', () => {
    assert.deepEqual(found({ actual: 231, plan: 245 }), []);
    assert.deepEqual(found({ actual: 208 }), []);
    assert.deepEqual(found({ known: 14, actual: 231, plan: 245 }), []);
    // The plan of all that fits those of 13 too is published too coarsely to tell.
    assert.deepEqual(found({ actual: 208, plan: 'khoảng 245 tỷ đồng' }), []);
    // Both are of 13: the plan is handed out in more than it says, and nothing is mixed.
    assert.deepEqual(found({ actual: 208, plan: 221 }), [['over-assigned', 'remark', null]]);
  });

  it('names several units', () => {
    // 10 + … + 20 = 165, without 21, 22 and 23.
    assert.deepEqual(found({ known: 11, actual: 165, plan: 245 }), mixed('Huyện u12,Huyện u13,Huyện u14'));
  });

  it('a ratio of 13 units’ revenue and 14 units’ staff', () => {
    // 208 tỷ ÷ 140 = 1 485,71 triệu; of the same 13 it is 208 ÷ 130 = 1 600.
    assert.deepEqual(found({ staff: 140, ratio: '1.485,7 triệu đồng/người' }), mixed('Huyện u14'));
    assert.deepEqual(found({ staff: 140, actual: 208, ratio: '1.485,7 triệu đồng/người' }), mixed('Huyện u14'));
    assert.deepEqual(found({ staff: 140, ratio: '1.600 triệu đồng/người' }), []);
    assert.deepEqual(found({ staff: 140, known: 14, ratio: '1.650 triệu đồng/người' }), []);
  });

  it('a prior year of all', () => {
    const more = ids.map((organisation) => ({
      indicator: 'r',
      organisation,
      scenario: 'PY',
      period: '2019',
      value: 9,
    }));
    // 14 × 9 = 126; of 13 it would be 117.
    const whole = { indicator: 'r', organisation: 'tinh', scenario: 'PY', period: '2019', value: 126 };
    assert.deepEqual(found({ actual: 208, more: [...more, whole] }), mixed('Huyện u14'));
    assert.deepEqual(
      found({ actual: 208, more: [...more, { ...whole, value: 126.5 }] }).map(([code]) => code),
      ['total'],
    );
  });

  describe('of nine months', () => {
    const period = '2019/2019-09-30';

    it('an actual of 13 units beside the plan of 14, or the same nine months of last year of 14', () => {
      assert.deepEqual(found({ period, actual: 208, plan: 245 }), mixed('Huyện u14'));
      const lastYear = ['tinh', ...ids].map((organisation) => ({
        indicator: 'r',
        organisation,
        scenario: 'AC',
        period: '2018/2018-09-30',
        // 14 × 9 = 126; of 13 it would be 117.
        value: organisation === 'tinh' ? 126 : 9,
      }));
      assert.deepEqual(found({ period, actual: 208, more: lastYear }), mixed('Huyện u14'));
    });

    it('a ratio a year', () => {
      const ofNineMonths = { period, staff: 140, ratioUnit: 'triệu đồng/người/năm' };
      // 208 tỷ ÷ 140 × 12 ÷ 9 = 1 980,95 triệu; of the same 13 it is 208 ÷ 130 × 12 ÷ 9 = 2 133,33.
      assert.deepEqual(found({ ...ofNineMonths, ratio: '1.981,0 triệu đồng/người/năm' }), mixed('Huyện u14'));
      assert.deepEqual(found({ ...ofNineMonths, ratio: '2.133,3 triệu đồng/người/năm' }), []);
    });
  });

  it('units that do not apply are no part of the scope', () => {
    const more = [{ indicator: 'r', organisation: 'u14', scenario: 'AC', period: '2019', missing: 'not-applicable' }];
    assert.deepEqual(found({ actual: 208, plan: 245, more }), []);
  });
});
