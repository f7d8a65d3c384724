import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  attributeSentence,
  type Facts,
  factsOf,
  finish,
  issueSentence,
  isUnreadable,
  mappingIn,
  pageOf,
  placedIssue,
  readFile,
  readHtmlTable,
  readJson,
  readPages,
  readTable,
  renderStatic,
  requested,
  type StaticTag,
  say,
  staticTags,
  type TableReport,
  type Unreadable,
  unreadableSentence,
} from '../index.js';
import { readXlsx } from '../read/xlsx/index.js';
import {
  attributeOf,
  cellsOf,
  closest,
  elementsIn,
  languageOf,
  type PageElement,
  parsePage,
  type Replacement,
  replaceIn,
  textOf,
} from './page.js';
import { isSaying, words } from './words.js';

/** A page without scripts, what was left as its fallback, and how the program ends. */
export interface Baked {
  readonly text: string;
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/**
 * The page in `html` with each tag as plain HTML. The scripts of the embed bundle are taken out.
 *
 * Reports are read from the files beside the page. Where a tag cannot be shown, its fallback stays and the reason is told.
 *
 * @param file where the page stands; addresses are relative to it.
 * @param lang the language of pages that name none.
 */
export function bake(html: string, file: string, lang: string): Baked {
  const page = parsePage(html);
  const lines: string[] = [];
  const replacements: Replacement[] = [];
  const reports = new Map<PageElement, Facts | null>();
  const inLanguage = (element: PageElement): string => languageOf(element) || lang;
  const inner = (element: PageElement): string => {
    const { startTag, endTag } = element.sourceCodeLocation ?? {};
    return startTag && endTag ? html.slice(startTag.endOffset, endTag.startOffset) : '';
  };
  const replace = (start: number | undefined, end: number | undefined, text: string): void => {
    if (start !== undefined && end !== undefined) replacements.push({ start, end, text });
  };

  for (const report of elementsIn(page, ['gp-report'])) {
    const language = inLanguage(report);
    const src = attributeOf(report, 'src') ?? attributeOf(report, 'for') ?? '';
    const read = readReport(report, page, file);
    if (isUnreadable(read)) {
      const reason = isSaying(read.detail) ? words(language, read.detail) : unreadableSentence(read, language);
      lines.push(say(language, 'loadFailed', { src, reason }));
    } else {
      lines.push(...read.issues.map((issue) => issueSentence(placedIssue(issue, language, read), language)));
    }
    reports.set(report, isUnreadable(read) ? null : factsOf(read.report));
    // The tag goes, its content stays.
    const { startTag, endTag } = report.sourceCodeLocation ?? {};
    replace(startTag?.startOffset, startTag?.endOffset, '');
    replace(endTag?.startOffset, endTag?.endOffset, '');
  }

  let count = 0;
  for (const element of elementsIn(page, staticTags)) {
    const language = inLanguage(element);
    const above = closest(element, ({ tagName }) => tagName === 'gp-report');
    const facts = above === null ? null : (reports.get(above) ?? null);
    const texts = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    const needsReport = texts.indicator !== undefined && facts === null;
    const asked = needsReport ? null : requested(texts, Object.keys(texts), facts, language);
    if (above === null && needsReport) lines.push(say(language, 'noReport'));
    if (asked && 'issues' in asked) lines.push(...asked.issues.map((issue) => attributeSentence(issue, language)));
    const shown =
      asked && 'standing' in asked
        ? renderStatic(element.tagName as StaticTag, asked.standing, language, `gp-hatch-${++count}`)
        : inner(element);
    replace(element.sourceCodeLocation?.startOffset, element.sourceCodeLocation?.endOffset, shown);
  }

  for (const script of elementsIn(page, ['script'])) {
    const isOurs = /(^|\/)embed(\.module)?\.js([?#]|$)/.test(attributeOf(script, 'src') ?? '');
    if (isOurs || reports.has(script.parentNode as PageElement)) {
      replace(script.sourceCodeLocation?.startOffset, script.sourceCodeLocation?.endOffset, '');
    }
  }
  return { text: replaceIn(html, replacements), lines, exitCode: lines.length > 0 ? 1 : 0 };
}

function readReport(report: PageElement, page: ReturnType<typeof parsePage>, file: string): TableReport | Unreadable {
  const [src, table, declared] = ['src', 'for', 'mapping'].map((name) => attributeOf(report, name));
  const mapping = mappingIn(declared, 'mapping');
  if (isUnreadable(mapping)) return mapping;
  if (src) return readSource(src, file, mapping);
  if (table) {
    const id = table.replace(/^#/, '');
    const found = elementsIn(page, ['table']).find((candidate) => attributeOf(candidate, 'id') === id);
    if (found === undefined) return { problem: 'no-table', source: table, detail: table };
    const lang = /^(vi|en)(?=-|$)/i.exec(languageOf(found))?.[0].toLowerCase();
    const options = { ...(lang ? { lang } : {}), ...mapping };
    return finish(readTable(readHtmlTable(cellsOf(found), `#${id}`), options));
  }
  const [script] = elementsIn(report, ['script']);
  const document = readJson(script === undefined ? '' : textOf(script), '<script>');
  return isUnreadable(document) ? document : finish(readPages([pageOf(document.root)], '', mapping));
}

/** A file beside the page; addresses of servers are not asked. */
function readSource(src: string, file: string, mapping: object): TableReport | Unreadable {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(src)) return { problem: 'other-origin', source: src, detail: src };
  const path = resolve(dirname(file), decodeURIComponent(src.split(/[?#]/, 1)[0] ?? ''));
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    // The words for what the system says are told by its code.
    return { problem: 'no-data', source: src, detail: String((error as NodeJS.ErrnoException).code) };
  }
  if (!path.endsWith('.data.js')) return finish(readFile(bytes, src, { mapping, readXlsx }));
  // What `convert` writes: the report stands between the sign and the last semicolon.
  const json = /^[^=]*\?\?= \{\}\)\[[^\]]*\] = ([\s\S]*);\s*$/.exec(bytes.toString('utf8'))?.[1] ?? '';
  const document = readJson(json, src);
  return isUnreadable(document)
    ? { problem: 'no-data', source: src, detail: src }
    : finish(readPages([pageOf(document.root)], src, mapping));
}
