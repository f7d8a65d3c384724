import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ReportSource, sourceOf, tableMapping } from 'goalpost';

describe('a report is read from', () => {
  const file = (src: string): ReportSource => ({ from: 'file', src });
  const script = (src: string): ReportSource => ({ from: 'data-script', src });
  for (const [what, [src, table, json], expected] of [
    ['the address before all others', ['a.csv', '#kpi', '{}'], file('a.csv')],
    ['the table before what is inside', [null, '#kpi', '{}'], { from: 'table', table: '#kpi' }],
    ['the table where the address is empty', ['', 'kpi', null], { from: 'table', table: 'kpi' }],
    ['the JSON inside', [null, null, '{}'], { from: 'json', json: '{}' }],
    ['the JSON inside, even where it is empty', ['', '', ''], { from: 'json', json: '' }],
    ['nothing where nothing is named', [null, '', null], { from: 'nothing' }],
    ['a script with data', ['a/b.data.js', null, null], script('a/b.data.js')],
    ['one with a query', ['b.data.js?v=2', null, null], script('b.data.js?v=2')],
    ['one with a hash', ['b.data.js#x', null, null], script('b.data.js#x')],
    ['one with a blank behind it', ['b.data.js ', null, null], script('b.data.js ')],
    ['a file whose query looks like a script', ['a.csv?b.data.js', null, null], file('a.csv?b.data.js')],
    ['a file below a folder that looks like one', ['b.data.js/a.csv', null, null], file('b.data.js/a.csv')],
    ['another script', ['data.js', null, null], file('data.js')],
  ] satisfies [string, [string | null, string | null, string | null], ReportSource][]) {
    it(what, () => assert.deepEqual(sourceOf({ src, table, json }), expected));
  }
});

describe('a table of a page is in the language', () => {
  for (const [what, mapping, lang, expected] of [
    ['of the page', { scenario: 'AC' }, 'vi-VN', { lang: 'vi', scenario: 'AC' }],
    ['that its mapping names', { lang: 'en' }, 'vi', { lang: 'en' }],
    ['of its words where nobody knows that of the page', {}, 'xx', {}],
    ['of its words where the page names none', {}, '', {}],
  ] as const) {
    it(what, () => assert.deepEqual(tableMapping(mapping, lang), expected));
  }
});
