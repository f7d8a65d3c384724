// The builder: three steps and a preview, drawn again as a whole whenever something changes. It lies beside
// the files of the embed bundle, whose elements and Lit it uses.
import { html, nothing, render } from 'lit';
import { isUnreadable, tags, type Unreadable } from '../../src/index.js';
import type { Actions } from './actions.js';
import { copyFrom, saveFile } from './copy.js';
import { copyStep, usualFolder } from './copy-step.js';
import { displayStep } from './display-step.js';
import { type ReadFigures, readChosen, readPasted, tableIn } from './figures.js';
import { figuresStep } from './figures-step.js';
import { offer } from './hosts.js';
import { chosen } from './keys.js';
import { made } from './made.js';
import { Preview } from './preview.js';
import { reopened } from './reopened.js';
import type { Made } from './snippet.js';
import { initial, type State } from './state.js';
import { typedFrom } from './typed.js';
import { mostTags, wholePage } from './whole-page.js';
import { languageAsked, languages, words } from './words.js';

/** The hash of embed.js, which the build writes into the page. */
const integrity = document.querySelector<HTMLScriptElement>('script[data-integrity]')?.dataset.integrity ?? '';
const preview = new Preview();
let state = initial(languageAsked(location.search, navigator.language));
let reading: AbortController | null = null;

/** Changes what is known, reads what has to be read again, and draws the page. */
function set(changes: Partial<State>): void {
  const isLeft = changes.way !== undefined && changes.way !== state.way;
  if (isLeft) reading?.abort();
  // What has happened is told until something else does.
  state = { ...state, ...(isLeft ? { reading: null } : {}), status: '', ...changes };
  const isRead = state.way === 'pasted' && state.figures === null && state.pasted.text.trim() !== '';
  if (isRead || ('pageLang' in changes && state.way === 'pasted')) state = { ...state, figures: pastedFigures() };
  if (state.way === 'file' && state.figures === null && state.file && state.reading === null) void readFileAgain();
  draw();
}

function pastedFigures(): ReadFigures | Unreadable | null {
  const { pasted, mapping, pageLang, lang } = state;
  if (pasted.text.trim() === '') return null;
  return readPasted(pasted.text, pasted.cells, words(lang, 'pastedName'), mapping, pageLang);
}

async function readFileAgain(): Promise<void> {
  const { file, mapping, figures: before } = state;
  if (file === null) return;
  reading?.abort();
  const run = new AbortController();
  reading = run;
  state = { ...state, reading: 0 };
  const progress = (done: number): void => set({ reading: done });
  try {
    const figures = await readChosen(file, mapping, run.signal, progress);
    set({ figures, reading: null, status: before === null ? readStatus(figures) : '' });
  } catch (error) {
    if (!run.signal.aborted) throw error;
  }
}

const readStatus = (figures: ReadFigures | Unreadable): string =>
  isUnreadable(figures)
    ? ''
    : words(state.lang, 'read', { name: figures.name, count: String(figures.report.report.entries.length) });

const actions: Actions = {
  set,
  choose: async (file) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      reading?.abort();
      const fresh = {
        file: { name: file.name, bytes },
        figures: null,
        reading: null,
        // A snippet that was opened again waits for its file.
        ...(state.file === null ? {} : { mapping: {}, wanted: {}, own: {} }),
        page: state.page && wholePage,
      };
      set({ ...fresh, way: 'file', address: null });
    } catch {
      set({ status: words(state.lang, 'fileLost', { name: file.name }) });
    }
  },
  paste: (text, copied) => {
    const cells = copied === '' ? null : tableIn(copied);
    set({ way: 'pasted', pasted: { text, cells }, figures: null, wanted: {} });
    if (state.figures) set({ status: readStatus(state.figures) });
  },
  declare: (mapping) => {
    // What was read before stays until the table is read again, and with it the field that is being typed in.
    set({ mapping });
    if (state.way === 'pasted') set({ figures: pastedFigures() });
    else void readFileAgain();
  },
  takeOver: () => {
    const { figures, wanted, pageLang, lang } = state;
    const shown = made(state);
    const snippet = shown && 'groups' in shown ? shown.groups[0]?.tags[0] : undefined;
    if (snippet === undefined || figures === null || isUnreadable(figures)) return;
    const keys = chosen(figures.report.report, wanted)?.keys;
    const isNamed = snippet.attributes.organisation != null && keys !== undefined;
    const organisation = isNamed ? snippet.standing.organisation : null;
    const typed = typedFrom(snippet.standing, organisation, pageLang);
    set({ way: 'typed', typed, status: words(lang, 'tookOver') });
    document.getElementById('typed-label')?.focus();
  },
  reopen: (text) => {
    const found = reopened(text);
    const key = found === null ? 'reopenFailed' : found.way === 'typed' ? 'reopened' : 'reopenedFile';
    set(
      found === null
        ? { status: words(state.lang, key) }
        : { ...found, file: null, figures: null, status: words(state.lang, key) },
    );
  },
  copy: async (field, isMarkup) => {
    const isCopied = await copyFrom(field, isMarkup);
    set({ status: words(state.lang, isCopied ? 'copied' : 'copyFailed') });
  },
  save: ({ name, text }) => {
    saveFile(name, text());
    set({ status: words(state.lang, 'saved', { file: name }) });
  },
};

