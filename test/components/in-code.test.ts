import { assert } from '@open-wc/testing';
import { exact, factsOf, published, standingFrom, target, validate } from 'goalpost';
import type { GpKpiCard, GpReport, GpSentence, GpTargetBar } from 'goalpost/components';
import { first, printed, problems, rendered, show, showsFallback, waitUntil } from './support.js';

// [208.65, 208.75) billion against 150 billion: the growth lies between 39.1 and 39.17 per cent.
const standing = standingFrom({
  label: 'Revenue',
  period: '2018',
  actual: published('208700000000', '100000000', 'VND'),
  target: target('over', exact('200000000000', 'VND')),
  prior: exact('150000000000', 'VND'),
});

const tags = ['gp-kpi-card', 'gp-target-bar', 'gp-sentence'] as const;
type Card = GpKpiCard | GpTargetBar | GpSentence;

const shown = async (tag: (typeof tags)[number], attributes = ''): Promise<Card> =>
  first(await show(`<${tag} ${attributes}><span>fallback</span></${tag}>`, 'en'), tag);

describe('a standing set in code', () => {
  for (const tag of tags) {
    it(`is shown by <${tag}> with its bounds, and is what the property gives`, async () => {
      const card = await shown(tag, 'label="Cost" value="5 people"');
      assert.equal(card.standing?.label, 'Cost');
      card.standing = standing;
      await card.updateComplete;
      assert.equal(card.standing, standing);
      const text = printed(card) + (card.shadowRoot?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '');
      assert.include(text, 'VND 208.7 billion');
      assert.notInclude(text, 'Cost');
      assert.isFalse(showsFallback(card));
      card.standing = null as GpKpiCard['standing'];
      await card.updateComplete;
      assert.include(printed(card), '5 people');
      assert.equal(card.standing?.label, 'Cost');
    });

    it(`<${tag}> says of anything else that it is not accepted, and never throws`, async () => {
      const card = await shown(tag);
      const values = [
        5,
        'x',
        true,
        {},
        [],
        () => standing,
        Symbol('x'),
        { ...standing, actual: null },
        { ...standing, actual: { figure: 5, missing: null, parts: null } },
        { ...standing, actual: { ...standing.actual, figure: { ...standing.actual.figure, value: 5 } } },
        JSON.parse(JSON.stringify(standing)),
      ];
      for (const value of values) {
        let told = '';
        card.addEventListener('gp-problem', ({ problems }) => (told = problems.join()), { once: true });
        card.standing = value as never;
        await card.updateComplete;
        assert.deepEqual(problems(card), ['standing: this value is not accepted.'], String(value));
        assert.equal(told, 'standing: this value is not accepted.');
        assert.isTrue(showsFallback(card));
        assert.isNull(card.standing);
        card.standing = standing;
        await card.updateComplete;
        assert.deepEqual(problems(card), []);
      }
    });
  }

  it('counts where it was set before the element was defined or on the page', async () => {
    const card = document.createElement('gp-kpi-card');
    card.lang = 'vi';
    card.standing = standing;
    document.body.append(card);
    await card.updateComplete;
    assert.include(printed(card), '208,7');
    card.remove();
  });

  it('is null while a report is on its way', async () => {
    const frame = await show('<gp-report><gp-kpi-card indicator="revenue" period="2018"></gp-kpi-card></gp-report>');
    assert.isNull(first(frame, 'gp-kpi-card').standing);
  });
});

const { report } = validate({
  title: 'In code',
  lang: 'en',
  organisations: [{ id: 'a', children: [{ id: 'b' }, { id: 'c' }] }],
  indicators: [{ id: 'revenue', name: 'Revenue', kind: 'flow', unit: 'VND', better: 'higher' }],
  entries: [
    { indicator: 'revenue', organisation: 'b', period: '2018', scenario: 'AC', value: 5 },
    { indicator: 'revenue', organisation: 'c', period: '2018', scenario: 'AC', value: 7 },
  ],
});
const card = '<gp-kpi-card indicator="revenue" organisation="a" period="2018"><span>fallback</span></gp-kpi-card>';
const has = (element: Element, text: string) => waitUntil(() => printed(element).includes(text), `no "${text}"`);

describe('a report set in code', () => {
  const empty = async (attributes = ''): Promise<[GpReport, GpKpiCard]> => {
    const frame = await show(`<gp-report ${attributes}>${card}</gp-report>`, 'en');
    return [first(frame, 'gp-report'), first(frame, 'gp-kpi-card')];
  };

  it('reaches the cards inside without an address', async () => {
    const [element, inside] = await empty();
    let heard = 0;
    element.addEventListener('gp-load', () => heard++);
    element.report = report;
    await has(inside, 'VND 12');
    assert.equal(element.report, report);
    assert.equal(element.facts?.size, 2);
    assert.equal(inside.standing?.actual.figure?.value.toFixed(), '12');
    assert.deepEqual(problems(element), []);
    assert.equal(heard, 0);
  });

  it('may be facts, and null goes back to the address', async () => {
    const [element, inside] = await empty('src="/docs/examples/long-an-2019.json"');
    await waitUntil(() => element.report !== null);
    inside.removeAttribute('organisation');
    await has(inside, '208.7');
    const facts = factsOf(report);
    element.facts = facts;
    element.report = undefined;
    await has(inside, 'VND 12');
    assert.equal(element.facts, facts);
    assert.isNull(element.report);
    element.facts = null;
    await has(inside, '208.7');
  });

  it('may be set before the tag is on the page, and again', async () => {
    const element = document.createElement('gp-report');
    element.lang = 'en';
    element.report = report;
    element.innerHTML = card;
    document.body.append(element);
    await has(first(element, 'gp-kpi-card'), 'VND 12');
    const { report: other } = validate({
      organisations: [{ id: 'a' }],
      indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
      entries: [{ indicator: 'revenue', period: '2018', scenario: 'AC', value: 13 }],
    });
    element.report = other;
    await has(first(element, 'gp-kpi-card'), 'VND 13');
    element.remove();
  });

  it('says of anything else that it cannot be read, and leaves no figures of before', async () => {
    const [element, inside] = await empty();
    for (const value of [5, 'x', {}, [], { entries: [] }, { ...report, indicators: null }, Symbol('x')]) {
      element.report = report;
      await has(inside, 'VND 12');
      element.report = value as never;
      await waitUntil(() => problems(element).length > 0, String(value));
      assert.deepEqual(problems(element), ['report was not loaded: it cannot be read.']);
      await rendered(element);
      assert.notInclude(printed(inside), '12');
      assert.isNull(element.report);
    }
  });
});
