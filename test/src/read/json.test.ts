import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonFault, maxJsonLength, readJson } from 'goalpost';
import { times } from '../../tools/thorough.mjs';

describe('readJson', () => {
  it('gives the document and its source', () => {
    assert.deepEqual(readJson('\ufeff{"a": [1, "x"]}', 'a.json'), { root: { a: [1, 'x'] }, source: 'a.json' });
  });

  // Columns counted by hand: the first character that JSON does not allow.
  for (const [text, line, column] of [
    ['', 1, 1],
    ['{"a": }', 1, 7],
    ['{"a":1,}', 1, 8],
    ['[1,2', 1, 5],
    ['{"a":[1 2]}', 1, 9],
    ['{"a":1}x', 1, 8],
    ["{'a':1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['{\n "a": 1,\n "b": tru\n}', 3, 7],
    ['[01]', 1, 3],
    ['{"a":"x\ny"}', 1, 6],
    ['{"a":{}}, 1', 1, 9],
    ['["\u007f", x]', 1, 7],
    ['["\\u00e", 1]', 1, 2],
    ['\n\n  [1,\n 2', 4, 3],
  ] as const) {
    it(`finds the fault in ${JSON.stringify(text)} at ${line}:${column}`, () => {
      const result = readJson(text, 'a.json');
      assert.ok('problem' in result && result.problem === 'not-json');
      const fault = jsonFault(text);
      assert.deepEqual([fault.line, fault.column], [line, column]);
    });
  }

  it('keeps a number as text that would become 0', () => {
    const text = '{"a": 1e-772, "b": -2.5E-400, "c": 0e-999, "d": 1e-300, "e": "1e-772", "f": "\\\\"}';
    assert.deepEqual(readJson(text, 'a.json'), {
      root: { a: '1e-772', b: '-2.5E-400', c: 0, d: 1e-300, e: '1e-772', f: '\\' },
      source: 'a.json',
    });
  });

  it('finds the fault behind texts and nests of any length', () => {
    const text = 'x'.repeat(18_000_000);
    assert.deepEqual(jsonFault(`["${text}" x]`), {
      line: 1,
      column: text.length + 5,
      fragment: `${'x'.repeat(18)}" x]`,
    });
    assert.equal(jsonFault(`${'["'.repeat(200_000)}`).column, 5);
    assert.equal(jsonFault(`${'['.repeat(200_000)} x`).column, 200_002);
    const escapes = readJson(`{"a": "${'\\n'.repeat(9_000_000)}", "b": 1e-400}`, 'a.json');
    assert.equal((('root' in escapes && escapes.root) as { b: string }).b, '1e-400');
  });

  it('refuses a text that is too large before reading it', () => {
    const result = readJson(' '.repeat(maxJsonLength + 1), 'a.json');
    assert.ok('problem' in result && result.problem === 'too-large');
  });

  it('survives every mutation of a document', () => {
    const document = JSON.stringify({ entries: [{ value: '208,7 tỷ đồng', n: -1.5e3, ok: [true, null, 'a\\"b'] }] });
    fc.assert(
      fc.property(fc.nat(document.length), fc.string({ maxLength: 2 }), fc.nat(3), (at, inserted, removed) => {
        const text = document.slice(0, at) + inserted + document.slice(at + removed);
        assert.ok('root' in readJson(text, 'a.json') || jsonFault(text).line >= 1);
      }),
      { numRuns: times(3000) },
    );
  });
});
