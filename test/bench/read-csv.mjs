// How fast a CSV file becomes a table, next to the readers that others use, in one run.
//
//   node test/bench/read-csv.mjs [rows=1000000]
//
// The file is made in memory, about 50 bytes a row, the same each time. Our reader starts at the bytes; the others start at
// the text, and are shown with and without the time to decode it. The readers take turns, and the best of five turns
// counts. Heap is what is still held when a reader is done, its input not counted. Run it after a build.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { dsvFormat } from 'd3-dsv';
import papaparse from 'papaparse';
import { finish, readCsv, readTable } from '../../dist/src/index.js';
import { planCsv } from './plan-csv.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const turns = 5;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const bytes = new TextEncoder().encode(planCsv(rows));
const decode = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const text = decode();
let longestStep = 0;

/** Our table, with the longest time between two steps noted. */
function ours() {
  const steps = readCsv(bytes, 'plan.csv');
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    longestStep = Math.max(longestStep, performance.now() - start);
    if (step.done) return step.value.rows;
  }
}

const readers = {
  papaparse: () => papaparse.parse(text, { delimiter: ';' }).data,
  'papaparse + decode': () => papaparse.parse(decode(), { delimiter: ';' }).data,
  'd3-dsv': () => dsvFormat(';').parseRows(text),
  'd3-dsv + decode': () => dsvFormat(';').parseRows(decode()),
  'ours, from bytes': ours,
};

/** The second stage: a table becomes a report of exact figures. */
function figures(table) {
  const { report, issues } = finish(readTable(table, { unit: 'triệu đồng' }));
  if (report.entries.length !== rows || issues.length > 0) throw new Error('not every row became a figure');
  return report;
}

const best = {};
const heap = {};
for (let turn = 0; turn < turns; turn++) {
  for (const [name, read] of Object.entries(readers)) {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    let table = read();
    best[name] = Math.min(best[name] ?? Infinity, performance.now() - start);
    const [last] = [table.at(-1).length > 1 ? table.at(-1) : table.at(-2)];
    if (table.length < rows || last.length !== 5) throw new Error(`${name} gave another table`);
    collectGarbage();
    heap[name] = (process.memoryUsage().heapUsed - before) / 1e6;
    table = null;
  }
}

const megabytes = bytes.length / 1e6;
console.log(`${rows} rows, ${megabytes.toFixed(1)} MB, best of ${turns}`);
console.log(
  `${'reader'.padEnd(20)}${'ms'.padStart(8)}${'MB/s'.padStart(8)}${'heap MB'.padStart(10)}   ours is faster by`,
);
for (const [name, time] of Object.entries(best)) {
  const ratio = (time / best['ours, from bytes']).toFixed(2);
  const speed = ((megabytes / time) * 1000).toFixed(0);
  console.log(
    `${name.padEnd(20)}${time.toFixed(0).padStart(8)}${speed.padStart(8)}${heap[name].toFixed(0).padStart(10)}   ${ratio}`,
  );
}
console.log(`longest step of ours in all turns: ${longestStep.toFixed(1)} ms`);

let second = Infinity;
let held = 0;
for (let turn = 0; turn < 2; turn++) {
  let table = finish(readCsv(bytes, 'plan.csv'));
  collectGarbage();
  const start = performance.now();
  const { entries } = figures(table);
  second = Math.min(second, performance.now() - start);
  table = null;
  collectGarbage();
  held = entries.length > 0 ? process.memoryUsage().heapUsed / 1e6 : 0;
}
const all = second + best['ours, from bytes'];
const speedOf = (ms) =>
  `${((megabytes / ms) * 1000).toFixed(1)} MB/s, ${(rows / ms / 1000).toFixed(2)} million rows a second`;
console.log(
  `strings to exact figures: ${second.toFixed(0)} ms, ${speedOf(second)}; ${held.toFixed(0)} MB of heap held`,
);
console.log(`bytes to exact figures: ${all.toFixed(0)} ms, ${speedOf(all)}`);
