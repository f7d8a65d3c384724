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
  'issue-no-headings': ['không thấy hàng tiêu đề cột', 'no row of headings was found'],
  'issue-unknown-heading': ['không hiểu cột này nên bỏ qua', 'this column is not understood and left out'],
  'issue-ambiguous-marks': [
    'cả bảng chưa được đọc, vì số này có hai cách hiểu',
    'the table was not read, because this number has two readings',
  ],
  'issue-ragged-row': [
    'hàng này nhiều ô hơn tiêu đề nên bỏ qua cả hàng',
    'this row has more cells than there are headings and is left out',
  ],
  'issue-bare-dash': ['ô chỉ có dấu gạch', 'the cell has nothing but a dash'],
  'issue-nameless-rows': [
    'bảng chưa được đọc, vì không rõ các hàng nói về đơn vị hay chỉ tiêu nào',
    'the table was not read, because nothing says whom or what its rows speak of',
  ],
  'issue-conflicting-heading': ['trái với tiêu đề “{detail}”', 'contradicts the heading “{detail}”'],
  'issue-parent-circle': [
    'đơn vị cấp trên đi vòng ({detail} đơn vị), nên không nối các đơn vị này với nhau',
    'the organisations above lead in a circle of {detail}, so none of these stands above another',
  ],
  'issue-own-unit': [
    'không biết đơn vị này, nên đọc là số không có đơn vị',
    'this unit is not known, and the figures are read as plain numbers',
  ],
  'issue-more-issues': ['từ đây còn {detail} chỗ nữa có lỗi “{received}”', '{detail} more “{received}” from here on'],
  'issue-more-pages': ['số liệu còn trang sau chưa được đọc', 'more pages follow and were not read'],
  'detail-many-digits': [
    'số quá 15 chữ số trong JSON đã mất chữ số',
    'a JSON number of more than 15 digits has lost some',
  ],
  'detail-other-year': ['chữ ghi năm khác với kỳ của nó', 'its text names another year than that of its period'],
  'detail-cell-error': ['công thức báo lỗi', 'the formula gave an error'],
  'detail-scaled-format': [
    'định dạng của ô hiện số đã chia cho nghìn hay triệu, nên không rõ số nào mới đúng ý',
    'its format shows it divided by a thousand or more, so either of the two may be meant',
  ],
  'detail-ambiguous-date': ['ngày và tháng có hai cách hiểu', 'day and month can be read both ways'],
  'expected-headings': [
    'Cần một hàng tiêu đề như: Đơn vị | Chỉ tiêu | Năm | Kế hoạch | Thực hiện; tên khác thì khai báo trong mapping: "headings".',
    'Expected a row of headings such as: Organisation | Indicator | Year | Plan | Actual; declare other names in the mapping: "headings".',
  ],
  'expected-heading': [
    'Hãy sửa tiêu đề, hoặc khai báo cột trong mapping: "headings".',
    'Mend the heading, or declare the column in the mapping: "headings".',
  ],
  'expected-value-column': [
    'Cần cột số liệu: Giá trị, Kế hoạch, Thực hiện, hoặc tên chỉ tiêu kèm đơn vị như “Doanh thu (tỷ đồng)”.',
    'Expected a column of figures: Value, Plan, Actual, or a name with its unit such as “Revenue (million USD)”.',
  ],
  'expected-same-columns': [
    'Hãy đặt ô có dấu phân cách trong ngoặc kép, hoặc dùng dấu phân cách khác.',
    'Put a cell that contains the separator in quotes, or use another separator.',
  ],
  'expected-table-figure': [
    'Cần số như 208,7 hoặc “trên 270 tỷ đồng”, hoặc lý do như “chưa báo cáo”.',
    'Expected a number such as 208.7 or “over 270 billion dong”, or a reason such as “not reported”.',
  ],
  'expected-table-period': [
    'Cần kỳ như 2019, Q1/2019, Tháng 3/2019, 14/03/2019 hoặc 2019-03-14.',
    'Expected a period such as 2019, Q1/2019, March 2019 or 2019-03-14.',
  ],
  'expected-dates': [
    'Hãy ghi 2019-03-14, hoặc khai báo trong mapping: "dates": "day-first" hoặc "month-first".',
    'Write 2019-03-14, or declare in the mapping: "dates": "day-first" or "month-first".',
  ],
  'expected-one-period': [
    'Hàng, tiêu đề và mapping nói các kỳ khác nhau; hãy giữ một.',
    'Row, heading and mapping name different periods; keep one.',
  ],
  'expected-dash': [
    'Hãy ghi 0, để trống hoặc ghi lý do; hoặc khai báo trong mapping: "dash": "zero" hoặc "blank".',
    'Write 0, leave it blank or give a reason; or declare in the mapping: "dash": "zero" or "blank".',
  ],
  'expected-language': [
    'Số trong bảng viết theo kiểu nào? Hãy khai báo trong mapping: "lang": "vi" (1.234 là một nghìn hai trăm…) hoặc "en" (1.234 là một phẩy hai…).',
    'In which style are the numbers written? Declare it in the mapping: "lang": "vi" (1.234 is over a thousand) or "en" (1.234 is a little over one).',
  ],
  'expected-name-column': [
    'Nếu cột này ghi tên đơn vị hay chỉ tiêu, hãy khai báo trong mapping: "headings": {"…": "organisation"}; nếu không, hãy ghi "ignore".',
    'If this column has the names of organisations or indicators, declare it in the mapping: "headings": {"…": "organisation"}; else write "ignore".',
  ],
  'expected-whole-service': [
    'Tệp chỉ là một trang; hãy lưu tất cả các trang, hoặc dùng gp-report với địa chỉ của dịch vụ.',
    'The file is one page only; save all of them, or use gp-report with the address of the service.',
  ],
  'expected-period-somewhere': [
    'Cần cột Năm hoặc Kỳ, kỳ trong tiêu đề như “KH 2019”, hoặc "period" trong mapping.',
    'Expected a column Year or Period, a period in the heading such as “Plan 2019”, or "period" in the mapping.',
  ],
  'expected-indicator-somewhere': [
    'Cần cột Chỉ tiêu, tên chỉ tiêu trong tiêu đề như “Doanh thu (tỷ đồng)”, hoặc "indicator" trong mapping.',
    'Expected a column Indicator, its name in the heading such as “Revenue (million USD)”, or "indicator" in the mapping.',
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
  'reason-too-large': ['tệp quá lớn (giới hạn {detail})', 'too large (the limit is {detail})'],
  'reason-other-origin': [
    'trang này chưa cho phép lấy số liệu từ {detail}; quản trị trang cần thêm thẻ meta goalpost-allow',
    'this page does not allow data from {detail}; its owner can allow it with a meta tag goalpost-allow',
  ],
  'reason-no-table': ['trang không có bảng nào mang id “{detail}”', 'the page has no table with the id “{detail}”'],
  'reason-no-data': [
    'tệp {detail} chưa đưa số liệu vào trang; tệp phải tạo bằng goalpost convert và giữ nguyên tên',
    'the script {detail} has put no data on the page; make it with goalpost convert and keep its name',
  ],
  'reason-bad-mapping': ['mapping không phải một đối tượng JSON {…}', 'the mapping is not a JSON object {…}'],
  'reason-many-pages': [
    'các trang số liệu nối vòng hoặc quá nhiều ({detail})',
    'its pages lead in a circle or are too many ({detail})',
  ],
  'reason-bad-address': ['“{detail}” không phải là địa chỉ', '“{detail}” is no address'],
  'reason-late': ['máy chủ không gửi gì trong {detail} giây', 'the server sent nothing for {detail} seconds'],
  'reason-cut-short': ['tệp bị cắt giữa chừng trên đường truyền', 'the file broke off on its way'],
  'reason-not-json': ['không phải JSON', 'not JSON'],
  'reason-not-text': ['không phải tệp văn bản', 'not a text file'],
  'reason-damaged-text': [
    'có chữ bị hỏng trong tệp UTF-8; hãy lưu lại từ tệp gốc dạng CSV UTF-8',
    'some letters of the UTF-8 file are damaged; save it again from its source as CSV UTF-8',
  ],
  'reason-legacy-font': [
    'tệp gõ bằng phông {detail} cũ; hãy chuyển sang Unicode rồi lưu lại dạng CSV UTF-8',
    'the text is typed for old {detail} fonts; convert it to Unicode and save it again as CSV UTF-8',
  ],
  'reason-open-quote': [
    'dấu ngoặc kép mở ở dòng {detail} không được đóng',
    'the quote that opens in line {detail} is never closed',
  ],
  'reason-not-xlsx': [
    'không phải tệp Excel .xlsx, hoặc tệp bị hỏng',
    'not an Excel workbook (.xlsx), or a damaged one',
  ],
  'reason-old-workbook': [
    'tệp Excel 97–2003 (.xls); hãy mở bằng Excel và lưu lại dạng .xlsx hoặc CSV UTF-8',
    'a workbook of Excel 97–2003 (.xls); open it in Excel and save it as .xlsx or CSV UTF-8',
  ],
  'reason-locked-workbook': [
    'tệp Excel có mật khẩu; hãy bỏ mật khẩu rồi lưu lại',
    'the workbook has a password; save it without one',
  ],
  'reason-unsafe-workbook': [
    'tệp Excel có khai báo lạ nên không được mở; hãy lưu lại từ Excel',
    'the workbook has declarations that Excel never writes; save it again from Excel',
  ],
  'reason-no-sheet': [
    'không có trang tính này; tệp có: {detail}',
    'there is no such sheet; the workbook has: {detail}',
  ],
  'reason-web-page': [
    'nhận được một trang web thay vì số liệu, có lẽ cần đăng nhập',
    'a web page came instead of data, perhaps one that asks to sign in',
  ],
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
