// The view: everything that a KPI card prints, as plain strings and flags.

import type { Figure } from '../figures/figure.js';
import type { Comparison } from '../standing/comparisons.js';
import type { Standing } from '../standing/standing.js';
import type { Lang } from '../words/language.js';
import type { FigureText } from '../words/print-figure.js';
import { say } from '../words/say.js';
import { visible } from '../words/visible.js';
import { sentenceOf } from './sentence.js';
import { type NearText, type StandingTexts, textsOf } from './standing-texts.js';
import {
  absence,
  changeText,
  contextOf,
  type ImpliedView,
  impliedView,
  provenance,
  sideOf,
  type Tone,
  toneOf,
  type VerdictView,
} from './texts.js';

/** One comparison of a card: a label, a text and whether it is favourable. */
export interface ComparisonView {
  readonly kind: 'growth' | 'change' | 'attainment' | 'gap' | 'share' | 'time';
  readonly label: string;
  readonly text: string;
  readonly tone: Tone;
  /** Whether a change certainly goes up, or certainly down; `null` for what is no change, stands still, or may do either. */
  readonly rises: boolean | null;
  /** Why the text is "n.a."; or the bounds, where the text is the nearest number ("≈ +39%"). Otherwise `null`. */
  readonly note: string | null;
}

/** Everything that a KPI card prints. */
export interface KpiView {
  readonly label: string;
  /** Organisation and period: "Bưu điện tỉnh Long An · Năm 2018". */
  readonly context: string;
  /** The big number: the actual, or the plan while no actual is due. `null` where `absence` says why. */
  readonly headline: FigureText | null;
  /** What the big number is where it is not the actual: "Kế hoạch". */
  readonly caption: string | null;
  readonly absence: string | null;
  readonly comparisons: readonly ComparisonView[];
  /** The plan in words, where the headline is the actual. */
  readonly plan: string | null;
  readonly verdict: VerdictView | null;
  /** What the known parts of an incomplete actual add up to: "11/12 tháng: 250 tỷ đồng". */
  readonly partial: string | null;
  /** What was due of an actual to date. */
  readonly due: string | null;
  /** The prior year that a stated growth implies, with its range. */
  readonly impliedPrior: ImpliedView | null;
  /** Source and date of the data. */
  readonly provenance: readonly string[];
  /** The card as one sentence. */
  readonly sentence: string;
}

/**
 * What a KPI card prints of a standing, in the words of `lang`.
 *
 * @example
 * const { standing } = readAttributes({ label: 'Doanh thu', value: '208,7 tỷ đồng', growth: '37,6%' }, 'vi')
 * kpiView(standing, 'vi').headline.number //=> '208,7'
 * kpiView(standing, 'vi').comparisons[0].text //=> '+37,6%'
 */
export function kpiView(standing: Standing, lang: Lang): KpiView {
  const { actual, plan } = standing;
  const texts = textsOf(standing, lang);
  const { impliedPrior } = texts.compared;
  const showsPlan = actual.figure === null && plan.figure !== null && (actual.missing ?? 'not-due') === 'not-due';
  const headline = showsPlan ? texts.plan : texts.actual;
  const planText = showsPlan ? null : texts.planText;
  return {
    label: visible(standing.label),
    context: contextOf(standing, lang),
    headline,
    caption: showsPlan ? say(lang, 'plan') : null,
    absence: headline ? null : (absence(actual, lang) ?? say(lang, 'notStated')),
    comparisons: comparisonViews(standing, texts, showsPlan, lang),
    plan: planText && say(lang, 'planLine', { target: planText }),
    verdict: texts.verdict,
    partial: texts.partial,
    due: texts.due,
    impliedPrior: impliedPrior && impliedView(impliedPrior, texts, lang),
    provenance: provenance(standing, lang),
    sentence: sentenceOf(standing, texts, lang),
  };
}

function comparisonViews(
  standing: Standing,
  { compared: { prior, plan, share, required, verdict, soFar }, base, ...texts }: StandingTexts,
  showsPlan: boolean,
  lang: Lang,
): ComparisonView[] {
  const { better, whole } = standing;
  if (showsPlan) {
    const label = say(lang, 'requiredGrowth', { base });
    // What a plan asks for is neither good nor bad.
    return required ? [{ ...comparisonView(required, label, better, texts.like, lang), tone: 'neutral' }] : [];
  }
  const { likeForLike } = texts;
  if (standing.likeForLike && likeForLike) {
    return comparisonViews(standing.likeForLike, likeForLike, false, lang).map((view) => ({
      ...view,
      label: say(lang, 'ofThose', { text: view.label }),
    }));
  }
  const isKnown = standing.actual.figure !== null;
  const views: ComparisonView[] = [];
  // A growth that the source states it states of a withheld actual too.
  if (prior && (isKnown || standing.growth)) {
    const label = texts.isStatedSoFar ? say(lang, 'growthSoFar') : say(lang, 'growthAgainst', { base });
    views.push(comparisonView(prior, label, better, texts.like, lang));
  }
  if (plan && isKnown) {
    const judged = { met: 'good', missed: 'bad', undecided: 'neutral' } as const;
    const tone = verdict.verdict ? judged[verdict.verdict] : 'neutral';
    const label = say(lang, soFar && plan.kind === 'attainment' ? 'planShare' : plan.kind);
    views.push({ ...comparisonView(plan, label, better, texts.like, lang, texts.attainment), tone });
  }
  if (standing.toDate && texts.elapsed !== null) {
    const { days, allDays } = standing.toDate;
    const text = say(lang, 'daysGone', { share: texts.elapsed, days: String(days), all: String(allDays) });
    views.push({ kind: 'time', label: say(lang, 'timeGone'), text, tone: 'neutral', rises: null, note: null });
  }
  if (share && isKnown) {
    const label = whole.label ? say(lang, 'shareOf', { whole: whole.label }) : say(lang, 'share');
    views.push(comparisonView(share, label, better, texts.like, lang, texts.share));
  }
  return views;
}

function comparisonView(
  { kind, outcome }: Comparison<ComparisonView['kind']>,
  label: string,
  better: Standing['better'],
  like: Figure | null,
  lang: Lang,
  known: NearText | null = null,
): ComparisonView {
  const { figure, reason } = outcome;
  const silent = { kind, label, tone: 'neutral', rises: null, note: null } as const;
  if (figure === null) return { ...silent, text: say(lang, 'notAvailable'), note: say(lang, `na-${reason}`) };
  // What is no change is printed in the sentence too.
  if (known !== null) return { ...silent, text: known.text, note: known.range };
  const side = sideOf(figure);
  const rises = side === null ? null : side === 'above';
  const [text, range] = [changeText(figure, lang, like, 'mark'), changeText(figure, lang, like)];
  return { ...silent, text, tone: toneOf(figure, better), rises, note: text === range ? null : range };
}
