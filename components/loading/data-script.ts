import { readDataScript } from '../../src/read/data-script.js';
import { isUnreadable } from '../../src/read/unreadable.js';
import { page } from '../page.js';
import { fileName } from './address.js';
import { LoadError, type Work } from './source.js';

/** Where `.data.js` files put what they hold, by the name of the file. */
interface DataPage {
  goalpostData?: Record<string, unknown>;
}

/**
 * What a `.data.js` file holds: `(globalThis.goalpostData ??= {})['plan.data.js'] = {…}`.
 *
 * A page opened from a disk can read no file but scripts, so the script is run there, if it lies beside the page on the
 * same disk or share. From a server it is read as text and never run: whoever may upload a file and write a text would
 * own the page. What the page's own markup has run already is taken as it is, unless it is asked for again.
 *
 * @throws {LoadError} where it has no data under its name.
 */
export async function dataAt(address: URL, again: boolean, { fetch }: Work): Promise<unknown> {
  const name = fileName(address);
  if (!again && hasData(name)) return dataOnPage()[name];
  if (address.protocol !== 'file:') {
    const { bytes } = await fetch(address);
    const read = readDataScript(new TextDecoder().decode(bytes), name);
    if (isUnreadable(read)) throw new LoadError(read);
    return read.root;
  }
  if (location.protocol !== 'file:' || location.host !== address.host) {
    throw new LoadError({ problem: 'other-origin', source: address.href, detail: address.host || address.protocol });
  }
  await run(address);
  if (!hasData(name)) throw new LoadError({ problem: 'no-data', source: name, detail: name });
  return dataOnPage()[name];
}

const dataOnPage = (): Record<string, unknown> => (globalThis as DataPage).goalpostData ?? {};

/** An element can have the name of the data; it is none. */
const hasData = (name: string): boolean => Object.hasOwn(dataOnPage(), name) && !(dataOnPage()[name] instanceof Node);

const run = ({ href }: URL): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = page.createElement('script');
    const finish = (end: () => void) => (): void => {
      script.remove();
      end();
    };
    script.onload = finish(resolve);
    script.onerror = finish(() => reject(new LoadError({ key: 'network', detail: '' })));
    try {
      script.src = href;
    } catch {
      // A page that asks for trusted types lets no element run a script; its own markup can.
      reject(new LoadError({ problem: 'no-data', source: href, detail: href }));
      return;
    }
    page.head.append(script);
  });
