import type { SavedFile } from './hosts.js';
import type { State } from './state.js';

/** What the steps of the page can ask for. */
export interface Actions {
  /** Changes what is known, and draws the page again. */
  readonly set: (changes: Partial<State>) => void;
  /** Reads a file that was chosen or dropped. */
  readonly choose: (file: File) => void;
  /** Reads a table; `html` is what the clipboard has beside its text. */
  readonly paste: (text: string, html: string) => void;
  /** Reads again with what the editor says of the table. */
  readonly declare: (mapping: State['mapping']) => void;
  /** Puts what the card shows into the fields for typing. */
  readonly takeOver: () => void;
  /** Opens a snippet that was copied before. */
  readonly reopen: (text: string) => void;
  readonly copy: (field: HTMLTextAreaElement, isMarkup: boolean) => void;
  readonly save: (file: SavedFile) => void;
}
