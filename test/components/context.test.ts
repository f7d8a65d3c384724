import { assert } from '@open-wc/testing';
import { ContextProviderEvent, type ContextRequestEvent, reportContext } from 'goalpost/components';
import { first, problems, show } from './support.js';

it('a provider of another maker that comes late is found', async () => {
  const frame = await show('<section><gp-kpi-card indicator="x" period="2018"></gp-kpi-card></section>', 'en');
  const [section, card] = [frame.querySelector('section') as HTMLElement, first(frame, 'gp-kpi-card')];
  assert.deepEqual(problems(card), ['The tag has indicator but stands in no gp-report.']);
  section.addEventListener('context-request', (event) => {
    if ((event as ContextRequestEvent).context !== reportContext) return;
    event.stopPropagation();
    (event as ContextRequestEvent).callback({ status: 'waiting', facts: null, standingOf: null, src: 'x' }, () => {});
  });
  section.dispatchEvent(new ContextProviderEvent(Symbol('other'), section));
  await card.updateComplete;
  assert.equal(problems(card).length, 1);
  section.dispatchEvent(new ContextProviderEvent(reportContext, section));
  await card.updateComplete;
  assert.deepEqual(problems(card), []);
});

it('a report says that it is there', async () => {
  const heard: EventTarget[] = [];
  const listen = (event: Event) => heard.push((event as ContextProviderEvent).contextTarget);
  document.addEventListener('context-provider', listen);
  const frame = await show('<gp-report></gp-report>');
  document.removeEventListener('context-provider', listen);
  assert.deepEqual(heard, [first(frame, 'gp-report')]);
});
