import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Facts } from '../../../src/facts/facts.js';
import type { Steps } from '../../../src/read/steps.js';
import type { Unreadable } from '../../../src/read/unreadable.js';
import { faultOf, type Issue, issueCount } from '../../../src/report/issue.js';
import type { Report } from '../../../src/report/model.js';
import { placeName } from '../../../src/report/place.js';
import type { TableReport } from '../../../src/report/table/report.js';
import { say } from '../../../src/words/say.js';
import { type Answers, ContextProviderEvent, ReportProvider, type ReportState, reportContext } from '../../context.js';
import { LoadEvent } from '../../events.js';
import { timeText } from '../../language.js';
import { awaitsLanguage, lateLanguage } from '../../late-language.js';
import { type Check, type Loading, loadCheck, loadFiles, loadLoading, loadWorkbooks } from '../../lazy.js';
import type { Given } from '../../loading/given.js';
import type { Refresh } from '../../loading/refresh.js';
import { type Answer, type Failure, LoadError, type Loaded } from '../../loading/source.js';
import { tableNamed } from '../../loading/table-named.js';
import { page } from '../../page.js';
import { version } from '../../version.js';
import { sharedStyles } from '../shared.styles.js';
import { States } from '../states.js';
import { type Problem, WholeElement } from '../whole-element.js';

const nothingYet: Answers = { facts: null, standingOf: null };

/** The shortest time between two loads, in seconds. */
const shortestRefresh = 5;

/** What is not loaded after so long, in seconds, is given up. */
const longestLoad = 300;

/**
 * Reads a report and hands it to the cards and bars inside it.
 *
 * It reads a JSON report, a CSV or TSV file, a workbook, the rows of a service, a table of the page, a script with data,
 * or JSON inside it. It says in words that it is loading, what went wrong, and what needs mending. When a refresh fails,
 * the figures loaded before stay.
 *
 * @customElement gp-report
 * @slot - The page's own content with cards and bars in it.
 * @csspart status - What is being loaded or went wrong.
 * @csspart issues - What in the report needs mending.
 * @csspart findings - With `check`: where the report contradicts itself.
 * @csspart understood - With `check`: how a table was understood.
 * @cssstate loading - Nothing is loaded yet.
 * @cssstate problem - The report was not loaded, or not again.
 * @cssproperty [--gp-color-text=inherit] - Text, of what is inside too.
 * @cssproperty [--gp-color-good=#2f8a4e] - With `check`: the tick where nothing contradicts.
 * @cssproperty [--gp-color-bad=#c8452f] - The mark beside messages; with `check` the crosses of contradictions.
 * @cssproperty [--gp-color-neutral=#808080] - With `check`: the question marks of remarks.
 * @cssproperty [--gp-font-family=inherit] - Font, of what is inside too.
 * @fires {LoadEvent} gp-load - A report was loaded and validated.
 * @fires {ProblemEvent} gp-problem - The report was not loaded.
 */
export class GpReport extends WholeElement {
  /** @internal */
  static override styles = [
    sharedStyles,
    css`
      :host {
        container-type: normal;
      }
      .loading {
        overflow: hidden;
        animation: loading 1s step-end;
      }
      @keyframes loading {
        from {
          max-block-size: 0;
        }
      }
    `,
  ];

  /** @internal */
  static override properties = {
    src: {},
    htmlFor: { attribute: 'for' },
    mapping: {},
    refresh: {},
    check: { type: Boolean },
    report: { attribute: false, noAccessor: true },
    facts: { attribute: false, noAccessor: true },
    fetch: { attribute: false },
    headers: { attribute: false },
  };

  /** Address of the report, relative to the page. */
  declare src: string | null;
  /** ID of a table of the page that holds the figures, such as `#kpi`. */
  declare htmlFor: string | null;
  /** What a table does not say itself, as JSON: `{"scenario": "AC"}`. */
  declare mapping: string | null;
  /** After how many seconds it is loaded again, 5 or more. */
  declare refresh: string | null;
  /** Whether to show where the report contradicts itself and how a table was understood; meant for editors. */
  declare check: boolean;
  /** What asks servers in the place of the browser’s `fetch`; for the next load. */
  declare fetch: ((url: string, init: RequestInit) => Promise<Response>) | null;
  /** Headers that are sent with every request, such as `authorization`; for the next load. */
  declare headers: Readonly<Record<string, string>> | null;

