import type { FileReader } from './files.js';
import { attributeOf, isData, type PageElement, textOf } from './page.js';

/** What the bundle begins with, whatever its file is called. */
const mark = '/*! goalpost ';

/** `embed.js` or `embed.module.js` in a folder that has the name of the package: `goalpost/`, `goalpost@1.0.0/dist/`. */
const ownAddress = /(^|\/)goalpost([@-][^/]*)?\/(.*\/)?embed(\.module)?\.js$/i;
const ownName = /(^|\/)embed(\.module)?\.js$/i;

/**
 * Whether a script is the embed bundle. Where its file can be read, the file tells; elsewhere its address does, and where
 * that says no more than `embed.js`, nobody can tell.
 */
export function isBundle(script: PageElement, files: FileReader): boolean | 'maybe' {
  if (isData(script)) return false;
  const src = attributeOf(script, 'src')?.trim();
  if (!src) return hasName(textOf(script)) && 'maybe';
  const file = files(src);
  if ('bytes' in file) {
    const code = Buffer.from(file.bytes).toString('latin1');
    return code.startsWith(mark) || (hasName(code) && 'maybe');
  }
  const [address = ''] = src.split(/[?#]/, 1);
  return ownAddress.test(address) || (ownName.test(address) && 'maybe');
}

const hasName = (code: string): boolean => /\bgoalpost\b/i.test(code);
