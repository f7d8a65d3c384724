import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { comparators } from 'goalpost/figures';
import { en } from 'goalpost/languages/en';
import { fr } from 'goalpost/languages/fr';
import { vi } from 'goalpost/languages/vi';
import ts from 'typescript';
import { filesIn } from '../tools/doc-blocks.mjs';
import { root } from '../tools/setup.mjs';

/** Letters that Vietnamese has and English lacks, and tags of languages. */
const word = /[ăâđêôơưàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵẠ-ỹ]|^(vi|en|fr)$/i;

/** Where such letters are no words: the first bytes of a file, marks of old fonts, a letter that IDs do without. */
const others = ['src/read/signs.ts', 'src/read/legacy-font.ts', 'src/report/table/rows/names.ts'];

/** The texts in a file: strings, templates and patterns, without comments. */
function textsIn(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node);
    if (isText && !ts.isImportDeclaration(node.parent)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

test('no word and no tag of a language stands outside words/ and the table of the command line', () => {
  const files = filesIn('src', '.ts').filter(
    (path) => !/^src\/(words\/|cli\/words\.ts)/.test(path) && !others.includes(path),
  );
  assert.ok(files.length > 100);
  assert.deepEqual(
    files.flatMap((path) =>
      textsIn(path)
        .filter((text) => word.test(text))
        .map((text) => `${path}: ${text}`),
    ),
    [],
  );
});

test('what reads and prints in words/ knows no language either', () => {
  const files = filesIn('src/words', '.ts').filter((path) => !/^src\/words\/(vi|en|fr)\//.test(path));
  assert.deepEqual(
    files.flatMap((path) =>
      textsIn(path)
        .filter((text) => word.test(text))
        .map((text) => `${path}: ${text}`),
    ),
    [],
  );
});

for (const language of [vi, en, fr]) {
  test(`${language.code} has a word for every comparator`, () => {
    const meanings = Object.entries(language.phrases.reads).flatMap(([meaning, words]) => (words ? [meaning] : []));
    const isSaid = (comparator: string): boolean =>
      [comparator, `before ${comparator}`, `after ${comparator}`].some((meaning) => meanings.includes(meaning));
    assert.deepEqual(
      comparators.filter((comparator) => !isSaid(comparator)),
      [],
    );
  });
}
