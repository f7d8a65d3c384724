import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Standing } from '../../../src/standing/standing.js';
import type { BarMark, LegendView } from '../../../src/view/bar-marks.js';
import { barView } from '../../../src/view/bar-view.js';
import { control } from '../control.js';
import { sharedStyles } from '../shared.styles.js';
import { foot, heading, soFar, verdictPart } from '../shared-parts.js';
import { StandingElement } from '../standing-element.js';
import { targetBarStyles } from './styles.js';

/** A forecast is hatched in the colour of the actual (ISO 24896, scenario FC). */
const hatch = svg`<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
  ><path class="hatch" d="M0 0V5"></path></pattern>`;

const shaded = (box: SVGTemplateResult, opacity: string | null): SVGTemplateResult =>
  opacity === null ? box : svg`<g opacity=${opacity}>${box}</g>`;

/** A mark as it is drawn. Geometry attributes pass every content security policy. */
function drawn(mark: BarMark): SVGTemplateResult {
  const { role, x, shape } = mark;
  if (shape === 'line') return svg`<line class=${role} x1=${x} x2=${x} y1=${mark.y1} y2=${mark.y2}></line>`;
  if (shape === 'text')
    return svg`<text class=${role} x=${x} y=${mark.y} text-anchor=${mark.anchor}>${mark.text}</text>`;
  const { y, width, height, opacity } = mark;
  return shaded(svg`<rect class=${role} x=${x} y=${y} width=${width} height=${height}></rect>`, opacity);
}

/** The key to a mark: a box, or an upright line. */
const key = ({ role, opacity }: LegendView): SVGTemplateResult =>
  role === 'target' || role === 'prior'
    ? svg`<line class=${role} x1="8" x2="8" y1="0" y2="16"></line>`
    : shaded(svg`<rect class=${role} x="1" y="3" width="14" height="10"></rect>`, opacity);

/**
 * A bullet graph: the actual as a bar from zero, the target as a line, prior year, forecast and named bands.
 *
 * An actual above its target goes past the line. Works from its own attributes, or with keys from a `<gp-report>`
 * above.
 *
 * @customElement gp-target-bar
 * @slot - Fallback: shown before the script runs, without it, and when something is wrong.
 * @csspart bar - The whole.
 * @csspart label - The name of the indicator.
 * @csspart head - The name and the actual.
 * @csspart context - Whose it is, and of what period.
 * @csspart amount - The actual.
 * @csspart absence - Why there is none.
 * @csspart graph - The picture.
 * @csspart legend - What the marks mean, with their figures.
 * @csspart partial - What is known of a total that is not complete.
 * @csspart due - What was due by the date of the data.
 * @csspart verdict - The verdict in word and shape.
 * @csspart note - What is to be said of the verdict.
 * @csspart provenance - Source and date of the data.
 * @csspart control - The button over an interactive bar.
 * @csspart problem - A sentence that says what is wrong and where.
 * @cssstate loading - The report above is not loaded yet.
 * @cssstate problem - Something is wrong, and a sentence says what.
 * @cssstate met - The plan is met, by the figures as they are published.
 * @cssstate missed - The plan is missed.
 * @cssstate undecided - The figures leave it open.
 * @cssproperty [--gp-color-text=inherit] - Text.
 * @cssproperty [--gp-color-actual=currentColor] - The bar of the actual and the outline of the forecast.
 * @cssproperty [--gp-color-target=#b4630c] - The line of the target.
 * @cssproperty [--gp-color-prior=#808080] - The mark of the prior year.
 * @cssproperty [--gp-color-band=#808080] - The one hue of all bands.
 * @cssproperty [--gp-color-good=#2f8a4e] - The shape of a target met.
 * @cssproperty [--gp-color-bad=#c8452f] - The shape of a target missed; the mark beside problems.
 * @cssproperty [--gp-font-family=inherit] - Font.
 * @cssproperty [--gp-bar-height=2.75em] - Height of the picture.
 * @cssproperty [--gp-bar-margin=0.75em] - Space above and below.
 * @fires {ProblemEvent} gp-problem - The bar cannot show what it was asked to.
 * @fires {ActivateEvent} gp-activate - Somebody pressed the bar, which is interactive.
 */
export class GpTargetBar extends StandingElement {
  /** @internal */
  static override properties = { interactive: { type: Boolean } };
  /** @internal */
  static override styles = [sharedStyles, targetBarStyles];

  /** Whether the bar is a button, which fires `gp-activate`. */
  declare interactive: boolean;

  protected override renderStanding(standing: Standing): TemplateResult {
    const view = barView(standing, this.language);
    return html`
      ${control(this, standing, view.sentence)}
      <div part="bar" class="bar" dir=${this.direction}>
        <div part="head" class="head">
          ${heading(view)}
          <p part="amount" class="amount">
            ${view.actual ? view.actual.text : html`<span part="absence" class="absence">${view.absence}</span>`}
          </p>
        </div>
        <svg part="graph" class="graph" role="img" aria-label=${view.sentence}>${view.forecast ? hatch : nothing}${view.marks.map(drawn)}</svg>
        <ul part="legend" class="legend">
          ${view.legend.map(
            (line) =>
              html`<li><svg class="key" viewBox="0 0 16 16" aria-hidden="true">${key(line)}</svg><span>${line.text}</span></li>`,
          )}
        </ul>
        ${soFar(view)}
        ${verdictPart(view.verdict, view.attainment ? ` (${view.attainment})` : '')} ${foot(view.provenance)}
      </div>
    `;
  }
}
