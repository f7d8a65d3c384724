import { assert } from '@open-wc/testing';
import { first, rendered, show, waitUntil } from './support.js';

const names = ['loading', 'problem', 'met', 'missed', 'undecided'];
const hasStates = CSS.supports('selector(:state(met))');
const states = (element: Element): string[] => names.filter((name) => element.matches(`:state(${name})`));

/** What elements tell assistive technology: it stands in no attribute. */
const internals = new WeakMap<Element, ElementInternals>();
const { attachInternals } = HTMLElement.prototype;
HTMLElement.prototype.attachInternals = function (this: HTMLElement) {
  const own = attachInternals.call(this);
  internals.set(this, own);
  return own;
};

describe('states of tags', () => {
  before(function () {
    if (!hasStates) this.skip();
  });

  for (const [attributes, expected] of [
    ['value="5 people" target="at least 4 people"', ['met']],
    ['value="5 people" target="over 5 people"', ['missed']],
    ['value="about 5 people" target="over 5 people"', ['undecided']],
    // The reader sees a verdict by the rounded figures, and so does the state.
    ['value="208.7 billion dong" target="at least 208.7 billion dong"', ['met']],
    ['value="5 people"', []],
    ['value="?"', ['problem']],
    ['indicator="x" period="2018"', ['problem']],
  ] as const) {
    it(`${attributes}: ${expected.join() || 'none'}`, async () => {
      for (const tag of ['gp-kpi-card', 'gp-target-bar', 'gp-sentence'] as const) {
        const element = first(await show(`<${tag} ${attributes}></${tag}>`, 'en'), tag);
        assert.deepEqual(states(element), [...expected], tag);
        assert.equal(internals.get(element)?.ariaBusy, 'false');
      }
    });
  }

  it('change with the figures', async () => {
    const card = first(
      await show('<gp-kpi-card value="5 people" target="at least 4 people"></gp-kpi-card>', 'en'),
      'gp-kpi-card',
    );
    card.value = '3 people';
    await card.updateComplete;
    assert.deepEqual(states(card), ['missed']);
    card.value = '?';
    await card.updateComplete;
    assert.deepEqual(states(card), ['problem']);
  });

  it('tell of loading, and say that the tag is busy', async () => {
    const { fetch } = window;
    let answer = (_: Response): void => {};
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    try {
      const frame = await show(
        '<gp-report src="slow-state.json"><gp-kpi-card indicator="x" period="2018"></gp-kpi-card></gp-report>',
        'en',
      );
      const [report, card] = [first(frame, 'gp-report'), first(frame, 'gp-kpi-card')];
      await waitUntil(() => answer.length > 0);
      assert.deepEqual([states(report), states(card)], [['loading'], ['loading']]);
      assert.deepEqual(
        [report, card].map((element) => internals.get(element)?.ariaBusy),
        ['true', 'true'],
      );
      assert.isFalse(report.hasAttribute('aria-busy'));
      await waitUntil(() => {
        answer(new Response('', { status: 404 }));
        return states(report).includes('problem');
      });
      await rendered(frame);
      assert.deepEqual([states(report), states(card)], [['problem'], ['problem']]);
      assert.equal(internals.get(card)?.ariaBusy, 'false');
    } finally {
      window.fetch = fetch;
    }
  });
});

it('an engine without states, or with other rules for their names, shows cards all the same', async () => {
  const own = HTMLElement.prototype.attachInternals;
  const refusing = {
    states: {
      clear: () => {},
      add: () => {
        throw new SyntaxError('--');
      },
    },
  } as unknown as ElementInternals;
  try {
    for (const attach of [undefined, () => refusing, () => ({}) as ElementInternals]) {
      HTMLElement.prototype.attachInternals = attach as never;
      const card = first(await show('<gp-kpi-card value="5 people"></gp-kpi-card>', 'en'), 'gp-kpi-card');
      assert.include(card.shadowRoot?.textContent ?? '', '5 people');
    }
  } finally {
    HTMLElement.prototype.attachInternals = own;
  }
});
