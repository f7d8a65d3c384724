// Intervals of fractions: what is known of a true value, and what a target says of it. They share no code with the library.
//
// `lo` and `hi` are fractions, or `null` where an end is open to all sides; `loOpen` and `hiOpen` say whether the end itself is
// left out.
import { compare, minus, over } from './fractions.mjs';

export const [zero, one] = [
  { n: 0n, d: 1n },
  { n: 1n, d: 1n },
];
export const negative = ({ n, d }) => ({ n: -n, d });
export const times = ({ n, d }, factor) => ({ n: n * factor, d });
export const isAt = (a, b) => compare(a, b) === 0;

export const mirrored = ({ lo, hi, loOpen, hiOpen }) => ({
  lo: hi && negative(hi),
  hi: lo && negative(lo),
  loOpen: hiOpen,
  hiOpen: loOpen,
});

export const lessInterval = (a, b) => ({
  lo: a.lo && b.hi && minus(a.lo, b.hi),
  hi: a.hi && b.lo && minus(a.hi, b.lo),
  loOpen: a.loOpen || b.hiOpen,
  hiOpen: a.hiOpen || b.loOpen,
});

/** The upper end of `a ÷ b`, for `b` above zero. */
export function upperQuotient(a, b) {
  if (a.hi === null) return { hi: null, hiOpen: true };
  const sign = compare(a.hi, zero);
  if (sign === 0) return { hi: zero, hiOpen: a.hiOpen };
  if (sign > 0)
    return isAt(b.lo, zero) ? { hi: null, hiOpen: true } : { hi: over(a.hi, b.lo), hiOpen: a.hiOpen || b.loOpen };
  return b.hi === null ? { hi: zero, hiOpen: true } : { hi: over(a.hi, b.hi), hiOpen: a.hiOpen || b.hiOpen };
}

export function dividedInterval(a, b) {
  const lower = mirrored({ lo: null, loOpen: true, ...upperQuotient(mirrored(a), b) });
  return { lo: lower.lo, loOpen: lower.loOpen, ...upperQuotient(a, b) };
}

/** The side of `mark` on which the whole interval lies, or `null`. */
export function sideOf({ lo, hi, loOpen, hiOpen }, mark) {
  const [low, high] = [lo && compare(lo, mark), hi && compare(hi, mark)];
  if (lo !== null && (low > 0 || (low === 0 && loOpen))) return 'above';
  return hi !== null && (high < 0 || (high === 0 && hiOpen)) ? 'below' : null;
}

export const isPoint = ({ lo, hi }) => lo !== null && hi !== null && isAt(lo, hi);

const allAtLeast = (x, t) => x.lo !== null && t.hi !== null && compare(x.lo, t.hi) >= 0;
const noneAtLeast = (x, t) => sideOf(lessInterval(x, t), zero) === 'below';
/** What each comparator says of an actual and a line, both intervals: whether all values satisfy it, and whether none does. */
export const judged = {
  over: (x, t) => [sideOf(lessInterval(x, t), zero) === 'above', allAtLeast(t, x)],
  'at-least': (x, t) => [allAtLeast(x, t), noneAtLeast(x, t)],
  under: (x, t) => [noneAtLeast(x, t), allAtLeast(x, t)],
  'at-most': (x, t) => [allAtLeast(t, x), sideOf(lessInterval(x, t), zero) === 'above'],
  exactly: (x, t) => [isPoint(x) && isPoint(t) && isAt(x.lo, t.lo), sideOf(lessInterval(x, t), zero) !== null],
  between: (x, t, upper) => {
    const [low, high] = [judged['at-least'](x, t), judged['at-most'](x, upper)];
    return [low[0] && high[0], low[1] || high[1]];
  },
};
