// What only tables say: where a cell is, and what was concluded from the table. It is loaded with the readers of files.
import type { Sayings } from './language.js';
import { type Lang, sayFrom } from './words.js';

const sayings = {
  'place-csv': [
    '{source}, dòng {line}, cột {column} (ô {cell})',
    '{source}, line {line}, column {column} (cell {cell})',
  ],
  'place-xlsx': ['{source}, trang “{sheet}”, ô {cell}', '{source}, sheet “{sheet}”, cell {cell}'],
  'place-html': ['bảng {source}, hàng {row}, cột {column}', 'table {source}, row {row}, column {column}'],
  'place-rows': ['{source}, dòng số liệu {item}, cột {column}', '{source}, record {item}, column {column}'],
  'place-key': ['{source}, cột {column}', '{source}, column {column}'],
  'found-text': [
    'Tệp {encoding}, các ô cách nhau bằng {separator}.',
    'The file is {encoding}, its cells are separated by {separator}.',
  ],
  'found-language': ['Số và chữ được đọc theo {language}.', 'Numbers and words are read as {language}.'],
  'found-column': ['{place} “{heading}”: {meaning}.', '{place} “{heading}”: {meaning}.'],
  'found-indicator': [
    'Chỉ tiêu “{name}”: mã {id}, loại {kind}, đơn vị {unit}.',
    'Indicator “{name}”: ID {id}, kind {kind}, unit {unit}.',
  ],
  'found-whole': ['“{name}” là toàn bộ, gồm {count} đơn vị.', '“{name}” is the whole, of {count} organisations.'],
  'found-alone': [
    'Bảng không có cột đơn vị; số liệu được ghi cho “{name}”.',
    'The table has no column of organisations; its figures belong to “{name}”.',
  ],
  understood: ['Bảng {source} được hiểu như sau', 'How the table {source} was understood'],
  'language-vi': ['tiếng Việt (1.234,5)', 'Vietnamese (1.234,5)'],
  'language-en': ['tiếng Anh (1,234.5)', 'English (1,234.5)'],
  'language-': ['cách chung cho mọi ngôn ngữ', 'in every language'],
  'separator-;': ['dấu chấm phẩy', 'semicolons'],
  'separator-,': ['dấu phẩy', 'commas'],
  'separator-\t': ['dấu tab', 'tabs'],
  'separator-|': ['dấu gạch đứng', 'bars'],
  'separator-': ['không gì cả (một cột)', 'nothing (one column)'],
  organisation: ['đơn vị', 'organisation'],
  parent: ['đơn vị cấp trên', 'organisation above'],
  indicator: ['chỉ tiêu', 'indicator'],
  unit: ['đơn vị tính', 'unit'],
  period: ['kỳ', 'period'],
  year: ['năm', 'year'],
  half: ['nửa năm', 'half-year'],
  quarter: ['quý', 'quarter'],
  month: ['tháng', 'month'],
  week: ['tuần', 'week'],
  scenario: ['thực hiện hay kế hoạch', 'scenario'],
  dimension: ['nhóm', 'dimension'],
  value: ['số liệu', 'figures'],
  growth: ['tăng trưởng', 'growth'],
  attainment: ['tỷ lệ đạt kế hoạch', 'attainment'],
  share: ['tỷ trọng', 'share'],
  missing: ['lý do chưa có', 'reason why missing'],
  source: ['nguồn', 'source'],
  note: ['ghi chú', 'note'],
  ignore: ['không dùng', 'not used'],
  AC: ['thực hiện', 'actual'],
  PL: ['kế hoạch', 'plan'],
  PY: ['cùng kỳ', 'prior year'],
  FC: ['dự báo', 'forecast'],
} as const satisfies Sayings;

/** The keys of what tables say. */
export type TableSaying = keyof typeof sayings;

export const isTableSaying = (key: string): key is TableSaying => Object.hasOwn(sayings, key);

/**
 * What the language of `lang` says of a table for `key`, filled in.
 *
 * @example
 * sayOfTable('en', 'found-whole', { name: 'Total', count: '2' }) //=> '“Total” is the whole, of 2 organisations.'
 */
export const sayOfTable = (lang: Lang, key: TableSaying, values?: Readonly<Record<string, string>>): string =>
  sayFrom(sayings, lang, key, values);
