import type { ReactiveControllerHost } from 'lit';
import type * as check from '../check.js';
import type { Asking, Work } from './source.js';

/** What is not loaded after so long, in seconds, is given up. */
export const longestLoad = 300;

/** The element that has its report loaded. */
export interface LoaderHost extends ReactiveControllerHost, HTMLElement {
  readonly refresh: string | null;
  readonly check: boolean;
  readonly fetch: Asking['fetching'];
  readonly headers: Asking['headers'];
  reload(): Promise<boolean>;
}

/** What explains a report that needs mending. */
export type Check = typeof check;

/** What loads what few reports need. */
export interface Later extends Pick<Work, 'loadFiles' | 'loadWorkbooks' | 'lateLanguage'> {
  readonly loadCheck: () => Promise<Check>;
}
