import { type ShapeName, shapePaths } from '../shape-paths.js';
import { element } from './markup.js';

const shape = (attributes: Readonly<Record<string, string>>): string =>
  element(
    'svg',
    { viewBox: '0 0 16 16', width: '13', height: '13', 'aria-hidden': 'true' },
    element('path', attributes),
  );

/** The shape of a verdict: a tick, a cross or a question mark, so that colour is never alone. */
export const verdictShape = (kind: Exclude<ShapeName, 'rises' | 'falls'>): string =>
  shape({ d: shapePaths[kind], fill: 'none', stroke: 'currentColor', 'stroke-width': '2.5' });

/** The direction of a change. */
export const changeShape = (rises: boolean): string =>
  shape({ d: shapePaths[rises ? 'rises' : 'falls'], fill: 'currentColor' });
