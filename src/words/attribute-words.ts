import { languages } from './languages.js';

/** No word for an attribute is longer, with its marks and hyphens. */
const longest = 40;

/** Whether `name` is a word for an attribute in a language that is known, whatever hyphens it has. */
export const isWordFor = (attribute: string, name: string): boolean => {
  if (name.length > longest) return false;
  const plain = name.normalize('NFC').replace(/\P{L}/gu, '');
  return languages().some(({ attributes }) => attributes[attribute]?.split(' ').includes(plain));
};
