import { type Decimal, plus, powerOfTen, times } from '../figures/decimal.js';
import { parseUnit, percentagePoint, ratio, type Unit } from '../figures/unit.js';
import type { Role, Token } from './lexicon.js';
import { type RefusalCode, readNumeral } from './numeral.js';
import type { Lang } from './words.js';

/** Thrown inside this room only, to leave the descent; `parsePhrase` turns it into a refusal. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly fragment: string;

  constructor(code: RefusalCode, fragment: string) {
    super(code);
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
}

type RoleNamed<K extends Role['is']> = Extract<Role, { is: K }>;

/** Walks over the pieces of a phrase. */
export class Reader {
  #position = 0;
  readonly #tokens: readonly Token[];
  readonly #lang: Lang;

  constructor(tokens: readonly Token[], lang: Lang) {
    this.#tokens = tokens;
    this.#lang = lang;
  }

  get next(): Token | undefined {
    return this.#tokens[this.#position];
  }

  /** The meaning of the next piece among `kinds`, or `null`; a piece that has one is passed. */
  take<K extends Role['is']>(...kinds: K[]): RoleNamed<K> | null {
    const role = this.next?.roles.find((candidate) => (kinds as string[]).includes(candidate.is));
    if (role === undefined) return null;
    this.#position++;
    return role as RoleNamed<K>;
  }

  takeRest(): void {
    this.#position = this.#tokens.length;
  }

  /** A number with all that belongs to it: "$70.6 billion", "208 tỷ 700 triệu đồng", "419 triệu/người/năm". */
  quantity(): Quantity {
    const currency = this.take('unit');
    let part = this.#scaledNumber();
    let { value } = part;
    while (part.exponent > 0 && this.next?.number) {
      const smaller = this.#scaledNumber();
      if (!smaller.value.abs().lt(part.step)) throw new Refused('not-a-number', smaller.text);
      value = plus(value, value.isNeg() ? smaller.value.neg() : smaller.value);
      part = smaller;
    }
    const { exponent, ...unit } = this.#unit(currency);
    const factor = powerOfTen(exponent);
    return { ...unit, value: times(value, factor), step: times(part.step, factor), exponent: part.exponent + exponent };
  }

  #scaledNumber(): { text: string; value: Decimal; step: Decimal; exponent: number } {
    const text = this.next?.text ?? '';
    if (!this.next?.number) throw new Refused('not-a-number', text);
    const numeral = readNumeral(text, this.#lang);
    if (typeof numeral === 'string') throw new Refused(numeral, text);
    this.#position++;
    const exponent = this.take('scale')?.exponent ?? 0;
    return {
      text,
      value: times(numeral.value, powerOfTen(exponent)),
      step: powerOfTen(exponent - numeral.decimals),
      exponent,
    };
  }

  #unit(currency: RoleNamed<'unit'> | null): { exponent: number; unit: Unit | null; counted: boolean } {
    if (this.take('percentagePoint')) return { exponent: -2, unit: percentagePoint, counted: false };
    if (this.take('percent')) return { exponent: -2, unit: ratio, counted: false };
    if (this.take('times')) return { exponent: 0, unit: ratio, counted: true };
    const role = currency ?? this.#unitBehind();
    const below: string[] = [];
    while (this.take('per')) {
      const base = this.take('unit');
      if (base === null) throw new Refused('unknown-unit', this.next?.text ?? '');
      below.push(base.base);
    }
    if (role === null && below.length === 0) return { exponent: 0, unit: null, counted: false };
    // "419 triệu/người/năm" leaves its đồng out.
    const above = role?.base ?? (this.#lang.toLowerCase().startsWith('vi') ? 'VND' : 'number');
    return { exponent: role?.exponent ?? 0, unit: parseUnit([above, ...below].join('/')), counted: false };
  }

  /** A unit right behind the number, unless the word opens a remark such as "năm 2017". */
  #unitBehind(): RoleNamed<'unit'> | null {
    return this.#tokens[this.#position + 1]?.number ? null : this.take('unit');
  }
}
