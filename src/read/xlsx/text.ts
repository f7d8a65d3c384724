import { composed } from '../composed.js';
import type { Xml } from '../container/xml.js';
import { raisedText } from '../raised.js';

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11 && code !== 12);

/** `text` without blanks around it; a pattern would try each blank inside anew. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * `text` with characters that XML cannot hold put back: they are written by their code, `_x000D_`.
 *
 * @example
 * withoutEscapes('a_x0041__x005F_x0042_') //=> 'aA_x0042_'
 */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number(`0x${code}`)));
}

/** Collects the text of shared and inline strings, `<si>` and `<is>`. */
export interface TextCollector {
  take(xml: Xml): void;
  /** What was collected since the last call. */
  taken(): string;
}

/** Whether an element such as `<strike val="0"/>` turns something on. */
const isOn = (xml: Xml): boolean => !/^(0|false)$/.test(xml.attribute('val') ?? '');

/**
 * A collector of rich text: runs are joined, and how an East Asian word is spoken (`rPh`) is left out. Blanks around a
 * run count only where it says `xml:space="preserve"`, as in Excel. Small digits above the line stay such, and what is
 * struck out stands on a line of its own.
 */
export function textCollector(): TextCollector {
  let [text, run] = ['', ''];
  let [isInside, isPreserved] = [false, false];
  let [isRaised, isStruck] = [false, false];
  return {
    take(xml) {
      if (xml.kind === 'text') {
        if (isInside) run += xml.text;
      } else if (xml.name === 'r') isRaised = isStruck = false;
      else if (xml.parent === 'rPr' && xml.kind === 'open') {
        if (xml.name === 'vertAlign') isRaised = xml.attribute('val') === 'superscript';
        if (xml.name === 'strike') isStruck = isOn(xml);
      } else if (xml.name === 't' && (xml.parent === 'si' || xml.parent === 'is' || xml.parent === 'r')) {
        isInside = xml.kind === 'open';
        if (isInside) isPreserved = xml.attribute('xml:space') === 'preserve';
        else {
          const piece = withoutEscapes(isPreserved ? run : trimmed(run));
          text += isStruck ? `\n${piece}\n` : isRaised ? raisedText(piece) : piece;
          run = '';
        }
      }
    },
    taken() {
      const whole = composed(text);
      text = '';
      return whole;
    },
  };
}
