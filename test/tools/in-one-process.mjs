// Runs the test files that are named in one process: node --import tsx test/tools/in-one-process.mjs FILE…
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
