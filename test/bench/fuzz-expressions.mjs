// Random expressions on figures, each compared with fractions of whole numbers that share no code with the library.
//
//   node test/bench/fuzz-expressions.mjs 10000000 [seed]
//
// Leaves are exact and published figures, each with a true value inside its bounds. Whatever an expression gives must be
// finite, and its bounds must hold what the true values give. One operation gives the narrowest bounds, open and closed as they
// are, quotients to their last digit. Formulas are defined where they say, and hold the true values; verdicts are true of them; a
// cascade adds up. The exit code is 1 where one does not.
import {
  attainment,
  cascade,
  change,
  compoundGrowth,
  difference,
  exact,
  growth,
  impliedBase,
  impliedPlan,
  index,
  isExact,
  power,
  product,
  published,
  quotient,
  sum,
  unit,
  verdict,
} from 'goalpost';
import { randomFrom } from './random.mjs';

const expressions = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20190114);
const leavesAtOnce = 1024;
const expressionsPerLeaves = 20_000;
const failuresShown = 10;

const random = randomFrom(seed);
const below = (n) => Math.floor(random() * n);

const powersOfTen = Array.from({ length: 400 }, (_, n) => 10n ** BigInt(n));
const tenTo = (n) => powersOfTen[n] ?? 10n ** BigInt(n);

