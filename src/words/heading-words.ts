// What the headings and key cells of tables are called. A table of its own, so that the embed bundle does not carry it:
// it is loaded with the readers of files.

/** What a column of a table holds, or what a cell stands for. */
export type HeadingKey =
  | 'organisation'
  | 'parent'
  | 'indicator'
  | 'unit'
  | 'period'
  | 'year'
  | 'half'
  | 'quarter'
  | 'month'
  | 'week'
  | 'scenario'
  | 'value'
  | 'missing'
  | 'growth'
  | 'attainment'
  | 'share'
  | 'source'
  | 'note'
  | 'number'
  | 'member'
  | 'AC'
  | 'PL'
  | 'PY'
  | 'FC'
  | 'total'
  | 'aside'
  | 'not-due'
  | 'not-reported'
  | 'not-applicable'
  | 'withheld';

/** Spellings in Vietnamese, in English, and the codes that both use, separated by strokes. */
const spellings: Readonly<Record<HeadingKey, readonly [vi: string, en: string, code: string]>> = {
  organisation: [
    'đơn vị|tên đơn vị|đơn vị thực hiện|bưu điện|chi nhánh|huyện|tỉnh|địa bàn|tổ chức|phòng ban|cơ quan|trường|bộ phận',
    'organisation|organization|branch|department|office|company|entity|division|region',
    'org',
  ],
  parent: ['đơn vị cấp trên|cấp trên|trực thuộc', 'parent|parent organisation|parent organization|belongs to', ''],
  indicator: ['chỉ tiêu|tên chỉ tiêu|nội dung|khoản mục', 'indicator|measure|metric', 'kpi'],
  unit: ['đơn vị tính|đvt|đ.v.t|đơn vị đo', 'unit|unit of measure|units', 'uom'],
  period: ['kỳ|kỳ báo cáo|thời gian|ngày|ngày tháng', 'period|date|time|reporting period', ''],
  year: ['năm', 'year', ''],
  half: ['nửa năm', 'half|half year', ''],
  quarter: ['quý', 'quarter', ''],
  month: ['tháng', 'month', ''],
  week: ['tuần', 'week', ''],
  scenario: ['kịch bản|loại số liệu|loại số', 'scenario|version', ''],
  value: ['giá trị|số liệu|số tiền', 'value|amount|figure', ''],
  missing: ['lý do|lý do chưa có', 'missing|reason', ''],
  growth: ['tăng trưởng|tốc độ tăng trưởng|% tăng trưởng|mức tăng trưởng', 'growth|growth rate|% growth', ''],
  attainment: [
    'hoàn thành|tỷ lệ hoàn thành|tỉ lệ hoàn thành|% hoàn thành|% hoàn thành kế hoạch|% ht|% kh|%kh|% kế hoạch|tỷ lệ đạt|% đạt',
    'attainment|achievement|% of plan|% achieved',
    '',
  ],
  share: ['tỷ trọng|tỉ trọng|cơ cấu', 'share|share of total|% of total', ''],
  source: ['nguồn|nguồn số liệu', 'source', ''],
  note: ['ghi chú|chú thích|diễn giải', 'note|notes|remark|remarks|comment|comments', ''],
  number: ['stt|tt|số tt|số thứ tự', 'no|no.|nr|nr.', '#'],
  member: [
    'nhóm dịch vụ|dịch vụ|mạng lưới|sản phẩm|nhóm sản phẩm|nhóm khách hàng|kênh bán',
    'service group|service|network|product|product group|customer group|channel',
    '',
  ],
  AC: ['thực hiện|th|kết quả|kết quả thực hiện|số thực hiện|đã thực hiện', 'actual|actuals|result|results', 'ac'],
  PL: ['kế hoạch|kh|kế hoạch giao|kh giao|mục tiêu', 'plan|planned|target|budget', 'pl'],
  PY: [
    'cùng kỳ|ck|cùng kỳ năm trước|năm trước|thực hiện cùng kỳ|thực hiện năm trước|th cùng kỳ|th năm trước',
    'prior year|previous year|last year|same period last year',
    'py',
  ],
  FC: ['dự báo|ước thực hiện|ước th|dự kiến', 'forecast|estimate|outlook', 'fc'],
  total: [
    'tổng|tổng cộng|tổng số|cộng|toàn tỉnh|toàn ngành|toàn đơn vị|toàn công ty|toàn hệ thống',
    'total|grand total|sum|all',
    '',
  ],
  aside: ['trong đó', 'of which', ''],
  'not-due': ['chưa đến kỳ|chưa đến hạn', 'not due yet|not due', 'not-due'],
  'not-reported': ['chưa báo cáo|chưa có số liệu', 'not reported', 'not-reported'],
  'not-applicable': ['không áp dụng', 'not applicable', 'n/a|n.a.|na|not-applicable'],
  withheld: ['không công bố|bảo mật', 'withheld|not published', 'withheld'],
};

/** A heading that was recognised, and the language whose word it is; a code belongs to none. */
export interface KnownHeading {
  readonly key: HeadingKey;
  readonly lang: 'vi' | 'en' | null;
}

const lexicon: ReadonlyMap<string, KnownHeading> = new Map(
  (Object.entries(spellings) as [HeadingKey, readonly string[]][]).flatMap(([key, byLanguage]) =>
    byLanguage.flatMap((words, index) =>
      words
        .split('|')
        .filter((word) => word !== '')
        .map((word): [string, KnownHeading] => [word, { key, lang: (['vi', 'en', null] as const)[index] ?? null }]),
    ),
  ),
);

/** Text of more characters is no heading that anybody knows. */
const longest = 200;

/**
 * `text` as headings are compared: one spelling of its letters, small, with single spaces and no mark at its end. Long
 * text, which no heading is, stays as it is.
 */
export function plainHeading(text: string): string {
  if (text.length > longest) return text;
  return (
    text
      // The mark of a note is no digit: "Tháng 1²" is January.
      .replace(/[\u00b9\u00b2\u00b3\u2070-\u209c\u2460-\u2473]/g, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_\u200b-\u200f\u2060\ufeff]+/g, ' ')
      .replace(/^[ "'*]+|(?<![ "'*:;,.])[ "'*:;,.]+$/g, '')
  );
}

/** What `text`, in the spelling of {@link plainHeading}, is the name of; `undefined` where it is an unknown name. */
export const headingOf = (text: string): KnownHeading | undefined => lexicon.get(text);

const scales: Readonly<Record<number, readonly [vi: string, en: string]>> = {
  3: ['nghìn', 'thousand'],
  6: ['triệu', 'million'],
  9: ['tỷ', 'billion'],
  12: ['nghìn tỷ', 'trillion'],
};

/** The word for a scale in the language of a table; empty for no scale, and where there is no word. */
export const scaleWord = (exponent: number, lang: string): string =>
  scales[exponent]?.[lang.startsWith('vi') ? 0 : 1] ?? '';
