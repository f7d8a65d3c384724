import { maxJsonLength } from '../../src/read/json.js';
import { isJson } from '../../src/read/signs.js';
import { validating } from '../../src/report/document/validate.js';
import { version } from '../version.js';
import { addressOf } from './address.js';
import { LoadError, type Loaded, type ReportSource, type Work } from './source.js';

export { factsOf } from '../../src/facts/facts.js';
export { fetchBytes } from './fetch-bytes.js';
export { Refresh } from './refresh.js';
export { inSlices } from './slices.js';

/**
 * Reads the report that `source` names, or gives `null` where the server says that it is as before.
 *
 * A JSON report at an address is read here; everything else by the part that reads files.
 *
 * @throws {LoadError} where there is nothing to read.
 */
export async function loadReport(source: ReportSource, work: Work): Promise<Loaded | null> {
  const { src, before } = source;
  const address = src ? addressOf(src) : null;
  const isFile = address !== null && !/\.data\.js$/.test(address.pathname);
  const answer = isFile ? await work.fetch(address) : null;
  if (answer?.tag && answer.tag === before) return null;
  const root = answer && isJson(answer.bytes) ? reportIn(answer.bytes) : null;
  if (root) {
    await work.lateLanguage('lang' in root ? root.lang : '');
    const validated = await work.run(validating(root));
    const report = { ...validated, root, inferences: [], origin: null, cellOf: () => null };
    return { report, tag: answer?.tag ?? '' };
  }
  const files = await work.loadFiles().catch(() => {
    throw new LoadError({ key: 'no-part', detail: `embed.files.js ${version}` });
  });
  return files.loadOther(source, address, answer, work);
}

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
