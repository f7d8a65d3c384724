// What the editor asks for: a tag with attributes, and where its figures come from.
import {
  type AttributeName,
  attributeNames,
  type Facts,
  factsOf,
  type Issue,
  isUnreadable,
  type Report,
  type Standing,
  sentence,
  standingOfTag,
  type Tag,
  tags,
  type Unreadable,
} from '../../src/index.js';
import type { Carried } from '../carriers/carried.js';
import type { ReadFigures } from './figures.js';
import { asAttributes, chosen, type Keys } from './keys.js';
import type { Typed } from './typed.js';

/** What a page shows; what is not named is all that there is. */
export interface PageAsked {
  readonly period?: string;
  /** The indicators that are left out, and the organisations. */
  readonly without: { readonly indicators: readonly string[]; readonly organisations: readonly string[] };
  readonly parts: { readonly cards: boolean; readonly bars: boolean };
}

/** What an editor asks for. */
export interface Asked {
  readonly way: 'typed' | 'pasted' | 'file';
  readonly tag: Tag;
  /** The language of the page that the snippet is for. */
  readonly pageLang: string;
  readonly typed: Typed;
  /** What was read of a file or of a table that was pasted; `null` where nothing is there yet. */
  readonly figures: ReadFigures | Unreadable | null;
  /** The keys that the editor has chosen; the others are chosen for them. */
  readonly wanted: Partial<Keys>;
  /** What the tag says itself of figures in a report. */
  readonly own: Typed;
  /** What a whole page shows of a report; `null` where it is one tag. */
  readonly page: PageAsked | null;
}

/** A card, bar or sentence that can be shown and copied. */
export interface Snippet extends Carried {
  readonly standing: Standing;
  /** What was read; `null` where the figures stand in the attributes. */
  readonly figures: ReadFigures | null;
}

/** Snippets that stand together, below a heading where they have one. */
export interface Group {
  readonly title: string | null;
  readonly tags: readonly Snippet[];
}

/** What there is to copy; or what is wrong with its attributes; or `null` where there is nothing to show yet. */
export type Made =
  | {
      readonly groups: readonly Group[];
      /** What cannot be shown of a whole page. */
      readonly left: readonly Issue[];
    }
  | { readonly issues: readonly Issue[] }
  /** A page of so many tags. */
  | { readonly tooMany: number }
  | null;

const known = new WeakMap<Report, Facts>();

function factsAbout(report: Report): Facts {
  const facts = known.get(report) ?? factsOf(report);
  known.set(report, facts);
  return facts;
}

/** The order that reads best; the others follow as they are documented. */
const first: readonly AttributeName[] = ['label', 'period', 'value', 'target', 'growth', 'prior'];
const ordered = [...first, ...attributeNames.filter((name) => !first.includes(name))];
const figureNames = ['value', 'target', 'prior', 'growth', 'forecast'] as const;

/** What a report leaves to the attributes of a tag. */
export const ownNames = ['label', 'bands', 'source', 'as-of'] as const;

/** The tag whose figures are typed. */
export function ofTyped({ typed, tag, pageLang: lang }: Asked): Made {
  const attributes = filled(ordered, typed);
  if (!figureNames.some((name) => name in attributes)) return null;
  const asked = standingOfTag(attributes, [], null, lang);
  if (asked.issues) return asked;
  const { standing } = asked;
  return alone({ tag, lang, attributes, fallback: sentence(standing, lang), standing, figures: null });
}

const alone = (snippet: Snippet): Made => ({ groups: [{ title: null, tags: [snippet] }], left: [] });

/** A tag with figures of a report. */
export function ofReport({ figures, wanted, own, tag, pageLang }: Asked): Made {
  if (figures === null || isUnreadable(figures)) return null;
  const found = chosen(figures.report.report, wanted);
  if (found === null) return null;
  const one = tagFor(figures, found.keys, tag, pageLang, own);
  return 'issues' in one ? one : alone(one);
}

/** A tag with these keys; or what is wrong with it. */
export function tagFor(
  figures: ReadFigures,
  of: Keys,
  tag: Tag,
  lang: string,
  own: Typed = {},
): Snippet | { readonly issues: readonly Issue[] } {
  const { report } = figures.report;
  const keys = asAttributes(report, of);
  const attributes = { ...keys, ...filled(ownNames, own) };
  const asked = standingOfTag(attributes, [], factsAbout(report), lang);
  if (asked.issues) return asked;
  const { standing } = asked;
  const text = sentence(standing, lang);
  // The sentence of a card does not name the organisation, which the card prints above it.
  const isNamed = !tags[tag].isInline && keys.organisation !== null && standing.organisation;
  const fallback = isNamed ? `${standing.organisation}: ${text}` : text;
  return { tag, lang, attributes, fallback, standing, figures };
}

const filled = <K extends AttributeName>(
  names: readonly K[],
  texts: Readonly<Partial<Record<AttributeName, string>>>,
) =>
  Object.fromEntries(names.flatMap((name) => (texts[name]?.trim() ? [[name, texts[name].trim()]] : []))) as Partial<
    Record<K, string>
  >;
