import { assert } from '@open-wc/testing';
import type { GpReport } from 'goalpost/components';
import { first, printed, problems, show, waitUntil } from './support.js';

const text = JSON.stringify({
  organisations: [{ id: 'a' }],
  indicators: [{ id: 'revenue', name: 'Revenue', kind: 'flow', unit: 'VND' }],
  entries: [{ indicator: 'revenue', period: '2018', scenario: 'AC', value: 12 }],
});
const card = '<gp-kpi-card indicator="revenue" period="2018"></gp-kpi-card>';

async function asking(properties: Partial<GpReport>): Promise<[GpReport, HTMLElement]> {
  const frame = await show('<p></p>', 'en');
  const element = document.createElement('gp-report');
  element.innerHTML = card;
  Object.assign(element, { src: '/own.json', ...properties });
  frame.append(element);
  return [element, first(frame, 'gp-kpi-card')];
}

describe('requests of a page', () => {
  it('are made by its own function, with its own headers', async () => {
    const asked: [string, RequestInit][] = [];
    const fetching = async (url: string, init: RequestInit) => {
      asked.push([url, init]);
      return new Response(text);
    };
    const headers = { Authorization: 'Bearer x', Accept: 'application/json' };
    const [element, inside] = await asking({ fetch: fetching, headers });
    await waitUntil(() => printed(inside).includes('VND 12'));
    assert.deepEqual(problems(element), []);
    const [[url, init] = ['', {}]] = asked;
    assert.equal(url, new URL('/own.json', location.href).href);
    assert.deepEqual(init.headers, { accept: 'application/json', authorization: 'Bearer x' });
    assert.instanceOf(init.signal, AbortSignal);
    assert.equal(init.credentials, 'same-origin');
  });

  it('send headers with the browser’s own function too', async () => {
    const { fetch } = window;
    const sent: unknown[] = [];
    window.fetch = async (_, init) => {
      sent.push(init?.headers);
      return new Response(text);
    };
    try {
      const [, inside] = await asking({ src: '/headers.json', headers: { 'x-office': 'a' } });
      await waitUntil(() => printed(inside).includes('VND 12'));
      assert.deepInclude(sent[0] as object, { 'x-office': 'a' });
      assert.property(sent[0], 'accept');
    } finally {
      window.fetch = fetch;
    }
  });

  it('share no answer with tags that ask otherwise', async () => {
    const answer = (value: string) => async () => new Response(text.replace('12', value));
    const [[, one], [, other]] = await Promise.all([
      asking({ fetch: answer('13') }),
      asking({ fetch: answer('14'), headers: { 'x-office': 'b' } }),
    ]);
    await waitUntil(() => printed(one).includes('VND 13') && printed(other).includes('VND 14'));
  });

  it('are problems in words where they fail, and are given up where they stay silent', async () => {
    const { setTimeout: real } = window;
    const failing = async (): Promise<Response> => {
      throw new Error('no token');
    };
    const [failed] = await asking({ fetch: failing });
    await waitUntil(() => problems(failed).length > 0);
    assert.deepEqual(problems(failed), ['/own.json was not loaded: the server could not be reached.']);
    const [wrong] = await asking({ fetch: (() => Promise.resolve('text')) as never });
    await waitUntil(() => problems(wrong).length > 0);
    const [bad] = await asking({ headers: { 'not a name': 'x' } });
    await waitUntil(() => problems(bad).length > 0);
    const [denied] = await asking({ fetch: async () => new Response('', { status: 401, statusText: 'Unauthorized' }) });
    await waitUntil(() => problems(denied).length > 0);
    assert.deepEqual(problems(denied), ['/own.json was not loaded: the server answered 401 Unauthorized.']);
    window.setTimeout = ((run: () => void, ms = 0) => real(run, ms === 60_000 ? 50 : ms)) as typeof window.setTimeout;
    try {
      const [silent] = await asking({ fetch: () => new Promise(() => {}) });
      await waitUntil(() => problems(silent).length > 0);
      assert.include(problems(silent)[0], '60');
      const endless = new Response(
        new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(9)) }),
      );
      const [stuck] = await asking({ fetch: async () => endless });
      await waitUntil(() => problems(stuck).length > 0);
      assert.include(problems(stuck)[0], '60');
    } finally {
      window.setTimeout = real;
    }
  });

  it('go to no server that the page does not allow', async () => {
    let asked = 0;
    const [element] = await asking({
      src: 'https://elsewhere.example/own.json',
      fetch: async () => {
        asked++;
        return new Response(text);
      },
    });
    await waitUntil(() => problems(element).length > 0);
    assert.include(problems(element)[0], 'elsewhere.example');
    assert.equal(asked, 0);
  });
});
