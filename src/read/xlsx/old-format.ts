const signature = [0xd0, 0xcf, 0x11, 0xe0];
const encryptedPart = 'EncryptedPackage';

/**
 * Whether `bytes` are the file format of the nineties (OLE), and what is inside: a workbook of Excel 97 to 2003, or one
 * with a password, which Excel wraps into that format. `null` where they are something else.
 */
export function oldFormat(bytes: Uint8Array): 'old-workbook' | 'locked-workbook' | null {
  if (signature.some((byte, at) => bytes[at] !== byte)) return null;
  // Names of streams are in UTF-16: a letter, then a zero.
  const first = encryptedPart.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0;
    while (length < encryptedPart.length && isLetter(at + 2 * length, encryptedPart.charCodeAt(length))) length++;
    if (length === encryptedPart.length) return 'locked-workbook';
  }
  return 'old-workbook';

  function isLetter(at: number, code: number): boolean {
    return bytes[at] === code && bytes[at + 1] === 0;
  }
}
