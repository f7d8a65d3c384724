// The files that a page names. A page may come from anywhere, so it gets nothing that lies outside its folder.
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import type { Io } from './io.js';
import { isSaying, type Saying } from './words.js';

/** A file that a page names, or why it is not read; `received` fills the place in the saying. */
export type NamedFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly unread: Saying; readonly received: string };

/** Reads the file at an address as a page writes it, once however often the page names it. */
export type FileReader = (address: string) => NamedFile;

/** Stands for the server of the page, which is never asked. */
const origin = 'http://page.invalid';

/**
 * Reads files at or below the folder of the page `file`, or at or below `root`, the folder that the site has for `/`.
 *
 * Addresses are read as browsers read them. Whatever leads out of the folder is not read: `..`, an absolute path without a
 * `root`, a link, the name of a server.
 *
 * @param base the address in the `<base>` of the page; empty where there is none.
 */
export function fileReader(io: Io, file: string, root: string | null, base: string): FileReader {
  const folder = root ?? dirname(file);
  // Without a root nobody knows what `/` is on the server: it is that of the disk, and leads out of the folder.
  const top = root === null ? parse(resolve(file)).root : resolve(root);
  const ownPath = relative(top, resolve(file)).split(sep).map(encodeURIComponent).join('/');
  const own = `${origin}/${ownPath}`;
  const from = URL.canParse(base, own) ? new URL(base, own).href : own;
  const known = new Map<string, NamedFile>();
  return (address) => {
    const file = known.get(address) ?? read(address);
    known.set(address, file);
    return file;
  };

  function read(address: string): NamedFile {
    const unread = (saying: Saying): NamedFile => ({ unread: saying, received: address });
    if (URL.canParse(address) || !URL.canParse(address, from)) {
      return unread(URL.canParse(address) ? 'server' : 'badAddress');
    }
    const url = new URL(address, from);
    if (url.origin !== origin) return unread('server');
    const path = decoded(url.pathname);
    if (path === null) return unread('badAddress');
    const wanted = join(top, path);
    if (!isWithin(resolve(folder), wanted)) return unread('outside');
    try {
      const real = io.real(wanted);
      if (!isWithin(io.real(folder), real)) return unread('outside');
      return io.isFile(real) ? { path: real, bytes: io.read(real) } : unread('notFile');
    } catch (error) {
      const code = String((error as NodeJS.ErrnoException).code);
      return isSaying(code) ? unread(code) : { unread: 'unreadable', received: code };
    }
  }
}

/** Whether `path` is `folder` or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path without percent signs, or `null` where they spell no text that a path can have. */
function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
