const plain = '0123456789+-()';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾';

/**
 * A text that stands above the line, in the characters that do so by themselves: 20 with a small 1 is a figure with a mark,
 * and not 201.
 *
 * @example
 * raisedText('(1)') //=> '⁽¹⁾'
 */
export const raisedText = (text: string): string =>
  text.replace(/[\d+\-()]/g, (mark) => raised[plain.indexOf(mark)] ?? mark);
