import { type Facts, factsOf, issueSentence, reportTag, type Standing, say, standingOfTag } from '../index.js';
import { type FileReader, fileReader } from './files.js';
import type { Io } from './io.js';
import {
  attributeOf,
  elementsIn,
  inherited,
  isHtml,
  languageOf,
  type Page,
  type PageElement,
  parsePage,
  templateAround,
} from './page.js';
import { reportOfTag } from './report-of-tag.js';
import { type Saying, words } from './words.js';

/** How a page is worked on. */
export interface PageOptions {
  /** The language of pages that name none. */
  readonly lang: string;
  /** The folder that the site has for `/`; with `null` a page reads what lies at or below its own folder. */
  readonly root: string | null;
  readonly io: Io;
}

/** The facts of a report, `null` where it was not read, and what is to be told of it. */
interface ReadReport {
  readonly facts: Facts | null;
  readonly sentences: readonly string[];
}

const reportAround = inherited<PageElement | false>(
  (element) => (element.tagName === reportTag ? element : undefined),
  false,
);

/** The reports of a page and the figures of its tags, and what is told where there are none. */
export class PageFigures {
  readonly page: Page;
  readonly files: FileReader;
  readonly lines: string[] = [];
  hasFault = false;
  readonly #file: string;
  readonly #lang: string;
  readonly #reports = new Map<PageElement, Facts | null>();
  /** What was read already, by what it is read from. */
  readonly #read = new Map<string, ReadReport>();

  /** @param file where the page stands; addresses are relative to it. */
  constructor(text: string, file: string, { lang, root, io }: PageOptions) {
    this.#file = file;
    this.#lang = lang;
    this.page = parsePage(text);
    const bases = [...elementsIn(this.page)].filter(
      (element) => element.tagName === 'base' && isHtml(element) && templateAround(element) === false,
    );
    const base = bases.map((element) => attributeOf(element, 'href')).find((href) => href !== null);
    this.files = fileReader(io, file, root, base ?? '');
  }

  /** The elements of the page for which `isAsked`, in the order of the text, from which that of the tree may differ. */
  inOrder(isAsked: (element: PageElement) => boolean): PageElement[] {
    const found = [...elementsIn(this.page)].filter((element) => element.sourceCodeLocation && isAsked(element));
    return found.sort((a, b) => startOf(a) - startOf(b));
  }

  /** Reads the report of a tag, for the tags inside it, and tells what is wrong with it. */
  read(tag: PageElement): void {
    const { facts, sentences } = this.#reportOf(tag, this.languageOf(tag));
    this.faults(tag, sentences);
    this.#reports.set(tag, facts);
  }

  #reportOf(tag: PageElement, language: string): ReadReport {
    const [src, table, mapping] = ['src', 'for', 'mapping'].map((name) => attributeOf(tag, name));
    // JSON in the tag is its own, and an ID may be another's in another tree.
    const isShared = src || (table && templateAround(tag) === false);
    const key = JSON.stringify([language, src, table, mapping]);
    const known = isShared ? this.#read.get(key) : undefined;
    if (known) return known;
    const read = reportOfTag(tag, this.page, this.files, language);
    const made =
      typeof read === 'string'
        ? { facts: null, sentences: [read] }
        : {
            facts: factsOf(read.report),
            sentences: read.issues.map((issue) => issueSentence(issue, language, read)),
          };
    if (isShared) this.#read.set(key, made);
    return made;
  }

  /** What a tag says, or `null` where that is not known, and why is told. */
  standingOf(tag: PageElement): Standing | null {
    const language = this.languageOf(tag);
    const above = reportAround(tag);
    const facts = above === false ? null : (this.#reports.get(above) ?? null);
    const texts = Object.fromEntries(tag.attrs.map((attribute) => [attribute.name, attribute.value]));
    if (texts.indicator !== undefined && facts === null) {
      // Of a report that was not read it is told already.
      if (above === false) this.faults(tag, [say(language, 'noReport')]);
      return null;
    }
    const asked = standingOfTag(texts, Object.keys(texts), facts, language);
    if (asked.standing) return asked.standing;
    this.faults(
      tag,
      asked.issues.map((issue) => issueSentence(issue, language)),
    );
    return null;
  }

  languageOf(tag: PageElement): string {
    return languageOf(tag) || this.#lang;
  }

  words(tag: PageElement, saying: Saying, received: string): string {
    return words(this.languageOf(tag), saying, received);
  }

  fault(tag: PageElement, saying: Saying): void {
    this.faults(tag, [this.words(tag, saying, tag.tagName)]);
  }

  faults(tag: PageElement, sentences: readonly string[]): void {
    for (const sentence of sentences) this.tell(tag, sentence);
    this.hasFault ||= sentences.length > 0;
  }

  tell(tag: PageElement, sentence: string): void {
    const { startLine = 1, startCol = 1 } = tag.sourceCodeLocation ?? {};
    this.#tellAt(startLine, startCol, sentence);
  }

  /** A tag that is in no tree. */
  dropped(line: number, column: number, name: string): void {
    this.#tellAt(line, column, words(this.#lang, 'dropped', name));
    this.hasFault = true;
  }

  #tellAt(line: number, column: number, sentence: string): void {
    this.lines.push(`${this.#file}:${line}:${column}: ${sentence}`);
  }

  /** What concerns the whole page. */
  tellPage(saying: Saying): void {
    this.lines.push(`${this.#file}: ${words(this.#lang, saying)}`);
    this.hasFault = true;
  }
}

const startOf = ({ sourceCodeLocation }: PageElement): number => sourceCodeLocation?.startOffset ?? 0;
