// Habits of what stands above, among and below a table.
import type { Dice } from './dice.js';
import type { Lang } from './facts.js';

type Lines = readonly (readonly string[])[];

const titles: Record<Lang, readonly Lines[]> = {
  vi: [
    [['BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2019']],
    [['BƯU ĐIỆN TỈNH LONG AN'], ['BÁO CÁO TÌNH HÌNH THỰC HIỆN KẾ HOẠCH'], ['Năm 2019']],
    [
      ['TỔNG CÔNG TY BƯU ĐIỆN', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['BƯU ĐIỆN TỈNH LONG AN', '', 'Độc lập - Tự do - Hạnh phúc'],
      [],
      ['BIỂU SỐ 01'],
      ['(Kèm theo Công văn số 123/BĐ-KH ngày 05/01/2020)'],
    ],
    [['Biểu 2: Kế hoạch và thực hiện theo đơn vị'], []],
  ],
  en: [
    [['Plan and actual 2019']],
    [['WESTSHIRE POSTAL SERVICE'], ['Performance report, year 2019'], []],
    [['Table 3. Results by branch'], ['Prepared by: Planning Department']],
  ],
};
const unitLines: Record<Lang, readonly string[]> = {
  vi: ['ĐVT: #', 'Đơn vị tính: #', '(Đơn vị tính: #)', '(#)', 'Đvt: #', 'Đơn vị: #', 'Tính bằng #', 'ĐVT : #'],
  en: ['Unit: #', '(#)', 'Unit of measure: #', 'All figures in #', 'Amounts in #', 'Currency: #'],
};
const below: Record<Lang, readonly Lines[]> = {
  vi: [
    [[], ['Ghi chú: Số liệu đã làm tròn.']],
    [
      [],
      ['', '', 'Long An, ngày 05 tháng 01 năm 2020'],
      ['NGƯỜI LẬP BIỂU', '', 'GIÁM ĐỐC'],
      ['(Ký, ghi rõ họ tên)', '', '(Ký, đóng dấu)'],
      [],
      ['Nguyễn Văn A', '', 'Trần Thị B'],
    ],
    [[], ['Nguồn: Phòng Kế hoạch - Kinh doanh'], ['(*) Kế hoạch theo Quyết định số 15/QĐ-BĐ ngày 10/01/2019']],
    [['Ghi chú: (*) số liệu ước tính']],
  ],
  en: [
    [[], ['Note: figures are rounded.']],
    [[], ['Source: Planning Department']],
    [[], ['', '', 'Westshire, 5 January 2020'], ['Prepared by', '', 'Approved by'], ['J. Smith', '', 'A. Brown']],
  ],
};
const seconds: Record<Lang, Lines> = {
  vi: [
    [],
    ['Bảng 2. Lao động theo phòng'],
    ['Phòng', 'KH 2019', 'TH 2019'],
    ['Kế toán', '12', '11'],
    ['Kinh doanh', '25', '27'],
  ],
  en: [
    [],
    ['Table 2. Staff by team'],
    ['Team', 'Plan 2019', 'Actual 2019'],
    ['Finance', '12', '11'],
    ['Sales', '25', '27'],
  ],
};

export interface Around {
  readonly above: Lines;
  readonly below: Lines;
  readonly habits: readonly string[];
}

/** @param unit the unit of the whole table, where a line says it. */
export function aroundOf(lang: Lang, unit: string | null, width: number, dice: Dice): Around {
  const habits: string[] = [];
  const above: (readonly string[])[] = [];
  if (dice.chance(0.6)) {
    habits.push('title');
    above.push(...dice.one(titles[lang]));
  }
  if (unit !== null) {
    const form = dice.one(unitLines[lang]);
    habits.push(`unit line ${form}`);
    const at = dice.chance(0.5) ? width - 1 : 0;
    above.push([...Array<string>(at).fill(''), form.replace('#', unit)]);
  }
  const after: (readonly string[])[] = [];
  if (dice.chance(0.35)) {
    habits.push('notes below');
    after.push(...dice.one(below[lang]));
  }
  if (dice.chance(0.05)) {
    habits.push('second table below');
    after.push(...seconds[lang]);
  }
  return { above, below: after, habits };
}

/** The row that numbers the columns. */
export const numberingRow = (holds: readonly string[]): string[] => {
  const words = holds.findIndex((one) => !['number', 'name', 'unit'].includes(one));
  return holds.map((_, at) => (at < words ? String.fromCharCode(65 + at) : String(at - words + 1)));
};
