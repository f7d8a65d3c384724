import type { AttributeWords, Dates, Numbers, Spoken } from '../language.js';
import { levels } from './levels.js';
import { phrases } from './phrases.js';
import { sayings } from './sayings.js';
import { sides } from './sides.js';
import { totalSayings } from './total-sayings.js';

const numbers: Numbers = {
  decimalMark: ',',
  groupMark: '.',
  unsaid: 'VND',
  form: () => 0,
};

const dates: Dates = {
  reads: {
    year: 'năm',
    quarter: 'quý',
    month: 'tháng|t',
    of: 'năm',
    months: 'tháng(?: đầu)?(?: năm)?',
    parts: 'nửa|cuối|đầu|kế hoạch|kh|dự (?:báo|kiến|toán)|nay|này',
    toDate: '(?:tính |l[uũ][yỹ] kế )?(?:đến|tới)(?: hết)?(?: ngày)?|l[uũ][yỹ] kế',
  },
  clock: 'vi',
  // 03/04/2019 is the third of April in every Vietnamese file.
  order: 'day-first',
  date: '{day}/{month}/{year}',
  span: '{start} – {end}',
  year: 'Năm {year}',
  half1: '6 tháng đầu năm {year}',
  half2: '6 tháng cuối năm {year}',
  quarter: 'Quý {n}/{year}',
  month: 'Tháng {n}/{year}',
  week: 'Tuần {n}/{year}',
};

const attributes: AttributeWords = {
  value: 'giatri thuchien ketqua',
  target: 'kehoach muctieu',
  prior: 'cungky namtruoc',
  growth: 'tangtruong',
  label: 'nhan tieude',
  unit: 'donvitinh',
  period: 'ky thoigian nam',
  'as-of': 'ngay tinhden',
  source: 'nguon',
  indicator: 'chitieu',
  organisation: 'donvi',
};

/** Vietnamese, as the embed bundle has it from the start. */
export const vi: Spoken = {
  code: 'vi',
  numbers,
  phrases,
  dates,
  sides,
  levels,
  attributes,
  sayings: { ...sayings, ...totalSayings },
};
