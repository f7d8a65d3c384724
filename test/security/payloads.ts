// What an attacker would write: addresses that run something, and texts that would be markup somewhere else.

/** Whether the long run was asked for: test/bench/attacks.mjs. */
export const isLong = process.env.ATTACKS === 'long';

const mark = 'globalThis.__ran=1';

/** Texts that run something where a text becomes markup, a style, an address or code. */
export const texts: readonly string[] = [
  `<img src=x onerror=${mark}>`,
  `"><svg onload=${mark}>`,
  `'><script>${mark}</script>`,
  `</script><script>${mark}</script>`,
  `<iframe srcdoc="<script>parent.__ran=1</script>">`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${mark}>`,
  `<a href="javascript:${mark}">208,7</a>`,
  `\${${mark}}`,
  `{{constructor.constructor('${mark}')()}}`,
  `<!--?lit$123$--><img src=x onerror=${mark}>`,
  `<slot onslotchange=${mark}>`,
  `expression(${mark})`,
  `url(javascript:${mark})`,
  `{"__proto__":{"src":"/uploads/a.data.js"},"headings":{"<img src=x onerror=${mark}>":"organisation"}}`,
];

/** Addresses that run something; `elsewhere` is another server with the same files. */
export function addresses(elsewhere: string): readonly string[] {
  const short = [
    '/uploads/a.data.js',
    '/attached/a.data.js',
    '/redirect/a.data.js',
    '/uploads/a%2Edata.js',
    `${elsewhere}/uploads/a.data.js`,
    `//${elsewhere.slice('http://'.length)}/uploads/a.data.js`,
    `javascript:${mark}//.data.js`,
    `java\nscript:${mark}//.data.js`,
    `data:text/javascript,${mark}//.data.js`,
  ];
  return isLong ? [...short, ...short.flatMap(disguised)] : short;
}

/** The same address as filters fail to know it. */
const disguised = (address: string): string[] => [
  address.toUpperCase(),
  ` \t${address}`,
  `\u0001${address}`,
  address.replace(':', '&colon;'),
  address.replace(':', ':\t'),
  `${address}?x=/b.data.js`,
  `${address}#/b.data.js`,
  `/uploads/../uploads/${address}`,
  `\\\\${address}`,
  `view-source:${address}`,
  `blob:${address}`,
  `${address}\u0000.csv`,
];
