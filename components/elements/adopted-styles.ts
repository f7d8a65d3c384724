import type { CSSResult, LitElement } from 'lit';

/**
 * Gives an element that was moved to another document its style sheets again: they belong to one document, and stay behind.
 *
 * Call it in `adoptedCallback`. A document that no window shows needs none.
 */
export function adoptStylesAgain(element: LitElement): void {
  const view = element.ownerDocument.defaultView;
  if (element.shadowRoot === null || view === null) return;
  element.shadowRoot.adoptedStyleSheets = (element.constructor as typeof LitElement).elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}
