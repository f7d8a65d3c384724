import { type Decimal, decimal, minus, one, plus, powerOfTen, times } from '../figures/decimal.js';
import { parseUnit, ratio, type Unit } from '../figures/unit.js';
import type { Kind, Reading } from './language.js';
import { languageFor } from './languages.js';
import { meant, type Token } from './lexicon.js';
import { nounOf } from './noun.js';
import { type RefusalCode, readNumeral } from './numeral.js';

/**
 * Thrown inside this room only, to leave the descent; `parsePhrase` turns it into a refusal. It is no `Error`, which would
 * gather the stack for each of many thousand cells.
 */
export class Refused {
  readonly code: RefusalCode;
  readonly fragment: string;

  constructor(code: RefusalCode, fragment: string) {
    this.code = code;
    this.fragment = fragment;
  }
}

/** A number with the scale and the unit that the text gives it. */
export interface Quantity {
  readonly value: Decimal;
  /** One of the last printed digit. */
  readonly step: Decimal;
  /** The power of ten that scale and unit words stand for: 9 for "tỷ", −2 for "%". */
  readonly exponent: number;
  /** `null` where the text names none. */
  readonly unit: Unit | null;
  /** "2,3 lần": a ratio that is counted, not printed as per cent. */
  readonly counted: boolean;
  /** The currency that stands before the number: "$". */
  readonly currency: string | null;
}

/** Walks over the pieces of a phrase. */
export class Reader {
  #position = 0;
  readonly #tokens: readonly Token[];
  readonly #lang: Reading;

  constructor(tokens: readonly Token[], lang: Reading) {
    this.#tokens = tokens;
    this.#lang = lang;
  }

  get next(): Token | undefined {
    return this.#tokens[this.#position];
  }

  /** What the next piece names as a word of `kinds`, or `null`; a piece that is such a word is passed. */
  take<K extends Kind>(...kinds: K[]): string | null {
    for (const kind of kinds) {
      const name = meant(this.next, kind);
      if (name !== null) {
        this.#position++;
        return name;
      }
    }
    return null;
  }

  /** Refuses the next piece; `code` says why. */
  refuse(code: RefusalCode): never {
    throw new Refused(code, this.next?.text ?? '');
  }

