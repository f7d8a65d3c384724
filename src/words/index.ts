/**
 * Words: texts that people write to figures, targets and periods, and figures to texts.
 *
 * @packageDocumentation
 */
export { customary } from './customary.js';
export { type FigureTextOptions, figureText } from './figure-text.js';
export { type FullLanguage, fullLanguage } from './full-language.js';
export type {
  AttributeWords,
  Dates,
  HeadingKey,
  Headings,
  Lang,
  Language,
  LevelWords,
  LoadSayings,
  Meaning,
  MoreSaying,
  MoreSayings,
  Numbers,
  PeriodPatterns,
  PeriodWords,
  Phrases,
  Qualifier,
  Saying,
  Sayings,
  Sides,
  Spoken,
  TagSayings,
  Template,
  TotalSayings,
} from './language.js';
export { directionFor, knownLanguage, languageFor, languages } from './languages.js';
export { loadingLanguage } from './loading-language.js';
export { sideOfName } from './name-side.js';
export { type RefusalCode, type Spelled, spelledNumeral } from './numeral.js';
export {
  type AssumedUnit,
  isRefusal,
  type Phrase,
  type PhraseKind,
  parsePhrase,
  parseUnitPhrase,
  type Refusal,
  type ScaledUnit,
} from './parse-phrase.js';
export { dateText, periodText } from './period-text.js';
export { phraseText } from './phrase-text.js';
export type { FigureText, PrintOptions } from './print-figure.js';
export { registerLanguage } from './register-language.js';
export { type SaidPeriod, saidPeriod } from './said-period.js';
export { type Speaker, say } from './say.js';
export { unitName } from './unit-name.js';
export { visible } from './visible.js';
