// Random standings: all that a card, a bar, a sentence and a baked card say of them is compared with intervals of fractions
// that share no code with the library.
//
//   node test/bench/fuzz-views.mjs 100000 [seed]
//
// Figures are exact, published or open on a side, of any sign and size. For each comparison there must be what its formula
// gives, or "n.a."; its arrow, tone and verb stand exactly where all values inside the bounds lie on one side of zero. Each
// printed digit must be true of all of these values, and no range wider than its last digit; the attainment of a plan that was
// missed does not touch 100 %. The verdict is met where all values satisfy the target, missed where none does; where only the
// rounding of published figures leaves it open it is that of the numbers themselves, and says so. Of a range only the end
// that must be reached counts where one side is better. The exit code is 1 where something differs.
import { barView, exact, kpiView, published, readAttributes, renderStatic, sentence, shapePaths, unit } from 'goalpost';
import { compare, fractionOf, minus, over } from './fractions.mjs';
import { dividedInterval, isAt, judged, lessInterval, mirrored, one, sideOf, times, zero } from './intervals.mjs';
import { claim, printFault, words } from './printed.mjs';
import { randomFrom } from './random.mjs';

const views = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20190114);
const failuresShown = 10;
const random = randomFrom(seed);
const below = (n) => Math.floor(random() * n);
const oneOf = (list) => list[below(list.length)];

// ---------- figures and the intervals in which they lie

/** A random number near `around`, with some decimals, as text. */
function numberNear(around, decimals) {
  const spread = oneOf([0, 1, 2, 30, 5000]);
  const n = BigInt(Math.round(around * 10 ** decimals)) + BigInt(below(2 * spread + 1) - spread);
  const digits = String(n < 0n ? -n : n).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return `${n < 0n ? '-' : ''}${text}`;
}

