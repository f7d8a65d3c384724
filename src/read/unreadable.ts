/**
 * Why nothing was read at all.
 *
 * - `'blank'`: nothing but white space and separators. `'not-json'`: text that is no JSON; `detail` is the text.
 *   `'not-text'`: bytes that are no text in any known encoding. `'damaged-text'`: UTF-8 with a wrong byte in it.
 * - `'legacy-font'`: Vietnamese text for fonts of the TCVN3 or VNI kind, whose letters stand for others; `detail` names
 *   the kind.
 * - `'open-quote'`: text with separators in which a quote opens a cell and nothing closes it; `detail` is the line, counted
 *   from 1, on which it opens.
 * - `'too-large'`: beyond the stated limit, which `detail` names.
 * - `'not-xlsx'`: no workbook, or a damaged one. `'old-workbook'`: a workbook of Excel 97 to 2003, `.xls`.
 *   `'locked-workbook'`: a workbook with a password. `'unsafe-workbook'`: a workbook with a document type or external
 *   entities. `'no-sheet'`: there is no sheet of that name; `detail` lists those there are.
 * - `'web-page'`: a web page where data was expected, such as a page that asks to sign in.
 * - `'other-origin'`: an address of another server, which `detail` names, that the page does not allow. `'no-table'`: no
 *   table of the page has the ID in `detail`. `'no-data'`: the script in `detail` has put no data on the page.
 *   `'bad-mapping'`: a mapping that is no object in JSON. `'many-pages'`: a service whose pages lead in a circle or never end.
 * - `'bad-address'`: a text that is no address. `'late'`: a server that sent nothing for as many seconds as `detail` says.
 *   `'cut-short'`: an answer that broke off on its way. `'no-blob'`: a `blob:` address that leads to nothing here.
 * - `'part-of-table'`: a table of a page of which only some rows are there; `detail` is how many of how many, `10/25`.
 *   `'other-rows'`: a table of a page in which other rows stand than those that were read before;
 *   `'lost-cells'`: one in which figures that were read before are no more.
 */
export type Problem =
  | 'blank'
  | 'not-json'
  | 'not-text'
  | 'damaged-text'
  | 'legacy-font'
  | 'open-quote'
  | 'too-large'
  | 'not-xlsx'
  | 'old-workbook'
  | 'locked-workbook'
  | 'unsafe-workbook'
  | 'no-sheet'
  | 'web-page'
  | 'other-origin'
  | 'no-table'
  | 'no-data'
  | 'bad-mapping'
  | 'many-pages'
  | 'bad-address'
  | 'late'
  | 'cut-short'
  | 'no-blob'
  | 'part-of-table'
  | 'other-rows'
  | 'lost-cells';

/** A source that was not read, and why. */
export interface Unreadable {
  readonly problem: Problem;
  /** The name of the source, for messages: a file name or an address. */
  readonly source: string;
  /** More about it, where the problem names something; otherwise empty. */
  readonly detail: string;
}

/** Whether nothing was read. */
export const isUnreadable = (result: object): result is Unreadable => 'problem' in result;
