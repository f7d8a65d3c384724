// What only explains: the embed bundle loads it with the list of what needs mending.
import type { MoreSayings } from '../language.js';

/** The words for faults, tables and findings. */
export const moreSayings: MoreSayings = {
  // faults of attributes
  'issue-too-long': 'le texte est trop long, {detail} caractères',
  'issue-missing-key': '«\u00a0{detail}\u00a0» manque',
  'issue-unknown-value': 'cette valeur n’est pas acceptée',
  'issue-misspelled-attribute': 'ce nom est sans doute mal écrit',
  'issue-unknown-id': 'le rapport n’a pas cet identifiant',
  'issue-bad-figure': 'ce chiffre est illisible',
  'issue-bad-period': 'cette période est illisible',
  'issue-bad-unit': 'cette unité est illisible',
  'issue-bad-date': 'cette date est illisible',
  'issue-unit-mismatch': 'l’unité ne convient pas',
  'issue-conflicting-growth': 'contredit value et prior, qui donnent {detail}',
  'issue-conflicting-whole': 'la valeur ne peut pas être une partie de ce tout',
  'issue-unclear-period': 'on ne sait s’il s’agit de toute la période ou d’une partie',
  'issue-late-date': 'les données du rapport s’arrêtent au {detail}',
  'issue-early-date': 'les données ne peuvent précéder leur période',
  'issue-unused-attribute': 'les chiffres viennent du rapport, pas de cet attribut',
  noUnit: 'un nombre sans unité',
  received: 'Reçu\u00a0: «\u00a0{received}\u00a0».',
  'expected-figure':
    'Attendu\u00a0: un montant comme «\u00a0208,7 millions d’euros\u00a0», «\u00a0plus de 270 milliards de dongs\u00a0», «\u00a037,6\u00a0%\u00a0».',
  noNumber:
    'Une perte s’écrit «\u00a0−5 milliards de dongs\u00a0», et sans chiffre on écrit pourquoi\u00a0: {reasons}.',
  'expected-growth':
    'Attendu\u00a0: une évolution comme «\u00a037,6\u00a0%\u00a0», «\u00a0en baisse de 5\u00a0%\u00a0».',
  'expected-period':
    'Attendu\u00a0: une période comme 2018, 2018-H1, 2018-Q1, 2018-03, 2018-W05, 2018-03-14, ou à date «\u00a09 mois de 2018\u00a0».',
  'expected-unit':
    'Attendu\u00a0: une unité comme «\u00a0millions d’euros\u00a0», «\u00a0personnes\u00a0», «\u00a0%\u00a0», EUR/person/year.',
  'expected-known-end':
    'Écrire la période comme 2019, 2019-H1, 2019-Q1 ou «\u00a09 mois de 2019\u00a0»\u202f; omettre as-of si elle est finie.',
  'expected-which-plan':
    'Attendu\u00a0: ce qu’il couvre, «\u00a0130 en 6 mois de 2019\u00a0», ou «\u00a0270 en 2019\u00a0» pour l’année entière.',
  'expected-larger-whole': 'On attend un tout qui n’est pas inférieur à la valeur, ni négatifs, ni des taux.',
  'expected-which-whole':
    'Dites de quelle période il est, qui doit être la même\u00a0: «\u00a0250 milliards de dongs en 9 mois 2019\u00a0».',
  'expected-which-prior':
    'Attendu\u00a0: ce qu’il couvre, «\u00a0150 en 9 mois de 2018\u00a0», ou «\u00a0208,7 en 2018\u00a0» pour l’année entière.',
  'expected-earlier-date': 'Attendu\u00a0: un jour qui n’est pas postérieur, ou un autre asOf dans le rapport.',
  'expected-later-date': 'Attendu\u00a0: un jour de la période, ou d’après.',
  'expected-one-growth': 'Corrigez l’un des trois, ou retirez-en un.',
  'expected-date': 'Attendu\u00a0: une date comme 2019-01-14.',
  'expected-keys-or-figures': 'Retirez-le, ou retirez indicator.',
  'expected-required': 'Ajoutez-le.',
  'expected-same-unit': 'Tous les chiffres sont ici en «\u00a0{unit}\u00a0».',
  'expected-bands':
    'Attendu\u00a0: des seuils croissants, chacun avec un nom\u00a0: «\u00a080\u00a0% faible; 100\u00a0% moyen; bon\u00a0».',
  'expected-one-of': 'Accepté\u00a0: {values}.',
  andMore: '… et {count} de plus',
  'detail-unclear-sign':
    'le nom compte des pertes, des coûts ou des fautes, un nombre négatif se comprend donc de deux façons',
  'detail-not-a-number': 'ce n’est pas un nombre',
  'detail-malformed-grouping': 'les milliers sont mal séparés',
  'detail-ambiguous-number': 'deux lectures\u00a0: milliers ou décimales',
  'detail-ambiguous-times': 'deux lectures\u202f; écrivez «\u00a0… fois\u00a0» ou «\u00a0en hausse de …\u00a0%\u00a0»',
  'detail-ambiguous-words': 'deux lectures',
  'detail-unknown-unit': 'unité inconnue',
  'detail-unknown-words': 'mots non compris',
  'detail-unfinished-range': 'fourchette inachevée',
  'detail-other-figure': 'un autre chiffre y figure',
  'detail-empty': 'vide',
  'detail-kind-growth': 'c’est une évolution',
  'detail-kind-change': 'c’est une évolution dans l’unité ou en points',
  'detail-kind-index': 'c’est un indice',
  'detail-kind-ratio': 'c’est un ratio',
  'detail-kind-attainment': 'c’est un taux de réalisation',
  'detail-kind-amount': 'c’est un montant',
  // faults of documents
  'issue-too-large': 'la liste est trop longue',
  'issue-too-deep': 'l’imbrication est trop profonde',
  'issue-wrong-type': 'ce n’est pas le type de valeur attendu',
  'issue-unknown-key': 'ce nom n’existe pas',
  'issue-duplicate-id': 'cet identifiant est déjà pris plus haut',
  'issue-duplicate-entry': 'cette valeur est déjà donnée en {detail}',
  'issue-value-and-missing': 'donnez une valeur ou le motif de son absence',
  'issue-not-a-plan': 'seul un objectif a un comparateur ou une fourchette',
  'issue-misplaced-key': 'cette clé ne sert pas ici',
  'issue-bad-precision': 'cette précision ne peut pas servir',
  'issue-bad-range': 'cette fourchette n’est pas valable',
  'issue-conflicting-comparator': 'contredit les mots de la valeur ({detail})',
  'issue-no-headings': 'aucune ligne d’en-têtes n’a été trouvée',
  'issue-unknown-heading': 'cette colonne n’est pas comprise et reste de côté',
  'issue-ambiguous-marks': 'le tableau n’a pas été lu, car ce nombre a deux lectures',
  'issue-ragged-row': 'cette ligne a plus de cellules que d’en-têtes et reste de côté',
  'issue-bare-dash': 'la cellule n’a qu’un tiret',
  'issue-nameless-rows': 'le tableau n’a pas été lu, car rien ne dit de qui ou de quoi parlent ses lignes',
  'issue-second-table': 'un autre tableau commence ici et n’a pas été lu',
  'issue-several-versions': 'ces colonnes sont des versions d’un même chiffre, et aucune n’est lue',
  'issue-other-result': 'ce résultat diffère de celui de sa ligne, {detail}',
  'issue-unclear-total':
    'cette ligne peut être une entité ou la somme d’autres lignes, donc rien n’est additionné au-dessus',
  'issue-conflicting-heading': 'contredit l’en-tête «\u00a0{detail}\u00a0»',
  'issue-parent-circle':
    'les niveaux supérieurs tournent en rond ({detail}), aucune de ces entités n’est donc au-dessus d’une autre',
  'issue-taken-name':
    'ce nom est celui d’une unité, d’une échelle ou d’un mot connus, ou a des chiffres\u00a0; prenez-en un autre',
  'issue-own-unit': 'cette unité est inconnue, et les chiffres sont lus comme de simples nombres',
  'issue-bad-formula': 'l’indicateur n’est pas calculé',
  'issue-unknown-kind':
    'on ne sait pas comment cet indicateur s’additionne, ses périodes ne sont donc pas additionnées',
  'issue-unknown-better':
    'on ne sait pas quel côté de cet indicateur est bon, il n’y a donc pas de verdict sur son plan',
  'issue-more-issues': 'encore {detail} «\u00a0{received}\u00a0» à partir d’ici',
  'issue-more-pages': 'd’autres pages suivent et n’ont pas été lues',
  'detail-many-digits': 'un nombre JSON de plus de 15 chiffres en a perdu',
  'detail-other-base': 'elle est mesurée à partir d’autre chose que l’année précédente',
  'detail-other-year': 'son texte nomme un autre temps que sa période',
  'detail-cell-error': 'la formule a donné une erreur',
  'detail-bracketed': 's’il est négatif, écrivez-le avec un signe moins',
  'detail-labelled-format': 'son format affiche à côté du nombre un texte qui n’est pas une unité, ou une autre unité',
  'detail-scaled-format': 'son format l’affiche divisé par mille ou plus, l’un ou l’autre peut donc être visé',
  'detail-ambiguous-years': 'un mois, ou deux années d’un exercice dont le début n’est pas dit',
  'detail-ambiguous-date': 'le jour et le mois peuvent se lire des deux façons',
  'expected-headings':
    'Attendu\u00a0: une ligne d’en-têtes comme Entité | Indicateur | Année | Objectif | Réalisé\u202f; déclarez d’autres noms dans le mapping\u00a0: "headings".',
  'expected-heading': 'Corrigez l’en-tête, ou déclarez la colonne dans le mapping\u00a0: "headings".',
  'expected-value-column':
    'Attendu\u00a0: une colonne de chiffres\u00a0: Valeur, Objectif, Réalisé, ou un nom avec son unité comme «\u00a0Recettes (millions d’euros)\u00a0».',
  'expected-same-columns':
    'Mettez entre guillemets droits la cellule qui contient le séparateur, ou changez de séparateur.',
  'expected-computed':
    'La colonne est calculée à partir d’autres\u00a0: corrigez cette cellule, ou celles dont elle est calculée.',
  'expected-table-figure':
    'Attendu\u00a0: un nombre comme 208,7 ou «\u00a0plus de 270 milliards de dongs\u00a0», ou un motif comme «\u00a0non communiqué\u00a0».',
  'expected-table-period': 'Attendu\u00a0: une période comme 2019, T1 2019, mars 2019, 14/03/2019 ou 2019-03-14.',
  'expected-dates': 'Écrivez 2019-03-14, ou déclarez dans le mapping\u00a0: "dates": "day-first" ou "month-first".',
  'expected-one-period': 'La ligne, l’en-tête et le mapping nomment des périodes différentes\u202f; gardez-en une.',
  'expected-dash':
    'Écrivez 0, laissez vide ou donnez un motif\u202f; ou déclarez dans le mapping\u00a0: "dash": "zero" ou "blank".',
  'expected-language':
    'Comment les nombres sont-ils écrits\u202f? Déclarez-le dans le mapping\u00a0: "lang": "vi" (1.234 dépasse mille) ou "en" (1.234 dépasse à peine un).',
  'expected-name-column':
    'Si cette colonne a les noms d’entités ou d’indicateurs, déclarez-le dans le mapping\u00a0: "headings": {"…": "organisation"}\u202f; sinon écrivez "ignore".',
  'expected-one-table': 'Mettez-le sur une feuille ou dans un fichier à part.',
  'expected-one-version': 'Déclarez celle qui compte et ignorez les autres : "headings": {"…": "PL", "…": "ignore"}.',
  'expected-fiscal-year': 'Déclarez : "fiscalYear": {"startMonth": 4}.',
  'expected-organisations': 'Déclarez l’arbre : "organisations": [{"id": "…", "children": […]}].',
  'expected-whole-service':
    'Le fichier n’est qu’une page\u202f; enregistrez-les toutes, ou utilisez gp-report avec l’adresse du service.',
  'expected-period-somewhere':
    'Attendu\u00a0: une colonne Année ou Période, une période dans l’en-tête comme «\u00a0Budget 2019\u00a0», ou "period" dans le mapping.',
  'expected-indicator-somewhere':
    'Attendu\u00a0: une colonne Indicateur, son nom dans l’en-tête comme «\u00a0Recettes (millions d’euros)\u00a0», ou "indicator" dans le mapping.',
  'expected-formula': 'Écrivez plusieurs ID, chacun une fois, avec + ou - entre espaces\u202f: revenue - cost.',
  'expected-formula-kinds':
    'Tous doivent avoir le même kind\u202f: flow, ou stock avec le même over\u202f; un ratio a numerator et denominator.',
  'expected-formula-without-circle': 'Aucun indicateur ne se calcule de lui-même.',
  'expected-kind': 'Déclarez kind : flow (s’additionne dans le temps), stock (ne s’additionne pas) ou ratio.',
  'expected-better':
    'Déclarez better : higher, lower, closer ou neither ; ou écrivez le plan « au moins 270 », « au plus 40 ».',
  'expected-object': 'Attendu\u00a0: un objet {…}.',
  'expected-list': 'Attendu\u00a0: une liste […].',
  'expected-text':
    'Attendu\u00a0: un texte entre guillemets droits\u202f; un identifiant n’a que lettres, chiffres, points, traits d’union.',
  'expected-exact-number': 'Mettez entre guillemets droits les nombres de plus de 15 chiffres.',
  'expected-percent': 'Attendu\u00a0: un taux avec\u00a0%, comme «\u00a0104,9\u00a0%\u00a0».',
  'expected-one-value-or-missing': 'Attendu\u00a0: «\u00a0value\u00a0» ou «\u00a0missing\u00a0».',
  'expected-only-plan': 'Seulement avec le scenario PL.',
  'expected-only-actual': 'Seulement si le scenario est AC\u202f; share demande aussi members.',
  'expected-precision':
    'Attendu\u00a0: un nombre supérieur à zéro, et une valeur sans mot comme «\u00a0plus de\u00a0».',
  'expected-range':
    'Attendu\u00a0: «\u00a0between\u00a0», et un nombre supérieur qui n’est pas sous le nombre inférieur.',
  'expected-smaller': 'Divisez-le.',
  'expected-unique': 'Donnez-le une seule fois.',
  'expected-one-comparator': 'Gardez l’un des deux.',
  'reason-too-large': 'trop grand (la limite est {detail})',
  'reason-other-origin':
    'cette page n’autorise pas les données de {detail}\u202f; son responsable peut le faire avec une balise meta goalpost-allow',
  'reason-no-table': 'la page n’a aucun tableau d’id «\u00a0{detail}\u00a0»',
  'reason-no-data':
    'le script {detail} n’a mis aucune donnée sur la page\u202f; créez-le avec goalpost convert et gardez son nom',
  'reason-bad-mapping': 'le mapping n’est pas un objet JSON {…}',
  'reason-many-pages': 'ses pages tournent en rond ou sont trop nombreuses ({detail})',
  'reason-bad-address': '«\u00a0{detail}\u00a0» n’est pas une adresse',
  'reason-late': 'le serveur n’a rien envoyé pendant {detail} secondes',
  'reason-no-blob':
    'cette adresse blob: ne mène à rien ici\u00a0: elle a été retirée, a fini avec la page qui l’a créée, ou appartient à un autre site',
  'reason-part-of-table':
    'le tableau n’a ici que {detail} de ses lignes (pages, recherche ou filtre), elles ne sont donc pas additionnées\u00a0; affichez toutes ses lignes',
  'reason-other-rows':
    'd’autres lignes ont pris place dans le tableau (pages, recherche\u00a0?), personne ne sait donc ce qu’a le tout\u00a0; affichez toutes ses lignes',
  'reason-lost-cells': 'des chiffres qui ont été lus ne sont plus dans le tableau',
  'reason-cut-short': 'le fichier s’est interrompu en route',
  'reason-not-json': 'ce n’est pas du JSON',
  'reason-not-text': 'ce n’est pas un fichier texte',
  'reason-damaged-text':
    'des lettres du fichier UTF-8 sont abîmées\u202f; enregistrez-le de nouveau depuis sa source en CSV UTF-8',
  'reason-legacy-font':
    'le texte est saisi pour d’anciennes polices {detail}\u202f; convertissez-le en Unicode et enregistrez-le en CSV UTF-8',
  'reason-open-quote': 'le guillemet ouvert à la ligne {detail} n’est jamais fermé',
  'reason-not-xlsx': 'ce n’est pas un classeur Excel (.xlsx), ou il est abîmé',
  'reason-old-workbook':
    'un classeur d’Excel 97–2003 (.xls)\u202f; ouvrez-le dans Excel et enregistrez-le en .xlsx ou CSV UTF-8',
  'reason-locked-workbook': 'le classeur a un mot de passe\u202f; enregistrez-le sans',
  'reason-unsafe-workbook':
    'le classeur a des déclarations qu’Excel n’écrit jamais\u202f; enregistrez-le de nouveau depuis Excel',
  'reason-no-sheet': 'cette feuille n’existe pas\u202f; le classeur a\u00a0: {detail}',
  'reason-web-page': 'une page web est arrivée au lieu de données, peut-être une demande de connexion',
  cellsAlike: '({count} cellules de cette colonne sont ainsi, aussi {cells}.)',
  moreIssues: 'et {count} de plus.',
  jsonFault: '{reason}\u202f; la faute est à la ligne {line}, colonne {column}, près de «\u00a0{fragment}\u00a0»',
  // tables: where a cell is, and what was concluded from the table
  'place-csv': '{source}, ligne {line}, colonne {column} (cellule {cell})',
  'place-xlsx': '{source}, feuille «\u00a0{sheet}\u00a0», cellule {cell}',
  'place-html': 'tableau {source}, ligne {row}, colonne {column}',
  'place-rows': '{source}, enregistrement {item}, colonne {column}',
  'place-key': '{source}, colonne {column}',
  'found-text': 'Le fichier est en {encoding}, ses cellules sont séparées par {separator}.',
  'found-language': 'Nombres et mots sont lus en {language}.',
  'found-derived':
    '{place} «\u00a0{heading}\u00a0»\u00a0: {formula}, vérifié sur {rows} lignes\u00a0; laissée de côté.',
  'found-column': '{place} «\u00a0{heading}\u00a0»\u00a0: {meaning}.',
  'found-indicator': 'Indicateur «\u00a0{name}\u00a0»\u00a0: identifiant {id}, genre {kind}, unité {unit}.',
  'found-sheets': 'Autres feuilles, qui n’ont pas été lues\u00a0: {names}.',
  'found-group': '{place}\u00a0: «\u00a0{name}\u00a0» est la somme de {members}.',
  'found-nobody': '{place}\u00a0: «\u00a0{name}\u00a0» n’est pas une entité\u202f; la ligne est ignorée.',
  'found-whole': '«\u00a0{name}\u00a0» est l’ensemble, de {count} entités.',
  'found-alone': 'Le tableau n’a pas de colonne d’entités\u202f; ses chiffres sont ceux de «\u00a0{name}\u00a0».',
  understood: 'Comment le tableau {source} a été compris',
  'language-vi': 'vietnamien (1.234,5)',
  'language-en': 'anglais (1,234.5)',
  'language-': 'toutes les langues',
  'separator-;': 'des points-virgules',
  'separator-,': 'des virgules',
  'separator-\t': 'des tabulations',
  'separator-|': 'des barres',
  'separator-': 'rien (une seule colonne)',
  'role-organisation': 'entité',
  'role-parent': 'entité supérieure',
  'role-indicator': 'indicateur',
  'role-unit': 'unité',
  'role-period': 'période',
  'role-year': 'année',
  'role-half': 'semestre',
  'role-quarter': 'trimestre',
  'role-month': 'mois',
  'role-week': 'semaine',
  'role-scenario': 'scénario',
  'role-dimension': 'dimension',
  'role-value': 'chiffres',
  'role-growth': 'évolution',
  'role-attainment': 'taux de réalisation',
  'role-share': 'part',
  'role-missing': 'motif d’absence',
  'role-source': 'source',
  'role-note': 'note',
  'role-ignore': 'non utilisé',
  'role-AC': 'réalisé',
  'role-PL': 'objectif',
  'role-PY': 'année précédente',
  'role-FC': 'prévision',
  // findings
  tooMany:
    'Le rapport a {count} chiffres, trop pour les comparer sur une page\u202f; utilisez la commande goalpost check.',
  contradiction: 'Contradiction',
  remark: 'Remarque',
  fits: 'Concorde',
  states: '{place} ({about}) indique {figure}',
  alsoStates: '{place} indique {figure}',
  computed: 'calculé à partir de {operands}\u00a0: {formula} = {figure}',
  sharesOf: '{place} ({about})\u00a0: les parts',
  operand: '{figure} ({place})',
  addedUp: 'additionné à partir de ses parties',
  and: '{first} et {last}',
  others: '{count} autres',
  rounding: 'Concorde aux arrondis près.',
  open: 'Pas de contradiction.',
  'finding-mixed-scopes':
    'Périmètres mêlés\u00a0: {partial} porte sur {known} des {all} unités, sans {units}\u00a0; {whole} porte sur les {all}. Comparez les mêmes unités.',
  'finding-differ': 'Les deux ne peuvent pas être vrais\u00a0: l’écart est de {gap}.',
  'finding-parts-exceed': 'Les parties ne peuvent pas dépasser l’ensemble\u00a0: l’écart est de {gap}.',
  'finding-over-assigned': 'Les parties demandent plus que l’objectif de l’ensemble\u00a0: l’écart est de {gap}.',
  'finding-points-as-growth': 'Concorde s’il s’agit de points de pourcentage, et non de pour cent.',
  'finding-index-as-growth':
    'Concorde avec 100\u00a0% de moins\u00a0: un indice («\u00a0égal à\u00a0», «\u00a0atteint\u00a0») a sans doute été écrit comme une évolution («\u00a0en hausse de\u00a0»).',
  multiply:
    'Concorde si le chiffre en {place} est multiplié par {factor}\u00a0: milliers, millions ou milliards ont sans doute été confondus.',
  divide:
    'Concorde si le chiffre en {place} est divisé par {factor}\u00a0: milliers, millions ou milliards ont sans doute été confondus.',
  'finding-shares': 'Elles doivent faire 100\u00a0%\u00a0: l’écart est de {gap}.',
  rest: 'Elles ne font pas 100\u00a0%\u00a0: le reste est de {gap}.',
  'finding-two-plans': 'Il y a deux objectifs pour la même chose\u00a0; aucun n’est retenu tant qu’il y en a deux.',
  'finding-prior':
    'L’année précédente diffère de {gap} de ce qui a été publié pour cette année\u00a0: a-t-elle été corrigée\u202f?',
  'finding-plan-below-prior': 'L’objectif demande moins que ce que l’année précédente a apporté.',
  counts:
    'Contradictions\u00a0: {contradictions}. À corriger\u00a0: {issues}. Remarques\u00a0: {remarks}. Concordances aux arrondis près\u00a0: {fits}.',
  fault: 'À corriger',
  noContradiction: 'Les chiffres du rapport ne se contredisent pas.',
  fitting: 'Concordances aux arrondis près\u00a0: {count}.',
  // phrases, with the place of their number
  'phrase-up': 'en hausse de {n}',
  'phrase-down': 'en baisse de {n}',
  'phrase-unchanged': 'stable',
  'phrase-index': 'égal à {n}',
  'phrase-counted': '{n}',
  'phrase-attainment': '{n} du plan',
};
