// What a cell, a unit, a heading or a date says: small tables and strict patterns that share no code with the library.
// Whatever they do not know is `null` and is not compared.

/** A number as n × 10^e in its shortest form, so that equal numbers are equal texts. */
export function decimalOf(n, e) {
  let [digits, exponent] = [BigInt(n), e];
  if (digits === 0n) return '0e0';
  while (digits % 10n === 0n) [digits, exponent] = [digits / 10n, exponent + 1];
  return `${digits}e${exponent}`;
}

export const shift = (decimal, by) => {
  const [n, e] = decimal.split('e');
  return n === '0' ? decimal : `${n}e${Number(e) + by}`;
};

/** The decimal that a programme writes: `-12.5`, `1.5e-7`. */
export function decimalOfDigits(text) {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  return decimalOf((sign === '-' ? '-' : '') + whole + fraction, Number(exponent) - fraction.length);
}

const patterns = {
  vi: [/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, /^\d+(?:,\d+)?$/, /^\d{1,3}(?: \d{3})+(?:,\d+)?$/],
  en: [/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, /^\d+(?:\.\d+)?$/, /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/],
};

/** The readings of a plain number in both languages; `null` for a language in which it is none. */
export function readingsOf(text) {
  const [, sign, digits] = /^([+\-−]?)(\d.*)$/.exec(text) ?? [];
  if (digits === undefined) return { vi: null, en: null };
  const read = (lang) => {
    if (!patterns[lang].some((pattern) => pattern.test(digits))) return null;
    const [whole, fraction = ''] = digits.split(lang === 'vi' ? ',' : '.');
    const all = whole.replace(/\D/g, '') + fraction;
    return decimalOf((sign === '-' || sign === '−' ? '-' : '') + all, -fraction.length);
  };
  return { vi: read('vi'), en: read('en') };
}

/** The plain number in `text`; `'open'` where it has two readings and `lang` does not tell which. */
export function numberOf(text, lang) {
  const { vi, en } = readingsOf(text);
  if (vi === null || en === null || vi === en) return vi ?? en;
  return /^vi(-|$)/i.test(lang) ? vi : /^en(-|$)/i.test(lang) ? en : 'open';
}

/** Which language a plain number is written in, `'both'` where it has two readings, `null` where nothing tells. */
export function styleOf(text) {
  const { vi, en } = readingsOf(text);
  if (vi === en) return null;
  return vi === null ? 'en' : en === null ? 'vi' : 'both';
}

export const tidy = (text) =>
  text
    // A footnote mark is no digit.
    .replace(/\p{No}/gu, '^')
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .trim();
const lower = (text) => tidy(text).toLowerCase();

/** A heading without the marks of notes. */
const unmarked = (text) =>
  lower(text)
    .replace(/(?<=\p{L})\^+(?=\p{L})/gu, '')
    .replace(/[\s_^]+/g, ' ')
    .trim();

const scales = { nghìn: 3, ngàn: 3, k: 3, thousand: 3, triệu: 6, tr: 6, million: 6, mn: 6, m: 6, tỷ: 9, tỉ: 9 };
Object.assign(scales, { billion: 9, bn: 9, b: 9, 'nghìn tỷ': 12, 'ngàn tỷ': 12, 'nghìn tỉ': 12, trillion: 12, '': 0 });
const units = {
  VND: 'đồng|đ|vnđ|vnd|₫|dong',
  USD: 'usd|$|us$|đô la|đô la mỹ|dollars|dollar|us dollars',
  EUR: 'eur|euro|euros|€',
  person: 'người|lao động|nhân viên|people|person|persons|employees|employee|staff',
};
const quotients = {
  '': '',
  person: '/người|/person|/lao động',
  'person/year': '/người/năm|/person/year',
  year: '/năm|/year',
};
const unitsByText = new Map([
  ...['%', 'phần trăm', 'percent', 'per cent'].map((text) => [text, { exponent: -2, key: 'ratio' }]),
  ...[
    ['trđ', 6],
    ['tr.đ', 6],
    ['nđ', 3],
    ['tỷđ', 9],
  ].map(([text, exponent]) => [text, { exponent, key: 'VND' }]),
]);
for (const [scale, exponent] of Object.entries(scales)) {
  if (scale !== '') unitsByText.set(scale, { exponent, key: null });
  for (const [above, names] of Object.entries(units)) {
    for (const [below, ends] of Object.entries(quotients)) {
      for (const name of names.split('|')) {
        for (const end of ends.split('|')) {
          const text = `${scale} ${name}${end}`.trim();
          unitsByText.set(text, { exponent, key: below === '' ? above : `${above}/${below}` });
          // "triệu/người/năm" leaves its đồng out.
          const key = below !== '' && scale !== '' ? `VND/${below}` : null;
          if (key && /người|lao động|năm/.test(end)) unitsByText.set(`${scale}${end}`, { exponent, key });
        }
      }
    }
  }
}

