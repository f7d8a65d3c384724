import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  columnRoles,
  figureToJson,
  issueSentence,
  limits,
  published,
  readMapping,
  toDocument,
  validate,
} from 'goalpost';
import { root } from '../tools/setup.mjs';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const matches = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(
  JSON.parse(read('docs/report.schema.json')),
);

type Json = Record<string, unknown>;

/** A sound report with one entry, whose keys `entry` replaces; `undefined` takes a key out. */
function withEntry(entry: Json, report: Json = {}): Json {
  const document = {
    lang: 'vi',
    organisations: [{ id: 'long-an' }],
    dimensions: [{ id: 'service', members: [{ id: 'postal' }] }],
    indicators: [{ id: 'revenue', kind: 'flow', unit: 'tỷ đồng' }],
    entries: [{ indicator: 'revenue', period: '2018', scenario: 'AC', value: '208,7 tỷ đồng', ...entry }],
    ...report,
  };
  return JSON.parse(JSON.stringify(document));
}

const sound: [what: string, document: unknown][] = [
  ['the example', JSON.parse(read('docs/examples/long-an-2019.json'))],
  ['an empty report', {}],
  ['a number', withEntry({ value: 208.7 })],
  ['a plain decimal of many digits', withEntry({ value: '208700000000.123456789' })],
  ['a negative number', withEntry({ value: -5 })],
  ['a value published more coarsely', withEntry({ value: 200, precision: 100 })],
  ['a plan with a comparator', withEntry({ scenario: 'PL', value: 270, comparator: 'over' })],
  ['a plan between two numbers', withEntry({ scenario: 'PL', value: 6, upper: 7, comparator: 'between' })],
  ['a plan between two numbers in words', withEntry({ scenario: 'PL', value: 'từ 6 đến 7 tỷ đồng' })],
  ['a figure of a program', withEntry({ value: figureToJson(published('2', '1', 'VND')) })],
  [
    'a target of a program',
    withEntry({ scenario: 'PL', value: 6, target: { comparator: 'between', value: 6, upper: '7.5' } }),
  ],
  ['a reason', withEntry({ value: undefined, missing: 'withheld' })],
  [
    'a member, an organisation, a source and a note',
    withEntry({ members: { service: 'postal' }, organisation: 'long-an', source: 'Báo cáo', note: 'Đã đối chiếu' }),
  ],
  ['growth in words', withEntry({ growth: 'tăng 37,6%' })],
  ['growth as an index', withEntry({ growth: 'gấp 2,3 lần' })],
  ['attainment', withEntry({ attainment: 'vượt 4,9% kế hoạch' })],
  ['a share', withEntry({ members: { service: 'postal' }, share: '29%' })],
  ['a whole dimension', withEntry({}, { dimensions: [{ id: 'service', whole: true, members: [{ id: 'postal' }] }] })],
  ['a fiscal year', withEntry({ period: 'FY2018-Q3' }, { fiscalYear: { startMonth: 4, namedBy: 'end' } })],
  ['a week, in lower case', withEntry({ period: ' 2018-w05 ' })],
  ['a day', withEntry({ period: '2018-03-14' }, { asOf: '2019-01-14', title: 'Kết quả', source: 'Hội nghị' })],
  [
    'a tree of organisations',
    withEntry({ organisation: 'x' }, { organisations: [{ id: 'a', children: [{ id: 'x' }] }] }),
  ],
  [
    'a stock, a ratio and IDs in Vietnamese',
    {
      lang: 'vi',
      indicators: [
        { id: 'lao-động', name: 'Lao động', kind: 'stock', unit: 'người', over: 'last' },
        { id: 'doanh_thu', kind: 'flow', unit: 'VND', better: 'higher' },
        { id: 'x.1', kind: 'ratio', unit: 'VND/person', numerator: 'doanh_thu', denominator: 'lao-động' },
      ],
    },
  ],
];

for (const [what, document] of sound) {
  test(`sound for the schema and for validate(): ${what}`, () => {
    matches(document);
    assert.deepEqual(matches.errors ?? [], []);
    assert.deepEqual(validate(document).issues, []);
  });
}

