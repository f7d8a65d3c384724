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
    ${context ? html`<p class="quiet"><bdi>${context}</bdi></p>` : nothing}
  </div>`;

/** A line that stands back. */
export const quiet = (text: string): TemplateResult => html`<p class="quiet">${text}</p>`;

/** A verdict in shape and word; `more` stands behind the word. */
export const verdictPart = (verdict: VerdictView | null, more = ''): Drawn =>
  verdict
    ? html`<div>
        <p part="verdict" class="verdict ${verdict.kind}">
          ${verdictShape(verdict.kind)}<span>${verdict.word}${more}</span>
        </p>
        ${verdict.note ? quiet(verdict.note) : nothing}
      </div>`
    : nothing;

/** Source and date of the data. */
export const foot = (lines: readonly string[]): Drawn =>
  lines.length > 0 ? html`<div class="foot quiet">${lines.map((line) => html`<p>${line}</p>`)}</div>` : nothing;
