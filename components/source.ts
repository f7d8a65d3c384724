import type { Steps, TableReport, Unreadable, WorkbookReader } from '../src/index.js';

/** What a report is read from: attributes of `<gp-report>` and what stands in it. */
export interface ReportSource {
  readonly element: HTMLElement;
  readonly src: string | null;
  /** The ID of a table of the page. */
  readonly table: string | null;
  /** What a table does not say, as JSON. */
  readonly mapping: string | null;
  /** The tag of what was loaded before; `null` where nothing was. */
  readonly before: string | null;
}

/** How the work is done. */
export interface Work {
  readonly signal: AbortSignal;
  /** Works on steps while the page stays alive. */
  readonly run: <T>(steps: Steps<T>) => Promise<T>;
  /** Loads what reads workbooks. */
  readonly loadWorkbooks: () => Promise<{ readonly readXlsx: WorkbookReader }>;
}

/** What was read. */
export interface Loaded {
  readonly report: TableReport | Unreadable;
  /** What tells this version of the file from others; empty where nothing does. */
  readonly tag: string;
}

/** Why nothing was loaded, where the words for it are at hand: `detail` is the answer of the server, or a file. */
export interface Failure {
  readonly key: 'status' | 'network' | 'file' | 'no-src' | 'no-part';
  readonly detail: string;
}

/** Something that was not loaded, and why. */
export class LoadError extends Error {
  readonly failure: Failure | Unreadable;

  constructor(failure: Failure | Unreadable) {
    super('problem' in failure ? failure.problem : failure.key);
    this.failure = failure;
  }
}

/** What a server answered. */
export interface Answer {
  readonly bytes: Uint8Array;
  /** Where it came from in the end. */
  readonly address: URL;
  /** Changes when the file does; empty where the server does not say. */
  readonly tag: string;
}

/** Answers of more bytes are not taken. */
const maxBytes = 100_000_000;

/**
 * What the server answers at `address`. The browser's own cache asks whether a known file has changed (ETag, 304).
 *
 * Other origins than the page's own are asked only where the head of the page allows them:
 * `<meta name="goalpost-allow" content="https://data.example.org">`.
 *
 * @throws {LoadError} where there is no sound answer.
 */
export async function fetchBytes(address: URL, signal: AbortSignal): Promise<Answer> {
  requireAllowed(address);
  let response: Response;
  try {
    // SharePoint answers in XML unless it is asked for JSON. No server needs to be asked for leave for this header.
    const headers = { accept: 'application/json;odata=nometadata, */*;q=0.5' };
    response = await fetch(address, { signal, headers, cache: 'no-cache', credentials: 'same-origin' });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new LoadError({ key: address.protocol === 'file:' ? 'file' : 'network', detail: '' });
  }
  // A server may have led elsewhere.
  const from = new URL(response.url || address);
  requireAllowed(from);
  if (!response.ok) throw new LoadError({ key: 'status', detail: `${response.status} ${response.statusText}`.trim() });
  const { headers } = response;
  const bytes = Number(headers.get('content-length')) > maxBytes ? null : await response.arrayBuffer();
  if (bytes === null || bytes.byteLength > maxBytes) {
    throw new LoadError({ problem: 'too-large', source: address.href, detail: `bytes ${maxBytes}` });
  }
  return {
    bytes: new Uint8Array(bytes),
    address: from,
    tag: headers.get('etag') ?? headers.get('last-modified') ?? '',
  };
}

function requireAllowed({ origin, protocol, href }: URL): void {
  const allowed = [...document.querySelectorAll<HTMLMetaElement>('head meta[name="goalpost-allow"]')];
  const isOwn = origin === location.origin && /^(https?|file):$/.test(protocol);
  if (!isOwn && !allowed.some(({ content }) => content.split(/\s+/).includes(origin))) {
    throw new LoadError({ problem: 'other-origin', source: href, detail: origin === 'null' ? protocol : origin });
  }
}
