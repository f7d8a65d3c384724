import { isJson, isWebPage, isWorkbook } from '../../src/read/signs.js';
import type { Steps } from '../../src/read/steps.js';
import { page } from '../page.js';
import { inSlices } from './slices.js';
import { type Answer, type Asking, LoadError } from './source.js';

/** Answers of more bytes are not taken. */
const maxBytes = 100_000_000;

/** A server that sends nothing for so long, in seconds, is given up. */
const silentSeconds = 60;

/** A request, and how many wait for its answer. */
interface Request {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  waiting: number;
  isAnswered: boolean;
}

/** By address; those that another function makes, or with headers of a page, by those. */
const requests = new Map<string, Request>();

const names = new WeakMap<object, string>();
let named = 0;

/** Requests of one name get the same answer. */
function nameOf({ href }: URL, { fetching, headers }: Asking): string {
  if (fetching && !names.has(fetching)) names.set(fetching, String(++named));
  return fetching || headers ? JSON.stringify([href, fetching && names.get(fetching), headers]) : href;
}

/**
 * What the server answers at `address`. The browser's own cache asks whether a known file has changed (ETag, 304).
 *
 * Whoever asks for the same meanwhile gets the same answer, and so do all tags that a page has from the start.
 * Other origins than the page's own are asked only where the head of the page allows them:
 * `<meta name="goalpost-allow" content="https://data.example.org">`.
 *
 * @throws {LoadError} where there is no sound and whole answer, or none in time.
 */
export async function fetchBytes(address: URL, asking: Asking, signal: AbortSignal): Promise<Answer> {
  requireAllowed(address);
  signal.throwIfAborted();
  const name = nameOf(address, asking);
  const known = requests.get(name);
  const request = known && !(asking.again && known.isAnswered) ? known : start(name, address, asking);
  request.waiting++;
  return unlessAborted(request.answer, signal).finally(() => {
    request.waiting--;
    if (request.waiting > 0 || request.isAnswered) return;
    forget(name, request);
    request.controller.abort();
  });
}

/** What comes of `promise`, unless `signal` is aborted first. */
const unlessAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
    promise.then(resolve, reject);
  });

function start(name: string, address: URL, asking: Asking): Request {
  const controller = new AbortController();
  const request: Request = { answer: ask(address, asking, controller), controller, waiting: 0, isAnswered: false };
  requests.set(name, request);
  const forgetIt = (): void => forget(name, request);
  request.answer.then(() => {
    request.isAnswered = true;
    if (page.readyState === 'complete') forgetIt();
    else addEventListener('load', forgetIt, { once: true });
  }, forgetIt);
  return request;
}

function forget(name: string, request: Request): void {
  if (requests.get(name) === request) requests.delete(name);
}

/** SharePoint answers in XML unless it is asked for JSON. No server needs to be asked for leave for this header. */
const accept = 'application/json;odata=nometadata, */*;q=0.5';

/** How one request is sent. */
type Send = (address: URL, init: RequestInit) => Promise<Response>;

async function ask(address: URL, { fetching, headers }: Asking, controller: AbortController): Promise<Answer> {
  const { signal } = controller;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(silence);
    const late = new LoadError({ problem: 'late', source: address.href, detail: String(silentSeconds) });
    silence = setTimeout(() => controller.abort(late), silentSeconds * 1000);
  };
  // What a page set may not know when to stop.
  const send: Send = (to, init) => {
    const all = { accept, ...own, ...init.headers };
    const asked = { signal, credentials: 'same-origin' as const, ...init, headers: all };
    return unlessAborted(fetching ? fetching(to.href, asked) : fetch(to, asked), signal);
  };
  let own: Record<string, string> = {};
  try {
    heard();
    own = Object.fromEntries(new Headers(headers ?? {}));
    // Browsers take a compressed answer that breaks off for a whole one. Parts of a file they ask for uncompressed, and
    // the part from its beginning to its end tells.
    const parts = { range: 'bytes=0-' };
    const answer =
      (await answerAt(address, {}, send, signal, heard)) ??
      (await answerAt(address, parts, send, signal, heard).catch(() => null));
    if (answer !== null) return answer;
    throw new LoadError({ problem: 'cut-short', source: address.href, detail: '' });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof LoadError) throw error;
    if (address.protocol === 'blob:') throw noBlob(address);
    if (fetching || headers) console.error(error);
    throw new LoadError({ key: address.protocol === 'file:' ? 'file' : 'network', detail: '' });
  } finally {
    clearTimeout(silence);
  }
}

