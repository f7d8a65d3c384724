import type { TotalSayings } from '../language.js';

/** What views print of figures that come from a report. */
export const totalSayings: TotalSayings = {
  incompleteOf: 'incomplet ({parts})',
  'no-parts': 'ne s’additionne pas (un ratio sans ses parties)',
  'unknown-kind': 'ne s’additionne pas (on ne sait pas comment)',
  unreadable: 'son chiffre n’a pas pu être lu ({place})',
  'two-figures': 'deux chiffres différents sont donnés ({place})',
  'parts-organisation': 'entités',
  'parts-member': 'groupes',
  'parts-half': 'semestres',
  'parts-quarter': 'trimestres',
  'parts-month': 'mois',
  'na-method-not-named': 'la méthode de calcul n’est pas indiquée',
  'na-no-denominator': 'le diviseur n’est pas supérieur à zéro',
  'na-not-annual': 'cette période ne se ramène pas à une année',
  'na-implies-nothing': 'rien ne se déduit de ces chiffres',
  'na-incomplete': 'données incomplètes',
  'na-not-over': 'la période n’est pas terminée',
  ownPlan: 'objectif de ces unités {target}',
  ofThose: '{text} (de ces unités)',
  shareOf: 'Part ({whole})',
  byParts: 'selon les objectifs partiels',
};
