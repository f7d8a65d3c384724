import { isJson, isWebPage, isWorkbook } from '../../src/read/signs.js';
import type { Steps } from '../../src/read/steps.js';
import { page } from '../page.js';
import { inSlices } from './slices.js';
import { type Answer, LoadError } from './source.js';

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

/** By address. */
const requests = new Map<string, Request>();

/**
 * What the server answers at `address`. The browser's own cache asks whether a known file has changed (ETag, 304).
 *
 * Whoever asks for the same meanwhile gets the same answer, and so do all tags that a page has from the start.
 * Other origins than the page's own are asked only where the head of the page allows them:
 * `<meta name="goalpost-allow" content="https://data.example.org">`.
 *
 * @param again whether an answer that came before will not do.
 * @throws {LoadError} where there is no sound and whole answer, or none in time.
 */
export async function fetchBytes(address: URL, again: boolean, signal: AbortSignal): Promise<Answer> {
  requireAllowed(address);
  signal.throwIfAborted();
  const known = requests.get(address.href);
  const request = known && !(again && known.isAnswered) ? known : start(address);
  request.waiting++;
  return new Promise<Answer>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    request.answer.then(resolve, reject);
  }).finally(() => {
    request.waiting--;
    if (request.waiting > 0 || request.isAnswered) return;
    forget(address, request);
    request.controller.abort();
  });
}

function start(address: URL): Request {
  const controller = new AbortController();
  const request: Request = { answer: ask(address, controller), controller, waiting: 0, isAnswered: false };
  requests.set(address.href, request);
  const forgetIt = (): void => forget(address, request);
  request.answer.then(() => {
    request.isAnswered = true;
    if (page.readyState === 'complete') forgetIt();
    else addEventListener('load', forgetIt, { once: true });
  }, forgetIt);
  return request;
}

function forget({ href }: URL, request: Request): void {
  if (requests.get(href) === request) requests.delete(href);
}

async function ask(address: URL, controller: AbortController): Promise<Answer> {
  const { signal } = controller;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(silence);
    const late = new LoadError({ problem: 'late', source: address.href, detail: String(silentSeconds) });
    silence = setTimeout(() => controller.abort(late), silentSeconds * 1000);
  };
  try {
    heard();
    // Browsers take a compressed answer that breaks off for a whole one. Parts of a file they ask for uncompressed, and
    // the part from its beginning to its end tells.
    const parts = { range: 'bytes=0-' };
    const answer =
      (await answerAt(address, {}, signal, heard)) ?? (await answerAt(address, parts, signal, heard).catch(() => null));
    if (answer !== null) return answer;
    throw new LoadError({ problem: 'cut-short', source: address.href, detail: '' });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof LoadError) throw error;
    if (address.protocol === 'blob:') throw noBlob(address);
    throw new LoadError({ key: address.protocol === 'file:' ? 'file' : 'network', detail: '' });
  } finally {
    clearTimeout(silence);
  }
}

/** The answer to one request, or `null` where it was sent compressed and does not end as it should. */
async function answerAt(
  address: URL,
  asking: Readonly<Record<string, string>>,
  signal: AbortSignal,
  heard: () => void,
): Promise<Answer | null> {
  // SharePoint answers in XML unless it is asked for JSON. No server needs to be asked for leave for this header.
  const headers = { accept: 'application/json;odata=nometadata, */*;q=0.5', ...asking };
  const response = await fetch(address, { signal, headers, cache: 'no-cache', credentials: 'same-origin' });
  heard();
  // A server may have led elsewhere.
  const from = new URL(response.url || address);
  requireAllowed(from);
  const { ok, status, statusText, headers: said } = response;
  const isPart = status === 206 && !isFromEndToEnd(said.get('content-range') ?? '');
  if (!ok || isPart) throw new LoadError({ key: 'status', detail: `${status} ${statusText}`.trim() });
  const bytes = await bytesOf(response, signal, heard);
  if (bytes === null) throw new LoadError({ problem: 'too-large', source: address.href, detail: `bytes ${maxBytes}` });
  if (said.has('content-encoding') && !(await isWhole(bytes, from, signal, heard))) return null;
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
async function isWhole(bytes: Uint8Array, { href }: URL, signal: AbortSignal, heard: () => void): Promise<boolean> {
  if (isJson(bytes) || isWorkbook(bytes) || isWebPage(bytes)) return true;
  const headers = { range: 'bytes=-1' };
  const last = await fetch(href, { signal, headers, cache: 'no-store', credentials: 'same-origin' }).catch(() => null);
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
    const piece = (await reader?.read())?.value;
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
