import {
  directionFor,
  type Facts,
  factsOf,
  issueSentence,
  isTag,
  renderStatic,
  reportTag,
  say,
  standingOfTag,
  type Tag,
  tagNames,
  tags,
} from '../index.js';
import { type FileReader, fileReader } from './files.js';
import type { Io } from './io.js';
import {
  aloneInParagraph,
  attributeOf,
  droppedTags,
  elementsIn,
  endsParagraphs,
  inherited,
  isBetweenCells,
  isData,
  isHtml,
  isInert,
  isInParagraph,
  isShadow,
  languageOf,
  lettersOf,
  type Page,
  type PageElement,
  parsePage,
  partsOf,
  type Replacement,
  replaceIn,
  templateAround,
} from './page.js';
import { reportOfTag } from './report-of-tag.js';
import { isBundle } from './scripts.js';
import { type Saying, words } from './words.js';

/** A page without scripts, what was left as its fallback, and how the program ends. */
export interface Baked {
  readonly text: string;
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/** How a page is baked. */
export interface BakeOptions {
  /** The language of pages that name none. */
  readonly lang: string;
  /** The folder that the site has for `/`; with `null` a page reads what lies at or below its own folder. */
  readonly root: string | null;
  readonly io: Io;
}

/**
 * The page in `text` with each tag as plain HTML. The script of the embed bundle is taken out.
 *
 * Where a tag cannot be shown, its fallback stays and the reason is told, with the place in the page. That a script was
 * left which may be ours is told too, and is no fault.
 *
 * @param file where the page stands; addresses are relative to it.
 */
export const bake = (text: string, file: string, options: BakeOptions): Baked =>
  new Baking(text, file, options).baked();

const reportAround = inherited<PageElement | false>(
  (element) => (element.tagName === reportTag ? element : undefined),
  false,
);

/** How the text around an element runs, as the page says it. */
const runsFrom = inherited<string>((element) => attributeOf(element, 'dir')?.toLowerCase(), 'ltr');

/** The facts of a report, `null` where it was not read, and what is to be told of it. */
interface ReadReport {
  readonly facts: Facts | null;
  readonly sentences: readonly string[];
}

/** Attributes that mean the same on every element, and must not be lost with one. */
const kept = ['id', 'class', 'hidden', 'dir', 'title'];

/** The work on one page. */
class Baking {
  readonly #text: string;
  readonly #file: string;
  readonly #lang: string;
  readonly #page: Page;
  readonly #files: FileReader;
  readonly #reports = new Map<PageElement, Facts | null>();
  /** What was read already, by what it is read from. */
  readonly #read = new Map<string, ReadReport>();
  readonly #bundles = new Map<string, boolean | 'maybe'>();
  readonly #replacements: Replacement[] = [];
  /** The elements that are gone, each with the letters of what stands in its place. */
  readonly #instead = new Map<PageElement, string>();
  readonly #isGone = inherited((element) => this.#instead.has(element) || undefined, false as boolean);
  readonly #isAlone = aloneInParagraph(isTag);
  readonly #lines: string[] = [];
  #hasFault = false;
  #shown = 0;

