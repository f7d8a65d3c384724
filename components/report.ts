import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { factsOf, type Issue, issueSentence, readJson, say, validate } from '../src/index.js';
import { type ReportState, reportContext } from './context.js';
import { LoadEvent, ProblemEvent } from './events.js';
import { languageOf } from './language.js';
import { sharedStyles } from './shared.styles.js';

/** Why a report was not loaded: a key of the words, and what fills them. */
interface Failure {
  readonly key: 'status' | 'network' | 'file' | 'no-src' | 'not-json' | 'too-large';
  readonly values: Readonly<Record<string, string>>;
}

const maxIssuesShown = 20;

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
  static override properties = { src: {} };

  /** Address of the report, relative to the page. */
  declare src: string | null;

  #failure: Failure | null = null;
  #issues: readonly Issue[] = [];

  readonly #provider = new ContextProvider(this, {
    context: reportContext,
    initialValue: this.#state('waiting', null),
  });
  #loading: AbortController | null = null;

  constructor() {
    super();
    this.src = null;
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
    if (typeof result === 'string') this.#accept(result);
    else this.#fail(result);
    await this.updateComplete;
  }

  override render(): TemplateResult {
    return html`<div part="status" role="status">${this.#status()}</div>${this.#issueList()}<slot></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('src')) void this.reload();
  }

  #state(status: ReportState['status'], facts: ReportState['facts']): ReportState {
    return { status, facts, src: this.src ?? '' };
  }

  async #fetchText(signal: AbortSignal): Promise<string | Failure> {
    if (!this.src) return { key: 'no-src', values: {} };
    let isFile = false;
    try {
      const address = new URL(this.src, document.baseURI);
      isFile = address.protocol === 'file:';
      const response = await fetch(address, { signal, cache: 'no-cache', credentials: 'same-origin' });
      if (!response.ok)
        return { key: 'status', values: { detail: `${response.status} ${response.statusText}`.trim() } };
      return await response.text();
    } catch {
      return { key: isFile ? 'file' : 'network', values: {} };
    }
  }

  #accept(text: string): void {
    const document = readJson(text, this.src ?? '');
    if ('problem' in document) {
      const { problem, line, column, fragment } = document;
      this.#fail({ key: problem, values: { line: String(line), column: String(column), fragment } });
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

  #failureText({ key, values }: Failure): string {
    const lang = languageOf(this);
    if (key === 'no-src') return say(lang, 'reason-no-src');
    const hasData = this.#provider.value.facts !== null;
    const reason = say(lang, `reason-${key}`, values);
    return say(lang, hasData ? 'refreshFailed' : 'loadFailed', { src: this.src ?? '', reason });
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

  #issueList(): TemplateResult | typeof nothing {
    if (this.#issues.length === 0) return nothing;
    const lang = languageOf(this);
    const count = String(this.#issues.length);
    const rest = this.#issues.length - maxIssuesShown;
    return html`<div part="issues" class="problem">
      <p>${say(lang, 'issuesFound', { src: this.src ?? '', count })}</p>
      <ul>
        ${this.#issues.slice(0, maxIssuesShown).map((issue) => html`<li>${issueSentence(issue, lang)}</li>`)}
        ${rest > 0 ? html`<li>${say(lang, 'moreIssues', { count: String(rest) })}</li>` : nothing}
      </ul>
    </div>`;
  }
}