test('what toDocument writes is sound for the schema', () => {
  for (const [what, document] of sound) {
    matches(JSON.parse(JSON.stringify(toDocument(validate(document).report))));
    assert.deepEqual(matches.errors ?? [], [], what);
  }
});

// One fault each; the second column is the code that validate() gives it.
const broken: [what: string, code: string, document: unknown][] = [
  ['a list instead of a report', 'wrong-type', []],
  ['no report at all', 'wrong-type', null],
  ['a key that is not known', 'unknown-key', { organizations: [] }],
  ['a title that is a number', 'wrong-type', { title: 2018 }],
  ['a language that is no text', 'wrong-type', { lang: null }],
  ['a date as people write it', 'bad-date', { asOf: '14/01/2019' }],
  ['a date without a day', 'bad-date', { asOf: '2019-01' }],
  ['a fiscal year without its first month', 'unknown-value', { fiscalYear: { namedBy: 'start' } }],
  ['a thirteenth month', 'unknown-value', { fiscalYear: { startMonth: 13 } }],
  ['a month as text', 'unknown-value', { fiscalYear: { startMonth: '4' } }],
  ['a fiscal year named by its middle', 'unknown-value', { fiscalYear: { startMonth: 4, namedBy: 'middle' } }],
  ['organisations that are no list', 'wrong-type', { organisations: { id: 'a' } }],
  ['an organisation that is a text', 'wrong-type', { organisations: ['a'] }],
  ['an organisation without an ID', 'missing-key', { organisations: [{ name: 'A' }] }],
  ['an ID with a space', 'unknown-value', { organisations: [{ id: 'long an' }] }],
  ['a misspelled key of a child', 'unknown-key', { organisations: [{ id: 'a', children: [{ id: 'b', nmae: 'B' }] }] }],
  ['a dimension without an ID', 'missing-key', { dimensions: [{ members: [] }] }],
  ['an indicator without a kind', 'missing-key', { indicators: [{ id: 'a', unit: 'VND' }] }],
  ['an indicator without a unit', 'missing-key', { indicators: [{ id: 'a', kind: 'flow' }] }],
  ['a unit that is a number', 'wrong-type', { indicators: [{ id: 'a', kind: 'flow', unit: 9 }] }],
  ['a kind that is not known', 'unknown-value', { indicators: [{ id: 'a', kind: 'sum', unit: 'VND' }] }],
  ['a side that is not known', 'unknown-value', { indicators: [{ id: 'a', kind: 'flow', unit: 'VND', better: 'up' }] }],
  [
    'a way over time that is not known',
    'unknown-value',
    { indicators: [{ id: 'a', kind: 'stock', unit: 'VND', over: 'sum' }] },
  ],
  [
    'more indicators than are read',
    'too-large',
    { indicators: Array.from({ length: 20_001 }, (_, index) => ({ id: `i${index}`, kind: 'flow', unit: 'VND' })) },
  ],
  ['an entry without an indicator', 'missing-key', withEntry({ indicator: undefined })],
  ['an entry without a period', 'missing-key', withEntry({ period: undefined })],
  ['an entry without a scenario', 'missing-key', withEntry({ scenario: undefined })],
  ['a period in words without its year', 'bad-period', withEntry({ period: 'Năm 18' })],
  ['a day to date without its year', 'bad-period', withEntry({ period: '09-30/2018' })],
  ['a fifth quarter', 'bad-period', withEntry({ period: '2018-Q5' })],
  ['a period that is a number', 'wrong-type', withEntry({ period: 2018 })],
  ['a scenario in words', 'unknown-value', withEntry({ scenario: 'actual' })],
  ['members that are a list', 'wrong-type', withEntry({ members: ['postal'] })],
  ['a member that is a number', 'wrong-type', withEntry({ members: { service: 1 } })],
  ['neither a value nor a reason', 'value-and-missing', withEntry({ value: undefined })],
  ['a value and a reason', 'value-and-missing', withEntry({ missing: 'withheld' })],
  ['a reason that is not known', 'unknown-value', withEntry({ value: undefined, missing: 'lost' })],
  ['a value without a number', 'bad-figure', withEntry({ value: 'chưa có' })],
  ['a value that is empty', 'bad-figure', withEntry({ value: '' })],
  ['a value that is too long', 'too-long', withEntry({ value: '1'.repeat(201) })],
  ['a value that is a truth value', 'wrong-type', withEntry({ value: true })],
  ['a figure of a program outside its bounds', 'bad-figure', withEntry({ value: { value: '5', unit: 'VND' } })],
  ['a target of an actual', 'not-a-plan', withEntry({ target: { comparator: 'over', value: 5 } })],
  ['a target without a comparator', 'missing-key', withEntry({ scenario: 'PL', value: 5, target: { value: 5 } })],
  ['a value that is null', 'wrong-type', withEntry({ value: null })],
  ['a comparator of an actual', 'not-a-plan', withEntry({ comparator: 'over' })],
  ['a comparator that is a sign', 'unknown-value', withEntry({ scenario: 'PL', comparator: '>' })],
  ['growth without a number', 'bad-figure', withEntry({ growth: 'tăng' })],
  ['growth that is a number', 'wrong-type', withEntry({ growth: 0.376 })],
  ['growth that is null', 'wrong-type', withEntry({ growth: null })],
  ['attainment that is a number', 'wrong-type', withEntry({ attainment: 1.049 })],
  ['attainment without a number', 'bad-figure', withEntry({ attainment: 'đạt' })],
  ['attainment of a plan', 'misplaced-key', withEntry({ scenario: 'PL', attainment: '104,9%' })],
  [
    'a share of a forecast',
    'misplaced-key',
    withEntry({ scenario: 'FC', members: { service: 'postal' }, share: '29%' }),
  ],
  ['a share of the whole', 'misplaced-key', withEntry({ share: '29%' })],
  [
    'a dimension that is whole in words',
    'wrong-type',
    withEntry({}, { dimensions: [{ id: 'service', whole: 'yes' }] }),
  ],
  ['a source that is a list', 'wrong-type', withEntry({ source: ['a'] })],
  ['a misspelled key of an entry', 'unknown-key', withEntry({ valeu: '5' })],
];

