// Sheets of offices whose facts are known before they are printed: no figure is wrong, and none is lost without a word.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomFrom } from '../../../bench/random.mjs';
import { diceOf } from '../../../tools/office-sheets/dice.js';
import { judge } from '../../../tools/office-sheets/judge.js';
import { officeSheet } from '../../../tools/office-sheets/sheet.js';
import { HabitTable } from '../../../tools/office-sheets/table.js';
import { thorough } from '../../../tools/thorough.mjs';

const seed = Number(process.env.SEED ?? 2019);
const runs = Number(process.env.RUNS ?? (thorough ? 5_000 : 300));
/** Whether the shares of each habit are printed. */
const isTable = Boolean(process.env.HABITS);
const most = Number(process.env.FAULTS ?? 5);

describe('sheets of offices', () => {
  it(`are read right or asked about: ${runs} of them (seed ${seed})`, () => {
    const table = new HabitTable();
    const faults: string[] = [];
    for (let run = 0; run < runs; run++) {
      const sheet = officeSheet(diceOf(randomFrom(seed + run)));
      const judged = judge(sheet);
      table.add(sheet.habits, judged);
      const bad = judged.filter(({ verdict }) => verdict === 'wrong' || verdict === 'lost');
      if (bad.length > 0 && faults.length < most) {
        const lines = bad.slice(0, 4).map(({ verdict, what }) => `  ${verdict}: ${what}`);
        const cells = sheet.cells.map((row) => `  | ${row.map((cell) => cell.replaceAll('\n', '⏎')).join(' | ')}`);
        faults.push(
          [`seed ${seed + run}: ${sheet.habits.join(', ')}`, JSON.stringify(sheet.mapping), ...lines, ...cells].join(
            '\n',
          ),
        );
      }
    }
    if (isTable) console.log(table.toString());
    if (faults.length > 0) assert.fail(`\n${faults.join('\n\n')}`);
  });
});
