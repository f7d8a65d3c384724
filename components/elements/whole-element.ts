import { type CSSResult, LitElement } from 'lit';
import { directionFor } from '../../src/words/languages.js';
import { ProblemEvent } from '../events.js';
import { followLanguage, languageOf } from '../language.js';

/** A problem: what it is, in no language, and the sentence that says it. */
export interface Problem {
  readonly about: unknown;
  readonly sentence: string;
}

/** What all elements share: they stay whole in any document, whoever rendered them first, and tell a problem once. */
export abstract class WholeElement extends LitElement {
  #unfollow = (): void => {};
  /** The problems that are known already. */
  #told: readonly string[] = [];

  /** The language of the nearest `lang` attribute. */
  protected get language(): string {
    return languageOf(this);
  }

  /** How its words run, whatever the page around it does. */
  protected get direction(): string {
    return directionFor(this.language);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { observedAttributes, shadowRootOptions } = this.constructor as typeof LitElement;
    // Where what hydrates came too late for this class, or for another copy of Lit, the global name says nothing.
    const hydrates = observedAttributes.includes('defer-hydration');
    // Lit would print a second card below what a server has rendered.
    if (!hydrates) this.shadowRoot?.replaceChildren();
    if (this.ownerDocument === document || (hydrates && this.shadowRoot)) return super.createRenderRoot();
    // Another document refuses the style sheets that Lit keeps for this one.
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    this.adoptedCallback();
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = followLanguage(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  /**
   * Makes the style sheets again where the element was moved to another document: they belong to one, and stay behind. A
   * document that no window shows needs none.
   *
   * @internal
   */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    if (this.shadowRoot === null || view === null) return;
    this.shadowRoot.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }

  /** Fires an event for those problems that were not there before. */
  protected tell(problems: readonly Problem[]): void {
    const before = this.#told;
    this.#told = problems.map(({ about }) => JSON.stringify(about));
    const fresh = problems.filter((_, at) => !before.includes(this.#told[at] ?? ''));
    if (fresh.length > 0) this.dispatchEvent(new ProblemEvent(fresh.map(({ sentence }) => sentence)));
  }
}
