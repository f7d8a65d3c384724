/** Control characters, halves of a character, and marks that turn the order of what follows. */
const hidden = /[^\P{Cc}\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Marks that belong into a text from right to left, and turn the order of numbers in any other. */
const rightToLeft = /[\u061c\u200f]/g;
const rightToLeftLetter = /[\u0590-\u060b\u0620-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text of others as it is printed: what shows nothing and moves or hides what stands around it shows itself, as �.
 *
 * With U+202E in a name, "208,7" behind it would be seen as "7,802"; a terminal would obey an escape character. Lines are
 * joined, so that no name looks like a message of its own.
 *
 * @example
 * visible('Doanh thu\u202e') //=> 'Doanh thu\ufffd'
 */
export function visible(text: string): string {
  const shown = text.replace(/[\r\n]+/g, ' ').replace(hidden, '\ufffd');
  return rightToLeftLetter.test(shown) ? shown : shown.replace(rightToLeft, '\ufffd');
}
