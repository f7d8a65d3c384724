import type { Standing } from '../../standing/standing.js';
import type { Tag } from '../../standing/tags.js';
import type { Lang } from '../../words/language.js';
import { barView } from '../bar-view.js';
import { kpiView } from '../kpi-view.js';
import { sentence } from '../sentence.js';
import { barMarkup } from './bar.js';
import { cardMarkup } from './card.js';
import { escaped } from './markup.js';

/** The markup of each tag. */
const markup: Readonly<Record<Tag, (standing: Standing, lang: Lang, id: string) => string>> = {
  'gp-kpi-card': (standing, lang) => cardMarkup(kpiView(standing, lang), lang),
  'gp-target-bar': (standing, lang, id) => barMarkup(barView(standing, lang), lang, id),
  'gp-sentence': (standing, lang) => escaped(sentence(standing, lang)),
};

/**
 * What a tag shows as plain HTML: a table, for a bar with a picture in SVG, or the text of a sentence.
 *
 * For pages where no script may run, for e-mail and for archives. The words and digits are those of the live element, and
 * the picture has the same fractions. There is no script, no style sheet and no `style` attribute in it; a style sheet of
 * the page can use the classes `gp-static`, `gp-kpi-card` and `gp-target-bar`. Tables run as the words of `lang` do,
 * whatever the page does; the text of a sentence runs as its page, so put it into `<bdi dir="ltr">` where that runs from
 * right to left.
 *
 * @param id the ID of a pattern in the picture; give each bar of a page its own. Defaults to `gp-hatch`.
 * @example
 * const { standing } = standingOfTag({ value: '208,7 tỷ đồng', growth: '37,6%', label: 'Doanh thu' }, [], null, 'vi')
 * renderStatic('gp-sentence', standing, 'vi') //=> 'Doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm trước.'
 * renderStatic('gp-kpi-card', standing, 'vi').slice(0, 47) //=> '<table class="gp-static gp-kpi-card" dir="ltr">'
 */
export const renderStatic = (tag: Tag, standing: Standing, lang: Lang, id = 'gp-hatch'): string =>
  markup[tag](standing, lang, id);
