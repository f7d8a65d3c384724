// Step 3: where it goes, what to copy, and what to do there.
import { html, nothing, type TemplateResult } from 'lit';
import { isUnreadable } from '../../src/index.js';
import type { Actions } from './actions.js';
import { choice, textField } from './fields.js';
import { hosts, type Offer } from './hosts.js';
import type { Made } from './snippet.js';
import type { State } from './state.js';
import { words } from './words.js';

/** The hosts, and the snippet for the one that is chosen. */
export function copyStep(state: State, snippet: Made, offered: Offer | null, actions: Actions): TemplateResult {
  const { lang, host } = state;
  const options = hosts.map((value) => ({ value, text: words(lang, `host-${value}`) }));
  const choose = (host: State['host']): void => {
    // A frame needs a whole address, which is of no use elsewhere.
    const folder = [host, state.host].includes('frame') ? null : state.folder;
    actions.set({ host, form: null, folder, address: null });
  };
  const isFaulty = snippet !== null && 'issues' in snippet;
  const empty = isFaulty ? 'copyFaulty' : 'copyEmpty';
  return html`<section aria-labelledby="step-copy">
    <h2 id="step-copy">${words(lang, 'stepCopy')}</h2>
    ${choice('host', words(lang, 'host-legend'), options, host, choose)}
    ${offered === null ? html`<p class="hint">${words(lang, empty)}</p>` : offerPart(state, offered, actions)}
  </section>`;
}

function offerPart(state: State, offered: Offer, actions: Actions): TemplateResult {
  const { lang } = state;
  const { forms, form, text, isMarkup, script, file, says } = offered;
  const options = forms.map((value) => ({ value, text: words(lang, `form-${value}`) }));
  const fileName = file?.name ?? state.file?.name ?? '';
  return html`${
    form === null || options.length === 0
      ? nothing
      : choice('form', words(lang, 'form-legend'), options, form, (form) => actions.set({ form }))
  }
  ${
    text === null
      ? nothing
      : html`<div class="snippet">
          <label for="snippet">${words(lang, 'snippet')}</label>
          ${copyable('snippet', text)}
          <button type="button" class="main" @click=${copies('snippet', isMarkup, actions)}>${words(lang, 'copy')}</button>
          ${
            file === null
              ? nothing
              : html`<button type="button" @click=${() => actions.save(file)}>
                  ${words(lang, 'save', { file: file.name })}
                </button>`
          }
        </div>`
  }
  <ol class="says">
    ${says.map((key) => html`<li>${words(lang, key, { file: fileName })}</li>`)}
  </ol>
  ${needsMending(state) ? html`<p class="problem">${words(lang, 'mendFirst')}</p>` : nothing}
  ${placeFields(state, offered, actions)}
  ${
    script === null || text === null
      ? nothing
      : html`<div class="snippet script">
          <label for="script">${words(lang, 'scriptLabel')}</label>
          ${copyable('script', script)}
          <button type="button" @click=${copies('script', false, actions)}>${words(lang, 'copyScript')}</button>
        </div>`
  }`;
}

/** Whether readers will see that something is wrong; a column that is not used is nothing to them. */
const needsMending = ({ figures, host, way }: State): boolean =>
  way !== 'typed' &&
  host !== 'static' &&
  figures !== null &&
  !isUnreadable(figures) &&
  figures.report.issues.some(({ code }) => code !== 'unknown-heading');

const copyable = (id: string, text: string): TemplateResult =>
  html`<textarea
    id=${id}
    readonly
    spellcheck="false"
    rows=${Math.min(12, Math.max(2, text.split('\n').length + Math.ceil(text.length / 80)))}
    .value=${text}
  ></textarea>`;

const copies = (id: string, isMarkup: boolean, actions: Actions) => () => {
  const field = document.getElementById(id);
  if (field instanceof HTMLTextAreaElement) actions.copy(field, isMarkup);
};

/** Addresses that only the editor knows. */
function placeFields(state: State, { address }: Offer, { set }: Actions): TemplateResult | typeof nothing {
  const { lang, host } = state;
  const hasFolder = host !== 'disk' && host !== 'static';
  if (!hasFolder) return nothing;
  return html`<div class="fields">
    ${textField({
      id: 'folder',
      label: words(lang, 'folderLabel'),
      hint: host === 'frame' ? '' : words(lang, 'folderHint'),
      value: state.folder ?? usualFolder(state.host),
      change: (folder) => set({ folder }),
    })}
    ${
      address === null
        ? nothing
        : textField({
            id: 'address',
            label: words(lang, 'addressLabel'),
            value: address,
            change: (address) => set({ address }),
          })
    }
  </div>`;
}

/**
 * Where embed.js is, as far as this page knows: beside it, where a server sends both. A frame is put into pages of other
 * servers and needs the whole address.
 */
export function usualFolder(host: State['host']): string {
  const here = new URL('.', location.href);
  const isServed = here.protocol !== 'file:';
  if (host === 'frame') return isServed ? here.href : 'https://intranet.example.org/goalpost/';
  return isServed ? here.pathname : '';
}
