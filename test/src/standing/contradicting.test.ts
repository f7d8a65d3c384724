// What the attributes of one tag say must fit: no card prints two figures of which one must be wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AttributeTexts, factsOf, issueSentence, readAttributes, standingOfTag, validate } from 'goalpost';

/** The codes of what is wrong with a tag. */
const codesOf = (texts: Partial<AttributeTexts>, lang = 'vi'): string =>
  readAttributes(texts, lang)
    .issues.map(({ code }) => code)
    .join();

describe('growth beside value and prior', () => {
  // 208,65–208,75 over 151,65–151,75 is growth of 37,496–37,65 %: 37% is one of 36,5–37,5 %.
  const both = { value: '208,7 tỷ đồng', prior: '151,7 tỷ đồng' };
  const people = { value: '100', prior: '80', unit: 'người' };

  for (const growth of ['37,6%', '37,5%', '38%', 'khoảng 38%', 'tăng 37,6%', 'gấp 1,38 lần', 'trên 37%', '37%']) {
    it(`${growth} fits as the figures are rounded`, () => assert.equal(codesOf({ ...both, growth }), ''));
  }

  for (const growth of ['27,6%', '37,4%', '36%', 'giảm 37,6%', 'gấp 2 lần', 'trên 40%']) {
    it(`${growth} does not`, () => assert.equal(codesOf({ ...both, growth }), 'conflicting-growth'));
  }

  it('exact counts leave no room: 100 over 80 is 25 % more', () => {
    assert.equal(codesOf({ ...people, growth: '25%' }), '');
    assert.equal(codesOf({ ...people, growth: '20%' }), 'conflicting-growth');
    assert.equal(codesOf({ ...people, value: '80', prior: '100', growth: 'giảm 20%' }), '');
    assert.equal(codesOf({ ...people, value: '80', prior: '100', growth: '20%' }), 'conflicting-growth');
  });

  it('nothing is said where nobody can compare: a rate, no prior year or one of zero, a year that is not over', () => {
    assert.equal(codesOf({ value: '95%', prior: '90%', growth: '5%' }), '');
    assert.equal(codesOf({ value: '100', unit: 'người', growth: '20%' }), '');
    assert.equal(codesOf({ ...people, prior: '0', growth: '20%' }), '');
    assert.equal(codesOf({ ...both, growth: '7%', period: '2018', 'as-of': '2018-09-30' }), '');
  });

  it('the sentence names what the others give', () => {
    const [issue] = readAttributes({ ...people, growth: '20%' }, 'en').issues;
    assert.ok(issue);
    assert.equal(
      issueSentence(issue, 'en'),
      'growth: contradicts value and prior, which give +25%. Received “20%”. Mend one of the three, or leave one out.',
    );
  });
});

describe('data older than their period', () => {
  const tag = { value: '5 tỷ đồng', period: '2018-Q3' };

  it('are refused from the day before it begins', () => {
    assert.equal(codesOf({ ...tag, 'as-of': '2018-06-30' }), 'early-date');
    assert.equal(codesOf({ ...tag, 'as-of': '2018-07-01' }), '');
    assert.equal(codesOf({ ...tag, 'as-of': '2019-01-14' }), '');
  });

  it('a plan is older than its period', () => {
    assert.equal(codesOf({ target: '5 tỷ đồng', period: '2018', 'as-of': '2017-12-01' }), '');
  });

  it('in a report too, where the tag has the day', () => {
    const { report } = validate({
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
      entries: [
        { indicator: 'revenue', period: '2018', scenario: 'AC', value: 5 },
        { indicator: 'revenue', period: '2019', scenario: 'PL', value: 6 },
      ],
    });
    const asked = (period: string) => {
      const found = standingOfTag(
        { indicator: 'revenue', period, 'as-of': '2017-12-31' },
        ['indicator'],
        factsOf(report),
        'vi',
      );
      return 'issues' in found ? found.issues.map(({ code }) => code).join() : '';
    };
    assert.deepEqual([asked('2018'), asked('2019')], ['early-date', '']);
  });
});
