// What a whole page shows: which indicators, which organisations, and as what.
import { html, nothing, type TemplateResult } from 'lit';
import { issueSentence, type Report } from '../../src/index.js';
import type { Actions } from './actions.js';
import { checks, selectField } from './fields.js';
import type { ReadFigures } from './figures.js';
import { periodName } from './keys.js';
import type { Made, PageAsked } from './snippet.js';
import type { State } from './state.js';
import { pageChoices } from './whole-page.js';
import { words } from './words.js';

/** The choices of a page, all of them taken at first. */
export function pageFields(
  { lang }: State,
  page: PageAsked,
  figures: ReadFigures,
  shown: Made,
  { set }: Actions,
): TemplateResult {
  const { report } = figures.report;
  const choices = pageChoices(report, page);
  const change = (changes: Partial<PageAsked>): void => set({ page: { ...page, ...changes } });
  const list = (of: 'indicators' | 'organisations'): TemplateResult | typeof nothing => {
    const left = page.without[of];
    return choices[of].length < 2
      ? nothing
      : checks(
          `page-${of}`,
          `${words(lang, of === 'indicators' ? 'pageIndicators' : 'pageOrganisations')} ${choices[of].length - left.length}/${choices[of].length}`,
          choices[of].map((id) => ({ value: id, text: report[of].get(id)?.name || id, isChecked: !left.includes(id) })),
          (id, isChecked) =>
            change({
              without: { ...page.without, [of]: isChecked ? left.filter((other) => other !== id) : [...left, id] },
            }),
        );
  };
  const top = choices.organisations.find((id) => !page.without.organisations.includes(id)) ?? '';
  const parts = checks(
    'page-parts',
    words(lang, 'pageParts'),
    [
      { value: 'cards', text: words(lang, 'page-cards', { name: nameOf(report, top) }), isChecked: page.parts.cards },
      { value: 'bars', text: words(lang, 'page-bars'), isChecked: page.parts.bars },
    ],
    (part, isChecked) => change({ parts: { ...page.parts, [part]: isChecked } }),
  );
  return html`<div class="page-fields">
    ${list('indicators')} ${list('organisations')} ${choices.organisations.length < 2 ? nothing : parts}
    ${
      choices.periods.length < 2
        ? nothing
        : selectField(
            'page-period',
            words(lang, 'key-period'),
            choices.periods.map((value) => ({ value, text: periodName(report, value, lang) })),
            choices.period,
            (period) => change({ period }),
          )
    }
    ${outcome(lang, shown)}
  </div>`;
}

/** How many tags there are, and what is wrong with those that cannot be shown. */
function outcome(lang: State['lang'], page: Made): TemplateResult | typeof nothing {
  if (page === null || 'tooMany' in page) return nothing;
  const left = 'issues' in page ? page.issues : page.left;
  const count = 'groups' in page ? page.groups.flatMap(({ tags }) => tags).length : 0;
  return html`<p class="hint">${words(lang, 'pageCount', { count: String(count) })}</p>
    ${
      left.length === 0
        ? nothing
        : html`<div class="problem">
            <h3>${words(lang, 'pageLeft')}</h3>
            <ul>${[...new Set(left.map((issue) => issueSentence(issue, lang)))].map((text) => html`<li>${text}</li>`)}</ul>
          </div>`
    }`;
}

const nameOf = (report: Report, id: string): string => report.organisations.get(id)?.name || id;
