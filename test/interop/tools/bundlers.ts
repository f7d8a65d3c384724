import { basename, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build as esbuild } from 'esbuild';
import { type Plugin, rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** Builds a script for production into a folder, and gives the files that a page loads at first; `main.js` starts it. */
export type Bundler = (entry: string, folder: string) => Promise<string[]>;

interface Chunk {
  readonly fileName: string;
  readonly imports?: readonly string[];
}

/** A chunk and everything that it imports at once. */
function atFirst(chunks: readonly Chunk[], name = 'main.js'): string[] {
  const imports = chunks.find(({ fileName }) => fileName === name)?.imports ?? [];
  return [...new Set([name, ...imports.flatMap((imported) => atFirst(chunks, imported))])];
}

// The types of this plugin are those of a CommonJS module.
const minify = terser as unknown as (options: object) => Plugin;

export const bundlers: Record<string, Bundler> = {
  async rollup(entry, folder) {
    const bundle = await rollup({
      input: { main: entry },
      plugins: [nodeResolve({ exportConditions: ['production', 'default'] })],
      onwarn: () => undefined,
    });
    const { output } = await bundle.write({
      dir: folder,
      format: 'es',
      plugins: [minify({ module: true, ecma: 2020 })],
    });
    return atFirst(output);
  },

  async vite(entry, folder) {
    const [result] = [
      await vite({
        root: join(entry, '..'),
        base: './',
        configFile: false,
        logLevel: 'error',
        build: {
          outDir: folder,
          emptyOutDir: true,
          modulePreload: false,
          rollupOptions: { input: { main: entry }, output: { entryFileNames: '[name].js' } },
        },
      }),
    ].flat();
    if (result === undefined || !('output' in result)) throw new Error('vite watches instead of building.');
    return atFirst(result.output as Chunk[]);
  },

  async esbuild(entry, folder) {
    const { metafile } = await esbuild({
      entryPoints: { main: entry },
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      metafile: true,
      logLevel: 'error',
    });
    const chunks = Object.entries(metafile.outputs).map(([path, { imports }]) => ({
      fileName: basename(path),
      imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path)),
    }));
    return atFirst(chunks);
  },

  webpack: (entry, folder) =>
    new Promise((resolve, reject) => {
      const settings = {
        mode: 'production',
        entry: { main: entry },
        output: { path: folder, publicPath: 'auto' },
      } as const;
      webpack({ ...settings, performance: false }, (error, stats) => {
        if (error || stats?.hasErrors()) return void reject(error ?? new Error(stats?.toString('errors-only')));
        const { entrypoints } = stats?.toJson({ entrypoints: true }) ?? {};
        resolve((entrypoints?.main?.assets ?? []).map(({ name }) => name));
      });
    }),
};
