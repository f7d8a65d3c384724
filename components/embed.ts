// The entry of the embed bundle. The mark it leaves on the page lets a second copy stand back before it runs, and is
// where the files beside embed.js find what they need and leave what they have.
// The core first, so that it stands in the bundle room by room: what is alike lies close together, which packs better.
import '../src/index.js';
import './define.js';
import { scan, watchCarriers } from './carriers/watch.js';
import * as shared from './embed/shared.js';
import { page } from './page.js';
import { version } from './version.js';

const mark = Object.freeze({ version, shared, parts: {}, scan });
Object.defineProperty(globalThis, Symbol.for('goalpost'), { value: mark });
// The name is for people: `goalpost.scan(element)`. A page that has the name already keeps it.
if (!('goalpost' in globalThis)) Object.defineProperty(globalThis, 'goalpost', { value: mark });

if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', watchCarriers, { once: true });
else watchCarriers();
