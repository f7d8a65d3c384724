/** The table with this ID, with or without `#`, in the element, near it, or on the page. */
export function tableNamed(id: string, element: HTMLElement): HTMLTableElement | null {
  const root = element.getRootNode();
  const name = id.replace(/^#/, '');
  const own = [...element.getElementsByTagName('table')].find(({ id: found }) => found === name);
  const near = own ?? ('host' in root ? (root as ShadowRoot).getElementById(name) : null);
  // Past the names in the content of the page, see page.ts; the element may have been moved to another document.
  const found = near ?? Document.prototype.getElementById.call(element.ownerDocument, name);
  // One of another document is an instance of a class there.
  return found?.localName === 'table' ? (found as HTMLTableElement) : null;
}
