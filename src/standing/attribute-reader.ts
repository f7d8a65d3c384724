import { type Amount, absent, known, nothing } from '../facts/amount.js';
import type { Decimal } from '../figures/decimal.js';
import type { Figure } from '../figures/figure.js';
import type { Target } from '../figures/target.js';
import { isCountable, isRatio, sameUnit, type Unit } from '../figures/unit.js';
import { type FigureContext, readText } from '../report/figure-value.js';
import { type Missing, missingStates } from '../report/model.js';
import type { Notes } from '../report/notes.js';
import { attributeAt } from '../report/place.js';
import type { Lang } from '../words/language.js';
import { type AssumedUnit, type Phrase, parseUnitPhrase, plainNumber, type ScaledUnit } from '../words/parse-phrase.js';
import { say } from '../words/say.js';
import type { AttributeName } from './attribute-names.js';
import { readBands } from './bands.js';
import type { Standing } from './standing.js';

/** No plan is ten thousand times what was reached. */
const mostDigitsApart = 4;

/** The unit that stands in brackets at the end of a label, "Doanh thu (tỷ đồng)": of money or "%"; other words say other things. */
function unitInLabel(label: string, lang: Lang): ScaledUnit | null {
  const [, text] = /\(([^()]+)\)\s*$/.exec(label) ?? [];
  const found = text === undefined ? null : parseUnitPhrase(text, lang);
  return found && (isRatio(found.unit) || /^[A-Z]{3}$/.test(found.unit.key)) ? found : null;
}

/** Reads figures that must share a unit: the first one that names a unit settles it for the others. */
export class AttributeReader {
  unit: Unit | null = null;
  #assumed: AssumedUnit = plainNumber;
  readonly #notes: Notes;
  readonly #lang: Lang;
  /** The first number, and whether it has a word for its scale. */
  #first: { readonly value: Decimal; readonly isScaled: boolean } | null = null;
  readonly #label: string;

  constructor(notes: Notes, lang: Lang, unitText: string | null, label: string) {
    this.#notes = notes;
    this.#lang = lang;
    this.#label = label;
    const named = unitText === null ? null : parseUnitPhrase(unitText, lang);
    if (unitText !== null && named === null) notes.note('bad-unit', attributeAt('unit'), unitText, 'unit');
    const inLabel = unitInLabel(label, lang);
    if (named && inLabel && (named.exponent !== inLabel.exponent || !sameUnit(named.unit, inLabel.unit)))
      notes.note('unit-mismatch', attributeAt('unit'), unitText, 'same-unit', inLabel.unit.key);
    this.#assumed = named ?? inLabel ?? plainNumber;
    this.unit = inLabel?.unit ?? null;
  }

  known(...asked: Parameters<AttributeReader['phrase']>): Amount {
    return this.phrase(...asked).known;
  }

  /** @param periods those that the text may say it is of. */
  phrase(
    name: AttributeName,
    text: string | null,
    periods: FigureContext['periods'],
  ): { known: Amount; phrase: Phrase | null } {
    if (text === null) return { known: nothing, phrase: null };
    const missing = this.#missing(text);
    if (missing !== null) return { known: absent(missing), phrase: null };
    const phrase = readText(text, { ...this.#context(name), periods: periods ?? [] });
    if (phrase === null) return { known: nothing, phrase: null };
    if (name !== 'whole' && this.#hasLostScale(text, phrase.figure)) {
      this.#notes.note('unit-mismatch', attributeAt(name), text, 'same-unit', phrase.figure.unit.key);
      return { known: nothing, phrase: null };
    }
    if (this.unit === null) {
      this.unit = phrase.figure.unit;
      // Beside "23 cơ sở" a bare 25 counts them too; beside "270 tỷ" nobody can tell 300 of what.
      const exponent = isCountable(this.unit) && phrase.figure.said?.step.eq(1) ? 0 : null;
      if (this.#assumed === plainNumber) this.#assumed = { exponent, unit: this.unit };
    }
    return { known: known(phrase.figure), phrase };
  }

  /**
   * Whether two numbers are so far from each other that the word for a scale was lost or is another one: beside "208,7 tỷ" of nobody
   * knows what, "200" may be as many, and "270 nghìn" is a slip.
   */
  #hasLostScale(text: string, { value, unit }: Figure): boolean {
    const now = { value, isScaled: /\d\s*\p{L}/u.test(text) };
    const first = this.#first ?? now;
    this.#first = first;
    const isFar = Math.abs(value.e - first.value.e) >= mostDigitsApart && !value.isZero() && !first.value.isZero();
    return isFar && (now.isScaled || first.isScaled) && unit.key === plainNumber.unit.key;
  }

  bands(text: string | null, target: Target | null): Standing['bands'] {
    if (text === null || this.unit === null) return [];
    const plan: Figure | null = target?.figure ?? null;
    return readBands(text, { ...this.#context('bands'), unit: this.unit, plan }) ?? [];
  }

  #context(name: AttributeName): FigureContext {
    const [notes, place, lang] = [this.#notes, attributeAt(name), this.#lang];
    return { notes, place, lang, name: this.#label, assumed: this.#assumed, unit: this.unit };
  }

  /** "chưa báo cáo" and `not-reported` both say why there is no figure. */
  #missing(text: string): Missing | null {
    const said = text.toLowerCase();
    return missingStates.find((state) => said === state || said === say(this.#lang, state)) ?? null;
  }
}
