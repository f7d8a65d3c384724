import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Decimal as DecimalJs } from 'decimal.js';
import {
  CallError,
  type CallErrorCode,
  cascade,
  childPeriods,
  compoundGrowth,
  decimal,
  difference,
  exact,
  factsOf,
  figureFromJson,
  figureText,
  finish,
  nextPeriod,
  period,
  power,
  published,
  readCsv,
  readFile,
  readJson,
  reconcile,
  registerLanguage,
  standingFrom,
  sum,
  target,
  toDocument,
  total,
  unit,
  validate,
} from 'goalpost';
import { en } from 'goalpost/languages/en';

const one = exact('1', 'VND');
const { report } = validate({
  organisations: [{ id: 'a' }],
  indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
});
const key = {
  indicator: 'revenue',
  organisation: 'a',
  period: period('2019'),
  scenario: 'AC' as const,
  members: new Map(),
};
const facts = factsOf(report);
const calls: Record<CallErrorCode, () => unknown> = {
  'bad-argument': () => factsOf(validate({}) as never),
  'bad-decimal': () => decimal('12,5'),
  'inexact-number': () => exact(0.1 + 0.2, 'VND'),
  'bad-unit': () => unit('tỷ đồng'),
  'bad-figure': () => figureFromJson({ value: 5 }),
  'bad-decimals': () => figureText(one, 'en', { decimals: -1 }),
  'bad-step': () => published('5', '0', 'VND'),
  'bad-exponent': () => power(exact('2', 'ratio'), -1),
  'bad-target': () => target('between', one),
  'unit-mismatch': () => sum(one, exact('1', 'USD')),
  'bad-date': () => standingFrom({ asOf: '30/9/2018' }),
  'bad-period': () => period('2019-13'),
  'bad-fiscal-year': () => period('FY2019', { startMonth: 13, namedBy: 'start' }),
  'bad-division': () => childPeriods(period('2019-01'), 'quarter'),
  'outside-calendar': () => nextPeriod(period('9999')),
  'bad-years': () => compoundGrowth(one, one, 0),
  'bad-weights': () => cascade(one, ['0']),
  'bad-plan': () => cascade(exact('1.5', 'VND'), ['1']),
  'bad-language': () => registerLanguage({ ...en, numbers: undefined } as unknown as typeof en),
  'bad-separator': () => finish(readCsv(new Uint8Array(), 'a.csv', ';;')),
  'unknown-indicator': () => total(factsOf(report), { ...key, indicator: 'x' }),
  'unknown-organisation': () => total(factsOf(report), { ...key, organisation: 'x' }),
  'unknown-scenario': () => total(factsOf(report), { ...key, scenario: 'actual' as never }),
  'unknown-member': () => total(factsOf(report), { ...key, members: new Map([['service', 'x']]) }),
};

describe('a wrong call throws an error with a code', () => {
  for (const [code, call] of Object.entries(calls)) {
    it(code, () => assert.throws(call, (error) => error instanceof CallError && error.code === code));
  }
});

