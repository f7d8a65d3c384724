import type { Phrases } from '../language.js';
import { many, one } from './nouns.js';

/** "de dongs", "d’euros": the unit of so many millions. */
const ofScale = (unit: string): string => (/^[aeéèhiou]/i.test(unit) ? `d’${unit}` : `de ${unit}`);

/** The spellings of a unit, first for one and for many, and how they stand behind a scale. */
const unit = (spellings: string): string => {
  const names = spellings.split('|');
  const behind = names.filter((name) => /^\p{L}{3}/u.test(name)).map(ofScale);
  return [...names, ...behind, ...behind.map((text) => text.replace('’', "'"))].join('|');
};

/** Spellings with each apostrophe as it is printed and as it is typed. */
const typed = (spellings: string): string =>
  spellings
    .split('|')
    .flatMap((text) => (text.includes('’') ? [text, text.replaceAll('’', "'")] : text))
    .join('|');

export const phrases: Phrases = {
  atLeast: ['au moins', ''],
  nouns: { one, many },
  ofScale,
  // "en hausse d’environ 5 %".
  joined: (text) => text.replace(/\bde (?=au moins|au plus|environ|exactement)/g, 'd’'),
  reads: {
    'scale 3': 'millier|milliers|mille|k',
    'scale 6': 'million|millions|mio',
    'scale 9': 'milliard|milliards|md|mds|mrd|mrds',
    // "Billion" is a thousand times as much in French as in English, so nobody can tell which one is meant.
    'scale 12': 'mille milliards|mille milliards',
    'unit VND': unit('dong|dongs|vnd|đồng|₫'),
    'unit USD': unit('dollar|dollars|dollar US|dollars US|usd|$|$us|us$'),
    'unit EUR': unit('euro|euros|eur|€'),
    'unit EUR 3': 'k€|keur',
    'unit EUR 6': 'm€|meur',
    'unit EUR 9': 'md€|mds€|mdeur',
    'unit person': unit(
      'personne|personnes|salarié|salariés|employé|employés|agent|agents|habitant|habitants|tête|etp|person',
    ),
    'unit point': unit('point de service|points de service|bureau|bureaux'),
    'unit t': unit('tonne|tonnes'),
    'unit kg': unit('kg|kg|kilogrammes|kilogramme|kilos'),
    'unit m': unit('mètre|mètres'),
    'unit km': unit('km|km|kilomètres|kilomètre'),
    'unit ha': unit('ha|ha|hectares|hectare'),
    'unit l': unit('litre|litres'),
    'unit kWh': unit('kWh|kWh'),
    'unit hour': unit('heure|heures|h|hour'),
    'unit day': unit('jour|jours|j|day'),
    'unit month': unit('mois|mois|month'),
    'unit quarter': unit('trimestre|trimestres|quarter'),
    'unit year': unit('an|ans|année|années|year'),
    'unit ratio -2': '%|pour cent|percent',
    'unit percentage-point -2':
      'points de pourcentage|point de pourcentage|points de %|point de %|pt|pts|pp|percentage-point',
    'unit times': 'fois|x|×',
    'multiple 2': 'doublé|le double|double',
    'multiple 3': 'triplé|le triple|triple',
    'before over': 'plus de|supérieur à|supérieure à|au-dessus de|au-dessus du|dépassant|dépasse|au-delà de|>',
    'before at-least': typed(
      'au moins|d’au moins|au minimum|minimum|pas moins de|supérieur ou égal à|à partir de|≥|>=',
    ),
    'before at-most': typed('au plus|d’au plus|au maximum|maximum|pas plus de|jusqu’à|inférieur ou égal à|≤|<='),
    'before under': typed('moins de|de moins de|inférieur à|inférieure à|au-dessous de|au-dessous du|en dessous de|<'),
    'before near': 'près de|presque|à peine moins de|proche de',
    'before exactly': 'exactement|=',
    'before about': typed('environ|d’environ|à peu près|approximativement|autour de|≈|~'),
    'after at-least': 'ou plus|et plus|ou davantage|au moins|minimum',
    'after at-most': 'ou moins|et moins|au plus|maximum',
    per: '/|par|et par',
    between: typed('entre|d’entre|compris entre'),
    to: 'à|–|-',
    and: 'et',
    estimate: 'estimé à|estimée à|estimés à|estimées à|estimé|estimée|estimation',
    reach: typed('atteint|atteignant|a atteint|ont atteint|réalisé|soit'),
    by: typed('de|d’'),
    plan: typed('plan|objectif|l’objectif|budget|cible'),
    up: 'en hausse de|hausse de|en hausse|hausse|en progression de|progression de|augmente de|a augmenté de|progresse de',
    down: 'en baisse de|baisse de|en baisse|baisse|en recul de|recul de|diminue de|a diminué de|recule de',
    growth: typed('croissance de|croissance d’|croissance|évolution de|augmentation de'),
    unchanged: 'stable|inchangé|inchangée|inchangés|inchangées|sans changement',
    index: 'égal à|égale à|équivalent à',
    against: typed('par rapport à|par rapport au|par rapport aux|contre|comparé à|comparée à|sur un an|vs|sur'),
    of: typed('du|de la|de l’|des|de'),
    during: 'en|pour|au cours de',
    prior: typed('l’année précédente|l’an dernier|l’année dernière|n-1'),
    // "Point" alone is said of percentage points too.
    unclear: 'point|points|et demi|et demie|douzaine|douzaines',
  },
};
