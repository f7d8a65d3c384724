import { assert, fixture, html } from '@open-wc/testing';
import 'goalpost/define';
import { checks } from '../tools/checks.mjs';
import { waitUntil } from './support.js';

type Block = { place: string; info: string; code: string };
const blocks: Block[] = await (await fetch('/docs-blocks.json')).json();
Object.assign(globalThis, checks(assert.deepEqual));

/** The markup of an example in a frame of its language: no scripts, and data from the examples folder. */
function pageOf(code: string): HTMLElement {
  const page = new DOMParser().parseFromString(code, 'text/html');
  for (const node of page.querySelectorAll('script, link')) node.remove();
  for (const node of page.querySelectorAll('gp-report[src]')) {
    const name = (node.getAttribute('src') ?? '').split('/').at(-1);
    node.setAttribute('src', `/docs/examples/${name}`);
  }
  const frame = document.createElement('div');
  frame.lang = page.documentElement.lang || 'en';
  frame.append(...page.body.childNodes);
  return frame;
}

const elementsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].filter((element) => element.localName.startsWith('gp-'));

const problemsOf = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[part~="problem"]') ?? [])].map((part) => part.textContent?.trim() ?? '');

/** What an element says, itself and with its own content. */
const textOf = (element: Element): string => `${element.shadowRoot?.textContent ?? ''}${element.textContent}`.trim();

let errors: unknown[][] = [];
let fetching = 0;
const { error } = console;
const { fetch: originalFetch } = window;
beforeEach(() => {
  errors = [];
  console.error = (...args) => errors.push(args);
  window.fetch = (...args) => {
    fetching++;
    return originalFetch(...args).finally(() => fetching--);
  };
});
afterEach(() => {
  console.error = error;
  window.fetch = originalFetch;
});

it('the documentation has examples for a page', () => assert.isNotEmpty(blocks));

blocks.forEach(({ place, info, code }, index) => {
  it(`${info} ${place}`, async () => {
    const frame = await fixture<HTMLElement>(
      html`${info.startsWith('html') ? pageOf(code) : document.createElement('div')}`,
    );
    if (info === 'js browser') await import(`/docs-blocks/${index}.js`);
    const elements = elementsIn(frame);
    const unknown = elements
      .filter(({ localName }) => !customElements.get(localName))
      .map(({ localName }) => localName);
    assert.deepEqual(unknown, [], 'elements that goalpost/define registers');

    const problems = () => elements.flatMap(problemsOf);
    if (info === 'html problem') {
      await waitUntil(() => problems().length > 0, `${place} is to show a problem`);
    } else {
      await waitUntil(() => elements.every(textOf), `every element of ${place} is to say something`);
      await settled(frame);
      assert.deepEqual(problems(), []);
    }
    assert.deepEqual(errors, []);
  });
});

/** Resolves when nothing is being fetched and the text has stopped changing. */
async function settled(frame: Element): Promise<void> {
  let before: string | undefined;
  await waitUntil(async () => {
    for (const element of elementsIn(frame)) await (element as Element & { updateComplete?: unknown }).updateComplete;
    const now = elementsIn(frame).map(textOf).join('\n');
    const same = now === before && fetching === 0;
    before = now;
    return same;
  });
}
