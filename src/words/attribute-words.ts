import { languages } from './languages.js';

/** Whether `name` is a word for an attribute in a language that is known, whatever hyphens it has. */
export const isWordFor = (attribute: string, name: string): boolean => {
  const plain = name.normalize('NFC').replace(/\P{L}/gu, '');
  return languages().some(({ attributes }) => attributes[attribute]?.split(' ').includes(plain));
};
