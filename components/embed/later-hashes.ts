/** The hashes of the parts that come after that of reports, which has them; the build of the bundle fills them in. */
export const laterHashes: Readonly<Record<string, string>> = {};
