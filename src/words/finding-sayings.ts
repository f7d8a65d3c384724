// What only findings say. A table of its own, so that the embed bundle does not carry it: components/check.ts does.
import type { Sayings } from './language.js';
import { type Lang, sayFrom } from './words.js';

const sayings = {
  tooMany: [
    'Báo cáo có {count} số liệu, quá nhiều để đối chiếu ngay trong trang; hãy dùng lệnh goalpost check.',
    'The report has {count} figures, too many to compare on a page; use the command goalpost check.',
  ],
  contradiction: ['Mâu thuẫn', 'Contradiction'],
  remark: ['Lưu ý', 'Remark'],
  fits: ['Khớp', 'Fits'],
  states: ['{place} ({about}) ghi {figure}', '{place} ({about}) states {figure}'],
  alsoStates: ['{place} ghi {figure}', '{place} states {figure}'],
  computed: ['tính từ {operands}: {formula} = {figure}', 'computed from {operands}: {formula} = {figure}'],
  sharesOf: ['{place} ({about}): các tỷ trọng', '{place} ({about}): the shares'],
  operand: ['{figure} ({place})', '{figure} ({place})'],
  addedUp: ['cộng từ các phần', 'added up from its parts'],
  and: ['{first} và {last}', '{first} and {last}'],
  others: ['{count} số khác', '{count} others'],
  rounding: ['Khớp trong phạm vi làm tròn.', 'Fits within rounding.'],
  open: ['Không mâu thuẫn.', 'No contradiction.'],
  differ: ['Hai bên không thể cùng đúng: lệch {gap}.', 'Both cannot be true: they differ by {gap}.'],
  'parts-exceed': [
    'Các phần không thể lớn hơn toàn bộ: lệch {gap}.',
    'The parts cannot be more than the whole: they differ by {gap}.',
  ],
  'over-assigned': [
    'Các phần đòi hỏi nhiều hơn kế hoạch chung: lệch {gap}.',
    'The parts ask for more than the plan of the whole: they differ by {gap}.',
  ],
  'points-as-growth': [
    'Khớp nếu hiểu là điểm phần trăm, không phải phần trăm.',
    'It fits as percentage points, not as per cent.',
  ],
  'index-as-growth': [
    'Khớp nếu bớt 100%: có lẽ một chỉ số (“bằng”, “đạt”) đã ghi thành mức tăng (“tăng”, “vượt”).',
    'It fits with 100% less: an index (“equal to”, “reached”) was probably written as a growth (“up”, “exceeding”).',
  ],
  multiply: [
    'Khớp nếu số ở {place} nhân với {factor}: có lẽ nhầm nghìn, triệu, tỷ.',
    'It fits if the figure at {place} is multiplied by {factor}: thousand, million or billion was probably mixed up.',
  ],
  divide: [
    'Khớp nếu số ở {place} chia cho {factor}: có lẽ nhầm nghìn, triệu, tỷ.',
    'It fits if the figure at {place} is divided by {factor}: thousand, million or billion was probably mixed up.',
  ],
  shares: ['Phải đủ 100%: lệch {gap}.', 'They must make up 100%: they differ by {gap}.'],
  rest: ['Chưa đủ 100%: phần còn lại là {gap}.', 'They do not make up 100%: the rest is {gap}.'],
  'two-plans': [
    'Có hai kế hoạch cho cùng một chỉ tiêu; kế hoạch đứng trước được dùng.',
    'There are two plans for one thing; the earlier one counts.',
  ],
  prior: [
    'Số năm trước khác số đã báo cáo của năm đó, lệch {gap}: có phải đã điều chỉnh?',
    'The prior year differs from what was reported for that year by {gap}: was it restated?',
  ],
  'plan-below-prior': [
    'Kế hoạch đòi hỏi ít hơn mức đã đạt năm trước.',
    'The plan asks for less than the year before brought.',
  ],
  counts: [
    'Mâu thuẫn: {contradictions}. Chỗ cần sửa: {issues}. Lưu ý: {remarks}. Khớp trong phạm vi làm tròn: {fits}.',
    'Contradictions: {contradictions}. Faults: {issues}. Remarks: {remarks}. Fits within rounding: {fits}.',
  ],
  fault: ['Cần sửa', 'Fault'],
  noContradiction: [
    'Các số liệu trong báo cáo không mâu thuẫn.',
    'The figures of the report do not contradict each other.',
  ],
  fitting: ['Khớp trong phạm vi làm tròn: {count}.', 'Fits within rounding: {count}.'],
} as const satisfies Sayings;

/** The keys of what findings say. */
export type FindingSaying = keyof typeof sayings;

export const isFindingSaying = (key: string): key is FindingSaying => Object.hasOwn(sayings, key);

/**
 * What the language of `lang` says for `key` of a finding, filled in.
 *
 * @example
 * sayFinding('vi', 'contradiction') //=> 'Mâu thuẫn'
 */
export const sayFinding = (lang: Lang, key: FindingSaying, values?: Readonly<Record<string, string>>): string =>
  sayFrom(sayings, lang, key, values);
