import { languages } from './languages.js';

/** No word for an attribute is longer, with its marks and hyphens. */
const longest = 40;

/** Whether `name` is a word for an attribute in a language that is known, whatever hyphens and marks it has. */
export const isWordFor = (attribute: string, name: string): boolean => {
  if (name.length > longest) return false;
  // A stroke through a d is no mark that comes apart from it.
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\P{L}/gu, '')
    .replace(/\u0111/g, 'd')
    .normalize('NFC');
  return languages().some(({ attributes }) => attributes[attribute]?.split(' ').includes(plain));
};
