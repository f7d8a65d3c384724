import { assert } from '@open-wc/testing';
import 'goalpost/define/gp-kpi-card';

it('a card finds a report element that is defined after it', async () => {
  const frame = document.createElement('div');
  frame.lang = 'vi';
  frame.innerHTML =
    '<gp-report src="/docs/examples/long-an-2019.json"><gp-kpi-card indicator="revenue" period="2018"></gp-kpi-card></gp-report>';
  document.body.append(frame);
  const card = frame.querySelector('gp-kpi-card');
  await card?.updateComplete;
  const loaded = new Promise((resolve) => frame.addEventListener('gp-load', resolve, { once: true }));
  await import('goalpost/define/gp-report');
  await loaded;
  await card?.updateComplete;
  assert.include(card?.shadowRoot?.textContent ?? '', '208,7');
  frame.remove();
});
