import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { type BarView, barView, type Standing } from '../src/index.js';
import { verdictShape } from './shapes.js';
import { sharedStyles } from './shared.styles.js';
import { StandingElement } from './standing-element.js';
import { targetBarStyles } from './target-bar.styles.js';

/** A fraction of the bar's width as an SVG length. Geometry attributes pass every content security policy. */
const percent = (fraction: number): string => `${(fraction * 100).toFixed(3)}%`;

const stretch = (className: string, from: number, to: number, y: string, height: string): SVGTemplateResult =>
  svg`<rect class=${className} x=${percent(from)} y=${y} width=${percent(to - from)} height=${height}></rect>`;

/** A forecast is hatched in the colour of the actual (ISO 24896, scenario FC). */
const hatch = svg`<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
  ><path class="hatch" d="M0 0V5"></path></pattern>`;

/** Bands share one hue; the first is the darkest, because it is the poorest. */
const shaded = (band: SVGTemplateResult, shade: number): SVGTemplateResult =>
  svg`<g opacity=${(0.5 - 0.35 * shade).toFixed(2)}>${band}</g>`;

const line = (className: string, at: number, top: string, bottom: string): SVGTemplateResult =>
  svg`<line class=${className} x1=${percent(at)} x2=${percent(at)} y1=${top} y2=${bottom}></line>`;

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
 * @csspart graph - The picture.
 * @csspart legend - What the marks mean, with their figures.
 * @csspart verdict - The verdict in word and shape.
 * @csspart problem - A sentence that says what is wrong and where.
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
 */
export class GpTargetBar extends StandingElement {
  /** @internal */
  static override styles = [sharedStyles, targetBarStyles];

  protected override renderStanding(standing: Standing): TemplateResult {
    const view = barView(standing, this.language);
    return html`
      <div part="bar" class="bar">
        <div class="head">
          <div>
            ${view.label ? html`<p part="label" class="label">${view.label}</p>` : nothing}
            ${view.context ? html`<p class="quiet">${view.context}</p>` : nothing}
          </div>
          <p class="amount">
            ${view.actual ? view.actual.text : html`<span class="absence">${view.absence}</span>`}
          </p>
        </div>
        <svg part="graph" class="graph" role="img" aria-label=${view.sentence}>${this.#graph(view)}</svg>
        <ul part="legend" class="legend">${this.#legend(view)}</ul>
        ${view.partial ? html`<p>${view.partial}</p>` : nothing}
        ${
          view.verdict
            ? html`<div>
              <p part="verdict" class="verdict ${view.verdict.kind}">
                ${verdictShape(view.verdict.kind)}
                <span>${view.verdict.word}${view.attainment ? ` (${view.attainment})` : nothing}</span>
              </p>
              ${view.verdict.note ? html`<p class="quiet">${view.verdict.note}</p>` : nothing}
            </div>`
            : nothing
        }
        ${
          view.provenance.length > 0
            ? html`<div class="foot quiet">${view.provenance.map((text) => html`<p>${text}</p>`)}</div>`
            : nothing
        }
      </div>
    `;
  }

  #graph({ bands, actual, forecast, target, prior, zero }: BarView): SVGTemplateResult[] {
    const parts = bands.length > 0 ? [] : [stretch('track', 0, 1, '34%', '66%')];
    for (const { from, to, shade } of bands) parts.push(shaded(stretch('band', from, to, '34%', '66%'), shade));
    if (forecast) parts.push(hatch, stretch('forecast', forecast.from, forecast.to, '52%', '30%'));
    if (actual) parts.push(stretch('actual', actual.from, actual.to, '52%', '30%'));
    parts.push(line('zero', zero, '34%', '100%'));
    if (prior) parts.push(line('prior', prior.at, '46%', '88%'));
    if (target) parts.push(...this.#target(target));
    return parts;
  }

  #target({ at, upTo, sign, short }: NonNullable<BarView['target']>): SVGTemplateResult[] {
    const parts = [line('target', at, '30%', '100%')];
    if (upTo !== null) parts.unshift(stretch('range', at, upTo, '34%', '66%'), line('target', upTo, '30%', '100%'));
    // Near an edge the label leans inward, so that it is not cut.
    const anchor = at > 0.8 ? 'end' : at < 0.2 ? 'start' : 'middle';
    const text = `${sign} ${short}`.trim();
    parts.push(svg`<text class="sign" x=${percent(at)} y="22%" text-anchor=${anchor}>${text}</text>`);
    return parts;
  }

  #legend({ actualLine, target, prior, forecast, bands }: BarView): TemplateResult[] {
    const item = (key: SVGTemplateResult, text: string): TemplateResult =>
      html`<li><svg class="key" viewBox="0 0 16 16" aria-hidden="true">${key}</svg><span>${text}</span></li>`;
    const box = (className: string): SVGTemplateResult =>
      svg`<rect class=${className} x="1" y="3" width="14" height="10"></rect>`;
    const mark = (className: string): SVGTemplateResult =>
      svg`<line class=${className} x1="8" x2="8" y1="0" y2="16"></line>`;
    const items = [item(box('actual'), actualLine)];
    if (target) items.push(item(mark('target'), target.text));
    if (prior) items.push(item(mark('prior'), prior.text));
    if (forecast) items.push(item(box('forecast'), forecast.text));
    for (const { name, shade, text } of bands) {
      items.push(item(shaded(box('band'), shade), text ? `${name} (${text})` : name));
    }
    return items;
  }
}
