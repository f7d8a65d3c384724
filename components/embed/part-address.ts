import { page } from '../page.js';
import { partHashes } from './part-hashes.js';

/** The script element of embed.js; `null` where it is a module. */
export const ownScript = page.currentScript as HTMLScriptElement | null;

/** Where embed.js came from: a `<base>` that stands behind the script moves what its `src` leads to, not where it was. */
function addressOf(script: HTMLScriptElement): string {
  const base = page.querySelector('base[href]');
  const isBehind = base !== null && (script.compareDocumentPosition(base) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const written = script.getAttribute('src') ?? '';
  return isBehind && URL.canParse(written, page.URL) ? new URL(written, page.URL).href : script.src;
}

const own = ownScript && addressOf(ownScript);

/** The address of a part, or `null` where embed.js cannot know its own. */
export const partAddress = (name: string): string | null => (own ? new URL(`./embed.${name}.js`, own).href : null);

/** Whether `address` is that of a part. */
export const isPart = (address: string): boolean => Object.keys(partHashes).map(partAddress).includes(address);
