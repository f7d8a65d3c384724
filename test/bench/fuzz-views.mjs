// Random cards: each arrow, tone, verdict and attainment is compared with intervals of fractions that share no code with the
// library.
//
//   node test/bench/fuzz-views.mjs 100000 [seed]
//
// - An arrow and a tone stand exactly where all values inside the bounds change to one side.
// - A verdict is met where all values satisfy the target, missed where none does.
// - What is printed of a change and of an attainment is true of every value inside the bounds, and touches neither 100 % nor
//   zero where no value does.
//
// The exit code is 1 where one of them is not so.
import { barView, kpiView, readAttributes, sentence } from 'goalpost';
import { boundsOf, compare, minus, over, qualifiers, scaled, scales, spelled, written } from './fractions.mjs';
import { randomFrom } from './random.mjs';

const views = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20190114);
const random = randomFrom(seed);
const below = (n) => Math.floor(random() * n);
const oneOf = (list) => list[below(list.length)];

const one = { n: 1n, d: 1n };
const hundred = { n: 100n, d: 1n };
const zero = { n: 0n, d: 1n };

/** A figure near `around`, in words and as bounds. */
function amount(lang, around, isTarget) {
  const [scale, decimals] = [scales[1], below(4)];
  const qualifier = below(2) === 0 ? qualifiers[0] : oneOf(qualifiers);
  const spread = oneOf([0n, 1n, 3n, 1000n]);
  const near = around * tenPow(decimals) + BigInt(below(2001) - 1000) * spread;
  const n = near > 0n ? near : 1n;
  const number = written(n, decimals, lang);
  const text = lang === 'vi' ? `${qualifier.vi}${number} tỷ đồng` : `${qualifier.en}VND ${number} billion`;
  // The number of a target is exact.
  const bounds = isTarget
    ? { value: scaled(n, scale.exponent - decimals) }
    : boundsOf(n, scale.exponent - decimals, qualifier.kind);
  return { text, kind: qualifier.kind, ...bounds };
}
const tenPow = (n) => 10n ** BigInt(n);

/** `a ÷ b` of two intervals, `b` above zero; what is divided by more and more comes near zero and does not reach it. */
function divided(a, b) {
  const hi = a.hi !== null && b.lo !== null && b.lo.n > 0n ? over(a.hi, b.lo) : null;
  const hiOpen = a.hiOpen || b.loOpen;
  if (a.lo === null) return { lo: null, loOpen: true, hi, hiOpen };
  return b.hi === null
    ? { lo: zero, loOpen: true, hi, hiOpen }
    : { lo: over(a.lo, b.hi), loOpen: a.loOpen || b.hiOpen, hi, hiOpen };
}

/** The side of `mark` on which the whole interval lies. */
function sideOf({ lo, hi, loOpen, hiOpen }, mark) {
  const [low, high] = [lo && compare(lo, mark), hi && compare(hi, mark)];
  if (lo !== null && (low > 0 || (low === 0 && loOpen))) return 'above';
  if (hi !== null && (high < 0 || (high === 0 && hiOpen))) return 'below';
  return null;
}

const verdicts = {
  over: (x, t) => [sideOf(x, t) === 'above', x.hi !== null && compare(x.hi, t) <= 0],
  'at-least': (x, t) => [x.lo !== null && compare(x.lo, t) >= 0, sideOf(x, t) === 'below'],
  'at-most': (x, t) => [x.hi !== null && compare(x.hi, t) <= 0, sideOf(x, t) === 'above'],
  under: (x, t) => [sideOf(x, t) === 'below', x.lo !== null && compare(x.lo, t) >= 0],
};

const words = {
  vi: {
    over: /^trên /,
    under: /^dưới |^gần /,
    atMost: /^(không quá|tối đa) /,
    atLeast: /^(ít nhất|từ) /,
    to: ' đến ',
    times: 1,
  },
  en: {
    over: /^over /,
    under: /^under |^just under /,
    atMost: /^(at most|no more than) /,
    atLeast: /^at least | or more$/,
    to: ' to ',
    times: 1,
  },
};

/** What a printed percentage says of the number of per cent: bounds, and whether they are reached. */
function claim(text, lang) {
  const found = words[lang];
  if (/^khoảng |^about /.test(text)) return { lo: null, hi: null };
  const numbers = [...text.matchAll(/[+−]?\d[\d.,]*/g)].map(([number]) => spelled(number, lang));
  const [first, second] = numbers;
  if (second) return { lo: first.value, hi: second.value };
  const { value, decimals } = first;
  if (found.over.test(text)) return { lo: value, hi: null, isOpen: true };
  if (found.under.test(text)) return { lo: null, hi: value, isOpen: true };
  if (found.atMost.test(text)) return { lo: null, hi: value };
  if (found.atLeast.test(text) || / trở lên$/.test(text)) return { lo: value, hi: null };
  const half = { n: 5n, d: 10n * tenPow(decimals) };
  const up = { n: value.n * half.d + half.n * value.d, d: value.d * half.d };
  return { lo: minus(value, half), hi: up, at: value };
}

