import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { factsOf, type Issue, readJson, say, validate } from '../src/index.js';
import { ReportProvider, type ReportState } from './context.js';
import { LoadEvent, ProblemEvent } from './events.js';
import { languageOf } from './language.js';
import { sharedStyles } from './shared.styles.js';

/** Why a report was not loaded: a key of the words, and what fills them. */
interface Failure {
  readonly key: 'status' | 'network' | 'file' | 'no-src' | 'not-json' | 'too-large';
  /** The answer of the server, or the text that is no JSON. */
  readonly detail?: string;
}

/** What explains a report that needs mending; pages without one do not load it. */
type Check = typeof import('./check.js');

/**
 * Fetches a report and hands it to the cards and bars inside it.
 *
 * Says in words that it is loading, what went wrong, and what in the report needs mending. When a refresh fails, the
 * figures loaded before stay.
 *
 * @customElement gp-report
 * @slot - The page's own content with cards and bars in it.
 * @csspart status - What is being loaded or went wrong.
 * @csspart issues - What in the report needs mending.
 * @csspart findings - With `check`: where the report contradicts itself.
 * @cssproperty [--gp-color-bad=#c8452f] - The mark beside messages.
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
  static override properties = { src: {}, check: { type: Boolean } };

  /** Address of the report, relative to the page. */
  declare src: string | null;
  /** Whether to show where the report contradicts itself; meant for editors. */
  declare check: boolean;

  #failure: Failure | null = null;
  #issues: readonly Issue[] = [];
  /** What explains; `null` until it is loaded, `'failed'` where its file is missing. */
  #check: Check | 'failed' | null = null;

  readonly #provider = new ReportProvider(this, this.#state('waiting', null));
  #loading: AbortController | null = null;

  constructor() {
    super();
    this.src = null;
    this.check = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.#provider.value.facts === null) void this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
  }

  /** Loads the report again; resolves when it is loaded, has failed, or a later call took over. */
  async reload(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const result = await this.#fetchText(loading.signal);
    if (loading.signal.aborted) return;
    this.#loading = null;
    if (typeof result === 'string') await this.#accept(result);
    else this.#fail(result);
    await this.updateComplete;
  }

  override render(): TemplateResult {
    return html`<div part="status" role="status">${this.#status()}</div>${this.#findings()}${this.#issueList()}<slot></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('src')) void this.reload();
    if (this.check || this.#issues.length > 0) void this.#loadCheck();
  }

  #state(status: ReportState['status'], facts: ReportState['facts']): ReportState {
    return { status, facts, src: this.src ?? '' };
  }

  async #fetchText(signal: AbortSignal): Promise<string | Failure> {
    if (!this.src) return { key: 'no-src' };
    let isFile = false;
    try {
      const address = new URL(this.src, document.baseURI);
      isFile = address.protocol === 'file:';
      const response = await fetch(address, { signal, cache: 'no-cache', credentials: 'same-origin' });
      if (!response.ok) return { key: 'status', detail: `${response.status} ${response.statusText}`.trim() };
      return await response.text();
    } catch {
      return { key: isFile ? 'file' : 'network' };
    }
  }

  async #accept(text: string): Promise<void> {
    const document = readJson(text, this.src ?? '');
    if ('problem' in document) {
      await this.#loadCheck();
      this.#fail({ key: document.problem, detail: text });
      return;
    }
    const { report, issues } = validate(document.root);
    this.#failure = null;
    this.#issues = issues;
    this.requestUpdate();
    this.#provider.setValue(this.#state('ready', factsOf(report)));
    this.dispatchEvent(new LoadEvent(report, issues));
  }

  #fail(failure: Failure): void {
    this.#failure = failure;
    this.requestUpdate();
    const { facts } = this.#provider.value;
    this.#provider.setValue(this.#state(facts ? 'ready' : 'failed', facts));
    this.dispatchEvent(new ProblemEvent([this.#failureText(failure)]));
  }

  #failureText({ key, detail = '' }: Failure): string {
    const lang = languageOf(this);
    if (key === 'no-src') return say(lang, 'reason-no-src');
    const check = this.#check;
    const reason =
      key === 'not-json' && check !== null && check !== 'failed'
        ? check.jsonFaultSentence(detail, lang)
        : say(lang, `reason-${key}`, { detail });
    const hasData = this.#provider.value.facts !== null;
    return say(lang, hasData ? 'refreshFailed' : 'loadFailed', { src: this.src ?? '', reason });
  }

  async #loadCheck(): Promise<void> {
    if (this.#check !== null) return;
    this.#check = await import('./check.js').catch(() => 'failed' as const);
    this.requestUpdate();
  }

  #status(): TemplateResult | typeof nothing {
    const lang = languageOf(this);
    const values = { src: this.src ?? '' };
    if (this.#failure) return html`<p class="problem">${this.#failureText(this.#failure)}</p>`;
    const { facts } = this.#provider.value;
    if (facts === null) return html`<p class="quiet">${say(lang, 'loading', values)}</p>`;
    return facts.report.entries.length === 0
      ? html`<p class="problem">${say(lang, 'emptyReport', values)}</p>`
      : nothing;
  }

  #findings(): TemplateResult | typeof nothing {
    const lang = languageOf(this);
    const { facts } = this.#provider.value;
    if (!this.check || facts === null || this.#check === null) return nothing;
    if (this.#check === 'failed') return html`<p class="problem">${say(lang, 'checkFailed')}</p>`;
    return this.#check.findingList(lang, facts.report);
  }

  #issueList(): TemplateResult | typeof nothing {
    const issues = this.#issues;
    if (issues.length === 0 || this.#check === null) return nothing;
    const lang = languageOf(this);
    const list =
      this.#check === 'failed' ? issues.map(({ place }) => place).join(', ') : this.#check.issueList(lang, issues);
    const found = say(lang, 'issuesFound', { src: this.src ?? '', count: String(issues.length) });
    return html`<div part="issues" class="problem"><p>${found}</p>${list}</div>`;
  }
}
