import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const types: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** What a site answers: a text or a file, or one with headers of its own. */
export type Answer = string | Buffer | { readonly body: string | Buffer; readonly headers: Record<string, string> };

/** A site on this machine that lives as long as its tests. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a site; `answer` gives what stands at a path, without the query, or nothing. */
export async function startSite(answer: (path: string) => Answer | undefined): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '');
    const found = answer(path);
    if (found === undefined) return void response.writeHead(404).end();
    const { body, headers } =
      typeof found === 'string' || Buffer.isBuffer(found) ? { body: found, headers: {} } : found;
    response
      .writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream', ...headers })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
