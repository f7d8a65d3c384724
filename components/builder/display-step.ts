// Step 2: what to show of the figures, and how.
import { html, nothing, type TemplateResult } from 'lit';
import { type Issue, isUnreadable, tagNames } from '../../src/index.js';
import type { Actions } from './actions.js';
import { choice, selectField } from './fields.js';
import type { ReadFigures } from './figures.js';
import { ownField } from './figures-step.js';
import { chosen, type Keys, periodName } from './keys.js';
import { pageFields } from './page-fields.js';
import { type Made, ownNames } from './snippet.js';
import type { State } from './state.js';
import { tagWords } from './tag-words.js';
import { wholePage } from './whole-page.js';
import { languages, words } from './words.js';

/** Nothing is said where the name or the plan tells which side is good. */
const sides = ['by-name', 'higher', 'lower', 'closer', 'neither'] as const;

/** The element, what it shows of a report, its language, and the rest behind a button. */
export function displayStep(state: State, shown: Made, issues: readonly Issue[], actions: Actions): TemplateResult {
  const { lang, tag, pageLang, figures, way } = state;
  const tags = tagNames.map((value) => {
    const { name, about } = tagWords[value][lang];
    return { value, text: name, about };
  });
  const pageLangs = languages.map((value) => ({ value, text: words(lang, value === 'vi' ? 'vietnamese' : 'english') }));
  const report = way !== 'typed' && figures !== null && !isUnreadable(figures) ? figures : null;
  const page = report === null ? null : state.page;
  return html`<section aria-labelledby="step-display">
    <h2 id="step-display">${words(lang, 'stepDisplay')}</h2>
    ${report === null ? nothing : extent(state, actions)}
    ${page === null ? choice('tag', words(lang, 'tag-legend'), tags, tag, (tag) => actions.set({ tag })) : nothing}
    ${page !== null && report !== null ? pageFields(state, page, report, shown, actions) : nothing}
    <div class="fields">
      ${report === null || page !== null ? nothing : keyFields(state, report, actions)}
      ${selectField('page-lang', words(lang, 'pageLang'), pageLangs, pageLang, (pageLang) => actions.set({ pageLang }))}
    </div>
    ${page !== null ? nothing : html`${report === null ? nothing : takeOver(state, actions)} ${more(state, issues, actions)}`}
  </section>`;
}

/** One tag, or a whole page. */
const extent = ({ lang, page }: State, { set }: Actions): TemplateResult =>
  choice(
    'extent',
    words(lang, 'extent-legend'),
    (['one', 'page'] as const).map((value) => ({ value, text: words(lang, `extent-${value}`) })),
    page === null ? 'one' : 'page',
    (value) => set({ page: value === 'page' ? wholePage : null }),
  );

/** Keys that the report has, each in view of those above it; one possibility is no choice. */
function keyFields({ lang, wanted }: State, { report: read }: ReadFigures, { set }: Actions) {
  const { report } = read;
  const found = chosen(report, wanted);
  if (found === null) return nothing;
  const { keys, choices } = found;
  const field = (name: keyof Keys, all: readonly string[], textOf: (value: string) => string) =>
    all.length < 2
      ? nothing
      : selectField(
          `key-${name}`,
          words(lang, `key-${name}`),
          all.map((value) => ({ value, text: textOf(value) })),
          keys[name],
          (value) => set({ wanted: { ...wanted, [name]: value } }),
        );
  return html`${field('indicator', choices.indicators, (id) => report.indicators.get(id)?.name || id)}
  ${field('organisation', choices.organisations, (id) => report.organisations.get(id)?.name || id)}
  ${field('period', choices.periods, (key) => periodName(report, key, lang))}
  ${field('members', choices.members, (text) => text.replaceAll('=', ': ') || words(lang, 'wholeMember'))}`;
}

const takeOver = ({ lang }: State, actions: Actions): TemplateResult =>
  html`<div class="take-over">
    <button type="button" aria-describedby="take-over-hint" @click=${() => actions.takeOver()}>
      ${words(lang, 'takeOver')}
    </button>
    <p class="hint" id="take-over-hint">${words(lang, 'takeOverHint')}</p>
  </div>`;

/** What few cards need. */
function more(state: State, issues: readonly Issue[], actions: Actions): TemplateResult {
  const { lang, way, typed } = state;
  const isTyped = way === 'typed';
  const betterField = () =>
    selectField(
      'typed-better',
      words(lang, 'field-better'),
      sides.map((value) => ({ value, text: words(lang, `better-${value}`) })),
      sides.find((side) => side === typed.better) ?? 'by-name',
      (side) => actions.set({ typed: { ...typed, better: side === 'by-name' ? '' : side } }),
    );
  return html`<details class="more">
    <summary>${words(lang, isTyped ? 'moreDisplayTyped' : 'moreDisplay')}</summary>
    <div class="fields">
      ${
        isTyped
          ? html`${betterField()}${ownField('bands', 'typed', state, issues, actions)}`
          : ownNames.map((name) => ownField(name, 'own', state, issues, actions))
      }
    </div>
  </details>`;
}
