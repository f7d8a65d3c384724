// What stands in the source and was refused, and what has parts that do not add up, is never called unreported.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  barView,
  factsOf,
  finish,
  isUnreadable,
  kpiView,
  readFile,
  registerLanguage,
  sentence,
  standingOfTag,
  validate,
} from 'goalpost';
import { fr } from 'goalpost/languages/fr';

const standingIn = (report: Parameters<typeof factsOf>[0], texts: Record<string, string>, lang = 'en') => {
  const found = standingOfTag(texts, [], factsOf(report), lang);
  assert.ok(found.standing, JSON.stringify(found));
  return found.standing;
};
const readReport = (bytes: Uint8Array, mapping?: unknown) => {
  const read = finish(readFile(bytes, 'a.csv', { mapping }));
  assert.ok(!isUnreadable(read));
  return read.report;
};
const csv = (text: string) => readReport(new TextEncoder().encode(text));

describe('a figure that could not be read (refused-actual.csv)', () => {
  const bytes = readFileSync(new URL('../../fixtures/cases/refused-actual.csv', import.meta.url));
  const report = readReport(bytes, { indicator: 'Profit' });
  const standing = standingIn(report, { indicator: 'profit', organisation: 'B', period: '2024' });

  it('says so on card, bar and in the sentence, with its cell and the plan', () => {
    const view = kpiView(standing, 'en');
    assert.deepEqual([view.headline, view.absence, view.verdict], [null, 'its figure could not be read (C3)', null]);
    assert.equal(view.plan, 'Plan: USD 60');
    assert.equal(barView(standing, 'en').absence, 'its figure could not be read (C3)');
    assert.equal(sentence(standing, 'en'), 'Profit in 2024: its figure could not be read (C3), plan USD 60.');
    assert.match(kpiView(standing, 'vi').absence ?? '', /số liệu không đọc được \(C3\)/);
  });

  it('is a part that is missing of the whole', () => {
    const whole = standingIn(report, { indicator: 'profit', period: '2024' });
    assert.deepEqual(
      [whole.actual.figure, whole.actual.missing, whole.actual.parts?.known, whole.actual.parts?.all],
      [null, 'incomplete', 1, 2],
    );
  });

  it('gives way to one of the same key that could be read', () => {
    const entry = { indicator: 'revenue', period: '2018', scenario: 'AC' };
    const { report } = validate({
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
      entries: [
        { ...entry, value: '20O' },
        { ...entry, value: 5 },
      ],
    });
    assert.equal(kpiView(standingIn(report, { indicator: 'revenue', period: '2018' }), 'en').headline?.text, 'VND 5');
    assert.equal(report.entries.length, 1);
  });

  for (const [what, text, cell] of [
    ['a fault of a program', 'Đơn vị;Doanh thu TH 2018 (tỷ đồng)\nA;#REF!\nB;5', 'B2'],
    ['a dash that nobody declared', 'Đơn vị;Doanh thu TH 2018 (tỷ đồng)\nA;-\nB;5', 'B2'],
    ['another unit', 'Đơn vị;ĐVT;Doanh thu TH 2018\nB;tỷ đồng;5\nA;người;5', 'C3'],
    ['two numbers', 'Đơn vị;Doanh thu TH 2018 (tỷ đồng)\nB;5\nA;12 of 63', 'B3'],
  ] as const) {
    it(`${what} is named by its cell`, () => {
      const found = standingIn(csv(text), { indicator: 'doanh-thu', organisation: 'A', period: '2018' });
      assert.equal(kpiView(found, 'en').absence, `its figure could not be read (${cell})`);
    });
  }

  it('in a JSON report is named by its place', () => {
    const { report } = validate({
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
      entries: [{ indicator: 'revenue', period: '2018', scenario: 'AC', value: 'many' }],
    });
    const found = standingIn(report, { indicator: 'revenue', period: '2018' });
    assert.equal(kpiView(found, 'en').absence, 'its figure could not be read ($.entries[0].value)');
  });
});

registerLanguage(fr);

