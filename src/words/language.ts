import type { Comparator } from '../figures/comparator.js';
import type { UnitNames } from '../figures/unit.js';
import type { loadSayings } from './en/load-sayings.js';
import type { moreSayings } from './en/more-sayings.js';
import type { sayings } from './en/sayings.js';
import type { totalSayings } from './en/total-sayings.js';

/** A language tag, as in `lang="vi"`; empty where the page names none. */
export type Lang = string;

/** Text with places to fill: `{n}` is the place of the number. */
export type Template = string;

/** The keys of what views print. */
export type Saying = TagSaying | TotalSaying;

/** The keys of what views print of a tag with figures of its own. */
export type TagSaying = keyof typeof sayings;

/** The keys of what views print beside that of figures from a report. */
export type TotalSaying = keyof typeof totalSayings;

/** The keys of how the loading of a report went. */
export type LoadSaying = keyof typeof loadSayings;

/** The keys of what faults, tables and findings say. */
export type MoreSaying = keyof typeof moreSayings;

/** What views print, in one language. */
export type Sayings = TagSayings & TotalSayings;

/** What views print of a tag with figures of its own, in one language. */
export type TagSayings = Readonly<Record<TagSaying, Template>>;

/** What views print beside that of figures from a report, in one language. */
export type TotalSayings = Readonly<Record<TotalSaying, Template>>;

/** What is said of the loading of a report, in one language. */
export type LoadSayings = Readonly<Record<LoadSaying, Template>>;

/** What faults, tables and findings say, in one language. */
export type MoreSayings = Readonly<Record<MoreSaying, Template>>;

/**
 * A language as a value: all that is read and printed in it. Each of its parts says what belongs there.
 *
 * `goalpost/languages/en`, `/vi` and `/fr` each have one; {@link registerLanguage} makes a language known.
 */
export interface Language {
  /** The language tag, in small letters: `fr`. Tags with more behind it, such as `fr-CA`, are this language too. */
  readonly code: string;
  /** How its words run; from left to right where this is left out. */
  readonly direction?: 'rtl';
  readonly numbers: Numbers;
  readonly phrases: Phrases;
  readonly headings: Headings;
  readonly dates: Dates;
  readonly sides: Sides;
  readonly levels: LevelWords;
  readonly attributes: AttributeWords;
  /** All that is printed; `{name}` marks a place to fill. */
  readonly sayings: Sayings & LoadSayings & MoreSayings;
}

/** What is known of a language without what tables and explanations need, which the embed bundle loads later. */
export type Spoken = Omit<Language, 'headings' | 'sayings'> & {
  readonly headings?: Headings;
  readonly sayings: Sayings & Partial<LoadSayings & MoreSayings>;
  /** What units are called that a report declares; its words read them. */
  readonly unitNames?: UnitNames;
};

/** A language that is read: by its tag, or as a value with marks or units of its own. */
export type Reading = Lang | Spoken;

/**
 * What people write for the names of attributes, by the name: words in small letters, one space apart, without hyphens and
 * without marks on letters. They are found with marks too.
 */
export type AttributeWords = Readonly<Record<string, string>>;

/** How numbers are written. */
export interface Numbers {
  readonly decimalMark: string;
  readonly groupMark: string;
  /** What stands between a number and "%"; nothing where this is left out. */
  readonly beforePercent?: string;
  /** Whether currencies stand before their number; defaults to `false`. */
  readonly currencyFirst?: boolean;
  /** The unit of so much per something that names none: "419 triệu/người" leaves its đồng out. Defaults to `number`. */
  readonly unsaid?: string;
  /**
   * Which spelling of a unit or a scale is printed with a number, counted from 0.
   *
   * @param count the number as it is printed.
   * @param isOne whether exactly one is meant, and nothing is said beside it.
   */
  readonly form: (count: number, isOne: boolean) => number;
}

/** How a number was qualified: a comparator, `'about'` ("khoảng", "about"), or `null` for a plain number. */
export type Qualifier = Comparator | 'about' | null;

/** A qualifier as it was said: "gần" and "dưới" both bound from above, and each prints as it was typed. */
export type SaidQualifier = Qualifier | 'near';

