/** The hash of each part, as the attribute `integrity` has it; the build of the bundle fills it in. */
export const partHashes: Readonly<Record<string, string>> = {};