const per = ({ n, d }) => ({ n: n * 100n, d });
const inPerCent = ({ lo, hi, ...open }) => ({ lo: lo && per(lo), hi: hi && per(hi), ...open });
const lessOne = ({ lo, hi, ...open }) => ({ lo: lo && minus(lo, one), hi: hi && minus(hi, one), ...open });

/** What is wrong with a printed percentage of what lies in `truth`, or `null`. */
function printFault(text, truth, marks, lang) {
  const said = claim(text, lang);
  // Quotients are rounded outward at 34 digits, which no printed digit shows.
  if (said.lo !== null && (truth.lo === null || compare(truth.lo, said.lo) < 0)) return `${text} says too much below`;
  if (said.hi !== null && (truth.hi === null || compare(truth.hi, said.hi) > 0)) return `${text} says too much above`;
  const isPoint = truth.lo !== null && truth.hi !== null && compare(truth.lo, truth.hi) === 0;
  for (const mark of isPoint ? [] : marks) {
    if (sideOf(truth, mark) === null || said.isOpen) continue;
    const ends = said.at ? [said.at] : [said.lo, said.hi];
    if (ends.some((end) => end !== null && end !== undefined && compare(end, mark) === 0))
      return `${text} touches a mark`;
  }
  return null;
}

/** What is wrong with the views of a random standing, or `null`. */
function fault(i) {
  const lang = i % 2 === 0 ? 'vi' : 'en';
  const around = BigInt(1 + below(10 ** (1 + below(4))));
  const [value, prior, target] = [amount(lang, around), amount(lang, around), amount(lang, around, true)];
  const better = oneOf(['higher', 'lower', 'closer']);
  const texts = { label: 'X', value: value.text, prior: prior.text, target: target.text, better };
  const { standing, issues } = readAttributes(texts, lang);
  const at = `${lang} ${Object.values(texts).join(' | ')}`;
  if (issues.length > 0) return `${at}: refused ${issues[0].code}`;
  const [view, bar] = [kpiView(standing, lang), barView(standing, lang)];
  const [growth, planned] = view.comparisons;

  const index = divided(value, prior);
  const isBasePositive = prior.lo !== null && prior.lo.n > 0n;
  const change = lessOne(index);
  if (growth.kind === 'growth' && growth.note === null) {
    const side = isBasePositive ? sideOf(change, zero) : null;
    const rises = side === null ? null : side === 'above';
    if (growth.rises !== rises) return `${at}: the arrow is ${growth.rises}, the sign ${side}`;
    const tone = side === null || better === 'closer' ? 'neutral' : rises === (better === 'higher') ? 'good' : 'bad';
    if (growth.tone !== tone) return `${at}: the tone is ${growth.tone}, not ${tone}`;
    const moved = /tăng|\bup\b/.test(view.sentence) ? 'above' : /giảm|\bdown\b/.test(view.sentence) ? 'below' : null;
    if (moved !== side) return `${at}: the sentence says ${view.sentence}`;
    if (!/không đổi|unchanged/.test(growth.text)) {
      const wrong = printFault(growth.text, inPerCent(change), [zero], lang);
      if (wrong) return `${at}: growth ${wrong}`;
    }
  }

  // A target without a word, or about something, has the comparator of its better side, and closer is exactly.
  const usual = { higher: 'at-least', lower: 'at-most' }[better];
  const comparator = target.kind === 'published' ? usual : target.kind;
  if (verdicts[comparator] && view.verdict) {
    const [isMet, isMissed] = verdicts[comparator](value, target.value);
    const verdict = isMet ? 'met' : isMissed ? 'missed' : 'undecided';
    if (view.verdict.kind !== verdict || bar.verdict.kind !== verdict)
      return `${at}: ${view.verdict.kind}, not ${verdict}`;
    if (planned?.kind === 'attainment' && planned.note === null) {
      const exact = { lo: target.value, hi: target.value, loOpen: false, hiOpen: false };
      const truth = inPerCent(divided(value, exact));
      const wrong = printFault(planned.text, truth, verdict === 'missed' ? [hundred, zero] : [zero], lang);
      if (wrong) return `${at}: ${verdict}, attainment ${wrong}`;
      if (planned.text !== bar.attainment) return `${at}: the bar prints ${bar.attainment}, the card ${planned.text}`;
    }
  }
  return sentence(standing, lang) === view.sentence ? null : `${at}: the sentences differ`;
}

let failures = 0;
const start = performance.now();
for (let i = 0; i < views; i++) {
  let what;
  try {
    what = fault(i);
  } catch (error) {
    what = `throws ${error.stack}`;
  }

  if (what !== null && ++failures <= 10) console.error(`seed ${seed}, view ${i}: ${what}`);
}
console.log(`${views} views in ${((performance.now() - start) / 1000).toFixed(1)} s: ${failures} differences`);
process.exitCode = failures > 0 ? 1 : 0;
