// A server for pages that somebody attacks: routes as functions, the built bundle under /dist/, three policies.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { BrowserContext, Page } from 'puppeteer-core';
import { root } from '../tools/setup.mjs';
import { shareBrowser } from '../tools/shared-browser.mjs';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src *";

/** What a page may do, from nothing said to the strictest that its own script still works under. */
export const policies: Readonly<Record<string, string>> = {
  none: '',
  strict,
  'trusted types': `${strict}; require-trusted-types-for 'script'; trusted-types lit-html`,
};

/** Answers one path; `undefined` is a 404. */
export type Routes = Record<string, (request: IncomingMessage, response: ServerResponse) => void>;

/** The build, for changed copies of its files. */
export const built = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');

/** An input that once showed a fault. */
export const caseNamed = (name: string): string => readFileSync(join(root, 'test/fixtures/cases', name), 'utf8');

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
};

/** Sends a text with the content type that the path asks for. */
export function send(response: ServerResponse, text: string, headers: Record<string, string> = {}, status = 200): void {
  const type = types[/\.(\w+)$/.exec(response.req.url?.split('?', 1)[0] ?? '')?.[1] ?? 'html'] ?? 'text/plain';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers });
  response.end(text);
}

/** What runs for one suite; call it inside `describe`. */
export interface Running {
  readonly browser: BrowserContext;
  /** The origin of the server with these routes, without a slash at its end. */
  readonly origin: string;
  /** Another origin with the same routes. */
  readonly elsewhere: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  /** Opens this address in place of the last one. */
  visit: (address: string) => Promise<Page>;
  /** Opens a page of the server with this content in place of the last one, and gives it once its elements are at rest. */
  open: (body: string, options?: { policy?: string; head?: string; bundle?: string; lang?: string }) => Promise<Page>;
}

export function attacked(routes: Routes): Running {
  const running = { asked: [] as string[] } as { -readonly [key in keyof Running]: Running[key] };
  const pages = new Map<string, { html: string; policy: string }>();
  const servers: Server[] = [];
  let tab: Page | undefined;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.split('?', 1)[0] ?? '';
    running.asked.push(request.url ?? '');
    const page = pages.get(path);
    const file = /^\/dist\/([\w.]+)$/.exec(path)?.[1];
    if (page) send(response, page.html, page.policy ? { 'content-security-policy': page.policy } : {});
    else if (routes[path]) routes[path](request, response);
    else if (file) send(response, built(file));
    else send(response, '', {}, path === '/favicon.ico' ? 204 : 404);
  };
  const listen = async (): Promise<string> => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  shareBrowser(running);
  before(async () => {
    running.origin = await listen();
    running.elsewhere = await listen();
  });
  after(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });
  running.visit = async (address) => {
    // A tab of its own for every page would take three times as long.
    tab ??= await running.browser.newPage();
    tab.removeAllListeners('pageerror');
    await tab.goto(address, { waitUntil: 'load' });
    return tab;
  };
  running.open = async (body, { policy = '', head = '', bundle = '/dist/embed.js', lang = 'vi' } = {}) => {
    const path = `/page-${pages.size}.html`;
    const script = bundle ? `<script src="${bundle}"></script>` : '';
    const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}${script}</head><body>${body}</body></html>`;
    pages.set(path, { html, policy });
    const page = await running.visit(`${running.origin}${path}`);
    await atRest(page);
    return page;
  };
  return running;
}

/** Resolves when no report of the page is on its way any more. */
export async function atRest(page: Page, timeout = 60_000): Promise<void> {
  await page.waitForFunction(
    () => {
      const reports = [...Document.prototype.querySelectorAll.call(document, 'gp-report')];
      return reports.every((report) => !/Đang tải|Loading/.test(report.shadowRoot?.textContent ?? 'Loading'));
    },
    { timeout, polling: 20 },
  );
}

/** What all elements of ours print, spaces folded. */
export const printedIn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...Document.prototype.querySelectorAll.call(document, 'gp-report, gp-kpi-card, gp-target-bar, gp-sentence')]
      .map((element) => element.shadowRoot?.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** Errors of the page that nobody caught, in a list on the page. */
export const watched = `<script>
  globalThis.errors = [];
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, (event) => errors.push(String(event.message ?? event.reason)));
</script>`;
export const errorsOf = (page: Page): Promise<unknown> => page.evaluate('errors');

/** What the elements in another document are: their text, the height of their first part, and the sheets that they have. */
export const inFrame = (page: Page): Promise<{ tag: string; text: string; height: number; sheets: number }[]> =>
  page.$eval('iframe', (frame) =>
    [...(frame.contentDocument?.querySelectorAll('gp-kpi-card, gp-target-bar, gp-sentence') ?? [])].map(
      ({ localName, shadowRoot }) => ({
        tag: localName,
        text: (shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        height: Math.round(shadowRoot?.querySelector('svg')?.getBoundingClientRect().height ?? 0),
        sheets: shadowRoot?.adoptedStyleSheets.length ?? 0,
      }),
    ),
  );
