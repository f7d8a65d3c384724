// What the attributes of one tag say must fit, and be what it stands for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  attributeNames,
  factsOf,
  kpiView,
  misspelledAttributes,
  readAttributes,
  standingOfTag,
  validate,
} from 'goalpost';
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
      ['208,7 tỷ', '270 nghìn', 'vi'],
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

describe('a number below zero of what is counted upwards', () => {
  for (const [label, value, target] of [
    ['Lỗ', '-3 tỷ đồng', '-5 tỷ đồng'],
    ['Lỗ', '-3 tỷ đồng', '5 tỷ đồng'],
    ['Chi phí', '3 tỷ đồng', '-5 tỷ đồng'],
    ['Loss', '-3 USD', '-5 USD'],
  ] as const) {
    it(`${label} ${value} of ${target} may be meant in two ways`, () =>
      assert.match(codesOf({ label, value, target }), /^bad-figure(,bad-figure)?$/));
  }

  it('is what it says of a profit', () =>
    assert.equal(codesOf({ label: 'Lợi nhuận', value: '-3 tỷ đồng', target: '-5 tỷ đồng' }), ''));
});

describe('a plan of “nearly” so much', () => {
  const judged = (value: string, target: string, label = 'Doanh thu', lang = 'vi') => {
    const { standing, issues } = readAttributes({ label, value, target }, lang);
    assert.deepEqual(issues, []);
    return kpiView(standing, lang).verdict?.kind;
  };

  it('is no limit: it may be met, and is where the value is as much', () => {
    assert.equal(judged('1 tỷ đồng', 'gần 10 tỷ đồng'), 'undecided');
    assert.equal(judged('9,9 tỷ đồng', 'gần 10 tỷ đồng'), 'undecided');
    assert.equal(judged('12 tỷ đồng', 'gần 10 tỷ đồng'), 'met');
    assert.equal(judged('70%', 'gần 95%', 'Tỷ lệ phát đúng hạn'), 'undecided');
    assert.equal(judged('USD 1 million', 'nearly USD 10 million', 'Revenue', 'en'), 'undecided');
    assert.equal(judged('12 tỷ đồng', 'gần 10 tỷ đồng', 'Chi phí'), 'missed');
  });

  it('adds up to about as much', () => {
    const plan = (organisation: string, value: string) => ({
      organisation,
      indicator: 'r',
      period: '2019',
      scenario: 'PL',
      value,
    });
    const standingWith = (...plans: string[]) => {
      const { report } = validate({
        lang: 'vi',
        organisations: [{ id: 't', children: plans.map((_, at) => ({ id: `o${at}` })) }],
        indicators: [{ id: 'r', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng' }],
        entries: [
          ...plans.map((value, at) => plan(`o${at}`, value)),
          { organisation: 't', indicator: 'r', period: '2019', scenario: 'AC', value: 40 },
        ],
      });
      const found = standingOfTag({ indicator: 'r', period: '2019' }, [], factsOf(report), 'vi');
      assert.ok('standing' in found && found.standing);
      const { plan: printed, verdict } = kpiView(found.standing, 'vi');
      return [printed, verdict?.kind ?? null];
    };
    assert.deepEqual(standingWith('gần 50 tỷ', 'gần 30 tỷ', 'gần 30 tỷ'), [
      'Kế hoạch: khoảng 110 tỷ đồng',
      'undecided',
    ]);
    // Nobody can tell what "over 50" and "at most 30" are together.
    assert.deepEqual(standingWith('trên 50 tỷ', 'không quá 30 tỷ'), [
      'Kế hoạch: không cộng được (chưa rõ cộng thế nào)',
      null,
    ]);
  });
});

describe('a unit in brackets behind the label', () => {
  const shown = (texts: Parameters<typeof readAttributes>[0], lang = 'vi') =>
    kpiView(readAttributes(texts, lang).standing, lang).headline?.text;

  it('is that of bare numbers', () => {
    assert.equal(shown({ label: 'Doanh thu (tỷ đồng)', value: '208,7' }), '208,7 tỷ đồng');
    assert.equal(shown({ label: 'Tỷ lệ đúng hạn (%)', value: '95,5' }), '95,5%');
    assert.equal(shown({ label: 'Revenue (million USD)', value: '5.2' }, 'en'), 'USD 5.2 million');
  });

  it('is not another one than a figure or the tag says', () => {
    assert.equal(codesOf({ label: 'Doanh thu (triệu đồng)', unit: 'tỷ đồng', value: '208,7' }), 'unit-mismatch');
    assert.equal(codesOf({ label: 'Doanh thu (nghìn USD)', value: '208,7 tỷ đồng' }), 'unit-mismatch');
    assert.equal(codesOf({ label: 'Doanh thu (triệu đồng)', value: '208,7 tỷ đồng' }), '');
  });

  it('is none where the brackets say something else', () => {
    for (const label of ['Lợi nhuận (trước thuế)', 'Doanh thu (2019)', 'Doanh thu (EMS)', 'Số lao động (cuối kỳ)'])
      assert.equal(codesOf({ label, value: '208,7 tỷ đồng' }), '');
  });
});
