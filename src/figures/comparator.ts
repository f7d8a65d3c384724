/** What a comparator asks for. Whatever depends on a comparator reads it here. */
interface Traits {
  /** The sign beside the line of a bar; empty where two lines stand for it. */
  readonly sign: string;
  /** Where the values lie that satisfy it: from its figure upwards, up to it, between two figures, or at it alone. */
  readonly side: 'floor' | 'ceiling' | 'range' | 'point';
  /** Whether its figure itself misses it. */
  readonly isStrict: boolean;
  /** What it becomes where its values change their sign: "down by over 5 %" is a growth under −5 %. */
  readonly mirror: string;
}

/**
 * How an actual must stand to its target.
 *
 * - `'over'`: strictly above ("trên 270 tỷ"); 270 itself misses it.
 * - `'at-least'`: above or equal ("từ 2 % trở lên").
 * - `'at-most'`: below or equal ("không quá 4 %").
 * - `'under'`: strictly below ("dưới 4 %").
 * - `'between'`: from the target's figure to its `upper`, both included ("từ 6,6 % đến 6,8 %").
 * - `'exactly'`: equal.
 */
export type Comparator = keyof typeof traits;

const traits = {
  over: { sign: '>', side: 'floor', isStrict: true, mirror: 'under' },
  'at-least': { sign: '≥', side: 'floor', isStrict: false, mirror: 'at-most' },
  'at-most': { sign: '≤', side: 'ceiling', isStrict: false, mirror: 'at-least' },
  under: { sign: '<', side: 'ceiling', isStrict: true, mirror: 'over' },
  between: { sign: '', side: 'range', isStrict: false, mirror: 'between' },
  exactly: { sign: '=', side: 'point', isStrict: false, mirror: 'exactly' },
} as const satisfies Readonly<Record<string, Traits>>;

/** Every comparator, in the order of the documentation. */
export const comparators = Object.keys(traits) as readonly Comparator[];

/** The traits of a comparator. */
export const traitsOf = (comparator: Comparator): (typeof traits)[Comparator] => traits[comparator];

/** The comparator with a limit on one side: "over" is a strict floor. */
export const limitOf = (side: 'floor' | 'ceiling', isStrict: boolean): 'over' | 'at-least' | 'at-most' | 'under' =>
  side === 'floor' ? (isStrict ? 'over' : 'at-least') : isStrict ? 'under' : 'at-most';
