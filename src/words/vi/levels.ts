import type { LevelWords } from '../language.js';

/** Words in names of indicators of what stands where it stands, and of what comes together until its period ends. */
export const levels: LevelWords = {
  ratio:
    'tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng|tỉ trọng|bình quân|trung bình|năng suất|hệ số|chỉ số|điểm số|điểm thi|điểm hài lòng|mức độ|độ hài lòng|tốc độ|tăng trưởng|công suất|vòng quay|' +
    'thời gian|thời lượng|lãi suất|đơn giá|xếp hạng|mật độ|hiệu suất|cơ cấu',
  last: 'dư nợ|số dư|nợ (?:xấu|quá hạn|đọng)|công nợ|tiền gửi|nợ phải thu|nợ phải trả|tồn kho|tồn quỹ|tài sản|vốn chủ sở hữu|cuối kỳ|lũy kế',
  average: 'lao động|nhân sự|nhân viên|cán bộ|dân số|định biên|thuê bao|số cơ sở|điểm bán|giường|xe',
  flow:
    'doanh thu|doanh số|tổng thu|thu nhập|lợi nhuận|lãi|chi phí|sản lượng|khiếu nại|tai nạn|sự cố|vi phạm|' +
    'kim ngạch|xuất khẩu|nhập khẩu|giải ngân|lượt|bưu gửi|hồ sơ|mới|phát sinh|vụ|đơn hàng|đầu tư',
};
