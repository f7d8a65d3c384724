// Random statements in words, in both languages: read, compared with fractions of whole numbers that share no code with the
// library, printed in either language, and read again.
//
//   node test/bench/fuzz-phrases.mjs 200000 [seed]
//
// Amounts, ratios, growth, changes, indices and attainments, each with every word for a bound and with ranges, before bases
// and remarks. The exit code is 1 where a kind, a value, a bound, a qualifier or a unit differs.
import { isRefusal, parsePhrase, phraseText } from 'goalpost';
import { boundsOf, compare, fractionOf, sameEnd, scaled, scales, written } from './fractions.mjs';
import { randomFrom } from './random.mjs';

const phrases = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? 20190114);
const failuresShown = 10;
const random = randomFrom(seed);
const below = (n) => Math.floor(random() * n);
const oneOf = (list) => list[below(list.length)];

/** Words for a bound before and behind a number, and what they say. */
const bounding = {
  vi: [
    ['', '', 'published'],
    ['', '', 'published'],
    ['trên ', '', 'over'],
    ['hơn ', '', 'over'],
    ['ít nhất ', '', 'at-least'],
    ['từ ', ' trở lên', 'at-least'],
    ['không quá ', '', 'at-most'],
    ['', ' trở xuống', 'at-most'],
    ['dưới ', '', 'under'],
    ['gần ', '', 'under'],
    ['khoảng ', '', 'about'],
    ['đúng ', '', 'exactly'],
  ],
  en: [
    ['', '', 'published'],
    ['', '', 'published'],
    ['over ', '', 'over'],
    ['more than ', '', 'over'],
    ['at least ', '', 'at-least'],
    ['', ' or more', 'at-least'],
    ['at most ', '', 'at-most'],
    ['', ' or less', 'at-most'],
    ['under ', '', 'under'],
    ['nearly ', '', 'under'],
    ['about ', '', 'about'],
    ['exactly ', '', 'exactly'],
  ],
};
const rangeWords = {
  vi: [
    ['từ ', ' đến '],
    ['', '–'],
  ],
  en: [
    ['from ', ' to '],
    ['between ', ' and '],
    ['', '–'],
  ],
};
const mirroredKind = { over: 'under', under: 'over', 'at-least': 'at-most', 'at-most': 'at-least' };

const units = [
  { vi: 'đồng', en: '', before: 'VND ', key: 'VND', scales },
  { vi: 'người', en: ' people', before: '', key: 'person', scales: [{ vi: '', en: '', exponent: 0 }, ...scales] },
  { vi: 'đồng/người/năm', en: '/person/year', before: 'VND ', key: 'VND/person/year', scales },
];

/** What is said of a number: its kind, the words around it, its unit, and the power of ten that its words stand for. */
function statement(lang) {
  const isVi = lang === 'vi';
  const say = (vi, en) => (isVi ? vi : en);
  const base = oneOf(isVi ? ['', ' so với năm 2017', ' so với cùng kỳ'] : ['', ' on 2017', ' compared with last year']);
  const unit = oneOf(units);
  const scale = oneOf(unit.scales);
  const amount = { key: unit.key, exponent: scale.exponent, currency: say('', unit.before) };
  const measured = { ...amount, behind: say(` ${scale.vi}${unit.vi}`, `${scale.en}${unit.en}`) };
  const perCent = { key: 'ratio', exponent: -2, behind: '%' };
  return oneOf([
    { kind: 'amount', ...measured },
    { kind: 'amount', ...measured },
    { kind: 'ratio', ...perCent },
    { kind: 'growth', ...perCent, before: say('tăng ', 'up '), after: base },
    { kind: 'growth', ...perCent, before: say('giảm ', 'down '), after: base, isDown: true },
    { kind: 'change', ...measured, before: say('tăng ', 'up '), after: base },
    { kind: 'change', ...measured, before: say('giảm ', 'down '), after: base, isDown: true },
    {
      kind: 'change',
      key: 'percentage-point',
      exponent: -2,
      before: say('tăng ', 'up '),
      behind: say(' điểm phần trăm', ' percentage points'),
    },
    { kind: 'index', key: 'ratio', exponent: 0, before: say('gấp ', ''), behind: say(' lần', ' times') },
    { kind: 'index', ...perCent, before: say('bằng ', 'equal to ') },
    { kind: 'attainment', ...perCent, before: say('đạt ', ''), after: say(' kế hoạch', ' of plan') },
  ]);
}

