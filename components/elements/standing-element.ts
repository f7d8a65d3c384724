import {
  html,
  isServer,
  type LitElement,
  type PropertyDeclaration,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Issue } from '../../src/report/issue.js';
import { attributeAt, placeName } from '../../src/report/place.js';
import { comparisonsOf } from '../../src/standing/comparisons.js';
import { standingOfAttributes, type TagTexts } from '../../src/standing/of-attributes.js';
import type { Standing } from '../../src/standing/standing.js';
import { reportTag } from '../../src/standing/tags.js';
import { languageFor } from '../../src/words/languages.js';
import { say } from '../../src/words/say.js';
import { visible } from '../../src/words/visible.js';
import { ReportConsumer, type ReportState } from '../context.js';
import { awaitsLanguage } from '../late-language.js';
import { explained, explanation } from '../late-words.js';
import { version } from '../version.js';
import { States } from './states.js';
import { type Problem, WholeElement } from './whole-element.js';

/** What there is to show: a standing, what is wrong, or neither while a report is loading. */
type Shown = { readonly standing: Standing } | Faulty;

interface Faulty {
  readonly problems: readonly Problem[];
}

/**
 * The part that cards and bars share: attributes or a report above, both read into one standing.
 *
 * A subclass prints a standing; everything that can go wrong ends here as a sentence beside the fallback.
 */
export abstract class StandingElement extends WholeElement {
  /** @internal */
  static override properties: PropertyDeclarations = {
    value: {},
    target: {},
    prior: {},
    growth: {},
    forecast: {},
    whole: {},
    label: {},
    unit: {},
    period: {},
    asOf: { attribute: 'as-of' },
    source: {},
    better: {},
    bands: {},
    indicator: {},
    organisation: {},
    members: {},
    standing: { attribute: false, noAccessor: true },
  };

  /** The actual, as people write it: `208,7 tỷ đồng`, or why there is none: `chưa báo cáo`. */
  declare value: string | null;
  /** The plan with its qualifier: `trên 270 tỷ đồng`, `at least 95.5%`. */
  declare target: string | null;
  /** The actual of the same period one year earlier. */
  declare prior: string | null;
  /** Growth over the prior year as the source states it: `37,6%`, `giảm 5%`. */
  declare growth: string | null;
  /** The value expected at the end of the period. */
  declare forecast: string | null;
  /** The whole that the value is a part of; shows its share. */
  declare whole: string | null;
  /** The name of the indicator. */
  declare label: string | null;
  /** The unit of numbers that name none: `tỷ đồng`, `người`, `%`. */
  declare unit: string | null;
  /** The period: `2018`, `2018-Q1`, or any text that names it. With a report it is a key. */
  declare period: string | null;
  /** The date of the data: `2019-01-14`. */
  declare asOf: string | null;
  /** Where the figures come from. */
  declare source: string | null;
  /** Which side is favourable: `higher`, `lower`, `closer` or `neither`; words in the label or the target tell it too. */
  declare better: 'higher' | 'lower' | 'closer' | 'neither' | null;
  /** Named bands from low to high: `80% yếu; 100% khá; tốt`. */
  declare bands: string | null;
  /** With a report above: the ID of the indicator. */
  declare indicator: string | null;
  /** With a report above: the ID of the organisation; may be left out where the report has one at the top. */
  declare organisation: string | null;
  /** With a report above: `dimension=member`, several separated by `;`. */
  declare members: string | null;

  readonly #report = new ReportConsumer(this);
  readonly #states = new States(this);
  #isLoading = false;
  /** Whether something is wrong, and what explains it is on its way. */
  #isUnexplained = false;
  /** What a page set as a standing, whatever it is. */
  #given: unknown = null;
  #standing: Standing | null = null;
  #problems: readonly Problem[] = [];

