import { html, nothing, type TemplateResult } from 'lit';
import type { Standing } from '../../../src/standing/standing.js';
import { type ComparisonView, kpiView } from '../../../src/view/kpi-view.js';
import type { FigureText } from '../../../src/words/print-figure.js';
import { say } from '../../../src/words/say.js';
import { control } from '../control.js';
import { changeShape } from '../shapes.js';
import { sharedStyles } from '../shared.styles.js';
import { foot, heading, soFar, verdictPart } from '../shared-parts.js';
import { StandingElement } from '../standing-element.js';
import { kpiCardStyles } from './styles.js';

/**
 * A card with one indicator: label, big value, growth and attainment side by side, verdict, source and date.
 *
 * Works from its own attributes, or with keys from a `<gp-report>` above.
 *
 * @customElement gp-kpi-card
 * @slot - Fallback: shown before the script runs, without it, and when something is wrong.
 * @csspart card - The frame.
 * @csspart label - The name of the indicator.
 * @csspart context - Whose it is, and of what period.
 * @csspart value - The big number with its unit.
 * @csspart caption - What the number is, where it is no actual.
 * @csspart number - Its digits.
 * @csspart absence - Why there is no number.
 * @csspart comparisons - Growth, attainment, share.
 * @csspart partial - What is known of a total that is not complete.
 * @csspart due - What was due by the date of the data.
 * @csspart plan - The plan.
 * @csspart implied - The prior year that a stated growth implies; opens to show its range.
 * @csspart verdict - The verdict in word and shape.
 * @csspart note - What is to be said of the verdict.
 * @csspart provenance - Source and date of the data.
 * @csspart control - The button over an interactive card.
 * @csspart problem - A sentence that says what is wrong and where.
 * @cssstate loading - The report above is not loaded yet.
 * @cssstate problem - Something is wrong, and a sentence says what.
 * @cssstate met - The plan is met, by the figures as they are published.
 * @cssstate missed - The plan is missed.
 * @cssstate undecided - The figures leave it open.
 * @cssproperty [--gp-color-text=inherit] - Text.
 * @cssproperty [--gp-color-surface=transparent] - Background of the card.
 * @cssproperty [--gp-color-border=rgba(128, 128, 128, 0.45)] - Frame of the card.
 * @cssproperty [--gp-color-good=#2f8a4e] - Shapes of favourable changes and of targets met.
 * @cssproperty [--gp-color-bad=#c8452f] - Shapes of unfavourable changes and of targets missed; the mark beside problems.
 * @cssproperty [--gp-color-neutral=#808080] - Shapes of changes that are neither.
 * @cssproperty [--gp-font-family=inherit] - Font.
 * @cssproperty [--gp-card-padding=1em 1.1em] - Space inside the frame.
 * @cssproperty [--gp-card-radius=0.5em] - Corners of the frame.
 * @fires {ProblemEvent} gp-problem - The card cannot show what it was asked to.
 * @fires {ActivateEvent} gp-activate - Somebody pressed the card, which is interactive.
 */
export class GpKpiCard extends StandingElement {
  /** @internal */
  static override properties = { interactive: { type: Boolean } };
  /** @internal */
  static override styles = [sharedStyles, kpiCardStyles];

  /** Whether the card is a button, which fires `gp-activate`. */
  declare interactive: boolean;

  protected override renderStanding(standing: Standing): TemplateResult {
    const view = kpiView(standing, this.language);
    return html`
      ${control(this, standing, view.sentence)}
      <div part="card" class="card" dir=${this.direction} role="group" aria-label=${view.sentence}>
        ${heading(view)}
        <div part="value">
          ${view.caption ? html`<p part="caption" class="quiet">${view.caption}</p>` : nothing}
          ${view.headline ? this.#headline(view.headline) : html`<p part="absence" class="absence">${view.absence}</p>`}
        </div>
        ${
          view.comparisons.length > 0
            ? html`<dl part="comparisons" class="comparisons">${view.comparisons.map((item) => this.#comparison(item))}</dl>`
            : nothing
        }
        ${soFar(view)}
        ${
          view.impliedPrior
            ? html`<details part="implied" class="quiet">
                <summary>${view.impliedPrior.text}</summary>
                ${view.impliedPrior.range}
              </details>`
            : nothing
        }
        ${view.plan ? html`<p part="plan">${view.plan}</p>` : nothing}
        ${verdictPart(view.verdict)} ${foot(view.provenance)}
      </div>
    `;
  }

  #headline({ before, number, unit, after }: FigureText): TemplateResult {
    const word = (text: string): TemplateResult | typeof nothing => (text ? html`<span>${text}</span> ` : nothing);
    return html`<p class="value">${word(before)}<span part="number" class="number">${number}</span> ${word(unit)}${word(after)}</p>`;
  }

  #comparison({ kind, label, text, tone, note, rises }: ComparisonView): TemplateResult {
    const isChange = rises !== null;
    const spoken = isChange && tone !== 'neutral' ? say(this.language, tone) : '';
    return html`<div class="comparison ${kind}">
      <dt>${label}</dt>
      <dd class=${tone}>
        ${isChange ? changeShape(rises) : nothing}<span>${text}</span>
        ${note ? html`<span class="note">(${note})</span>` : nothing}
        ${spoken ? html`<span class="spoken">${spoken}</span>` : nothing}
      </dd>
    </div>`;
  }
}
