// One organisation, written down in every format that a file can have: the reports must be the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  factsOf,
  finish,
  isUnreadable,
  kpiView,
  type Place,
  pageOf,
  placeText,
  readFile,
  readPages,
  reconcile,
  select,
  sentence,
  standingOf,
  type TableReport,
  validate,
} from 'goalpost';
import { readXlsx } from 'goalpost/xlsx';

const bytesOf = (name: string): Buffer => readFileSync(new URL(`../../fixtures/golden/${name}`, import.meta.url));
const jsonOf = (name: string): unknown => JSON.parse(bytesOf(name).toString('utf8'));
const mapping = jsonOf('mapping.json');
const golden = validate(jsonOf('report.json'));

function read(name: string): TableReport {
  const result = finish(readFile(bytesOf(name), name, { mapping, readXlsx }));
  if (isUnreadable(result)) throw new Error(result.problem);
  return result;
}

const service = (): TableReport =>
  finish(readPages([pageOf(jsonOf('page-1.json')), pageOf(jsonOf('page-2.json'))], 'service', mapping));

const texts = (report: TableReport['report']): string[] =>
  ['doanh-thu', 'lao-dong', 'ty-le-phat-dung-han'].flatMap((indicator) =>
    [...report.organisations.keys()].flatMap((organisation) =>
      ['2017', '2018', '2019'].map((period) => {
        const { selection } = select(report, { indicator, organisation, period, members: null });
        assert.ok(selection);
        const standing = standingOf(factsOf(report), selection);
        return `${kpiView(standing, 'vi').headline?.text} | ${sentence(standing, 'vi')}`;
      }),
    ),
  );

describe('the golden chain', () => {
  it('the JSON report is sound and holds 31 figures and reasons', () => {
    assert.deepEqual(golden.issues, []);
    assert.equal(golden.report.entries.length, 12 + 9 + 10);
    assert.equal(golden.report.entries.at(-1)?.figure?.value.toFixed(), '0.94125');
  });

  for (const [name, open] of [
    ['report.json', () => read('report.json')],
    ['long.csv, UTF-8 with a mark', () => read('long.csv')],
    ['long-windows-1258.csv', () => read('long-windows-1258.csv')],
    ['wide.xlsx, written by LibreOffice', () => read('wide.xlsx')],
    ['two pages of a service', service],
  ] as const) {
    it(`${name} gives the same report and the same views`, () => {
      const { report, issues } = open();
      assert.deepEqual(issues, []);
      assert.deepEqual(report, golden.report);
      assert.deepEqual(texts(report), texts(golden.report));
      assert.deepEqual(reconcile(report), reconcile(golden.report));
    });
  }

  it('what convert writes reads back the same', () => {
    const { root } = read('wide.xlsx');
    assert.deepEqual(validate(JSON.parse(JSON.stringify(root))).report, golden.report);
  });

  it('places lead back to the cells, in the words of the form', () => {
    const place: Place = { at: 'document', path: ['entries', 1, 'value'] };
    assert.equal(placeText(place, 'vi', read('long.csv')), 'long.csv, dòng 3, cột 6 (ô F3)');
    assert.equal(placeText(place, 'en', read('wide.xlsx')), 'wide.xlsx, sheet “KH 2019”, cell E3');
    assert.equal(placeText(place, 'vi', service()), 'service, dòng số liệu 2, cột 6');
    assert.equal(placeText(place, 'vi', read('report.json')), '$.entries[1].value');
  });
});
