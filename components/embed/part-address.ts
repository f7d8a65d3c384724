import { page } from '../page.js';

/** The script element of embed.js; `null` where it is a module. */
export const ownScript = page.currentScript as HTMLScriptElement | null;

const own = ownScript?.src;

/** The address of a part, or `null` where embed.js cannot know its own. */
export const partAddress = (name: string): string | null => (own ? new URL(`./embed.${name}.js`, own).href : null);

/** Whether `address` is that of a part. */
export const isPart = (address: string): boolean => ['check', 'files', 'workbooks'].map(partAddress).includes(address);
