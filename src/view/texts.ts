// What cards and bars print in common: the words around figures.

import { samePeriodLastYear } from '../calendar/index.js';
import type { Amount, Parts } from '../facts/amount.js';
import { compareBounds, isPoint, point, unbounded } from '../figures/bounds.js';
import { traitsOf } from '../figures/comparator.js';
import { zero } from '../figures/decimal.js';
import { exact, type Figure } from '../figures/figure.js';
import type { Target } from '../figures/target.js';
import type { Better } from '../report/model.js';
import { placeName } from '../report/place.js';
import type { Comparisons, SoFar } from '../standing/comparisons.js';
import type { Standing } from '../standing/standing.js';
import type { Lang } from '../words/language.js';
import { dateText, insideSentence, periodText } from '../words/period-text.js';
import { printFigure } from '../words/print-figure.js';
import { say } from '../words/say.js';
import { visible } from '../words/visible.js';

/** Whether a change is favourable. Shown by word and shape as well as by colour. */
export type Tone = 'good' | 'bad' | 'neutral';

/** A verdict in words and as the name of its shape. */
export interface VerdictView {
  /** The shape: of a verdict, or of the pace of an actual to date. */
  readonly kind: 'met' | 'missed' | 'undecided' | 'ahead' | 'near' | 'behind';
  readonly word: string;
  /** Why it is undecided, or where the paces begin; `null` otherwise. */
  readonly note: string | null;
  /** Whether it is by the figures as they are published, whose rounding leaves it open. */
  readonly isByRounded: boolean;
}

/** "Năm 2018", or the period as the editor typed it. */
export const periodOf = ({ period, periodText: typed }: Standing, lang: Lang): string | null =>
  period ? periodText(period, lang) : typed;

/** Organisation and period: "Bưu điện tỉnh Long An · Năm 2018". */
export const contextOf = (standing: Standing, lang: Lang): string =>
  visible([standing.organisation, periodOf(standing, lang)].filter((part) => part !== null).join(' · '));

/** The name of the prior period, inside a sentence: "năm 2017"; "năm trước" where the period is unknown. */
export function priorName({ period, periodText: typed }: Standing, lang: Lang): string {
  const lastYear = period && samePeriodLastYear(period);
  return lastYear
    ? insideSentence(periodText(lastYear, lang))
    : say(lang, typed === null ? 'priorYear' : 'priorPeriod');
}

/** Why there is no figure: "chưa báo cáo", "chưa đủ số liệu (11/12)"; `null` where nothing was said. */
export function absence({ figure, missing, parts, refusedAt }: Amount, lang: Lang): string | null {
  if (figure !== null || missing === null) return null;
  if (missing === 'incomplete') return say(lang, 'incompleteOf', { parts: partsText(parts, lang) });
  const key = missing === 'unit-mismatch' ? 'na-unit-mismatch' : missing;
  return say(lang, key, { place: refusedAt ? placeName(refusedAt) : '…' });
}

/** "11/12 tháng". */
function partsText(parts: Parts | null, lang: Lang): string {
  if (parts === null) return '';
  return `${parts.known}/${parts.all} ${say(lang, `parts-${parts.kind}`)}`;
}

/**
 * What the known parts of an incomplete actual add up to: "11/12 tháng: 250 tỷ đồng"; of units also what they planned themselves.
 */
export function partialText(
  { actual: { missing, parts }, likeForLike }: Standing,
  like: Figure | null,
  lang: Lang,
): string | null {
  // What none of them knows whole is nothing to read: "0/2 đơn vị: 51 triệu".
  if (missing !== 'incomplete' || !parts?.partial || parts.known === 0) return null;
  const planned = likeForLike?.plan.figure;
  const own = planned ? `; ${say(lang, 'ownPlan', { target: printFigure(planned, lang, { like }).text })}` : '';
  return `${partsText(parts, lang)}: ${printFigure(parts.partial, lang, { like }).text}${own}`;
}

/** What was due of an actual to date: "Đến 30/09/2019 cần 201,9 tỷ đồng, chia đều theo ngày." */
export function dueText(
  { plan, toDate }: Standing,
  { soFar }: Comparisons,
  like: Figure | null,
  lang: Lang,
): string | null {
  if (toDate === null || !soFar?.due || plan.target === null) return null;
  const isCeiling = traitsOf(plan.target.comparator).side === 'ceiling';
  const byParts = toDate.due !== null;
  const how = say(lang, byParts ? 'byParts' : 'byDays');
  // Plans of months may be "over 20": what they add up to is what was due.
  const line = byParts ? exact(soFar.due.value, soFar.due.unit) : soFar.due;
  const date = dateText(toDate.through, lang);
  return say(lang, isCeiling ? 'limit' : 'due', {
    date,
    value: printFigure(line, lang, { like }).text,
    how,
  });
}

