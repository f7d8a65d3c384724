// Step 1: the figures, and what is wrong with them.
import { html, nothing, type TemplateResult } from 'lit';
import {
  type AttributeName,
  type Issue,
  issueSentence,
  isUnreadable,
  say,
  unreadableSentence,
} from '../../src/index.js';
import { findingList, issueList, understood } from '../check.js';
import type { Actions } from './actions.js';
import { choice, selectField, textField } from './fields.js';
import { textUnder } from './figures.js';
import { sheetView } from './sheet-view.js';
import { type State, ways } from './state.js';
import { typedReport } from './typed.js';
import { type WordKey, words } from './words.js';

const mainFields: readonly AttributeName[] = ['label', 'period', 'value', 'target', 'growth', 'prior'];
const moreFields: readonly AttributeName[] = ['unit', 'forecast', 'whole', 'source', 'as-of'];

/** The figures as they come: typed, pasted or in a file. */
export function figuresStep(state: State, issues: readonly Issue[], actions: Actions): TemplateResult {
  const { lang, way } = state;
  const options = ways.map((value) => ({ value, text: words(lang, `way-${value}`) }));
  const body = { typed: typedFields, pasted: pasteField, file: fileField }[way];
  return html`<section aria-labelledby="step-figures">
    <h2 id="step-figures">${words(lang, 'stepFigures')}</h2>
    ${choice('way', words(lang, 'way-legend'), options, way, (way) => actions.set({ way, figures: null }))}
    ${body(state, issues, actions)} ${reopenField(state, actions)}
  </section>`;
}

/** A field for a snippet that was copied before. */
const reopenField = ({ lang }: State, { reopen }: Actions): TemplateResult =>
  html`<details class="more">
    <summary>${words(lang, 'reopen')}</summary>
    <div class="field">
      <label for="reopen">${words(lang, 'reopenLabel')}</label>
      <textarea
        id="reopen"
        rows="3"
        spellcheck="false"
        @input=${(event: Event) => {
          const field = event.target as HTMLTextAreaElement;
          if (field.value.trim() !== '') reopen(field.value);
        }}
      ></textarea>
    </div>
  </details>`;

function typedFields(state: State, issues: readonly Issue[], actions: Actions): TemplateResult {
  const { lang } = state;
  const fields = (names: readonly AttributeName[]) =>
    html`<div class="fields">${names.map((name) => ownField(name, 'typed', state, issues, actions))}</div>`;
  return html`<p class="hint">${words(lang, 'typedHint')}</p>
    ${fields(mainFields)}
    <details class="more">
      <summary>${words(lang, 'moreFigures')}</summary>
      ${fields(moreFields)}
    </details>
    ${typedFindings(state)}`;
}

/** A field that becomes an attribute, with what is wrong with it. */
export function ownField(
  name: AttributeName,
  of: 'typed' | 'own',
  state: State,
  issues: readonly Issue[],
  { set }: Actions,
): TemplateResult {
  const { lang } = state;
  const label = words(lang, `field-${name}` as WordKey);
  const issue = issues.find(({ place }) => place.at === 'attribute' && place.name === name);
  return textField({
    id: `${of}-${name}`,
    label,
    value: state[of][name] ?? '',
    example: words(state.pageLang, `example-${name}` as WordKey),
    problem: issue && issueSentence({ ...issue, place: { at: 'attribute', name: label } }, lang),
    change: (value) => set({ [of]: { ...state[of], [name]: value } }),
  });
}

/** What was typed is compared with itself as soon as it says something twice. */
function typedFindings({ typed, lang, pageLang }: State): TemplateResult | typeof nothing {
  const report = typedReport(typed, pageLang, (field) => words(lang, `field-${field}` as WordKey));
  const has = (...names: readonly AttributeName[]): boolean => names.every((name) => typed[name]?.trim());
  const isComparable = report !== null && (has('value', 'growth', 'prior') || has('target', 'prior'));
  return isComparable ? compared(lang, findingList(lang, report)) : nothing;
}

const compared = (lang: State['lang'], list: TemplateResult): TemplateResult =>
  html`<div class="findings"><h3>${words(lang, 'compared')}</h3>${list}</div>`;