/** The answer to one request, or `null` where it was sent compressed and does not end as it should. */
async function answerAt(
  address: URL,
  parts: Readonly<Record<string, string>>,
  send: Send,
  signal: AbortSignal,
  heard: () => void,
): Promise<Answer | null> {
  const response = await send(address, { headers: parts, cache: 'no-cache' });
  heard();
  // A server may have led elsewhere.
  const from = new URL(response.url || address);
  requireAllowed(from);
  const { ok, status, statusText, headers: said } = response;
  const isPart = status === 206 && !isFromEndToEnd(said.get('content-range') ?? '');
  if (!ok || isPart) throw new LoadError({ key: 'status', detail: `${status} ${statusText}`.trim() });
  const bytes = await bytesOf(response, signal, heard);
  if (bytes === null) throw new LoadError({ problem: 'too-large', source: address.href, detail: `bytes ${maxBytes}` });
  if (said.has('content-encoding') && !(await isWhole(bytes, from, send, heard))) return null;
  return { bytes, address: from, tag: said.get('etag') ?? settledDate(said) };
}

/** When a file was last changed, if so long ago that it cannot have changed again within the same second. */
function settledDate(said: Headers): string {
  const changed = said.get('last-modified') ?? '';
  const age = Date.parse(said.get('date') ?? '') - Date.parse(changed);
  return age >= 2000 ? changed : '';
}

/** Whether a part is all there is: `bytes 0-99/100`. */
const isFromEndToEnd = (range: string): boolean => {
  const [, last, length] = /^bytes 0-(\d+)\/(\d+)$/.exec(range) ?? [];
  return last !== undefined && Number(last) + 1 === Number(length);
};

/**
 * Whether what came compressed is whole. JSON and workbooks show it when they are read; of a text the server is asked for
 * the last byte alone, which it sends uncompressed and with the length of the whole. Where it does not, a text that ends
 * with a line is taken for whole.
 */
async function isWhole(bytes: Uint8Array, address: URL, send: Send, heard: () => void): Promise<boolean> {
  if (isJson(bytes) || isWorkbook(bytes) || isWebPage(bytes)) return true;
  const headers = { range: 'bytes=-1' };
  const last = await send(address, { headers, cache: 'no-store' }).catch(() => null);
  heard();
  void last?.body?.cancel();
  const said = last?.ok && !last.headers.has('content-encoding') ? last.headers : null;
  const length =
    last?.status === 206 ? /\/(\d+)$/.exec(said?.get('content-range') ?? '')?.[1] : said?.get('content-length');
  return length ? Number(length) === bytes.length : [10, 13].includes(bytes.at(-1) ?? 10);
}

/** The bytes of an answer, or `null` where they are too many. Joined at once, many would stop the page. */
async function bytesOf(
  { headers, body }: Response,
  signal: AbortSignal,
  heard: () => void,
): Promise<Uint8Array | null> {
  const reader = body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = Number(headers.get('content-length')) > maxBytes ? Number.POSITIVE_INFINITY : 0;
  while (length <= maxBytes) {
    const piece = reader && (await unlessAborted(reader.read(), signal)).value;
    heard();
    if (piece === undefined) return inSlices(joined(pieces, length), signal);
    pieces.push(piece);
    length += piece.length;
  }
  await reader?.cancel();
  return null;
}

function* joined(pieces: readonly Uint8Array[], length: number): Steps<Uint8Array> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
    yield at / length;
  }
  return bytes;
}

function requireAllowed(address: URL): void {
  const { origin, protocol, href } = address;
  const isOwn = origin === (protocol === 'blob:' ? globalThis.origin : location.origin);
  // What another site keeps in memory nobody reads, whatever the head of the page allows.
  if (protocol === 'blob:' && !isOwn) throw noBlob(address);
  const allowed = [...page.head.querySelectorAll<HTMLMetaElement>('meta[name="goalpost-allow"]')];
  if (
    !(isOwn && /^(https?|file|blob):$/.test(protocol)) &&
    !allowed.some(({ content }) => content.split(/\s+/).includes(origin))
  ) {
    throw new LoadError({ problem: 'other-origin', source: href, detail: origin === 'null' ? protocol : origin });
  }
}

const noBlob = ({ href }: URL): LoadError => new LoadError({ problem: 'no-blob', source: href, detail: '' });
