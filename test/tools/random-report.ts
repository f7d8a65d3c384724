// Random reports whose plain facts are known: who stated what of which period, as a number with the word or rounding that it
// was stated with, why there is none, or that it cannot be read.

export type Scenario = 'AC' | 'PL' | 'PY';
export type Word = 'over' | 'at-least' | 'under' | 'at-most' | 'about' | 'exactly' | 'between';
export type Better = 'higher' | 'lower' | 'closer' | 'neither' | null;

/** One entry: `n` tenths, hundredths … (`decimals`) of the scale in which the indicator is written. */
export interface Fact {
  readonly indicator: string;
  readonly organisation: string;
  readonly period: string;
  readonly scenario: Scenario;
  /** A reason; `unreadable` is a figure that nobody can read. Otherwise the number counts. */
  readonly missing: 'not-due' | 'not-reported' | 'not-applicable' | 'withheld' | 'unreadable' | null;
  readonly n: bigint;
  readonly decimals: number;
  /** `exact` is a JSON number; `published` is text, known to its last digit, or to `precision` of them. */
  readonly form: 'exact' | 'published';
  readonly precision: bigint | null;
  readonly word: Word | null;
  readonly upper: bigint | null;
  /** Growth as stated, in tenths of a per cent. */
  readonly growth: bigint | null;
  /** Whether the same is stated once more, rounded to one digit less. */
  readonly isRepeated: boolean;
}

/** How an indicator is written: its unit, the power of ten of that, and the words behind a published number. */
export interface Writing {
  readonly unit: string;
  readonly exponent: number;
  readonly behind: string;
  /** Whether whole published numbers were counted, and are exact. */
  readonly counts: boolean;
  /** Whether amounts of it add up where nobody says of what kind they are. */
  readonly addsUp: boolean;
}

export interface RandomIndicator {
  readonly id: string;
  readonly kind: 'flow' | 'stock' | 'ratio' | 'unknown';
  readonly writing: Writing;
  readonly better: Better;
  readonly neverNegative: boolean;
  readonly over: 'average' | 'last';
  readonly parts: readonly [numerator: string, denominator: string] | null;
}

export interface RandomReport {
  readonly asOf: string | null;
  readonly indicators: readonly RandomIndicator[];
  /** The organisations right below each; the one at the top is `top`. */
  readonly below: Readonly<Record<string, readonly string[]>>;
  readonly facts: readonly Fact[];
  readonly asked: { readonly indicator: string; readonly period: string };
}

const writings = {
  money: { unit: 'billion dong', exponent: 9, behind: ' billion dong', counts: false, addsUp: true },
  people: { unit: 'people', exponent: 0, behind: ' people', counts: true, addsUp: true },
  weight: { unit: 'kg', exponent: 0, behind: ' kg', counts: false, addsUp: false },
  rate: { unit: '%', exponent: -2, behind: '%', counts: false, addsUp: false },
  each: {
    unit: 'million dong/person/year',
    exponent: 6,
    behind: ' million dong/person/year',
    counts: false,
    addsUp: false,
  },
} as const satisfies Record<string, Writing>;

const halves = ['H1', 'H2'];
const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
const days = [
  '2018-12-31',
  '2019-01-31',
  '2019-02-14',
  '2019-03-30',
  '2019-03-31',
  '2019-04-01',
  '2019-05-31',
  '2019-06-29',
].concat(['2019-06-30', '2019-09-30', '2019-10-15', '2019-12-30', '2019-12-31', '2020-01-14']);
/** How a period is cut into finer ones, as far as reports state them. */
const cuts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '': [halves, quarters, months],
  '-H1': [['Q1', 'Q2'], months.slice(0, 6)],
  '-Q1': [months.slice(0, 3)],
  '-03': [],
};

