import type { Sides } from '../language.js';

/** Which side of an indicator is good, by French words in its name. */
export const sides: Sides = {
  higher:
    "chiffre d['’]affaires|ventes|recettes|revenus?|bénéfices?|résultat net|production|productivité|" +
    "volume|part de marché|satisfaction|à l['’]heure|clients|abonnés|commandes|exportations|fréquentation|" +
    'rendement|qualité|économies',
  lower:
    'coûts?|charges|dépenses?|frais|réclamations?|plaintes?|accidents?|incidents?|défauts?|erreurs?|' +
    'pannes?|retards?|pertes?|absences?|absentéisme|heures supplémentaires|attente|déchets|rebuts?|' +
    'impayés|chômage',
  open: 'non|sans|pas|réponses?|concurrents?|impayé|faibles?|perdue?s?|annulée?s?|évitée?s?|traitée?s?|réductions?|baisse|évitée?s|résolue?s|traitées|impôts?|écarts?|rotation|(recouvr|corrig|rattrap)ée?s?|manqués?',
  neither: 'effectifs?|salariés|personnel',
};
