// Text is text: nothing in a name moves a figure, reaches a terminal raw, or ends a script.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import {
  barView,
  dataScript,
  isRefusal,
  issueSentence,
  isUnreadable,
  kpiView,
  parsePhrase,
  readAttributes,
  readDataScript,
  renderStatic,
  sentence,
  visible,
} from 'goalpost';
import { root } from '../tools/setup.mjs';

/** What shows nothing by itself and moves, hides or runs what stands around it. */
const marks = [
  '\u0000',
  '\u001b[31m',
  '\u0007',
  '\u007f',
  '\u009b',
  '\u202a',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ud800',
  '\udfff',
  '\u200f',
  '\u061c',
  '\r',
];
const raw = /[^\P{Cc}\t\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069\u200f\u061c]/u;
const shown = (mark: string): string => JSON.stringify(mark).slice(1, -1);

describe('what is printed', () => {
  for (const mark of marks) {
    it(`shows ${shown(mark)} in a name and keeps the figure as it is`, () => {
      const texts = {
        label: `Doanh thu${mark}`,
        value: '208,7 tỷ đồng',
        target: 'trên 200 tỷ đồng',
        whole: '300 tỷ đồng',
        source: `Phòng${mark} Kế toán`,
        period: `kỳ${mark} 1`,
        bands: `80% yếu${mark}; 100% khá; tốt`,
      };
      const { standing } = readAttributes(texts, 'vi');
      const printed = [
        JSON.stringify(kpiView(standing, 'vi')),
        JSON.stringify(barView(standing, 'vi')),
        sentence(standing, 'vi'),
        renderStatic('gp-kpi-card', standing, 'vi', 'a'),
        renderStatic('gp-target-bar', standing, 'vi', 'b'),
      ];
      // JSON would write some of them as escapes.
      for (const text of printed) assert.doesNotMatch(text.replace(/\\u[\da-f]{4}/gi, '\0'), raw);
      assert.ok(printed.every((text) => text.includes('208,7')));
    });

    it(`refuses a figure with ${shown(mark)} inside, and names it`, () => {
      for (const value of [`20${mark}8,7 tỷ đồng`, `${mark}208,7 tỷ đồng`, `208,7${mark} tỷ đồng`]) {
        const phrase = parsePhrase(value, 'vi');
        // At an edge some of them are no more than a space.
        if (!isRefusal(phrase)) {
          assert.equal(phrase.figure.value.toFixed(), '208700000000', JSON.stringify(value));
          continue;
        }
        const { issues } = readAttributes({ value }, 'vi');
        const text = issueSentence(issues[0] ?? assert.fail('no issue'), 'vi');
        assert.doesNotMatch(text, raw);
        assert.match(text, mark === '\r' ? /Nhận được “20 8,7 tỷ đồng”/ : /�/);
      }
    });
  }

  it('leaves the marks of a text from right to left', () =>
    assert.equal(visible('الإيرادات\u200f 2018'), 'الإيرادات\u200f 2018'));

  it('leaves every other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
        assert.equal(visible(visible(text)), visible(text));
        if (!raw.test(text) && !/[\r\n]/.test(text)) assert.equal(visible(text), text);
      }),
    );
  });
});

describe('the command line', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/src/cli/goalpost.js'), ...args], { encoding: 'utf8' });

  it('prints nothing raw of a workbook', () => {
    const { stdout, stderr } = run(
      'check',
      '--all',
      fileURLToPath(new URL('../fixtures/cases/esc.xlsx', import.meta.url)),
    );
    assert.ok(stdout.length > 0);
    assert.doesNotMatch(stdout + stderr, raw);
  });

  it('prints nothing raw of a CSV file, its name and a page', () => {
    const folder = mkdtempSync(join(tmpdir(), 'goalpost-text-'));
    try {
      const bad = '\u001b]0;x\u0007\u202e\u009b2J';
      const csv = join(folder, `a\u001b[31m.csv`);
      writeFileSync(
        csv,
        `Đơn vị;Chỉ tiêu${bad};TH 2018\nHuyện${bad};Doanh thu${bad};x${bad}\n"Huyện\nFault: 0";Doanh thu;y\n`,
      );
      const page = join(folder, 'a.html');
      writeFileSync(
        page,
        `<gp-kpi-card value="5${bad}" label="${bad}">x</gp-kpi-card><gp-report src="${bad}.csv"></gp-report>`,
      );
      for (const args of [
        ['check', '--all', csv],
        ['convert', csv, '-o', join(folder, 'b.json')],
        ['bake', page, '-o', join(folder, 'b.html')],
        ['check', join(folder, bad)],
      ]) {
        const { stdout, stderr } = run(...args);
        assert.ok((stdout + stderr).length > 0);
        assert.doesNotMatch(stdout + stderr, raw, args.join(' '));
        assert.doesNotMatch(stdout + stderr, /^Fault: 0/m);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a script with data', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--', '-->', ']]>', '\u2028', '\u2029', '"', "'", '\\', '\0', '\x7f', '`'),
  );
  const document = fc.dictionary(nasty, fc.oneof(nasty, fc.array(nasty), fc.integer(), fc.constant(null)));

  it('ends no script, has nothing beyond ASCII, and gives back what it was made of, run or read', () => {
    fc.assert(
      fc.property(document, nasty, (given, name) => {
        // JSON makes the one name that a script cannot hold a value of its own.
        fc.pre(!Object.hasOwn(given, '__proto__'));
        const script = dataScript(given, name);
        assert.doesNotMatch(script, /[^\n\x20-\x7e]|<|\u2028/);
        const page: { goalpostData?: Record<string, unknown> } = {};
        runInNewContext(script, page);
        assert.equal(JSON.stringify(page.goalpostData?.[name]), JSON.stringify(given));
        const read = readDataScript(script, 'a.data.js');
        assert.ok(!isUnreadable(read));
        assert.equal(JSON.stringify(read.root), JSON.stringify(given));
      }),
    );
  });

  it('is read and not run', () => {
    for (const text of [
      'globalThis.__ran = 1',
      '(globalThis.goalpostData ??= {})["a"] = (() => { globalThis.__ran = 1; return {}; })();',
      '(globalThis.goalpostData ??= {})["a"] = {"a": 1}; globalThis.__ran = 1;',
      '(globalThis.goalpostData ??= {})["a"] = {a: 1};',
      '',
    ]) {
      const read = readDataScript(text, 'a.data.js');
      assert.ok(isUnreadable(read) && read.problem === 'no-data', text);
    }
    assert.equal('__ran' in globalThis, false);
  });
});
