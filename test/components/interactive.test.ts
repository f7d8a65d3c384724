import { assert } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ActivateEvent } from 'goalpost/components';
import { first, printed, show } from './support.js';

/** The innermost element at a point, across shadow roots. */
function elementAt([x, y]: [number, number]): HTMLElement | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === found) return found as HTMLElement | null;
    found = inner;
  }
}

/** The element that has the focus, across shadow roots. */
function focused(): HTMLElement | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found as HTMLElement | null;
}

/** Where an engine takes no mouse and no keys from a test, what lies at the point or has the focus is clicked. */
const orElse = async (done: Promise<unknown>, act: () => void): Promise<void> => {
  try {
    await done;
  } catch (error) {
    if (!/not supported/.test(String(error))) throw error;
    act();
  }
};
const clickOn = (element: Element): Promise<void> =>
  orElse(sendMouse({ type: 'click', position: middle(element) }), () =>
    elementAt(middle(element))?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
    ),
  );
const press = (key: ' ' | 'Enter' | 'Tab'): Promise<void> =>
  orElse(sendKeys({ press: key }), () => void (key === 'Tab' || focused()?.click()));

const texts = 'label="Revenue" period="2018" value="208.7 billion dong" growth="37.6%" target="over 200 billion dong"';
const tags = ['gp-kpi-card', 'gp-target-bar'] as const;

/** The events that are heard at the document, and how to stop. */
function hear(): { readonly events: ActivateEvent[]; readonly stop: () => void } {
  const events: ActivateEvent[] = [];
  const listen = (event: ActivateEvent): void => void events.push(event);
  document.addEventListener('gp-activate', listen);
  return { events, stop: () => document.removeEventListener('gp-activate', listen) };
}

const control = (element: Element): HTMLButtonElement | null => element.shadowRoot?.querySelector('button') ?? null;

const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

describe('interactive', () => {
  for (const tag of tags) {
    it(`${tag} is one button with the name of the card, by mouse and by keyboard`, async () => {
      const element = first(await show(`<${tag} interactive ${texts}></${tag}>`, 'en'), tag);
      const { events, stop } = hear();
      assert.equal(element.shadowRoot?.querySelectorAll('button, [tabindex], a[href]').length, 1);
      assert.match(
        control(element)?.getAttribute('aria-label') ?? '',
        /^Revenue in 2018 reached VND 208.7 billion, .*, plan met\.$/,
      );
      assert.equal(control(element)?.textContent, '');
      await clickOn(element);
      control(element)?.focus();
      await press('Enter');
      await press(' ');
      stop();
      assert.equal(events.length, 3);
      for (const event of events) {
        assert.equal(event.target, element);
        assert.isTrue(event.bubbles && event.composed);
        assert.equal(event.detail.standing, element.standing);
        assert.isTrue(Object.isFrozen(event.detail.standing));
        assert.deepEqual(
          [event.detail.indicator, event.detail.organisation, event.detail.period, event.detail.members],
          [null, null, '2018', null],
        );
      }
      await assert.isAccessible(element);
    });

    it(`${tag} without the attribute has nothing to focus, and fires nothing`, async () => {
      const element = first(await show(`<${tag} ${texts}></${tag}>`, 'en'), tag);
      const { events, stop } = hear();
      assert.isNull(control(element));
      assert.isFalse(element.interactive);
      await clickOn(element);
      element.click();
      stop();
      assert.deepEqual(events, []);
    });

    it(`${tag} follows its property, and is no button where something is wrong`, async () => {
      const element = first(await show(`<${tag} ${texts}></${tag}>`, 'en'), tag);
      element.interactive = true;
      await element.updateComplete;
      assert.isNotNull(control(element));
      element.value = '?';
      await element.updateComplete;
      assert.isNull(control(element));
      assert.include(printed(element), 'value: ');
    });

    it(`${tag} shows where the focus is, and lies below nothing else`, async () => {
      const element = first(await show(`<${tag} interactive ${texts}></${tag}>`, 'en'), tag);
      await press('Tab');
      const button = control(element);
      assert.ok(button);
      button.focus();
      const { outlineStyle, outlineWidth, backgroundColor } = getComputedStyle(button);
      // The ring of the browser, which shows on every ground and in forced colours.
      assert.equal(outlineStyle, 'auto');
      assert.isAtLeast(Number.parseFloat(outlineWidth), 1);
      assert.equal(backgroundColor, 'rgba(0, 0, 0, 0)');
      const own = button.getBoundingClientRect();
      const whole = element.getBoundingClientRect();
      assert.closeTo(own.width, whole.width, 3);
      assert.closeTo(own.height, whole.height, 3);
    });
  }

  it('what opens inside a card stays usable, and does not press it', async () => {
    const card = first(await show(`<gp-kpi-card interactive ${texts}></gp-kpi-card>`, 'en'), 'gp-kpi-card');
    const { events, stop } = hear();
    const details = card.shadowRoot?.querySelector('details');
    const summary = details?.querySelector('summary');
    assert.ok(details && summary);
    await clickOn(summary);
    assert.isTrue(details.open);
    summary.focus();
    await press('Enter');
    stop();
    assert.isFalse(details.open);
    assert.deepEqual(events, []);
    assert.isNull(control(card)?.querySelector('*') ?? null);
  });

  it('tells the keys of a tag in a report', async () => {
    const frame = await show('<gp-report></gp-report>', 'en');
    const card = document.createElement('gp-kpi-card');
    card.setAttribute('interactive', '');
    Object.assign(card, { indicator: 'revenue', organisation: 'a', period: '2018', members: 'x=y' });
    frame.append(card);
    const other = first(await show(`<gp-kpi-card interactive ${texts}></gp-kpi-card>`, 'en'), 'gp-kpi-card');
    card.standing = other.standing;
    await card.updateComplete;
    const { events, stop } = hear();
    control(card)?.click();
    stop();
    const [event] = events;
    assert.ok(event);
    const { indicator, organisation, period, members } = event.detail;
    assert.deepEqual([indicator, organisation, period, members], ['revenue', 'a', '2018', 'x=y']);
  });

  it('a page can stop the event on its way', async () => {
    const frame = await show(`<gp-target-bar interactive ${texts}></gp-target-bar>`, 'en');
    frame.addEventListener('gp-activate', (event) => event.stopPropagation());
    const { events, stop } = hear();
    control(first(frame, 'gp-target-bar'))?.click();
    stop();
    assert.deepEqual(events, []);
  });
});
