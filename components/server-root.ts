/**
 * Empties the shadow root that a server has rendered, unless the page hydrates: Lit would print a second card below it.
 */
export function clearServerRoot({ shadowRoot }: Element): void {
  if (!('litElementHydrateSupport' in globalThis)) shadowRoot?.replaceChildren();
}
