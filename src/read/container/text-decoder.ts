/** Turns bytes into text, in pieces; throws at bytes that are no text. */
export interface TextDecoding {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

// Every browser and Node have it; only the DOM library, which this code does without, declares it.
declare const TextDecoder: new (encoding: string, options: { fatal: boolean }) => TextDecoding;

/** The decoder of `encoding`; `isStrict` where bytes that are no text in it are an error. */
export const textDecoder = (encoding: string, isStrict = false): TextDecoding =>
  new TextDecoder(encoding, { fatal: isStrict });

/**
 * The encoding of the XML that starts with `bytes`: parts are in UTF-8 or UTF-16, which its first two bytes tell, with a
 * byte order mark and without.
 */
export function xmlEncoding([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}
