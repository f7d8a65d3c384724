import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FileKind, fileKind, finish, isUnreadable, readFile } from 'goalpost';

describe('the first bytes of a file tell its format', () => {
  for (const [what, head, kind] of [
    ['a zip', 'PK\x03\x04', 'xlsx'],
    ['the older container of Excel', '\xd0\xcf\x11\xe0\xa1\xb1', 'xlsx'],
    ['an object', '{"entries": []}', 'json'],
    ['a list behind a byte order mark and blanks', '\xef\xbb\xbf \r\n\t[1]', 'json'],
    ['a web page', '\n<!DOCTYPE HTML><title>a</title>', 'web-page'],
    ['a web page behind a byte order mark', '\xef\xbb\xbf<html>', 'web-page'],
    ['an answer in XML', '<?xml version="1.0"?>', 'web-page'],
    ['headings', 'Ten;2018', 'text'],
    ['a sign of a zip that is not the first', ' PK\x03\x04', 'text'],
    ['another tag', '<table>', 'text'],
    ['nothing', '', 'text'],
  ] satisfies [string, string, FileKind][]) {
    it(`${what}: ${kind}`, () => assert.equal(fileKind(bytesOf(head)), kind));
  }
});

describe('readFile', () => {
  it('refuses a web page', () => {
    const expected = { problem: 'web-page', source: 'a.csv', detail: '' };
    assert.deepEqual(finish(readFile(bytesOf('<html>'), 'a.csv')), expected);
  });

  for (const [text, source, problem] of [
    ['', 'a.csv', 'blank'],
    ['\xef\xbb\xbf \r\n', 'a.json', 'blank'],
    [';;\n ;;', 'a.csv', 'blank'],
    ['hello', 'a.json', 'not-json'],
    ['hello', '/api/a.JSON?2', 'not-json'],
  ] as const) {
    it(`reads no report in ${JSON.stringify(text)} of ${source}: ${problem}`, () => {
      const read = finish(readFile(bytesOf(text), source));
      assert.deepEqual(isUnreadable(read) && [read.problem, read.source], [problem, source]);
    });
  }

  it('reads JSON that is neither an object nor a list as a report with a fault, and a table whose name is another as a table', () => {
    const [json, table] = ['a.json', 'a.csv'].map((source) => finish(readFile(bytesOf('5'), source)));
    const codes = [json, table].map((read) => read && !isUnreadable(read) && read.issues.map(({ code }) => code));
    assert.deepEqual(codes, [['wrong-type'], ['no-headings']]);
  });

  it('reads a table whatever its name says', () => {
    const read = finish(readFile(bytesOf('Revenue 2018 (VND);Budget 2018\n5;6'), 'a.json'));
    assert.equal(isUnreadable(read), false);
  });

  it('refuses a workbook where nobody reads one', () => {
    const expected = { problem: 'not-xlsx', source: 'a.xlsx', detail: '' };
    assert.deepEqual(finish(readFile(bytesOf('PK\x03\x04'), 'a.xlsx')), expected);
  });

  it('hands a workbook, and the sheet that is wanted, to whoever reads one', () => {
    const asked: unknown[] = [];
    const problem = { problem: 'no-sheet', source: 'a.xlsx', detail: '' } as const;
    const mapping = { sheet: 'KH' };
    const readXlsx = function* (bytes: Uint8Array, source: string, sheet?: string) {
      yield 0;
      asked.push(bytes.length, source, sheet);
      return problem;
    };
    assert.deepEqual(finish(readFile(bytesOf('PK\x03\x04'), 'a.xlsx', { mapping, readXlsx })), problem);
    assert.deepEqual(asked, [4, 'a.xlsx', 'KH']);
  });
});

function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (character) => character.charCodeAt(0));
}
