// The entry of the embed bundle. The mark it leaves on the page lets a second copy stand back before it runs, and is
// where the files beside embed.js find what they need and leave what they have.
// The words first and then the core, so that it stands in the bundle room by room: what is alike lies close together, which
// packs better.
import '../src/words/vi/index.js';
import '../src/words/en/index.js';
import '../src/index.js';
import './define.js';
import { awaitCarriers } from './carriers/await.js';
import { loadCarriers } from './embed/lazy.js';
import * as shared from './embed/shared.js';
import { page } from './page.js';
import { version } from './version.js';

/** Turns the carriers inside an element, whatever it is, once the part that does so is there. */
const scan = async (root: Element): Promise<void> => (await loadCarriers()).scan(root);

const mark = Object.freeze({ version, shared, parts: {}, scan });
Object.defineProperty(globalThis, Symbol.for('goalpost'), { value: mark });
// The name is for people: `goalpost.scan(element)`. A page that has the name already keeps it.
if (!('goalpost' in globalThis)) Object.defineProperty(globalThis, 'goalpost', { value: mark });

const turnCarriers = (): void =>
  awaitCarriers(() => {
    // What stands in a carrier is its fallback, so nothing on the page is missing without the part.
    loadCarriers().then(
      ({ watchCarriers }) => watchCarriers(),
      () => console.error(`embed.carriers.js ${version} is not beside embed.js on the server.`),
    );
  });

if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', turnCarriers, { once: true });
else turnCarriers();