describe('two entries for one key', () => {
  for (const [lang, sentence] of [
    ['vi', 'có hai số liệu khác nhau ($.entries[1].value)'],
    ['en', 'two different figures are given ($.entries[1].value)'],
    ['fr', 'deux chiffres différents sont donnés ($.entries[1].value)'],
  ] as const) {
    it(`that differ are told as such (${lang})`, () => {
      const entry = { indicator: 'revenue', period: '2018', scenario: 'AC' };
      const { report } = validate({
        organisations: [{ id: 'o' }],
        indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
        entries: [
          { ...entry, value: 5 },
          { ...entry, value: 7 },
        ],
      });
      const found = standingIn(report, { indicator: 'revenue', period: '2018' });
      assert.deepEqual([found.actual.figure, kpiView(found, lang).absence], [null, sentence]);
    });
  }

  const both = (values: readonly unknown[], scenario = 'AC') => {
    const { report, issues } = validate({
      lang: 'vi',
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND', better: 'higher' }],
      entries: values.map((value) => ({ indicator: 'revenue', period: '2018', scenario, value })),
    });
    const [entry] = report.entries;
    assert.equal(report.entries.length, 1);
    const { lo, hi } = entry?.figure?.bounds ?? {};
    return [entry?.figure?.value.toFixed(), lo?.toFixed(), hi?.toFixed(), issues.map(({ code }) => code).join()];
  };

  it('that fit within rounding allow what both allow, in either order', () => {
    // 209 tỷ is 208,5 to 209,5; 208,7 tỷ is 208,65 to 208,75.
    const fine = ['208700000000', '208650000000', '208750000000', ''];
    assert.deepEqual(both(['209 tỷ đồng', '208,7 tỷ đồng']), fine);
    assert.deepEqual(both(['208,7 tỷ đồng', '209 tỷ đồng']), fine);
    // 209,5 tỷ is 209,45 to 209,55, of which 209 tỷ leaves 209,45 to 209,5.
    const cut = ['209450000000', '209450000000', '209500000000', ''];
    assert.deepEqual(both(['209 tỷ đồng', '209,5 tỷ đồng']), cut);
    assert.deepEqual(both(['209,5 tỷ đồng', '209 tỷ đồng']), cut);
    // A plain number is exact.
    assert.deepEqual(both(['209 tỷ đồng', 208_700_000_000]), ['208700000000', '208700000000', '208700000000', '']);
    assert.deepEqual(both(['208 tỷ đồng', '207,6 tỷ đồng', '207,63 tỷ đồng']), [
      '207630000000',
      '207625000000',
      '207635000000',
      '',
    ]);
  });

  it('that do not fit, say the very same or are plans are named, and the first stays', () => {
    assert.deepEqual(both(['209 tỷ đồng', '208,4 tỷ đồng'])[3], 'duplicate-entry');
    assert.deepEqual(both(['209 tỷ đồng', '209 tỷ đồng'])[3], 'duplicate-entry');
    assert.deepEqual(both(['209 tỷ đồng', '208,7 tỷ đồng'], 'PL').slice(0, 1), ['209000000000']);
    assert.deepEqual(both(['209 tỷ đồng', '208,7 tỷ đồng'], 'PL')[3], 'duplicate-entry');
  });
});

describe('a ratio that is computed', () => {
  it('says so where the units of its parts make another one', () => {
    const entry = { period: '2018', scenario: 'AC' };
    const { report } = validate({
      organisations: [{ id: 'o' }],
      indicators: [
        { id: 'revenue', kind: 'flow', unit: 'VND' },
        { id: 'staff', kind: 'stock', unit: 'person' },
        {
          id: 'each',
          name: 'Revenue per person',
          kind: 'ratio',
          unit: 'USD/person',
          numerator: 'revenue',
          denominator: 'staff',
        },
      ],
      entries: [
        { ...entry, indicator: 'revenue', value: 500 },
        { ...entry, indicator: 'staff', value: 5 },
      ],
    });
    assert.equal(kpiView(standingIn(report, { indicator: 'each', period: '2018' }), 'en').absence, 'the units differ');
  });
});
