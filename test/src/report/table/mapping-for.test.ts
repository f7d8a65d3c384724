// A mapping with a place for each answer that a table asks for; what is filled in is then read.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finish, isUnreadable, mappingFor, readFile } from 'goalpost';

function read(csv: string, mapping: object = {}) {
  const found = finish(readFile(new TextEncoder().encode(csv), 'kh.csv', { mapping }));
  assert.ok(!isUnreadable(found));
  return found;
}

const asked = (csv: string, mapping: Record<string, unknown> = {}): Readonly<Record<string, unknown>> =>
  mappingFor(read(csv, mapping).issues, mapping);

describe('mappingFor', () => {
  for (const [what, csv, expected] of [
    [
      'a column that is not understood',
      'Đơn vị;Năm;Doanh thu TH (tỷ đồng);Cột lạ\nA;2018;5;6',
      { headings: { 'Cột lạ': 'AC | PL | PY | FC | ignore' } },
    ],
    ['a dash', 'Đơn vị;Năm;Doanh thu TH (tỷ đồng)\nA;2018;-', { dash: 'zero | blank' }],
    [
      'pairs of years',
      'Đơn vị;Năm;Doanh thu TH (tỷ đồng)\nA;2018-19;5',
      { fiscalYear: { startMonth: '1 | 4 | 7 | 10' } },
    ],
    [
      'a column without a scenario',
      'Đơn vị;Năm;Doanh thu (tỷ đồng)\nA;2018;7',
      { headings: { 'Doanh thu (tỷ đồng)': 'AC | PL | PY | FC' } },
    ],
    [
      'rows that name nobody',
      'Tên;Doanh thu TH 2018 (tỷ đồng)\nAbc;5\nDef;6',
      { headings: { Tên: 'organisation | indicator | ignore' } },
    ],
    ['numbers in either style', 'Organisation;Year;Revenue AC (USD)\nA;2018;15.000\nB;2018;2,000', { lang: 'vi | en' }],
    [
      'an indicator whose good side nobody knows',
      'Đơn vị;Năm;Đồ đạc TH (người);Đồ đạc KH (người)\nA;2018;5;6',
      { indicators: [{ id: 'Đồ đạc', better: 'higher | lower | closer | neither' }] },
    ],
    ['nothing', 'Đơn vị;Năm;Doanh thu TH (tỷ đồng)\nA;2018;5', {}],
  ] as const) {
    it(`has a place for ${what}`, () => assert.deepEqual(asked(csv), expected));
  }

  it('keeps what is declared already', () => {
    const csv = 'Đơn vị;Năm;Doanh thu TH (tỷ đồng);Cột lạ;Khác\nA;2018;-;6;7';
    assert.deepEqual(asked(csv, { lang: 'vi', headings: { Khác: 'ignore' } }), {
      lang: 'vi',
      dash: 'zero | blank',
      headings: { Khác: 'ignore', 'Cột lạ': 'AC | PL | PY | FC | ignore' },
    });
  });

  it('answers nothing by itself: a table read with the choices asks again', () => {
    const csv = 'Đơn vị;Năm;Doanh thu TH (tỷ đồng)\nA;2018;-';
    const codes = (mapping: object) => read(csv, mapping).issues.map(({ code, received }) => `${code} ${received}`);
    assert.deepEqual(codes(asked(csv)), ['unknown-value zero | blank', 'bare-dash -']);
    assert.deepEqual(codes({ dash: 'zero' }), []);
  });
});