/** A random statement in words, with what it must be read as. */
function phrase(lang) {
  const said = statement(lang);
  const { kind, key, exponent, before = '', behind, after = '', currency = '', isDown = false } = said;
  const decimals = below(4);
  const n = BigInt(1 + below(10 ** (1 + below(9))));
  const at = exponent - decimals;
  const number = (value) => `${currency}${written(value, decimals, lang)}`;
  if (below(6) === 0 && (!isDown || lang === 'en')) {
    // "tăng từ 5 đến 7" may be a rise from one to the other.
    const [open, joint] = oneOf(rangeWords[lang].filter(([word]) => !/^(từ|from)/.test(word) || before === ''));
    const upper = n + BigInt(1 + below(1000));
    const text = `${before}${open}${number(n)}${joint}${written(upper, decimals, lang)}${behind}${after}`;
    const [lo, hi] = [isDown ? -upper : n, isDown ? -n : upper];
    const value = scaled((lo + hi) * 5n, at - 1);
    const closed = { lo: scaled(lo, at), hi: scaled(hi, at), loOpen: false, hiOpen: false };
    return { text, kind, key, qualifier: 'between', expected: { value, ...closed } };
  }
  const [front, back, word] = oneOf(bounding[lang]);
  const qualifier = (isDown && mirroredKind[word]) || word;
  const exact = { value: scaled(isDown ? -n : n, at), loOpen: false, hiOpen: false };
  // People are counted one by one.
  const isExact = word === 'exactly' || (word === 'published' && key === 'person' && at === 0);
  const expected = isExact ? { ...exact, lo: exact.value, hi: exact.value } : boundsOf(isDown ? -n : n, at, qualifier);
  const text = `${before}${front}${number(n)}${behind}${back}${after}`;
  return { text, kind, key, qualifier, expected };
}

/** What is wrong with what was read, or `null`. */
function fault(read, { kind, key, qualifier, expected }) {
  if (isRefusal(read)) return `is refused: ${read.refusal} “${read.fragment}”`;
  if (read.kind !== kind) return `is read as ${read.kind}, not ${kind}`;
  const { value, bounds, unit } = read.figure;
  if (unit.key !== key) return `has the unit ${unit.key}`;
  if (compare(fractionOf(value), expected.value) !== 0) return `is read as ${value.toFixed()}`;
  if (!sameEnd(bounds.lo, expected.lo) || !sameEnd(bounds.hi, expected.hi))
    return `lies in ${bounds.lo} to ${bounds.hi}`;
  if (bounds.loOpen !== expected.loOpen || bounds.hiOpen !== expected.hiOpen)
    return 'has an end that is open or closed wrongly';
  return (read.qualifier ?? 'published') === qualifier ? null : `has the qualifier ${read.qualifier}`;
}

let failures = 0;
const start = performance.now();
for (let i = 0; i < phrases; i++) {
  const lang = i % 2 === 0 ? 'vi' : 'en';
  const said = phrase(lang);
  const texts = [said.text];
  let what = null;
  try {
    let read = parsePhrase(said.text, lang);
    what = fault(read, said);
    for (const other of ['en', 'vi', 'vi']) {
      if (what !== null) break;
      texts.push(phraseText(read, other));
      read = parsePhrase(texts.at(-1), other);
      what = fault(read, said);
    }
  } catch (error) {
    what = `throws ${error}`;
  }
  if (what !== null && ++failures <= failuresShown)
    console.error(`seed ${seed}, phrase ${i}: “${texts.join('” → “')}” ${what}`);
}
console.log(`${phrases} phrases in ${((performance.now() - start) / 1000).toFixed(1)} s: ${failures} differences`);
process.exitCode = failures > 0 ? 1 : 0;