  constructor() {
    super();
    for (const [name, { type }] of this.#properties) Object.assign(this, { [name]: type ? false : null });
  }

  /**
   * What is shown now, or `null` where that is a problem or the fallback. A standing that is set is shown in the place of what
   * the attributes ask for, until `null` is set.
   */
  get standing(): Standing | null {
    return this.#standing;
  }

  set standing(given: Standing | null | undefined) {
    this.#given = given ?? null;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The element may have been moved under another language or out of its report.
    this.requestUpdate();
  }

  override render(): TemplateResult {
    this.#standing = null;
    this.#isUnexplained = false;
    let shown = awaitsLanguage(this, this.language) ? null : this.#shown();
    if (shown !== null && 'standing' in shown) {
      try {
        const drawn = this.renderStanding(shown.standing);
        this.#standing = shown.standing;
        this.#problems = [];
        this.#isLoading = false;
        return drawn;
      } catch (error) {
        if (this.#given === null) throw error;
        console.error(error);
        shown = this.#faulty([notAStanding]);
      }
    }
    this.#isLoading = shown === null;
    this.#problems = shown?.problems ?? [];
    if (this.#problems.length === 0) return html`<slot></slot>`;
    return html`<slot></slot><div dir=${this.direction}>
      ${this.#problems.map(({ sentence }) => html`<p part="problem" class="problem">${sentence}</p>`)}
      <p class="quiet own">${say(this.language, 'ownText')}</p>
    </div>`;
  }

  /** Waits for what explains a fault too: before that, nothing is shown. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (!this.#isUnexplained) return isDone;
    await explained();
    return super.getUpdateComplete();
  }

  /** The element's picture of a standing. */
  protected abstract renderStanding(standing: Standing): TemplateResult;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const compared = this.#standing && comparisonsOf(this.#standing);
    const verdict = compared && (compared.byRounded ?? compared.verdict.verdict);
    this.#states.set(this.#isLoading && 'loading', this.#problems.length > 0 && 'problem', verdict);
    // That a report is missing is told by the report itself.
    this.tell(this.#problems.filter(({ about }) => about !== reportTag));
  }

  /** The texts of the attributes by their names. */
  get #texts(): TagTexts {
    const lang = this.language;
    return Object.fromEntries(
      Array.from(this.#properties, ([name, { attribute, type }]) => [
        attribute || name,
        attribute === false || type ? null : textOf(this[name as keyof this], lang),
      ]),
    );
  }

  get #properties(): ReadonlyMap<PropertyKey, PropertyDeclaration> {
    return (this.constructor as typeof LitElement).elementProperties;
  }

  #shown(): Shown | null {
    if (this.#given !== null) return { standing: this.#given as Standing };
    const state = this.#report.value;
    // Frameworks say `undefined` or an empty text where they have nothing to say.
    const standingOf = this.indicator ? state?.standingOf : standingOfAttributes;
    if (!standingOf) return this.#waiting(state);
    // Not getAttributeNames(), which elements on a server lack.
    const names = Array.from(this.attributes, ({ name }) => name);
    const asked = standingOf(this.#texts, names, this.language);
    return asked.issues ? this.#faulty(asked.issues) : asked;
  }

  /** What a tag with keys shows while there is no report. */
  #waiting(state: ReportState | undefined): Shown | null {
    // On a server no report is ever loaded, and the fallback stays.
    if (state === undefined) {
      const isComing = isServer || (this.closest(reportTag) && !customElements.get(reportTag));
      return isComing ? null : { problems: [{ about: '', sentence: say(this.language, 'noReport') }] };
    }
    if (state.status === 'waiting') return null;
    return { problems: [{ about: reportTag, sentence: say(this.language, 'reportMissing', { src: state.src }) }] };
  }

  /** What is wrong, in the words of a part that is loaded when there is anything to say. */
  #faulty(issues: readonly Issue[]): Faulty | null {
    const words = explanation(this);
    this.#isUnexplained = words === null && !isServer;
    if (words === null) return null;
    const missing = say(this.language, 'reason-no-part', { detail: `embed.check.js ${version}` });
    const sentenceOf = (issue: Issue): string =>
      words === 'failed'
        ? `${placeName(issue.place)}: “${visible(issue.received)}” (${missing}).`
        : words.issueSentence(issue, this.language);
    return { problems: issues.map((about) => ({ about, sentence: sentenceOf(about) })) };
  }
}

/** A page set something else. */
const notAStanding: Issue = {
  code: 'unknown-value',
  severity: 'error',
  place: attributeAt('standing'),
  received: '',
  expected: [],
  detail: null,
};

/** What a page sets as a property, as an editor would type it: a number with the decimal mark of the language. */
function textOf(value: unknown, lang: string): string | null {
  if (value === null || value === undefined || typeof value === 'string') return value ?? null;
  if (typeof value === 'number') return String(value).replace('.', languageFor(lang).numbers.decimalMark);
  return typeof value === 'object' ? Object.prototype.toString.call(value) : String(value);
}
