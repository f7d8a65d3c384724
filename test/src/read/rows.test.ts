import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finish, pageOf, placeName, readPages, rowsTable } from 'goalpost';

describe('rowsTable', () => {
  for (const [what, value, cell] of [
    ['a text', 'Huyện A', 'Huyện A'],
    ['a number', 5, 5],
    ['nothing', null, ''],
    ['a lookup of SharePoint', { 'odata.type': 'SP.Data.Item', Title: 'Huyện A' }, 'Huyện A'],
    ['a lookup that nothing was chosen for', { 'odata.type': 'SP.Data.Item' }, ''],
    ['an empty object', {}, ''],
    ['an empty list', [], ''],
    ['anything else, which stays to be named', [1, 2], '[1,2]'],
  ] as const) {
    it(`gives ${what}`, () => assert.deepEqual(rowsTable([{ name: value }], 'a.json').rows, [['name'], [cell]]));
  }

  it('has no second row of headings', () => {
    const rows = [
      { org: '2019', PL: 'Plan' },
      { org: 'A', PL: 5 },
    ];
    const { report } = finish(readPages([pageOf(rows)], 'a', { indicator: 'x', unit: 'người', period: '2018' }));
    assert.deepEqual(
      report.entries.map(({ organisation, period }) => [organisation, period.key]),
      [['a', '2018']],
    );
  });

  it('an organisation that nothing was chosen for is asked for', () => {
    const rows = [{ Đơn_x0020_vị: {}, TH_x0020_2018: 5 }];
    const { report, issues } = finish(readPages([pageOf(rows)], 'a', { indicator: 'x', unit: 'người' }));
    assert.deepEqual(report.entries, []);
    assert.deepEqual(
      issues.map(({ code, place }) => [code, placeName(place)]),
      [['missing-key', 'A2']],
    );
  });

  it('reads the first thousand names of rows, and says how many there are', () => {
    const rows = Array.from({ length: 1_500 }, (_, index) => ({ [`Cột ${index}`]: index }));
    assert.equal(rowsTable(rows, 'a').rows[0]?.length, 1_000);
    const { issues } = finish(readPages([pageOf(rows)], 'a'));
    const [told] = issues.filter(({ code }) => code === 'too-large');
    assert.deepEqual([told && placeName(told.place), told?.received, told?.detail], ['ALM1', '1500', 1000]);
  });

  it('gives a value that is nested without end by its first level', () => {
    const deep = JSON.parse(`${'{"a":['.repeat(20_000)}${']}'.repeat(20_000)}`) as unknown;
    assert.deepEqual(rowsTable([{ name: [deep, 5] }], 'a').rows, [['name'], ['["…",5]']]);
  });
});
