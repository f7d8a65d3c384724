import type { Figure } from '../figures/figure.js';
import type { Unit } from '../figures/unit.js';
import { type Lang, type Spoken, spelling } from './language.js';
import { languageFor } from './languages.js';
import { type NumberOptions, type Printed, printNumber } from './print-number.js';
import { alikeScaled, type Scaled, scale, toldApart } from './scaled.js';
import { unitWords } from './unit-name.js';

/** A figure in words, whole and in the parts that a card sets apart. */
export interface FigureText {
  /** The whole: "trên 270 tỷ đồng". */
  readonly text: string;
  /** What stands before the number: a qualifier, a currency that comes first. */
  readonly before: string;
  /** The digits: "270", "28,8–28,9". */
  readonly number: string;
  /** Scale and unit behind the number: "tỷ đồng", "%". */
  readonly unit: string;
  /** What stands after the unit: "trở lên". */
  readonly after: string;
}

/** How a figure is printed. */
export interface PrintOptions extends NumberOptions {
  /**
   * The most digits that a published figure shows; defaults to 5. Computed figures show at most 4, and ratios at most
   * one decimal of a per cent.
   */
  readonly digits?: number;
  /** A figure that stands beside it: where the two differ, it has the digits that tell them apart. */
  readonly beside?: Figure | null;
  /**
   * A figure in whose scale it is printed, unless it would claim or lose a digit there or have more than four decimals.
   */
  readonly like?: Figure | null;
}

/** A figure in words with as many decimals as its digits allow: those of `figureText` that nobody asks for. */
export function printFigure(figure: Figure, lang: Lang, options: PrintOptions = {}): FigureText {
  const scaled = scale(figure, options.digits ?? 5);
  const { beside, like } = options;
  const apart = beside ? toldApart(scaled, figure, beside) : scaled;
  return printScaled(like ? alikeScaled(apart, figure, like) : apart, figure.unit, lang, options);
}

/** A number at its scale in words, behind or before its unit. */
export function printScaled(scaled: Scaled, unit: Unit, lang: Lang, options: NumberOptions): FigureText {
  const language = languageFor(lang);
  return assemble(printNumber(scaled, language, options), unit, language);
}

function assemble({ qualifier, number, count, isOne, exponent }: Printed, unit: Unit, language: Spoken): FigureText {
  const { phrases, numbers } = language;
  const [lead, after] =
    qualifier === 'at-least'
      ? phrases.atLeast
      : qualifier === 'nearest'
        ? ['≈', '']
        : [qualifier === null || qualifier === 'between' ? '' : spelling(phrases, `before ${qualifier}`), ''];
  const form = numbers.form(count.toNumber(), isOne);
  const { first, behind } = unitWords(unit, exponent, form, language);
  const glue = behind === '%' ? (numbers.beforePercent ?? '') : behind === '' || behind.startsWith('/') ? '' : ' ';
  const before = `${lead} ${first}`.trim();
  return { text: `${before} ${number}${glue}${behind} ${after}`.trim(), before, number, unit: behind, after };
}
