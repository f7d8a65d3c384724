import { samePeriodLastYear } from '../calendar/index.js';
import { yearToDate } from '../calendar/year-to-date.js';
import { nothing } from '../facts/amount.js';
import { frozen } from '../figures/frozen.js';
import { isRatio, type Unit } from '../figures/unit.js';
import { readGrowth, targetOf } from '../report/figure-value.js';
import type { Issue } from '../report/issue.js';
import { type Better, betterSides } from '../report/model.js';
import { Notes } from '../report/notes.js';
import { attributeAt } from '../report/place.js';
import { sideAsked } from '../report/side-asked.js';
import { kindOfName } from '../words/kind-of-name.js';
import type { Lang } from '../words/language.js';
import { isLevelName } from '../words/level-name.js';
import { sideOfName } from '../words/name-side.js';
import type { Phrase } from '../words/parse-phrase.js';
import { isNotOver, type SaidPeriod, saidPeriod, saysNumber, saysOtherTime } from '../words/said-period.js';
import type { AttributeName, AttributeTexts } from './attribute-names.js';
import { AttributeReader } from './attribute-reader.js';
import { noteMixedMarks, noteNoPart, noteOtherGrowth, noteUnclearSigns } from './contradictions.js';
import { noteEarlyDate, readDate } from './data-day.js';
import type { Standing } from './standing.js';
import { type Growing, toDateOn } from './to-date.js';

const figureNames = ['value', 'target', 'prior', 'growth', 'forecast', 'whole', 'bands'] as const;

/** A standing, and everything in the attributes that is not as expected. */
export interface ReadAttributes {
  readonly standing: Standing;
  readonly issues: readonly Issue[];
}

/**
 * The standing that the attributes of an element describe, with an issue for each that was not understood.
 *
 * @param lang the language of the page, which decides how numbers are read.
 * @example
 * const texts = { value: '208,7 tỷ đồng', growth: '37,6%' }
 * readAttributes(texts, 'vi').standing.growth.value //=> '0.376'
 */
