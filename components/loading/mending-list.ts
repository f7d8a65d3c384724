import { html, nothing, type TemplateResult } from 'lit';
import type { Unreadable } from '../../src/read/unreadable.js';
import { faultOf, type Issue, issueCount } from '../../src/report/issue.js';
import { placeName } from '../../src/report/place.js';
import type { TableReport } from '../../src/report/table/report.js';
import { loadingLanguage } from '../../src/words/loading-language.js';
import { say } from '../../src/words/say.js';
import { languageOf } from '../language.js';
import { version } from '../version.js';
import type { Check, Later, LoaderHost } from './loader-host.js';

/** What in a report needs mending, in the words of a part that is loaded when there is anything to say. */
export class MendingList {
  readonly #host: LoaderHost;
  /** What explains; `null` until it is loaded, `'failed'` where its file is missing. */
  #check: Check | 'failed' | null = null;

  readonly #loadCheck: Later['loadCheck'];

  constructor(host: LoaderHost, { loadCheck }: Later) {
    this.#host = host;
    this.#loadCheck = loadCheck;
  }

  /** Loads what explains. */
  async load(): Promise<void> {
    if (this.#check !== null) return;
    this.#check = await this.#loadCheck().catch(() => 'failed' as const);
    this.#host.requestUpdate();
  }

  /** Loads it where `loaded` needs it. */
  update(loaded: TableReport | null): void {
    if (this.#host.check || this.#shown(loaded).length > 0) void this.load();
  }

  /** Why a file was not read. */
  unreadableSentence(failure: Unreadable, lang: string): string {
    const check = this.#check;
    return check === null || check === 'failed'
      ? say(loadingLanguage(lang), 'reason-unreadable')
      : check.unreadableSentence(failure, lang);
  }

  /** What is shown below the status of the report called `name`. */
  content(loaded: TableReport | null, name: string): TemplateResult | typeof nothing {
    const check = this.#check;
    if (loaded === null || check === null) return nothing;
    return html`${this.#host.check ? this.#checked(check, loaded) : nothing}${this.#issues(check, loaded, name)}`;
  }

  #checked(check: Check | 'failed', loaded: TableReport): TemplateResult {
    const lang = languageOf(this.#host);
    if (check === 'failed')
      return html`<p class="problem">${say(loadingLanguage(lang), 'checkFailed', { version })}</p>`;
    return html`${check.findingList(lang, loaded)}${check.understood(lang, loaded)}`;
  }

  #issues(check: Check | 'failed', loaded: TableReport, name: string): TemplateResult | typeof nothing {
    const issues = this.#shown(loaded);
    if (issues.length === 0) return nothing;
    const lang = languageOf(this.#host);
    const list =
      check === 'failed'
        ? issues.map(({ place }) => placeName(place)).join(', ')
        : check.issueList(lang, { ...loaded, issues });
    const found = say(loadingLanguage(lang), 'issuesFound', { src: name, count: String(issueCount(issues)) });
    const all = html`<p>${found}</p>${list}`;
    // Whoever reads the page can mend nothing.
    const shown = this.#host.check
      ? all
      : html`<details><summary>${say(loadingLanguage(lang), 'beingChecked')}</summary>${all}</details>`;
    return html`<div part="issues" class="problem">${shown}</div>`;
  }

  /** What is shown of what needs mending; what only those ask who keep the sheet waits for `check`. */
  #shown(loaded: TableReport | null): readonly Issue[] {
    const issues = loaded?.issues ?? [];
    return this.#host.check
      ? issues
      : issues.filter((issue) => !/^unknown-(heading|kind|better)$/.test(faultOf(issue)));
  }
}
