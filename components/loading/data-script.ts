import { LoadError } from './source.js';

/** Where `.data.js` files put what they hold, by the name of the file. */
interface DataPage {
  goalpostData?: Record<string, unknown>;
}

/**
 * What the script at `address` has put on the page: `(globalThis.goalpostData ??= {})['plan.data.js'] = {…}`.
 *
 * Scripts are the only files that a page opened from a file can read. The script is run unless its data is there
 * already, or when it is asked for again. It runs as any script of the page, so it must be of the page's own origin.
 *
 * @throws {LoadError} where the script does not run or has no data under its name.
 */
export async function readDataScript(address: URL, again: boolean): Promise<unknown> {
  if (address.origin !== location.origin || address.protocol !== location.protocol) {
    throw new LoadError({ problem: 'other-origin', source: address.href, detail: address.origin });
  }
  const name = decodeURIComponent(address.pathname.split('/').at(-1) ?? '');
  const page = globalThis as DataPage;
  const known = page.goalpostData;
  if (again || known === undefined || !Object.hasOwn(known, name)) await run(address);
  const data = page.goalpostData;
  if (data === undefined || !Object.hasOwn(data, name))
    throw new LoadError({ problem: 'no-data', source: name, detail: name });
  return data[name];
}

const run = ({ href }: URL): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
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
    document.head.append(script);
  });
