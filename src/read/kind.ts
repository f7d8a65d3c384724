/** What the first bytes of a file say that it is. */
export type FileKind = 'json' | 'xlsx' | 'web-page' | 'text';

/**
 * What kind of file `bytes` are, whatever its name says: a workbook, JSON, a web page, or else text with separators.
 *
 * @example
 * fileKind(new TextEncoder().encode(' {"title": ""}')) //=> 'json'
 * fileKind(new TextEncoder().encode('Đơn vị;Năm')) //=> 'text'
 */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  // A zip, and the older container of Excel, in which workbooks with a password are kept too.
  if (head.startsWith('PK') || head.startsWith('\xd0\xcf\x11\xe0')) return 'xlsx';
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^[{[]/.test(text)) return 'json';
  return /^<(!doctype|html|\?xml|head|body)/i.test(text) ? 'web-page' : 'text';
}
