// The real element, with the attributes that are copied.
import type { Snippet } from './snippet.js';

/** Scripts with data leave it here for `<gp-report>`; components/loading/data-script.ts says how. */
interface DataPage {
  goalpostData?: Record<string, unknown>;
}

/** Keeps an element in step with what the editor chooses. */
export class Preview {
  #shown: HTMLElement | null = null;
  #report: HTMLElement | null = null;
  #root: unknown = null;
  #count = 0;

  /** The element that shows `snippet`; the same one as long as it can be. */
  show({ tag, lang, attributes, fallback, figures }: Snippet): HTMLElement {
    if (this.#shown?.localName !== tag) this.#shown = document.createElement(tag);
    const shown = this.#shown;
    const fresh = Object.entries(attributes).filter(([, value]) => value !== null);
    for (const name of shown.getAttributeNames()) if (attributes[name] == null) shown.removeAttribute(name);
    for (const [name, value] of fresh) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value ?? '');
    if (shown.textContent !== fallback) shown.textContent = fallback;
    const outer = figures === null ? shown : this.#around(figures.report.root, shown);
    outer.lang = lang;
    if (outer !== shown) shown.removeAttribute('lang');
    return outer;
  }

  /** A report that finds its document on the page, as a script with data would have left it. */
  #around(root: unknown, shown: HTMLElement): HTMLElement {
    if (this.#report === null || root !== this.#root) {
      this.#root = root;
      this.#count += 1;
      const name = `preview-${this.#count}.data.js`;
      (globalThis as DataPage).goalpostData = { [name]: root };
      this.#report = document.createElement('gp-report');
      this.#report.setAttribute('src', name);
    }
    if (shown.parentElement !== this.#report) this.#report.replaceChildren(shown);
    return this.#report;
  }
}
