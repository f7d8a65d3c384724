import type { RawTable } from '../../src/index.js';
import type { ChosenFile, Mapping } from './figures.js';
import type { Form, Host } from './hosts.js';
import type { Asked } from './snippet.js';
import type { Language } from './words.js';

/** How figures are brought, in the order of the page. */
export const ways = ['typed', 'pasted', 'file'] as const;

/** Everything that the page knows; it is replaced as a whole and never changed. */
export interface State extends Asked {
  /** The language of this page. */
  readonly lang: Language;
  readonly pageLang: Language;
  readonly pasted: { readonly text: string; readonly cells: RawTable | null };
  readonly file: ChosenFile | null;
  /** What the editor declares of a table. */
  readonly mapping: Mapping;
  /** How much of a file is read, from 0 to 1; `null` while none is being read. */
  readonly reading: number | null;
  readonly host: Host;
  /** The form for fields that take tags out; `null` for the one that fits best. */
  readonly form: Form | null;
  /** Where embed.js is; `null` for the usual place. */
  readonly folder: string | null;
  /** The address of the file with the figures; `null` for its name. */
  readonly address: string | null;
  /** What has just happened, for the live region. */
  readonly status: string;
}

/** The page as it opens. */
export const initial = (lang: Language): State => ({
  lang,
  pageLang: lang,
  way: 'typed',
  typed: {},
  pasted: { text: '', cells: null },
  file: null,
  mapping: {},
  figures: null,
  reading: null,
  tag: 'gp-kpi-card',
  wanted: {},
  own: {},
  page: null,
  host: 'server',
  form: null,
  folder: null,
  address: null,
  status: '',
});
