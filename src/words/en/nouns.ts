// Nouns that no list has, by the rules that most of them follow; of several words the last one has the plural.

/** Nouns without a plural, and participles behind a noun that has it: "enrolled". */
const invariable = /(?:ss|us|is|.{4}ed|staff|series|species|data|media|people|sheep|fish|aircraft)$/;

const isInvariable = (noun: string): boolean => invariable.test(noun) || /(?:s|people|staff|men|children)-/.test(noun);

/** The singular of an English noun: "facility" of "facilities". */
export const one = (noun: string): string =>
  isInvariable(noun)
    ? noun
    : noun
        .replace(/\bchildren$/, 'child')
        .replace(/\b(wo)?men$/, '$1man')
        .replace(/([^aeiou])ies$/, '$1y')
        .replace(/(ss|x|ch|sh)es$/, '$1')
        .replace(/([^s])s$/, '$1');

/** The plural of an English noun: "facilities" of "facility". */
export function many(noun: string): string {
  if (isInvariable(noun) || /[A-Z]/.test(noun)) return noun;
  if (/\b(child|(wo)?man)$/.test(noun)) return noun.replace(/child$/, 'children').replace(/man$/, 'men');
  return `${noun.replace(/([^aeiou])y$/, '$1ie').replace(/(s|x|ch|sh)$/, '$1e')}s`;
}
