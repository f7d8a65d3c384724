// What only faults of documents say. A table of its own, so that the embed bundle does not carry it: it is loaded
// together with the list of what needs mending.
import type { Sayings } from './language.js';
import { type Lang, sayFrom } from './words.js';

/** The words for faults of documents, in Vietnamese and in English, beside those that attributes share with them. */
export const documentSayings = {
  'issue-too-large': ['danh sách quá dài', 'the list is too long'],
  'issue-too-deep': ['lồng nhau quá sâu', 'this is nested too deeply'],
  'issue-wrong-type': ['sai kiểu giá trị', 'this is the wrong kind of value'],
  'issue-unknown-key': ['tên này không có', 'there is no such name'],
  'issue-duplicate-id': ['mã này đã dùng ở trên', 'this ID is taken above'],
  'issue-duplicate-entry': ['số liệu này đã có ở {detail}', 'this value is already given at {detail}'],
  'issue-bad-date': ['không đọc được ngày này', 'this date cannot be read'],
  'issue-value-and-missing': ['cần số liệu hoặc lý do chưa có', 'give a value or why it is missing'],
  'issue-not-a-plan': ['chỉ kế hoạch mới có dấu so sánh và khoảng', 'only a plan has a comparator or a range'],
  'issue-misplaced-key': ['khóa này không dùng được ở đây', 'this key cannot be used here'],
  'issue-bad-precision': ['độ chính xác này không dùng được', 'this precision cannot be used'],
  'issue-bad-range': ['khoảng này không hợp lệ', 'this range is not sound'],
  'issue-conflicting-comparator': [
    'trái với lời ghi trong giá trị ({detail})',
    'contradicts the words of the value ({detail})',
  ],
  'expected-object': ['Cần một đối tượng {…}.', 'Expected an object {…}.'],
  'expected-list': ['Cần một danh sách […].', 'Expected a list […].'],
  'expected-text': [
    'Cần chữ trong ngoặc kép; mã chỉ gồm chữ, số, dấu chấm, gạch nối.',
    'Expected text in quotes; an ID has letters, digits, points, hyphens only.',
  ],
  'expected-exact-number': [
    'Hãy đặt số quá 15 chữ số trong ngoặc kép.',
    'Put numbers of more than 15 digits in quotes.',
  ],
  'expected-percent': ['Cần tỷ lệ có %, như “104,9%”.', 'Expected a ratio with %, such as “104.9%”.'],
  'expected-date': ['Cần ngày như 2019-01-14.', 'Expected a date such as 2019-01-14.'],
  'expected-one-value-or-missing': ['Cần “value” hoặc “missing”.', 'Expected “value” or “missing”.'],
  'expected-only-plan': ['Chỉ dùng với scenario PL.', 'Only with scenario PL.'],
  'expected-only-actual': [
    'Chỉ ghi khi scenario là AC; share còn cần members.',
    'Only where the scenario is AC; share needs members too.',
  ],
  'expected-precision': [
    'Cần số lớn hơn 0, giá trị không kèm chữ như “trên”.',
    'Expected a number above zero, and a value without a word such as “over”.',
  ],
  'expected-range': [
    'Cần “between” và số trên không nhỏ hơn số dưới.',
    'Expected “between”, and an upper number not below the lower.',
  ],
  'expected-smaller': ['Hãy chia nhỏ.', 'Split it.'],
  'expected-unique': ['Mỗi mã, mỗi số liệu chỉ ghi một lần.', 'Give it once.'],
  'expected-one-comparator': ['Chỉ giữ một trong hai.', 'Keep one of the two.'],
  moreIssues: ['và {count} chỗ khác.', 'and {count} more.'],
  jsonFault: [
    '{reason}, sai ở dòng {line}, cột {column}, gần “{fragment}”',
    '{reason}; the fault is in line {line}, column {column}, near “{fragment}”',
  ],
} as const satisfies Sayings;

/** The keys of what faults of documents say. */
export type DocumentSaying = keyof typeof documentSayings;

/**
 * What the language of `lang` says of a document for `key`, filled in.
 *
 * @example
 * sayOfDocument('en', 'moreIssues', { count: '3' }) //=> 'and 3 more.'
 */
export const sayOfDocument = (lang: Lang, key: DocumentSaying, values?: Readonly<Record<string, string>>): string =>
  sayFrom(documentSayings, lang, key, values);
