// Pages as people and portals write them: what is not ours stays to the last byte, what is ours is shown or told.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type defaultTreeAdapter, parse } from 'parse5';
import { bake } from '../../src/cli/bake.js';
import { disk } from '../../src/cli/disk.js';
import { randomFrom } from '../bench/random.mjs';
import { root } from '../tools/setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'goalpost-bake-'));
after(() => rmSync(folder, { recursive: true }));

/** Puts a file below the folder of the pages, and gives its path. */
function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** What is left of a page, with a sign for each table, and what is told without the name of the page. */
function baked(page: string, options: { lang?: string; root?: string } = {}) {
  const { text, lines, exitCode } = bake(page, join(folder, 'a.html'), {
    lang: 'en',
    root: null,
    io: disk,
    ...options,
  });
  const short = text.replace(/<table class="gp-static.*?<strong>(\d+)<\/strong>.*?<\/table>/g, '[$1]');
  return { text: short, told: lines.map((line) => line.replace(`${join(folder, 'a.html')}:`, '')), exitCode };
}

const fixture = (name: string): string => readFileSync(join(root, 'test/fixtures/cases', name), 'utf8').trimEnd();

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
      '<span hidden="" id="r"><p>draft</p></span><span id="k" hidden="" class="x y">Reached 5.</span>',
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

describe('files that a page names', () => {
  const table = 'Chỉ tiêu;TH 2018 (tỷ đồng)\nDoanh thu;5\n';
  const secret = put('secret.csv', table);
  put('site/plan.csv', table);
  put('site/a b.csv', table);
  put('site/data/plan.csv', table);
  put('site/pages/own.csv', table);
  symlinkSync(secret, join(folder, 'site/pages/link.csv'));
  symlinkSync(folder, join(folder, 'site/pages/up'));
  const page = join(folder, 'site/pages/a.html');
  const pageOf = (src: string, base = ''): string =>
    `${base}<gp-report src="${src}"><gp-sentence indicator="Doanh thu" period="2018">x</gp-sentence></gp-report>`;
  const reason = (src: string, options: { root?: string; base?: string } = {}): string => {
    const { lines, text } = bake(pageOf(src, options.base), page, { lang: 'en', root: options.root ?? null, io: disk });
    assert.equal(text.endsWith('x'), lines.length > 0);
    return lines.join().replace(/^.*was not loaded: /, '');
  };
  const read = '';
  const [outside, server, bad] = [
    /^it lies outside the folder of the page/,
    /^bake asks no server/,
    /^the address is not/,
  ];

  for (const [src, expected] of [
    ['own.csv', read],
    [' ./own.csv?v=1#top\n', read],
    ['%6fwn.csv', read],
    ['x/../own.csv', read],
    ['../pages/own.csv', read],
    ['none.csv', /^there is no such file/],
    ['own.csv/x', /^the system says ENOTDIR/],
    ['.', /^it is no file/],
    ['../plan.csv', outside],
    ['..\\plan.csv', outside],
    ['%2e%2e/plan.csv', outside],
    ['..%2fplan.csv', outside],
    ['/etc/passwd', outside],
    ['link.csv', outside],
    ['up/secret.csv', outside],
    ['file:///etc/passwd', server],
    [`file://${join(folder, 'site/pages/own.csv')}`, server],
    ['//server/share/own.csv', server],
    ['\\\\server\\share\\own.csv', server],
    ['https://example.org/own.csv', server],
    ['C:/own.csv', server],
    ['data:text/csv,a;b', server],
    ['a%2.csv', bad],
    ['a%ff.csv', bad],
    ['own.csv%00', bad],
    ['//[', bad],
  ] as const) {
    it(JSON.stringify(src), () => {
      if (expected === read) assert.equal(reason(src), '');
      else assert.match(reason(src), expected);
    });
  }

  it('with a root, what lies at or below it, with its own “/”', () => {
    const site = join(folder, 'site');
    for (const src of [
      'own.csv',
      '../plan.csv',
      '../data/plan.csv',
      '/data/plan.csv',
      '/a%20b.csv',
      '\\plan.csv',
      '../../../plan.csv',
    ])
      assert.equal(reason(src, { root: site }), '', src);
    for (const src of ['link.csv', 'up/secret.csv']) assert.match(reason(src, { root: site }), outside, src);
    assert.match(reason('/../secret.csv', { root: site }), /^there is no such file/);
  });

  it('a <base> of the page counts', () => {
    const site = join(folder, 'site');
    assert.equal(
      reason('plan.csv', { root: site, base: '<base target=x><base href="/data/"><base href="/none/">' }),
      '',
    );
    assert.match(reason('own.csv', { base: '<base href="https://example.org/">' }), server);
    assert.match(reason('plan.csv', { base: '<base href="../">' }), outside);
    assert.equal(reason('own.csv', { base: '<base href="//[">' }), '');
  });

  it('a <base> in a template or a drawing does not', () => {
    const site = join(folder, 'site');
    for (const base of ['<template><base href="/none/"></template>', '<svg><base href="/none/"/></svg>']) {
      assert.equal(reason('../data/plan.csv', { root: site, base }), '', base);
    }
  });

  it('bad-percent.html is told, with its place', () => {
    const { lines, exitCode } = bake(fixture('bad-percent.html'), page, { lang: 'vi', root: null, io: disk });
    assert.deepEqual([lines, exitCode], [[`${page}:1:1: Không tải được a%2.csv: địa chỉ viết sai.`], 1]);
  });
});

describe('tables of the page', () => {
  const sentence = (table: string): string => {
    const page = `<table id="t">${table}</table><gp-report for="#t"><gp-sentence indicator="Doanh thu" period="2018"></gp-sentence></gp-report>`;
    return baked(page, { lang: 'vi' }).text.replace(/^.*<\/table>/, '');
  };
  const expected = 'Năm 2018, doanh thu đạt 5 tỷ đồng.';
  it('have their rows in the order in which browsers draw them', () => {
    const [head, body, foot] = [
      '<thead><tr><th>Chỉ tiêu<th>TH 2018 (tỷ đồng)',
      '<tbody><tr><td>Doanh thu<td>5',
      '<tfoot>',
    ];
    assert.equal(sentence(foot + body + head), expected);
  });
  it('do not take the cells of tables inside them for their own', () => {
    assert.equal(
      sentence('<tr><th>Chỉ tiêu<th>TH 2018 (tỷ đồng)<tr><td>Doanh thu<table><tr><td></table><td>5'),
      expected,
    );
  });
  it('have spans as browsers read them', () => {
    assert.equal(
      sentence(
        '<tr><th colspan="-1">Chỉ tiêu<th colspan=0 rowspan=x>TH 2018 (tỷ đồng)<tr><td rowspan="1.5">Doanh thu<td>5',
      ),
      expected,
    );
  });
});

/** Runs the program on a page, in bytes. */
function program(bytes: Uint8Array, ...args: string[]) {
  const file = put('bytes/page.html', bytes);
  const command = [join(root, 'dist/src/cli/goalpost.js'), 'bake', file, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, bytes: stdout, told: String(stderr) };
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
      const { status, bytes, told } = program(page(tagBytes));
      assert.deepEqual([status, told], [0, '']);
      const wanted = what === 'ASCII that declares windows-1252' ? latin1('Gi&#225; &#273;&#7841;t 5.') : expected;
      assert.equal(bytes.toString('latin1'), page(wanted).toString('latin1'));
    });
  }

  it('UTF-16 of either order', () => {
    const page = (text: string): Buffer => Buffer.from(`\ufeff<p>ế${text}\r\n`, 'utf16le');
    assert.deepEqual(program(page(tag)).bytes, page('Giá đạt 5.'));
    assert.deepEqual(program(page(tag).swap16()).bytes, page('Giá đạt 5.').swap16());
  });

  for (const [what, bytes, name] of [
    ['a wrong byte in UTF-8', latin1('<meta charset="utf-8">\xff'), 'utf-8'],
    ['half a letter of UTF-16', latin1('\xff\xfea\0b'), 'utf-16le'],
    ['an encoding that is not written', latin1('<meta charset=gbk>\xb0\xa1'), 'gbk'],
  ] as const) {
    it(`${what} is refused, and nothing is written`, () => {
      const result = program(bytes, '-o', join(folder, 'none.html'));
      assert.deepEqual([result.status, result.bytes.length], [2, 0]);
      assert.match(result.told, new RegExp(`page\\.html was not loaded: its bytes are not ${name}`));
      assert.throws(() => readFileSync(join(folder, 'none.html')));
    });
  }

  it('a page outside the root is refused', () => {
    const { status, told } = program(Buffer.from('a'), '--root', join(folder, 'site'));
    assert.equal(status, 2);
    assert.match(told, /the page lies outside .*site, the folder of --root/);
  });
});

