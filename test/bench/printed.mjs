// What a printed figure claims, and whether that is true of all values in an interval. It shares no code with the library.
import { compare, minus, spelled, tenTo } from './fractions.mjs';
import { isAt, isPoint, negative, one, sideOf, times, zero } from './intervals.mjs';

export const words = {
  vi: {
    over: 'trên',
    under: 'dưới',
    atMost: 'tối đa',
    atLeast: 'từ',
    about: 'khoảng',
    nearest: '≈',
    exactly: 'đúng',
    none: 'không đổi',
  },
  en: {
    over: 'over',
    under: 'under',
    atMost: 'at most',
    atLeast: 'at least',
    about: 'about',
    nearest: '≈',
    exactly: 'exactly',
    none: 'unchanged',
  },
};
const scales = [
  [/nghìn tỷ|trillion/, 12],
  [/tỷ|billion/, 9],
  [/triệu|million/, 6],
  [/nghìn|thousand/, 3],
  [/%|điểm phần trăm|percentage points?/, -2],
];

/** What a printed figure says: its qualifier, its one or two numbers, and one of the last digit of each. */
export function claim(text, lang) {
  const said = words[lang];
  if (text === said.none) return { qualifier: 'none', numbers: [] };
  const [qualifier = 'plain'] = Object.entries(said).find(([, word]) => text.startsWith(`${word} `)) ?? [];
  const exponent = scales.find(([word]) => word.test(text))?.[1] ?? 0;
  const scaled = ({ n, d }) => (exponent < 0 ? { n, d: d * tenTo(-exponent) } : { n: n * tenTo(exponent), d });
  const numbers = [...text.matchAll(/[+−]?\d[\d.,]*/g)].map(([number]) => {
    const { value, decimals } = spelled(number, lang);
    // Zeros at the end may stand for digits that nobody claims.
    const zeros = decimals === 0 ? /0*$/.exec(number.replace(/[.,]/g, ''))[0].length : 0;
    return {
      at: scaled(value),
      step: scaled({ n: 1n, d: tenTo(decimals) }),
      claimed: scaled({ n: tenTo(zeros), d: tenTo(decimals) }),
    };
  });
  return { qualifier, numbers };
}

/** What is wrong with a printed figure whose true values are those of `truth`, or `null`. */
export function printFault(text, truth, isPercent, lang) {
  const { qualifier, numbers } = claim(text, lang);
  const [first, second] = numbers;
  const isTwoSided = truth.lo !== null && truth.hi !== null;
  const marks = isPercent ? [negative(one), zero, one] : [zero];
  const within = (lo, hi) =>
    isTwoSided && (lo === null || compare(truth.lo, lo) >= 0) && (hi === null || compare(truth.hi, hi) <= 0);
  const fault = (what) => `prints ${text}, ${what}`;
  if (qualifier === 'none') return isPoint(truth) && isAt(truth.lo, zero) ? null : fault('and it is not zero');
  if (qualifier === 'about' && truth.lo === null && truth.hi === null) return null;
  if (qualifier === 'about' || qualifier === 'nearest') {
    if (!isTwoSided) return fault('and more is known');
    if (compare(first.at, truth.lo) < 0 || compare(first.at, truth.hi) > 0) return fault('which it cannot be');
    if (sideOf(truth, zero) === null && !isAt(first.at, zero)) return fault('and has no sign');
    const width = minus(truth.hi, truth.lo);
    // Wider than the number itself, or than ten points around zero, it would mislead.
    const size = first.at.n < 0n ? negative(first.at) : first.at;
    const isTooWide = compare(width, isAt(size, zero) ? { n: 1n, d: 10n } : times(size, 2n)) > 0;
    const isTooFine = isTooWide || compare(times(first.claimed, 1000n), width) < 0;
    return isTooFine || marks.some((mark) => isAt(first.at, mark) && sideOf(truth, mark))
      ? fault('which it is not')
      : null;
  }
  if (qualifier === 'over' || qualifier === 'under') {
    const wanted = qualifier === 'over' ? 'above' : 'below';
    if (sideOf(truth, first.at) !== wanted) return fault('which it is not');
    return isTwoSided && !marks.some((mark) => isAt(mark, first.at)) ? fault('and more is known') : null;
  }
  if (qualifier === 'atLeast')
    return truth.lo !== null && compare(truth.lo, first.at) >= 0 ? null : fault('which it is not');
  if (qualifier === 'atMost')
    return truth.hi !== null && compare(truth.hi, first.at) <= 0 ? null : fault('which it is not');
  if (second !== undefined) {
    if (!within(first.at, second.at)) return fault('and may lie outside');
    const isWide =
      compare(minus(truth.lo, first.at), first.step) >= 0 || compare(minus(second.at, truth.hi), first.step) >= 0;
    if (isWide) return fault('which is wider than its last digit');
    const touched = marks.find((mark) => sideOf(truth, mark) && [first, second].some(({ at }) => isAt(at, mark)));
    return touched === undefined ? null : fault('and touches what it is not');
  }
  const half = times(first.step, 1n);
  half.d *= 2n;
  if (!within(minus(first.at, half), minus(first.at, negative(half)))) return fault('and may round to another number');
  const isApart = marks.some((mark) => isAt(first.at, mark) && sideOf(truth, mark));
  return isApart ? fault('which it is not') : null;
}
