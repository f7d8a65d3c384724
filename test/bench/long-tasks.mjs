// Whether a page stays alive while it reads a large CSV file: the longest task of its main thread, as the browser's own
// observer of long tasks and a timer that wants to run every 10 ms see it.
//
//   node test/bench/long-tasks.mjs [rows=1000000] [short]
//
// With `short` a row has half the bytes: 1850000 of them are 50 MB.
//
// Run it after a build. The page has the embed bundle, a report and two cards.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { launch } from '../tools/browser.mjs';
import { planCsv } from './plan-csv.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const isShort = process.argv[3] === 'short';
const csv = Buffer.from(planCsv(rows, isShort));
const card = (organisation) =>
  `<gp-kpi-card organisation="${organisation}" indicator="${isShort ? 'Dt' : 'Doanh thu'}" period="1990-05">…</gp-kpi-card>`;
const page = (src) => `<!doctype html><html lang="vi"><meta charset="utf-8"><script>
  window.tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) => tasks.push({ startTime, duration })))
    .observe({ type: 'longtask', buffered: true });
  window.gap = 0;
  let last = performance.now();
  setInterval(() => { const now = performance.now(); gap = Math.max(gap, now - last); last = now; }, 10);
  addEventListener('gp-load', (event) => { window.report = event.report; window.loadedAt = performance.now(); });
</script><script src="/embed.js"></script>
${src ? `<gp-report src="${src}" mapping='{"unit": "triệu đồng"}'>${isShort ? card('LA1') + card('HN87') : card('BĐ Long An 1') + card('BĐ Hà Nội 7')}</gp-report>` : ''}`;

const server = createServer(({ url }, response) => {
  const script = /^\/(embed[.\w]*\.js)$/.exec(url)?.[1];
  if (script) response.setHeader('content-type', 'text/javascript').end(readFileSync(`dist/${script}`));
  else if (url === '/plan.csv') response.setHeader('content-type', 'text/csv').end(csv);
  else response.setHeader('content-type', 'text/html').end(page(url === '/empty' ? '' : 'plan.csv'));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await launch();
try {
  const tab = await browser.newPage();
  await tab.goto(`${origin}/empty`);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const idle = await tab.evaluate(() => window.gap);
  await tab.goto(`${origin}/`);
  await tab.waitForFunction(() => window.loadedAt, { timeout: 300_000, polling: 1000 });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const seen = await tab.evaluate(() => ({
    tasks: window.tasks,
    gap: window.gap,
    loadedAt: window.loadedAt,
    entries: window.report.entries.length,
    shown: [...document.querySelectorAll('gp-kpi-card')].map((element) =>
      element.shadowRoot.textContent.replace(/\s+/g, ' ').trim(),
    ),
    heap: performance.memory.usedJSHeapSize / 1e6,
  }));
  const { tasks, gap, loadedAt, entries, shown, heap } = seen;
  console.log(
    `${rows} rows, ${(csv.length / 1e6).toFixed(1)} MB: ${entries} entries after ${(loadedAt / 1000).toFixed(1)} s`,
  );
  const listed = tasks.map(({ startTime, duration }) => `${duration} ms at ${(startTime / 1000).toFixed(1)} s`);
  console.log(`long tasks (over 50 ms): ${[tasks.length, ...listed].join(', ')}`);
  console.log(`longest pause of a 10 ms timer: ${gap.toFixed(0)} ms; on an empty page ${idle.toFixed(0)} ms`);
  console.log(`heap ${heap.toFixed(0)} MB`);
  for (const text of shown) console.log(text);
} finally {
  await browser.close();
  server.close();
}