/** The unit that `text` names with its power of ten; its key is `null` where only a scale is named. */
export const unitOf = (text) =>
  unitsByText.get(
    lower(text)
      .replace(/ ?\/ ?/g, '/')
      .replace(/[ .,;!"']+$/, ''),
  ) ?? null;

const before = new RegExp(
  `^(${[
    'trên dưới|trên|hơn|vượt quá|quá|vượt|tối thiểu|ít nhất|không dưới|tối đa|không quá|nhiều nhất|dưới|chưa đến|gần',
    'đúng|khoảng|xấp xỉ|ước đạt|ước tính|ước|đạt|over|more than|above|at least|at most|no less than|no more than|up to',
    'under|less than|below|fewer than|nearly|almost|exactly|about|around|approximately|roughly|>=|<=|[><≥≤≈~=]',
  ].join('|')})(?![\\p{L}]) ?`,
  'u',
);
const behind = / ?(trở lên|trở xuống|or more|or less|or fewer|and more)$/u;
const currency = /^(us\$|\$|usd|vnd|eur|€) ?(?=\d)/;

/**
 * What a text says as a figure: a plain number, or one with words of the tables above. `unit` is `null` where the text
 * names none, and `isBare` tells that it names no scale either; `'open'` where the number has two readings.
 */
export function amountOf(text, lang) {
  let rest = lower(text).replace(/^[ "'“”‘’«»]+|[ "'“”‘’«».,;!]+$/g, '');
  for (let words = 0; words < 2; words++) rest = rest.replace(before, '');
  rest = rest.replace(behind, '');
  const sign = currency.exec(rest);
  if (sign) rest = rest.slice(sign[0].length);
  const [, digits, suffix] = /^([+\-−]?\d(?:[\d.,]|\s(?=\d))*) ?(.*)$/u.exec(rest) ?? [];
  if (digits === undefined) return null;
  const number = numberOf(digits, lang);
  const unit = suffix === '' ? { exponent: 0, key: null } : unitOf(suffix);
  if (number === null || unit === null || (sign && unit.key !== null)) return null;
  const key = sign ? unitOf(sign[1]).key : unit.key;
  const isBare = key === null && suffix === '';
  const isPlain = tidy(text) === digits;
  return { number: number === 'open' ? number : shift(number, unit.exponent), key, isBare, isPlain, digits };
}

const scenarioWords = {
  AC: 'thực hiện|th|kết quả thực hiện|kết quả|đã thực hiện|actual|actuals|ac',
  PL: 'kế hoạch giao|kế hoạch|kh giao|kh|mục tiêu|planned|plan|target|budget|pl',
  PY: 'thực hiện cùng kỳ|th cùng kỳ|cùng kỳ năm trước|cùng kỳ|ck|năm trước|prior year|previous year|last year|py',
  FC: 'ước thực hiện|ước th|dự báo|dự kiến|forecast|estimate|outlook|fc',
};
const scenarioByWord = new Map(
  Object.entries(scenarioWords).flatMap(([key, words]) => words.split('|').map((word) => [word, key])),
);
const byLength = [...scenarioByWord.keys()].sort((a, b) => b.length - a.length);
const scenarioPattern = new RegExp(`(?<!\\S)(${byLength.join('|')})(?!\\S)`, 'gu');

export const trimmed = (text) => unmarked(text).replace(/^[ "'*]+|[ "'*:;,.]+$/g, '');

/** The scenario that a cell names and nothing else. */
export const scenarioOf = (text) => scenarioByWord.get(trimmed(text)) ?? null;

const roleWords = {
  organisation:
    'đơn vị|tên đơn vị|bưu điện|chi nhánh|huyện|tỉnh|trường|phòng ban|organisation|branch|office|department|org',
  parent: 'đơn vị cấp trên|cấp trên|trực thuộc|parent',
  indicator: 'chỉ tiêu|tên chỉ tiêu|nội dung|khoản mục|indicator|measure|metric|kpi',
  unit: 'đơn vị tính|đvt|đơn vị đo|unit|units|unit of measure|uom',
  period: 'kỳ|kỳ báo cáo|thời gian|ngày|ngày tháng|period|date|time',
  year: 'năm|year',
  half: 'nửa năm|half',
  quarter: 'quý|quarter',
  month: 'tháng|month',
  week: 'tuần|week',
  scenario: 'kịch bản|loại số liệu|loại số|scenario|version',
};
const roleByWord = new Map(Object.entries(roleWords).flatMap(([key, words]) => words.split('|').map((w) => [w, key])));

/** A heading over figures that says nothing else of them. */
export const isValueWord = (text) => /^(giá trị|số liệu|số tiền|value|amount|figure)$/.test(trimmed(text));

/** What a column of words holds by its heading. */
export const roleOf = (text) => roleByWord.get(trimmed(text).replaceAll('_', ' ')) ?? null;

const totals = new Set(
  'tổng|tổng cộng|tổng số|cộng|toàn tỉnh|toàn ngành|toàn đơn vị|toàn công ty|total|grand total|sum|all'.split('|'),
);
export const isTotal = (text) => totals.has(trimmed(text));

const two = (n) => String(n).padStart(2, '0');
const romans = { i: 1, ii: 2, iii: 3, iv: 4 };
const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
const year = '(?:[ /.-]*(?:năm |of )?(\\d{4}))?';
const quarter = (n, y) => ({ year: y ?? null, within: `Q${romans[n] ?? n}` });
const month = (n, y) => ({ year: y ?? null, within: two(n) });
const times = [
  [/^(?:cả )?(?:năm |year )?(\d{4})$/, (y) => ({ year: y, within: null })],
  [/^(fy\d{4})$/, (y) => ({ year: y.toUpperCase(), within: null })],
  [new RegExp(`^(?:quý|q\\.?|quarter) ?([1-4]|i{1,3}|iv)${year}$`), quarter],
  [/^(\d{4})[ /.-]?q([1-4])$/, (y, n) => quarter(n, y)],
  [/^(fy\d{4})-q([1-4])$/, (y, n) => quarter(n, y.toUpperCase())],
  [new RegExp(`^(?:tháng|t\\.?|month) ?(\\d{1,2})${year}$`), month],
  [/^(\d{1,2})[/.-](\d{4})$/, month],
  [/^(\d{4})[/.-](\d{1,2})$/, (y, n) => month(n, y)],
  [new RegExp(`^(${monthNames.join('|')})[a-z]*\\.?${year}$`), (n, y) => month(monthNames.indexOf(n) + 1, y)],
  [new RegExp(`^h([12])${year}$`), (n, y) => ({ year: y ?? null, within: `H${n}` })],
  [/^(\d{4})-h([12])$/, (y, n) => ({ year: y, within: `H${n}` })],
  [
    new RegExp(`^(?:6|sáu) tháng (đầu|cuối)(?: năm)?${year}$`),
    (n, y) => ({ year: y ?? null, within: n === 'đầu' ? 'H1' : 'H2' }),
  ],
  [new RegExp(`^(?:tuần|week|w) ?(\\d{1,2})${year}$`), (n, y) => ({ year: y ?? null, within: `W${two(n)}` })],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (y, m, d) => ({ year: y, within: `${two(m)}-${two(d)}` })],
];
const bareWords = { half: 'h', quarter: 'quý ', month: 'tháng ', week: 'tuần ' };

/** What a text says of time, or `null`; a date such as 03/04/2019 needs the order of day and month. */
export function timeOf(text, { role, dates, lang }) {
  const bare = /^(\d{1,2}|[ivIV]{1,3})$/.test(text) ? (bareWords[role] ?? '') : '';
  const plain = trimmed(bare + text).replace(/[t ]00:00(:00(\.0+)?)?z?$/, '');
  const date = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(plain);
  if (date) {
    const [first, second] = [Number(date[1]), Number(date[2])];
    const order = dates ?? (/^vi/.test(lang) || first > 12 || first === second ? 'day-first' : null);
    const isMonthFirst = order === 'month-first' || (order === null && second > 12);
    if (order === null && !isMonthFirst) return 'open';
    return { year: date[3], within: isMonthFirst ? `${two(first)}-${two(second)}` : `${two(second)}-${two(first)}` };
  }
  for (const [pattern, make] of times) {
    const match = pattern.exec(plain);
    if (match) return make(...match.slice(1));
  }
  return null;
}

/** Words that join the pieces of a heading. */
const joints = new Set(['năm', 'của', 'số', 'of', 'for', 'in', 'the', '-']);

const withinPattern = new RegExp(
  [
    '(?:quý|q) ?(?:[1-4]|iv|i{1,3})(?![\\p{L}\\d])',
    `(?<!\\p{L})(?:${monthNames.join('|')})(?!\\p{L})`,
    '(?:tháng|t) ?\\d{1,2}(?!\\d)',
    '(?:6|sáu) tháng (?:đầu|cuối)',
    'h[12](?![\\p{L}\\d])',
  ].join('|'),
  'gu',
);

const saidUnit = (text) => text.replace(/^(?:đvt|đơn vị tính|đơn vị|unit) ?: ?/i, '').replace(/[*†‡^]/g, '');

/** The last unit in brackets of a text, with the text before and behind it; the mark of a note is left out. */
export function inBracketsOf(text) {
  const groups = [...text.matchAll(/[([]([^()[\]]*)[)\]]/gu)].reverse();
  const found = groups.find(([, inside]) => unitOf(saidUnit(inside)) !== null);
  if (found === undefined) return undefined;
  const after = text.slice(found.index + found[0].length);
  const isNote = /^\s?[([]?(?:[*†‡^]+|\d{1,2})[)\]]?$/u.test(after);
  return [found[0], (text.slice(0, found.index) + (isNote ? '' : after)).trim(), saidUnit(found[1])];
}

/** What stands behind the last comma, colon or dash of a text, and what stands before it; "ĐVT:" is not before anything. */
export const behindMark = (text) => /^(.*?)(?:,|:| [-–]) ?([^,:–-]*)$/u.exec(saidUnit(text));

/** What a heading says: scenario, times and unit; `isOpen` where digits or words of comparison are left over. */
export function headingOf(text) {
  const plain = unmarked(text).replace(/(\p{L})(?<!fy)[/-]?(\d{4})(?!\d)/gu, '$1 $2');
  const inBrackets = inBracketsOf(plain) ?? behindMark(plain);
  const named = (words) => unitOf(saidUnit(words));
  const unit = (inBrackets && named(inBrackets[2])) ?? (roleOf(plain) ? null : named(plain));
  const words = unit === null ? plain : inBrackets && named(inBrackets[2]) ? inBrackets[1] : '';
  let rest = words.replace(/[()[\]\s,:;|–"*]+|(?<!\p{L})'|'(?!\p{L})|\.+(?=\s|$)|(?<=\s|^)\.+/gu, ' ');
  const found = [];
  rest = rest.replace(scenarioPattern, (word) => {
    found.push(scenarioByWord.get(word));
    return ' ';
  });
  const seen = [];
  rest = rest.replace(withinPattern, (words) => {
    seen.push(timeOf(words, { lang: '' })?.within);
    return ' ';
  });
  const years = [];
  rest = rest.replace(/(?<![\p{L}\d])(?:fy)?\d{4}(?!\d)/gu, (words) => {
    years.push(words.toUpperCase());
    return ' ';
  });
  const isMangled = /\p{L}['()[\]^]+\p{L}/u.test(lower(text));
  const isOpen = isMangled || /[\d%]|so với|lũy kế|cộng dồn|tháng|quý|tuần|trong đó|of which/u.test(rest);
  const left = rest.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  rest = isValueWord(left.join(' ')) ? '' : left.filter((word) => !joints.has(word)).join(' ');
  // "Kế hoạch tỷ đồng": beside its scenario nothing is left but money.
  const money = unit === null && roleOf(plain) === null ? unitOf(rest) : null;
  const isMoney = money !== null && (money.exponent > 0 || /^[A-Z]{3}$/.test(money.key ?? ''));
  return {
    scenarios: [...new Set(found)],
    withins: [...new Set(seen)],
    years: [...new Set(years)],
    unit: isMoney ? money : unit,
    isOpen,
    rest: isMoney ? '' : rest,
  };
}
