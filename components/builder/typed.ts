// Figures that are typed into fields: one row of a table whose headings are the fields.
import {
  type Amount,
  type AttributeName,
  figureText,
  finish,
  isUnreadable,
  type Lang,
  missingStates,
  type Place,
  parsePeriod,
  periodText,
  readTable,
  type Standing,
  say,
  sideOfName,
  type TableReport,
} from '../../src/index.js';

/** In front of the fields stand the indicator and the period. */
const firstField = 2;

/** The texts of the fields, by the attribute that each becomes. */
export type Typed = Readonly<Partial<Record<AttributeName, string>>>;

/** The fields that a report has a place for, with the headings that it is read by. */
const columns = [
  ['value', 'Actual'],
  ['target', 'Plan'],
  ['prior', 'Prior year'],
  ['growth', 'Growth'],
] as const;

/**
 * What was typed as a report, so that it can be compared with itself; `null` where it is none, such as without a period.
 *
 * @param nameOf what the page calls a field; messages name it.
 */
export function typedReport(typed: Typed, lang: Lang, nameOf: (field: AttributeName) => string): TableReport | null {
  const period = typed.period?.trim() ?? '';
  if (parsePeriod(period) === null) return null;
  const used = columns.filter(([field]) => typed[field]?.trim());
  const rows = [
    ['Indicator', 'Period', ...used.map(([, heading]) => heading)],
    [typed.label?.trim() || nameOf('value'), period, ...used.map(([field]) => typed[field]?.trim() ?? '')],
  ];
  const table = { form: 'rows', source: '', sheet: null, rows, merges: [], lines: null, sniffed: null } as const;
  const unit = typed.unit?.trim();
  const read = finish(readTable(table, { lang, ...(unit ? { unit } : {}) }));
  if (isUnreadable(read) || read.issues.length > 0) return null;
  const fieldAt = (place: Place): Place | null => {
    const cell = read.cellOf(place);
    const field = cell?.at === 'cell' ? used[cell.column - firstField]?.[0] : undefined;
    return field === undefined ? null : { at: 'attribute', name: nameOf(field) };
  };
  return { ...read, cellOf: fieldAt };
}

/** A standing of a report as the fields that say what its card shows. */
export function typedFrom(standing: Standing, organisation: string | null, lang: Lang): Typed {
  const { label, period, actual, plan, prior, forecast, growth, source, asOf, better } = standing;
  const text = ({ figure, missing }: Amount): string => {
    if (figure !== null) return figureText(figure, lang, { digits: 40 }).text;
    const stated = missingStates.find((state) => state === missing);
    return stated === undefined ? '' : say(lang, stated);
  };
  const said = {
    label: organisation === null ? label : `${label} – ${organisation}`,
    period: period === null ? '' : parsePeriod(period.key) === null ? periodText(period, lang) : period.key,
    value: text(actual),
    target: text(plan),
    prior: text(prior),
    growth: growth === null ? '' : figureText(growth, lang, { digits: 40 }).text,
    forecast: text(forecast),
    better: better === sideOfName(label) ? '' : (better ?? ''),
    source: source ?? '',
    'as-of': asOf ?? '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}