  /**
   * Refuses what is left, unless it is a remark such as "năm 2017" that says no other figure; gives the remark. In "12 of 63"
   * and "5 vs 10" another figure is said.
   */
  finish(isRemark: boolean): string {
    const remark: string[] = [];
    for (; this.next; this.#position++) {
      const { text, meanings } = this.next;
      const isOther = meanings.some((meaning) => /^(unit (ratio|perc|times)|plan|ofPlan)/.test(meaning));
      if (isOther || (!isRemark && meanings.length > 0)) this.refuse('unknown-words');
      if (!isRemark) this.refuse(/\d/.test(text) ? 'not-a-number' : 'unknown-unit');
      if (this.next.number && !this.#isOfTime()) this.refuse('other-figure');
      remark.push(text);
    }
    return remark.join(' ');
  }

  /** Whether the number that comes next is a year, or stands in a date or beside the name of a period: "9 tháng 2018". */
  #isOfTime(): boolean {
    const [before, at, behind] = [-1, 0, 1].map((step) => this.#tokens[this.#position + step]);
    const isSpan = (token: Token | undefined): boolean =>
      token?.text === '/' || token?.text === '-' || /^(quarter|month|day|year)$/.test(meant(token, 'unit') ?? '');
    return /^(19|20)\d\d$/.test(at?.text ?? '') || isSpan(before) || isSpan(behind);
  }

  /** Refuses what is measured behind "of" or "in", where it would pass for a remark: "208 billion of yen", "208 in billions". */
  refuseMeasure(hasUnit: boolean, isCounted: boolean): void {
    const name = meant(this.next, 'unit') ?? '';
    const isTime = /^(quarter|month|day|year|week)$/.test(name);
    const isMeasure = (isCounted && !this.next?.number) || (name !== '' && !isTime);
    if (meant(this.next, 'scale') !== null || /^[A-Z]{3}$/.test(name) || (isMeasure && !hasUnit))
      this.refuse('unknown-unit');
  }

  /** Whether the next piece begins a base in time: "năm 2017", "2017", "last year". */
  isPrior(): boolean {
    return /^\d{4}$/.test(this.next?.text ?? '') || (meant(this.next, 'prior') ?? meant(this.next, 'during')) !== null;
  }

  /** "gấp đôi", or `null`. */
  multiple(): Quantity | null {
    const name = this.take('multiple');
    // "gấp ba lần".
    if (meant(this.next, 'unit') === 'times') this.take('unit');
    return name === null
      ? null
      : { value: decimal(name), step: one, exponent: 0, unit: ratio, counted: true, currency: null };
  }

  /**
   * A number with all that belongs to it: "$70.6 billion", "208 tỷ 700 triệu đồng", "419 triệu/người/năm".
   *
   * @param shared the currency before the lower end of a range, which serves the upper end too: "$5–7 billion".
   */
  quantity(shared: string | null = null): Quantity {
    const currency = /^[A-Z]{3}$/.test(meant(this.next, 'unit') ?? '') ? this.take('unit') : null;
    let part = this.#scaledNumber();
    let { value } = part;
    while (part.exponent > 0 && this.next?.number) {
      const { text } = this.next;
      const smaller = this.#scaledNumber();
      // "1 triệu 2" is said of 1,2 million as well, and nobody writes "1,5 triệu 200 nghìn".
      const isPart = smaller.exponent > 0 || this.#unitName() !== null;
      if (!isPart || !part.step.eq(powerOfTen(part.exponent)) || !smaller.value.lt(part.step))
        throw new Refused('not-a-number', text);
      value = value.isNeg() ? minus(value, smaller.value) : plus(value, smaller.value);
      part = smaller;
    }
    // "5 tỷ rưỡi": behind a scale a word may belong to the number.
    const { exponent, ...unit } = this.#unit(currency ?? shared, part.exponent === 0);
    const factor = powerOfTen(exponent);
    return {
      ...unit,
      value: times(value, factor),
      step: times(part.step, factor),
      exponent: part.exponent + exponent,
      currency,
    };
  }

  #scaledNumber(): { value: Decimal; step: Decimal; exponent: number } {
    if (!this.next?.number) this.refuse('not-a-number');
    const numeral = readNumeral(this.next?.text ?? '', this.#lang);
    if (typeof numeral === 'string') this.refuse(numeral);
    this.#position++;
    const exponent = Number(this.take('scale') ?? 0);
    return {
      value: times(numeral.value, powerOfTen(exponent)),
      step: powerOfTen(exponent - numeral.decimals),
      exponent,
    };
  }

  #unit(currency: string | null, mayBeNoun: boolean): { exponent: number; unit: Unit | null; counted: boolean } {
    const name = currency ?? (mayBeNoun ? this.#noun() : null) ?? (this.#unitName() && this.take('unit'));
    const [base, exponent] = name?.split(' ') ?? [];
    const counted = base === 'times';
    if (counted || exponent === '-2')
      return { exponent: Number(exponent ?? 0), unit: counted ? ratio : parseUnit(base ?? ''), counted };
    const below: string[] = [];
    while (this.take('per')) {
      const name = this.#noun() ?? this.take('unit') ?? '';
      if (name === 'times' || parseUnit(name) === null) this.refuse('unknown-unit');
      below.push(name);
    }
    // "419 triệu/người/năm" leaves its đồng out.
    const { numbers, unitNames } = languageFor(this.#lang);
    const above = base ?? numbers.unsaid ?? 'number';
    const unit = base || below.length > 0 ? parseUnit([above, ...below].join('/'), unitNames) : null;
    return { exponent: Number(exponent ?? 0), unit, counted };
  }

  /** The thing counted that comes next, if no list has it; its words are passed. */
  #noun(): string | null {
    const noun = nounOf(this.#tokens.slice(this.#position), this.#lang);
    this.#position += noun?.length ?? 0;
    return noun?.unit ?? null;
  }

  /** The unit that the next piece names, unless it opens a remark such as "năm 2017". */
  #unitName(): string | null {
    return this.#tokens[this.#position + 1]?.number ? null : meant(this.next, 'unit');
  }
}
