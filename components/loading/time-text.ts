import { languageFor } from '../../src/words/languages.js';

/** A moment, in milliseconds since the page was opened, as clocks and calendars of the language show it. */
export const timeText = (moment: number, lang: string): string =>
  new Date(performance.timeOrigin + moment).toLocaleString(languageFor(lang).dates.clock, {
    dateStyle: 'short',
    timeStyle: 'short',
  });
