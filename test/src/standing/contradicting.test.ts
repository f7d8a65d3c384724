// What the attributes of one tag say must fit, and be what it stands for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeNames, misspelledAttributes } from 'goalpost';
import { codesOf } from './support.js';

describe('words for attributes that are no attributes', () => {
  for (const [name, meant] of [
    ['budget', 'target'],
    ['objective', 'target'],
    ['previous', 'prior'],
    ['prior-year', 'prior'],
    ['last-year', 'prior'],
    ['result', 'value'],
    ['year', 'period'],
    ['date', 'as-of'],
    ['nam', 'period'],
  ] as const) {
    it(`${name} was meant to be ${meant}`, () => {
      const [issue] = misspelledAttributes([name], attributeNames);
      assert.deepEqual([issue?.code, issue?.expected], ['misspelled-attribute', [meant]]);
    });
  }
});

describe('a number whose scale was lost', () => {
  it('is asked about beside one that has a scale', () => {
    for (const [value, other, lang] of [
      ['208,7 tỷ', '200', 'vi'],
      ['208,7 tỷ', 'trên 200', 'vi'],
      ['208,7 triệu', '200', 'vi'],
      ['1.5 million', '1.2', 'en'],
      ['1.5', '1.2 million', 'en'],
    ] as const) {
      assert.equal(codesOf({ value, target: other }, lang), 'unit-mismatch');
      assert.equal(codesOf({ value, prior: other }, lang), 'unit-mismatch');
    }
  });

  it('is none where both have one, or neither, or they are alike', () => {
    assert.equal(codesOf({ value: '208,7 tỷ', target: '950 triệu' }), '');
    assert.equal(codesOf({ value: '1.000.000', target: '20' }), '');
    assert.equal(codesOf({ value: '950 nghìn', target: '1.200.000' }), '');
    assert.equal(codesOf({ value: '0', target: '270 tỷ' }), '');
  });
});

describe('a statement that is no value', () => {
  const rate = { label: 'Mức hài lòng', value: '95%' };

  for (const target of ['tăng 2%', 'giảm 1%', 'bằng 120% so với năm 2017', 'đạt 98% kế hoạch'])
    it(`“${target}” is no plan of a rate`, () => {
      assert.equal(codesOf({ ...rate, target }), 'bad-figure');
      assert.equal(codesOf({ ...rate, value: target }), 'bad-figure');
      assert.equal(codesOf({ ...rate, prior: target }), 'bad-figure');
    });

  it('a growth is the value of what is a growth by its name', () => {
    for (const label of ['Tốc độ tăng trưởng', 'Tăng trưởng doanh thu', 'Revenue growth', 'Mức giảm tai nạn'])
      assert.equal(codesOf({ label, value: 'tăng 37,6%', target: 'tăng 35%' }), '');
  });

  it('“2,3 lần” counts turns', () =>
    assert.equal(codesOf({ label: 'Vòng quay vốn', value: '2,3 lần', target: '2 lần' }), ''));
});