function pasteField(state: State, _: readonly Issue[], actions: Actions): TemplateResult {
  const { lang, pasted } = state;
  let copied = '';
  return html`<div class="field">
      <label for="pasted">${words(lang, 'pasteLabel')}</label>
      <p class="hint" id="pasted-hint">${words(lang, 'pasteHint')}</p>
      <textarea
        id="pasted"
        rows="7"
        wrap="off"
        spellcheck="false"
        aria-describedby="pasted-hint"
        .value=${pasted.text}
        @paste=${(event: ClipboardEvent) => {
          copied = event.clipboardData?.getData('text/html') ?? '';
        }}
        @input=${(event: Event) => {
          // The cells of the clipboard are those of the field only where nothing else stands in it.
          const isWhole = (event as InputEvent).inputType === 'insertFromPaste' && pasted.text.trim() === '';
          actions.paste((event.target as HTMLTextAreaElement).value, isWhole ? copied : '');
        }}
      ></textarea>
    </div>
    ${readReport(state, actions)}`;
}

function fileField(state: State, _: readonly Issue[], actions: Actions): TemplateResult {
  const { lang, file } = state;
  const chosen = file ? words(lang, 'fileChosen', { name: file.name }) : '';
  return html`<div class="field drop">
      <label for="file">${words(lang, 'fileLabel')}</label>
      <input
        id="file"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.json"
        aria-describedby="file-hint"
        @click=${(event: Event) => {
          // The same file may be chosen again once it is mended.
          (event.target as HTMLInputElement).value = '';
        }}
        @change=${(event: Event) => {
          const [file] = (event.target as HTMLInputElement).files ?? [];
          if (file) actions.choose(file);
        }}
      />
      <p class="hint" id="file-hint">${chosen} ${words(lang, 'fileHint')}</p>
    </div>
    ${readReport(state, actions)}`;
}

/** What was read of a table: what needs mending, what contradicts itself, how it was understood. */
function readReport(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { lang, figures, file, way } = state;
  if (figures === null) return nothing;
  if (isUnreadable(figures)) {
    const src = figures.source || file?.name || '';
    const sentence = say(lang, 'loadFailed', { src, reason: unreadableSentence(figures, lang) });
    return html`<p class="problem">${sentence}</p>${mappingFields(state, actions, true)}`;
  }
  const { report, name } = figures;
  const isEmpty = report.report.entries.length === 0;
  const isWanting = report.issues.some(({ severity }) => severity === 'error');
  return html`${
    report.issues.length === 0
      ? nothing
      : html`<div class="problem">
          <h3>${words(lang, 'toMend')}</h3>
          ${issueList(lang, report)}
        </div>`
  }
  ${isEmpty ? html`<p class="problem">${words(lang, 'noFigures', { name })}</p>` : nothing}
  ${report.origin === null && way === 'file' ? nothing : mappingFields(state, actions, isWanting)}
  ${sheetView(state, figures, actions)} ${isEmpty ? nothing : compared(lang, findingList(lang, report))}
  ${understood(lang, report)}`;
}

const scenarios = ['AC', 'PL', 'PY', 'FC'] as const;
const declaredTexts = ['period', 'indicator', 'unit', 'organisation'] as const;

/** What a table may need to be told; open where something is wrong with it, and where it was told something. */
function mappingFields({ lang, mapping }: State, { declare }: Actions, isOpen: boolean): TemplateResult {
  const change = (name: string) => (value: string) => {
    const { [name]: _, ...others } = mapping;
    declare(value.trim() === '' ? others : { ...others, [name]: value });
  };
  const select = (name: 'lang' | 'scenario' | 'dash', values: readonly string[]) =>
    selectField(
      `map-${name}`,
      words(lang, `map-${name}`),
      ['', ...values].map((value) => ({
        value,
        text: words(lang, value === '' ? 'asFound' : (`${name}-${value}` as WordKey)),
      })),
      textUnder(mapping, name),
      change(name),
    );
  return html`<details class="more" ?open=${isOpen || Object.keys(mapping).length > 0}>
    <summary>${words(lang, 'declare')}</summary>
    <div class="fields">
      ${select('lang', ['vi', 'en'])} ${select('scenario', scenarios)}
      ${declaredTexts.map((name) =>
        textField({
          id: `map-${name}`,
          label: words(lang, `map-${name}`),
          value: textUnder(mapping, name),
          change: change(name),
        }),
      )}
      ${select('dash', ['zero', 'blank'])}
    </div>
  </details>`;
}
