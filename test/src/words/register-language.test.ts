import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Language, languages, registerLanguage, sideOfName } from 'goalpost';
import { en } from 'goalpost/languages/en';
import { fr } from 'goalpost/languages/fr';
import { vi } from 'goalpost/languages/vi';

const { sides, levels, attributes, ...withoutWords } = fr;
const { plan, ...withoutPlan } = en.sayings;

/** What is no language, and what the message says of it. */
const wrong: readonly (readonly [object | null | number, RegExp])[] = [
  [null, /is no object/],
  [5, /is no object/],
  [{}, /code is missing/],
  [{ ...en, code: '' }, /language "": code is no tag in small letters/],
  [{ ...en, code: 5 }, /code is no tag/],
  [{ ...en, code: 'EN' }, /code is no tag/],
  [{ ...withoutWords, code: 'x-a' }, /language "x-a": sides is missing/],
  [{ ...withoutWords, sides }, /levels is missing/],
  [{ ...withoutWords, sides, levels }, /attributes is missing/],
  [{ ...en, attributes: null }, /attributes is no object/],
  [{ ...en, sayings: 1 }, /sayings is no object/],
  [{ ...en, sayings: { plan } }, /sayings\.\w+ is missing/],
  [{ ...en, sayings: withoutPlan }, /sayings\.plan is missing/],
  [{ ...en, sayings: { ...en.sayings, plan: null } }, /sayings\.plan is no text/],
  [{ ...en, direction: 'left' }, /direction is not rtl/],
  [{ ...en, numbers: { ...en.numbers, form: 0 } }, /numbers\.form is no function/],
  [{ ...en, phrases: { ...en.phrases, atLeast: ['at least'] } }, /phrases\.atLeast\.1 is missing/],
  [{ ...en, phrases: { ...en.phrases, reads: { 'unit VND': 1 } } }, /phrases\.reads\.unit VND is no text/],
  [{ ...en, phrases: { ...en.phrases, reads: { up: 'rise|(' } } }, /phrases\.reads\.up is no pattern/],
  [{ ...en, phrases: { ...en.phrases, nouns: { one: String } } }, /phrases\.nouns\.many is missing/],
  [{ ...en, headings: { ...en.headings, totals: '(' } }, /headings\.totals is no pattern/],
  [{ ...en, headings: { ...en.headings, words: { ...en.headings.words, PL: undefined } } }, /headings\.words\.PL is m/],
  [{ ...en, headings: { ...en.headings, unitMark: ['unit'] } }, /headings\.unitMark\.1 is missing/],
  [{ ...en, headings: { ...en.headings, periods: {} } }, /headings\.periods\.year is missing/],
  [{ ...en, dates: { ...en.dates, clock: 'en GB' } }, /dates\.clock is no tag of a language/],
  [{ ...en, dates: { ...en.dates, order: 'year-first' } }, /dates\.order is not day-first or month-first/],
  [{ ...en, dates: { ...en.dates, reads: { ...en.dates.reads, of: '[' } } }, /dates\.reads\.of is no pattern/],
  [{ ...en, sides: { ...en.sides, tail: ')' } }, /sides\.tail is no pattern/],
  [{ ...en, levels: { ...en.levels, last: undefined } }, /levels\.last is missing/],
];

describe('what is no whole language is refused with the place of its fault, and changes nothing', () => {
  for (const [language, message] of wrong) {
    it(String(message), () => {
      const before = languages();
      assert.throws(() => registerLanguage(language as Language), {
        name: 'RangeError',
        code: 'bad-language',
        message,
      });
      assert.equal(languages(), before);
      assert.equal(sideOfName('Revenue'), 'higher');
    });
  }
});

it('the languages of the package are whole, and so is one made of them', () => {
  for (const language of [vi, en, fr, { ...en, code: 'x-office', direction: 'rtl' as const }]) {
    assert.doesNotThrow(() => registerLanguage(language));
  }
});
