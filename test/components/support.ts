import { fixture, html, waitUntil as waitFor } from '@open-wc/testing';
import type { LitElement } from 'lit';
import 'goalpost/define';

/** The markup inside a frame of the given language, upgraded and rendered. */
export async function show(markup: string, lang = 'vi'): Promise<HTMLElement> {
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.innerHTML = markup;
  await fixture(html`${frame}`);
  await rendered(frame);
  return frame;
}

/** Resolves once something holds. A second, the usual patience, is short on a machine that runs three engines at once. */
export const waitUntil = (holds: () => unknown, message?: string): Promise<void> =>
  waitFor(holds as () => boolean, message, { timeout: 8000 });

/** Resolves when every Goalpost element inside has rendered. */
export async function rendered(frame: ParentNode): Promise<void> {
  for (const element of elementsIn(frame)) await element.updateComplete;
}

const elementsIn = (frame: ParentNode): LitElement[] =>
  [...frame.querySelectorAll<LitElement>('*')].filter(({ localName }) => localName.startsWith('gp-'));

/** The first element of that tag. */
export function first<K extends keyof HTMLElementTagNameMap>(frame: ParentNode, tag: K): HTMLElementTagNameMap[K] {
  const element = frame.querySelector(tag);
  if (element === null) throw new Error(`no <${tag}>`);
  return element;
}

/** What the element itself prints, spaces folded. Its own content counts only where it shows through a slot. */
export const printed = (element: Element): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The sentences that say what is wrong. */
export const problems = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.problem') ?? [])].map((part) => part.textContent?.trim() ?? '');

/** Whether the reader sees the element's own content. */
export function showsFallback(element: Element): boolean {
  const content = element.firstElementChild;
  return content instanceof HTMLElement && content.getClientRects().length > 0;
}

/** Resolves when the report has been loaded or has failed. */
export async function loaded(frame: ParentNode): Promise<void> {
  const report = first(frame, 'gp-report');
  await waitUntil(() => !/^(Đang tải|Loading)/.test(printed(report)), 'the report was neither loaded nor failed');
  await rendered(frame);
}
