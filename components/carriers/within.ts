/** All elements in one, or itself, that a selector finds. */
export const allWithin = (element: Element, selector: string): Element[] => [
  ...(Element.prototype.matches.call(element, selector) ? [element] : []),
  ...Element.prototype.querySelectorAll.call(element, selector),
];