/**
 * What a word means in a phrase: its kind and, behind a space, what it names.
 *
 * `scale 9` is a power of ten; `unit VND 6` a unit with the power of ten that it brings along; `multiple 2` an index in
 * one word, "gấp đôi". The other kinds:
 *
 * - `from`, `between`, `to`, `and`: the words of ranges. "từ" opens a range or a floor ("từ … trở lên"), "between" a
 *   range only, and "and" closes only what "between" opened.
 * - `estimate`: about, unless another qualifier follows: "ước đạt".
 * - `up`, `down`, `growth`, `unchanged`: changes. "tăng trưởng" is a noun, so that "from … to …" behind it gives its
 *   range and not a rise.
 * - `index`, `exceed`: "bằng", "vượt". `reach`, `by`: words before a number that say nothing about it.
 * - `ofPlan`: "of plan" without a word for "of". `plan`: the plan, behind a word such as "of", "on" or "above".
 * - `unclear`: what is said in more than one way, and is not read: "rưỡi", a half more; "point" in French.
 * - `against`, `of`, `during`: what follows names a base or a time and is not part of the number. `prior` is a base.
 */
export type Meaning =
  | `scale ${number}`
  | `unit ${string}`
  | `multiple ${number}`
  | `before ${Exclude<SaidQualifier, null | 'between'>}`
  | `after ${'at-least' | 'at-most'}`
  | Part;

type Part =
  | ('per' | 'from' | 'between' | 'to' | 'and' | 'estimate' | 'reach' | 'by' | 'ofPlan' | 'plan')
  | ('up' | 'down' | 'growth' | 'unchanged' | 'index' | 'exceed' | 'against' | 'of' | 'during' | 'prior' | 'unclear');

/** The kinds of meaning. */
export type Kind = 'scale' | 'unit' | 'multiple' | 'before' | 'after' | Part;

/** The words that are read in phrases and printed with numbers. */
export interface Phrases {
  /**
   * The spellings of each meaning, separated by strokes. All are read, and the first is printed; of scales and units the
   * one that {@link Numbers.form} names.
   */
  readonly reads: { readonly [M in Meaning]?: string };
  /** What is printed on either side of a number that is a floor. */
  readonly atLeast: readonly [before: string, after: string];
  /** A unit as it stands behind a scale, "de dongs"; as everywhere where this is left out. */
  readonly ofScale?: (unit: string) => string;
  /** Singular and plural of things that `reads` does not list; the same where this is left out. */
  readonly nouns?: { readonly one: (noun: string) => string; readonly many: (noun: string) => string };
  /** What becomes of printed words that meet: "de environ" is "d’environ". As they are where this is left out. */
  readonly joined?: (text: string) => string;
}

/**
 * Words in names of indicators that tell which side is good: patterns of whole words, separated by strokes. Where words of
 * both sides stand in a name, or one that leaves it open, it is not known. Those of `neither` count where no others do: a
 * headcount.
 */
export interface Sides {
  readonly higher: string;
  readonly lower: string;
  readonly open: string;
  readonly neither: string;
  /** What may stand behind the last word of a name that tells a side; anything where this is left out. */
  readonly tail?: string;
}

/** The words by which people name periods: patterns in small letters, without what they stand beside. */
export interface PeriodWords {
  /** Before a year. */
  readonly year: string;
  readonly quarter: string;
  readonly month: string;
  /** Between a part of a year and the year. */
  readonly of: string;
  /** Between a number of months from the start of a year and the year: "9 tháng đầu năm 2019". */
  readonly months: string;
  /** Before the last day of a year to date. */
  readonly toDate: string;
  /** Other words for a part of a year, for what is not over, and for plans: "nửa", "so far", "forecast". */
  readonly parts?: string;
  /** The names of the twelve months in their order, separated by spaces. Left out where months have numbers only. */
  readonly monthNames?: string;
}

/** How dates and periods are written. */
export interface Dates {
  readonly reads: PeriodWords;
  /** The tag by which clocks and calendars are shown: `en-GB`. */
  readonly clock: string;
  /** What comes first in 03/04/2019; left out where both are written. */
  readonly order?: 'day-first' | 'month-first';
  /** A day, with `{day}`, `{month}` and `{year}`. */
  readonly date: Template;
  /** From `{start}` to `{end}`. */
  readonly span: Template;
  readonly year: Template;
  readonly half1: Template;
  readonly half2: Template;
  /** A quarter, month or week, with `{n}` and `{year}`; a month also with its `{name}` in the language of `clock`. */
  readonly quarter: Template;
  readonly month: Template;
  readonly week: Template;
}