/** The prior year that the figures imply: about how much, and between which bounds it certainly lies. */
export interface ImpliedView {
  readonly text: string;
  readonly range: string;
}

export function impliedView(
  implied: Figure,
  { like, base }: { readonly like: Figure | null; readonly base: string },
  lang: Lang,
): ImpliedView {
  const { lo, hi, loOpen, hiOpen } = implied.bounds;
  const print = (bounds: Figure['bounds']): string => printFigure({ ...implied, bounds }, lang, { like }).text;
  const over = print({ lo, loOpen, hi: null, hiOpen: true });
  const under = print({ lo: null, loOpen: true, hi, hiOpen });
  const about = print(unbounded);
  return {
    text: say(lang, 'implied', { base, value: about }),
    range: say(lang, 'impliedRange', { over, under }),
  };
}

/** The words of a known value: its figure, in the scale of another, or the reason for its absence. */
export const knownText = (value: Amount, like: Figure | null, lang: Lang): string | null =>
  value.figure ? printFigure(value.figure, lang, { like }).text : absence(value, lang);

export function verdictView(compared: Comparisons, { plan, better }: Standing, lang: Lang): VerdictView | null {
  const { verdict, byRounded, isExceeded, soFar } = compared;
  if (verdict.verdict === null) return soFar && soFarView(soFar, plan.target, lang);
  const kind = byRounded ?? verdict.verdict;
  if (kind === 'undecided')
    return { kind, word: say(lang, kind), note: say(lang, 'undecidedReason'), isByRounded: false };
  const word = say(
    lang,
    isExceeded && better === 'higher' ? 'exceeded' : kind === 'met' ? kind : missedWord(plan.target),
  );
  return { kind, word, note: byRounded && say(lang, 'byRounded'), isByRounded: byRounded !== null };
}

/** A limit that is passed is no plan that was not reached. What is 40 has not passed "under 40". */
function missedWord(plan: Target | null): 'missed' | 'passed' | 'outOfRange' {
  if (plan === null) return 'missed';
  const { side, isStrict } = traitsOf(plan.comparator);
  return side === 'range' ? 'outOfRange' : side === 'ceiling' && !isStrict ? 'passed' : 'missed';
}

/** What is said of each pace, towards a plan and under a ceiling. */
const paceWords = {
  floor: { ahead: 'ahead', 'on-pace': 'onPace', near: 'near', behind: 'behind' },
  ceiling: { ahead: 'within', 'on-pace': 'within', near: 'close', behind: 'beyond' },
} as const;

function soFarView({ pace, level }: SoFar, target: Target | null, lang: Lang): VerdictView | null {
  if (level !== null) {
    const [kind, word] = level === 'met' ? (['met', 'levelMet'] as const) : (['behind', 'levelMissed'] as const);
    return { kind, word: say(lang, word), note: say(lang, 'notOver'), isByRounded: false };
  }
  if (pace === null || target === null) return null;
  const isCeiling = traitsOf(target.comparator).side === 'ceiling';
  const word = paceWords[isCeiling ? 'ceiling' : 'floor'][pace];
  const kind = pace === 'on-pace' || word === 'within' ? 'met' : pace;
  return { kind, word: say(lang, word), note: say(lang, isCeiling ? 'capRule' : 'paceRule'), isByRounded: false };
}

/** The side of zero on which all of a change lies; `null` where it is zero, or its bounds leave the sign open. */
export function sideOf({ bounds }: Figure): 'above' | 'below' | null {
  const side = compareBounds(bounds, point(zero));
  return side === 'above' || side === 'below' ? side : null;
}

/** Whether a change is good: its certain sign against the side that is better. */
export function toneOf(change: Figure, better: Better | null): Tone {
  const side = sideOf(change);
  if ((better !== 'higher' && better !== 'lower') || side === null) return 'neutral';
  return (side === 'above') === (better === 'higher') ? 'good' : 'bad';
}

/** A change as a card prints it: "+37,6%", "trên 29,3%"; an exact zero is "không đổi", which is not missing. */
export function changeText(change: Figure, lang: Lang, like: Figure | null, nearest?: 'mark' | 'word'): string {
  if (isPoint(change.bounds) && change.value.isZero()) return say(lang, 'unchanged');
  const isTwoSided = change.bounds.lo !== null && change.bounds.hi !== null;
  return printFigure(change, lang, { signed: isTwoSided, like, ...(nearest && { nearest }) }).text;
}

/** Source and date of the data, as far as they are known. */
export function provenance({ source, asOf }: Standing, lang: Lang): readonly string[] {
  const lines = [];
  if (source !== null) lines.push(say(lang, 'source', { source }));
  if (asOf !== null) lines.push(say(lang, 'asOf', { date: dateText(asOf, lang) }));
  return lines;
}
