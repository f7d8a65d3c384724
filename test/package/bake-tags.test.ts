// Pages as people and portals write them: what is not ours stays to the last byte, what is ours is shown or told.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baked, fixture } from './bake-support.js';

const card = '<gp-kpi-card value="5">x</gp-kpi-card>';

describe('what stays and what is told', () => {
  for (const [what, page, text, told = []] of [
    // Nothing closes the tag, so all that follows stands in it.
    [
      'self-closing.html',
      fixture('self-closing.html'),
      fixture('self-closing.html'),
      ['1:7: <gp-sentence> has no end'],
    ],
    [
      'a tag that nothing closes',
      '<p><gp-kpi-card value="5">x</p>y',
      '<p><gp-kpi-card value="5">x</p>y',
      ['1:4: <gp-kp'],
    ],
    [
      'one that the end of an element closes',
      '<div><gp-kpi-card value="5">x</div><gp-sentence value="6">y</gp-sentence>',
      '<div><gp-kpi-card value="5">x</div>Reached 6.',
      ['1:6: <gp-kpi-card> has no end tag'],
    ],
    [
      'one whose end tag stands elsewhere',
      '<b><gp-sentence value="5">x</b>y</gp-sentence>',
      '<b><gp-sentence value="5">x</b>y</gp-sentence>',
      ['1:4: '],
    ],
    [
      'tags in one that is not closed',
      `<gp-kpi-card value="6">x${card}y`,
      '<gp-kpi-card value="6">x[5]y',
      ['1:1: <gp-kpi-card>'],
    ],
    ['nested.html', fixture('nested.html'), '<main>[5]<p>after</p></main>'],
    [
      'a tag in the fallback of one that cannot be shown',
      `<gp-kpi-card value="x">a${card}b</gp-kpi-card>`,
      'a[5]b',
      ['1:1: value: '],
    ],
    ['<noscript>', `<noscript>a${card}b</noscript>`, '<noscript>a[5]b</noscript>'],
    [
      '<noscript> in the head',
      '<head><noscript><gp-sentence value="5">x</gp-sentence></noscript>',
      '<head><noscript>Reached 5.</noscript>',
    ],
    ['letters of either case', '<GP-Sentence VALUE=5>x</gp-SENTENCE\n>y', 'Reached 5.y'],
    ['the first of two attributes of one name', '<gp-sentence value=5 value=6>x</gp-sentence>', 'Reached 5.'],
    ['a > in an attribute', '<gp-sentence label="a>b" value=5>x</gp-sentence>', 'A&#62;b reached 5.'],
    [
      'comments',
      `<!-- ${card} --><!--[if mso]>${card}<![endif]-->`,
      `<!-- ${card} --><!--[if mso]>${card}<![endif]-->`,
    ],
    ['texts', `<title>${card}</title><textarea>${card}</textarea><script>"${card}"</script>`, null],
    ['attributes', `<a title='${card}'>${card}</a>`, `<a title='${card}'>[5]</a>`],
    ['ends of lines, bytes of nothing, marks', `\ufeffa\r\nb\0\r${card}\r\n\0`, '\ufeffa\r\nb\0\r[5]\r\n\0'],
    ['an end in the middle of a tag', `${card}<gp-kpi-card value="6`, '[5]<gp-kpi-card value="6'],
    ['SVG', '<svg><gp-sentence value="5">x</gp-sentence></svg>', null, ['1:6: <gp-sentence> stands in SVG']],
    [
      'HTML in SVG',
      `<svg><foreignObject>${card}</foreignObject></svg>`,
      '<svg><foreignObject>[5]</foreignObject></svg>',
    ],
    ['a template', `<template>${card}</template>`, null, ['1:11: <gp-kpi-card> stands in a <template>']],
    [
      'a template that is drawn',
      `<x-y><template shadowrootmode="open">${card}</template></x-y>`,
      '<x-y><template shadowrootmode="open">[5]</template></x-y>',
    ],
    [
      'what a server drew of a tag',
      '<gp-report for="t"><template shadowrootmode="open">a</template><gp-kpi-card value="x"><template shadowrootmode="open">b</template>c</gp-kpi-card></gp-report>',
      'c',
      ['1:1: t was not loaded', '1:64: value: '],
    ],
    [
      'what a server drew of a report and did not end',
      `<div><gp-report for="t"><template shadowrootmode="open">a</gp-report>${card}</div>b`,
      '<div><gp-report for="t"><template shadowrootmode="open">a</gp-report>[5]</div>b',
      ['1:6: t was not loaded', '1:6: <template> has no end tag'],
    ],
    [
      'a tag in <select>',
      '<select><option>1<gp-sentence value="5">fb</gp-sentence></select>',
      null,
      ['1:18: <gp-sentence> stands where HTML takes no such tag'],
    ],
    [
      'what is hidden, and where links lead to',
      '<gp-report hidden id="r" for="t"><p>draft</p></gp-report><gp-sentence id="k" hidden class="x y" value="5">a</gp-sentence>',
      '<span hidden id="r"><p>draft</p></span><span id="k" hidden class="x y">Reached 5.</span>',
      ['1:1: t was not loaded'],
    ],
    [
      'a paragraph with nothing else',
      `<!doctype html><p> <b>${card}</b><!-- --> </p>`,
      '<!doctype html><p> <b>[5]</b><!-- --> </p>',
    ],
    [
      'a paragraph with words',
      `<!doctype html><p>a ${card} b</p>`,
      '<!doctype html><p>a [5] b</p>',
      ['1:21: <gp-kpi-card> becomes a table, which'],
    ],
    [
      'a paragraph with a sentence',
      '<!doctype html><p>a <gp-sentence value="5"></gp-sentence> b</p>',
      '<!doctype html><p>a Reached 5. b</p>',
    ],
    ['a paragraph that no table ends', `<p>a ${card} b</p>`, '<p>a [5] b</p>'],
    [
      'a button in a paragraph',
      `<!doctype html><p>a <button>${card}</button> b</p>`,
      '<!doctype html><p>a <button>[5]</button> b</p>',
    ],
    [
      'between the cells of a table',
      `<table><tr>${card}<td>1</table>`,
      '<table><tr>x<td>1</table>',
      ['1:12: <gp-kpi-card> stands between'],
    ],
    [
      'a sentence between cells',
      '<table><gp-sentence value="5">x</gp-sentence><td>1</table>',
      '<table>Reached 5.<td>1</table>',
    ],
    ['a cell', `<table><td>${card}</table>`, '<table><td>[5]</table>'],
    ['the end of a page in a tag', '<table><td><gp-kpi-card value="5">', null, ['1:12: <gp-kpi-card> has no end tag']],
    [
      'a report that is not closed',
      `<gp-report for="t">${card}`,
      '[5]',
      ['1:1: t was not loaded: the page has no table'],
    ],
    ['a report without a source', `<gp-report>${card}</gp-report>`, '[5]', ['1:1: The gp-report tag has no src']],
    ['a key without a report', '<gp-sentence indicator="a">x</gp-sentence>', 'x', ['1:1: The tag has indicator but']],
  ] as const) {
    it(what, () => {
      const result = baked(page);
      assert.equal(result.text, text ?? page);
      assert.equal(result.told.length, told.length, result.told.join('\n'));
      for (const [at, line] of result.told.entries()) assert.ok(line.startsWith(told[at] ?? ''), line);
      assert.equal(result.exitCode, told.length > 0 ? 1 : 0);
    });
  }

  it('tells in the language of the page', () => {
    assert.match(
      baked('<html lang="vi"><gp-sentence value="5" />').told[0] ?? '',
      /^1:17: <gp-sentence> không có thẻ đóng/,
    );
  });

  it('a page of 20 000 elements one in the other', () => {
    const open = `${'<div>'.repeat(19_600)}${'<div><gp-report for="t">'.repeat(200)}`;
    const result = baked(`${open}${card}`);
    assert.equal(result.text, `${'<div>'.repeat(19_800)}[5]`);
  });

  it('a page whose tags are nested so that words are lost says so', () => {
    // A title is text in HTML and an element in SVG, which the tag that is not closed no longer ends.
    const result = baked('<svg><title><gp-report for="t"></title><title>a<b>c</title></svg>');
    assert.deepEqual([result.told.length > 0, result.exitCode], [true, 1]);
  });
});
