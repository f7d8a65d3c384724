// What embed.js loads beside it are the files that were built with it, and no others.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attacked, built, policies, printedIn, send } from './support.js';

const card = '<gp-kpi-card indicator="Doanh thu" period="2018"><span>208,7</span></gp-kpi-card>';
const body = `<gp-report src="/plan.csv">${card}</gp-report>`;
const changed = (name: string): string => `globalThis.__ran = true;${built(name)}`;

describe('the parts beside embed.js', () => {
  const running = attacked({
    '/plan.csv': (_, response) => send(response, 'Chỉ tiêu;TH 2018\nDoanh thu (tỷ đồng);208,7\n'),
    '/changed/embed.js': (_, response) => send(response, built('embed.js')),
    '/changed/embed.report.js': (_, response) => send(response, built('embed.report.js')),
    '/changed/embed.files.js': (_, response) => send(response, changed('embed.files.js')),
    '/changed/embed.check.js': (_, response) => send(response, changed('embed.check.js')),
    '/first/embed.js': (_, response) => send(response, built('embed.js')),
    '/first/embed.report.js': (_, response) => send(response, changed('embed.report.js')),
    '/alone/embed.js': (_, response) => send(response, built('embed.js')),
    '/other/embed.js': (_, response) => send(response, built('embed.js').replaceAll('0.1.0', '9.9.9')),
    '/other/embed.report.js': (_, response) => send(response, built('embed.report.js')),
    '/other/embed.files.js': (_, response) => send(response, built('embed.files.js')),
  });

  for (const [policyName, policy] of Object.entries(policies)) {
    it(`are loaded as they were built, policy: ${policyName}`, async () => {
      const page = await running.open(body, { policy });
      assert.match(await printedIn(page), /208,7 tỷ đồng/);
      const scripts = await page.$$eval('script', (all) =>
        all.map(({ src, integrity }) => [src.split('/').at(-1), integrity.slice(0, 7)]),
      );
      assert.deepEqual(scripts.at(-1), ['embed.files.js', 'sha256-']);
    });

    it(`are not run where one was changed, and that is said, policy: ${policyName}`, async () => {
      for (const [bundle, part] of [
        ['/changed/embed.js', 'files'],
        ['/first/embed.js', 'report'],
      ] as const) {
        const page = await running.open(body, { policy, bundle });
        const said = new RegExp(`không có embed\\.${part}\\.js 0\\.1\\.0, hoặc tệp đó thuộc phiên bản khác`);
        assert.match(await printedIn(page), said);
        assert.equal(await page.evaluate(() => (globalThis as { __ran?: unknown }).__ran), undefined);
        assert.equal(await page.$eval('gp-kpi-card', (found) => found.textContent), '208,7');
      }
    });
  }

  it('are named with their version where they are missing', async () => {
    const page = await running.open(body, { bundle: '/alone/embed.js' });
    assert.match(await printedIn(page), /Không tải được \/plan\.csv: .*không có embed\.report\.js 0\.1\.0/);
  });

  it('are not used by another version, whichever came first', async () => {
    const page = await running.open(`${body}<script src="/alone/embed.js"></script>`, { bundle: '/other/embed.js' });
    assert.match(await printedIn(page), /không có embed\.report\.js 9\.9\.9/);
  });

  it('run with the nonce of embed.js', async () => {
    const page = await running.open(`${body}`, {
      policy: "script-src 'nonce-abc'; connect-src 'self'",
      bundle: '',
      head: '<script nonce="abc" src="/dist/embed.js"></script>',
    });
    assert.match(await printedIn(page), /208,7 tỷ đồng/);
  });

  for (const base of ['http://127.0.0.1:9/', '/app/']) {
    it(`lie beside embed.js, though a base behind it leads to ${base}`, async () => {
      running.asked.length = 0;
      const page = await running.open(`<base href="${base}">${body.replace('"/plan', `"${running.origin}/plan`)}`, {
        bundle: '',
        head: `<meta name="goalpost-allow" content="${running.origin}"><script defer src="dist/embed.js"></script>`,
      });
      assert.match(await printedIn(page), /208,7 tỷ đồng/);
      assert.ok(running.asked.includes('/dist/embed.files.js'));
    });
  }

  it('are asked for once, however many need them', async () => {
    running.asked.length = 0;
    await running.open(body.repeat(50));
    assert.equal(running.asked.filter((path) => path.endsWith('embed.files.js')).length, 1);
  });
});
