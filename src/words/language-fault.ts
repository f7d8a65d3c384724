// What makes a language whole. One that lacks a word or has a broken pattern would fail later, in pages of every language,
// because names and tables are read by the words of all that are known.
import { en } from './en/index.js';
import type { Dates, Headings, Language, Numbers, PeriodPatterns, PeriodWords, Phrases, Sides } from './language.js';

/** What is wrong with what stands at a place, behind the name of the place; `null` where nothing is. */
type Rule = (value: unknown) => string | null;

/** A rule for each key; the compiler asks for new ones. */
type Rules<T> = { readonly [K in keyof T]-?: Rule };

const be =
  (what: string, is: (value: unknown) => boolean): Rule =>
  (value) =>
    value === undefined ? ' is missing' : is(value) ? null : ` is ${what}`;

const isText = (value: unknown): value is string => typeof value === 'string';

const text = be('no text', isText);
const made = be('no function', (value) => typeof value === 'function');
const flag = be('no boolean', (value) => typeof value === 'boolean');
const code = be('no tag in small letters', (value) => isText(value) && /^[a-z]+(-[a-z\d]+)*$/.test(value));
const clock = be('no tag of a language', (value) => isText(value) && !throws(() => Intl.getCanonicalLocales(value)));
const pattern = be(
  'no pattern of a regular expression',
  // The names of months are put in before it is used.
  (value) => isText(value) && !throws(() => new RegExp(value.replaceAll('{months}', ''), 'iu')),
);

function throws(call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch {
    return true;
  }
}

const optional =
  (rule: Rule): Rule =>
  (value) =>
    value === undefined ? null : rule(value);

const oneOf = (...values: readonly string[]): Rule =>
  optional(be(`not ${values.join(' or ')}`, (value) => isText(value) && values.includes(value)));

/** A rule for all that an object or a list has at these keys. */
const having =
  <T>(rules: Rules<T>): Rule =>
  (value) => {
    const fault = be('no object', (given) => typeof given === 'object' && given !== null)(value);
    if (fault !== null) return fault;
    for (const [key, rule] of Object.entries<Rule>(rules)) {
      const within = rule((value as Record<string, unknown>)[key]);
      if (within !== null) return `.${key}${within}`;
    }
    return null;
  };

/** The same rule for each key of `model`. */
const each = <T extends object>(model: T, rule: Rule): Rules<T> =>
  Object.fromEntries(Object.keys(model).map((key) => [key, rule])) as Rules<T>;

/** The same rule for whatever keys an object has. */
const all =
  (rule: Rule): Rule =>
  (value) =>
    having(each(Object(value), rule))(value);

const numbers: Rules<Numbers> = {
  decimalMark: text,
  groupMark: text,
  beforePercent: optional(text),
  currencyFirst: optional(flag),
  unsaid: optional(text),
  form: made,
};

/** The words of phrases that stand in patterns too: what a name is asked for. */
const inPatterns = { growth: 0, up: 0, down: 0, reach: 0, prior: 0, estimate: 0 };

const phrases: Rules<Phrases> = {
  reads: (value) => all(text)(value) ?? having(each(inPatterns, optional(pattern)))(value),
  atLeast: having({ 0: text, 1: text }),
  ofScale: optional(made),
  nouns: optional(having({ one: made, many: made })),
  joined: optional(made),
};

const sides: Rules<Sides> = { ...each(en.sides, pattern), tail: optional(pattern) };

const words: Rules<PeriodWords> = {
  ...each(en.dates.reads, pattern),
  parts: optional(pattern),
  monthNames: optional(pattern),
};

const dates: Rules<Dates> = {
  ...each(en.dates, text),
  reads: having(words),
  clock,
  order: oneOf('day-first', 'month-first'),
};

const periods: Rules<PeriodPatterns> = { ...each(en.headings.periods, pattern), parts: optional(pattern) };

const headings: Rules<Headings> = {
  ...each(en.headings, pattern),
  words: having({ ...each(en.headings.words, text), aside: pattern }),
  whole: text,
  unitMark: having({ 0: pattern, 1: pattern }),
  noScenario: optional(pattern),
  periods: having(periods),
};

const whole = having<Language>({
  code,
  direction: oneOf('rtl'),
  numbers: having(numbers),
  phrases: having(phrases),
  headings: having(headings),
  dates: having(dates),
  sides: having(sides),
  levels: having(each(en.levels, pattern)),
  attributes: all(text),
  sayings: having(each(en.sayings, text)),
});

/**
 * What is missing in `language` or wrong with it, by its place; `null` where it is whole.
 *
 * @example
 * languageFault({}) //=> 'code is missing'
 */
export const languageFault = (language: unknown): string | null => whole(language)?.replace(/^[. ]/, '') ?? null;
