// What only the command line says; everything else comes from the tables of the core.
import { type Lang, languages } from '../index.js';

const sayings = {
  usage: [
    `Cách dùng: goalpost check TỆP [--all] [--fix-mapping [-o MAPPING.json]]
           goalpost convert TỆP [-o KẾT_QUẢ]
           goalpost bake TRANG.html [-o KẾT_QUẢ.html] [--root THƯ_MỤC]
           goalpost update TRANG.html [-o KẾT_QUẢ.html] [--root THƯ_MỤC]

Đọc báo cáo trong TỆP: JSON, CSV, TSV, Excel (.xlsx) hoặc .data.js.
check in mọi chỗ cần sửa và mọi số liệu mâu thuẫn nhau; convert ghi ra báo cáo JSON;
bake đổi các thẻ trong một trang thành bảng HTML và hình SVG, không còn script;
update ghi số mới trong các tệp vào phần dự phòng của trang, ngay trong tệp đó nếu không có -o.

  -o, --output TÊN  ghi vào tệp TÊN thay vì màn hình; tên .data.js tạo tệp cho trang mở từ ổ đĩa
  --mapping TỆP     khai báo JSON về những gì bảng không tự nói, như {"scenario": "AC"}
  --sheet TÊN       trang tính của tệp Excel; nếu không ghi thì trang đầu tiên có bảng
  --root THƯ_MỤC    thư mục gốc “/” của trang; nếu không ghi thì bake và update chỉ đọc tệp trong thư mục của trang
  --lang {languages}   ngôn ngữ của câu chữ; nếu không ghi thì theo báo cáo
  --all             in cả cách hiểu bảng, mọi chỗ cần sửa và những số liệu khớp nhau
  --fix-mapping     ghi ra khai báo mapping trả lời những gì bảng hỏi; chỗ có nhiều cách thì ghi cả, ngăn bằng “|”
  -h, --help        in hướng dẫn này
  --version         in phiên bản

Mã kết thúc: 0 không có gì phải sửa; 1 có mâu thuẫn hoặc lỗi; 2 lệnh sai hoặc không đọc được tệp.`,
    `Usage: goalpost check FILE [--all] [--fix-mapping [-o MAPPING.json]]
       goalpost convert FILE [-o RESULT]
       goalpost bake PAGE.html [-o RESULT.html] [--root FOLDER]
       goalpost update PAGE.html [-o RESULT.html] [--root FOLDER]

Reads the report in FILE: JSON, CSV, TSV, Excel (.xlsx) or .data.js.
check prints all that needs mending and all figures that contradict each other; convert writes the JSON report;
bake turns the tags of a page into HTML tables and SVG pictures, without scripts;
update writes the new figures of its files into the fallbacks of a page, in its own file where there is no -o.

  -o, --output NAME  writes to the file NAME and not to the screen; a name in .data.js makes a file for pages opened from a disk
  --mapping FILE     a JSON file with what the table does not say itself, such as {"scenario": "AC"}
  --sheet NAME       the sheet of a workbook; defaults to the first one with a table
  --root FOLDER      the folder that the site has for “/”; without it, only what lies in the folder of the page is read
  --lang {languages}    language of the sentences; defaults to that of the report
  --all              prints how the table was understood, every issue, and the figures that fit, too
  --fix-mapping      writes a mapping that answers what the table asks; where more than one answer fits, all, between “|”
  -h, --help         prints this
  --version          prints the version

Exit code: 0 nothing to mend; 1 contradictions or errors; 2 wrong use, or the file cannot be read.`,
  ],
  unknownOption: ['không có tùy chọn “{received}”', 'there is no option “{received}”'],
  unusedOption: [
    'lệnh {command} không dùng tùy chọn {received}',
    '{command} has no use for the option {received}',
    '{command} n’a pas d’option {received}',
  ],
  unknownCommand: [
    'không có lệnh “{received}”; chỉ có check, convert, bake và update',
    'there is no command “{received}”; there are check, convert, bake and update',
  ],
  noValue: ['{received} cần một giá trị', '{received} needs a value'],
  overInput: [
    '-o {received} ghi đè lên tệp đang đọc; hãy chọn tên khác',
    '-o {received} would overwrite what is read; choose another name',
  ],
  progress: ['Đang đọc {received}', 'Reading {received}'],
  unknownLang: ['--lang nhận {languages}, không nhận “{received}”', '--lang takes {languages}, not “{received}”'],
  noCommand: ['thiếu lệnh check, convert, bake hoặc update', 'a command is missing: check, convert, bake or update'],
  oneFile: ['cần đúng một tệp; nhận được {received}', 'exactly one file is needed; received {received}'],
  outsideRoot: [
    'trang nằm ngoài thư mục {received} của --root',
    'the page lies outside {received}, the folder of --root',
  ],
  encoding: [
    'các byte của trang không phải {received}, hoặc không ghi lại được bằng bảng mã đó; hãy lưu trang bằng UTF-8',
    'its bytes are not {received}, or cannot be written in it again; save the page as UTF-8',
  ],
  mappingChoices: [
    'Trong mapping: ở chỗ có “|”, giữ một giá trị; rồi chạy lại với --mapping TỆP',
    'In the mapping: keep one value where there is “|”, then run again with --mapping FILE',
  ],
  notWritten: [
    'Không ghi được {received}: {reason}.',
    '{received} was not written: {reason}.',
    '{received} n’a pas été écrit\u00a0: {reason}.',
  ],
  noFolder: ['không có thư mục này', 'there is no such folder', 'ce dossier n’existe pas'],
  notWritable: ['không được phép ghi tệp này', 'writing it is not permitted', 'l’écriture n’est pas permise'],
  noPage: [
    'đây không phải trang HTML: trong tệp không có thẻ nào',
    'it is no HTML page: there is no tag in it',
    'ce n’est pas une page HTML\u00a0: aucune balise ne s’y trouve',
  ],
  updated: ['{received} phần dự phòng được ghi số mới', '{received} fallbacks have new figures'],
  ownMarkup: [
    'phần dự phòng của <{received}> có thẻ HTML riêng; giữ nguyên',
    'the fallback of <{received}> has markup of its own; it stays as it is',
  ],
  unclosed: [
    '<{received}> không có thẻ đóng </{received}>, nên không biết phần dự phòng hết ở đâu; giữ nguyên',
    '<{received}> has no end tag </{received}>, so nobody knows where its fallback ends; it stays as it is',
  ],
  dropped: [
    '<{received}> nằm ở chỗ mà HTML không nhận thẻ này, như trong <select>; giữ nguyên',
    '<{received}> stands where HTML takes no such tag, as in <select>; it stays as it is',
  ],
  foreign: [
    '<{received}> nằm trong SVG hoặc MathML, nơi không có thẻ nào của Goalpost; giữ nguyên',
    '<{received}> stands in SVG or MathML, where no tag is one of Goalpost; it stays as it is',
  ],
  inert: [
    '<{received}> nằm trong <template>, phần chỉ script mới dùng; giữ nguyên',
    '<{received}> stands in a <template>, which is for scripts alone; it stays as it is',
  ],
  betweenCells: [
    '<{received}> nằm giữa các ô của một bảng, nơi không đặt được bảng khác; giữ phần dự phòng. Hãy đặt thẻ vào trong một ô',
    '<{received}> stands between the cells of a table, where no other table can be; its fallback stays. Put it into a cell',
  ],
  inParagraph: [
    '<{received}> thành một bảng, và bảng thì cắt đoạn văn <p> chứa nó làm hai; hãy đặt thẻ ra ngoài <p>',
    '<{received}> becomes a table, which tears the <p> around it in two; put it beside the <p>',
  ],
  tangled: [
    'các thẻ HTML của trang lồng nhau sai, nên trong kết quả có chữ bị mất hoặc đổi chỗ; hãy đóng đúng các thẻ',
    'the tags of the page are nested wrongly, so that some words of the result are lost or moved; close them in order',
  ],
  scriptLeft: [
    'giữ lại {received}: không biết có phải script của Goalpost hay không; nếu phải, hãy tự bỏ đi',
    '{received} was left: nobody can tell whether it is the script of Goalpost; if it is, take it out',
  ],
  server: [
    'bake không hỏi máy chủ, chỉ đọc tệp theo địa chỉ tương đối; hãy lưu câu trả lời thành tệp cạnh trang',
    'bake asks no server and reads relative addresses only; save the answer as a file beside the page',
  ],
  tooDeep: ['tệp lồng nhau sâu hơn mọi báo cáo', 'it is nested deeper than any report'],
  badAddress: ['địa chỉ viết sai', 'the address is not written as one'],
  outside: [
    'tệp nằm ngoài thư mục của trang; hãy ghi --root THƯ_MỤC nếu được phép đọc',
    'it lies outside the folder of the page; name --root FOLDER if it may be read',
  ],
  notFile: ['đây không phải một tệp', 'it is no file'],
  ENOENT: ['không có tệp này', 'there is no such file', 'ce fichier n’existe pas'],
  EISDIR: ['đây là một thư mục', 'it is a folder', 'c’est un dossier'],
  EACCES: ['không được phép đọc tệp này', 'reading it is not permitted', 'la lecture n’est pas permise'],
  unreadable: ['hệ thống báo {received}', 'the system says {received}', 'le système répond {received}'],
} as const satisfies Readonly<Record<string, readonly [vi: string, en: string, fr?: string]>>;

export type Saying = keyof typeof sayings;

export const isSaying = (key: string): key is Saying => Object.hasOwn(sayings, key);

/**
 * What the command line says for `key`, in English where it has no words of `lang`. `received`, what is named in `more` and the
 * codes of the languages fill their places.
 */
export function words(lang: Lang, key: Saying, received = '', more: Readonly<Record<string, string>> = {}): string {
  const [vi, en, fr = en]: readonly [string, string, string?] = sayings[key];
  const codes = languages().map(({ code }) => code);
  const places: Readonly<Record<string, string>> = { ...more, received, languages: codes.join('|') };
  const template = /^vi(-|$)/i.test(lang) ? vi : /^fr(-|$)/i.test(lang) ? fr : en;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);
}
