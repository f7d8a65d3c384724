// What cards and bars draw alike.
import { html, nothing, type TemplateResult } from 'lit';
import type { VerdictView } from '../../src/view/texts.js';
import { verdictShape } from './shapes.js';

/** Markup, or nothing at all. */
type Drawn = TemplateResult | typeof nothing;

/** The name of what is shown, and whose it is. */
export const heading = ({ label, context }: { readonly label: string; readonly context: string }): TemplateResult =>
  html`<div>
    ${label ? html`<p part="label" class="label"><bdi>${label}</bdi></p>` : nothing}
    ${context ? html`<p part="context" class="quiet"><bdi>${context}</bdi></p>` : nothing}
  </div>`;

/** A verdict in shape and word; `more` stands behind the word. */
export const verdictPart = (verdict: VerdictView | null, more = ''): Drawn =>
  verdict
    ? html`<div>
        <p part="verdict" class="verdict ${verdict.kind}">
          ${verdictShape(verdict.kind)}<span>${verdict.word}${more}</span>
        </p>
        ${verdict.note ? html`<p part="note" class="quiet">${verdict.note}</p>` : nothing}
      </div>`
    : nothing;

/** What is known so far, and what was due by then. */
export const soFar = ({ partial, due }: { readonly partial: string | null; readonly due: string | null }): Drawn =>
  html`${partial ? html`<p part="partial">${partial}</p>` : nothing}${due ? html`<p part="due">${due}</p>` : nothing}`;

/** Source and date of the data. */
export const foot = (lines: readonly string[]): Drawn =>
  lines.length > 0
    ? html`<div part="provenance" class="foot quiet">${lines.map((line) => html`<p>${line}</p>`)}</div>`
    : nothing;
