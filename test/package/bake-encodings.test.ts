// A baked page has the bytes of its own encoding.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../tools/setup.mjs';
import { folder, put } from './bake-support.js';
import { goalpost } from './cli-support.js';

/** What the command line makes of a page, in bytes. */
function baked(bytes: Uint8Array, ...args: string[]) {
  const { status, stdout, stderr } = goalpost('bake', put('bytes/page.html', bytes), ...args);
  return { status, bytes: stdout, told: String(stderr) };
}

/** The same from the program that it is, which writes bytes to a pipe. */
function bytesOfProgram(bytes: Uint8Array): Buffer {
  const command = [join(root, 'dist/src/cli/goalpost.js'), 'bake', put('bytes/page.html', bytes)];
  return spawnSync(process.execPath, command, { env: { ...process.env, NODE_OPTIONS: '' } }).stdout;
}

describe('encodings', () => {
  const tag = '<gp-sentence label="Giá" lang="vi" value="5">x</gp-sentence>';
  const [before, behind] = [Buffer.from('<p>a\r\n'), Buffer.from('\r\n</p>')];
  const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
  for (const [what, head, end, tagBytes, expected] of [
    ['UTF-8 with a mark', latin1('\xef\xbb\xbf'), latin1('\xe1\xba\xbf'), Buffer.from(tag), Buffer.from('Giá đạt 5.')],
    ['UTF-8 that nothing declares', Buffer.from(''), Buffer.from('ế'), Buffer.from(tag), Buffer.from('Giá đạt 5.')],
    [
      'ASCII that nothing declares',
      Buffer.from(''),
      Buffer.from(''),
      latin1(tag.replace('á', '&#225;')),
      latin1('Gi&#225; &#273;&#7841;t 5.'),
    ],
    [
      'ISO 8859-1',
      latin1('<meta charset="ISO-8859-1">'),
      latin1('\xa0\xe9\x81'),
      latin1(tag),
      latin1('Gi\xe1 &#273;&#7841;t 5.'),
    ],
    [
      'bytes of no declared encoding',
      Buffer.from(''),
      latin1('\xe9\xff'),
      latin1(tag),
      latin1('Gi\xe1 &#273;&#7841;t 5.'),
    ],
    [
      'ASCII that declares windows-1252',
      latin1('<meta charset=windows-1252>'),
      Buffer.from(''),
      latin1(tag.replace('á', '&aacute;')),
      latin1('Gi&#225; &#273;&#7841;t 5.'),
    ],
    [
      'windows-1258',
      latin1('<meta http-equiv=Content-Type content="text/html; charset=windows-1258">'),
      latin1('\xf0\xf2'),
      latin1(tag),
      latin1('Gi\xe1 \xf0&#7841;t 5.'),
    ],
    [
      'an encoding that nobody knows',
      latin1('<meta charset="none">'),
      Buffer.from('ế'),
      Buffer.from(tag),
      Buffer.from('Giá đạt 5.'),
    ],
  ] as const) {
    it(what, () => {
      const page = (middle: Uint8Array): Buffer => Buffer.concat([head, before, middle, end, behind]);
      const { status, bytes, told } = baked(page(tagBytes));
      assert.deepEqual([status, told], [0, '']);
      const wanted = what === 'ASCII that declares windows-1252' ? latin1('Gi&#225; &#273;&#7841;t 5.') : expected;
      assert.equal(bytes.toString('latin1'), page(wanted).toString('latin1'));
    });
  }

  it('UTF-16 of either order', () => {
    const page = (text: string): Buffer => Buffer.from(`\ufeff<p>ế${text}\r\n`, 'utf16le');
    assert.deepEqual(bytesOfProgram(page(tag)), page('Giá đạt 5.'));
    assert.deepEqual(bytesOfProgram(page(tag).swap16()), page('Giá đạt 5.').swap16());
  });

  for (const [what, bytes, name] of [
    ['a wrong byte in UTF-8', latin1('<meta charset="utf-8">\xff'), 'utf-8'],
    ['half a letter of UTF-16', latin1('\xff\xfea\0b'), 'utf-16le'],
    ['an encoding that is not written', latin1('<meta charset=gbk>\xb0\xa1'), 'gbk'],
  ] as const) {
    it(`${what} is refused, and nothing is written`, () => {
      const result = baked(bytes, '-o', join(folder, 'none.html'));
      assert.deepEqual([result.status, result.bytes.length], [2, 0]);
      assert.match(result.told, new RegExp(`page\\.html was not loaded: its bytes are not ${name}`));
      assert.throws(() => readFileSync(join(folder, 'none.html')));
    });
  }

  it('a page outside the root is refused', () => {
    const { status, told } = baked(Buffer.from('a'), '--root', join(folder, 'site'));
    assert.equal(status, 2);
    assert.match(told, /the page lies outside .*site, the folder of --root/);
  });
});
