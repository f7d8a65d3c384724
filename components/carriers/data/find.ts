import { isTag } from '../../../src/standing/tags.js';
import { page } from '../../page.js';
import { replace } from '../replace.js';

/** Turns `<p data-goalpost="kpi-card" data-value="208,7 tỷ đồng">…</p>`, also a table, whose cells are the data then. */
export function turnElement(element: HTMLElement): void {
  const { goalpost = '', ...data } = element.dataset;
  const tag = `gp-${goalpost}`;
  if (!isTag(tag)) return;
  const attributes = new Map(Object.entries(data).map(([name, value]) => [kebab(name), value ?? '']));
  element.removeAttribute('data-goalpost');
  if (element instanceof HTMLTableElement) {
    if (page.getElementById(element.id) !== element) element.id = freeId();
    replace(element, { tag, attributes: attributes.set('for', element.id) });
  } else {
    const content = page.createElement('span');
    content.append(...element.childNodes);
    element.append(content);
    replace(content, { tag, attributes });
  }
}

let tables = 0;

/** An ID that nothing on the page has. */
function freeId(): string {
  do tables++;
  while (page.getElementById(`gp-table-${tables}`) !== null);
  return `gp-table-${tables}`;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
