import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Facts } from '../../../src/facts/facts.js';
import type { Steps } from '../../../src/read/steps.js';
import type { Unreadable } from '../../../src/read/unreadable.js';
import { faultOf, type Issue, issueCount } from '../../../src/report/issue.js';
import type { Report } from '../../../src/report/model.js';
import { placeName } from '../../../src/report/place.js';
import type { TableReport } from '../../../src/report/table/report.js';
import { say } from '../../../src/words/say.js';
import { type Answers, ContextProviderEvent, ReportProvider, type ReportState, reportContext } from '../../context.js';
import { LoadEvent, ProblemEvent } from '../../events.js';
import { isTranslated, languageOf, timeText } from '../../language.js';
import { awaitsLanguage, lateLanguage } from '../../late-language.js';
import { type Check, type Loading, loadCheck, loadFiles, loadLoading, loadWorkbooks } from '../../lazy.js';
import type { Given } from '../../loading/given.js';
import type { Refresh } from '../../loading/refresh.js';
import { type Answer, type Failure, LoadError, type Loaded } from '../../loading/source.js';
import { tableNamed } from '../../loading/table-named.js';
import { page } from '../../page.js';
import { version } from '../../version.js';
import { adoptStylesAgain } from '../adopted-styles.js';
import { clearServerRoot } from '../server-root.js';
import { sharedStyles } from '../shared.styles.js';
import { States } from '../states.js';

const nothingYet: Answers = { facts: null, standingOf: null };

/** The shortest time between two loads, in seconds. */
const shortestRefresh = 30;

