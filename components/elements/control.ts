import { html, nothing, type TemplateResult } from 'lit';
import type { Standing } from '../../src/standing/standing.js';
import { ActivateEvent } from '../events.js';
import type { StandingElement } from './standing-element.js';

/**
 * A button over the whole of an interactive element, below what opens in it, that says what the element says. It has no text
 * and no ground, so that nothing of it is printed.
 */
export const control = (
  element: StandingElement & { readonly interactive: boolean },
  standing: Standing,
  sentence: string,
): TemplateResult | typeof nothing => {
  const { indicator, organisation, period, members } = element;
  const press = (): boolean =>
    element.dispatchEvent(new ActivateEvent({ standing, indicator, organisation, period, members }));
  return element.interactive ? html`<button part="control" aria-label=${sentence} @click=${press}></button>` : nothing;
};
