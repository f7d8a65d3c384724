import { assert } from '@open-wc/testing';
import type { ActivateEvent, LoadEvent, ProblemEvent } from 'goalpost/components';
import { show } from './support.js';

/** Compiles only where both are the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isSame = <A, B>(same: Same<A, B>): void => assert.isTrue(same);

it('events are typed wherever they are heard', async () => {
  const heard: string[] = [];
  const listen = ({ problems }: ProblemEvent): void => void heard.push(...problems);
  const frame = await show('<div></div>', 'en');
  const root = (frame.firstElementChild as HTMLElement).attachShadow({ mode: 'open' });
  document.addEventListener('gp-problem', listen, { once: true });
  window.addEventListener('gp-problem', listen, { once: true });
  root.addEventListener('gp-problem', listen, { once: true });
  frame.addEventListener('gp-problem', listen, { once: true });
  document.addEventListener('gp-load', (event) => isSame<typeof event, LoadEvent>(true));
  window.addEventListener('gp-load', (event) => isSame<typeof event, LoadEvent>(true));
  document.addEventListener('gp-activate', (event) => isSame<typeof event, ActivateEvent>(true));
  window.addEventListener('gp-activate', (event) => isSame<typeof event, ActivateEvent>(true));
  document.addEventListener('gp-load', (event) => {
    // @ts-expect-error a load has no problems.
    void event.problems;
  });
  // @ts-expect-error no event of another kind is taken.
  window.addEventListener('gp-problem', (event: LoadEvent) => void event.issues);
  const card = document.createElement('gp-kpi-card');
  card.setAttribute('value', '?');
  root.append(card);
  await card.updateComplete;
  assert.equal(heard.length, 4);
});
