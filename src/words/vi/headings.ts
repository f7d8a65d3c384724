import type { Headings } from '../language.js';

/** What tables in Vietnamese are called and read by. */
export const headings: Headings = {
  words: {
    organisation:
      'đơn vị|tên đơn vị|đơn vị thực hiện|bưu điện|chi nhánh|huyện|tỉnh|địa bàn|tổ chức|phòng ban|cơ quan|trường|bộ phận',
    parent: 'đơn vị cấp trên|cấp trên|trực thuộc',
    indicator: 'chỉ tiêu|tên chỉ tiêu|nội dung|khoản mục',
    unit: 'đơn vị tính|đvt|đ.v.t|đơn vị đo',
    period: 'kỳ|kỳ báo cáo|thời gian|ngày|ngày tháng',
    year: 'năm',
    half: 'nửa năm',
    quarter: 'quý',
    month: 'tháng',
    week: 'tuần',
    scenario: 'kịch bản|loại số liệu|loại số',
    value: 'giá trị|số liệu|số tiền',
    missing: 'lý do|lý do chưa có',
    growth: 'tăng trưởng|tốc độ tăng trưởng|% tăng trưởng|mức tăng trưởng',
    attainment:
      'hoàn thành|tỷ lệ hoàn thành|tỉ lệ hoàn thành|% hoàn thành|% hoàn thành kế hoạch|% ht|% ht kh|ht kh|tỷ lệ ht|tỉ lệ ht|tỷ lệ hoàn thành kh|% hoàn thành kh|% hoàn thành kh năm|% th/kh|% kh|%kh|% kế hoạch|tỷ lệ đạt|% đạt',
    share: 'tỷ trọng|tỉ trọng|cơ cấu',
    source: 'nguồn|nguồn số liệu',
    note: 'ghi chú|chú thích|diễn giải',
    number: 'stt|tt|số tt|số thứ tự',
    member: 'nhóm dịch vụ|dịch vụ|mạng lưới|sản phẩm|nhóm sản phẩm|nhóm khách hàng|kênh bán',
    AC: 'thực hiện|th|kết quả|kết quả thực hiện|số thực hiện|đã thực hiện',
    PL: 'kế hoạch|kh|kế hoạch giao|kh giao|mục tiêu',
    PY: 'cùng kỳ|ck|cùng kỳ năm trước|năm trước|thực hiện cùng kỳ|thực hiện năm trước|th cùng kỳ|th năm trước',
    FC: 'dự báo|ước thực hiện|ước th|dự kiến',
    total: 'tổng|tổng cộng|tổng số|cộng|toàn tỉnh|toàn ngành|toàn đơn vị|toàn công ty|toàn hệ thống',
    aside: 'trong đó|gồm có|bao gồm',
    'not-due': 'chưa đến kỳ|chưa đến hạn',
    'not-reported': 'chưa báo cáo|chưa có số liệu',
    'not-applicable': 'không áp dụng',
    withheld: 'không công bố|bảo mật',
  },
  whole: 'Tổng cộng',
  totals:
    '^tổng(?! (?:công ty|cục|kho|đài|hội|lãnh|thanh|giám))(?!\\p{L})|^cộng(?! ho[àa])(?!\\p{L})|^(?:toàn|cả|chung)(?!\\p{L})|(?<!\\p{L})(?:tổng cộng|tổng số|cộng)$',
  averages: 'bình quân|trung bình|tb|bq|cao nhất|thấp nhất|lớn nhất|nhỏ nhất|so với.*|chênh lệch|ghi chú',
  versions:
    'điều chỉnh|bổ sung|(?:được )?giao(?: (?:đầu năm|bổ sung|lại))?|đầu năm|ban đầu|đầu$|lần (?:\\d|đầu|cuối)|hđnd|ubnd|trung ương|tw|tỉnh giao|bộ giao|ngành giao|(?:được |đã )?(?:phê )?duyệt|pháp lệnh|phấn đấu|cơ sở|sơ bộ|chính thức|(?:đã|chưa) kiểm toán|kiểm toán|ước tính',
  samePeriod: 'cùng kỳ|ck',
  cumulative: 'l[uũ][yỹ] kế|cộng dồn',
  until: '(?:tính )?(?:đến|tới)(?: hết)?(?: ngày)?',
  joints: 'năm|của|số',
  scales: 'nghìn|ngàn|triệu|tỷ|tỉ|trđ|^tr\\.?$',
  // "Đơn vị: Phòng Kế hoạch" names who reports; behind "Đơn vị tính" stands a unit, known or not.
  unitMark: ['đvt|đơn vị tính|đơn vị', 'tính|đvt'],
  unitLead: '(?:số liệu |các số liệu )?(?:được )?tính (?:bằng|theo)',
  noNames:
    '(?<!\\p{L})(?:so|ht|còn phải)(?!\\p{L})|l[uũ][yỹ] kế|luỹ kế|cộng dồn|kỳ (?:này|trước|báo cáo)|trong kỳ|đến nay|thời điểm|tháng|quý|tuần|(?:^| )(?:tính )?(?:đến|tới)(?: hết)?(?: ngày)?$|^hết( ngày)?$|chênh lệch|^còn lại$|^(vượt|hụt|thiếu|tăng|giảm)$|^(số|số lượng|mới)$',
  noScenario: '(^| )số (lượng )?kh( |$)',
  letters: '[ăđơưĂĐƠƯẠ-ỹ]',
  flows:
    'doanh thu|doanh số|tổng thu|thu nhập|lợi nhuận|lãi|chi phí|sản lượng|khiếu nại|tai nạn|sự cố|vi phạm|' +
    'kim ngạch|xuất khẩu|nhập khẩu|giải ngân|lượt|bưu gửi|hồ sơ|mới|phát sinh|vụ|đơn hàng|đầu tư',
  periods: {
    year: '(?:cả )?năm',
    whole: 'cả năm',
    fiscal: 'năm (?:tài chính|học)',
    half1: '(?:6|sáu) tháng đầu(?: năm)?',
    half2: '(?:6|sáu) tháng cuối(?: năm)?',
    quarter: 'quý ?#',
    month: 'tháng|t\\.?',
    week: 'tuần',
    of: 'năm',
    months: '',
    day: 'ngày',
    date: 'ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})',
  },
};
