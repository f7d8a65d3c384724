// What is wrong in many cells for one reason is said once.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueSentences, validate } from 'goalpost';
import { readText } from '../report/table/support.js';

const read = (csv: string) => readText(csv, { indicator: 'Doanh thu' });

describe('issueSentences', () => {
  it('says alike cells of one column once, with their number and the first of them', () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name, at) => `${name};${at === 2 ? 5 : 'x'};${at + 1}`);
    const found = read(['Đơn vị;KH 2019 (tỷ đồng);TH 2019 (tỷ đồng)', ...rows].join('\n'));
    assert.equal(found.issues.length, 6);
    const [sentence, ...others] = issueSentences(found.issues, 'vi', 20, found);
    assert.match(
      sentence ?? '',
      /^a\.csv, dòng 2, cột 2 \(ô B2\): .*“x”.* \(6 ô của cột này cùng như vậy, cả B3, B5, B6, B7, …\.\)$/,
    );
    assert.deepEqual(others, []);
  });

  it('keeps apart what is in other columns, or of another text', () => {
    const found = read('Đơn vị;KH 2019 (tỷ đồng);TH 2019 (tỷ đồng)\nA;x;x\nB;y;x');
    const sentences = issueSentences(found.issues, 'en');
    assert.deepEqual(
      sentences.map((sentence) => [sentence.slice(0, 3), /cells of this column/.test(sentence)]),
      [
        ['B2:', false],
        ['C2:', true],
        ['B3:', false],
      ],
    );
  });

  it('counts what it does not say, cell by cell', () => {
    const found = read('Đơn vị;KH 2019 (tỷ đồng);TH 2019 (tỷ đồng)\nA;x;z\nB;y;z\nC;w;z');
    // z stands in three cells; x, y and w in one each.
    assert.equal(issueSentences(found.issues, 'en', 1).at(-1), 'and 5 more.');
    assert.equal(issueSentences(found.issues, 'en', 2).at(-1), 'and 2 more.');
    assert.equal(issueSentences(found.issues, 'en', 4).length, 4);
  });

  it('says each place of a document', () => {
    const { issues } = validate({ title: 2018, source: 2018 });
    assert.equal(issueSentences(issues, 'en').length, 2);
    assert.deepEqual(issueSentences([], 'en'), []);
  });
});