  /** What a page set as a report or as facts, whatever it is. */
  #given: Given | null = null;
  #failure: Failure | Unreadable | null = null;
  #loaded: TableReport | null = null;
  /** When that was, or when the server last said that it has not changed, in milliseconds since the page was opened. */
  #loadedAt = performance.now();
  #tag: string | null = null;
  /** What was asked for last. Another file may have the tag of the one before. */
  #asked: unknown = '';
  /** How much is read, from 0 to 1; 0 while it is still on its way. */
  #done = 0;
  /** What explains; `null` until it is loaded, `'failed'` where its file is missing. */
  #check: Check | 'failed' | null = null;

  readonly #states = new States(this);
  readonly #provider = new ReportProvider(this, this.#state('waiting'));
  #refresh: Refresh | null = null;
  /** The load that is under way: what was asked for, what breaks it off, and how it ends. */
  #loading: { readonly asked: unknown; readonly controller: AbortController; end: Promise<boolean> } | null = null;
  #watch: InstanceType<Loading['TableWatch']> | undefined;

  constructor() {
    super();
    this.src = null;
    this.htmlFor = null;
    this.mapping = null;
    this.refresh = null;
    this.check = false;
    this.fetch = null;
    this.headers = null;
  }

  /**
   * The report that cards inside get their figures from, or `null` while there is none. One that is set takes the place of
   * `src` and `for`, until `null` is set.
   */
  get report(): Report | null {
    return this.#loaded?.report ?? null;
  }

  set report(report: Report | null | undefined) {
    this.#give('report', report);
  }

  /** The facts that totals are made of, or `null` while there are none; may be set as `report` may. */
  get facts(): Facts | null {
    return this.#provider.value.facts;
  }

  set facts(facts: Facts | null | undefined) {
    this.#give('facts', facts);
  }

