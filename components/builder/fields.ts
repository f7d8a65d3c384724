// The controls that all steps are made of: each has a label, and says what is wrong with it where it stands.
import { html, nothing, type TemplateResult } from 'lit';

/** A field with its label. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly example?: string;
  readonly hint?: string;
  /** What is wrong with the value. */
  readonly problem?: string | undefined;
}

/** A field for a line of text. */
export function textField({ id, label, value, change, example = '', hint = '', problem = '' }: Field): TemplateResult {
  const told = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      autocomplete="off"
      spellcheck="false"
      placeholder=${example}
      .value=${value}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${told || nothing}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
    />
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${problem ? html`<p class="problem" id="${id}-problem">${problem}</p>` : nothing}
  </div>`;
}

/** One of several things to choose. */
export interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly about?: string;
}

/** A list to choose from. */
export function selectField<T extends string>(
  id: string,
  label: string,
  options: readonly Option<T>[],
  value: T,
  change: (value: T) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => change((event.target as HTMLSelectElement).value as T)}>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.text}</option>`)}
    </select>
  </div>`;
}

/** A choice whose possibilities are all in sight. */
export function choice<T extends string>(
  name: string,
  legend: string,
  options: readonly Option<T>[],
  value: T,
  change: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="choice ${name}">
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(
        (option) => html`<label>
          <input
            type="radio"
            name=${name}
            value=${option.value}
            .checked=${option.value === value}
            @change=${() => change(option.value)}
          />
          <span>${option.text}${option.about ? html`<small>${option.about}</small>` : nothing}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

/** One of several things of which any number may be chosen. */
export interface CheckOption<T extends string> extends Option<T> {
  readonly isChecked: boolean;
}

/** A choice of any number of things. */
export function checks<T extends string>(
  name: string,
  legend: string,
  options: readonly CheckOption<T>[],
  change: (value: T, isChecked: boolean) => void,
): TemplateResult {
  return html`<fieldset class="checks ${name}">
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(
        ({ value, text, isChecked }) => html`<label>
          <input
            type="checkbox"
            name=${name}
            value=${value}
            .checked=${isChecked}
            @change=${(event: Event) => change(value, (event.target as HTMLInputElement).checked)}
          />
          <span>${text}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}