/** A table of the page that changes is read again after this pause, in milliseconds. */
const settlingMs = 100;

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
export class GpReport extends LitElement {
  /** @internal */
  static override styles = [
    sharedStyles,
    css`
      :host {
        container-type: normal;
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
  /** After how many seconds it is loaded again, 30 or more. */
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
  #loading: AbortController | null = null;
  #table: MutationObserver | undefined;

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

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    clearServerRoot(this);
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new ContextProviderEvent(reportContext, this));
    if (!this.hasUpdated) return;
    this.#watchTable();
    if (this.#provider.value.facts === null) void this.reload();
  }

  /** @internal */
  adoptedCallback(): void {
    adoptStylesAgain(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
    this.#table?.disconnect();
  }

  /**
   * Loads the report again.
   *
   * @returns whether it was loaded, once that is known; `false` too where a later call took over.
   */
  async reload(): Promise<boolean> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    const { src, htmlFor: table, mapping } = this;
    const given = this.#given;
    const asked = given ?? JSON.stringify([src, table, mapping]);
    const again = asked === this.#asked;
    if (!again) this.#forget();
    try {
      const parts = await loadLoading().catch(() => {
        throw new LoadError({ key: 'no-part', detail: `embed.report.js ${version}` });
      });
      signal.throwIfAborted();
      const { fetchBytes, givenReport, inSlices, loadReport } = parts;
      const run = <T>(steps: Steps<T>): Promise<T> => inSlices(steps, signal, (done) => this.#progress(done));
      const asking = { again, fetching: this.fetch, headers: this.headers };
      const fetch = (address: URL): Promise<Answer> => fetchBytes(address, asking, signal);
      if (!again || this.#failure !== null) this.#tag = null;
      const request = { element: this, src, table, mapping, again, before: this.#tag };
      const made = given && givenReport(given);
      const loaded = made
        ? null
        : await loadReport(request, { signal, run, fetch, loadFiles, loadWorkbooks, lateLanguage });
      // What is broken off, as when the element is moved, was not asked for to its end.
      this.#asked = asked;
      if (made) this.#settle(made.loaded, parts.answersOf(made.facts));
      else if (loaded === null) this.#loadedAt = performance.now();
      else await this.#accept(loaded, again, parts);
    } catch (error) {
      if (signal.aborted) return false;
      this.#asked = asked;
      if (!(error instanceof LoadError)) console.error(error);
      await this.#fail(error instanceof LoadError ? error.failure : { key: 'unreadable', detail: '' });
    }
    if (signal.aborted) return false;
    this.#loading = null;
    await this.updateComplete;
    return this.#failure === null;
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
    if (awaitsLanguage(this, languageOf(this))) return html`<slot></slot>`;
    const parts = [this.#status(), this.#refreshProblem()];
    return html`<div part="status" role="status">${parts}</div>${this.#checked()}${this.#issueList()}<slot></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const isWaiting = this.facts === null && this.#failure === null;
    this.#states.set(isWaiting && 'loading', this.#failure !== null && 'problem');
    if (changed.has('htmlFor')) this.#watchTable();
    if (changed.has('refresh')) void this.#refreshEvery(this.#refreshSeconds() ?? 0);
    if (['src', 'htmlFor', 'mapping', 'report'].some((name) => changed.has(name))) this.#start();
    if (this.check || this.#shownIssues().length > 0) void this.#loadCheck();
  }

  /** Loads once what stands in the page is there: a table may still be on its way below the tag. */
  #start(): void {
    const isWhole = page.readyState !== 'loading' || this.src !== null || this.#given !== null;
    if (isWhole) void this.reload();
    else page.addEventListener('DOMContentLoaded', () => void (this.isConnected && this.reload()), { once: true });
  }

  #watchTable(): void {
    this.#table?.disconnect();
    const table = this.htmlFor ? tableNamed(this.htmlFor, this) : null;
    if (table === null || this.src) return;
    let pause: ReturnType<typeof setTimeout>;
    this.#table = new MutationObserver(() => {
      clearTimeout(pause);
      // What a translation writes into the table was not written by those who keep it.
      pause = setTimeout(() => void (this.isConnected && !isTranslated() && this.reload()), settlingMs);
    });
    this.#table.observe(table, { childList: true, characterData: true, subtree: true });
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

  async #accept({ report: read, tag }: Loaded, again: boolean, { answersOf, factsOf }: Loading): Promise<void> {
    if ('problem' in read) return this.#fail(read);
    // A file that is being saved is empty for a moment.
    const had = this.#provider.value.facts?.size ?? 0;
    const isLost = read.report.entries.length === 0 && read.issues.some(({ severity }) => severity === 'error');
    if (again && this.src && had > 0 && isLost) return this.#fail({ key: 'empty', detail: '' });
    this.#settle(read, answersOf(factsOf(read.report)));
    this.#tag = tag;
    this.dispatchEvent(new LoadEvent(read.report, read.issues));
  }

  #settle(loaded: TableReport | null, answers: Answers): void {
    this.#failure = null;
    this.#loaded = loaded;
    this.#loadedAt = performance.now();
    this.requestUpdate();
    this.#provider.setValue(this.#state('ready', answers));
  }

  async #fail(failure: Failure | Unreadable): Promise<void> {
    if ('problem' in failure) await this.#loadCheck();
    this.#failure = failure;
    this.requestUpdate();
    const { value } = this.#provider;
    this.#provider.setValue(this.#state(value.facts ? 'ready' : 'failed', value));
    this.dispatchEvent(new ProblemEvent([this.#failureText(failure)]));
  }

  #failureText(failure: Failure | Unreadable): string {
    const lang = languageOf(this);
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
    const lang = languageOf(this);
    const src = this.#sourceName();
    if (this.#failure) return html`<p class="problem">${this.#failureText(this.#failure)}</p>`;
    const { facts } = this.#provider.value;
    // The number changes many times, and is not for reading aloud.
    const percent = html`<span aria-hidden="true"> ${Math.floor(this.#done * 100)}%</span>`;
    if (facts === null) {
      return html`<p class="quiet">${say(lang, 'loading', { src })}${this.#done > 0 ? percent : nothing}</p>`;
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

  #refreshProblem(): TemplateResult | typeof nothing {
    if (this.#refreshSeconds() !== null) return nothing;
    return html`<p class="problem">${say(languageOf(this), 'badRefresh', { least: String(shortestRefresh) })}</p>`;
  }

  #checked(): TemplateResult | typeof nothing {
    const lang = languageOf(this);
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
    const lang = languageOf(this);
    const list =
      this.#check === 'failed'
        ? loaded.issues.map(({ place }) => placeName(place)).join(', ')
        : this.#check.issueList(lang, loaded);
    const found = say(lang, 'issuesFound', { src: this.#sourceName(), count: String(issueCount(issues)) });
    return html`<div part="issues" class="problem"><p>${found}</p>${list}</div>`;
  }
}
