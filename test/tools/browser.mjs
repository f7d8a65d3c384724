// Finds a Chromium for the element and page tests: the one you name, one that is installed, or the one that npm brought.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string} name What to print: version and where it comes from.
 * @property {string[]} args
 * @property {Record<string, string | undefined>} [env] Replaces the environment of the browser process.
 */

const quietArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage', // containers give /dev/shm 64 MB
  '--disable-gpu',
  '--disable-sync',
  '--font-render-hinting=none', // the same text widths with and without hinting libraries
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** To start a process for each page takes longer than most tests. */
const oneProcess = [
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
  '--disable-features=SpareRendererForSitePerProcess',
];

/** The machine's fonts, if it has any, and the Open Sans that comes with the packaged browser. */
const fontsConf = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Usual places, Chrome before Chromium before Edge. */
function usualPlaces() {
  const { platform, env } = process;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return apps.flatMap((app) => folders.map((folder) => join(folder, `${app}.app/Contents/MacOS/${app}`)));
  }
  if (platform === 'win32') {
    const apps = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
    apps.push('Microsoft/Edge/Application/msedge.exe');
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return apps.flatMap((app) => folders.map((folder) => join(folder, app)));
  }
  const chrome = ['google-chrome-stable', 'google-chrome', 'chrome'];
  const commands = [...chrome, 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  folders.push('/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin');
  return commands.flatMap((command) => [...new Set(folders)].map((folder) => join(folder, command)));
}

/** What `--version` prints, or undefined when the program does not start: Ubuntu ships a chromium that is only a hint. */
function versionOf(path, env = process.env) {
  // On Windows the flag opens a window instead.
  if (process.platform === 'win32') return 'installed browser';
  const { status, stdout } = spawnSync(path, ['--version'], { env, encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Unpacks the browser of `@sparticuz/chromium` once, with the libraries and the font it brings, so that it also starts
 * where no browser was ever installed.
 */
function unpackedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = fileURLToPath(new URL('../../node_modules/.cache/goalpost-chromium/', import.meta.url));
  if (!existsSync(folder)) {
    // Unpack beside and rename at the end: a killed or a parallel run never leaves half a browser behind.
    const partial = `${folder.slice(0, -1)}-${process.pid}`;
    mkdirSync(partial, { recursive: true });
    const code = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      // It unpacks into the temporary folder, and its nss and expat libraries only where it believes to be on Lambda.
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The packaged browser could not be unpacked.\n${stderr}`);
    writeFileSync(join(partial, 'fonts.conf'), fontsConf);
    try {
      renameSync(partial, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(partial, { recursive: true });
    }
  }
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** The browser at `path`, if it starts. */
function installedBrowser(path) {
  const version = versionOf(path);
  return version && { executablePath: path, name: `${version} (${path})`, args: sandboxed(quietArgs) };
}

/** The browser that npm brought, where there is one for this machine. */
function packagedBrowser() {
  const unpacked = unpackedBrowser();
  if (!unpacked) return undefined;
  const version = versionOf(unpacked.executablePath, unpacked.env);
  // Its sandbox helper is not installed; it opens nothing but our own pages.
  return version && { ...unpacked, name: `${version} (from node_modules)`, args: [...quietArgs, '--no-sandbox'] };
}

/** The browser that `CHROME_PATH` names. */
function namedBrowser() {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  if (!isFile(path)) throw new Error(`CHROME_PATH is "${path}", and there is no such file.`);
  const browser = installedBrowser(path);
  if (!browser) throw new Error(`CHROME_PATH is "${path}", and that file does not start with --version.`);
  return browser;
}

/** The first of the browsers that is there. */
function firstOf(...finders) {
  for (const find of finders) {
    const browser = find();
    if (browser) return browser;
  }
  throw new Error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH to its file.');
}

const installedBrowsers = () =>
  usualPlaces()
    .filter(isFile)
    .map((path) => () => installedBrowser(path));

/**
 * The browser to test elements in: `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else the one inside
 * node_modules.
 *
 * @returns {Browser}
 */
export const findBrowser = () => firstOf(namedBrowser, ...installedBrowsers(), packagedBrowser);

/**
 * The browser for tests that open many pages: the one inside node_modules before an installed one. It has no windows, so a
 * page takes a third of the time.
 *
 * @returns {Browser}
 */
const quickBrowser = () => firstOf(namedBrowser, packagedBrowser, ...installedBrowsers());

/** Chrome refuses to start as root with its sandbox, and build machines often forbid the name spaces it needs. */
function sandboxed(args) {
  return process.getuid?.() === 0 || process.env.CI ? [...args, '--no-sandbox'] : args;
}

/**
 * Starts the browser for page tests and screenshots. Close it in an `after` hook.
 *
 * @param {import('puppeteer-core').LaunchOptions} [options]
 */
export async function launch(options = {}) {
  const { default: puppeteer } = await import('puppeteer-core');
  const { executablePath, args, env } = quickBrowser();
  return puppeteer.launch({
    executablePath,
    ...(env && { env }),
    ...options,
    args: [...args, ...oneProcess, ...(options.args ?? [])],
  });
}
