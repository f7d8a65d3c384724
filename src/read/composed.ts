/**
 * `text` in the composed form (NFC), so that Vietnamese typed on any machine compares equal.
 *
 * A letter with more than thirty marks is no letter of a language: such text stays as it is, because putting marks in
 * order takes time with the square of their number. Thirty is the limit of Unicode's stream-safe form (UAX 15).
 */
export function composed(text: string): string {
  return /\p{M}{31}/u.test(text) ? text : text.normalize('NFC');
}
