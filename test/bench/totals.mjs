// How much longer a total takes than a plain loop that adds the same figures, and how both grow.
//
//   node test/bench/totals.mjs [most entries, 1000000]
//
// Run it after a build, on a quiet machine. Each row is a report of its own; times are the shortest of three.
import { factsOf, period, select, standingOf, sum, total, validate } from '../../dist/src/index.js';

const most = Number(process.argv[2] ?? 1_000_000);
const months = Array.from({ length: 12 }, (_, month) => `2018-${String(month + 1).padStart(2, '0')}`);

/** A province of districts of posts, each of which states one indicator in each month. */
function reportOf(entries, scenarios = ['AC']) {
  const posts = Math.ceil(entries / months.length / scenarios.length);
  const districts = Array.from({ length: Math.ceil(Math.sqrt(posts)) }, (_, i) => ({ id: `d${i}`, children: [] }));
  for (let i = 0; i < posts; i++) districts[i % districts.length].children.push({ id: `p${i}` });
  const organisations = [{ id: 'province', children: districts }];
  const list = [];
  for (let i = 0; i < posts; i++)
    for (const month of months)
      for (const scenario of scenarios)
        list.push({ indicator: 'revenue', organisation: `p${i}`, period: month, scenario, value: (i % 97) + 1 });
  return validate({ organisations, indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }], entries: list }).report;
}

function shortest(run) {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3; attempt++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const key = {
  indicator: 'revenue',
  organisation: 'province',
  period: period('2018'),
  scenario: 'AC',
  members: new Map(),
};
console.log('entries    loop      total     ratio   total per entry');
for (const entries of [48_000, 200_000, 1_000_000].filter((count) => count <= most)) {
  const report = reportOf(entries);
  const figures = report.entries.flatMap(({ figure }) => figure ?? []);
  const loop = shortest(() => figures.reduce(sum));
  const added = figures.reduce(sum);
  const took = shortest(() => {
    const { figure } = total(factsOf(report), key);
    if (figure === null || !figure.value.eq(added.value)) throw new Error('the total is not the sum');
  });
  console.log(
    `${String(entries).padEnd(9)}${loop.toFixed(0).padStart(6)} ms ${took.toFixed(0).padStart(8)} ms ${(took / loop).toFixed(2).padStart(8)} ${((took / entries) * 1000).toFixed(2).padStart(10)} µs`,
  );
}

const report = reportOf(48_000, ['AC', 'PL', 'PY', 'FC']);
const cards = shortest(() => {
  const facts = factsOf(report);
  for (const organisation of ['province', 'd0', 'd1', 'd2', 'd3']) {
    const texts = { indicator: 'revenue', organisation, period: '2018', members: null };
    standingOf(facts, select(report, texts).selection);
  }
});
const all = report.entries.flatMap(({ figure }) => figure ?? []);
const loop = shortest(() => all.reduce(sum));
console.log(`48000 entries and five cards: ${cards.toFixed(0)} ms, ${(cards / loop).toFixed(2)} times a loop over all`);
