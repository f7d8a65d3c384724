/** The text of a number, of a unit, and of a phrase with both has at most so many characters; it is measured first. */
export const maxLength = 200;
