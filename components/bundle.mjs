// Builds the files of rollup.config.mjs, those that do not wait for each other at once: `rollup -c` takes one after the other.
import { rollup } from 'rollup';
import configs from '../rollup.config.mjs';

async function build(config) {
  const bundle = await rollup(config);
  await bundle.write(config.output);
  await bundle.close();
}

// The last three, the part of reports, embed.js and the builder, each have hashes of files before them.
await Promise.all(configs.slice(0, -3).map(build));
for (const config of configs.slice(-3)) await build(config);
