// Damaged files of every kind, each read twice: by the library to its figures, and by a simple second reader that works
// out value, unit, period, scenario, organisation and indicator of each figure from the cell that it came from.
//
//   node test/bench/fuzz-files.mjs json|csv|xlsx|rows|html 200000 [seed] [--control] [--show=5] [--only=17,42]
//
// Reading must not throw, must end within a second, must print every sentence, and must give no figure that the second
// reader contradicts. What that reader does not know is counted as not compared. With --control figures are changed on
// purpose, which must be noticed. Run it after a build. The exit code is 1 where something is wrong.
import {
  finish,
  inferenceSentence,
  issueSentence,
  isUnreadable,
  pageOf,
  readFile,
  readPages,
  readTable,
  unreadableSentence,
} from '../../dist/src/index.js';
import { readXlsx } from '../../dist/src/read/xlsx/index.js';
import { htmlTable } from './fuzz-files/plain-reader.mjs';
import { sampler } from './fuzz-files/samples.mjs';
import { aspects, compare, figuresOf } from './fuzz-files/second-reader.mjs';
import { randomFrom } from './random.mjs';

const [format = 'csv', ...numbers] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [count = 200_000, seed = 20190114] = numbers.map(Number);
const isControl = process.argv.includes('--control');
const shown = Number(/--show=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 5);
const only = /--only=([\d,]+)/.exec(process.argv.join(' '))?.[1]?.split(',').map(Number) ?? null;
const longest = 1000;
// Every refused phrase is an error inside the library, and their stacks cost half of the time.
Error.stackTraceLimit = 0;

const random = randomFrom(seed);
const below = (n) => Math.floor(random() * n);
const samples = sampler(below);
if (!(format in samples)) throw new Error(`no format ${format}; there are ${Object.keys(samples).join(', ')}`);

const counts = { accepted: 0, refused: 0, figures: 0, noticed: 0, changed: 0 };
const compared = Object.fromEntries(aspects.map((aspect) => [aspect, 0]));
const skipped = { ...compared };
const failures = {};
let slowest = { took: 0, file: 0, name: '' };

const contentOf = ({ bytes, pages, html }) => html ?? pages?.join('\n') ?? new TextDecoder().decode(bytes);

function fail(sample, file, kind, what) {
  failures[kind] = (failures[kind] ?? 0) + 1;
  if (failures[kind] > shown) return;
  const content = format === 'xlsx' ? cellsOf(contentOf(sample)) : contentOf(sample);
  console.log(
    `${kind}: seed ${seed}, file ${file}, ${sample.name}, mapping ${JSON.stringify(sample.mapping)}\n  ${what}`,
  );
  console.log(`  ${JSON.stringify(content.slice(0, isControl ? 100 : shown > 5 ? 3000 : 300))}`);
}

const cellsOf = (xml) =>
  [...xml.matchAll(/<c r="(\w+)"[^>]*>(.*?)<\/c>/g)].map((m) => `${m[1]}=${m[2].replace(/<[^>]*>/g, '')}`).join(' ');

function read(sample) {
  const { name, mapping, bytes, pages, html } = sample;
  if (html !== undefined) return finish(readTable(htmlTable(html, name), mapping));
  if (bytes) return finish(readFile(bytes, name, { mapping, readXlsx }));
  const roots = pages.flatMap((text) => {
    try {
      return [JSON.parse(text)];
    } catch {
      return [];
    }
  });
  sample.pages = roots.length === pages.length ? pages : [];
  return roots.length === pages.length
    ? finish(readPages(roots.map(pageOf), name, mapping))
    : { problem: 'not-json', source: name, detail: '' };
}

