// Stands in the place of components/lazy.ts in the embed bundle: the parts are files beside embed.js, each a script
// that puts what it has on the page. A page opened from a file may not import anything, but it may run scripts.

import type { Check, Files, Loading, Workbooks } from '../lazy.js';
import type { Words } from '../lazy-words.js';
import { page } from '../page.js';
import { ownScript, partAddress } from './part-address.js';
import { partHashes } from './part-hashes.js';
import { policy } from './policy.js';

/** The parts that are on the page, by name; `embed.ts` puts it there. */
type Parts = Record<string, unknown>;

const onTheirWay = new Map<string, Promise<unknown>>();

export async function load<T>(name: string): Promise<T> {
  const { parts } = (globalThis as unknown as Record<symbol, { readonly parts: Parts }>)[Symbol.for('goalpost')] ?? {};
  if (parts?.[name] === undefined) {
    const coming = onTheirWay.get(name) ?? run(name);
    onTheirWay.set(name, coming);
    // What failed may be asked for again.
    await coming.finally(() => onTheirWay.delete(name));
  }
  // A part of another version leaves nothing.
  if (parts?.[name] === undefined) throw Error(name);
  return parts[name] as T;
}

async function run(name: string): Promise<unknown> {
  const address = partAddress(name);
  const file = `./embed.${name}.js`;
  if (address === null) return import(file);
  const script = page.createElement('script');
  script.src = policy?.createScriptURL(address) ?? address;
  script.nonce = ownScript?.nonce ?? '';
  // No browser checks a hash on a page from a disk.
  if (!address.startsWith('file:')) {
    script.crossOrigin = 'anonymous';
    script.integrity = partHashes[name] ?? '';
  }
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    page.head.append(script);
  });
}

/** What turns carriers; only pages with `embed.js` have any. */
export const loadCarriers = (): Promise<typeof import('../carriers/turn.js')> => load('carriers');
export const loadLoading = (): Promise<Loading> => load('report');
// These take from the part of reports what both need.
export const loadCheck = (): Promise<Check> => loadLoading().then(() => load('check'));
/** The sentences on faults of tags are in the part that has those on reports. */
export const loadWords: () => Promise<Words> = loadCheck;
export const loadFiles = (): Promise<Files> => loadLoading().then(() => load('files'));
export const loadWorkbooks = (): Promise<Workbooks> => load('workbooks');
