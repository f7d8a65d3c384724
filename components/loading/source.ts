import type { WorkbookReader } from '../../src/read/formats.js';
import type { Steps } from '../../src/read/steps.js';
import type { Unreadable } from '../../src/read/unreadable.js';
import type { ReportSource } from '../../src/report/source.js';
import type { TableReport } from '../../src/report/table/report.js';

/** What is asked for: attributes of `<gp-report>`, and what stands in it. */
export interface ReportRequest {
  readonly element: HTMLElement;
  readonly src: string | null;
  /** The ID of a table of the page. */
  readonly table: string | null;
  /** What a table does not say, as JSON. */
  readonly mapping: string | null;
  /** Whether it was asked for before, so that it is the state of now that is asked for. */
  readonly again: boolean;
  /** The tag of what was loaded before; `null` where nothing was. */
  readonly before: string | null;
  readonly seen: SeenTable;
}

/** What was seen of a table of the page. */
export interface SeenTable {
  /** The most rows with figures that it has had. */
  readonly rows: number;
  /** The figures that were read of it, by what they are of; `null` before. */
  figures: ReadonlyMap<string, string> | null;
}

/** What asks servers in the place of the browser's own `fetch`. */
export type Fetching = (url: string, init: RequestInit) => Promise<Response>;

/** How servers are asked. */
export interface Asking {
  /** Whether an answer that came before will not do. */
  readonly again: boolean;
  /** Set by the page; `null` for the browser's own. */
  readonly fetching: Fetching | null;
  /** Sent with every request, such as `authorization`. */
  readonly headers: Readonly<Record<string, string>> | null;
}

/** What a server answered. */
export interface Answer {
  readonly bytes: Uint8Array;
  /** Where it came from in the end. */
  readonly address: URL;
  /** Changes when the file does; empty where the server does not say. */
  readonly tag: string;
}

/** What reads everything but a JSON report: components/loading/files.ts. */
export interface Files {
  loadOther(source: ReportSource, request: ReportRequest, answer: Answer | null, work: Work): Promise<Loaded>;
}

/** How the work is done. */
export interface Work {
  readonly signal: AbortSignal;
  /** Asks a server for a file. */
  readonly fetch: (address: URL) => Promise<Answer>;
  /** Works on steps while the page stays alive. */
  readonly run: <T>(steps: Steps<T>) => Promise<T>;
  /** Loads what reads everything but a JSON report. */
  readonly loadFiles: () => Promise<Files>;
  /** Loads the language of a report where it is a part of its own. */
  readonly lateLanguage: (lang: unknown) => Promise<unknown> | null;
  /** Loads what reads workbooks. */
  readonly loadWorkbooks: () => Promise<{ readonly readXlsx: WorkbookReader }>;
}

/** What was read. */
export interface Loaded {
  readonly report: TableReport | Unreadable;
  /** What tells this version of the file from others; empty where nothing does. */
  readonly tag: string;
}

/** Why nothing was loaded, where the words for it are at hand: `detail` is the answer of the server, or a file. */
export interface Failure {
  readonly key: 'status' | 'network' | 'file' | 'slow' | 'no-src' | 'no-part' | 'unreadable' | 'empty';
  readonly detail: string;
}

/** Something that was not loaded, and why. */
export class LoadError extends Error {
  readonly failure: Failure | Unreadable;

  constructor(failure: Failure | Unreadable) {
    super('problem' in failure ? failure.problem : failure.key);
    this.failure = failure;
  }
}
