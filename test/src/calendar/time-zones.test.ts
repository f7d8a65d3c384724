import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { thorough } from '../../tools/thorough.mjs';

// Each zone misses something a local calendar relies on: Hồ Chí Minh and São Paulo a midnight, Samoa and Manila a day.
const zones = [
  'UTC',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Ho_Chi_Minh',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Asia/Manila',
];

const years = thorough
  ? [3, 99, 1844, 1900, 1911, 1943, 1945, 1975, 1993, 2000, 2011, 2018, 2019, 2020, 9997]
  : [99, 1975, 2011];

// Prints one digest over the year, its parts, neighbours and children, for years old and new and every fiscal start.
const script = `
  import { createHash } from 'node:crypto';
  import { childPeriods, daysIn, nextPeriod, parsePeriod, period, previousPeriod, samePeriodLastYear } from 'goalpost';
  const hash = createHash('sha256');
  let count = 0;
  const add = (any) => {
    const around = [previousPeriod(any), any, nextPeriod(any), samePeriodLastYear(any)];
    hash.update(JSON.stringify([around, daysIn(any)]));
    count += 1;
  };
  for (const year of ${JSON.stringify(years)}) {
    const name = String(year).padStart(4, '0');
    for (const kind of ['half', 'quarter', 'month', 'day']) childPeriods(period(name), kind).forEach(add);
    for (let week = 1; week <= 53; week += 1) {
      const found = parsePeriod(name + '-W' + String(week).padStart(2, '0'));
      if (found !== null) add(found);
    }
    for (let startMonth = 1; startMonth <= 12; startMonth += 1) {
      for (const namedBy of ['start', 'end']) {
        const fiscalYear = period('FY' + name, { startMonth, namedBy });
        add(fiscalYear);
        for (const kind of ['half', 'quarter', 'month']) childPeriods(fiscalYear, kind).forEach(add);
      }
    }
  }
  // The offset shows that the zone took effect: it differs from zone to zone where the digest must not.
  const offset = new Date(1718452800000).getTimezoneOffset();
  console.log(JSON.stringify({ count, offset, digest: hash.digest('hex') }));
`;

const root = fileURLToPath(new URL('../../../', import.meta.url));

function runIn(zone: string): { count: number; offset: number; digest: string } {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

test(`periods are the same in ${zones.join(', ')}`, () => {
  const runs = zones.map(runIn);
  assert.equal(new Set(runs.map(({ digest }) => digest)).size, 1);
  assert.ok(runs.every(({ count }) => count > 700 * years.length));
  assert.deepEqual(
    runs.map(({ offset }) => offset),
    [0, 420, -330, -420, 180, -780, -480],
  );
});
