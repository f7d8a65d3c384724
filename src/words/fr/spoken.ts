import type { AttributeWords, Dates, Numbers, Spoken } from '../language.js';
import { levels } from './levels.js';
import { monthNames } from './month-names.js';
import { phrases } from './phrases.js';
import { sayings } from './sayings.js';
import { sides } from './sides.js';
import { totalSayings } from './total-sayings.js';

const rules = new Intl.PluralRules('fr');

const numbers: Numbers = {
  decimalMark: ',',
  // The narrow space between thousands and the space before "%" are those of CLDR; neither breaks a line.
  groupMark: '\u202f',
  beforePercent: '\u00a0',
  // "1,5 million" is singular.
  form: (count) => (rules.select(count) === 'one' ? 0 : 1),
};

const dates: Dates = {
  reads: {
    year: 'année',
    quarter: 't|trimestre',
    month: 'mois',
    of: 'de',
    months: 'mois(?: de)?',
    parts: 'semestres?|trimestres|moitié|début|fin|depuis|cet?(?:te)?|en cours|budget|objectif|prévisions?',
    toDate: "cumul(?: au| à fin)?|jusqu[’'']au|au",
    monthNames,
  },
  clock: 'fr',
  order: 'day-first',
  date: '{day}/{month}/{year}',
  span: '{start} – {end}',
  year: '{year}',
  half1: 'S1 {year}',
  half2: 'S2 {year}',
  quarter: 'T{n} {year}',
  month: '{name} {year}',
  week: 'semaine {n} de {year}',
};

const attributes: AttributeWords = {
  value: 'valeur realise reel resultat',
  target: 'objectif cible',
  prior: 'precedent anneeprecedente',
  growth: 'croissance',
  forecast: 'prevision',
  label: 'libelle',
  unit: 'unite',
  period: 'periode annee',
  'as-of': 'date',
  indicator: 'indicateur',
};

/** French without what tables need and what only explains. */
export const fr: Omit<Spoken, 'headings'> = {
  code: 'fr',
  numbers,
  phrases,
  dates,
  sides,
  levels,
  attributes,
  sayings: { ...sayings, ...totalSayings },
};
