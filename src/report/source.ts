import type { Lang } from '../words/language.js';
import { knownLanguage } from '../words/languages.js';

/** What a tag says of where its report is; `null` or empty for what it does not say. */
export interface ReportPlaces {
  /** The address of a file, of a service, or of a script with data. */
  readonly src: string | null;
  /** The ID of a table of the page. */
  readonly table: string | null;
  /** The JSON inside the tag. */
  readonly json: string | null;
}

/** What a report is read from. */
export type ReportSource =
  | { readonly from: 'file' | 'data-script'; readonly src: string }
  | { readonly from: 'table'; readonly table: string }
  | { readonly from: 'json'; readonly json: string }
  | { readonly from: 'nothing' };

/**
 * What a report is read from where a tag names several places: an address before a table, a table before JSON inside.
 *
 * An address whose file ends in `.data.js` is that of a script with data; what any other file is, its bytes tell.
 *
 * @example
 * sourceOf({ src: 'plan.data.js?2', table: '#kpi', json: null }) //=> { from: 'data-script', src: 'plan.data.js?2' }
 * sourceOf({ src: '', table: '#kpi', json: '{}' }) //=> { from: 'table', table: '#kpi' }
 */
export function sourceOf({ src, table, json }: ReportPlaces): ReportSource {
  if (src) return { from: /^[^?#]*\.data\.js([?#]|\s*$)/.test(src) ? 'data-script' : 'file', src };
  if (table) return { from: 'table', table };
  return json === null ? { from: 'nothing' } : { from: 'json', json };
}

/**
 * The mapping of a table of a page: such a table is in the language of the page, unless its mapping names another.
 *
 * @param lang the language of the page, which is not taken where it is not known.
 * @example
 * tableMapping({ scenario: 'AC' }, 'vi-VN') //=> { lang: 'vi', scenario: 'AC' }
 * tableMapping({ lang: 'en' }, 'vi') //=> { lang: 'en' }
 */
export function tableMapping(mapping: object, lang: Lang): object {
  const code = knownLanguage(lang)?.code;
  return code ? { lang: code, ...mapping } : mapping;
}
