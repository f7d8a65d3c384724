// Builds the files of rollup.config.mjs, those that do not wait for each other at once: `rollup -c` takes one after the other.
import { rollup } from 'rollup';
import configs from '../rollup.config.mjs';

async function build(config) {
  const bundle = await rollup(config);
  await bundle.write(config.output);
  await bundle.close();
}

// The last but one has the hashes of all before it, and the last has its hash too.
await Promise.all(configs.slice(0, -2).map(build));
for (const config of configs.slice(-2)) await build(config);