/** A whole number shifted by powers of ten, as decimal text. */
function decimalText(n, exponent) {
  if (exponent >= 0) return String(n * tenTo(exponent));
  const digits = String(n < 0n ? -n : n).padStart(1 - exponent, '0');
  return `${n < 0n ? '-' : ''}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

/** The fraction that a decimal of the library stands for, read from its text. */
function fractionOf(decimal) {
  const text = decimal.toFixed();
  const point = text.indexOf('.');
  return point < 0
    ? { n: BigInt(text), d: 1n }
    : { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: tenTo(text.length - point - 1) };
}

const compare = (a, b) => {
  const gap = a.n * b.d - b.n * a.d;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
};

/** An exact or a published figure of one of many sizes, with a true value that it may stand for. */
function leaf() {
  const size = [0, 1, 2, 3, 5, 9, 15, 21][below(8)];
  let n = size === 0 ? 0n : BigInt(1 + below(999));
  for (let digits = 3; digits < size; digits += 3) n = n * 1000n + BigInt(below(1000));
  if (below(3) === 0) n = -n;
  const exponent = below(25) - 12;
  const [value, scale] = [
    decimalText(n, exponent),
    { n: exponent > 0 ? tenTo(exponent) : 1n, d: exponent < 0 ? tenTo(-exponent) : 1n },
  ];
  const at = (tenths) => ({ n: tenths * scale.n, d: scale.d * 10n });
  if (below(2) === 0)
    return {
      text: value,
      figure: exact(value, 'ratio'),
      truth: { n: n * scale.n, d: scale.d },
      interval: { lo: at(n * 10n), hi: at(n * 10n), loOpen: false, hiOpen: false },
      given: true,
    };
  // Up to half a step to either side, the nearer end included; the other one is a figure of its own.
  const share = BigInt(below(1000)) - (n < 0n ? 499n : 500n) + (n === 0n ? 1n : 0n);
  const offset = n === 0n && share > 499n ? 499n : share;
  return {
    text: `${value}±${decimalText(5n, exponent - 1)} (${value}${offset < 0n ? '' : '+'}${offset}e${exponent - 3})`,
    figure: published(value, decimalText(1n, exponent), 'ratio'),
    truth: { n: (n * 1000n + offset) * scale.n, d: scale.d * 1000n },
    interval: { lo: at(n * 10n - 5n), hi: at(n * 10n + 5n), loOpen: n <= 0n, hiOpen: n >= 0n },
    given: false,
  };
}

const ratio = unit('ratio');
const steps = {
  '+': (a, b) => ({
    figure: sum(a.figure, b.figure),
    truth: { n: a.truth.n * b.truth.d + b.truth.n * a.truth.d, d: a.truth.d * b.truth.d },
  }),
  '−': (a, b) => ({
    // The difference of two ratios is in percentage points; here it goes on as a number.
    figure: { ...difference(a.figure, b.figure), unit: ratio },
    truth: { n: a.truth.n * b.truth.d - b.truth.n * a.truth.d, d: a.truth.d * b.truth.d },
  }),
  '×': (a, b) => ({
    figure: product(a.figure, b.figure),
    truth: { n: a.truth.n * b.truth.n, d: a.truth.d * b.truth.d },
  }),
  '÷': (a, b) => {
    const figure = quotient(a.figure, b.figure);
    const [n, d] = [a.truth.n * b.truth.d, a.truth.d * b.truth.n];
    return figure && { figure, truth: d < 0n ? { n: -n, d: -d } : { n, d } };
  },
};
const signs = Object.keys(steps);

/** A tree of `size` operations; `null` where a divisor may be zero. */
function tree(size, leaves) {
  if (size === 0) return leaves[below(leaves.length)];
  if (below(6) === 0) {
    const [base, n] = [tree(size - 1, leaves), below(5)];
    return (
      base && {
        text: `(${base.text})^${n}`,
        figure: power(base.figure, n),
        truth: { n: base.truth.n ** BigInt(n), d: base.truth.d ** BigInt(n) },
        given: base.given,
      }
    );
  }
  const left = below(size);
  const [a, b] = [tree(left, leaves), tree(size - 1 - left, leaves)];
  if (a === null || b === null) return null;
  const sign = signs[below(4)];
  const result = steps[sign](a, b);
  if (result === null) return null;
  result.text = `(${a.text} ${sign} ${b.text})`;
  result.given = a.given && b.given && sign !== '÷';
  return result;
}

const isHeld = ({ lo, hi, loOpen, hiOpen }, truth) =>
  (lo === null || compare(truth, fractionOf(lo)) >= (loOpen ? 1 : 0)) &&
  (hi === null || compare(truth, fractionOf(hi)) <= (hiOpen ? -1 : 0));

const isSound = (end) => end === null || /^-?\d+(\.\d+)?$/.test(end.toFixed());

/** What is wrong with `result`, or `null`. */
function fault({ figure, truth, given }) {
  const { value, bounds } = figure;
  if (!isSound(value) || !isSound(bounds.lo) || !isSound(bounds.hi)) return 'is not finite';
  if (!isHeld(bounds, truth)) return `leaves out ${truth.n}/${truth.d}`;
  // Results of more than a thousand digits are rounded.
  return given && !isExact(figure) && truth.n < tenTo(900) && truth.n > -tenTo(900) ? 'is not exact' : null;
}

/** Whether (1 + growth)^years encloses the true index: roots have no end, their powers can be compared. */
function growthFault(current, base, years) {
  const { figure } = compoundGrowth(current.figure, base.figure, years);
  if (figure === null) return null;
  if (!isSound(figure.value) || !isSound(figure.bounds.lo) || !isSound(figure.bounds.hi)) return 'is not finite';
  const index = { n: current.truth.n * base.truth.d, d: current.truth.d * base.truth.n };
  if (index.n < 0n) return undefined;
  const grown = (end) => {
    const { n, d } = fractionOf(end);
    return { n: (n + d) ** BigInt(years), d: d ** BigInt(years) };
  };
  const { lo, hi, loOpen, hiOpen } = figure.bounds;
  const isAbove = lo === null || compare(index, grown(lo)) >= (loOpen ? 1 : 0);
  const isBelow = hi === null || compare(index, grown(hi)) <= (hiOpen ? -1 : 0);
  return isAbove && isBelow ? undefined : `leaves out the index ${index.n}/${index.d}`;
}

const times = (a, b) => ({ n: a.n * b.n, d: a.d * b.d });
const plus = (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const negative = ({ n, d }) => ({ n: -n, d });
const over = (a, b) => (b.n < 0n ? { n: -a.n * b.d, d: -b.n * a.d } : { n: a.n * b.d, d: a.d * b.n });
const zero = { n: 0n, d: 1n };
const one = { n: 1n, d: 1n };
const isZero = ({ n }) => n === 0n;

/** The ends that two intervals give end by end, each with whether it is reached. */
function combined(x, y, combine) {
  const ends = [
    [x.lo, x.loOpen],
    [x.hi, x.hiOpen],
  ].flatMap(([a, aOpen]) =>
    [
      [y.lo, y.loOpen],
      [y.hi, y.hiOpen],
    ].map(([b, bOpen]) => ({
      at: combine(a, b),
      // A factor of zero that is reached makes zero of whatever the other is.
      open: !((isZero(a) && !aOpen) || (combine === times && isZero(b) && !bOpen)) && (aOpen || bOpen),
    })),
  );
  const pick = (sign) =>
    ends.reduce((best, end) => {
      const order = compare(end.at, best.at) * sign;
      return order > 0 || (order === 0 && !end.open) ? end : best;
    });
  const [lo, hi] = [pick(-1), pick(1)];
  return { lo: lo.at, hi: hi.at, loOpen: lo.open, hiOpen: hi.open };
}

const isPositive = ({ lo, loOpen }) => lo.n > 0n || (isZero(lo) && loOpen);
const isNegative = ({ hi, hiOpen }) => hi.n < 0n || (isZero(hi) && hiOpen);
const mayBeZero = (interval) => !isPositive(interval) && !isNegative(interval);

/** What the library should know of one operation on two leaves; `null` where it is undefined or has no end. */
const narrowest = {
  '+': (x, y) => ({
    lo: plus(x.lo, y.lo),
    hi: plus(x.hi, y.hi),
    loOpen: x.loOpen || y.loOpen,
    hiOpen: x.hiOpen || y.hiOpen,
  }),
  '−': (x, y) => narrowest['+'](x, { lo: negative(y.hi), hi: negative(y.lo), loOpen: y.hiOpen, hiOpen: y.loOpen }),
  '×': (x, y) => combined(x, y, times),
  '÷': (x, y) => (mayBeZero(y) || isZero(y.lo) || isZero(y.hi) ? null : combined(x, y, over)),
};

/** Whether an end of the library is the true one, or for quotients the next one outward at 34 digits. */
function isEnd(end, at, side, isRounded) {
  const found = fractionOf(end);
  const order = compare(found, at) * side;
  if (order === 0) return true;
  if (!isRounded || order > 0) return false;
  const off = compare(found, at) < 0 ? plus(at, negative(found)) : plus(found, negative(at));
  const size = at.n < 0n ? negative(at) : at;
  return compare(off, { n: size.n, d: size.d * tenTo(33) }) < 0;
}

/** What is wrong with the bounds of one operation on two leaves, or `null`. */
function widthFault(sign, a, b) {
  const { figure } = steps[sign](a, b) ?? { figure: null };
  const expected = narrowest[sign](a.interval, b.interval);
  if (expected === null) return figure !== null && mayBeZero(b.interval) ? 'divides by what may be zero' : null;
  if (figure === null) return isZero(fractionOf(b.figure.value)) ? null : 'has no result';
  const { lo, hi, loOpen, hiOpen } = figure.bounds;
  const isRounded = sign === '÷';
  if (!isEnd(lo, expected.lo, 1, isRounded) || !isEnd(hi, expected.hi, -1, isRounded)) return `lies in ${lo} to ${hi}`;
  return loOpen === expected.loOpen && hiOpen === expected.hiOpen ? null : 'has an end that is open or closed wrongly';
}

const comparators = {
  over: (a, t) => compare(a, t) > 0,
  'at-least': (a, t) => compare(a, t) >= 0,
  'at-most': (a, t) => compare(a, t) <= 0,
  under: (a, t) => compare(a, t) < 0,
  exactly: (a, t) => compare(a, t) === 0,
};

/** The formulas on two leaves: the outcome, where it is defined, and what the true values give. */
const formulas = {
  index: (a, b) => [index(a.figure, b.figure), isPositive(b.interval), () => over(a.truth, b.truth)],
  growth: (a, b) => [
    growth(a.figure, b.figure),
    isPositive(b.interval),
    () => plus(over(a.truth, b.truth), negative(one)),
  ],
  change: (a, b) => [change(a.figure, b.figure), true, () => plus(a.truth, negative(b.truth))],
  attainment: (a, b) => [
    attainment(a.figure, { comparator: 'over', figure: b.figure, upper: null }),
    isPositive(b.interval),
    () => over(a.truth, b.truth),
  ],
  'implied plan': (a, b) => [impliedPlan(a.figure, b.figure), isPositive(b.interval), () => over(a.truth, b.truth)],
  'implied base': (a, b) => {
    const grown = { ...b.interval, lo: plus(b.interval.lo, one) };
    return [impliedBase(a.figure, b.figure), isPositive(grown), () => over(a.truth, plus(b.truth, one))];
  },
};

/** What is wrong with a formula or a verdict on two leaves, or `null`. */
function formulaFault(a, b) {
  for (const [name, formula] of Object.entries(formulas)) {
    const [{ figure }, isDefined, truth] = formula(a, b);
    // An end at zero leaves a quotient without an end; what is implied then is nothing.
    const touches = isZero(b.interval.lo) || (name === 'implied base' && compare(b.interval.lo, negative(one)) === 0);
    if (figure === null && isDefined && !touches) return `has no ${name}`;
    if (figure !== null && !isDefined) return `has a ${name}`;
    if (figure !== null && !isHeld(figure.bounds, truth())) return `has a ${name} that leaves out the true one`;
  }
  const comparator = Object.keys(comparators)[below(5)];
  const judged = verdict(a.figure, { comparator, figure: b.figure, upper: null }).verdict;
  const isTrue = comparators[comparator](a.truth, b.truth);
  return (judged === 'met' && !isTrue) || (judged === 'missed' && isTrue) ? `is ${judged} as ${comparator}` : null;
}

const digitsOf = (most) => Array.from({ length: 1 + below(most) }, () => below(10)).join('');

/** What is wrong with a plan that is split by weights, or `null`. */
function cascadeFault() {
  const [plan, decimals] = [digitsOf(200), below(3)];
  const weights = Array.from({ length: 1 + below(9) }, () => `${digitsOf(40)}.${digitsOf(40)}`);
  if (weights.every((weight) => !/[1-9]/.test(weight))) return null;
  const parts = cascade(exact(plan, 'VND'), weights, decimalText(1n, -decimals));
  const total = parts.reduce((all, { value }) => plus(all, fractionOf(value)), zero);
  return compare(total, { n: BigInt(plan), d: 1n }) === 0
    ? null
    : `${plan} by ${weights} adds up to ${total.n}/${total.d}`;
}

const counts = { compared: 0, undefined: 0, growths: 0, formulas: 0, cascades: 0, failures: 0 };
function fail(text, what, at) {
  counts.failures++;
  if (counts.failures <= failuresShown) console.error(`seed ${seed}, expression ${at}: ${text} ${what}`);
}

const start = performance.now();
let leaves = [];
for (let i = 0; i < expressions; i++) {
  if (i % 1_000_000 === 0 && i > 0) report(i);
  if (i % expressionsPerLeaves === 0) leaves = Array.from({ length: leavesAtOnce }, leaf);
  let text = '';
  try {
    if (i % 4 === 0) {
      const [a, b, sign] = [leaves[below(leavesAtOnce)], leaves[below(leavesAtOnce)], signs[below(4)]];
      text = `${a.text} ${sign} ${b.text}`;
      const wrong = widthFault(sign, a, b) ?? formulaFault(a, b);
      counts.formulas++;
      if (wrong) fail(text, wrong, i);
    }
    if (i % 64 === 0) {
      text = 'a cascade';
      const wrong = cascadeFault();
      counts.cascades++;
      if (wrong) fail(text, wrong, i);
    }
    const result = tree(1 + below(4), leaves);
    if (result === null) {
      counts.undefined++;
      continue;
    }
    ({ text } = result);
    counts.compared++;
    const what = fault(result);
    if (what) fail(text, what, i);
    if (i % 16 === 0) {
      const [base, years] = [leaves[below(leavesAtOnce)], 1 + below(12)];
      text = `compound growth over ${years} years from ${base.text} to ${text}`;
      const wrong = growthFault(result, base, years);
      if (wrong !== null) counts.growths++;
      if (wrong) fail(text, wrong, i);
    }
  } catch (error) {
    fail(text, `throws ${error}`, i);
  }
}
report(expressions);
process.exitCode = counts.failures > 0 ? 1 : 0;

function report(done) {
  const seconds = (performance.now() - start) / 1000;
  const { compared, undefined: without, growths, formulas: pairs, cascades, failures } = counts;
  console.log(
    `${done} expressions in ${seconds.toFixed(1)} s, ${Math.round(done / seconds)} a second: ${compared} compared, ` +
      `${without} without a result, ${growths} compound growths, ${pairs} pairs for all formulas, ${cascades} cascades, ` +
      `${failures} failures`,
  );
}
