import type { FiscalYear } from '../../calendar/index.js';
import { headingOf, type KnownHeading, patternOfAll, plainHeading } from '../../words/headings.js';
import type { HeadingKey } from '../../words/language.js';
import { languages } from '../../words/languages.js';
import { isRefusal, parsePhrase, parseUnitPhrase } from '../../words/parse-phrase.js';
import type { Scenario } from '../model.js';
import { scenarios } from '../model.js';
import { type DateStyle, joinParts, type PeriodParts, readPeriodParts } from './period.js';

/** What a heading says: what its column holds, and what is true of every value in it. */
export interface Heading {
  /** What the column holds, where the heading names it. */
  readonly key: HeadingKey | null;
  readonly scenario: Scenario | null;
  readonly period: PeriodParts | null;
  /** The unit as it was written: "tỷ đồng". */
  readonly unit: string | null;
  /** The words that say something else: the name of an indicator, or something unknown. */
  readonly rest: string;
  /** The languages that have the word that was recognised; none for codes. */
  readonly langs: readonly string[];
}

/** What headings are read with. */
export interface HeadingContext {
  /** The language whose words go first, where one word means two things: "T1" is a quarter in French. */
  readonly lang: string | null;
  readonly dates: DateStyle | null;
  readonly fiscal: FiscalYear | undefined;
}

const nothing: Heading = { key: null, scenario: null, period: null, unit: null, rest: '', langs: [] };

/** The currencies whose codes are units in tables; other words of three capitals are abbreviations of something. */
const currencies = /^(VND|USD|EUR|GBP|JPY|CNY|KRW|THB|SGD|AUD|CAD|CHF|HKD|TWD|MYR|IDR|PHP|INR|LAK|KHR)(\/[a-z]+)*$/;

/** Whether `text` names a unit and nothing else, in one language or in any. */
export const isUnitText = (text: string, lang?: string): boolean =>
  // "1 million 6 USD" would be an amount.
  !/\p{N}/u.test(text) &&
  ((lang === undefined ? languages().map(({ code }) => code) : [lang]).some((language) => {
    const phrase = parsePhrase(`1 ${text}`, language);
    if (isRefusal(phrase) || (phrase.kind !== 'amount' && phrase.kind !== 'ratio')) return false;
    const { unit, value } = phrase.figure;
    const parts = unit.key.split('/');
    // "tỷ đồng kế hoạch" says more than a unit. "k%", "tỷ /đồng", "/USD" and "$Năm" can be parsed, and are slips.
    const isSlip =
      new Set(parts).size < parts.length ||
      /^\s*\/|[$€£¥]\p{L}{3}/u.test(text) ||
      (unit.key === 'ratio' && value.e !== -2);
    return unit.key !== 'number' && !isSlip && !namesScenario(text);
  }) ||
    (lang === undefined && currencies.test(text.trim())));

/** Whether `text` names money, or a scale of anything. */
function isMoneyText(text: string): boolean {
  if (text === '' || !isUnitText(text)) return false;
  const named =
    languages()
      .map(({ code }) => parseUnitPhrase(text, code))
      .find(Boolean) ?? null;
  return named !== null && (named.exponent > 0 || /^[A-Z]{3}$/.test(named.unit.key));
}

const namesScenario = (text: string): boolean =>
  takeLongest(text.split(/[\s$€£¥]+/u).filter(Boolean), scenarioNamed) !== undefined;

/** Whether `text` names a scale, such as "tỷ" or "1.000 đồng", and no unit that is known. */
export const saysScale = (text: string): boolean => (/\d/.test(text) || scaleWords().test(text)) && !isUnitText(text);

const scaleWords = patternOfAll(({ scales }) => scales);

/** What `text` says as a heading, as far as it is understood. */
export function parseHeading(text: string, context: HeadingContext): Heading {
  const { words, unit } = withoutUnit(text);
  const whole = headingOf(plainHeading(words));
  if (whole && !isScenario(whole.key)) return { ...nothing, key: whole.key, unit, langs: whole.langs };
  const pieces = words
    .normalize('NFC')
    // "KH2019" and "KH/2019" are two words; "FY2019" is one.
    .replace(/(\p{L})(?<!(?<!\p{L})fy)[/-]?(\d{4})(?!\d)/giu, '$1 $2')
    .split(/[\s_|:,;–]+|(?<=\s|^)-(?=\s|$)/u)
    .filter(Boolean);
  const time = takeLongest(pieces, (candidate) => {
    const parts = readPeriodParts(candidate, context.dates, context.fiscal, context.lang);
    return parts === null || parts === 'ambiguous-date' ? undefined : parts;
  });
  const named = takeLongest(time?.left ?? pieces, scenarioNamed);
  // Two scenarios in one heading compare one with the other.
  const second = named && takeLongest(named.left, scenarioNamed);
  const left = (second ? ['/', ...pieces] : (named?.left ?? time?.left ?? pieces))
    .filter((word) => word !== '-' && !joints().test(word))
    .join(' ')
    // A mark alone at an end, "(*)", is the sign of a note.
    .replace(/^([^\p{L}\p{N}%/\s]+( |$))+|(^| )[^\p{L}\p{N}%/\s]+$/gu, '');
  // "Kế hoạch tỷ đồng" has a unit; "Lao động TH" names an indicator, though people are a unit too.
  const isUnit = unit === null && isMoneyText(left);
  const rest = isUnit ? '' : left;
  const last = rest === '' ? undefined : headingOf(plainHeading(rest));
  const isScenarioKey = named !== undefined && isScenario(named.found.key);
  return {
    key: last && !isScenario(last.key) ? last.key : null,
    scenario: isScenarioKey ? (named.found.key as Scenario) : null,
    period: time?.found ?? null,
    unit: isUnit ? left : unit,
    rest: last && !isScenario(last.key) ? '' : rest,
    langs: named?.found.langs ?? last?.langs ?? [],
  };
}

