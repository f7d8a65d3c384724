// Stands in the place of components/parts.ts in the embed bundle: the parts are files beside embed.js, each a script
// that puts what it has on the page. A page opened from a file may not import anything, but it may run scripts.
import type { Check, Files, Workbooks } from '../parts.js';

/** The parts that are on the page, by name; `embed.ts` puts it there. */
type Parts = Record<string, unknown>;

const script = globalThis.document?.currentScript;
const address = script instanceof HTMLScriptElement ? script.src : '';

async function load<T>(name: string): Promise<T> {
  const { parts } = (globalThis as unknown as Record<symbol, { readonly parts: Parts }>)[Symbol.for('goalpost')] ?? {};
  const file = `./embed.${name}.js`;
  if (parts?.[name] === undefined) await (address.startsWith('file:') ? run(new URL(file, address)) : import(file));
  return parts?.[name] as T;
}

const run = ({ href }: URL): Promise<void> =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = href;
    element.onload = () => resolve();
    element.onerror = reject;
    document.head.append(element);
  });

export const loadCheck = (): Promise<Check> => load('check');
export const loadFiles = (): Promise<Files> => load('files');
export const loadWorkbooks = (): Promise<Workbooks> => load('workbooks');
