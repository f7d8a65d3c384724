// What is said of reports that are loaded: the embed bundle has it with what loads them.
import type { LoadSayings } from '../language.js';

/** The words for how loading went. */
export const loadSayings: LoadSayings = {
  refreshFailed: '{src} n’a pas été rechargé\u00a0: {reason}. Les chiffres affichés sont anciens, chargés le {since}.',
  checkFailed: 'embed.check.js {version} n’est pas à côté d’embed.js sur le serveur.',
  emptyReport: 'Le rapport {src} n’a encore aucun chiffre.',
  beingChecked: 'Ces chiffres sont en cours de vérification.',
  issuesFound: 'Points à corriger dans le rapport {src}\u00a0: {count}',
  'reason-status': 'le serveur a répondu {detail}',
  'reason-network': 'le serveur est injoignable',
  'reason-file':
    'une page ouverte depuis un fichier (file://) ne peut pas en lire d’autres\u202f; utilisez un fichier .data.js, un tableau de la page ou un serveur',
  'reason-no-src': 'La balise gp-report n’a ni src ni for.',
  'reason-unreadable': 'illisible',
  'reason-empty': 'aucun chiffre n’y est lisible',
  'reason-slow': 'pas encore arrivé après {detail} secondes',
  badRefresh: 'refresh\u00a0: {least} secondes ou plus sont attendues.',
};
