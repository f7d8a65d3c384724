import type { EntryKey, SeriesKey } from './model.js';

/** One text for everything that makes an entry the same as another. */
export const entryKey = ({ indicator, organisation, period, scenario, members }: EntryKey): string =>
  [indicator, organisation, period.key, scenario, ...memberKeys(members)].join('|');

/** One text for everything that makes a series the same as another. */
export const seriesKey = ({ indicator, organisation, scenario, members }: SeriesKey): string => {
  const key = `${indicator}|${organisation}|${scenario}`;
  return members.size === 0 ? key : [key, ...memberKeys(members)].join('|');
};

/** One text for members, in whatever order they are named. */
export const memberKeys = (members: ReadonlyMap<string, string>): string[] =>
  members.size === 0 ? [] : [...members].map(([dimension, member]) => `${dimension}=${member}`).sort();
