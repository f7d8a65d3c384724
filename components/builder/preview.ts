// The real element, with the attributes that are copied.
import { areCards, cardsClass } from '../carriers/tags/write.js';
import type { Group, Snippet } from './snippet.js';

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
  /** What the report shows of a whole page; empty where it shows one tag. */
  #pageText = '';

  /** The element that shows `snippet`; the same one as long as it can be. */
  show({ tag, lang, attributes, fallback, figures }: Snippet): HTMLElement {
    if (this.#shown?.localName !== tag) this.#shown = document.createElement(tag);
    const shown = this.#shown;
    const fresh = Object.entries(attributes).filter(([, value]) => value !== null);
    for (const name of shown.getAttributeNames()) if (attributes[name] == null) shown.removeAttribute(name);
    for (const [name, value] of fresh) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value ?? '');
    if (shown.textContent !== fallback) shown.textContent = fallback;
    const outer = figures === null ? shown : this.#reportOf(figures.report.root);
    if (outer !== shown && shown.parentElement !== outer) {
      outer.replaceChildren(shown);
      this.#pageText = '';
    }
    outer.lang = lang;
    if (outer !== shown) shown.removeAttribute('lang');
    return outer;
  }

  /** The tags of a page as its markup has them. */
  showPage(groups: readonly Group[]): HTMLElement {
    const [{ figures, lang }] = (groups[0]?.tags ?? []) as [Snippet];
    const text = JSON.stringify(
      groups.map(({ title, tags }) => [title, tags.map(({ tag, attributes }) => [tag, attributes])]),
    );
    const report = this.#reportOf(figures?.report.root);
    if (this.#pageText !== text) {
      this.#pageText = text;
      const parts = groups.flatMap(({ title, tags }) => {
        const heading = Object.assign(document.createElement('h3'), { textContent: title });
        const row = Object.assign(document.createElement('div'), { className: areCards(tags) ? cardsClass : '' });
        row.append(...tags.map(elementOf));
        return title === null ? [row] : [heading, row];
      });
      report.replaceChildren(...parts);
    }
    report.lang = lang;
    return report;
  }

  /** A report that finds its document on the page, as a script with data would have left it. */
  #reportOf(root: unknown): HTMLElement {
    if (this.#report === null || root !== this.#root) {
      this.#root = root;
      this.#count += 1;
      const name = `preview-${this.#count}.data.js`;
      (globalThis as DataPage).goalpostData = { [name]: root };
      this.#report = document.createElement('gp-report');
      this.#report.setAttribute('src', name);
      this.#pageText = '';
    }
    return this.#report;
  }
}

function elementOf({ tag, attributes, fallback }: Snippet): HTMLElement {
  const element = Object.assign(document.createElement(tag), { textContent: fallback });
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  return element;
}
