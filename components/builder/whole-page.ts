// A whole page from one report: a card for each indicator, and below it a bar for each organisation that has it.
import { comparePeriods, type Issue, isUnreadable, type Period, type Report } from '../../src/index.js';
import type { ReadFigures } from './figures.js';
import { choicesOf, type Keys } from './keys.js';
import { type Asked, type Group, type Made, type PageAsked, type Snippet, tagFor } from './snippet.js';

/** A page with all that a report has. */
export const wholePage: PageAsked = {
  without: { indicators: [], organisations: [] },
  parts: { cards: true, bars: true },
};

/** What there is to choose for a page, in the order of the report. */
export interface PageChoices {
  readonly indicators: readonly string[];
  readonly organisations: readonly string[];
  /** The newest first. */
  readonly periods: readonly string[];
  /** The one that is chosen, or the newest that has an actual. */
  readonly period: string;
}

/** What a report has for a page. */
export function pageChoices(report: Report, asked: PageAsked): PageChoices {
  const all = choicesOf(report);
  const organisations = [...report.organisations.keys()].filter((id) => all.some((key) => key.organisation === id));
  const periodOf = (key: string): Period => report.periods.get(key) as Period;
  const periods = [...new Set(all.map(({ period }) => period))].sort(
    (a, b) => -comparePeriods(periodOf(a), periodOf(b)),
  );
  const known = asked.period && periods.includes(asked.period) ? asked.period : undefined;
  const newest = periods.find((period) => all.some((key) => key.period === period && key.isActual));
  return {
    indicators: [...new Set(all.map(({ indicator }) => indicator))],
    organisations,
    periods,
    period: known ?? newest ?? periods[0] ?? '',
  };
}

/** A page of more tags is read by nobody. */
export const mostTags = 300;

/** The page that is asked for. */
export function pageOf({ figures, pageLang }: Asked, asked: PageAsked): Made {
  if (figures === null || isUnreadable(figures)) return null;
  const { report } = figures.report;
  const choices = pageChoices(report, asked);
  const { without, parts } = asked;
  const indicators = choices.indicators.filter((id) => !without.indicators.includes(id));
  const [first, ...others] = choices.organisations.filter((id) => !without.organisations.includes(id));
  const count = indicators.length * (1 + others.length);
  if (count > mostTags) return { tooMany: count };
  const page = new Page(figures, choices.period, pageLang);
  const cards = parts.cards && first !== undefined ? page.tags('gp-kpi-card', indicators, [first]) : [];
  const bars = parts.bars
    ? indicators.map((id) => ({
        title: report.indicators.get(id)?.name || id,
        tags: page.tags('gp-target-bar', [id], parts.cards ? others : [first ?? '', ...others]),
      }))
    : [];
  const groups: readonly Group[] = [{ title: null, tags: cards }, ...bars].filter(({ tags }) => tags.length > 0);
  if (groups.length > 0) return { groups, left: page.left };
  return page.left.length > 0 ? { issues: page.left } : null;
}

const textOf = ({ indicator, organisation, period }: Omit<Keys, 'members'>): string =>
  JSON.stringify([indicator, organisation, period]);

/** Makes the tags of a page, and keeps what cannot be shown. */
class Page {
  readonly left: Issue[] = [];
  readonly #figures: ReadFigures;
  readonly #period: string;
  readonly #lang: string;
  readonly #stated: ReadonlySet<string>;

  constructor(figures: ReadFigures, period: string, lang: string) {
    this.#figures = figures;
    this.#period = period;
    this.#lang = lang;
    this.#stated = new Set(choicesOf(figures.report.report).map(textOf));
  }

  /** A tag for each indicator and organisation of which anything is stated in the period. */
  tags(tag: Snippet['tag'], indicators: readonly string[], organisations: readonly string[]): Snippet[] {
    return indicators.flatMap((indicator) =>
      organisations.flatMap((organisation) => {
        const keys = { indicator, organisation, period: this.#period };
        const made = this.#stated.has(textOf(keys))
          ? tagFor(this.#figures, { ...keys, members: '' }, tag, this.#lang)
          : null;
        if (made === null) return [];
        if (!('issues' in made)) return [made];
        this.left.push(...made.issues);
        return [];
      }),
    );
  }
}
