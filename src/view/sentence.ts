import { isPoint, negate, point } from '../figures/bounds.js';
import { minus, zero } from '../figures/decimal.js';
import type { Figure } from '../figures/figure.js';
import { isRatio } from '../figures/unit.js';
import type { Standing } from '../standing/standing.js';
import type { Lang } from '../words/language.js';
import { dateText, insideSentence } from '../words/period-text.js';
import { printFigure } from '../words/print-figure.js';
import { say } from '../words/say.js';
import { visible } from '../words/visible.js';
import { type StandingTexts, textsOf } from './standing-texts.js';
import { changeText, periodOf, sideOf } from './texts.js';

/**
 * The sentence that a careful report would print of a standing; cards and bars give it to assistive technology.
 *
 * It has the digits and qualifiers of the card: "Năm 2018: Tổng doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm
 * 2017."
 *
 * @example
 * const { standing } = readAttributes({ label: 'Doanh thu', value: '208,7 tỷ đồng', growth: '37,6%' }, 'vi')
 * sentence(standing, 'vi') //=> 'Doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm trước.'
 */
export const sentence = (standing: Standing, lang: Lang): string => sentenceOf(standing, textsOf(standing, lang), lang);

/** The {@link sentence} of a standing whose texts are at hand. */
export function sentenceOf(standing: Standing, texts: StandingTexts, lang: Lang): string {
  const clauses = [opening(standing, texts, lang), ...comparisons(standing, texts, lang)];
  const text = visible(clauses.filter((clause) => clause !== null).join(', '));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function opening(standing: Standing, { actualText, planText }: StandingTexts, lang: Lang): string | null {
  const { actual, plan, label, toDate } = standing;
  const period = periodOf(standing, lang);
  const labelled = (of: string): string =>
    label === ''
      ? insideSentence(of)
      : say(lang, 'subject', { period: of, label: insideSentence(label), Label: label });
  const subject = period === null ? label : labelled(period);
  const value = actualText ?? '';
  if (toDate) return say(lang, 'reachedBy', { subject, value, date: dateText(toDate.through, lang) }).trim();
  if (actual.figure) return say(lang, 'reached', { subject, value }).trim();
  if (plan.figure && planText && (actual.missing === null || actual.missing === 'not-due')) {
    return say(lang, 'planned', { subject, target: planText }).trim();
  }
  return `${subject}: ${actualText ?? say(lang, 'notStated')}`.replace(/^: /, '');
}

function comparisons({ actual, plan, whole }: Standing, texts: StandingTexts, lang: Lang): (string | null)[] {
  const { compared, base, like, attainment, share, elapsed, partial, planText, verdict, isStatedSoFar } = texts;
  const { prior, required } = compared;
  const judged = verdict && insideSentence(verdict.isByRounded ? `${verdict.word}, ${verdict.note}` : verdict.word);
  if (actual.figure === null) {
    // The plan is what the sentence opens with where no actual is due; else it follows, and its growth is not that of the actual.
    const isPlanned = plan.figure !== null && (actual.missing === null || actual.missing === 'not-due');
    const asked = isPlanned ? required?.outcome.figure : null;
    const planned = !isPlanned && planText ? say(lang, 'planIs', { target: planText }) : null;
    const { likeForLike } = texts;
    const same = likeForLike ? ofThose(likeForLike, lang) : [];
    const asks = asked ? say(lang, 'asks', { change: movement(asked, like, base, lang) }) : null;
    return [asks, partial, ...same, planned, judged];
  }
  const change = prior?.outcome.figure;
  const name = whole.label ?? say(lang, 'whole');
  return [
    change ? (isStatedSoFar ? statedGrowth(change, lang) : movement(change, like, base, lang)) : null,
    share && say(lang, 'makesUp', { share: share.said, whole: insideSentence(name), Whole: name }),
    attainment &&
      (elapsed
        ? say(lang, 'attainsSoFar', { attainment: attainment.said, time: elapsed })
        : say(lang, 'attains', { attainment: attainment.said })),
    plan.figure && say(lang, 'planIs', { target: planText ?? '' }),
    judged,
  ];
}

/** How the units stand that have an actual, beside their own plan and prior year. */
function ofThose({ compared, attainment, base, like }: StandingTexts, lang: Lang): string[] {
  const change = compared.prior?.outcome.figure;
  const reached = attainment && say(lang, 'attains', { attainment: attainment.said });
  return [reached, change && movement(change, like, base, lang)].flatMap((text) =>
    text ? [say(lang, 'ofThose', { text })] : [],
  );
}

/** A growth that the source states of a year that is not over: against what, it does not say. */
const statedGrowth = (change: Figure, lang: Lang): string =>
  `${insideSentence(say(lang, 'growthSoFar'))} ${changeText(change, lang, null)}`;

/** "tăng 37,6% so với năm 2017", "giảm 5% so với …", "không đổi so với …", "tăng trưởng tối đa 5% so với …". */
function movement(change: Figure, like: Figure | null, base: string, lang: Lang): string {
  const side = directionOf(change);
  if (side === 'below') {
    const size = { ...change, value: minus(zero, change.value), bounds: negate(change.bounds) };
    return say(lang, 'fell', { growth: printFigure(size, lang, { nearest: 'word', like }).text, base });
  }
  if (side === 'above')
    return say(lang, 'rose', { growth: printFigure(change, lang, { nearest: 'word', like }).text, base });
  const isGrowth = isRatio(change.unit) && !isPoint(change.bounds);
  return say(lang, isGrowth ? 'grew' : 'moved', { growth: changeText(change, lang, like, 'word'), base });
}

/** The way that a change certainly goes, or is said to go: "giảm khoảng 5%", "giảm dưới 5%". */
function directionOf(change: Figure): 'above' | 'below' | null {
  const { bounds, said } = change;
  // A ceiling that is a floor of the value was said of a fall.
  if (bounds.lo !== null && bounds.hi === null && /^(under|near|at-most)$/.test(said?.qualifier ?? '')) return 'below';
  return sideOf(change) ?? (said?.qualifier === 'about' ? sideOf({ ...change, bounds: point(change.value) }) : null);
}
