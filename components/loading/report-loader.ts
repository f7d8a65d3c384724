import { html, nothing, type TemplateResult } from 'lit';
import { factsOf } from '../../src/facts/facts.js';
import type { Steps } from '../../src/read/steps.js';
import type { Unreadable } from '../../src/read/unreadable.js';
import type { Report } from '../../src/report/model.js';
import type { TableReport } from '../../src/report/table/report.js';
import { loadingLanguage } from '../../src/words/loading-language.js';
import { say } from '../../src/words/say.js';
import type { Answers, ReportProvider } from '../context.js';
import type { Problem } from '../elements/whole-element.js';
import { LoadEvent } from '../events.js';
import { languageOf } from '../language.js';
import { answersOf } from './answers.js';
import { fetchBytes } from './fetch-bytes.js';
import { type Given, givenReport } from './given.js';
import { loadReport } from './load-report.js';
import { type Later, type LoaderHost, longestLoad } from './loader-host.js';
import { MendingList } from './mending-list.js';
import { Refresh } from './refresh.js';
import { inSlices } from './slices.js';
import { type Answer, type Failure, LoadError, type Loaded } from './source.js';
import { TableWatch } from './table-watch.js';
import { timeText } from './time-text.js';

/** What a page asks for: a report that it set, or what the attributes name. */
export interface Asked {
  /** What it is called in messages. */
  readonly name: string;
  /** What a page set as a report or as facts; `null` where it set nothing. */
  readonly given: Given | null;
  readonly src: string | null;
  /** The ID of a table of the page. */
  readonly table: string | null;
  readonly mapping: string | null;
  /** The rows that the table had. A page may take them out before what reads them is there. */
  readonly rows: readonly HTMLTableRowElement[];
}

/** A load that is under way: what was asked for, what breaks it off, and how it ends. */
interface Load {
  readonly key: unknown;
  readonly asked: Asked;
  readonly controller: AbortController;
  end: Promise<boolean>;
}

/** The shortest time between two loads, in seconds. */
const shortestRefresh = 5;

/** Loads what a `<gp-report>` asks for, hands it on, and says how that went. */
export class ReportLoader {
  /** How much is read, from 0 to 1; 0 while it is still on its way. */
  #done = 0;
  #failure: Failure | Unreadable | null = null;
  #loaded: TableReport | null = null;
  /** When that was, or when the server last said that it has not changed, in milliseconds since the page was opened. */
  #loadedAt = performance.now();
  #tag: string | null = null;
  #load: Load | null = null;
  /** What was asked for last, in full and as what tells it from others. Another file may have the tag of the one before. */
  #asked: Asked | null = null;
  #key: unknown = '';

  readonly #host: LoaderHost;
  readonly #provider: ReportProvider;
  readonly #later: Later;
  readonly #mending: MendingList;
  readonly #refresh: Refresh;
  readonly #watch: TableWatch;

  constructor(host: LoaderHost, provider: ReportProvider, later: Later) {
    this.#host = host;
    this.#provider = provider;
    this.#later = later;
    this.#mending = new MendingList(host, later);
    this.#refresh = new Refresh(host);
    this.#watch = new TableWatch(host, () => void (this.#asked && this.#start(this.#asked)));
  }

  /** The report that was loaded; `null` while there is none. */
  get report(): Report | null {
    return this.#loaded?.report ?? null;
  }

  /** Whether the last load failed. */
  get hasFailed(): boolean {
    return this.#failure !== null;
  }

  /**
   * Loads what is asked for. Where just that is being loaded, it is not loaded twice.
   *
   * @returns whether it was loaded, once that is known; `false` too where a later load took over.
   */
  load(asked: Asked): Promise<boolean> {
    const load = this.#load;
    return load !== null && load.key === keyOf(asked) ? load.end : this.#start(asked);
  }

  /** Breaks off what is under way. */
  stop(): void {
    this.#load?.controller.abort();
    this.#load = null;
  }

