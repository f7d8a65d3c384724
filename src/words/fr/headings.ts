import type { HeadingKey, Headings } from '../language.js';
import { monthNames } from './month-names.js';

/** Each spelling with its accents and, as capitals often are, without; with each kind of apostrophe. */
const asWritten = (words: Record<HeadingKey, string>): Record<HeadingKey, string> =>
  Object.fromEntries(
    Object.entries(words).map(([key, spellings]) => {
      const bare = spellings.normalize('NFD').replace(/\p{M}/gu, '');
      const both = [spellings, bare].flatMap((text) => [text, text.replaceAll('’', "'")]);
      return [key, [...new Set(both.flatMap((text) => text.split('|')))].join('|')];
    }),
  ) as Record<HeadingKey, string>;

/** What tables in French are called and read by. */
export const headings: Headings = {
  words: asWritten({
    organisation:
      'organisation|entité|unité organisationnelle|service|direction|agence|bureau|société|région|département|établissement|site',
    parent: 'rattachement|entité mère|organisation mère|niveau supérieur|rattaché à',
    indicator: 'indicateur|indicateurs|libellé|rubrique|poste|mesure',
    unit: 'unité|unités|unité de mesure|u.m.|um',
    period: 'période|date|dates|jour',
    year: 'année|exercice|an',
    half: 'semestre',
    quarter: 'trimestre|trim|trim.',
    month: 'mois',
    week: 'semaine|sem|sem.',
    scenario: 'scénario|version|type de donnée|type de données',
    value: 'valeur|valeurs|montant|montants|chiffre',
    missing: 'motif|raison|motif d’absence',
    growth: 'croissance|évolution|taux de croissance|% évolution|% d’évolution|évolution %|variation %',
    attainment:
      'taux de réalisation|taux d’atteinte|atteinte|% réalisé|% de réalisation|% du plan|% du budget|% objectif|réalisation %',
    share: 'part|poids|% du total|part du total|part en %',
    source: 'source|sources',
    note: 'note|notes|remarque|remarques|commentaire|commentaires|observation|observations',
    number: 'n°|no|nº|num|numéro|rang',
    member: 'produit|produits|groupe de services|groupe de produits|gamme|réseau|canal|groupe de clients|segment',
    AC: 'réalisé|réalisés|réalisée|réalisées|réel|réels|réalisation|réalisations|résultat|résultats|constaté',
    PL: 'objectif|objectifs|plan|budget|budgété|cible|prévu',
    PY: 'n-1|année précédente|exercice précédent|an dernier|année n-1|réalisé n-1|même période de l’année précédente',
    FC: 'prévision|prévisions|estimé|estimation|atterrissage|projection',
    total: 'total|total général|ensemble|somme',
    aside: 'dont',
    'not-due': 'pas encore dû|non échu',
    'not-reported': 'non communiqué|non renseigné|nc|n.c.',
    'not-applicable': 'sans objet|non applicable|so|s.o.',
    withheld: 'confidentiel|non publié',
  }),
  whole: 'Total',
  totals:
    '^(?:sous-?)?(?:total|totaux)(?!\\p{L})|(?<!\\p{L})(?:sous-?)?total$|^(?:ensemble|somme|cumul|tous|toutes)(?!\\p{L})',
  averages: 'moyenne|médiane|max|min|maximum|minimum|écart',
  versions:
    'initiale?s?|révisée?s?|modifiée?s?|ajustée?s?|votée?s?|adoptée?s?|approuvée?s?|définitive?s?|définitifs?|provisoires?|(?:non )?auditée?s?|retraitée?s?',
  samePeriod: 'même période',
  cumulative: 'cumulée?s?|cumul',
  note: 'remarques?',
  data: '(?:données|chiffres|réalisations?|réalisé|résultats|situation|cumul)(?: (?:arrêtée?s?|cumulée?s?|réalisée?s?|provisoires))*',
  ditto: 'idem|id\\.',
  until: 'au|(?:jusqu.)?à fin(?: de)?|jusqu.au',
  joints: 'en|pour|année|exercice',
  scales: 'millier|\\bmille\\b|million|milliard|^k€$|^m€$|^mds?€$',
  // "Unité : Direction" names who reports.
  unitMark: ['unités?|unité de mesure', 'unité de mesure'],
  unitLead: '(?:(?:tous les )?(?:chiffres|montants)(?: sont)? )?(?:exprimés )?en',
  noNames:
    'par rapport|compar|cumul|trimestr|semestr|\\bmois\\b|semaine|écart|\\bvs\\.?\\b|à date|^dont\\b|^jusqu.(au|à)( fin)?$|^au$|^à fin$|^(reste|restant|reste à réaliser)$',
  letters: '',
  periods: {
    year: '(?:année|exercice)',
    whole: 'année (?:entière|complète)',
    fiscal: 'exercice comptable',
    half1: '(?:s ?1|1er semestre|premier semestre|semestre 1)',
    half2: '(?:s ?2|2e semestre|2nd semestre|second semestre|deuxième semestre|semestre 2)',
    quarter: '(?:t|trim|trimestre)\\.? ?#|#(?:er|e|ème) trim(?:\\.|estre)?',
    month: 'mois',
    week: 'semaine|sem\\.?',
    of: 'de',
    months: monthNames,
    day: 'le',
    date: '(?:le )?(\\d{1,2})(?:er)? ({months})\\.? (\\d{4})',
  },
};