/** The same number moved by a power of ten. */
function shifted(text, by) {
  const [, sign, whole, rest = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(text);
  const digits = `${'0'.repeat(Math.max(0, -by))}${whole}${rest.padEnd(by, '0')}`;
  const point = `${'0'.repeat(Math.max(0, -by))}${whole}`.length + by;
  return `${sign}${digits.slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}

/** A figure of the family near `around`. */
function figure(family, around) {
  const decimals = below(4);
  const scale = oneOf(family.scales);
  const value = shifted(numberNear(around, decimals), scale);
  const form = oneOf(['exact', 'published', 'published', 'published', 'lo', 'hi', 'both', 'none']);
  if (form === 'published') return published(value, shifted(`0.${'0'.repeat(decimals)}1`, scale + 1), family.unit);
  const stated = exact(value, family.unit);
  if (form === 'exact') return stated;
  const upper = exact(shifted(numberNear(around + 1 + below(3), decimals), scale), family.unit).value;
  const bounds = {
    lo: form === 'hi' || form === 'none' ? null : stated.value,
    hi: form === 'hi' ? stated.value : form === 'both' ? upper : null,
    loOpen: form === 'hi' || form === 'none' || below(2) === 0,
    hiOpen: form === 'lo' || form === 'none' || below(2) === 0,
  };
  return form === 'both' && !stated.value.lt(upper) ? stated : { ...stated, bounds };
}

const intervalOf = ({ bounds: { lo, hi, loOpen, hiOpen } }) => ({
  lo: lo && fractionOf(lo),
  hi: hi && fractionOf(hi),
  loOpen,
  hiOpen,
});

// ---------- what each view must say

const verdictWords = {
  vi: {
    exceeded: 'Vượt kế hoạch',
    met: 'Đạt kế hoạch',
    missed: 'Chưa đạt kế hoạch',
    'at-most': 'Quá mức tối đa',
    between: 'Ngoài khoảng kế hoạch',
    undecided: 'Chưa đủ căn cứ kết luận',
  },
  en: {
    exceeded: 'Plan exceeded',
    met: 'Plan met',
    missed: 'Plan missed',
    'at-most': 'Over the limit',
    between: 'Outside the planned range',
    undecided: 'Undecided',
  },
};

const roundedWords = { vi: 'theo số đã làm tròn', en: 'by the rounded figures' };

/** Whether a figure is exact, or half a step of its last digit lies on either side of it. */
function isPublished({ value: stated, bounds }) {
  if (bounds.lo === null || bounds.hi === null) return false;
  const [value, lo, hi] = [stated, bounds.lo, bounds.hi].map(fractionOf);
  const step = minus(hi, lo);
  if (step.n === 0n) return true;
  const isMiddle = isAt(minus(hi, value), minus(value, lo));
  let power = { n: 1n, d: 1n };
  while (compare(power, step) < 0) power = times(power, 10n);
  while (compare(power, step) > 0) power = { n: power.n, d: power.d * 10n };
  const steps = over(value, step);
  return isMiddle && isAt(power, step) && steps.n % steps.d === 0n;
}

const pointOf = ({ value }) => ({ lo: fractionOf(value), hi: fractionOf(value), loOpen: false, hiOpen: false });

/** The verdict that a card must show of a standing with a plan, with its word and whether it is by the rounded figures. */
function verdictOf({ actual: { figure: actual }, plan: { target }, better }) {
  const { comparator, figure: low, upper } = target;
  const isRange = comparator === 'between';
  const isSided = better !== null && better !== 'neither';
  const ofRange = { higher: 'at-least', lower: 'at-most' }[better] ?? 'between';
  // Where no side is good only what is exactly as planned meets a plan.
  const asked = isRange ? ofRange : isSided ? comparator : 'exactly';
  const line = isRange && better === 'lower' ? upper : low;
  const end = asked === 'between' ? upper : null;
  const judge = (interval) => {
    const [isMet, isMissed] = judged[asked](interval(actual), interval(line), end && interval(end));
    return isMet ? 'met' : isMissed ? 'missed' : 'undecided';
  };
  const certain = judge(intervalOf);
  const isRounded = certain === 'undecided' && [actual, line, end ?? line].every(isPublished);
  const kind = isRounded ? judge(pointOf) : certain;
  const isStrict = comparator === 'over' || comparator === 'under';
  if (!isSided && (kind !== 'met' || isStrict)) return { certain: null };
  const isBeyond =
    isRange &&
    asked !== comparator &&
    certain === 'met' &&
    judged.between(intervalOf(actual), intervalOf(low), intervalOf(upper))[1];
  // A limit that is passed and a range that is left have words of their own.
  const missed = comparator in verdictWords.en ? comparator : kind;
  return { certain, kind, isRounded, word: isBeyond ? 'exceeded' : kind === 'missed' ? missed : kind };
}

const families = [
  { unit: unit('VND'), scales: [0, 3, 6, 9, 12], sizes: [0, 1, 7, 100, 1000, 52_000] },
  { unit: unit('person'), scales: [0, 0, 3], sizes: [0, 1, 12, 900] },
  { unit: unit('VND/person/year'), scales: [3, 6], sizes: [1, 40, 419] },
  { unit: unit('ratio'), scales: [-2, -2, -4], sizes: [0, 1, 37, 95, 100] },
];
const known = (shown) => ({ figure: shown, missing: null, parts: null });
const { standing: empty } = readAttributes({ value: '1', label: 'X' }, 'vi');

function standingNear(family) {
  const around = oneOf(family.sizes) * (below(12) === 0 ? -1 : 1);
  const near = () => figure(family, below(4) === 0 ? oneOf(family.sizes) : around);
  const comparator = oneOf(Object.keys(judged));
  const planned = near();
  const higher = near();
  const upper = comparator === 'between' && planned.value.lt(higher.value) ? higher : null;
  const isPlanned = below(4) > 0 && (comparator !== 'between' || upper !== null);
  const target = isPlanned ? { comparator, figure: planned, upper } : null;
  return {
    ...empty,
    better: oneOf(['higher', 'higher', 'lower', 'lower', 'closer', 'neither', null]),
    actual: known(near()),
    plan: { ...known(isPlanned ? planned : null), target },
    prior: known(below(4) > 0 ? near() : null),
    whole: { ...known(below(3) === 0 ? near() : null), label: 'X' },
    growth: below(5) === 0 ? figure(families[3], oneOf([0, 1, 37])) : null,
  };
}

/** The interval of a quotient, or `null` where the base is not certainly above zero, or is stated as zero ("over 0"). */
const quotientOf = (a, base) => {
  const b = intervalOf(base);
  return sideOf(b, zero) === 'above' && !base.value.isZero() ? dividedInterval(a, b) : null;
};
const lessOne = (x) => lessInterval(x, { lo: one, hi: one, loOpen: false, hiOpen: false });

/** What the comparisons of a standing must be: kind, the interval of true values or `null` for "n.a.", and the tone. */
function expectedOf({ actual, plan, prior, whole, growth, better }, verdict, shown) {
  const value = intervalOf(actual.figure);
  const isRatio = actual.figure.unit.key === 'ratio';
  const list = [];
  // A loss is no growth and no share of a plan.
  const isLoss = sideOf(value, zero) === 'below';
  const toned = (kind, truth, isPercent) => {
    const side = truth && sideOf(truth, zero);
    const isSided = better === 'higher' || better === 'lower';
    const tone = !side || !isSided ? 'neutral' : (side === 'above') === (better === 'higher') ? 'good' : 'bad';
    return { kind, truth, isPercent, side: side ?? null, tone };
  };
  if (growth) list.push(toned('growth', intervalOf(growth), true));
  else if (prior.figure) {
    const base = intervalOf(prior.figure);
    const index = isRatio || isLoss ? null : quotientOf(value, prior.figure);
    list.push(
      isRatio ? toned('change', lessInterval(value, base), false) : toned('growth', index && lessOne(index), true),
    );
  }
  if (plan.target) {
    const { comparator, figure: wanted } = plan.target;
    const useGap = isRatio || comparator === 'at-most' || comparator === 'under';
    const target = intervalOf(wanted);
    const attained = isLoss ? null : quotientOf(value, wanted);
    const truth = comparator === 'between' ? null : useGap ? lessInterval(value, target) : attained;
    const tone = { met: 'good', missed: 'bad' }[verdict] ?? 'neutral';
    const isWhole = truth !== null && isAt(fractionOf(actual.figure.value), fractionOf(wanted.value));
    const isBounded = isWhole && truth.lo !== null && truth.hi !== null;
    const isTie = !useGap && shown === 'missed' && isBounded;
    const side = useGap && truth ? sideOf(truth, zero) : null;
    if (!isTie) list.push({ kind: useGap ? 'gap' : 'attainment', truth, isPercent: !useGap, side, tone });
  }
  if (whole.figure) {
    const truth = quotientOf(value, whole.figure);
    list.push({ kind: 'share', truth, isPercent: true, side: null, tone: 'neutral' });
  }
  return list;
}

/** What is wrong with what a sentence says of a change, or `null`. */
function movementFault(said, { truth, side, isPercent }, lang) {
  if (truth === null) return null;
  const [, verb, size] = (lang === 'vi'
    ? /, (?:tăng trưởng |(tăng|giảm) )?(.+?) so với năm trước/
    : /, (?:growth of |(up|down) )?(.+?) on the year before/
  ).exec(said) ?? [null, null, ''];
  const expected = { above: ['tăng', 'up'], below: ['giảm', 'down'] }[side]?.[lang === 'vi' ? 0 : 1] ?? undefined;
  if (verb !== expected) return `the sentence says ${said}`;
  return printFault(size, side === 'below' ? mirrored(truth) : truth, isPercent, lang);
}

const count = (text, part) => text.split(part).length - 1;

/** What is wrong with the views of a random standing, or `null`. */
function fault(lang) {
  const standing = standingNear(oneOf(families));
  const [view, bar, said] = [kpiView(standing, lang), barView(standing, lang), sentence(standing, lang)];
  const { actual, plan } = standing;
  const value = intervalOf(actual.figure);
  const isRatio = actual.figure.unit.key === 'ratio';
  const shown = (x) =>
    x ? `${x.bounds.loOpen ? '(' : '['}${x.bounds.lo}, ${x.bounds.hi}${x.bounds.hiOpen ? ')' : ']'}` : '–';
  const at = `${actual.figure.unit.key} ${standing.better}: actual ${shown(actual.figure)}, plan ${plan.target?.comparator} ${shown(
    plan.figure,
  )} ${shown(plan.target?.upper)}, prior ${shown(standing.prior.figure)}, whole ${shown(standing.whole.figure)}, growth ${shown(
    standing.growth,
  )}`;
  const wrong = (what) => `${at}: ${what}`;

  const { certain: verdict, kind: judgedAs, isRounded, word } = plan.target ? verdictOf(standing) : { certain: null };
  for (const { verdict: shownVerdict } of [view, bar]) {
    if (shownVerdict?.kind !== judgedAs) return wrong(`the verdict is ${shownVerdict?.kind}, not ${judgedAs}`);
    if (verdict && shownVerdict.word !== verdictWords[lang][word]) return wrong(`the word is ${shownVerdict.word}`);
    if (verdict && (shownVerdict.note === roundedWords[lang]) !== isRounded)
      return wrong(`the note is ${shownVerdict.note}`);
  }
  if (isRounded && !said.endsWith(`, ${roundedWords[lang]}.`)) return wrong(`the sentence says ${said}`);

  const expected = expectedOf(standing, verdict, judgedAs);
  if (view.comparisons.map(({ kind }) => kind).join() !== expected.map(({ kind }) => kind).join())
    return wrong(`the comparisons are ${view.comparisons.map(({ kind }) => kind)}`);
  for (const [index, { kind, truth, isPercent, side, tone }] of expected.entries()) {
    const { text, note, rises, tone: shownTone } = view.comparisons[index];
    const isNear = text.startsWith('≈ ');
    if (isNear ? truth === null : (note !== null || text === 'n.a.') !== (truth === null))
      return wrong(`${kind} prints ${text}, ${note}`);
    const misranged =
      isNear && (claim(note, lang).numbers.length !== 2 ? note : printFault(note, truth, isPercent, lang));
    if (misranged) return wrong(`the bounds of ${kind} are ${misranged}`);
    if (rises !== (side === null ? null : side === 'above')) return wrong(`the arrow of ${kind} is ${rises}, ${text}`);
    if (shownTone !== tone) return wrong(`the tone of ${kind} is ${shownTone}, not ${tone}`);
    const misprint = truth && printFault(text, truth, isPercent, lang);
    if (misprint) return wrong(`${kind} ${misprint}`);
    const { qualifier, numbers } = claim(text, lang);
    const isTouched = ['plain', 'atLeast'].includes(qualifier) && numbers.some((number) => isAt(number.at, one));
    if (verdict === 'missed' && kind === 'attainment' && isTouched) return wrong(`missed with ${text}`);
  }
  const [movement] = expected;
  const isMovement = movement?.kind === 'growth' || movement?.kind === 'change';
  const misspoken = isMovement ? movementFault(said, movement, lang) : null;
  if (misspoken) return wrong(misspoken);
  if (view.sentence !== said || bar.sentence !== said) return wrong('the sentences differ');

  const headline = printFault(view.headline.text, value, isRatio, lang);
  if (headline) return wrong(`the headline ${headline}`);
  if (!said.includes(view.headline.text) || bar.actual?.text !== view.headline.text) return wrong('the actual differs');
  const attainment = view.comparisons.find(({ kind, text }) => kind === 'attainment' && text !== 'n.a.')?.text ?? null;
  if (bar.attainment !== attainment) return wrong(`the bar prints ${bar.attainment}, the card ${attainment}`);
  if (attainment && !said.includes(attainment.replace('≈', words[lang].about)))
    return wrong(`the sentence leaves out ${attainment}`);
  const end = actual.figure.value.isNeg() ? bar.actual.from : bar.actual.to;
  if (bar.target && Math.sign(end - bar.target.at) * actual.figure.value.cmp(plan.figure.value) < 0)
    return wrong('the bar ends on the wrong side of the line');

  const baked = renderStatic('gp-kpi-card', standing, lang);
  const arrows = (direction) => expected.filter(({ side }) => side === direction).length;
  const isDrawn =
    count(baked, shapePaths.rises) === arrows('above') && count(baked, shapePaths.falls) === arrows('below');
  if (!isDrawn) return wrong('the baked card has other arrows');
  return view.comparisons.every(({ text }) => baked.includes(text))
    ? null
    : wrong('the baked card prints something else');
}

let failures = 0;
const start = performance.now();
for (let i = 0; i < views; i++) {
  let what;
  try {
    what = fault(i % 2 === 0 ? 'vi' : 'en');
  } catch (error) {
    what = `throws ${error.stack}`;
  }
  if (what !== null && ++failures <= failuresShown) console.error(`seed ${seed}, view ${i}: ${what}`);
}
console.log(`${views} views in ${((performance.now() - start) / 1000).toFixed(1)} s: ${failures} differences`);
process.exitCode = failures > 0 ? 1 : 0;
