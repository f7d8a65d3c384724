// Serves the example page on this machine, under the strictest policy an intranet is likely to have:
//   npm start, or: PORT=9000 node docs/examples/serve.mjs
import { existsSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('./', import.meta.url));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file a request path names, or undefined when it names none or one outside the two served folders. */
function fileOf(url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  // Refuse before joining: a climbing segment, a Windows separator or drive, a NUL, a hidden file.
  if (!path.startsWith('/') || /[\\:\0]|\/\./.test(path)) return undefined;
  if (path === '/') return join(examples, 'long-an.html');
  if (path === '/builder/') return join(dist, 'builder.html');
  const [, inDist] = /^\/(?:dist|builder)\/(.*)/.exec(path) ?? [];
  const [folder, name] = inDist === undefined ? [examples, path.slice(1)] : [dist, inDist];
  const file = join(folder, name);
  return file.startsWith(folder) && !file.endsWith(sep) ? file : undefined;
}

async function answer(request, response) {
  const send = (status, fields, body) => {
    response.writeHead(status, { ...headers, ...fields });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const say = (status, text, fields) =>
    send(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': text.length, ...fields }, text);

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return say(405, 'Only GET and HEAD are answered here.\n', { Allow: 'GET, HEAD' });
  }
  // Browsers ask for it on every page, and note a missing one as an error.
  if (request.url === '/favicon.ico') return send(204);
  const file = fileOf(request.url);
  const info = file && (await stat(file).catch(() => undefined));
  if (!info?.isFile()) return say(404, 'Not found.\n');
  const etag = `"${info.size.toString(36)}-${info.mtimeMs.toString(36)}"`;
  if (request.headers['if-none-match'] === etag) return send(304, { ETag: etag });
  const body = await readFile(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  send(200, { 'Content-Type': type, 'Content-Length': body.length, ETag: etag }, body);
}

/** Listens on the first free port from `port` on; 0 takes any free one. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const next = error.code === 'EADDRINUSE' && port > 0 && port < 65535;
      next ? resolve(listen(server, port + 1)) : reject(error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

/**
 * Starts the example server.
 *
 * @param {{ port?: number }} [options] Port 8000 or the next free one by default; 0 takes any free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 8000 } = {}) {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await listen(server, port);
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** True when this file was started and not imported, also through a symbolic link. */
function isStarted() {
  const [, started] = process.argv;
  return existsSync(started ?? '') && realpathSync(started) === fileURLToPath(import.meta.url);
}

if (isStarted()) {
  const port = process.env.PORT || '8000';
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) {
    const { url, close } = await serve({ port: Number(port) });
    console.log(`Goalpost example: ${url}, snippet builder: ${url}builder/  (Ctrl-C stops)`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  } else {
    console.error(`PORT is "${port}"; expected a whole number from 0 to 65535.`);
    process.exitCode = 1;
  }
}
