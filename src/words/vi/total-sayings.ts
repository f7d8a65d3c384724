import type { TotalSayings } from '../language.js';

/** What views print of figures that come from a report. */
export const totalSayings: TotalSayings = {
  incompleteOf: 'chưa đủ số liệu ({parts})',
  'no-parts': 'không cộng được (tỷ lệ hay bình quân không có tử số, mẫu số)',
  'unknown-kind': 'không cộng được (chưa rõ cộng thế nào)',
  unreadable: 'số liệu không đọc được ({place})',
  'two-figures': 'có hai số liệu khác nhau ({place})',
  'parts-organisation': 'đơn vị',
  'parts-member': 'nhóm',
  'parts-half': 'nửa năm',
  'parts-quarter': 'quý',
  'parts-month': 'tháng',
  'na-method-not-named': 'chưa có cách tính',
  'na-no-denominator': 'chưa có số chia',
  'na-not-annual': 'không quy ra năm',
  'na-implies-nothing': 'không suy ra được',
  'na-incomplete': 'chưa đủ số liệu',
  'na-not-over': 'kỳ chưa kết thúc',
  ownPlan: 'kế hoạch của các đơn vị đó {target}',
  ofThose: '{text} (của các đơn vị đó)',
  shareOf: 'Tỷ trọng trong {whole}',
  byParts: 'theo kế hoạch từng kỳ',
};