function draw(): void {
  const { lang, host, form, folder, address } = state;
  const shown = made(state);
  const issues = shown !== null && 'issues' in shown ? shown.issues : [];
  const place = { host, form, folder: slashed(folder ?? usualFolder(host)), address, integrity };
  const offered = shown !== null && 'groups' in shown ? offer(shown.groups, place) : null;
  document.documentElement.lang = lang;
  document.title = `Goalpost: ${words(lang, 'title')}`;
  const languageButton = (value: State['lang'], text: string) =>
    html`<button type="button" lang=${value} aria-pressed=${value === lang} @click=${() => speak(value)}>${text}</button>`;
  const page = html`<header>
      <p class="brand">Goalpost</p>
      <div role="group" aria-label=${words(lang, 'language')} class="languages">
        ${languages.map((value) => languageButton(value, value === 'vi' ? 'Tiếng Việt' : 'English'))}
      </div>
    </header>
    <main data-goalpost="off">
      <div class="intro">
        <h1>${words(lang, 'title')}</h1>
        <p>${words(lang, 'lead')}</p>
      </div>
      <div class="steps">
        <div class="figures">${figuresStep(state, issues, actions)}</div>
        <div class="display">${displayStep(state, shown, issues, actions)}</div>
        <section class="preview" aria-labelledby="preview-title">
          <h2 id="preview-title">${words(lang, 'preview')}</h2>
          ${previewOf(shown)}
        </section>
        <div class="copy">${copyStep(state, shown, offered, actions)}</div>
      </div>
    </main>
    <p class="status" role="status">${statusText()}</p>`;
  render(page, document.body);
}

function previewOf(shown: Made) {
  const { lang, pageLang, way, tag } = state;
  if (shown !== null && 'groups' in shown && state.page !== null && state.way !== 'typed')
    return html`<div class="stage page">${preview.showPage(shown.groups)}</div>`;
  const [snippet] = shown !== null && 'groups' in shown ? (shown.groups[0]?.tags ?? []) : [];
  if (snippet) {
    const element = preview.show(snippet);
    return html`<div class="stage">${tags[tag].isInline ? html`<p>${element}</p>` : element}</div>`;
  }
  const key = way === 'typed' ? 'previewEmpty' : 'previewEmptyTable';
  return html`<div class="stage empty" lang=${shown === null ? lang : pageLang}>
    <p>${shown !== null && 'tooMany' in shown ? tooMany(lang, shown.tooMany) : words(lang, shown === null ? key : 'copyFaulty')}</p>
  </div>`;
}

const tooMany = (lang: State['lang'], count: number): string =>
  words(lang, 'pageTooMany', { count: String(count), most: String(mostTags) });

function statusText() {
  const { lang, reading, file, status } = state;
  if (reading === null) return status || nothing;
  // The number changes many times, and is not for reading aloud.
  const percent = html`<span aria-hidden="true"> ${Math.floor(reading * 100)}%</span>`;
  return html`${words(lang, 'reading', { name: file?.name ?? '' })}${percent}`;
}

/** The page speaks another language; so does the snippet, unless its language was chosen. */
function speak(lang: State['lang']): void {
  set({ lang, pageLang: state.pageLang === state.lang ? lang : state.pageLang });
}

const slashed = (folder: string): string => (folder === '' || folder.endsWith('/') ? folder : `${folder}/`);

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  if (file === undefined) return;
  event.preventDefault();
  actions.choose(file);
});

draw();
