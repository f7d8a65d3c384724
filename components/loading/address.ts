import { page } from '../page.js';
import { LoadError } from './source.js';

/**
 * The address that `text` names, seen from `base`, the page by default.
 *
 * @throws {LoadError} where it names none: `http://[`.
 */
export function addressOf(text: string, base: URL | string = page.baseURI): URL {
  try {
    return new URL(text, base);
  } catch {
    throw new LoadError({ problem: 'bad-address', source: text, detail: text });
  }
}

/** The name of the file at an address, as people read it where it can be read: `kế hoạch.csv`. */
export function fileName({ pathname }: URL): string {
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
