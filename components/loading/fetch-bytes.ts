import type { Steps } from '../../src/index.js';
import { inSlices } from './slices.js';
import { LoadError } from './source.js';

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
  try {
    // SharePoint answers in XML unless it is asked for JSON. No server needs to be asked for leave for this header.
    const headers = { accept: 'application/json;odata=nometadata, */*;q=0.5' };
    const response = await fetch(address, { signal, headers, cache: 'no-cache', credentials: 'same-origin' });
    // A server may have led elsewhere.
    const from = new URL(response.url || address);
    requireAllowed(from);
    const { ok, status, statusText } = response;
    if (!ok) throw new LoadError({ key: 'status', detail: `${status} ${statusText}`.trim() });
    const bytes = await bytesOf(response, signal);
    if (bytes === null)
      throw new LoadError({ problem: 'too-large', source: address.href, detail: `bytes ${maxBytes}` });
    return { bytes, address: from, tag: response.headers.get('etag') ?? response.headers.get('last-modified') ?? '' };
  } catch (error) {
    if (signal.aborted || error instanceof LoadError) throw error;
    throw new LoadError({ key: address.protocol === 'file:' ? 'file' : 'network', detail: '' });
  }
}

/** The bytes of an answer, or `null` where they are too many. Joined at once, many would stop the page. */
async function bytesOf({ headers, body }: Response, signal: AbortSignal): Promise<Uint8Array | null> {
  const reader = body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = Number(headers.get('content-length')) > maxBytes ? Number.POSITIVE_INFINITY : 0;
  while (length <= maxBytes) {
    const piece = (await reader?.read())?.value;
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

function requireAllowed({ origin, protocol, href }: URL): void {
  const allowed = [...document.querySelectorAll<HTMLMetaElement>('head meta[name="goalpost-allow"]')];
  const isOwn = origin === location.origin && /^(https?|file):$/.test(protocol);
  if (!isOwn && !allowed.some(({ content }) => content.split(/\s+/).includes(origin))) {
    throw new LoadError({ problem: 'other-origin', source: href, detail: origin === 'null' ? protocol : origin });
  }
}
