import { directionFor, isTag, renderStatic, reportTag, type Tag, tagNames, tags } from '../index.js';
import {
  aloneInParagraph,
  attributeOf,
  droppedTags,
  endsParagraphs,
  inherited,
  isBetweenCells,
  isData,
  isHtml,
  isInert,
  isInParagraph,
  isShadow,
  lettersOf,
  type PageElement,
  parsePage,
  partsOf,
  type Replacement,
  replaceIn,
} from './page.js';
import { PageFigures, type PageOptions } from './page-figures.js';
import { isBundle } from './scripts.js';

/** A page without scripts, what was left as its fallback, and how the program ends. */
export interface Baked {
  readonly text: string;
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/**
 * The page in `text` with each tag as plain HTML. The script of the embed bundle is taken out.
 *
 * Where a tag cannot be shown, its fallback stays and the reason is told, with the place in the page. That a script was
 * left which may be ours is told too, and is no fault.
 *
 * @param file where the page stands; addresses are relative to it.
 */
export const bake = (text: string, file: string, options: PageOptions): Baked =>
  new Baking(text, file, options).baked();

/** How the text around an element runs, as the page says it. */
const runsFrom = inherited<string>((element) => attributeOf(element, 'dir')?.toLowerCase(), 'ltr');

/** Attributes that mean the same on every element, and must not be lost with one. */
const kept = ['id', 'class', 'hidden', 'dir', 'title'];

/** The work on one page. */
class Baking {
  readonly #text: string;
  readonly #figures: PageFigures;
  readonly #bundles = new Map<string, boolean | 'maybe'>();
  readonly #replacements: Replacement[] = [];
  /** The elements that are gone, each with the letters of what stands in its place. */
  readonly #instead = new Map<PageElement, string>();
  readonly #isGone = inherited((element) => this.#instead.has(element) || undefined, false as boolean);
  readonly #isAlone = aloneInParagraph(isTag);
  #shown = 0;

  constructor(text: string, file: string, options: PageOptions) {
    this.#text = text;
    this.#figures = new PageFigures(text, file, options);
  }

  baked(): Baked {
    const figures = this.#figures;
    const { page } = figures;
    const ours = figures.inOrder(({ tagName }) => tagName === 'script' || tagName === reportTag || isTag(tagName));
    for (const tag of ours) {
      // What stands in the fallback of a tag that is shown goes with it.
      if (this.#isGone(tag)) continue;
      const amiss = !isHtml(tag) ? 'foreign' : isInert(tag) ? 'inert' : null;
      if (tag.tagName === 'script') {
        if (amiss === null) this.#bakeScript(tag);
      } else if (amiss !== null) figures.fault(tag, amiss);
      else if (tag.tagName === reportTag) this.#bakeReport(tag);
      else this.#bakeTag(tag, tag.tagName as Tag);
    }
    for (const { name, line, column } of droppedTags(this.#text, page, [reportTag, ...tagNames])) {
      figures.dropped(line, column, name);
    }
    const text = replaceIn(this.#text, this.#replacements);
    // In a page that is nested wrongly, a table can be read otherwise than the tag in whose place it stands.
    if (lettersOf(parsePage(text)) !== lettersOf(page, this.#instead)) figures.tellPage('tangled');
    return { text, lines: figures.lines, exitCode: figures.hasFault ? 1 : 0 };
  }

  #bakeScript(script: PageElement): void {
    const src = attributeOf(script, 'src') ?? '';
    const bundle = (src !== '' ? this.#bundles.get(src) : undefined) ?? isBundle(script, this.#figures.files);
    this.#bundles.set(src, bundle);
    if (bundle === true && script.sourceCodeLocation?.endTag) this.#put(script, '');
    else if (bundle)
      this.#figures.tell(script, this.#figures.words(script, 'scriptLeft', attributeOf(script, 'src') ?? '<script>'));
  }

  /** The tag of a report goes, what it holds stays but for data. */
  #bakeReport(tag: PageElement): void {
    this.#figures.read(tag);
    this.#unwrap(tag);
    for (const script of partsOf(tag, 'script').filter(isData)) this.#put(script, '');
  }

  #bakeTag(tag: PageElement, name: Tag): void {
    // Whatever stands behind a tag without an end stands in it, and would go with it.
    if (!tag.sourceCodeLocation?.endTag) {
      this.#figures.fault(tag, 'unclosed');
      return;
    }
    const isTable = !tags[name].isInline;
    const isAmiss = isTable && isBetweenCells(tag);
    if (isAmiss) this.#figures.fault(tag, 'betweenCells');
    const shown = isAmiss ? null : this.#shownIn(tag, name);
    if (shown === null) {
      this.#unwrap(tag);
      return;
    }
    const tears = isTable && endsParagraphs(this.#figures.page) && isInParagraph(tag) && !this.#isAlone(tag);
    if (tears) this.#figures.fault(tag, 'inParagraph');
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
    const standing = this.#figures.standingOf(tag);
    if (standing === null) return null;
    const language = this.#figures.languageOf(tag);
    const shown = renderStatic(name, standing, language, `gp-hatch-${++this.#shown}`);
    // Text takes the direction of the page, in which figures would change places with their signs and units.
    const isTurned = tags[name].isInline && runsFrom(tag) !== 'ltr';
    return isTurned ? `<bdi dir="${directionFor(language)}">${shown}</bdi>` : shown;
  }

  /**
   * Takes away the two ends of a tag, and what a server has drawn for it. Where nothing tells where that ends, the tag
   * stays: what a template draws for it would be drawn for the element around it.
   */
  #unwrap(tag: PageElement): void {
    const shadows = partsOf(tag, 'template').filter(isShadow);
    if (shadows.some(({ sourceCodeLocation }) => !sourceCodeLocation?.endTag)) {
      this.#figures.faults(tag, [this.#figures.words(tag, 'unclosed', 'template')]);
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
