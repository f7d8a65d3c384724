import { headingsOf } from '../../../words/headings.js';
import { languages } from '../../../words/languages.js';
import { limits } from '../../notes.js';
import { type Grid, textOf } from '../grid/grid.js';

/** The cells of so many rows show in which language a table is. */
const searched = 40;

/** The language whose letters `text` has, where no other language has them. */
const byLetters = (text: string): string | undefined =>
  languages().find((language) => {
    const { letters } = headingsOf(language);
    return letters !== '' && new RegExp(letters).test(text);
  })?.code;

/**
 * The language of the headings: the one whose letters they have or, of the words that were recognised, the first that
 * has them all.
 */
export function languageOfHeadings(grid: Grid, levels: readonly (readonly string[])[]): string | null {
  const texts = levels.flat().filter(Boolean);
  const own = texts.map(byLetters).find(Boolean);
  if (own !== undefined) return own;
  const short = texts.filter(({ length }) => length <= limits.text);
  const words = short.map((text) => grid.heading(text).langs).filter((langs) => langs.length > 0);
  const cells = grid.between(0, searched).flatMap((row) => row.map((cell) => byLetters(textOf(cell))));
  // English headings over Vietnamese names say nothing of the numbers.
  const found = [...words, ...[...new Set(cells)].flatMap((code) => (code === undefined ? [] : [[code]]))];
  return found[0]?.find((code) => found.every((langs) => langs.includes(code))) ?? null;
}
