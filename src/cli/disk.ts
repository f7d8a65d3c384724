import { readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import type { Io } from './io.js';

/** The disk of this machine; progress goes to the second stream, where a person looks at it. */
export const disk: Io = {
  get version() {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    return (manifest as { version: string }).version;
  },
  read: (path) => readFileSync(path),
  write: writeFileSync,
  real: (path) => realpathSync(path),
  isFile: (path) => statSync(path).isFile(),
  identity: (path) => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? null : `${found.dev} ${found.ino}`;
  },
  progress: (text) => {
    const { stderr } = process;
    if (stderr.isTTY && (text !== null || isShown)) stderr.write(text === null ? '\r\x1b[K' : `\r${text}`);
    isShown = text !== null;
  },
};

/** Whether something is shown that has to be taken away. */
let isShown = false;
