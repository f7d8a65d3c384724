import {
  finish,
  isUnreadable,
  loadingLanguage,
  mappingIn,
  readFile,
  readHtmlTable,
  readJson,
  readTable,
  say,
  sourceOf,
  type TableReport,
  tableMapping,
  type Unreadable,
  unreadableSentence,
} from '../index.js';
import { readXlsx } from '../read/xlsx/index.js';
import type { FileReader } from './files.js';
import {
  attributeOf,
  cellsOf,
  elementsIn,
  isData,
  languageOf,
  type Page,
  type PageElement,
  partsOf,
  templateAround,
  textOf,
} from './page.js';
import { reportInDocument, scriptIn } from './report-in-file.js';
import { words } from './words.js';

/** The report that `<gp-report>` names or holds, or in the words of `lang` why there is none. */
export function reportOfTag(tag: PageElement, page: Page, files: FileReader, lang: string): TableReport | string {
  const [src = null, table = null, declared] = ['src', 'for', 'mapping'].map((name) => attributeOf(tag, name));
  const [script] = partsOf(tag, 'script').filter(isData);
  const source = sourceOf({ src, table, json: script === undefined ? null : textOf(script) });
  const mapping = mappingIn(declared, 'mapping');
  const told = (read: TableReport | Unreadable): TableReport | string =>
    isUnreadable(read) ? loadFailed(unreadableSentence(read, lang)) : read;
  const loadFailed = (reason: string): string => say(lang, 'loadFailed', { src: src || table || '', reason });
  if (isUnreadable(mapping)) return told(mapping);
  if (source.from === 'nothing') return say(loadingLanguage(lang), 'reason-no-src');
  if (source.from === 'table') return told(reportInTable(source.table.replace(/^#/, ''), tag, page, mapping));
  if (source.from === 'json') return told(finish(reportInDocument(readJson(source.json, '<script>'), mapping)));
  const file = files(source.src);
  if ('unread' in file) return loadFailed(words(lang, file.unread, file.received));
  const { bytes } = file;
  if (source.from === 'file') return told(finish(readFile(bytes, source.src, { mapping, readXlsx })));
  return told(finish(reportInDocument(scriptIn(bytes, source.src), mapping)));
}

/** The elements in a tree by their IDs, the first of each; the page itself is the tree `false`. */
type Ids = ReadonlyMap<PageElement | false, ReadonlyMap<string, PageElement>>;

const known = new WeakMap<Page, Ids>();

/** The elements of a page by their IDs, which are looked for once however many tags name one. */
function idsOf(page: Page): Ids {
  const ids = new Map<PageElement | false, Map<string, PageElement>>();
  for (const element of elementsIn(page)) {
    const id = attributeOf(element, 'id');
    const tree = templateAround(element);
    const inTree = ids.get(tree) ?? new Map<string, PageElement>();
    if (id !== null && !inTree.has(id)) ids.set(tree, inTree.set(id, element));
  }
  return ids;
}

function reportInTable(id: string, tag: PageElement, page: Page, mapping: object): TableReport | Unreadable {
  // A tag finds what stands with it in the same tree of a template first, then what stands in the page.
  const ids = known.get(page) ?? idsOf(page);
  known.set(page, ids);
  const found = ids.get(templateAround(tag))?.get(id) ?? ids.get(false)?.get(id);
  if (found?.tagName !== 'table') return { problem: 'no-table', source: id, detail: id };
  return finish(readTable(readHtmlTable(cellsOf(found), `#${id}`), tableMapping(mapping, languageOf(found))));
}