  #give(name: keyof Given, value: unknown): void {
    const isNothing = value === null || value === undefined;
    // Frameworks set both, one of them to nothing.
    if (isNothing && !(name in (this.#given ?? {}))) return;
    this.#given = isNothing ? null : { [name]: value };
    this.requestUpdate('report');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new ContextProviderEvent(reportContext, this));
    if (!this.hasUpdated) return;
    // A table may have changed meanwhile.
    if (this.#provider.value.facts === null || this.htmlFor) void this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.controller.abort();
    this.#loading = null;
  }

  /**
   * Loads the report again. Whoever asks while it is being loaded waits for that load.
   *
   * @returns whether it was loaded, once that is known; `false` too where a later load took over.
   */
  reload(): Promise<boolean> {
    const loading = this.#loading;
    return loading !== null && loading.asked === this.#asking ? loading.end : this.#load();
  }

  /** What is asked for: what was set, or what the attributes name. */
  get #asking(): unknown {
    return this.#given ?? JSON.stringify([this.src, this.htmlFor, this.mapping]);
  }

  #load(): Promise<boolean> {
    this.#loading?.controller.abort();
    const loading = { asked: this.#asking, controller: new AbortController(), end: Promise.resolve(false) };
    this.#loading = loading;
    loading.end = this.#outcome(loading);
    return loading.end;
  }

  async #outcome(loading: { readonly asked: unknown; readonly controller: AbortController }): Promise<boolean> {
    const { asked, controller } = loading;
    const again = asked === this.#asked;
    if (!again) this.#forget();
    let limit: ReturnType<typeof setTimeout> | undefined;
    // A part or a server may never answer.
    const late = new Promise<never>((_, reject) => {
      const slow = new LoadError({ key: 'slow', detail: String(longestLoad) });
      limit = setTimeout(() => reject(slow), longestLoad * 1000);
    });
    try {
      const accept = await Promise.race([this.#read(again, controller.signal), late]);
      // What is broken off, as when the element is moved, was not asked for to its end.
      if (this.#loading !== loading) return false;
      accept();
    } catch (error) {
      controller.abort();
      const failure: Failure | Unreadable =
        error instanceof LoadError ? error.failure : { key: 'unreadable', detail: '' };
      if ('problem' in failure) await this.#loadCheck();
      if (this.#loading !== loading) return false;
      if (!(error instanceof LoadError)) console.error(error);
      this.#fail(failure);
    } finally {
      clearTimeout(limit);
    }
    // Whoever heard of the report may have asked for another one.
    if (this.#loading !== loading) return false;
    this.#asked = asked;
    this.#loading = null;
    // Nothing is drawn that never stood on a page.
    if (this.isConnected) await this.updateComplete;
    return this.#failure === null;
  }

  /** What takes the report that was read. */
  async #read(again: boolean, signal: AbortSignal): Promise<() => void> {
    const { src, htmlFor: table, mapping } = this;
    // A page may take rows out of its table before what reads them is there.
    const rows = [...((table && !src && tableNamed(table, this)?.rows) || [])];
    const parts = await loadLoading().catch(() => {
      throw new LoadError({ key: 'no-part', detail: `embed.report.js ${version}` });
    });
    signal.throwIfAborted();
    const { answersOf, fetchBytes, givenReport, inSlices, loadReport, TableWatch } = parts;
    if (this.#given) {
      const { loaded, facts } = givenReport(this.#given);
      this.#watch?.follow('', [], false);
      return () => this.#settle(loaded, answersOf(facts));
    }
    const run = <T>(steps: Steps<T>): Promise<T> => inSlices(steps, signal, (done) => this.#progress(done));
    const asking = { again, fetching: this.fetch, headers: this.headers };
    const fetch = (address: URL): Promise<Answer> => fetchBytes(address, asking, signal);
    if (!again || this.#failure !== null) this.#tag = null;
    this.#watch ??= new TableWatch(this, () => void this.#load());
    this.#watch.follow(src ? '' : (table ?? ''), rows, again);
    const request = { element: this, src, table, mapping, again, before: this.#tag, seen: this.#watch };
    const loaded = await loadReport(request, { signal, run, fetch, loadFiles, loadWorkbooks, lateLanguage });
    return () => {
      if (loaded) this.#accept(loaded, again, parts);
      else this.#loadedAt = performance.now();
    };
  }

  /** Figures never stand under a source that they are not from. */
  #forget(): void {
    this.#asked = '';
    if (this.facts === null && this.#failure === null) return;
    this.#loaded = null;
    this.#failure = null;
    this.#provider.setValue(this.#state('waiting'));
    this.requestUpdate();
  }

  override render(): TemplateResult {
    if (awaitsLanguage(this, this.language)) return html`<slot></slot>`;
    const problems = this.#problems().map(({ sentence }) => html`<p class="problem">${sentence}</p>`);
    return html`<div dir=${this.direction}>
      <div part="status" role="status">${problems}${this.#status()}</div>
      ${this.#checked()}${this.#issueList()}
    </div><slot></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const isWaiting = this.facts === null && this.#failure === null;
    this.#states.set(isWaiting && 'loading', this.#failure !== null && 'problem');
    if (changed.has('refresh')) void this.#refreshEvery(this.#refreshSeconds() ?? 0);
    if (['src', 'htmlFor', 'mapping', 'report'].some((name) => changed.has(name))) this.#start();
    if (this.check || this.#shownIssues().length > 0) void this.#loadCheck();
    this.tell(this.#problems());
  }

  /** Loads once what stands in the page is there: a table may still be on its way below the tag. */
  #start(): void {
    const isWhole = page.readyState !== 'loading' || this.src !== null || this.#given !== null;
    if (isWhole) void this.reload();
    else page.addEventListener('DOMContentLoaded', () => void (this.isConnected && this.reload()), { once: true });
  }

  #state(status: ReportState['status'], { facts, standingOf }: Answers = nothingYet): ReportState {
    return { status, facts, standingOf, src: this.#sourceName() };
  }

  #sourceName(): string {
    return Object.keys(this.#given ?? {})[0] ?? this.src ?? this.htmlFor ?? '';
  }

  #progress(done: number): void {
    this.#done = done;
    this.requestUpdate();
  }

  #accept({ report: read, tag }: Loaded, again: boolean, { answersOf, factsOf }: Loading): void {
    if ('problem' in read) throw new LoadError(read);
    // A file that is being saved is empty for a moment.
    const had = this.#provider.value.facts?.size ?? 0;
    const isLost = read.report.entries.length === 0 && read.issues.some(({ severity }) => severity === 'error');
    if (again && this.src && had > 0 && isLost) throw new LoadError({ key: 'empty', detail: '' });
    this.#tag = tag;
    this.#settle(read, answersOf(factsOf(read.report)));
    this.dispatchEvent(new LoadEvent(read.report, read.issues));
  }

  #settle(loaded: TableReport | null, answers: Answers): void {
    this.#failure = null;
    this.#loaded = loaded;
    this.#loadedAt = performance.now();
    this.requestUpdate();
    this.#provider.setValue(this.#state('ready', answers));
  }

  #fail(failure: Failure | Unreadable): void {
    this.#failure = failure;
    // What has given way to other rows was a page of a table, and no whole.
    if ('problem' in failure && failure.problem === 'other-rows') this.#loaded = null;
    this.requestUpdate();
    const value = this.#loaded ? this.#provider.value : nothingYet;
    this.#provider.setValue(this.#state(this.#loaded ? 'ready' : 'failed', value));
  }

  /** What went wrong with the report, and with the attribute `refresh`. */
  #problems(): Problem[] {
    const failure = this.#failure;
    const problems: Problem[] = failure ? [{ about: failure, sentence: this.#failureText(failure) }] : [];
    if (this.#refreshSeconds() !== null) return problems;
    const sentence = say(this.language, 'badRefresh', { least: String(shortestRefresh) });
    return [...problems, { about: this.refresh, sentence }];
  }

  #failureText(failure: Failure | Unreadable): string {
    const lang = this.language;
    if ('key' in failure && failure.key === 'no-src') return say(lang, 'reason-no-src');
    const hasData = this.#provider.value.facts !== null;
    const reason = this.#reason(failure, lang);
    const since = timeText(this.#loadedAt, lang);
    return say(lang, hasData ? 'refreshFailed' : 'loadFailed', { src: this.#sourceName(), reason, since });
  }

  #reason(failure: Failure | Unreadable, lang: string): string {
    if ('key' in failure) return say(lang, `reason-${failure.key}`, { detail: failure.detail });
    const check = this.#check;
    return check === null || check === 'failed'
      ? say(lang, 'reason-unreadable')
      : check.unreadableSentence(failure, lang);
  }

  async #loadCheck(): Promise<void> {
    if (this.#check !== null) return;
    this.#check = await loadCheck().catch(() => 'failed' as const);
    this.requestUpdate();
  }

  #status(): TemplateResult | typeof nothing {
    const lang = this.language;
    const src = this.#sourceName();
    if (this.#failure) return nothing;
    const { facts } = this.#provider.value;
    // The number changes many times, and is not for reading aloud.
    const percent = html`<span aria-hidden="true"> ${Math.floor(this.#done * 100)}%</span>`;
    if (facts === null) {
      return html`<p class="quiet loading">${say(lang, 'loading', { src })}${this.#done > 0 ? percent : nothing}</p>`;
    }
    return facts.size === 0 ? html`<p class="problem">${say(lang, 'emptyReport', { src })}</p>` : nothing;
  }

  /** The seconds between two loads, 0 for never, or `null` where the attribute is none. */
  #refreshSeconds(): number | null {
    if (this.refresh === null) return 0;
    const seconds = Number(this.refresh);
    return /^\d+$/.test(this.refresh.trim()) && seconds >= shortestRefresh ? seconds : null;
  }

  async #refreshEvery(seconds: number): Promise<void> {
    // A part that is missing is told where the report should be loaded.
    const { Refresh: Refreshing } = await loadLoading().catch(() => ({ Refresh: null }));
    if (Refreshing) this.#refresh ??= new Refreshing(this);
    if (this.#refresh) this.#refresh.seconds = seconds;
  }

  #checked(): TemplateResult | typeof nothing {
    const lang = this.language;
    if (!this.check || this.#loaded === null || this.#check === null) return nothing;
    if (this.#check === 'failed') return html`<p class="problem">${say(lang, 'checkFailed', { version })}</p>`;
    return html`${this.#check.findingList(lang, this.#loaded)}${this.#check.understood(lang, this.#loaded)}`;
  }

  /** What is shown of what needs mending; what only those ask who keep the sheet waits for `check`. */
  #shownIssues(): readonly Issue[] {
    const issues = this.#loaded?.issues ?? [];
    return this.check ? issues : issues.filter((issue) => !/^unknown-(heading|kind|better)$/.test(faultOf(issue)));
  }

  #issueList(): TemplateResult | typeof nothing {
    if (this.#loaded === null || this.#check === null) return nothing;
    const issues = this.#shownIssues();
    if (issues.length === 0) return nothing;
    const loaded = { ...this.#loaded, issues };
    const lang = this.language;
    const list =
      this.#check === 'failed'
        ? loaded.issues.map(({ place }) => placeName(place)).join(', ')
        : this.#check.issueList(lang, loaded);
    const found = say(lang, 'issuesFound', { src: this.#sourceName(), count: String(issueCount(issues)) });
    return html`<div part="issues" class="problem"><p>${found}</p>${list}</div>`;
  }
}
