// Random expressions on figures, each compared with fractions of whole numbers that share no code with the library.
//
//   node test/bench/fuzz-expressions.mjs 10000000 [seed]
//
// Leaves are exact and published figures, each with a true value inside its bounds. Whatever an expression gives must be
// finite, and its bounds must hold what the true values give. The exit code is 1 where one does not.
import { compoundGrowth, difference, exact, isExact, power, product, published, quotient, sum, unit } from 'goalpost';
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
  if (below(2) === 0)
    return { text: value, figure: exact(value, 'ratio'), truth: { n: n * scale.n, d: scale.d }, given: true };
  // Up to half a step to either side, the nearer end included; the other one is a figure of its own.
  const share = BigInt(below(1000)) - (n < 0n ? 499n : 500n) + (n === 0n ? 1n : 0n);
  const offset = n === 0n && share > 499n ? 499n : share;
  return {
    text: `${value}±${decimalText(5n, exponent - 1)} (${value}${offset < 0n ? '' : '+'}${offset}e${exponent - 3})`,
    figure: published(value, decimalText(1n, exponent), 'ratio'),
    truth: { n: (n * 1000n + offset) * scale.n, d: scale.d * 1000n },
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

const isSound = (end) => end === null || end.isFinite();

/** What is wrong with `result`, or `null`. */
function fault({ figure, truth, given }) {
  const { value, bounds } = figure;
  if (!value.isFinite() || !isSound(bounds.lo) || !isSound(bounds.hi)) return 'is not finite';
  if (!isHeld(bounds, truth)) return `leaves out ${truth.n}/${truth.d}`;
  // Results of more than a thousand digits are rounded.
  return given && !isExact(figure) && truth.n < tenTo(900) && truth.n > -tenTo(900) ? 'is not exact' : null;
}

/** Whether (1 + growth)^years encloses the true index: roots have no end, their powers can be compared. */
function growthFault(current, base, years) {
  const { figure } = compoundGrowth(current.figure, base.figure, years);
  if (figure === null) return null;
  if (!figure.value.isFinite() || !isSound(figure.bounds.lo) || !isSound(figure.bounds.hi)) return 'is not finite';
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

const counts = { compared: 0, undefined: 0, growths: 0, failures: 0 };
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
  const { compared, undefined: without, growths, failures } = counts;
  console.log(
    `${done} expressions in ${seconds.toFixed(1)} s, ${Math.round(done / seconds)} a second: ${compared} compared, ` +
      `${without} without a result, ${growths} compound growths, ${failures} failures`,
  );
}
