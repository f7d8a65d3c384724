import { type SVGTemplateResult, svg } from 'lit';
import { type ShapeName, shapePaths } from '../../src/view/shape-paths.js';

const shape = (className: string, name: ShapeName): SVGTemplateResult =>
  svg`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path class=${className} d=${shapePaths[name]}></path></svg>`;

/** The shape of a verdict: a tick, a cross or a question mark, so that colour is never alone. */
export const verdictShape = (kind: Exclude<ShapeName, 'rises' | 'falls'>): SVGTemplateResult => shape('stroke', kind);

/** The direction of a change. Favourable changes are filled, unfavourable ones are hollow. */
export const changeShape = (rises: boolean): SVGTemplateResult => shape('arrow', rises ? 'rises' : 'falls');
