import { type SVGTemplateResult, svg } from 'lit';

const paths = {
  met: 'M2 8.5 6.5 13 14 4',
  missed: 'M3 3 13 13M13 3 3 13',
  undecided: 'M5 5.5C5 1.5 11 1.5 11 5.5 11 8 8 8 8 10.5M8 13.5V13.6',
} as const;

/** The shape of a verdict: a tick, a cross or a question mark, so that colour is never alone. */
export const verdictShape = (kind: keyof typeof paths): SVGTemplateResult =>
  svg`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path class="stroke" d=${paths[kind]}></path></svg>`;

/** The direction of a change. Favourable changes are filled, unfavourable ones are hollow. */
export const changeShape = (rises: boolean): SVGTemplateResult =>
  svg`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path class="arrow" d=${rises ? 'M8 3 14 13H2Z' : 'M8 13 2 3H14Z'}></path></svg>`;
