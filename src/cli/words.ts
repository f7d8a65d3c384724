// What only the command line says; everything else comes from the tables of the core.
import type { Lang } from '../index.js';

const sayings = {
  usage: [
    `Cách dùng: goalpost check TỆP [--lang vi|en] [--all]

Đọc báo cáo JSON trong TỆP; in mọi chỗ cần sửa và mọi số liệu mâu thuẫn nhau.

  --lang vi|en  ngôn ngữ của câu chữ; nếu không ghi thì theo báo cáo
  --all         in cả những số liệu khớp nhau
  --help        in hướng dẫn này
  --version     in phiên bản

Mã kết thúc: 0 không có gì phải sửa; 1 có mâu thuẫn hoặc lỗi; 2 lệnh sai hoặc không đọc được tệp.`,
    `Usage: goalpost check FILE [--lang vi|en] [--all]

Reads the JSON report in FILE and prints all that needs mending and all figures that contradict each other.

  --lang vi|en  language of the sentences; defaults to that of the report
  --all         prints the figures that fit, too
  --help        prints this
  --version     prints the version

Exit code: 0 nothing to mend; 1 contradictions or errors; 2 wrong use, or the file cannot be read.`,
  ],
  unknownOption: ['không có tùy chọn “{received}”', 'there is no option “{received}”'],
  unknownCommand: ['không có lệnh “{received}”; chỉ có check', 'there is no command “{received}”; there is only check'],
  unknownLang: ['--lang nhận vi hoặc en, không nhận “{received}”', '--lang takes vi or en, not “{received}”'],
  noCommand: ['thiếu lệnh check', 'the command check is missing'],
  oneFile: ['cần đúng một tệp; nhận được {received}', 'exactly one file is needed; received {received}'],
  ENOENT: ['không có tệp này', 'there is no such file'],
  EISDIR: ['đây là một thư mục', 'it is a folder'],
  EACCES: ['không được phép đọc tệp này', 'reading it is not permitted'],
  unreadable: ['hệ thống báo {received}', 'the system says {received}'],
} as const;

export type Saying = keyof typeof sayings;

export const isSaying = (key: string): key is Saying => Object.hasOwn(sayings, key);

/** What the command line says for `key`; `received` fills its place. */
export const words = (lang: Lang, key: Saying, received = ''): string =>
  sayings[key][/^vi(-|$)/i.test(lang) ? 0 : 1].replace('{received}', received);
