import { isTag } from '../../../src/standing/tags.js';
import { replace } from '../replace.js';

const isWebPage = /\/$|\.(x?html?|md|php|aspx|jsp)$/i;

/** Turns `<a href="plan.csv#gp-target-bar?indicator=Doanh thu&period=2019">…</a>`. */
export function turnLink(link: HTMLAnchorElement): void {
  const [, file = '', tag = '', query = ''] =
    /^([^#]*)#(gp-[a-z-]+)(?:\?(.*))?$/s.exec(link.getAttribute('href') ?? '') ?? [];
  // A script or data behind a link is no file.
  if (!isTag(tag) || !/^(https?|file):$/.test(link.protocol)) return;
  // Where the text is the address, whole or shortened, the page itself made a link of a text.
  const text = (link.textContent ?? '').replace(/[\p{Cf}\s]+/gu, '');
  if (/^(\w+:\/\/|www\.)/i.test(text) || text.includes(`#${tag}`)) return;
  const attributes = new Map(new URLSearchParams(query));
  // "elements.html#gp-kpi-card" leads to a place in a page.
  if (attributes.size === 0 && (file === '' || isWebPage.test(link.pathname))) return;
  attributes.delete('for');
  if (file === '') attributes.delete('src');
  else attributes.set('src', file);
  replace(link, { tag, attributes });
}