export function readAttributes(texts: Partial<AttributeTexts>, lang: Lang): ReadAttributes {
  const notes = new Notes();
  const text = (name: AttributeName): string | null => texts[name]?.trim() || null;
  const label = text('label') ?? '';
  const side = readBetter(notes, text('better')) ?? sideOfName(label);
  const reader = new AttributeReader(notes, lang, text('unit'), label);

  noteMixedMarks(
    notes,
    figureNames.map((name) => [name, text(name) ?? '']),
    lang,
  );
  const periodText = text('period');
  const said = periodText === null ? null : saidPeriod(periodText, lang);
  if (said === 'none') notes.note('bad-period', attributeAt('period'), periodText, 'period');
  let { period, through, beginsYear } = said === null || said === 'none' ? unsaid : said;
  const day = readDate(notes, text('as-of'), lang);
  let asOf = day ?? through;
  // What the actual is of: the period, or its days until those of the data.
  const part = period && asOf ? yearToDate(period, through ?? asOf) : null;
  const [year, lastPart] = [period && samePeriodLastYear(period), part && samePeriodLastYear(part)];
  const actual = reader.known('value', text('value'), through ? [part] : [period, part]);
  const { known: planned, phrase: plan } = reader.phrase('target', text('target'), [period, part, beginsYear ?? null]);
  // A plan of the same nine months makes them a period of their own.
  if (part && timeEnd(plan, lang) === part.end) [period, through] = [part, null];
  if (period && beginsYear && plan) {
    const planTime = timeOf(plan, lang);
    if (planTime === null) notes.note('unclear-period', attributeAt('target'), text('target'), 'which-plan');
    else if (planTime.period.kind === 'year') {
      [period, through] = [beginsYear, period.end];
      asOf = through;
    }
  }
  const { known: priorYear, phrase: priorPhrase } = reader.phrase('prior', text('prior'), [
    year,
    lastPart,
    period && samePeriodLastYear(period),
  ]);
  const forecast = reader.known('forecast', text('forecast'), [period]);
  const { known: whole, phrase: wholePhrase } = reader.phrase('whole', text('whole'), [period, part]);
  const growthText = text('growth');
  const { target, figure } = plan
    ? targetOf(plan, { better: side, named: null, isRounded: false })
    : { target: null, figure: null };
  if (reader.unit === null && !actual.missing && !planned.missing && notes.issues.length === 0) {
    notes.note('missing-key', attributeAt('value'), '', 'required', 'value');
  }
  if (period && actual.figure) noteEarlyDate(notes, text('as-of'), asOf, through ?? period.start);
  const growing = actual.figure && growingOf(actual.figure.unit, label);
  // What nobody knows the end of would be judged as if it were over.
  const isJudged = growing !== 'level' && !isLevelName(label) && (target !== null || priorYear.figure !== null);
  if (isJudged && actual.figure && period && saysOtherTime(label, part ?? period))
    notes.note('unclear-period', attributeAt('label'), label, 'known-end');
  if (said === null && isJudged && actual.figure && isNotOver(periodText ?? ''))
    notes.note('unclear-period', attributeAt('period'), periodText, 'known-end');
  else if (said === null && asOf !== null && asOf < yearAfter(periodText ?? '', isJudged))
    notes.note('unclear-period', attributeAt('as-of'), text('as-of'), 'known-end');
  const gone = actual.figure && toDateOn(period, through ?? asOf, growing);
  // Of nine months a growth on the whole year before says nothing.
  const bases = gone ? [period, part, lastPart] : [period, part, year, lastPart];
  const growth =
    growthText === null ? null : readGrowth(growthText, { notes, place: attributeAt('growth'), lang, periods: bases });
  const priorTime = timeOf(priorPhrase, lang);
  if (gone && through && priorPhrase && priorTime === null)
    notes.note('unclear-period', attributeAt('prior'), text('prior'), 'which-prior');
  // So many months are no share of a year.
  if (gone && gone.growing !== 'level' && wholePhrase && timeEnd(wholePhrase, lang) !== part?.end)
    notes.note('unclear-period', attributeAt('whole'), text('whole'), 'which-whole');
  if (actual.figure) {
    noteNoPart(notes, text('whole'), actual.figure, whole.figure);
    if (side === 'lower') noteUnclearSigns(notes, text, [actual, planned]);
  }
  const isSameDays = gone && priorTime !== null && (priorTime.through ?? priorTime.beginsYear ?? null) !== null;
  const toDate = isSameDays ? { ...gone, prior: priorYear.figure } : gone;
  const prior = isSameDays ? nothing : priorYear;
  const before = toDate ? toDate.prior : prior.figure;
  // To date it is growth on the same days, which a whole year says nothing of.
  if (actual.figure) noteOtherGrowth(notes, growthText, growth, actual.figure, before, lang);
  return {
    standing: frozen({
      label,
      organisation: null,
      period,
      periodText: period ? null : periodText,
      better: sideAsked(side, target, figure),
      neverNegative: false,
      actual,
      toDate,
      plan: { ...planned, figure, target },
      prior,
      forecast,
      whole: { ...whole, label: null },
      growth,
      bands: reader.bands(text('bands'), target),
      source: text('source'),
      // Nine months that were printed in October end in September.
      asOf: through ?? asOf,
    }),
    issues: notes.issues,
  };
}

/**
 * The first day after the last year that a text names, of fiscal years and pairs the one behind it too. It is never where the text
 * names a part of a year, "Tháng 7"; where it says no number, "Năm nay", only if the figures are judged.
 */
function yearAfter(text: string, isJudged: boolean): string {
  const years = text.match(/(?:19|20)\d\d/g) ?? [];
  const behind = /FY|\d{4}\W\d\d(?!\d)/i.test(text) ? 2 : 1;
  return years.length > 0
    ? String(Math.max(...years.map(Number)) + behind)
    : isJudged || saysNumber(text)
      ? '9999'
      : '';
}

const unsaid: Omit<SaidPeriod, 'period'> & { readonly period: null } = { period: null, through: null };

/** The last day of the part of a year that a phrase says it is of. */
function timeEnd(phrase: Phrase | null, lang: Lang): string | null {
  const time = timeOf(phrase, lang);
  return time && (time.through ?? (time.beginsYear ? time.period.end : null));
}

/** The time that a phrase says it is of. */
function timeOf(phrase: Phrase | null, lang: Lang): SaidPeriod | null {
  const said = phrase?.during ? saidPeriod(phrase.during, lang) : null;
  return said === 'none' ? null : said;
}

/**
 * Whether what a tag calls `label` grows until its period ends, as far as its unit and its name tell: revenue does. A balance and a
 * score stand where they stand, so much per something may be of a whole year already, and of other names nobody said.
 */
export function growingOf(unit: Unit, label: string): Growing {
  if (isRatio(unit)) return 'level';
  return unit.below.length === 0 && kindOfName(label) === 'flow' ? 'amount' : null;
}

function readBetter(notes: Notes, text: string | null): Better | null {
  const found = betterSides.find((side) => side === text);
  if (text !== null && found === undefined) notes.note('unknown-value', attributeAt('better'), text, betterSides);
  return found ?? null;
}
