// No page takes longer to bake than it is long, however its tags nest.
import { describe, it } from 'node:test';
import { bake } from '../../src/cli/bake.js';
import { disk } from '../../src/cli/disk.js';
import { assertLinear } from './linear.js';

const card = '<gp-kpi-card label="a" value="5">x</gp-kpi-card>';

const pages: Readonly<Record<string, (count: number) => string>> = {
  'tags that nothing closes': (count) => '<gp-kpi-card value="5">'.repeat(count),
  'tags one in the other': (count) => '<gp-report>'.repeat(count) + card + '</gp-report>'.repeat(count),
  'tags deep in elements': (count) => `${'<div lang="vi">'.repeat(count)}${card.repeat(count / 8)}`,
  'tags deep in one paragraph': (count) => `<!doctype html><p>${'<u>'.repeat(count)}${card.repeat(count / 8)}`,
  'tags side by side in one paragraph': (count) => `<!doctype html><p>${card.repeat(count / 4)}`,
  'tags between cells': (count) => `<table>${card.repeat(count)}`,
  'tags in a list to choose from': (count) => `<select>${'<gp-sentence>\n'.repeat(count)}`,
  'templates in templates': (count) => '<template>'.repeat(count) + card,
  'tags in a template in a template': (count) => '<template>'.repeat(count) + card.repeat(count),
};

describe('time grows no faster than a page', () => {
  for (const [name, page] of Object.entries(pages)) {
    it(name, () => {
      const options = { lang: 'en', root: null, io: disk };
      assertLinear(name, (count) => () => bake(page(count), 'a.html', options), [2_000, 4_000, 8_000]);
    });
  }
});