/** Pieces of pages, with words that can be found again: `w1w` outside of our tags, `f1f` in them. */
const pieces = (n: number): string[] => [
  ...[
    'p',
    'b',
    'div',
    'table',
    'tr',
    'td',
    'tbody',
    'caption',
    'svg',
    'foreignObject',
    'noscript',
    'a',
    'li',
    'select',
  ].flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...[
    '<template>',
    '</template>',
    '<button>',
    '<col>',
    '<br>',
    '\r\n',
    '\0',
    '</body>',
    '<h1>',
    '<object>',
    '<math><mi>',
  ],
  ...[`w${n}w`, `w${n}w`, `w${n}w`, `<!-- w${n}w <gp-sentence value="9"> -->`, '<title><gp-sentence></title>'],
  ...[`<gp-sentence value="${n}">f${n}f</gp-sentence>`, `<gp-kpi-card value="${n}">f${n}f</gp-kpi-card>`],
  ...[
    `<gp-sentence value="x${n}x">f${n}f</gp-sentence>`,
    '</gp-kpi-card>',
    `<gp-kpi-card value=${n}>`,
    '<gp-sentence />',
  ],
];

type Node = ReturnType<typeof defaultTreeAdapter.getChildNodes>[number];

/** The words and numbers that a browser without scripts finds, in its order; `numberOf` names what is shown as a number. */
function found(page: string, numberOf: (node: Node) => string | null): string[] {
  const words: string[] = [];
  const look = (node: Node): void => {
    const number = numberOf(node);
    if (number !== null) words.push(number);
    else if ('value' in node) words.push(...(node.value.match(/[wf]\d+[wf]|Reached \d+/g) ?? []));
    else if ('childNodes' in node) node.childNodes.forEach(look);
  };
  parse(page, { scriptingEnabled: false, sourceCodeLocationInfo: true }).childNodes.forEach(look);
  return words.map((word) => word.replace('Reached ', ''));
}

