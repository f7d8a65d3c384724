// What an editor copies for each kind of page, and what else has to be done there.
import { dataScript, renderStatic, tags } from '../../src/index.js';
import { asBrackets } from '../carriers/brackets/write.js';
import type { FileSource } from '../carriers/carried.js';
import { asParagraph, asTable } from '../carriers/data/write.js';
import { asLink } from '../carriers/link/write.js';
import { addressOf, checksum, element } from '../carriers/markup.js';
import { asTags, asTagsWithTable } from '../carriers/tags/write.js';
import type { Group, Snippet } from './snippet.js';
import type { WordKey } from './words.js';

/** Where a card is to stand. */
export const hosts = ['server', 'disk', 'rich', 'wordpress', 'frame', 'static'] as const;

/** One of the places where a card can stand. */
export type Host = (typeof hosts)[number];

/** What a field that takes tags out leaves alone. */
export type Form = 'brackets' | 'link' | 'paragraph' | 'table';

/** A file that the editor saves beside the page. */
export interface SavedFile {
  readonly name: string;
  /** Written when it is asked for, because a report may be long. */
  readonly text: () => string;
}

/** What to copy for a host, and what to do with it. */
export interface Offer {
  /** The markup or text to copy; `null` where this form cannot hold it. */
  readonly text: string | null;
  /** Whether it is markup, which a field for rich text takes as formatted text when it is pasted. */
  readonly isMarkup: boolean;
  /** The line that loads embed.js, where somebody else puts it into the page, once. */
  readonly script: string | null;
  readonly file: SavedFile | null;
  /** The forms to choose from; empty where there is one only. */
  readonly forms: readonly Form[];
  readonly form: Form | null;
  /** What to do, sentence by sentence. */
  readonly says: readonly WordKey[];
  /** The address of a file that stays as it is; `null` where none is needed. */
  readonly address: string | null;
}

/** What the builder knows of the place where a snippet goes. */
export interface Place {
  readonly host: Host;
  readonly form: Form | null;
  /** The folder of embed.js, with a slash at its end; empty for that of the page. */
  readonly folder: string;
  /** The address of the file with the figures; `null` for its name. */
  readonly address: string | null;
  /** The hash of embed.js, as the attribute `integrity` has it. */
  readonly integrity: string;
}

const none = { isMarkup: true, script: null, file: null, forms: [], form: null, address: null } as const;

/** What to copy for the host: one tag, or those of a page. */
export function offer(groups: readonly Group[], place: Place): Offer {
  if (place.host === 'disk') return forDisk(groups);
  if (place.host === 'server') return forServer(groups, place);
  const tags = groups.flatMap((group) => group.tags);
  const isPage = tags.length > 1;
  const offers = tags.map((snippet) => {
    if (place.host === 'static') return forStatic(snippet);
    return place.host === 'frame' ? forFrame(snippet, place) : forField(snippet, place, isPage);
  });
  const [first] = offers;
  const unheld = offers.find(({ text }) => text === null);
  return unheld ?? { ...(first as Offer), text: offers.map(({ text }) => text).join(isPage ? '\n\n' : '') };
}

/** What all tags of a page have in common is said by any of them. */
const anyOf = (groups: readonly Group[]): Snippet => groups[0]?.tags[0] as Snippet;

function forServer(groups: readonly Group[], place: Place): Offer {
  const snippet = anyOf(groups);
  const { figures } = snippet;
  const script = scriptLine(place);
  if (figures?.table) {
    const text = asTagsWithTable(groups, figures.table, mappingText(snippet));
    return { ...none, text: `${script}\n${text}`, says: ['doServer', 'doScriptOnce', 'doTable'] };
  }
  const { source, file } = fileOf(snippet, place, true);
  const text = `${script}\n${asTags(groups, source)}`;
  return {
    ...none,
    text,
    file,
    address: source?.src ?? null,
    says: ['doServer', 'doScriptOnce', ...sayFile(file, source)],
  };
}

/** A page opened from a disk may read no file, but may run one; and no browser checks the hash of a script there. */
function forDisk(groups: readonly Group[]): Offer {
  const snippet = anyOf(groups);
  const { figures } = snippet;
  const script = element('script', { src: 'embed.js', defer: '' }, '');
  if (figures === null) return { ...none, text: `${script}\n${asTags(groups, null)}`, says: ['doDisk'] };
  if (figures.table) {
    const text = asTagsWithTable(groups, figures.table, mappingText(snippet));
    return { ...none, text: `${script}\n${text}`, says: ['doDisk', 'doTable'] };
  }
  const name = `${stem(figures.name)}.data.js`;
  const file = { name, text: () => dataScript(figures.report.root, name) };
  const text = `${script}\n${asTags(groups, { src: addressOf(name), mapping: null })}`;
  return { ...none, text, file, says: ['doDisk', 'doData'] };
}

