import { assert } from '@open-wc/testing';
import type { GpKpiCard } from 'goalpost/components';
import { first, printed, problems, rendered, show } from './support.js';

const card = async (attributes: string, lang = 'vi') =>
  first(await show(`<gp-kpi-card ${attributes}><span>dự phòng</span></gp-kpi-card>`, lang), 'gp-kpi-card') as GpKpiCard;

describe('an element whose page changes', () => {
  it('reads a number that is set as a property as an editor would write it', async () => {
    const set = async (lang: string, value: unknown) => {
      const element = await card('label="x" unit="người"'.replace('người', lang === 'vi' ? 'người' : 'people'), lang);
      Object.assign(element, { value });
      await element.updateComplete;
      return problems(element).length > 0 ? 'problem' : printed(element).replace(/\s+/g, ' ').trim();
    };
    assert.include(await set('vi', 208.7), '208,7 người');
    assert.include(await set('vi', 1.234), '1,234 người');
    assert.include(await set('en', 1.234), '1.234 people');
    assert.include(await set('vi', 1048500), '1.048.500 người');
    assert.include(await set('vi', 5n), '5 người');
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1e-7,
      {},
      [],
      Object.create(null),
      () => 5,
      Symbol('x'),
      true,
    ]) {
      assert.equal(await set('vi', value), 'problem', typeof value);
    }
  });

  it('follows a change of lang on itself and above it', async () => {
    const element = await card('label="Revenue" value="5" target="4" better="higher"', 'vi');
    assert.include(printed(element), 'Đạt kế hoạch');
    element.parentElement?.closest('[lang]')?.setAttribute('lang', 'en');
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    assert.include(printed(element), 'Plan met');
    element.lang = 'vi';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    assert.include(printed(element), 'Đạt kế hoạch');
  });

  it('keeps what it has read when a browser translates the page', async () => {
    const { documentElement: root } = document;
    const before = root.lang;
    root.lang = 'vi';
    try {
      const place = document.createElement('div');
      place.innerHTML = '<gp-kpi-card label="EMS" value="1.048 người"></gp-kpi-card>';
      document.body.append(place);
      await rendered(place);
      const element = first(place, 'gp-kpi-card') as GpKpiCard;
      assert.include(printed(element), '1.048 người');
      root.classList.add('translated-ltr');
      root.lang = 'en';
      await new Promise((resolve) => setTimeout(resolve));
      element.requestUpdate();
      await element.updateComplete;
      assert.include(printed(element), '1.048 người');
      place.remove();
    } finally {
      root.classList.remove('translated-ltr');
      root.lang = before;
    }
  });

  it('tells of a problem once, and again when it is another one', async () => {
    const element = await card('label="x" value="?"');
    let told = 0;
    element.addEventListener('gp-problem', () => told++);
    const render = async (value: string) => {
      element.value = value;
      element.requestUpdate();
      await element.updateComplete;
    };
    await render('?');
    assert.equal(told, 0);
    await render('??');
    await render('??');
    assert.equal(told, 1);
    await render('5');
    await render('??');
    assert.equal(told, 2);
  });

  it('tells nothing anew where it is moved', async () => {
    const element = await card('label="x" value="?"');
    let told = 0;
    element.addEventListener('gp-problem', () => told++);
    document.body.append(element);
    await element.updateComplete;
    assert.equal(told, 0);
    element.remove();
  });

  it('runs as its language does, one of its own too', async () => {
    const { registerLanguage } = await import('goalpost');
    const { en } = await import('goalpost/languages/en');
    registerLanguage({ ...en, code: 'x-rtl', direction: 'rtl' });
    const runs = async (lang: string) =>
      (await card('value="5"', lang)).shadowRoot?.querySelector('.card')?.getAttribute('dir');
    assert.deepEqual([await runs('vi'), await runs('x-rtl'), await runs('ar')], ['ltr', 'rtl', 'ltr']);
  });

  it('names an attribute that was translated', async () => {
    const element = await card('label="x" giatri="5"');
    assert.include(problems(element).join(), 'value');
  });
});