const leftover = /\bundefined\b|\bnull\b|\bNaN\b|\[object|\{[a-z]\w*\}/;

/** One issue of each kind: a broken mapping repeats itself for a whole page. */
const differentIssues = (issues) => [
  ...new Map(issues.map((issue) => [`${issue.code} ${issue.expected} ${issue.detail}`, issue])).values(),
];

/** The first sentence that is not printed well, or `undefined`. */
function badSentence(result) {
  return ['vi', 'en']
    .flatMap((lang) =>
      isUnreadable(result)
        ? [unreadableSentence({ ...result, detail: result.detail && '…' }, lang)]
        : [
            // What the file says itself may look like anything.
            ...differentIssues(result.issues).map((issue) => issueSentence({ ...issue, received: '…' }, lang, result)),
            ...result.inferences.map((inference) => inferenceSentence(inference, lang)),
          ],
    )
    .find((text) => leftover.test(text) || text === '');
}

/** The figures with one that is changed: a thousandfold, or exchanged with another. */
function changed(figures, known) {
  const [one] = known.filter(({ figure }) => !figure.value.isZero());
  if (one === undefined) return null;
  const other = figures.find(({ figure }) => !figure.value.eq(one.figure.value));
  const value = other && below(2) ? other.figure.value : one.figure.value.times(1000);
  return figures.map((entry) => (entry === one ? { ...entry, figure: { ...entry.figure, value } } : entry));
}

const start = performance.now();
for (let file = 0; file < count; file++) {
  const sample = samples[format]();
  if (only !== null && !only.includes(file)) continue;
  // The time of the processor: the machine may have other work.
  const before = process.cpuUsage();
  let result;
  try {
    result = read(sample);
  } catch (error) {
    fail(sample, file, 'throws', error.stack);
    continue;
  }
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  if (took > slowest.took) slowest = { took, file, name: sample.name };
  if (took > longest) fail(sample, file, 'slow', `${took.toFixed(0)} ms`);
  const bad = badSentence(result);
  if (bad !== undefined) fail(sample, file, 'sentence', bad);
  const figures = isUnreadable(result) ? [] : figuresOf(result.report);
  if (figures.length === 0) {
    counts.refused++;
    continue;
  }
  counts.accepted++;
  counts.figures += figures.length;
  const known = [];
  const skip = (aspect) => skipped[aspect]++;
  const note = (kind, what) => fail(sample, file, kind, what);
  const count = (aspect, entry) => {
    compared[aspect]++;
    if (aspect === 'value') known.push(entry);
  };
  try {
    compare(sample, result, figures, { note, skip, compared: count });
  } catch (error) {
    fail(sample, file, 'second reader', error.stack);
  }
  const broken = isControl ? changed(figures, known) : null;
  if (broken === null) continue;
  counts.changed++;
  let isNoticed = false;
  const notice = (kind) => {
    isNoticed ||= kind === 'value';
  };
  compare(sample, result, broken, { note: notice, skip: () => {}, compared: () => {} });
  if (isNoticed) counts.noticed++;
}

const seconds = (performance.now() - start) / 1000;
const sum = Object.values(failures).reduce((total, n) => total + n, 0);
console.log(
  `${count} files of ${format}, seed ${seed}, ${seconds.toFixed(0)} s: ${counts.accepted} accepted, ` +
    `${counts.refused} refused, ${counts.figures} figures; ` +
    `slowest ${slowest.took.toFixed(1)} ms (file ${slowest.file}, ${slowest.name})`,
);
for (const aspect of aspects) {
  const all = compared[aspect] + skipped[aspect];
  const part = all === 0 ? 0 : (100 * skipped[aspect]) / all;
  console.log(`  ${aspect}: ${compared[aspect]} compared, ${skipped[aspect]} not (${part.toFixed(1)} %)`);
}
console.log(`${sum} failures ${JSON.stringify(failures)}`);
if (isControl) console.log(`control: ${counts.noticed} of ${counts.changed} changed figures noticed`);
process.exitCode = isControl ? Number(counts.changed === 0 || counts.noticed < counts.changed) : Number(sum > 0);
