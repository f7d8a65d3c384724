// Random pages: whatever is nested, no word is lost in silence.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type defaultTreeAdapter, parse } from 'parse5';
import { bake } from '../../src/cli/bake.js';
import { disk } from '../../src/cli/disk.js';
import { randomFrom } from '../bench/random.mjs';

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

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

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
