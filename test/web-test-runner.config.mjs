// Element tests in a real browser, against the build: npx web-test-runner --config test/web-test-runner.config.mjs
// ENGINE=firefox and ENGINE=webkit choose another engine than Chromium, where it is installed.
import { createServer } from 'node:net';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countBrowserTests } from './tools/count-browser-tests.mjs';
import { browserBlocks, runnable } from './tools/doc-blocks.mjs';
import { engineFor } from './tools/engines.mjs';
import { root } from './tools/setup.mjs';

const { name, browsers, plugins } = await engineFor(process.env.ENGINE || 'chromium');
console.log(`browser: ${name}`);

/** Serves the examples of the documentation to docs-html.test.ts: all as JSON, each script as a module. */
const docsHtml = {
  name: 'docs-html',
  serve({ path }) {
    if (path === '/docs-blocks.json') return JSON.stringify(browserBlocks());
    const script = /^\/docs-blocks\/(\d+)\.js$/.exec(path);
    return script ? runnable(browserBlocks()[Number(script[1])].code) : undefined;
  },
};

/** A port that nobody has: several engines begin at once, and each would take the first one that it finds free. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export default {
  port: await freePort(),
  rootDir: root,
  files: `${root}test/components/**/*.test.ts`,
  nodeResolve: true,
  plugins: [...plugins, docsHtml, esbuildPlugin({ ts: true, tsconfig: `${root}tsconfig.json`, target: 'es2022' })],
  browsers,
  // One page at a time: focus and animation frames belong to the page in front.
  concurrency: 1,
  // Other steps run at the same time, and a browser that starts beside them may take longer than the usual 20 and 30 s.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [countBrowserTests(process.env.TEST_COUNTS), defaultReporter({ reportTestProgress: false })],
  staticLogging: true,
};
