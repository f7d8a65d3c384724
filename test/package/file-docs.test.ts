// The tables in docs/errors.md and docs/files.md are read, and every sentence quoted of a file is compared with the code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  finish,
  issueSentence,
  isUnreadable,
  type Lang,
  readFile,
  say,
  type TableReport,
  type Unreadable,
  unreadableSentence,
} from 'goalpost';
import { root } from '../tools/setup.mjs';

const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block);
const quotes = (text: string): (string | undefined)[] => [...text.matchAll(/^> (.+)$/gm)].map(([, quote]) => quote);

function read(text: string, mapping?: unknown): TableReport {
  const result = finish(readFile(new TextEncoder().encode(text), 'kh.csv', { mapping }));
  if (isUnreadable(result)) throw new Error(result.problem);
  return result;
}

const sections = page('errors.md').split(/^### /m).slice(1);

for (const section of sections) {
  const code = section.split('\n', 1)[0] ?? '';
  const [csv] = blocks(section, 'csv');
  if (csv === undefined) continue;
  test(`docs/errors.md: the sentences of ${code}`, () => {
    const result = read(csv);
    const issue = result.issues.find((one) => one.code === code || one.detail === code);
    assert.ok(issue, `the table has the fault ${code}`);
    const sentences = ['vi', 'en'].map((lang) => issueSentence(issue, lang, result));
    assert.deepEqual(quotes(section), sentences);
    assert.ok(result.issues.length === 1 || code === 'nameless-rows');
  });
}

/** What the sentences of docs/errors.md are filled with. */
const problems: Unreadable[] = [
  { problem: 'too-large', source: 'reports/2020.json', detail: 'characters 20000000' },
  { problem: 'blank', source: 'plan.csv', detail: '' },
  { problem: 'not-text', source: 'plan.csv', detail: '' },
  { problem: 'damaged-text', source: 'plan.csv', detail: '' },
  { problem: 'legacy-font', source: 'plan.csv', detail: 'TCVN3' },
  { problem: 'open-quote', source: 'plan.csv', detail: '7' },
  { problem: 'not-xlsx', source: 'plan.xlsx', detail: '' },
  { problem: 'old-workbook', source: 'plan.xls', detail: '' },
  { problem: 'locked-workbook', source: 'plan.xlsx', detail: '' },
  { problem: 'unsafe-workbook', source: 'plan.xlsx', detail: '' },
  { problem: 'no-sheet', source: 'plan.xlsx', detail: 'KH 2019, TH 2018' },
  { problem: 'web-page', source: 'plan.csv', detail: '' },
  { problem: 'other-origin', source: 'https://data.example.org/plan.csv', detail: 'https://data.example.org' },
  { problem: 'no-table', source: '#kpi', detail: '#kpi' },
  { problem: 'part-of-table', source: '#kpi', detail: '10/25' },
  { problem: 'other-rows', source: '#kpi', detail: '' },
  { problem: 'lost-cells', source: '#kpi', detail: '' },
  { problem: 'no-blob', source: 'blob:https://intranet.example.org/5b1d', detail: '' },
  { problem: 'no-data', source: 'plan.data.js', detail: 'plan.data.js' },
  { problem: 'bad-mapping', source: 'plan.csv', detail: '' },
  { problem: 'bad-address', source: 'http://[', detail: 'http://[' },
  { problem: 'late', source: '/api/kpi', detail: '60' },
  { problem: 'cut-short', source: 'plan.csv', detail: '' },
  { problem: 'many-pages', source: '/api/kpi', detail: 'https://intranet.example.org/api/kpi?page=1' },
];

const loadFailed = (unreadable: Unreadable, lang: Lang): string =>
  say(lang, 'loadFailed', { src: unreadable.source, reason: unreadableSentence(unreadable, lang) });

for (const unreadable of problems) {
  test(`docs/errors.md: the sentences of ${unreadable.problem}`, () => {
    const named = (code: string): string | undefined => sections.find((text) => text.startsWith(`${code}\n`));
    const section = named(`load-${unreadable.problem}`) ?? named(unreadable.problem);
    assert.ok(section, `there is a section ${unreadable.problem}`);
    assert.deepEqual(quotes(section), [loadFailed(unreadable, 'vi'), loadFailed(unreadable, 'en')]);
  });
}

// A mapping that belongs to a table stands right behind it.
const tables = [
  ...page('files.md').matchAll(/^```csv\n([\s\S]*?)^```$(?:\n+(?!#)[^`\n]*)*?\n(?:\n?```json\n([\s\S]*?)^```$)?/gm),
];

test('docs/files.md has tables to read', () => assert.ok(tables.length > 5));

for (const [, csv = '', mapping] of tables) {
  test(`docs/files.md: ${csv.split('\n', 1)[0]} … reads without a fault`, () => {
    const { report, issues } = read(csv, mapping === undefined ? undefined : JSON.parse(mapping));
    assert.deepEqual(issues, []);
    assert.ok(report.entries.length > 0);
  });
}
