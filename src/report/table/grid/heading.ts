import { headingOf, patternOfAll, plainHeading } from '../../../words/headings.js';
import { kindOfName } from '../../../words/kind-of-name.js';
import type { HeadingKey } from '../../../words/language.js';
import type { Scenario } from '../../model.js';
import { type Dating, joinParts, type PeriodParts, readOpenSpan, readPeriodParts } from './period.js';
import { isScenario, scenarioNamed, takeLongest } from './scenario-word.js';
import { isMoneyText, withoutUnit } from './unit-text.js';

/** What a heading says: what its column holds, and what is true of every value in it. */
export interface Heading {
  /** What the column holds, where the heading names it. */
  readonly key: HeadingKey | null;
  readonly scenario: Scenario | null;
  /** The words that name a time: "Quý 1"; which one they mean may depend on the language of the table. */
  readonly time: string | null;
  /** The unit as it was written: "tỷ đồng". */
  readonly unit: string | null;
  /** The words that say something else: the name of an indicator, or something unknown. */
  readonly rest: string;
  /** Whether it names two scenarios: its column compares one with the other, and has figures of neither. */
  readonly compares: boolean;
  /** The languages that have the word that was recognised; none for codes. */
  readonly langs: readonly string[];
}

const nothing: Heading = {
  key: null,
  scenario: null,
  time: null,
  unit: null,
  rest: '',
  compares: false,
  langs: [],
};

/** Whether a word is the heading of years, which says nothing beside a number. */
const isYear = (word: string): boolean => headingOf(plainHeading(word))?.key === 'year';

/** What counts notes or columns behind a heading: "(1)", "[2]", "(3 = 2/1)". */
const numberMark = /(?<=\S)\s*(?:\(\d\d?(?:\s*=[\s\d/:+x*-]+)?\)|\[\d\d?\])\s*$/;

/** What `text` says as a heading, as far as it is understood. */
export function parseHeading(text: string, dating: Dating): Heading {
  const { words, unit } = withoutUnit(text.replace(numberMark, ''));
  const whole = headingOf(plainHeading(words));
  if (whole && !isScenario(whole.key)) return { ...nothing, key: whole.key, unit, langs: whole.langs };
  const pieces = words
    .replace(numberMark, '')
    .normalize('NFC')
    // "KH2019" and "KH/2019" are two words; "FY2019" is one.
    .replace(/(\p{L})(?<!(?<!\p{L})fy)[/-]?(\d{4})(?!\d)/giu, '$1 $2')
    .split(/[\s_|:,;–]+|(?<=\s|^)-(?=\s|$)/u)
    .filter(Boolean);
  const time = takeLongest(pieces, (candidate) => {
    const parts = readPeriodParts(candidate, dating);
    return parts === null || typeof parts === 'string' || isYear(candidate) ? undefined : candidate;
  });
  const named = takeLongest(time?.left ?? pieces, scenarioNamed);
  const compares = named !== undefined && takeLongest(named.left, scenarioNamed) !== undefined;
  // "Tiền gửi 6 tháng" is a term; "TH 9 tháng" says nothing else.
  const span = (named?.left ?? pieces).join(' ');
  if (!time && !compares && readOpenSpan(span, dating)) {
    return { ...nothing, scenario: named?.found.key ?? null, time: span, unit, langs: named?.found.langs ?? [] };
  }
  const others = compares ? pieces : (named?.left ?? time?.left ?? pieces);
  // "KH năm" is a plan of the whole year; "năm" alone is the heading of years.
  const year = named && !time && !compares ? others.find(isYear) : undefined;
  const left = others
    .filter((word) => word !== '-' && !joints().test(word))
    .join(' ')
    // A mark alone at an end, "(*)", is the sign of a note.
    .replace(/^([^\p{L}\p{N}%/\s]+( |$))+|(^| )[^\p{L}\p{N}%/\s]+$/gu, '');
  // "Kế hoạch tỷ đồng" has a unit; "Lao động TH" names an indicator, though people are a unit too.
  const isUnit = unit === null && isMoneyText(left);
  const last = isUnit || left === '' ? undefined : headingOf(plainHeading(left));
  const attained = isUnit || last ? null : withoutAttainment(left);
  const key = attained !== null ? 'attainment' : last && !isScenario(last.key) ? last.key : null;
  return {
    key,
    scenario: named?.found.key ?? null,
    time: time?.found ?? year ?? null,
    unit: isUnit ? left : unit,
    rest: attained ?? (isUnit || key !== null ? '' : left),
    compares,
    langs: named?.found.langs ?? last?.langs ?? [],
  };
}

/** What stands before the share of a plan that a heading ends with, "Doanh thu % HT"; `null` where it ends with none. */
function withoutAttainment(text: string): string | null {
  const words = text.split(' ');
  for (let at = 1; at < words.length; at++) {
    const end = plainHeading(words.slice(at).join(' '));
    // "Công trình hoàn thành" are works, and no share.
    const isShare = end.includes('%') || kindOfName(end) === 'ratio';
    if (isShare && headingOf(end)?.key === 'attainment') return words.slice(0, at).join(' ');
  }
  return null;
}

/** Words that join the pieces of a heading and say nothing themselves. */
const joints = patternOfAll((headings) => headings.joints, '^', '$');

/** A heading whose time is settled. */
export type TimedHeading = Omit<Heading, 'time'> & { readonly period: PeriodParts | null };

/**
 * One heading of several rows, from the top down: a year above, plan and actual below it.
 *
 * @param periodOf the time that words name.
 */
export function joinHeadings(
  headings: readonly Heading[],
  periodOf: (time: string) => PeriodParts | null,
): TimedHeading | 'conflict' {
  let joined: TimedHeading = { ...nothing, period: null };
  for (const heading of headings) {
    const own = heading.time === null ? null : periodOf(heading.time);
    const period = joined.period && own ? joinParts(joined.period, own) : (joined.period ?? own);
    const scenario = joined.scenario ?? heading.scenario;
    if (period === 'conflict' || (heading.scenario !== null && scenario !== heading.scenario)) return 'conflict';
    joined = {
      key: heading.key ?? joined.key,
      scenario,
      period,
      unit: heading.unit ?? joined.unit,
      rest: [...new Set([joined.rest, heading.rest])].filter(Boolean).join(' '),
      compares: joined.compares || heading.compares,
      langs: [...joined.langs, ...heading.langs],
    };
  }
  return joined;
}
