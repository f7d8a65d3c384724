/** The families of Vietnamese fonts from before Unicode; their letters are stored as other letters and signs. */
export type LegacyFont = 'TCVN3' | 'VNI';

/** So many different words must tell, and so large a share of the words that are not plain ASCII. */
const leastWords = 3;
const leastShare = 1 / 3;

const words = /[a-z\u00a1-\u00ff\p{L}\p{M}]+/giu;
const ending = '(?:ch|ng|nh|[cmnpt])?$';

/**
 * TCVN3 keeps "ế" at the place of "Õ" and "ạ" at that of "¹": a word tells where a sign stands inside it, where a capital
 * with a mark follows a small letter, or where it starts with "®". "Ì", "Ò" and "Þ" do not count: what stands at their
 * place in windows-1258 is a mark on the letter before.
 */
const tcvnSigns = '\u00a8-\u00ad\u00b5-\u00b9\u00bb-\u00be';
const tcvnVowel = `[aeiouy${tcvnSigns}\u00a1-\u00a6\u00c6-\u00fe]`;
const tcvnSyllable = new RegExp(`^(?:ngh?|[cgknpt]h|tr|gi|qu|[bcd®§ghklmnprstvx])?${tcvnVowel}{1,4}${ending}`, 'i');
const tcvnTells = new RegExp(`[A-Za-zß-þ®][${tcvnSigns}]|[a-zß-þ][Æ-ËÎ-ÑÓ-ÝÐ×]|^®[a-zß-þ]`);

/**
 * VNI writes "ế" as "eá" and "ự" as "öï": a word tells where such a pair stands in an otherwise Vietnamese syllable.
 * "oá", "oà" and "oã" tell only behind "ñ", for "đ": "hoá" and "toàn" are written so in Unicode too.
 */
const vniPair = '[ae][âáàåãä]|o[âåä]|[aeouyôö][ùøûõï]|a[êéèúüë]';
const vniOnset = '(?:ngh?|[cgknpt]h|tr|gi|qu|[bcdghklmnprstvx])?';
const vniTells = new RegExp(
  `^(?:${vniOnset}[iouyö]{0,2}(?:${vniPair})|ñ[iouyö]{0,2}(?:${vniPair}|o[áàã]))[aiouy]{0,2}${ending}`,
);

/**
 * The kind of font that `text` was typed for, read as Western European text; `null` for any other text.
 *
 * The answer is a count: three different words that only such a font explains, and at least a third of all words that are
 * not plain ASCII. One word alone decides nothing, however odd it looks.
 *
 * @example
 * legacyFont('KÕ ho¹ch; Thùc hiÖn; §¬n vÞ: triÖu ®ång') //=> 'TCVN3'
 * legacyFont('Keá hoaïch; Thöïc hieän; Ñôn vò: trieäu ñoàng') //=> 'VNI'
 * legacyFont('Kế hoạch; Thực hiện; Đơn vị: triệu đồng') //=> null
 */
export function legacyFont(text: string): LegacyFont | null {
  const foreign = new Set<string>();
  for (const [word] of text.matchAll(words)) {
    if (/[^a-z]/i.test(word)) foreign.add(word);
  }
  let tcvn = 0;
  let vni = 0;
  for (const word of foreign) {
    if (tcvnTells.test(word) && tcvnSyllable.test(word)) tcvn++;
    if (vniTells.test(word.toLowerCase())) vni++;
  }
  const count = Math.max(tcvn, vni);
  if (count < leastWords || count < foreign.size * leastShare) return null;
  return tcvn >= vni ? 'TCVN3' : 'VNI';
}
