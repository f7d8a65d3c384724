import { maxJsonLength } from '../../src/read/json.js';
import { isJson } from '../../src/read/signs.js';
import { documentReport } from '../../src/report/document-report.js';
import { sourceOf } from '../../src/report/source.js';
import { version } from '../version.js';
import { addressOf } from './address.js';
import { LoadError, type Loaded, type ReportRequest, type Work } from './source.js';

/**
 * Reads the report that is asked for, or gives `null` where the server says that it is as before.
 *
 * A JSON report at an address is read here; everything else by the part that reads files.
 *
 * @throws {LoadError} where there is nothing to read.
 */
export async function loadReport(request: ReportRequest, work: Work): Promise<Loaded | null> {
  const source = sourceOf({ ...request, json: jsonInside(request.element) });
  const answer = source.from === 'file' ? await work.fetch(addressOf(source.src)) : null;
  if (answer?.tag && answer.tag === request.before) return null;
  const root = answer && isJson(answer.bytes) ? reportIn(answer.bytes) : null;
  if (root) {
    await work.lateLanguage('lang' in root ? root.lang : '');
    return { report: await work.run(documentReport(root)), tag: answer?.tag ?? '' };
  }
  const files = await work.loadFiles().catch(() => {
    throw new LoadError({ key: 'no-part', detail: `embed.files.js ${version}` });
  });
  return files.loadOther(source, request, answer, work);
}

/** The JSON in a script inside the element, which no browser runs. */
const jsonInside = (element: HTMLElement): string | null =>
  element.querySelector(':scope > script[type="application/json"]')?.textContent ?? null;

/** The document in `bytes` if it is a JSON report and whole; anything else is for others to read and to explain. */
function reportIn(bytes: Uint8Array): object | null {
  if (bytes.length > maxJsonLength) return null;
  try {
    const root: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const isReport = typeof root === 'object' && root !== null && 'entries' in root && !('nextLink' in root);
    return isReport ? root : null;
  } catch {
    return null;
  }
}