  constructor(text: string, file: string, { lang, root, io }: BakeOptions) {
    this.#text = text;
    this.#file = file;
    this.#lang = lang;
    this.#page = parsePage(text);
    const bases = [...elementsIn(this.#page)].filter(
      (element) => element.tagName === 'base' && isHtml(element) && templateAround(element) === false,
    );
    const base = bases.map((element) => attributeOf(element, 'href')).find((href) => href !== null);
    this.#files = fileReader(io, file, root, base ?? '');
  }

  baked(): Baked {
    // In the order of the text, from which that of the tree may differ.
    const tags = [...elementsIn(this.#page)].filter(
      ({ tagName, sourceCodeLocation }) =>
        sourceCodeLocation && (tagName === 'script' || tagName === reportTag || isTag(tagName)),
    );
    for (const tag of tags.sort((a, b) => startOf(a) - startOf(b))) {
      // What stands in the fallback of a tag that is shown goes with it.
      if (this.#isGone(tag)) continue;
      const amiss = !isHtml(tag) ? 'foreign' : isInert(tag) ? 'inert' : null;
      if (tag.tagName === 'script') {
        if (amiss === null) this.#bakeScript(tag);
      } else if (amiss !== null) this.#fault(tag, amiss);
      else if (tag.tagName === reportTag) this.#bakeReport(tag);
      else this.#bakeTag(tag, tag.tagName as Tag);
    }
    for (const { name, line, column } of droppedTags(this.#text, this.#page, [reportTag, ...tagNames])) {
      this.#lines.push(`${this.#file}:${line}:${column}: ${words(this.#lang, 'dropped', name)}`);
      this.#hasFault = true;
    }
    const text = replaceIn(this.#text, this.#replacements);
    // In a page that is nested wrongly, a table can be read otherwise than the tag in whose place it stands.
    const isWhole = lettersOf(parsePage(text)) === lettersOf(this.#page, this.#instead);
    if (!isWhole) this.#lines.push(`${this.#file}: ${words(this.#lang, 'tangled')}`);
    this.#hasFault ||= !isWhole;
    return { text, lines: this.#lines, exitCode: this.#hasFault ? 1 : 0 };
  }

  #bakeScript(script: PageElement): void {
    const src = attributeOf(script, 'src') ?? '';
    const bundle = (src !== '' ? this.#bundles.get(src) : undefined) ?? isBundle(script, this.#files);
    this.#bundles.set(src, bundle);
    if (bundle === true && script.sourceCodeLocation?.endTag) this.#put(script, '');
    else if (bundle) this.#tell(script, this.#words(script, 'scriptLeft', attributeOf(script, 'src') ?? '<script>'));
  }

  /** The tag of a report goes, what it holds stays but for data. */
  #bakeReport(tag: PageElement): void {
    const language = this.#languageOf(tag);
    const { facts, sentences } = this.#reportOf(tag, language);
    this.#faults(tag, sentences);
    this.#reports.set(tag, facts);
    this.#unwrap(tag);
    for (const script of partsOf(tag, 'script').filter(isData)) this.#put(script, '');
  }

  #reportOf(tag: PageElement, language: string): ReadReport {
    const [src, table, mapping] = ['src', 'for', 'mapping'].map((name) => attributeOf(tag, name));
    // JSON in the tag is its own, and an ID may be another's in another tree.
    const isShared = src || (table && templateAround(tag) === false);
    const key = JSON.stringify([language, src, table, mapping]);
    const known = isShared ? this.#read.get(key) : undefined;
    if (known) return known;
    const read = reportOfTag(tag, this.#page, this.#files, language);
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

  #bakeTag(tag: PageElement, name: Tag): void {
    // Whatever stands behind a tag without an end stands in it, and would go with it.
    if (!tag.sourceCodeLocation?.endTag) {
      this.#fault(tag, 'unclosed');
      return;
    }
    const isTable = !tags[name].isInline;
    const isAmiss = isTable && isBetweenCells(tag);
    if (isAmiss) this.#fault(tag, 'betweenCells');
    const shown = isAmiss ? null : this.#shownIn(tag, name);
    if (shown === null) {
      this.#unwrap(tag);
      return;
    }
    const tears = isTable && endsParagraphs(this.#page) && isInParagraph(tag) && !this.#isAlone(tag);
    if (tears) this.#fault(tag, 'inParagraph');
    const [start, end] = this.#keptAround(tag, isTable ? 'div' : 'span');
    this.#put(tag, start + shown + end);
  }

  /** The ends of an element that has what a tag of ours says as every element may, as the page writes it; empty without. */
  #keptAround(tag: PageElement, name: string): readonly [start: string, end: string] {
    const places = Object.entries(tag.sourceCodeLocation?.attrs ?? {}).filter(([key]) => kept.includes(key));
    if (places.length === 0) return ['', ''];
    const written = places.map(([, { startOffset, endOffset }]) => ` ${this.#text.slice(startOffset, endOffset)}`);
    return [`<${name}${written.join('')}>`, `</${name}>`];
  }

  /** What a tag shows; `null` where that cannot be said, and why is told. */
  #shownIn(tag: PageElement, name: Tag): string | null {
    const language = this.#languageOf(tag);
    const above = reportAround(tag);
    const facts = above === false ? null : (this.#reports.get(above) ?? null);
    const texts = Object.fromEntries(tag.attrs.map((attribute) => [attribute.name, attribute.value]));
    if (texts.indicator !== undefined && facts === null) {
      // Of a report that was not read it is told already.
      if (above === false) this.#faults(tag, [say(language, 'noReport')]);
      return null;
    }
    const asked = standingOfTag(texts, Object.keys(texts), facts, language);
    if ('standing' in asked) {
      const shown = renderStatic(name, asked.standing, language, `gp-hatch-${++this.#shown}`);
      // Text takes the direction of the page, in which figures would change places with their signs and units.
      const isTurned = tags[name].isInline && runsFrom(tag) !== 'ltr';
      return isTurned ? `<bdi dir="${directionFor(language)}">${shown}</bdi>` : shown;
    }
    this.#faults(
      tag,
      asked.issues.map((issue) => issueSentence(issue, language)),
    );
    return null;
  }

  #languageOf(tag: PageElement): string {
    return languageOf(tag) || this.#lang;
  }

  #words(tag: PageElement, saying: Saying, received: string): string {
    return words(this.#languageOf(tag), saying, received);
  }

  #fault(tag: PageElement, saying: Saying): void {
    this.#faults(tag, [this.#words(tag, saying, tag.tagName)]);
  }

  #faults(tag: PageElement, sentences: readonly string[]): void {
    for (const sentence of sentences) this.#tell(tag, sentence);
    this.#hasFault ||= sentences.length > 0;
  }

  #tell(tag: PageElement, sentence: string): void {
    const { startLine, startCol } = tag.sourceCodeLocation ?? {};
    this.#lines.push(`${this.#file}:${startLine}:${startCol}: ${sentence}`);
  }

  /**
   * Takes away the two ends of a tag, and what a server has drawn for it. Where nothing tells where that ends, the tag
   * stays: what a template draws for it would be drawn for the element around it.
   */
  #unwrap(tag: PageElement): void {
    const shadows = partsOf(tag, 'template').filter(isShadow);
    if (shadows.some(({ sourceCodeLocation }) => !sourceCodeLocation?.endTag)) {
      this.#faults(tag, [this.#words(tag, 'unclosed', 'template')]);
      return;
    }
    const { startTag, endTag } = tag.sourceCodeLocation ?? {};
    const [start, end] = endTag ? this.#keptAround(tag, 'span') : ['', ''];
    if (startTag) this.#replace(startTag, start);
    if (endTag) this.#replace(endTag, end);
    for (const part of shadows) this.#put(part, '');
  }

  /** Puts markup into the place of an element, unless nothing tells where that ends. */
  #put(element: PageElement, markup: string): void {
    const place = element.sourceCodeLocation;
    if (!place?.endTag) return;
    this.#replace(place, markup);
    this.#instead.set(element, markup && lettersOf(parsePage(markup)));
  }

  #replace({ startOffset, endOffset }: { startOffset: number; endOffset: number }, text: string): void {
    this.#replacements.push({ start: startOffset, end: endOffset, text });
  }
}

const startOf = ({ sourceCodeLocation }: PageElement): number => sourceCodeLocation?.startOffset ?? 0;