/** What a column of a table holds, or what a cell stands for. */
export type HeadingKey =
  | 'organisation'
  | 'parent'
  | 'indicator'
  | 'unit'
  | 'period'
  | 'year'
  | 'half'
  | 'quarter'
  | 'month'
  | 'week'
  | 'scenario'
  | 'value'
  | 'missing'
  | 'growth'
  | 'attainment'
  | 'share'
  | 'source'
  | 'note'
  | 'number'
  | 'member'
  | 'AC'
  | 'PL'
  | 'PY'
  | 'FC'
  | 'total'
  | 'aside'
  | 'not-due'
  | 'not-reported'
  | 'not-applicable'
  | 'withheld';

/** Words in names of indicators of what stands where it stands, separated by strokes. A word of `ratio` decides. */
export interface LevelWords {
  /** Rates, averages, scores: they never add up. */
  readonly ratio: string;
  /** Stocks that have a last value over time: balances. */
  readonly last: string;
  /** Stocks that have an average over time: headcounts. */
  readonly average: string;
  /** Flows, which add up over time: revenue, complaints. */
  readonly flow: string;
}

/** What tables are called and read by. Patterns are sources of regular expressions for text in small letters. */
export interface Headings {
  /** The spellings of each heading and key cell, in small letters and separated by strokes. */
  readonly words: Readonly<Record<HeadingKey, string>>;
  /** The name of the whole where a table gives none: "Total". */
  readonly whole: string;
  /** A pattern of names that may stand for what other rows add up to: "Cộng khu vực I", "North total". */
  readonly totals: string;
  /** A pattern of what the name of a row begins or ends with that is nobody: averages, the highest, a variance. */
  readonly averages: string;
  /** A pattern of words that tell one version of a plan or of an actual from another: "revised", "unaudited". */
  readonly versions: string;
  /** A pattern of words for the same part of last year, however long that is: "cùng kỳ". */
  readonly samePeriod: string;
  /** A pattern of words for what has come together from the beginning of a year: "lũy kế", "YTD". */
  readonly cumulative: string;
  /** A pattern of words before a note: “Ghi chú”. */
  readonly note: string;
  /** A pattern of what a note begins with that says how far figures reach, up to the words before the day: “Số liệu thực hiện tính”. */
  readonly data: string;
  /** A pattern of what stands before the last day or month of a part of a year: "đến", "as of". */
  readonly until: string;
  /** A pattern of what stands in a cell for what stands above it, beside quotation marks: "nt", "ditto". */
  readonly ditto: string;
  /** Words that join the pieces of a heading and say nothing themselves, separated by strokes. */
  readonly joints: string;
  /** A pattern of scales without a unit: "tỷ". */
  readonly scales: string;
  /** A pattern of what stands before the unit of a table, "đơn vị tính", and of what stands before nothing else. */
  readonly unitMark: readonly [any: string, sure: string];
  /** A pattern of what stands before the unit of a table without a colon: "Tính bằng triệu đồng". */
  readonly unitLead: string;
  /** A pattern of what says something of time or compares two figures, and is in no name of an indicator. */
  readonly noNames: string;
  /** A pattern of headings in which the word for a scenario means something else: "số KH" counts customers. Left out where there are none. */
  readonly noScenario?: string;
  /** A pattern of letters that no other language has; empty where there are none. */
  readonly letters: string;
  readonly periods: PeriodPatterns;
}

/** Patterns of how periods are written, beside their keys and codes. A year may stand behind all but the first two. */
export interface PeriodPatterns {
  /** Before a year, and before a fiscal year. */
  readonly year: string;
  /** A whole year, without saying which: "cả năm". */
  readonly whole: string;
  readonly fiscal: string;
  readonly half1: string;
  readonly half2: string;
  /** A quarter, with `#` for its number. */
  readonly quarter: string;
  /** Before the number of a month or a week. */
  readonly month: string;
  readonly week: string;
  /** What may stand between a part of a year and the year. */
  readonly of: string;
  /** Other words for a part of a year, for what is not over, and for plans: "nửa", "so far", "forecast". */
  readonly parts?: string;
  /** The names of the twelve months in their order, separated by spaces; empty where months have numbers only. */
  readonly months: string;
  /** What may stand before a date in digits. */
  readonly day: string;
  /** A date in words: groups of day and month (`{months}` stands for their names), in either order, and year; `(?!)` where there are none. */
  readonly date: string;
}

/** How `phrases` spells a meaning; empty where it has no word for it. */
export const spelling = ({ reads }: Phrases, meaning: Meaning, which = 0): string =>
  reads[meaning]?.split('|')[which] ?? '';