it('random pages keep their words and their order, or say that they do not', () => {
  const random = randomFrom(20190114);
  const below = (n: number): number => Math.floor(random() * n);
  for (let run = 0; run < 3000; run++) {
    const length = 1 + below(14);
    const page =
      ['', '<!doctype html>'][below(2)] + Array.from({ length }, (_, n) => pieces(n)[below(pieces(n).length)]).join('');
    const { text, lines } = bake(page, 'a.html', { lang: 'en', root: null, io: disk });
    if (lines.some((line) => line.includes('nested wrongly'))) continue;
    const told = new Set(lines.map((line) => /:(\d+:\d+): .*between the cells/.exec(line)?.[1]));
    const tags = ['gp-sentence', 'gp-kpi-card'];
    const asked = found(page, (node) => {
      const place = 'sourceCodeLocation' in node ? node.sourceCodeLocation : null;
      if (!('attrs' in node) || !tags.includes(node.tagName) || !node.namespaceURI.endsWith('xhtml')) return null;
      const value = node.attrs.find(({ name }) => name === 'value')?.value ?? '';
      const isShown = /^\d+$/.test(value) && place && 'endTag' in place && place.endTag;
      return isShown && !told.has(`${place.startLine}:${place.startCol}`) ? value : null;
    });
    const given = found(text, (node) => {
      if (!('attrs' in node) || node.attrs[0]?.value !== 'gp-static gp-kpi-card') return null;
      return textOf(node);
    });
    assert.deepEqual(given, asked, page);
  }
});

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