/** A random report; `random` gives numbers from 0 up to 1. */
export function randomReport(random: () => number): RandomReport {
  const under = (n: number): number => Math.floor(random() * n);
  const oneOf = <T>(list: readonly T[]): T => list[under(list.length)] as T;
  const often = (n: number): boolean => under(n) > 0;
  const seldom = (n: number): boolean => !often(n);

  const indicator = (
    id: string,
    kind: RandomIndicator['kind'],
    writing: Writing,
    parts: RandomIndicator['parts'] = null,
  ) => ({
    id,
    kind,
    writing,
    better: oneOf<Better>(['higher', 'higher', 'lower', 'closer', 'neither', null]),
    neverNegative: seldom(2),
    over: oneOf(['average', 'last'] as const),
    parts,
  });
  const shape = oneOf(['plain', 'plain', 'plain', 'each', 'rate']);
  const plainKind = oneOf(['flow', 'flow', 'flow', 'stock', 'ratio', 'unknown'] as const);
  const plainWriting =
    plainKind === 'ratio' ? writings.rate : oneOf([writings.money, writings.money, writings.people, writings.weight]);
  const indicators: RandomIndicator[] =
    shape === 'plain'
      ? [indicator('x', plainKind, plainWriting)]
      : shape === 'each'
        ? [
            indicator('x', 'ratio', writings.each, ['above', 'beneath']),
            indicator('above', 'flow', writings.money),
            indicator('beneath', 'stock', writings.people),
          ]
        : [
            indicator('x', 'ratio', writings.rate, ['above', 'beneath']),
            indicator('above', 'flow', writings.people),
            indicator('beneath', 'flow', writings.people),
          ];

  const children = ['aa', 'bb', 'cc'].slice(0, oneOf([0, 0, 2, 2, 3]));
  const below: Record<string, readonly string[]> = { top: children };
  if (children.length > 0 && seldom(4)) below.aa = ['dd', 'ee'];
  const suffix = oneOf(['', '', '', '-H1', '-Q1', '-03']);

  const fact = (
    key: Pick<Fact, 'indicator' | 'organisation' | 'period' | 'scenario'>,
    size: number,
    planWord: Word | null,
  ): Fact => {
    const { writing, neverNegative } = indicators.find(({ id }) => id === key.indicator) as RandomIndicator;
    const isPlan = key.scenario === 'PL';
    const decimals = writing.counts ? 0 : under(3);
    const spread = oneOf([0, 1, 3, 40, 400]);
    const near = BigInt(size * 10 ** decimals + under(2 * spread + 1) - spread);
    // What is divided by is not below zero.
    const isPositive = neverNegative || key.indicator === 'beneath';
    const n = isPositive && near < 0n ? 0n : seldom(9) && !isPositive ? -near : near;
    const known = { ...key, missing: null, n, decimals, precision: null, upper: null, growth: null, isRepeated: false };
    if (!isPlan && seldom(16)) {
      const missing = oneOf([
        'not-due',
        'not-reported',
        'not-reported',
        'not-applicable',
        'withheld',
        'unreadable',
      ] as const);
      return { ...known, form: 'exact', word: null, missing };
    }
    if (isPlan) {
      const upper = planWord === 'between' ? n + BigInt(under(20)) : null;
      return { ...known, form: oneOf(['exact', 'published'] as const), word: planWord, upper };
    }
    const form = oneOf(['exact', 'published', 'published'] as const);
    const word =
      form === 'published' && seldom(12)
        ? oneOf(['over', 'under', 'about', 'at-least', 'at-most', 'between', 'between'] as const)
        : null;
    const precision =
      form === 'published' && word === null && !writing.counts && seldom(10) ? oneOf([2n, 5n, 10n]) : null;
    const isOfTop = key.indicator === 'x' && key.organisation === 'top' && key.scenario === 'AC';
    // Of a tie the coarser number would leave only one half.
    const mayRepeat = form === 'published' && word === null && precision === null && decimals > 0 && n % 5n !== 0n;
    const isRepeated = mayRepeat && seldom(5);
    return {
      ...known,
      isRepeated,
      form,
      word,
      precision,
      upper: word === 'between' ? n + BigInt(1 + under(20)) : null,
      growth: isOfTop && seldom(8) ? BigInt(under(900) - 300) : null,
    };
  };

  // Plans of parts carry words of one side, or none; that of the whole may say anything.
  const partWords = oneOf<readonly (Word | null)[]>([[null], [null], ['over', 'at-least'], ['under', 'at-most']]);
  const facts: Fact[] = [];
  // Plan, actual and prior year are near each other.
  const whole = oneOf([12, 12, 95, 419]);
  const state = (id: string, scenario: Scenario, year: string): void => {
    const leaves = children.length > 0 && often(3) ? children : ['top'];
    for (const leaf of leaves) {
      const leafSize = Math.ceil(whole / leaves.length);
      const owners = below[leaf] && leaf !== 'top' && often(2) ? (below[leaf] as readonly string[]) : [leaf];
      for (const organisation of owners) {
        if (seldom(20)) continue;
        const list = cuts[suffix] as readonly (readonly string[])[];
        const cut = list.length > 0 && seldom(2) ? oneOf(list) : null;
        // Some say nothing of the last months, as a report to date does.
        const kept =
          cut === null
            ? [suffix]
            : cut.slice(0, seldom(2) ? 1 + under(cut.length) : cut.length).map((part) => `-${part}`);
        for (const part of kept) {
          if (cut !== null && seldom(40)) continue;
          const isWhole = organisation === 'top' && cut === null;
          const word = isWhole
            ? oneOf<Word | null>([null, null, 'over', 'at-least', 'under', 'at-most', 'exactly', 'between'])
            : oneOf(partWords);
          facts.push(
            fact(
              { indicator: id, organisation, period: `${year}${part}`, scenario },
              Math.ceil(leafSize / owners.length / kept.length),
              word,
            ),
          );
        }
      }
    }
  };
  for (const { id, kind } of indicators) {
    // A ratio of totals is seldom stated itself.
    if (kind === 'ratio' && shape !== 'plain') {
      if (seldom(3)) state(id, 'PL', '2019');
      if (seldom(8)) state(id, 'AC', '2019');
      continue;
    }
    if (often(8)) state(id, 'AC', '2019');
    if (often(3)) state(id, 'PL', '2019');
    if (seldom(2)) state(id, 'PY', '2019');
    if (seldom(2)) state(id, 'AC', '2018');
  }
  // The whole is stated beside its parts.
  if (seldom(4) && children.length > 0)
    facts.push(fact({ indicator: 'x', organisation: 'top', period: `2019${suffix}`, scenario: 'AC' }, 95, null));
  const keys = new Set<string>();
  const once = facts.filter(({ indicator: id, organisation, period, scenario }) => {
    const key = `${id} ${organisation} ${period} ${scenario}`;
    return keys.has(key) ? false : keys.add(key);
  });
  return {
    asOf: seldom(3) ? null : oneOf(days),
    indicators,
    below,
    facts: once,
    asked: { indicator: 'x', period: `2019${suffix}` },
  };
}

