// What is said of reports that are loaded: the embed bundle has it with what loads them.

/** The words for how loading went. Every language says these keys. */
export const loadSayings = {
  refreshFailed: '{src} was not loaded again: {reason}. The figures shown are old, loaded at {since}.',
  checkFailed: 'embed.check.js {version} is not beside embed.js on the server.',
  emptyReport: 'The report {src} has no figures yet.',
  beingChecked: 'These figures are being checked.',
  issuesFound: 'The report {src} has {count} things to mend:',
  'reason-status': 'the server answered {detail}',
  'reason-network': 'the server could not be reached',
  'reason-file':
    'a page opened from a file (file://) cannot read others; use a .data.js file, a table of the page, or a server',
  'reason-no-src': 'The gp-report tag has no src and no for.',
  'reason-unreadable': 'it cannot be read',
  'reason-empty': 'no figure in it can be read',
  'reason-slow': 'it had not come after {detail} seconds',
  badRefresh: 'refresh: expected {least} seconds or more.',
} satisfies Readonly<Record<string, string>>;
