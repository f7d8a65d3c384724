// Which scripts stay in a baked page.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baked, fixture, put } from './bake-support.js';

describe('scripts', () => {
  put('ours.js', '/*! goalpost 0.1.0 | MIT */\n!function(){}();');
  put('embed.js', 'theirs()');
  put('bundle.js', 'customElements; globalThis[Symbol.for("goalpost")]');
  const script = (src: string): string => `<script src="${src}"></script>`;
  for (const [what, page, isLeft, isTold] of [
    ['our bundle under any name', script('ours.js'), false, false],
    ['a file of another vendor', script('embed.js?v=2'), true, false],
    ['a file with ours somewhere in it', script('bundle.js'), true, true],
    [
      'an address in a folder of our name',
      script('https://cdn.example.org/npm/goalpost@0.1.0/dist/embed.module.js'),
      false,
      false,
    ],
    ['a folder of the site', script('/goalpost/embed.js#x'), false, false],
    ['a folder with our name in it', script('/notgoalpost/embed.js'), true, true],
    ['foreign-embed.html', fixture('foreign-embed.html').replace(/<gp-.*/, ''), true, true],
    ['another name', script('https://www.example.org/embedded.js'), true, false],
    ['our name in a query', script('https://www.example.org/a.js?goalpost/embed.js'), true, false],
    ['code of the page', '<script type="module">import "./goalpost/embed.module.js"</script>', true, true],
    ['other code of the page', '<script>go()</script>', true, false],
    ['data of the page', '<script type="application/json">{"goalpost": 1}</script>', true, false],
    ['one that nothing closes', '<script src="ours.js">rest of the page', true, true],
  ] as const) {
    it(`${what} is ${isLeft ? (isTold ? 'left, which is told' : 'left') : 'taken out'}`, () => {
      const { text, told, exitCode } = baked(`a${page}b`);
      assert.equal(text, isLeft ? `a${page}b` : 'ab');
      assert.deepEqual([told.length, exitCode], [isTold ? 1 : 0, 0]);
    });
  }

  it('data in a report goes with it, and no other script', () => {
    const json = '<script type="application/json">{"entries": []}</script>';
    assert.equal(baked(`<gp-report>${json}<script>go()</script></gp-report>`).text, '<script>go()</script>');
  });
});