for (const [what, code, document] of broken) {
  test(`broken for the schema and for validate(): ${what}`, () => {
    assert.equal(matches(document), false);
    const severity = code === 'unknown-key' ? 'warning' : 'error';
    const found = validate(document).issues.map((issue) => [issue.code, issue.severity]);
    assert.deepEqual(found, [[code, severity]]);
  });
}

/** Every subschema that names a property, with its place. */
function properties(schema: unknown, place = '#'): [place: string, schema: Json][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const below = Object.entries(schema).flatMap(([key, value]) => properties(value, `${place}/${key}`));
  return /\/properties\/[^/]+$/.test(place) && !place.includes('/then/') ? [[place, schema as Json], ...below] : below;
}

test('the schema has the limits of validate()', () => {
  const { properties, $defs } = JSON.parse(read('docs/report.schema.json'));
  const { entries, indicators } = properties;
  assert.deepEqual([entries.maxItems, indicators.maxItems], [limits.entries, limits.nodes]);
  assert.equal($defs.id.maxLength, limits.text);
});

test('every property of the schema has a description, for the tool in which a report is edited', () => {
  const all = properties(JSON.parse(read('docs/report.schema.json')));
  assert.ok(all.length > 35);
  assert.deepEqual(
    all.filter(([, schema]) => !schema.description).map(([place]) => place),
    [],
  );
});

const mappings = JSON.parse(read('docs/mapping.schema.json'));
const mapsTo = new Ajv2020({ strict: true }).compile(mappings);

