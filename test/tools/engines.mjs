// The browser engines that the elements are tested in: Chromium always, Firefox and WebKitGTK where they are installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner';
import { findBrowser } from './browser.mjs';

const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);

/** The first of the commands that is installed. */
const commandFor = (...names) =>
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));

/** Where Firefox is installed: `FIREFOX_PATH`, or the usual commands. */
const firefoxPath = () => process.env.FIREFOX_PATH ?? commandFor('firefox-esr', 'firefox');

/** The programs that WebKitGTK needs; `null` where one is missing. Debian calls the packages webkit2gtk-driver and xvfb. */
function webkitPrograms() {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((folder) => join('/usr/lib', folder)) : [];
  const browser = libraries
    .flatMap((folder) => ['4.1', '6.0', '4.0'].map((version) => join(folder, `webkit2gtk-${version}`, 'MiniBrowser')))
    .find((path) => existsSync(path));
  const driver = commandFor('WebKitWebDriver');
  const screen = commandFor('Xvfb');
  return browser && driver && screen ? { browser, driver, screen } : null;
}

/** The engines that are installed here. */
export const installedEngines = () => [
  'chromium',
  ...(firefoxPath() ? ['firefox'] : []),
  ...(webkitPrograms() ? ['webkit'] : []),
];

/**
 * What the web test runner needs for an engine.
 *
 * @param {string} engine one of {@link installedEngines}
 * @returns {Promise<{ name: string, browsers: object[], plugins: object[] }>}
 */
export async function engineFor(engine) {
  if (!installedEngines().includes(engine)) throw new Error(`${engine} is not installed.`);
  if (engine === 'firefox') return firefox();
  if (engine === 'webkit') return webkit();
  const { name, ...launchOptions } = findBrowser();
  return { name, browsers: [chromeLauncher({ launchOptions })], plugins: [] };
}

/** Firefox by WebDriver BiDi, which puppeteer speaks. */
async function firefox() {
  const { default: puppeteer } = await import('puppeteer-core');
  const executablePath = firefoxPath();
  const launchOptions = { browser: 'firefox', executablePath };
  return { name: `Firefox (${executablePath})`, browsers: [chromeLauncher({ puppeteer, launchOptions })], plugins: [] };
}

/** WebKitGTK by its WebDriver, on a screen that nobody sees. */
async function webkit() {
  const [{ seleniumLauncher }, { Builder }] = await Promise.all([
    import('@web/test-runner-selenium'),
    import('selenium-webdriver'),
  ]);
  const programs = webkitPrograms();
  const port = await freePort();
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
  };
  const driverBuilder = new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities);
  const started = [];
  const driver = {
    name: 'webkit-driver',
    async serverStart() {
      started.push(...(await startWebkitDriver(programs, port)));
    },
    serverStop() {
      for (const child of started.reverse()) child.kill();
    },
  };
  return {
    name: `WebKitGTK (${programs.browser})`,
    browsers: [seleniumLauncher({ driverBuilder })],
    plugins: [driver],
  };
}

async function startWebkitDriver(programs, port) {
  // The screen chooses a free number and tells it through its third channel.
  const screen = spawn(programs.screen, ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3], 'data');
  const isRoot = process.getuid?.() === 0;
  const env = {
    ...process.env,
    DISPLAY: `:${String(number).trim()}`,
    // Its sandbox does not start for root, and build machines often forbid it; it opens nothing but our own pages.
    ...(isRoot || process.env.CI ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const driver = spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore' });
  await answering(`http://127.0.0.1:${port}/status`);
  return [screen, driver];
}

/** Resolves when the address answers. */
async function answering(address) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} does not answer.`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
