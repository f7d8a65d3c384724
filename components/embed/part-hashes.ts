/**
 * The hashes of the parts that embed.js itself asks for, as the attribute `integrity` has them; the build of the bundle fills
 * them in. The part of reports adds those of {@link laterHashes}.
 */
export const partHashes: Record<string, string> = {};
