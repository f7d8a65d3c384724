import { negate } from '../figures/bounds.js';
import { minus, zero } from '../figures/decimal.js';
import { type Figure, isExact } from '../figures/figure.js';
import { fullLanguage } from './full-language.js';
import type { Lang } from './language.js';
import type { Phrase, PhraseKind } from './parse-phrase.js';
import { printFigure } from './print-figure.js';
import { say, says } from './say.js';

const moving: readonly PhraseKind[] = ['growth', 'change'];

/**
 * What `phrase` says, in the words of `lang`: "tăng 37,6%", "gấp 2,3 lần", "104.9% of plan", "trên 270 tỷ đồng".
 *
 * All digits that were read are printed, and the qualifier as it was said. {@link parsePhrase} reads the same kind,
 * qualifier, figure and unit from it again. A decline prints as "giảm" or "down" without a minus.
 *
 * @example
 * phraseText(parsePhrase('tăng trưởng gần 20%', 'vi'), 'vi') //=> 'tăng gần 20%'
 * phraseText(parsePhrase('vượt 20% kế hoạch', 'vi'), 'en') //=> '120% of plan'
 * phraseText(parsePhrase('gấp 2,3 lần năm 2017', 'vi'), 'en') //=> '2.3 times'
 */
export function phraseText({ kind, qualifier, figure }: Phrase, lang: Lang): string {
  const language = fullLanguage(lang);
  const print = (name: string, shown: Figure): string => {
    const { text, after } = printFigure(shown, lang, { digits: Number.POSITIVE_INFINITY });
    const key = `phrase-${name}`;
    if (!says(language, key)) return text;
    // "đạt từ 95% kế hoạch trở lên": what closes the number closes the phrase.
    return language.sayings[key].includes('{after}') && after !== ''
      ? say(language, key, { n: text.slice(0, -after.length).trim(), after: ` ${after}` })
      : say(language, key, { n: text, after: '' });
  };
  if (!moving.includes(kind)) return print(kind === 'index' && figure.said?.counted ? 'counted' : kind, figure);
  const isUnchanged = kind === 'growth' && qualifier === null && isExact(figure) && figure.value.isZero();
  if (isUnchanged) return print('unchanged', figure);
  const { bounds } = figure;
  const isDown = qualifier === 'between' ? bounds.hi?.lte(0) : figure.value.isNeg() && !figure.value.isZero();
  if (!isDown) return print('up', figure);
  return print('down', { ...figure, value: minus(zero, figure.value), bounds: negate(bounds) });
}
