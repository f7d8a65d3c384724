// The compiler writes comments to the scripts and to the declarations alike. Editors show those of the declarations; in the scripts
// they were a quarter of what the package weighs. Marks for bundlers stay.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

for (const folder of ['dist/src', 'dist/components']) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const { code } = transformSync(text, { target: 'esnext', charset: 'utf8' });
    if (code !== text) writeFileSync(path, code);
  }
}
