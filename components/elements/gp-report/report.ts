import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import type { Facts } from '../../../src/facts/facts.js';
import type { Report } from '../../../src/report/model.js';
import { say } from '../../../src/words/say.js';
import { ContextProviderEvent, ReportProvider, reportContext } from '../../context.js';
import { awaitsLanguage, lateLanguage } from '../../late-language.js';
import { loadCheck, loadFiles, loadLoading, loadWorkbooks } from '../../lazy.js';
import type { Given } from '../../loading/given.js';
import { type Later, longestLoad } from '../../loading/loader-host.js';
import type { Asked, ReportLoader } from '../../loading/report-loader.js';
import { tableNamed } from '../../loading/table-named.js';
import { page } from '../../page.js';
import { version } from '../../version.js';
import { sharedStyles } from '../shared.styles.js';
import { States } from '../states.js';
import { type Problem, WholeElement } from '../whole-element.js';

const later: Later = { loadCheck, loadFiles, loadWorkbooks, lateLanguage };

/**
 * Reads a report and hands it to the cards and bars inside it.
 *
 * It reads a JSON report, a CSV or TSV file, a workbook, the rows of a service, a table of the page, a script with data,
 * or JSON inside it. It says in words that it is loading, what went wrong, and what needs mending. When a refresh fails,
 * the figures loaded before stay.
 *
 * @customElement gp-report
 * @slot - The page's own content with cards and bars in it; a child of the class `gp-cards` sets its cards side by side.
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
      ::slotted(.gp-cards) {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
        gap: 1rem;
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
  readonly #states = new States(this);
  readonly #provider = new ReportProvider(this);
  /** What loads; `null` until it is loaded itself, `'failed'` where its file is missing. */
  #loader: ReportLoader | 'failed' | null = null;
  /** The loading of what loads. */
  #coming: Promise<void> | null = null;
  /** How often it was taken out of its document. */
  #moves = 0;

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
    return this.#running?.report ?? null;
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
    this.#moves++;
    this.#running?.stop();
  }

  /**
   * Loads the report again. Whoever asks while it is being loaded waits for that load.
   *
   * @returns whether it was loaded, once that is known; `false` too where a later load took over.
   */
  async reload(): Promise<boolean> {
    const { src, htmlFor: table, mapping } = this;
    const rows = [...((table && !src && tableNamed(table, this)?.rows) || [])];
    const asked: Asked = { name: this.#name, given: this.#given, src, table, mapping, rows };
    const moves = this.#moves;
    if (this.#running === null) {
      this.#coming ??= this.#loadLoader();
      await this.#coming;
    }
    // Whoever was moved meanwhile has asked again.
    return moves === this.#moves && (this.#running?.load(asked) ?? false);
  }

  async #loadLoader(): Promise<void> {
    // The server may never answer.
    const late = new Promise<never>((_, reject) => setTimeout(reject, longestLoad * 1000));
    const { ReportLoader: Loader } = await Promise.race([loadLoading(), late]).catch(() => ({ ReportLoader: null }));
    if (Loader) this.#loader = this.#running ?? new Loader(this, this.#provider, later);
    else this.#fail();
    this.#coming = null;
    this.requestUpdate();
  }

  #fail(): void {
    this.#loader = 'failed';
    this.#provider.provide('failed', this.#name);
  }

  get #running(): ReportLoader | null {
    return this.#loader === 'failed' ? null : this.#loader;
  }

  /** What the report is called in messages. */
  get #name(): string {
    return Object.keys(this.#given ?? {})[0] ?? this.src ?? this.htmlFor ?? '';
  }

  override render(): TemplateResult {
    if (awaitsLanguage(this, this.language)) return html`<slot></slot>`;
    const problems = this.#problems().map(({ sentence }) => html`<p class="problem">${sentence}</p>`);
    return html`<div dir=${this.direction}>
      <div part="status" role="status">${problems}${this.#isLoading ? this.#loading() : this.#running?.status()}</div>
      ${this.#running?.remarks()}
    </div><slot></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#states.set(this.#isLoading && 'loading', this.#hasFailed && 'problem');
    if (['src', 'htmlFor', 'mapping', 'report'].some((name) => changed.has(name))) this.#start();
    this.#running?.updated();
    this.tell(this.#problems());
  }

  /** Loads once what stands in the page is there: a table may still be on its way below the tag. */
  #start(): void {
    const isWhole = page.readyState !== 'loading' || this.src !== null || this.#given !== null;
    if (isWhole) void this.reload();
    else page.addEventListener('DOMContentLoaded', () => void (this.isConnected && this.reload()), { once: true });
  }

  get #hasFailed(): boolean {
    return this.#loader === 'failed' || this.#running?.hasFailed === true;
  }

  get #isLoading(): boolean {
    return this.facts === null && !this.#hasFailed;
  }

  #loading(): TemplateResult {
    const text = say(this.language, 'loading', { src: this.#name });
    return html`<p class="quiet loading">${text}${this.#running?.progress()}</p>`;
  }

  #problems(): readonly Problem[] {
    if (this.#loader !== 'failed') return this.#loader?.problems() ?? [];
    const reason = say(this.language, 'reason-no-part', { detail: `embed.report.js ${version}` });
    const sentence = say(this.language, 'loadFailed', { src: this.#name, reason });
    return [{ about: this.#loader, sentence }];
  }
}
