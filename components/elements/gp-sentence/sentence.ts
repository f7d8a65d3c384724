import { css, html, type TemplateResult } from 'lit';
import type { Standing } from '../../../src/standing/standing.js';
import { sentence } from '../../../src/view/sentence.js';
import { sharedStyles } from '../shared.styles.js';
import { StandingElement } from '../standing-element.js';

/**
 * The sentence that a careful report would print, with the digits and qualifiers of the card; stands inside a paragraph.
 *
 * Works from its own attributes, or with keys from a `<gp-report>` above.
 *
 * @customElement gp-sentence
 * @slot - Fallback: shown before the script runs, without it, and when something is wrong.
 * @csspart problem - A sentence that says what is wrong and where.
 * @cssstate loading - The report above is not loaded yet.
 * @cssstate problem - Something is wrong, and a sentence says what.
 * @cssstate met - The plan is met, by the figures as they are published.
 * @cssstate missed - The plan is missed.
 * @cssstate undecided - The figures leave it open.
 * @cssproperty [--gp-color-text=inherit] - Text.
 * @cssproperty [--gp-color-bad=#c8452f] - The mark beside problems.
 * @cssproperty [--gp-font-family=inherit] - Font.
 * @fires {ProblemEvent} gp-problem - There is no sentence to show.
 */
export class GpSentence extends StandingElement {
  /** @internal */
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline;
        container-type: normal;
        min-inline-size: 0;
      }
    `,
  ];

  protected override renderStanding(standing: Standing): TemplateResult {
    return html`<bdi dir=${this.direction}>${sentence(standing, this.language)}</bdi>`;
  }
}
