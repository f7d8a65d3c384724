// Stands in the place of Lit's css-tag in the embed bundle, whose style sheets have no gaps to fill and whose browsers all
// take style sheets of a script: those that do not lack `URL.canParse`, which the bundle needs, too.

/** A style sheet that is made when the first element needs it. */
class LateSheet {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (this.#sheet === undefined) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

export const css = ([cssText]: readonly string[]): LateSheet => new LateSheet(cssText as string);

export const getCompatibleStyle = (sheet: LateSheet): LateSheet => sheet;

export function adoptStyles(root: ShadowRoot, sheets: readonly LateSheet[]): void {
  root.adoptedStyleSheets = sheets.map(({ styleSheet }) => styleSheet);
}

export const supportsAdoptingStyleSheets = true;
// Lit hands these on to whoever imports them; nobody does here.
export const unsafeCSS = css;
export const CSSResult = LateSheet;