const wrongTypes: readonly (readonly [string, () => unknown, CallErrorCode, RegExp])[] = [
  ['the result of validate', () => factsOf(validate({}) as never), 'bad-argument', /\.report/],
  ['the result of validate', () => reconcile(validate({}) as never), 'bad-argument', /\.report/],
  ['the result of validate', () => toDocument(validate({}) as never), 'bad-argument', /\.report/],
  ['a report as facts', () => total(report as never, key), 'bad-argument', /factsOf\(report\)/],
  ['a key as a period', () => total(facts, { ...key, period: '2018' as never }), 'bad-argument', /period\('2018'\)/],
  ['no members', () => total(facts, { ...key, members: undefined as never }), 'bad-argument', /new Map\(\)/],
  ['members as an object', () => total(facts, { ...key, members: {} as never }), 'bad-argument', /new Map\(\)/],
  ['a buffer', () => readFile(new ArrayBuffer(8) as never, 'a.csv'), 'bad-argument', /new Uint8Array\(buffer\)/],
  ['a text', () => readCsv('a;b' as never, 'a.csv'), 'bad-argument', /Uint8Array/],
  ['a buffer', () => readJson(new Uint8Array(8) as never, 'a.json'), 'bad-argument', /TextDecoder/],
  ['a number', () => period(2018 as never), 'bad-period', /not a period: "2018"/],
  ['a key as a period', () => childPeriods('2018' as never, 'month'), 'bad-division', /"2018", which is no period/],
  ['no figure', () => sum(one, null as never), 'unit-mismatch', /add VND and null, which is no figure/],
  ['no figure', () => difference(5 as never, one), 'unit-mismatch', /subtract 5, which is no figure and VND/],
  ['no figure', () => target('over', null as never), 'bad-target', /"over" needs a figure, not null/],
  ['a number', () => target('over', 5 as never), 'bad-target', /"over" needs a figure, not 5/],
  ['a number', () => target('between', one, 5 as never), 'bad-target', /upper end/],
  ['a number', () => target('over', one, 5 as never), 'bad-target', /one end, not also 5/],
  ['no comparator', () => target('more' as never, one), 'bad-target', /one of over, at-least, .*, not "more"/],
  ['a number', () => standingFrom({ actual: 5 as never }), 'bad-figure', /actual is a figure, .*not 5/],
  [
    'a text',
    () => standingFrom({ prior: '120' as never }),
    'bad-figure',
    /prior is a figure or one of not-due, .*"120"/,
  ],
  ['a number', () => standingFrom({ growth: 0.5 as never }), 'bad-figure', /growth is a figure/],
  ['a figure', () => standingFrom({ target: one as never }), 'bad-target', /what target\(\) makes/],
  ['a number', () => standingFrom({ period: 2018 as never }), 'bad-period', /period or its key, not 2018/],
  ['a date', () => standingFrom({ asOf: new Date(0) as never }), 'bad-date', /asOf is a day/],
];

describe('a value of another type than the declared one is told apart where newcomers mistake it', () => {
  for (const [what, call, code, message] of wrongTypes) {
    it(`${what}: ${String(call).slice(6, 70)}`, () => assert.throws(call, { name: 'RangeError', code, message }));
  }
});

describe('what is no figure is refused, whatever its type', () => {
  for (const [value, code, told] of [
    [0.1 + 0.2, 'inexact-number', /0\.30000000000000004; write the ones you mean as text/],
    [2 ** 53 - 1, 'inexact-number', /9007199254740991; /],
    [Number.NaN, 'bad-decimal', /NaN; write digits/],
    [Number.POSITIVE_INFINITY, 'bad-decimal', /Infinity; write digits/],
    [null, 'bad-decimal', /null; write digits/],
    [undefined, 'bad-decimal', /undefined; write digits/],
    ['', 'bad-decimal', /""; write digits/],
    [[], 'bad-decimal', /write digits/],
    [true, 'bad-decimal', /true; write digits/],
    [new DecimalJs('Infinity'), 'bad-decimal', /Infinity/],
  ] as const) {
    it(`exact(${String(value)})`, () => {
      const refused = { name: 'RangeError', code, message: told };
      assert.throws(() => exact(value as never, 'VND'), refused);
      assert.throws(() => published(value as never, '1', 'VND'), refused);
      assert.throws(() => published('5', value as never, 'VND'), refused);
    });
  }

  it('a unit that is none', () => {
    for (const none of [null, undefined, '', 5]) {
      assert.throws(() => exact('1', none as never), {
        name: 'RangeError',
        code: 'bad-unit',
        message: /write for example/,
      });
    }
  });
});

it('a number of at most fifteen digits is the decimal that it prints', () => {
  for (const [value, text] of [
    [208.7, '208.7'],
    [0.1, '0.1'],
    [-5, '-5'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [123456789012.345, '123456789012.345'],
  ] as const) {
    assert.equal(exact(value, 'VND').value.toFixed(), text);
    assert.ok(exact(value, 'VND').bounds.lo?.eq(text));
  }
});

it('growth over centuries is a wrong call and no wait', () => {
  assert.throws(() => compoundGrowth(exact('121.37', 'VND'), one, 1_000_000), CallError);
});
