// How files begin: what tells their formats apart. It stands beside the list of formats, so that who only asks needs none of
// the readers.

const begins =
  (sign: RegExp) =>
  (bytes: Uint8Array): boolean =>
    sign.test(String.fromCharCode(...bytes.subarray(0, 256)));

/** A zip, and the older container of Excel, in which workbooks with a password are kept too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is a byte of the container.
export const isWorkbook = begins(/^(PK|\xd0\xcf\x11\xe0)/);

/** An object or a list. */
export const isJson = begins(/^(\xef\xbb\xbf)?\s*[{[]/);

export const isWebPage = begins(/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|head|body)/i);
