import { type AttributeTexts, readAttributes } from 'goalpost';

/** The codes of what is wrong with a tag. */
export const codesOf = (texts: Partial<AttributeTexts>, lang = 'vi'): string =>
  readAttributes(texts, lang)
    .issues.map(({ code }) => code)
    .join();
