import type { LevelWords } from '../language.js';

/** Words in names of indicators of what stands where it stands, and does not grow until its period ends. */
export const levels: LevelWords = {
  ratio:
    'tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng|tỉ trọng|bình quân|trung bình|năng suất|hệ số|chỉ số|điểm số|điểm thi|điểm hài lòng|mức độ|độ hài lòng|tốc độ|tăng trưởng|công suất|vòng quay|' +
    'thời gian|thời lượng|lãi suất|đơn giá|xếp hạng|mật độ|hiệu suất|cơ cấu',
  last: 'dư nợ|số dư|nợ phải thu|nợ phải trả|tồn kho|tồn quỹ|tài sản|vốn chủ sở hữu|cuối kỳ|lũy kế',
  average: 'lao động|nhân sự|nhân viên|cán bộ|dân số|định biên|thuê bao|số cơ sở|điểm bán|giường|xe',
};
