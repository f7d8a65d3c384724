// The one Trusted Types policy of the embed bundle. It has the name that Lit's own would have, because pages list that
// name, and one page allows a name once. Lit makes its templates by it, and parts.ts the addresses of the parts.
import { isPart } from './part-address.js';

/** Makes strings that pages under `require-trusted-types-for 'script'` let through. */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** `undefined` where the browser has no such types. */
export const policy: Policy | undefined = trustedTypes?.createPolicy('lit-html', {
  createHTML: (html) => html,
  // Nothing but the parts: no address that a page or a text names is ever run.
  createScriptURL: (address) => (isPart(address) ? address : ''),
});
