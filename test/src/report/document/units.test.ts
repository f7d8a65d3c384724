import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Figure,
  factsOf,
  figureFromJson,
  figureText,
  figureToJson,
  issueSentence,
  kpiView,
  placeName,
  quotient,
  type Report,
  select,
  standingOf,
  toDocument,
  validate,
} from 'goalpost';

const units = {
  facility: { vi: 'cơ sở', en: ['facility', 'facilities'], fr: ['centre', 'centres'] },
  'hồ sơ đạt chuẩn': { en: ['sound file', 'sound files'] },
};

const document = (changes: object = {}) => ({
  lang: 'vi',
  units,
  organisations: [{ id: 'tinh', children: [{ id: 'a' }, { id: 'b' }] }],
  indicators: [
    { id: 'sites', name: 'Điểm phục vụ', kind: 'stock', unit: 'cơ sở', better: 'higher', over: 'last' },
    { id: 'files', name: 'Hồ sơ', kind: 'flow', unit: 'hồ sơ đạt chuẩn', better: 'higher' },
    { id: 'revenue', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng', better: 'higher' },
    {
      id: 'each',
      name: 'Doanh thu mỗi cơ sở',
      kind: 'ratio',
      unit: 'triệu đồng/cơ sở',
      numerator: 'revenue',
      denominator: 'sites',
    },
  ],
  entries: [
    { indicator: 'sites', organisation: 'a', period: '2019', scenario: 'AC', value: '23 cơ sở' },
    { indicator: 'sites', organisation: 'b', period: '2019', scenario: 'AC', value: '1 facility' },
    { indicator: 'sites', organisation: 'tinh', period: '2019', scenario: 'PL', value: 'ít nhất 20 cơ sở' },
    { indicator: 'files', organisation: 'a', period: '2019', scenario: 'AC', value: '12 nghìn hồ sơ đạt chuẩn' },
    { indicator: 'revenue', organisation: 'a', period: '2019', scenario: 'AC', value: 46 },
    { indicator: 'revenue', organisation: 'b', period: '2019', scenario: 'AC', value: 2 },
  ],
  ...changes,
});

function figureAt({ entries }: Report, at: number): Figure {
  const figure = entries[at]?.figure;
  assert.ok(figure);
  return figure;
}

const standingIn = (root: object, indicator: string, organisation: string) => {
  const { report } = validate(root);
  const { selection, issues } = select(report, { indicator, organisation, period: '2019', members: null });
  assert.ok(selection, JSON.stringify(issues));
  return standingOf(factsOf(report), selection);
};

describe('units that a report declares', () => {
  it('are read by all their names, in values and in units, and print in the language of the page', () => {
    const { report, issues } = validate(document());
    assert.deepEqual(
      issues.map((issue) => issueSentence(issue, 'en')),
      [],
    );
    const shown = (at: number) => ['vi', 'en', 'de'].map((lang) => figureText(figureAt(report, at), lang).text);
    assert.deepEqual(shown(0), ['23 cơ sở', '23 facilities', '23 facilities']);
    assert.deepEqual(shown(1), ['1 cơ sở', '1 facility', '1 facility']);
    assert.deepEqual(shown(3), ['12 nghìn hồ sơ đạt chuẩn', '12 thousand sound files', '12 thousand sound files']);
  });

  it('are printed by cards, of sums and of quotients', () => {
    // 23 + 1 = 24 of at least 20; 48 tỷ ÷ 24 = 2 tỷ each.
    const sum = kpiView(standingIn(document(), 'sites', 'tinh'), 'en');
    assert.equal(sum.headline?.text, '24 facilities');
    assert.equal(sum.plan, 'Plan: at least 20 facilities');
    assert.equal(kpiView(standingIn(document(), 'each', 'tinh'), 'en').headline?.text, 'VND 2 billion/facility');
    assert.equal(kpiView(standingIn(document(), 'each', 'tinh'), 'vi').headline?.text, '2 tỷ đồng/cơ sở');
  });

  it('survive a document, the JSON of figures, and arithmetic', () => {
    const { report } = validate(document());
    const written = JSON.parse(JSON.stringify(toDocument(report)));
    assert.deepEqual(written.units, {
      facility: { vi: ['cơ sở'], en: ['facility', 'facilities'], fr: ['centre', 'centres'] },
      'hồ-sơ-đạt-chuẩn': { vi: ['hồ sơ đạt chuẩn'], en: ['sound file', 'sound files'] },
    });
    assert.equal(JSON.stringify(written.entries).includes('centre'), false);
    assert.deepEqual(validate(written).issues, []);
    assert.deepEqual(toDocument(validate(written).report), toDocument(report));
    assert.equal(kpiView(standingIn(written, 'sites', 'tinh'), 'en').headline?.text, '24 facilities');
    const [sites, files] = [figureAt(report, 0), figureAt(report, 3)];
    for (const json of [figureToJson(files), files])
      assert.equal(figureText(figureFromJson(JSON.parse(JSON.stringify(json))), 'en').text, '12 thousand sound files');
    const each = quotient(files, sites);
    assert.ok(each);
    assert.equal(figureText(each, 'vi').unit, 'hồ sơ đạt chuẩn/cơ sở');
    assert.throws(() => figureFromJson({ ...figureToJson(files), names: { a: { vi: [5] } } }), /names/);
  });

  it('need one name only, in the language of the report', () => {
    const short = document({
      units: { 'phòng giao dịch bưu chính liên xã': { en: 'counter' }, kiot: ['kiốt', 'kiốt'], lượt: 'lượt khách' },
      indicators: [
        { id: 'n', kind: 'flow', unit: 'phòng giao dịch bưu chính liên xã', better: 'higher' },
        { id: 'k', kind: 'flow', unit: 'lượt khách', better: 'higher' },
      ],
      entries: [
        { indicator: 'n', organisation: 'a', period: '2019', scenario: 'AC', value: '12' },
        { indicator: 'k', organisation: 'a', period: '2019', scenario: 'AC', value: '3 triệu lượt khách' },
      ],
    });
    const { report, issues } = validate(short);
    assert.deepEqual(
      issues.map((issue) => issueSentence(issue, 'en')),
      [],
    );
    assert.equal(figureText(figureAt(report, 0), 'en').text, '12 counter');
    assert.equal(figureText(figureAt(report, 1), 'vi').text, '3 triệu lượt khách');
  });

  const refused: [units: object, place: string, code?: string][] = [
    [{ tỷ: 'x' }, '$.units.tỷ'],
    [{ '%': 'phần' }, '$.units.%'],
    [{ VND: 'đồng' }, '$.units.VND'],
    [{ người: ['person', 'people'] }, '$.units.người'],
    [{ person: { vi: 'công nhân' } }, '$.units.person'],
    [{ number: 'số' }, '$.units.number'],
    [{ clinic: { vi: 'người' } }, '$.units.clinic.vi'],
    [{ clinic: { en: ['point', 'points'] } }, '$.units.clinic.en'],
    [{ clinic: 'triệu lượt' }, '$.units.clinic'],
    [{ clinic: 'trieu' }, '$.units.clinic'],
    [{ clinic: 'phòng 12' }, '$.units.clinic'],
    [{ clinic: 'lượt/ngày' }, '$.units.clinic'],
    [{ clinic: 'phòng|tỷ' }, '$.units.clinic'],
    [{ clinic: 'x'.repeat(49) }, '$.units.clinic'],
    [{ clinic: 'trên' }, '$.units.clinic'],
    [{ clinic: '' }, '$.units.clinic'],
    [{ a1: 'phòng' }, '$.units.a1'],
    [{ clinic: 'trạm', ward: 'trạm' }, '$.units.ward'],
    [{ 'trạm y tế': {}, 'trạm-y-tế': {} }, '$.units.trạm-y-tế'],
    [{ clinic: 5 }, '$.units.clinic', 'wrong-type'],
    [{ clinic: [] }, '$.units.clinic', 'wrong-type'],
    [{ clinic: ['a b', 'c d', 'e f'] }, '$.units.clinic', 'wrong-type'],
    [{ clinic: { en: 5 } }, '$.units.clinic.en', 'wrong-type'],
    [{ clinic: { English: 'clinic' } }, '$.units.clinic.English', 'unknown-key'],
    [['cơ sở'], '$.units', 'wrong-type'],
  ];
  for (const [declared, place, code = 'taken-name'] of refused) {
    it(`is refused: ${JSON.stringify(declared).slice(0, 60)}`, () => {
      const { issues } = validate({ lang: 'vi', units: declared });
      assert.deepEqual(
        issues.map((issue) => [placeName(issue.place), issue.code]),
        [[place, code]],
      );
    });
  }

  it('leave what is known as it is: a refused unit changes no figure', () => {
    const { report } = validate(document({ units: { ...units, 'tỷ đồng': ['facility', 'facilities'] } }));
    assert.equal(
      report.entries.find(({ indicator }) => indicator === 'revenue')?.figure?.value.toFixed(),
      '46000000000',
    );
  });

  it('a unit that is named by two words takes a third one', () => {
    const { report, issues } = validate({
      lang: 'vi',
      organisations: [{ id: 'a' }],
      indicators: [{ id: 'w', kind: 'stock', unit: 'lao động nữ', better: 'neither' }],
      entries: [{ indicator: 'w', period: '2019', scenario: 'AC', value: '12 lao động nữ' }],
    });
    assert.deepEqual(issues, []);
    assert.equal(figureText(figureAt(report, 0), 'vi').text, '12 lao động nữ');
  });
});
