import { CallError } from './call-error.js';
import type { Figure } from './figure.js';

/** Whether a value of any type is a figure, as far as arithmetic and views ask. */
export const isFigure = (value: unknown): value is Figure => {
  const { unit, bounds } = (value ?? {}) as Partial<Figure>;
  return typeof unit === 'object' && typeof bounds === 'object';
};

/** `value`, which must be a figure; `name` says which one it is. */
export function checkedFigure(name: string, value: unknown): Figure {
  if (isFigure(value)) return value;
  throw new CallError('bad-figure', `${name} is a figure, such as exact(120, 'VND'), not ${String(value)}`);
}