for (const mapping of [
  {},
  { $schema: 'mapping.schema.json', lang: 'vi', sheet: 'KH', separator: '\t' },
  { headings: { 'Số giao': 'PL', Bưu_cục: 'organisation' }, organisation: 'Tỉnh' },
  { indicator: 'Doanh thu', unit: 'tỷ đồng', period: '2019', scenario: 'AC', dates: 'day-first', dash: 'zero' },
  { blanks: 'as-above', title: 'a', asOf: '2019-01-14', source: 'b', fiscalYear: { startMonth: 4 } },
  { organisations: [{ id: 'a' }], dimensions: [], indicators: [] },
]) {
  test(`sound for the schema and for readMapping(): ${JSON.stringify(mapping)}`, () => {
    mapsTo(mapping);
    assert.deepEqual(mapsTo.errors ?? [], []);
    assert.deepEqual(readMapping(mapping).issues, []);
  });
}

for (const [mapping, code] of [
  ['vi', 'wrong-type'],
  [[], 'wrong-type'],
  [{ language: 'vi' }, 'unknown-key'],
  [{ lang: 'de' }, 'unknown-value'],
  [{ separator: ':' }, 'unknown-value'],
  [{ headings: ['TH'] }, 'wrong-type'],
  [{ headings: { TH: 'actual' } }, 'unknown-value'],
  [{ unit: 5 }, 'wrong-type'],
  [{ scenario: 'ac' }, 'unknown-value'],
  [{ dash: '0' }, 'unknown-value'],
  [{ blanks: true }, 'wrong-type'],
] as const) {
  test(`broken for the schema and for readMapping(): ${JSON.stringify(mapping)}`, () => {
    assert.equal(mapsTo(mapping), false);
    assert.deepEqual(
      readMapping(mapping).issues.map((issue) => issue.code),
      [code],
    );
  });
}

/** The definitions of the schema of reports. */
const definitions: Readonly<Record<string, { properties: Readonly<Record<string, { enum?: readonly string[] }>> }>> =
  JSON.parse(read('docs/report.schema.json')).$defs;
const enumsOf = (kind: string): string[] =>
  Object.entries(definitions[kind]?.properties ?? {}).flatMap(([name, schema]) => (schema.enum ? [name] : []));
const entryWith = (name: string): Json =>
  withEntry({ scenario: 'PL', [name]: '?', ...(name === 'missing' ? { value: undefined } : {}) });
const indicatorWith = (name: string): Json =>
  withEntry({}, { indicators: [{ id: 'revenue', kind: 'flow', unit: 'tỷ đồng', [name]: '?' }] });

// A value that a report accepts and its schema does not would be underlined in every editor.
for (const [kind, documentWith] of [
  ['entry', entryWith],
  ['indicator', indicatorWith],
] as const) {
  for (const name of enumsOf(kind)) {
    test(`the schema has the values of ${kind}.${name} that validate() accepts`, () => {
      const { issues } = validate(documentWith(name));
      const accepted = issues.flatMap(({ expected }) => (typeof expected === 'string' ? [] : [expected]));
      assert.deepEqual(accepted, [definitions[kind]?.properties[name]?.enum]);
    });
  }
}

test('the schema of mappings names every role, describes every property, and knows what the report knows', () => {
  assert.deepEqual(mappings.properties.headings.additionalProperties.enum, columnRoles);
  assert.deepEqual(
    properties(mappings).filter(([, schema]) => !schema.description),
    [],
  );
});

// docs/errors.md shows a document with each fault, and the two sentences that it gives.
const sections = read('docs/errors.md').split(/^### /m).slice(1);
for (const section of sections) {
  const code = section.split('\n', 1)[0] ?? '';
  const [, json] = /^```json\n([\s\S]*?)^```$/m.exec(section) ?? [];
  if (json === undefined) continue;
  test(`docs/errors.md: the sentences of ${code}`, () => {
    const { issues } = validate(JSON.parse(json));
    assert.equal(issues.length, 1);
    const [issue] = issues;
    assert.ok(issue && (issue.code === code || issue.detail === code), `the document has the fault ${issue?.code}`);
    const quoted = [...section.matchAll(/^> (.+)$/gm)].map(([, sentence]) => sentence);
    assert.deepEqual(quoted, [issueSentence(issue, 'vi'), issueSentence(issue, 'en')]);
  });
}
