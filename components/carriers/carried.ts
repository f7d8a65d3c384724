// The forms that a card can travel in have a folder each, with what writes the form and what finds it on a page.
// docs/carriers.md describes them.
import type { Tag } from '../../src/standing/tags.js';
import type { Attributes } from './markup.js';

/** What is carried: a tag with its attributes, and the text to show while there is no card. */
export interface Carried {
  readonly tag: Tag;
  readonly lang: string;
  readonly attributes: Attributes;
  readonly fallback: string;
}

/** Where figures come from that are not in the attributes: a file at an address. */
export interface FileSource {
  readonly src: string;
  /** What the file does not say itself, as JSON; `null` where it says all. */
  readonly mapping: string | null;
}

const nothing: Attributes = {};

/** A tag as carriers name it: `kpi-card`. */
export const short = (tag: Tag): string => tag.slice('gp-'.length);
/** What a carrier says of its source beside the attributes of the tag. */
export const ofSource = (source: FileSource | null): Attributes =>
  source ? { src: source.src, mapping: source.mapping } : nothing;
