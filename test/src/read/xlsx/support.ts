import { type Zippable, zipSync } from 'fflate';
import { finish, type RawTable, readXlsx, type Unreadable } from '../../../../src/read/xlsx/index.js';

/** What a workbook for a test is made of; everything has a default. Cells are XML, so that each detail can be set. */
export interface BookParts {
  /** The content of `<sheetData>` of the only sheet, or all the sheets. */
  readonly rows?: string;
  readonly sheets?: readonly SheetParts[];
  /** Whether rows and cells without a reference get theirs; they do by default, as every writer but a few does it. */
  readonly isNumbered?: boolean;
  /** The content of each `<si>`. */
  readonly strings?: readonly string[];
  /** The number format of each cell style from style 1 on: a code of its own or the number of one that Excel knows. */
  readonly formats?: readonly (string | number)[];
  readonly merges?: readonly string[];
  /** The text of the attribute `date1904`. */
  readonly date1904?: string;
  /** Files that replace those written here, or are left out where `null`. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
}

export interface SheetParts {
  readonly name: string;
  readonly rows?: string;
  readonly state?: string;
  readonly kind?: 'worksheet' | 'chartsheet';
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Text as XML, in content and in attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A part of relationships: ID, type, target of each. */
export const relationships = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packaged}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A worksheet with that content of `<sheetData>`. */
export const worksheet = (rows: string, merges: readonly string[] = []): string =>
  `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : ''
  }</worksheet>`;

/** The letters of a column, counted from 0. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Rows with the references that they leave out. */
function numbered(rows: string): string {
  let [row, column] = [0, 0];
  return rows.replace(/<(row|c)\b((?: [^>]*)?)>/g, (tag: string, name: string, rest: string) => {
    const [, digits] = / r="[A-Z]*(\d+)"/.exec(rest) ?? [];
    if (name === 'row') [row, column] = [Number(digits ?? row + 1), 0];
    else column++;
    return digits === undefined
      ? `<${name} r="${name === 'c' ? columnLetters(column - 1) : ''}${row}"${tag.slice(name.length + 1)}`
      : tag;
  });
}

/** The files of a workbook by their path, before they are zipped. */
export function bookFiles(parts: BookParts): Record<string, string | Uint8Array> {
  const sheets = parts.sheets ?? [{ name: 'Sheet1', rows: parts.rows ?? '' }];
  const formats = parts.formats ?? [];
  const files: Record<string, string | Uint8Array | null> = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(
        ({ kind = 'worksheet' }, at) =>
          [`rId${at + 1}`, kind, `${kind}s/sheet${at + 1}.xml`] as [string, string, string],
      ),
      ['rIdStyles', 'styles', 'styles.xml'],
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${
      parts.date1904 === undefined ? '' : `<workbookPr date1904="${parts.date1904}"/>`
    }<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, at) =>
        typeof code === 'string' ? `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>` : '',
      )
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 200 + at : code}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${(parts.strings ?? [])
      .map((content) => `<si>${content}</si>`)
      .join('')}</sst>`,
  };
  sheets.forEach(({ kind = 'worksheet', rows = '' }, at) => {
    files[`xl/${kind}s/sheet${at + 1}.xml`] =
      kind === 'worksheet'
        ? worksheet(parts.isNumbered === false ? rows : numbered(rows), parts.merges)
        : `${declaration}<chartsheet xmlns="${main}"/>`;
  });
  const kept = Object.entries({ ...files, ...parts.files }).filter(([, content]) => content !== null);
  return Object.fromEntries(kept) as Record<string, string | Uint8Array>;
}

/** Files, zipped. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const bytes: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    bytes[path] = [typeof content === 'string' ? new TextEncoder().encode(content) : content, { level }];
  }
  return zipSync(bytes);
}

/** A workbook. */
export const book = (parts: BookParts): Uint8Array => zipped(bookFiles(parts));

/** The whole result of reading a workbook. */
export const read = (bytes: Uint8Array, sheet?: string): RawTable | Unreadable =>
  finish(readXlsx(bytes, 'a.xlsx', sheet));

/** The table of a workbook that is read. */
export function tableIn(bytes: Uint8Array, sheet?: string): RawTable {
  const result = read(bytes, sheet);
  if ('problem' in result) throw new Error(`${result.problem} ${result.detail}`);
  return result;
}

/** Why a workbook is not read: the problem, and the detail behind it. */
export function refusalOf(bytes: Uint8Array, sheet?: string): string {
  const result = read(bytes, sheet);
  return 'problem' in result ? `${result.problem} ${result.detail}`.trim() : 'read';
}

/** One file of {@link zipOf}: its bytes as they stand in the zip file, and what the directory says about them. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum?: number;
  /** 0 stored, 8 packed. */
  readonly method?: number;
  /** Whether sizes and place stand in the field for numbers of 64 bits. */
  readonly isWide?: boolean;
}

/** A zip file written by hand, which may say what is not so. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, packed, size, checksum = 0, method = 8, isWide = false } of entries) {
    const bytes = new TextEncoder().encode(name);
    const wide = 0xffffffff;
    const sizes = isWide ? [wide, wide] : [packed.length, size];
    const local = record(
      [4, 0x04034b50],
      [2, 20],
      [2, 0],
      [2, method],
      [4, 0],
      [4, checksum],
      [4, sizes[0]],
      [4, sizes[1]],
      [2, bytes.length],
      [2, 0],
    );
    const extra = isWide ? record([2, 1], [2, 24], [8, size], [8, packed.length], [8, offset]) : new Uint8Array();
    directory.push(
      record(
        [4, 0x02014b50],
        [2, 45],
        [2, 20],
        [2, 0],
        [2, method],
        [4, 0],
        [4, checksum],
        [4, sizes[0]],
        [4, sizes[1]],
      ),
      record([2, bytes.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, isWide ? wide : offset]),
      bytes,
      extra,
    );
    files.push(local, bytes, packed);
    offset += local.length + bytes.length + packed.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = entries.length;
  const isWide = entries.some((entry) => entry.isWide);
  const wideEnd = isWide
    ? [
        record(
          [4, 0x06064b50],
          [8, 44],
          [2, 45],
          [2, 45],
          [4, 0],
          [4, 0],
          [8, count],
          [8, count],
          [8, length],
          [8, offset],
        ),
        record([4, 0x07064b50], [4, 0], [8, offset + length], [4, 1]),
      ]
    : [];
  const end = record(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, isWide ? 0xffffffff : offset],
    [2, 0],
  );
  return joined([...files, ...directory, ...wideEnd, end]);
}

const record = (...fields: readonly (readonly [length: number, value: number | undefined])[]): Uint8Array =>
  Uint8Array.from(
    fields.flatMap(([length, value = 0]) => Array.from({ length }, (_, at) => Math.floor(value / 2 ** (8 * at)) & 255)),
  );

/** Pieces in one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
