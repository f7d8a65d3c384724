import { createContext } from '@lit/context';
import type { Facts } from '../src/index.js';

/** What a report element hands to the elements inside it. */
export interface ReportState {
  /** `'waiting'` until the first answer; a refresh that fails keeps `facts` and stays `'ready'`. */
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly facts: Facts | null;
  /** The address as the page wrote it, for messages. */
  readonly src: string;
}

/** The key of the report in the community context protocol; shared by all copies of this package on a page. */
export const reportContext = createContext<ReportState>(Symbol.for('goalpost.report'));
