import type { AttributeWords, Dates, Numbers, Spoken } from '../language.js';
import { levels } from './levels.js';
import { monthNames } from './month-names.js';
import { phrases } from './phrases.js';
import { sayings } from './sayings.js';
import { sides } from './sides.js';
import { totalSayings } from './total-sayings.js';

const numbers: Numbers = {
  decimalMark: '.',
  groupMark: ',',
  currencyFirst: true,
  form: (_, isOne) => (isOne ? 0 : 1),
};

const dates: Dates = {
  reads: {
    year: 'year',
    quarter: 'q|quarter',
    month: 'month',
    of: 'of',
    months: 'months(?: of)?|m',
    parts: 'hal(?:f|ves)|h[12]|quarters|months|last|so far|this|today|current|plan|budget|forecast',
    toDate: 'ytd|(?:year to date|cumulative)(?: to)?|through|until|as (?:of|at)|to(?! \\d{4}$)',
    monthNames,
  },
  clock: 'en-GB',
  // No order: 03/04/2019 is one thing in London, another in Boston.
  date: '{year}-{month}-{day}',
  span: '{start} to {end}',
  year: '{year}',
  half1: 'H1 {year}',
  half2: 'H2 {year}',
  quarter: 'Q{n} {year}',
  month: '{name} {year}',
  week: 'week {n} of {year}',
};

const attributes: AttributeWords = {
  value: 'actual result',
  target: 'plan goal budget objective',
  prior: 'previous prioryear lastyear',
  period: 'year',
  'as-of': 'date',
  organisation: 'organization',
};

/** English, as the embed bundle has it from the start. */
export const en: Spoken = {
  code: 'en',
  numbers,
  phrases,
  dates,
  sides,
  levels,
  attributes,
  sayings: { ...sayings, ...totalSayings },
};
