// What a developer does: an empty application with TypeScript, the package installed from its tarball and nothing else.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { visibleText } from '../pages/support.js';
import { browserAndSite, fileIn, suite } from './support.js';
import { tarball } from './tools/package.mjs';

describe("a developer's first application", () => {
  let folder = '';
  const running = browserAndSite((path) => fileIn(join(folder, 'dist'), path === '/' ? 'index.html' : path));

  before(() => {
    // Outside the repository, where only what the package declares can be found.
    folder = mkdtempSync(join(tmpdir(), 'goalpost-app-'));
    cpSync(join(suite, 'apps/developer'), folder, { recursive: true });
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', tarball];
    execFileSync('npm', install, { cwd: folder, stdio: 'pipe', shell: process.platform === 'win32' });
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs a program of the suite in the application. */
  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(suite, 'node_modules', program), ...args], { cwd: folder, encoding: 'utf8' });

  it('gets the files that package.json names', () => {
    const installed = join(folder, 'node_modules/goalpost');
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const developers = readFileSync(join(suite, '../../docs/developers.md'), 'utf8');
    const settings = [...developers.matchAll(/"\.\/node_modules\/goalpost\/([^"]+)"/g)].map(([, path]) => path);
    assert.equal(settings.length, 2);
    const named = [manifest.customElements, manifest['web-types'], ...settings];
    for (const path of named) assert.ok(JSON.parse(readFileSync(join(installed, path), 'utf8')), path);
    assert.ok(existsSync(join(folder, 'node_modules/.bin/goalpost')), 'the command line');
  });

  it('has its tags, properties and events typed', () => {
    const { status, stdout } = run('typescript/bin/tsc', '--project', '.');
    assert.equal(status, 0, stdout);
  });

  it('shows the card in its production build', async () => {
    const { status, stderr } = run('vite/bin/vite.js', 'build');
    assert.equal(status, 0, stderr);
    const { page, found } = await running.open('/');
    // 208.7 ÷ 200 = 1.0435
    assert.match(await visibleText(page), /Tổng doanh thu 208,7 tỷ đồng So với kế hoạch 104% .* Đạt kế hoạch/);
    assert.deepEqual(found, []);
    // What the first view loads; the application itself is a few lines.
    const paths = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const scripts = paths
      .filter((path) => path.endsWith('.js'))
      .map((path) => fileIn(join(folder, 'dist'), path) ?? '');
    const kilobytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / 1000;
    console.log(`a first application: ${kilobytes.toFixed(1)} kB with gzip in ${scripts.length} scripts`);
    assert.ok(kilobytes > 20 && kilobytes <= 48.5, `${kilobytes} kB`);
    await page.close();
  });
});
