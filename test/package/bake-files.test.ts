// Which files a page may name for its reports.
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { bake } from '../../src/cli/bake.js';
import { disk } from '../../src/cli/disk.js';
import { fixture, folder, put } from './bake-support.js';

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
