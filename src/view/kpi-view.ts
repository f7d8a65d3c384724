// The view: everything that a KPI card prints, as plain strings and flags.
import { targetRange } from '../figures/target.js';
import { attainment, gap } from '../indicators/attainment.js';
import { growth } from '../indicators/growth.js';
import { computed, type Outcome, type Reason } from '../indicators/outcome.js';
import { share } from '../indicators/share.js';
import { verdict } from '../indicators/verdict.js';
import type { Standing } from '../report/standing.js';
import { type FigureText, figureText } from '../words/figure-text.js';
import { type Lang, say } from '../words/words.js';
import { sentence } from './sentence.js';
import {
  absence,
  changeText,
  knownText,
  periodOf,
  priorName,
  provenance,
  type Tone,
  toneOf,
  type VerdictView,
  verdictView,
} from './texts.js';

/** One comparison of a card: a label, a text and whether it is favourable. */
export interface ComparisonView {
  readonly kind: 'growth' | 'attainment' | 'gap' | 'share' | 'required-growth';
  readonly label: string;
  readonly text: string;
  readonly tone: Tone;
  /** Whether a change goes up, by its value; `null` for what is no change, or stands still. */
  readonly rises: boolean | null;
  /** Why the text is "n.a."; `null` where there is a figure. */
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
  const showsPlan = actual.figure === null && plan.figure !== null && (actual.missing ?? 'not-due') === 'not-due';
  const shown = showsPlan ? plan.figure : actual.figure;
  const planText = showsPlan ? null : knownText(plan, lang);
  return {
    label: standing.label,
    context: [standing.organisation, periodOf(standing, lang)].filter((part) => part !== null).join(' · '),
    headline: shown && figureText(shown, lang),
    caption: showsPlan ? say(lang, 'plan') : null,
    absence: shown ? null : (absence(actual, lang) ?? absence(plan, lang) ?? say(lang, 'not-reported')),
    comparisons: showsPlan ? planComparisons(standing, lang) : actualComparisons(standing, lang),
    plan: planText && say(lang, 'planLine', { target: planText }),
    verdict: verdictView(verdict(actual.figure, plan.target), lang),
    provenance: provenance(standing, lang),
    sentence: sentence(standing, lang),
  };
}

function planComparisons(standing: Standing, lang: Lang): ComparisonView[] {
  const { plan, prior, better } = standing;
  if (plan.target === null || prior.figure === null) return [];
  const asked = growth(targetRange(plan.target), prior.figure);
  const label = say(lang, 'requiredGrowth', { base: priorName(standing, lang) });
  const view = comparison('required-growth', label, asked, lang, better);
  // What a plan asks for is neither good nor bad.
  return [{ ...view, tone: 'neutral' }];
}

function actualComparisons(standing: Standing, lang: Lang): ComparisonView[] {
  const { actual, plan, prior, whole, growth: stated, better } = standing;
  const views: ComparisonView[] = [];
  if (actual.figure === null) return views;
  if (stated !== null || prior.figure !== null || prior.missing !== null) {
    const grown = stated ? computed(stated) : growth(actual.figure, prior.figure);
    const label = say(lang, 'growthAgainst', { base: priorName(standing, lang) });
    views.push(comparison('growth', label, grown, lang, better));
  }
  if (plan.figure !== null || plan.missing !== null) views.push(planComparison(standing, lang));
  if (whole.figure !== null || whole.missing !== null) {
    const part = share(actual.figure, whole.figure);
    const label = whole.label ? say(lang, 'shareOf', { whole: whole.label }) : say(lang, 'share');
    views.push({ ...comparison('share', label, part, lang, 'closer'), tone: 'neutral' });
  }
  return views;
}

/** Attainment where more is better; the gap where the plan is a ceiling, because its inverse would mislead. */
function planComparison({ actual, plan, better }: Standing, lang: Lang): ComparisonView {
  const attained = attainment(actual.figure, plan.target);
  const useGap = attained.reason === 'method-not-named';
  const outcome = useGap ? gap(actual.figure, plan.target) : attained;
  const label = say(lang, useGap ? 'gap' : 'attainment');
  const judged = verdict(actual.figure, plan.target).verdict;
  const tone: Tone = judged === 'met' ? 'good' : judged === 'missed' ? 'bad' : 'neutral';
  return { ...comparison(useGap ? 'gap' : 'attainment', label, outcome, lang, better), tone };
}

function comparison(
  kind: ComparisonView['kind'],
  label: string,
  outcome: Outcome,
  lang: Lang,
  better: Standing['better'],
): ComparisonView {
  const { figure, reason } = outcome;
  if (figure === null)
    return {
      kind,
      label,
      text: say(lang, 'notAvailable'),
      tone: 'neutral',
      rises: null,
      note: reasonText(reason, lang),
    };
  const isChange = kind === 'growth' || kind === 'gap' || kind === 'required-growth';
  const text = isChange ? changeText(figure, lang) : figureText(figure, lang).text;
  const rises = isChange && !figure.value.isZero() ? figure.value.gt(0) : null;
  return { kind, label, text, tone: isChange ? toneOf(figure, better) : 'neutral', rises, note: null };
}

const reasonText = (reason: Reason, lang: Lang): string => say(lang, `na-${reason}`);
