import type { Sides } from '../language.js';

/** Which side of an indicator is good, by Vietnamese words in its name. */
export const sides: Sides = {
  higher:
    'doanh thu|doanh số|tổng thu|lợi nhuận|lãi|sản lượng|năng suất|thu nhập|xuất khẩu|thị phần|' +
    'hài lòng|đúng (hạn|giờ)|(khách hàng|người tham gia) mới|' +
    'chất lượng',
  lower: 'chi phí|khiếu nại|tai nạn|sự cố|lỗi|sai sót|vi phạm|nợ xấu|(quá|trễ) hạn|chậm|' + 'lỗ|thất nghiệp',
  open:
    '(?<!hàng )không|chưa|kém|mất|thấp|hủy|huỷ|thu hồi|khắc phục|phòng (ngừa|chống)|ngăn ngừa|chiết khấu|hoàn trả|' +
    'giảm|chênh lệch|(?<!trước |sau )thuế|t[ỷỉ] trọng|cơ cấu|lãi (suất|vay)|xử lý|giải quyết|tiết kiệm|tránh|hụt|bị|âm|được|đã|hỏng|thải|ko|thất (?:lạc|thoát)|sai(?! sót)|tồn|hoàn(?! thành)|nợ(?! xấu| quá hạn)|đọng|rủi ro|thiệt hại|đối thủ|dưới|trả|chi trả|thu nợ|đáp|kiểm tra|diễn tập|tập huấn|quỹ lương|phải trả|rời bỏ|truy thu|phát hiện|giải ngân',
  neither: 'lao động|nhân (sự|viên)|dân số',
};