/** Words that join the pieces of a heading and say nothing themselves. */
const joints = patternOfAll((headings) => headings.joints, '^', '$');

function scenarioNamed(candidate: string): KnownHeading | undefined {
  const known = headingOf(candidate);
  return known && isScenario(known.key) ? known : undefined;
}

const isScenario = (key: HeadingKey): boolean => (scenarios as readonly string[]).includes(key);

/** What may stand before a unit: "ĐVT: tỷ đồng". */
const saysUnit = patternOfAll(({ unitMark: [any] }) => any, '^', ' ?: ?');

/** What is behind a unit where it is the mark of a note and nothing else: "²", "(*)", "(1)". */
const isNote = /^ ?[([]?(?:[*†‡\p{No}]+|\p{Nd}{1,2})[)\]]?$/u;

/** A name without its unit: in brackets, "Doanh thu (tỷ đồng) TH", on a line of its own, or behind a comma, a dash or a colon. */
export function withoutUnit(text: string): { words: string; unit: string | null } {
  const trimmed = text
    .trim()
    // A unit on a line of its own is as clear as one in brackets.
    .replace(/\n(.+)/g, (_, line: string) => (namesUnit(line.trim()) ? ` (${line})` : ` ${line}`))
    .replace(/[\s\u00a0]+/g, ' ');
  for (const { 0: group, 1: inside = '', index } of [...trimmed.matchAll(/[([]([^()[\]]*)[)\]]/gu)].reverse()) {
    const named = inside.replace(saysUnit(), '').replace(/[*†‡\p{No}]+/gu, '');
    if (!namesUnit(named)) continue;
    const after = trimmed.slice(index + group.length);
    const words = isNote.test(after) ? trimmed.slice(0, index) : trimmed.slice(0, index) + after;
    return { words: words.trim(), unit: named.trim() };
  }
  const alone = trimmed.replace(saysUnit(), '');
  if (isUnitText(alone) && headingOf(plainHeading(alone)) === undefined) return { words: '', unit: alone };
  const [, before = '', behind = ''] = /^(.*?)(?:,| [-–]|:) ?([^,:–-]*)$/u.exec(trimmed) ?? [];
  if (isUnitText(behind) && !isOther(behind)) return { words: before.trim(), unit: behind.trim() };
  return { words: trimmed.replace(/[()[\]]/g, ' '), unit: null };
}

/** Whether `text` names a unit, or a scale of one. */
const namesUnit = (text: string): boolean => (isUnitText(text) || saysScale(text)) && !isOther(text);

/** "(KH)" and "(2019)" are no units, and neither is the year that "năm" would be. */
const isOther = (text: string): boolean => headingOf(plainHeading(text)) !== undefined || /\p{N}/u.test(text);

/** The longest run of words that `find` knows, and the words that are left without it. */
function takeLongest<T>(
  words: readonly string[],
  find: (candidate: string) => T | undefined,
): { found: T; left: readonly string[] } | undefined {
  for (let length = Math.min(words.length, 8); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const found = find(plainHeading(words.slice(start, start + length).join(' ')));
      if (found !== undefined) return { found, left: [...words.slice(0, start), ...words.slice(start + length)] };
    }
  }
  return undefined;
}

/** One heading of several rows, from the top down: a year above, plan and actual below it. */
export function joinHeadings(headings: readonly Heading[]): Heading | 'conflict' {
  let joined = nothing;
  for (const heading of headings) {
    const period =
      joined.period && heading.period ? joinParts(joined.period, heading.period) : (joined.period ?? heading.period);
    const scenario = joined.scenario ?? heading.scenario;
    if (period === 'conflict' || (heading.scenario !== null && scenario !== heading.scenario)) return 'conflict';
    joined = {
      key: heading.key ?? joined.key,
      scenario,
      period,
      unit: heading.unit ?? joined.unit,
      rest: [...new Set([joined.rest, heading.rest])].filter(Boolean).join(' '),
      langs: [...joined.langs, ...heading.langs],
    };
  }
  return joined;
}
