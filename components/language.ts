/** The language of the nearest `lang` attribute, across shadow roots; empty where the page names none. */
export function languageOf(element: Element): string {
  let at: Element | null = element;
  while (at !== null) {
    const owner: Element | null = at.closest('[lang]');
    if (owner !== null) return owner.getAttribute('lang') ?? '';
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
