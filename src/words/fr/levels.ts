import type { LevelWords } from '../language.js';

/** Words in names of indicators of what stands where it stands, and of what comes together until its period ends. */
export const levels: LevelWords = {
  ratio:
    'taux|ratio|moyenne|moyen|moyens|moyennes|médiane|score|indice|pourcentage|part de marché|productivité|' +
    'rendement|croissance|prix|durée|délai|délais|temps|satisfaction|densité|note moyenne',
  last: 'solde|soldes|encours|créances|dettes|stock|stocks|actif|actifs|capitaux propres|cumul',
  average: 'effectif|effectifs|salariés|personnel|population|abonnés|clients|lits|agences|véhicules',
  flow:
    "chiffre d'affaires|chiffre d’affaires|ventes|recettes|revenu|revenus|bénéfice|bénéfices|coût|coûts|" +
    'charges|dépense|dépenses|frais|réclamations|accidents|incidents|production|volume|commandes|' +
    'exportations|importations|visites|nouveaux|nouvelles|embauches|colis|investissement|investissements',
};
