import { type Issue, issueCount } from '../report/issue.js';
import { placeName } from '../report/place.js';
import { fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { say } from '../words/say.js';
import { issueSentence } from './issue-sentence.js';
import type { PlaceSource } from './place-text.js';

/** So many cells beside the first are named. */
const maxCells = 4;

/**
 * What is wrong, a sentence for each cause: what is wrong alike in many cells of one column of a table is said once, with the
 * number of cells. Beyond the first causes the others are counted.
 *
 * @param most how many causes are said; defaults to all.
 * @param source where the places lead, as {@link issueSentence} takes it.
 * @returns the sentences in the order of the issues; empty where there are none.
 * @example
 * const table = finish(readCsv(new TextEncoder().encode('Đơn vị;TH 2019 (tỷ đồng)\nA;x\nB;x\nC;5'), 'a.csv'))
 * const read = finish(readTable(table, { indicator: 'Doanh thu' }))
 * issueSentences(read.issues, 'en', 20, read)[0].slice(-48) //=> '(2 cells of this column are like this, also B3.)'
 */
export function issueSentences(
  issues: readonly Issue[],
  lang: Lang,
  most = Number.POSITIVE_INFINITY,
  source?: PlaceSource,
): string[] {
  const causes = causesOf(issues);
  const shown = causes.slice(0, most);
  const rest = issueCount(issues) - issueCount(shown.flat());
  const sentences = shown.map((alike) => causeSentence(alike, lang, source));
  return rest > 0 ? [...sentences, say(fullLanguage(lang), 'moreIssues', { count: String(rest) })] : sentences;
}

/** The issues by what causes them, each with the first of its kind at its head. */
function causesOf(issues: readonly Issue[]): (readonly [Issue, ...Issue[]])[] {
  const causes = new Map<unknown, [Issue, ...Issue[]]>();
  for (const issue of issues) {
    const { code, place, received, expected, detail } = issue;
    const key = place.at === 'cell' ? JSON.stringify([code, place.column, received, expected, detail]) : issue;
    const alike = causes.get(key);
    if (alike) alike.push(issue);
    else causes.set(key, [issue]);
  }
  return [...causes.values()];
}

function causeSentence([first, ...others]: readonly [Issue, ...Issue[]], lang: Lang, source?: PlaceSource): string {
  const sentence = issueSentence(first, lang, source);
  if (others.length === 0) return sentence;
  const named = others.slice(0, maxCells).map(({ place }) => placeName(place));
  const cells = [...named, ...(others.length > maxCells ? ['…'] : [])].join(', ');
  return `${sentence} ${say(fullLanguage(lang), 'cellsAlike', { count: String(others.length + 1), cells })}`;
}
