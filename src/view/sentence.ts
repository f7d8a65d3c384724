import { negate } from '../figures/bounds.js';
import { minus, zero } from '../figures/decimal.js';
import type { Figure } from '../figures/figure.js';
import { type Comparison, comparisonsOf } from '../standing/comparisons.js';
import type { Standing } from '../standing/standing.js';
import { figureText } from '../words/figure-text.js';
import { insideSentence } from '../words/period-text.js';
import { visible } from '../words/visible.js';
import { type Lang, say } from '../words/words.js';
import { changeText, knownText, partialText, periodOf, priorName, sideOf } from './texts.js';

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
export function sentence(standing: Standing, lang: Lang): string {
  const clauses = [opening(standing, lang), ...comparisons(standing, lang)].filter((clause) => clause !== null);
  const text = visible(clauses.join(', '));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function opening(standing: Standing, lang: Lang): string | null {
  const { actual, plan, label } = standing;
  const period = periodOf(standing, lang);
  const subject =
    period === null ? label : say(lang, 'subject', { period, label: insideSentence(label), Label: label });
  const value = knownText(actual, lang, plan);
  if (actual.figure) return say(lang, 'reached', { subject, value: value ?? '' }).trim();
  const planned = knownText(plan, lang);
  if (planned && (actual.missing === null || actual.missing === 'not-due')) {
    return say(lang, 'planned', { subject, target: planned }).trim();
  }
  return `${subject}: ${value ?? say(lang, 'not-reported')}`.replace(/^: /, '');
}

function comparisons(standing: Standing, lang: Lang): (string | null)[] {
  const { actual, plan, whole } = standing;
  const base = priorName(standing, lang);
  const { prior, plan: reached, share, required, verdict } = comparisonsOf(standing);
  if (actual.figure === null) {
    const asked = required?.outcome.figure;
    return [
      asked ? say(lang, 'asks', { change: movement(asked, base, lang) }) : null,
      partialText(actual, lang),
      verdict.verdict && insideSentence(say(lang, verdict.verdict)),
    ];
  }
  const print = <K extends string>(of: Comparison<K> | null, text: (figure: Figure) => string | null): string | null =>
    of?.outcome.figure ? text(of.outcome.figure) : null;
  return [
    print(prior, (change) => movement(change, base, lang)),
    print(share, (part) =>
      say(lang, 'makesUp', {
        share: figureText(part, lang).text,
        whole: insideSentence(whole.label ?? say(lang, 'whole')),
        Whole: whole.label ?? say(lang, 'whole'),
      }),
    ),
    print(reached, (figure) =>
      reached?.kind === 'gap' ? null : say(lang, 'attains', { attainment: figureText(figure, lang).text }),
    ),
    plan.figure && say(lang, 'planIs', { target: knownText(plan, lang, actual) ?? '' }),
    verdict.verdict && insideSentence(say(lang, verdict.verdict)),
  ];
}

/** "tăng 37,6% so với năm 2017", "giảm 5% so với …", "không đổi so với …". */
function movement(change: Figure, base: string, lang: Lang): string {
  const side = sideOf(change);
  if (side === 'below') {
    const size = { ...change, value: minus(zero, change.value), bounds: negate(change.bounds) };
    return say(lang, 'fell', { growth: figureText(size, lang).text, base });
  }
  if (side === 'above') return say(lang, 'rose', { growth: figureText(change, lang).text, base });
  return say(lang, 'moved', { growth: changeText(change, lang), base });
}