  #start(asked: Asked): Promise<boolean> {
    this.stop();
    const load = { key: keyOf(asked), asked, controller: new AbortController(), end: Promise.resolve(false) };
    this.#load = load;
    load.end = this.#outcome(load);
    return load.end;
  }

  async #outcome(load: Load): Promise<boolean> {
    const { key, asked, controller } = load;
    const again = key === this.#key;
    this.#asked = asked;
    if (!again) this.#forget();
    let limit: ReturnType<typeof setTimeout> | undefined;
    // A server may never answer.
    const late = new Promise<never>((_, reject) => {
      const slow = new LoadError({ key: 'slow', detail: String(longestLoad) });
      limit = setTimeout(() => reject(slow), longestLoad * 1000);
    });
    try {
      const accept = await Promise.race([this.#read(asked, again, controller.signal), late]);
      // What is broken off, as when the element is moved, was not asked for to its end.
      if (this.#load !== load) return false;
      accept();
    } catch (error) {
      controller.abort();
      const failure: Failure | Unreadable =
        error instanceof LoadError ? error.failure : { key: 'unreadable', detail: '' };
      if ('problem' in failure) await this.#mending.load();
      if (this.#load !== load) return false;
      if (!(error instanceof LoadError)) console.error(error);
      this.#fail(failure);
    } finally {
      clearTimeout(limit);
    }
    // Whoever heard of the report may have asked for another one.
    if (this.#load !== load) return false;
    this.#key = key;
    this.#load = null;
    // Nothing is drawn that never stood on a page.
    if (this.#host.isConnected) await this.#host.updateComplete;
    return !this.hasFailed;
  }

  /** What takes the report that was read. */
  async #read(asked: Asked, again: boolean, signal: AbortSignal): Promise<() => void> {
    const { given, src, table, mapping, rows } = asked;
    if (given) {
      const { loaded, facts } = givenReport(given);
      this.#watch.follow('', [], false);
      return () => this.#settle(loaded, answersOf(facts));
    }
    const element = this.#host;
    const run = <T>(steps: Steps<T>): Promise<T> => inSlices(steps, signal, (done) => this.#progress(done));
    const asking = { again, fetching: element.fetch, headers: element.headers };
    const fetch = (address: URL): Promise<Answer> => fetchBytes(address, asking, signal);
    if (!again || this.hasFailed) this.#tag = null;
    this.#watch.follow(src ? '' : (table ?? ''), rows, again);
    const request = { element, src, table, mapping, again, before: this.#tag, seen: this.#watch };
    const loaded = await loadReport(request, { signal, run, fetch, ...this.#later });
    return () => {
      if (loaded) this.#accept(loaded, again && src);
      else this.#loadedAt = performance.now();
    };
  }

  /** Figures never stand under a source that they are not from. */
  #forget(): void {
    this.#key = '';
    if (this.#provider.value.facts === null && !this.hasFailed) return;
    this.#loaded = null;
    this.#failure = null;
    this.#provide('waiting');
    this.#host.requestUpdate();
  }

  #progress(done: number): void {
    this.#done = done;
    this.#host.requestUpdate();
  }

  #accept({ report: read, tag }: Loaded, isReload: unknown): void {
    if ('problem' in read) throw new LoadError(read);
    // A file that is being saved is empty for a moment.
    const had = this.#provider.value.facts?.size ?? 0;
    const isLost = read.report.entries.length === 0 && read.issues.some(({ severity }) => severity === 'error');
    if (isReload && had > 0 && isLost) throw new LoadError({ key: 'empty', detail: '' });
    this.#tag = tag;
    this.#settle(read, answersOf(factsOf(read.report)));
    this.#host.dispatchEvent(new LoadEvent(read.report, read.issues));
  }

  #settle(loaded: TableReport | null, answers: Answers): void {
    this.#failure = null;
    this.#loaded = loaded;
    this.#loadedAt = performance.now();
    this.#host.requestUpdate();
    this.#provide('ready', answers);
  }

  #fail(failure: Failure | Unreadable): void {
    this.#failure = failure;
    // What has given way to other rows was a page of a table, and no whole.
    if ('problem' in failure && failure.problem === 'other-rows') this.#loaded = null;
    this.#host.requestUpdate();
    if (this.#loaded) this.#provide('ready', this.#provider.value);
    else this.#provide('failed');
  }

  #provide(status: 'waiting' | 'ready' | 'failed', answers?: Answers): void {
    this.#provider.provide(status, this.#asked?.name ?? '', answers);
  }

  /** Follows the attributes `refresh` and `check` once the host is drawn. */
  updated(): void {
    this.#refresh.seconds = secondsOf(this.#host.refresh) ?? 0;
    this.#mending.update(this.#loaded);
  }

  /** What went wrong with the report, and with the attribute `refresh`. */
  problems(): Problem[] {
    const lang = languageOf(this.#host);
    const failure = this.#failure;
    const problems = failure ? [{ about: failure, sentence: this.#failureText(failure, lang) }] : [];
    if (secondsOf(this.#host.refresh) !== null) return problems;
    const sentence = say(loadingLanguage(lang), 'badRefresh', { least: String(shortestRefresh) });
    return [...problems, { about: this.#host.refresh, sentence }];
  }

  #failureText(failure: Failure | Unreadable, lang: string): string {
    const language = loadingLanguage(lang);
    if ('key' in failure && failure.key === 'no-src') return say(language, 'reason-no-src');
    const hasData = this.#provider.value.facts !== null;
    const reason =
      'key' in failure
        ? say(language, `reason-${failure.key}`, { detail: failure.detail })
        : this.#mending.unreadableSentence(failure, lang);
    const since = timeText(this.#loadedAt, lang);
    return say(language, hasData ? 'refreshFailed' : 'loadFailed', { src: this.#asked?.name ?? '', reason, since });
  }

  /** How much of a large file is read. The number changes many times, and is not for reading aloud. */
  progress(): TemplateResult | typeof nothing {
    return this.#done > 0 ? html`<span aria-hidden="true"> ${Math.floor(this.#done * 100)}%</span>` : nothing;
  }

  /** What there is to say of a report that was loaded: that it is empty. */
  status(): TemplateResult | typeof nothing {
    if (this.hasFailed || this.#provider.value.facts?.size !== 0) return nothing;
    const text = say(loadingLanguage(languageOf(this.#host)), 'emptyReport', { src: this.#asked?.name ?? '' });
    return html`<p class="problem">${text}</p>`;
  }

  /** With `check` what contradicts and how a table was understood, and what needs mending. */
  remarks(): TemplateResult | typeof nothing {
    return this.#mending.content(this.#loaded, this.#asked?.name ?? '');
  }
}

/** What tells what is asked for from anything else. */
const keyOf = ({ given, src, table, mapping }: Asked): unknown => given ?? JSON.stringify([src, table, mapping]);

/** The seconds between two loads that the attribute `refresh` asks for, 0 for never, or `null` where it is none. */
function secondsOf(refresh: string | null): number | null {
  if (refresh === null) return 0;
  const seconds = Number(refresh);
  return /^\d+$/.test(refresh.trim()) && seconds >= shortestRefresh ? seconds : null;
}
