import {
  isUnreadable,
  pageOf,
  type RawDocument,
  readDataScript,
  readFile,
  readPages,
  type Steps,
  type TableReport,
  type Unreadable,
} from '../index.js';
import { readXlsx } from '../read/xlsx/index.js';

type Read = Steps<TableReport | Unreadable>;

/** Whether a file is, by its name, a script with data, which a page runs and the command line reads. */
export const isDataScript = (name: string): boolean => name.endsWith('.data.js');

/** The report in a file of any kind, step by step. */
export function reportInFile(bytes: Uint8Array, source: string, mapping: object): Read {
  if (!isDataScript(source)) return readFile(bytes, source, { mapping, readXlsx });
  return reportInDocument(scriptIn(bytes, source), mapping);
}

/** The document in a script with data. */
export const scriptIn = (bytes: Uint8Array, source: string): RawDocument | Unreadable =>
  readDataScript(Buffer.from(bytes).toString('utf8'), source);

/** The report in a document that stood in something else, if one was read. */
export function* reportInDocument(document: RawDocument | Unreadable, mapping: object): Read {
  return isUnreadable(document) ? document : yield* readPages([pageOf(document.root)], document.source, mapping);
}
