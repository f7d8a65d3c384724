// What is said of reports that are loaded: the embed bundle has it with what loads them.
import type { LoadSayings } from '../language.js';

/** The words for how loading went. */
export const loadSayings: LoadSayings = {
  refreshFailed: 'Không tải lại được {src}: {reason}. Số liệu đang hiện là số liệu cũ, tải lúc {since}.',
  checkFailed: 'Cạnh embed.js trên máy chủ không có embed.check.js {version}.',
  emptyReport: 'Báo cáo {src} chưa có số liệu nào.',
  beingChecked: 'Số liệu đang được kiểm tra.',
  issuesFound: 'Báo cáo {src} có {count} chỗ cần sửa:',
  'reason-status': 'máy chủ trả lời {detail}',
  'reason-network': 'không kết nối được máy chủ',
  'reason-file':
    'trang mở từ tệp (file://) không đọc được tệp khác; hãy dùng tệp .data.js, bảng trong trang, hoặc máy chủ',
  'reason-no-src': 'Thẻ gp-report chưa có src hay for.',
  'reason-unreadable': 'không đọc được',
  'reason-empty': 'trong đó không còn số liệu nào đọc được',
  'reason-slow': 'sau {detail} giây vẫn chưa tải xong',
  badRefresh: 'refresh: cần từ {least} giây trở lên.',
};