const words: Readonly<Record<Word, string>> = {
  over: 'over ',
  'at-least': 'at least ',
  under: 'under ',
  'at-most': 'at most ',
  about: 'about ',
  exactly: 'exactly ',
  between: 'from ',
};

const digits = (n: bigint, decimals: number): string => {
  const text = String(n < 0n ? -n : n).padStart(decimals + 1, '0');
  const at = text.length - decimals;
  return `${n < 0n ? '-' : ''}${text.slice(0, at)}${decimals > 0 ? `.${text.slice(at)}` : ''}`;
};

/** The report as the document that `validate` reads. */
export function documentOf({ asOf, indicators, below, facts }: RandomReport): object {
  const tree = (id: string): object => ({ id, children: (below[id] ?? []).map(tree) });
  return {
    lang: 'en',
    ...(asOf && { asOf }),
    organisations: [tree('top')],
    indicators: indicators.map(({ id, kind, writing, better, neverNegative, over, parts }) => ({
      id,
      name: id === 'x' ? 'Thing' : id,
      kind,
      unit: writing.unit,
      ...(better && { better }),
      ...(neverNegative && { neverNegative }),
      ...(kind === 'stock' && { over }),
      ...(parts && { numerator: parts[0], denominator: parts[1] }),
    })),
    // Those that say a value again stand at the end, so that the place of each fact is its own.
    entries: [...facts, ...facts.filter(({ isRepeated }) => isRepeated).map(coarser)].map((fact) =>
      entryOf(fact, indicators.find(({ id }) => id === fact.indicator) as RandomIndicator),
    ),
  };
}

/** The same number rounded half away from zero to one digit less. */
function coarser(fact: Fact): Fact {
  const size = fact.n < 0n ? -fact.n : fact.n;
  const rounded = (size + 5n) / 10n;
  return { ...fact, n: fact.n < 0n ? -rounded : rounded, decimals: fact.decimals - 1, growth: null };
}

function entryOf(
  { missing, n, decimals, form, word, upper, precision, growth, isRepeated, ...key }: Fact,
  { writing }: RandomIndicator,
): object {
  if (missing === 'unreadable') return { ...key, value: '20O' };
  if (missing) return { ...key, missing };
  const text = (value: bigint): string => digits(value, decimals) + writing.behind;
  const isWorded = word === 'about' || (form === 'published' && word !== null);
  const value = isWorded
    ? `${words[word as Word]}${upper === null ? text(n) : `${digits(n, decimals)} to ${text(upper)}`}`
    : form === 'published'
      ? text(n)
      : Number(digits(n, decimals));
  return {
    ...key,
    value,
    ...(!isWorded && word && { comparator: word }),
    ...(!isWorded && upper !== null && { upper: form === 'published' ? text(upper) : Number(digits(upper, decimals)) }),
    ...(precision && { precision: text(precision) }),
    ...(growth !== null && { growth: `${digits(growth, 1)}%` }),
  };
}
