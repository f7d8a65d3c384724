// Random figures in words, in both languages: read, compared with fractions of whole numbers that share no code with the
// library, printed in the other language, and read again.
//
//   node test/bench/fuzz-phrases.mjs 200000 [seed]
//
// The exit code is 1 where a value, a bound, a qualifier or a unit differs.
import { isRefusal, parsePhrase, phraseText } from 'goalpost';
import { boundsOf, compare, fractionOf, qualifiers, sameEnd, scales, written } from './fractions.mjs';
import { randomFrom } from './random.mjs';

const phrases = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? 20190114);
const random = randomFrom(seed);
const below = (n) => Math.floor(random() * n);
const oneOf = (list) => list[below(list.length)];

const units = [
  { vi: 'đồng', en: '', before: 'VND ', key: 'VND' },
  { vi: 'người', en: ' people', before: '', key: 'person' },
  { vi: 'đồng/người/năm', en: '/person/year', before: 'VND ', key: 'VND/person/year' },
];

/** A random figure in words, with what it must be read as. */
function phrase(lang) {
  const [qualifier, scale, unit, decimals] = [oneOf(qualifiers), oneOf(scales), oneOf(units), below(4)];
  const n = BigInt(1 + below(10 ** (1 + below(9))));
  const number = written(n, decimals, lang);
  const text =
    lang === 'vi'
      ? `${qualifier.vi}${number} ${scale.vi}${unit.vi}`
      : `${qualifier.en}${unit.before}${number}${scale.en}${unit.en}`;
  return {
    text,
    unit: unit.key,
    kind: qualifier.kind,
    expected: boundsOf(n, scale.exponent - decimals, qualifier.kind),
  };
}

/** What is wrong with what was read, or `null`. */
function fault(read, { unit, kind, expected }) {
  if (isRefusal(read)) return `is refused: ${read.code}`;
  const { value, bounds, unit: found } = read.figure;
  if (found.key !== unit) return `has the unit ${found.key}`;
  if (compare(fractionOf(value), expected.value) !== 0) return `is read as ${value.toFixed()}`;
  if (!sameEnd(bounds.lo, expected.lo) || !sameEnd(bounds.hi, expected.hi))
    return `lies in ${bounds.lo} to ${bounds.hi}`;
  if (bounds.loOpen !== expected.loOpen || bounds.hiOpen !== expected.hiOpen)
    return 'has an end that is open or closed wrongly';
  return (read.qualifier ?? 'published') === kind ? null : `has the qualifier ${read.qualifier}`;
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
    for (const other of ['en', 'vi']) {
      if (what !== null) break;
      texts.push(phraseText(read, other));
      read = parsePhrase(texts.at(-1), other);
      what = fault(read, said);
    }
  } catch (error) {
    what = `throws ${error}`;
  }
  if (what !== null && ++failures <= 10) console.error(`seed ${seed}, phrase ${i}: “${texts.join('” → “')}” ${what}`);
}
console.log(`${phrases} phrases in ${((performance.now() - start) / 1000).toFixed(1)} s: ${failures} differences`);
process.exitCode = failures > 0 ? 1 : 0;
