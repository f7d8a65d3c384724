/**
 * Empties the shadow root that a server has rendered, unless the page hydrates: Lit would print a second card below it.
 */
export function clearServerRoot({ shadowRoot }: Element): void {
  const { litElementHydrateSupport } = globalThis as { litElementHydrateSupport?: unknown };
  // An element with that ID is found under the name too.
  if (typeof litElementHydrateSupport !== 'function') shadowRoot?.replaceChildren();
}
