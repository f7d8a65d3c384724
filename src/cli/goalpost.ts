#!/usr/bin/env node
// The command line as a program: the arguments of the process, its disk and its two streams.
import { registerLanguage } from '../index.js';
import { lateLanguages } from '../words/late-languages.js';
import { disk } from './disk.js';
import { print } from './print.js';
import { run } from './run.js';

for (const load of Object.values(lateLanguages)) registerLanguage(await load());
print(run(process.argv.slice(2), disk), process);
