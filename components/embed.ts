// The entry of the embed bundle. The mark it leaves on the page lets a second copy stand back before it runs, and is
// where the files beside embed.js find what they need and leave what they have.
import './define.js';
import { shared } from './embed-shared.js';
import { version } from './version.js';

Object.defineProperty(globalThis, Symbol.for('goalpost'), { value: Object.freeze({ version, shared, parts: {} }) });