function forField(snippet: Snippet, place: Place, isPage: boolean): Offer {
  const { figures } = snippet;
  const isRich = place.host === 'rich';
  const forms: readonly Form[] = !isRich
    ? ['brackets']
    : figures?.table && !isPage
      ? ['table', 'brackets', 'link']
      : ['brackets', 'link', 'paragraph'];
  const form = place.form !== null && forms.includes(place.form) ? place.form : (forms[0] ?? 'brackets');
  const shared = { ...none, script: scriptLine(place), forms: forms.length > 1 ? forms : [], form };
  const host: WordKey = isRich ? 'doRich' : 'doWordpress';
  if (form === 'table' && figures?.table) {
    const text = asTable(snippet, figures.table, mappingText(snippet));
    return { ...shared, text, says: ['doRich', 'doTable'] };
  }
  // Quotes inside text do not survive every field, and JSON is full of them.
  const { source, file } = fileOf(snippet, place, form !== 'brackets');
  const rest = { ...shared, file, address: source?.src ?? null };
  const says: readonly WordKey[] = [host, ...sayFile(file, source)];
  if (form === 'link') return { ...rest, text: asLink(snippet, source), says };
  if (form === 'paragraph') return { ...rest, text: asParagraph(snippet, source), says };
  const text = asBrackets(snippet, source);
  // Text is a card only where the page says so.
  const script = `<meta name="goalpost-root" content="main">\n${shared.script}`;
  return { ...rest, script, text, isMarkup: false, says: text === null ? ['bothQuotes'] : ['doBrackets', ...says] };
}

function forFrame(snippet: Snippet, place: Place): Offer {
  const { tag, lang, attributes, fallback } = snippet;
  const { source, file } = fileOf(snippet, place, true);
  const all = {
    tag: tag.slice('gp-'.length),
    lang,
    src: source?.src,
    mapping: source?.mapping,
    ...attributes,
    fallback,
  };
  const query = new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const { width, height } = tags[tag].frame;
  const size = { width: String(width), height: String(height) };
  const text = element('iframe', { src: `${place.folder}embed.html?${query}`, title: fallback, ...size }, '');
  return { ...none, text, file, address: source?.src ?? null, says: ['doFrame', ...sayFrameFile(file, source)] };
}

function forStatic({ tag, lang, standing, fallback }: Snippet): Offer {
  // The picture of a forecast has a pattern, whose name must be its own on the page.
  const text = element('div', { lang }, renderStatic(tag, standing, lang, `goalpost-${checksum(fallback)}`));
  return { ...none, text, says: ['doStatic'] };
}

/** The line that loads embed.js. A script of another server must be asked for in a way that lets its hash be checked. */
function scriptLine({ folder, integrity }: Place): string {
  const crossorigin = /^(https?:)?\/\//.test(folder) ? 'anonymous' : null;
  return element('script', { src: `${folder}embed.js`, integrity: integrity || null, crossorigin, defer: '' }, '');
}

/** The file that a tag names: the editor's own, or one made of what was read where there is none or it needs a mapping. */
function fileOf(
  snippet: Snippet,
  { address }: Place,
  takesMapping: boolean,
): { readonly source: FileSource | null; readonly file: SavedFile | null } {
  const { figures } = snippet;
  if (figures === null) return { source: null, file: null };
  const mapping = mappingText(snippet);
  const isOwn = figures.isFile && (mapping === null || takesMapping);
  if (isOwn) return { source: { src: address ?? addressOf(figures.name), mapping }, file: null };
  const name = `${stem(figures.name)}.json`;
  const file = { name, text: () => `${JSON.stringify(figures.report.root, null, 2)}\n` };
  return { source: { src: address ?? addressOf(name), mapping: null }, file };
}

const mappingText = ({ figures }: Snippet): string | null =>
  figures?.mapping ? JSON.stringify(figures.mapping) : null;

const stem = (name: string): string => name.replace(/\.[^.]*$/, '');

const sayFile = (file: SavedFile | null, source: FileSource | null): readonly WordKey[] =>
  source === null ? [] : [file === null ? 'doOwnFile' : 'doSavedFile'];

const sayFrameFile = (file: SavedFile | null, source: FileSource | null): readonly WordKey[] =>
  source === null ? [] : [file === null ? 'doFrameFile' : 'doFrameSavedFile'];
