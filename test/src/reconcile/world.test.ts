// A world that is true by construction, published with random digits: no statement about it may be called a
// contradiction. Counted in whole numbers and fractions, without the library.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { type Finding, findingSentence, placeName, reconcile, validate } from 'goalpost';
import { times } from '../../tools/thorough.mjs';
import { divide, type Rational, rational, subtract } from '../figures/rational.js';

type Json = Record<string, unknown>;

/** The nearest whole number; halves go away from zero, as people round. */
function nearest({ n, d }: Rational): bigint {
  const size = n < 0n ? -n : n;
  const rounded = (2n * size + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

/** `value` ÷ 10^exponent with that many decimals and a comma. */
function digits(value: Rational, exponent: number, decimals: number): string {
  const scaled = rational(value.n * 10n ** BigInt(decimals), value.d * 10n ** BigInt(exponent));
  const text = String(nearest(scaled)).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)},${text.slice(-decimals)}`;
}

const percent = (value: Rational, decimals: number): string =>
  `${digits({ n: value.n * 100n, d: value.d }, 0, decimals)}%`;

const movement = (value: Rational, decimals: number): string =>
  value.n < 0n ? `giảm ${percent({ ...value, n: -value.n }, decimals)}` : `tăng ${percent(value, decimals)}`;

const scales = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'];

/** Choices for everything that is left open, one after the other. */
class Choices {
  #next = 0;
  readonly #numbers: readonly number[];
  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }
  below(limit: number): number {
    return (this.#numbers[this.#next++ % this.#numbers.length] ?? 0) % limit;
  }
}

/** An amount as a report may state it: exact, rounded to some digit of some scale, or as a limit. */
function amount(value: bigint, choices: Choices, unit = ''): string {
  const [kind, scale, decimals] = [choices.below(8), choices.below(4), choices.below(4)];
  if (kind === 0) return String(value);
  if (kind === 1) return `trên ${value - 1n} đồng${unit}`;
  if (kind === 2) return `dưới ${value + 1n} đồng${unit}`;
  return `${digits(rational(value), scale * 3, decimals)} ${scales[scale]}${unit}`;
}

interface World {
  /** Revenue by district, service and half-year. */
  readonly cells: readonly bigint[];
  readonly before: readonly bigint[];
  readonly plans: readonly bigint[];
  readonly staff: readonly bigint[];
  readonly choices: readonly number[];
}

const districts = ['a', 'b', 'c'];
const services = ['post', 'bank'];
const halves = ['2018-H1', '2018-H2'];
const cell = (world: World, district: number, service: number, half: number): bigint =>
  world.cells[(district * 2 + service) * 2 + half] ?? 0n;
const total = (numbers: readonly bigint[]): bigint => numbers.reduce((all, one) => all + one, 0n);
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** The revenue of some districts, services and half-years together. */
const revenue = (world: World, of: { district?: number; service?: number; half?: number }): bigint =>
  total(
    range(12)
      .map((index) => ({ district: index >> 2, service: (index >> 1) & 1, half: index & 1 }))
      .filter((at) => Object.entries(of).every(([key, value]) => Reflect.get(at, key) === value))
      .map((at) => cell(world, at.district, at.service, at.half)),
  );

const frame = {
  lang: 'vi',
  organisations: [{ id: 'tinh', children: districts.map((id) => ({ id })) }],
  dimensions: [{ id: 'service', whole: true, members: services.map((id) => ({ id })) }],
  indicators: [
    { id: 'revenue', kind: 'flow', unit: 'VND' },
    { id: 'staff', kind: 'stock', unit: 'person' },
    { id: 'productivity', kind: 'ratio', unit: 'VND/person/year', numerator: 'revenue', denominator: 'staff' },
  ],
};

function report(world: World): Json {
  const choices = new Choices(world.choices);
  const entries: Json[] = [];
  const add = (entry: Json): void => {
    // Some things are not reported.
    if (choices.below(9) > 0) entries.push({ indicator: 'revenue', scenario: 'AC', period: '2018', ...entry });
  };
  const place = (organisation: string, district: number | null): void => {
    const [now, before, planned, staff] = [
      revenue(world, district === null ? {} : { district }),
      district === null ? total(world.before) : (world.before[district] ?? 0n),
      district === null ? total(world.plans) : (world.plans[district] ?? 0n),
      district === null ? total(world.staff) : (world.staff[district] ?? 0n),
    ];
    const growth = subtract(divide(rational(now), rational(before)), rational(1n));
    add({
      organisation,
      value: amount(now, choices),
      growth: movement(growth, choices.below(4)),
      attainment: percent(divide(rational(now), rational(planned)), choices.below(4)),
    });
    add({ organisation, period: '2017', value: amount(before, choices) });
    // A plan is the line itself: exact, or with a word before it, or rounded as any amount.
    const lines = [String(planned), `trên ${planned} đồng`, `${digits(rational(planned), 6, 1)} triệu đồng`];
    add({ organisation, scenario: 'PL', value: lines[choices.below(3)] });
    add({ organisation, indicator: 'staff', value: String(staff) });
    const productivity = divide(rational(now), rational(staff));
    add({
      organisation,
      indicator: 'productivity',
      value: `${digits(productivity, 6, choices.below(3))} triệu/người/năm`,
    });
  };
  place('tinh', null);
  districts.forEach(place);
  services.forEach((service, index) => {
    const value = revenue(world, { service: index });
    const whole = revenue(world, {});
    add({
      organisation: 'tinh',
      members: { service },
      value: amount(value, choices),
      share: percent(divide(rational(value), rational(whole)), choices.below(4)),
    });
  });
  for (const [half, period] of halves.entries()) {
    add({ organisation: 'tinh', period, value: amount(revenue(world, { half }), choices) });
  }
  return { ...frame, entries };
}

const money = fc.bigInt({ min: 1n, max: 10n ** 12n });
const worlds: fc.Arbitrary<World> = fc.record({
  cells: fc.array(money, { minLength: 12, maxLength: 12 }),
  before: fc.array(money, { minLength: 3, maxLength: 3 }),
  plans: fc.array(money, { minLength: 3, maxLength: 3 }),
  staff: fc.array(fc.bigInt({ min: 1n, max: 900n }), { minLength: 3, maxLength: 3 }),
  choices: fc.array(fc.nat(5039), { minLength: 150, maxLength: 150 }),
});

const contradictions = (document: Json): Finding[] => {
  const validated = validate(document);
  assert.deepEqual(validated.issues, []);
  return reconcile(validated.report).filter(({ severity }) => severity === 'contradiction');
};

it('what is true and rounded for publication is never a contradiction', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const found = contradictions(report(world));
      assert.deepEqual(
        found.map((finding) => findingSentence(finding, 'en')),
        [],
      );
    }),
    { numRuns: times(150) },
  );
});

it('a percentage one step away from what exact figures give is always one', () => {
  const wrong = fc.record({
    now: money,
    before: money,
    decimals: fc.nat(3),
    key: fc.constantFrom('growth', 'attainment', 'share'),
  });
  fc.assert(
    fc.property(wrong, ({ now, before, decimals, key }) => {
      const quotient = divide(rational(now), rational(before));
      const step = rational(1n, 10n ** BigInt(decimals + 2));
      const moved = { n: quotient.n * step.d + step.n * quotient.d, d: quotient.d * step.d };
      const text = key === 'growth' ? movement(subtract(moved, rational(1n)), decimals) : percent(moved, decimals);
      const members = key === 'share' ? { members: { service: 'post' } } : {};
      const base = { growth: { period: '2017' }, attainment: { scenario: 'PL' }, share: {} }[key] ?? {};
      const entry = { indicator: 'revenue', organisation: 'a', period: '2018', scenario: 'AC' };
      const entries = [
        { ...entry, ...members, value: String(now), [key]: text },
        { ...entry, ...base, value: String(before) },
      ];
      const found = contradictions({ ...frame, entries }).filter(({ stated }) => placeName(stated.place).endsWith(key));
      assert.ok(found.length > 0, text);
    }),
    { numRuns: times(150) },
  );
});

it('a total beyond the bounds of its parts is always one', () => {
  const parts = fc.array(fc.tuple(money, fc.nat(3), fc.nat(3)), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(parts, fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.boolean(), (cells, beyond, above) => {
      const entry = { indicator: 'revenue', period: '2018', scenario: 'AC' };
      const entries: Json[] = cells.map(([value, scale, decimals], index) => ({
        ...entry,
        organisation: districts[index],
        value: `${digits(rational(value), scale * 3, decimals)} ${scales[scale]}`,
      }));
      // Half a step of each part, rounded up to whole đồng, on either side of what the parts state.
      const slack = total(cells.map(([, scale, decimals]) => 10n ** BigInt(Math.max(scale * 3 - decimals, 0))));
      const sum = total(cells.map(([value]) => value));
      const stated = above ? sum + slack + beyond : sum - slack - beyond;
      const found = contradictions({
        ...frame,
        entries: [...entries, { ...entry, organisation: 'tinh', value: String(stated) }],
      });
      assert.equal(found.length, 1);
    }),
    { numRuns: times(150) },
  );
});
