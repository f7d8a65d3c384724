// Judges what was read of a sheet: each known figure is right, asked about, lost in silence or wrong.
import { factsOf, finish, type Issue, isUnreadable, type Report, readFile, total } from 'goalpost';
import { readXlsx } from 'goalpost/xlsx';
import type { Claim, Sheet } from './sheet.js';

export type Verdict = 'right' | 'asked' | 'lost' | 'wrong';

export interface Judged {
  readonly verdict: Verdict;
  readonly what: string;
}

/** Issues that speak of the whole table, wherever they stand. */
const ofAll = new Set<string>(['no-headings', 'ambiguous-marks', 'nameless-rows']);
/** Issues that speak of all figures below the headings, where they stand there. */
const ofHeadings = new Set<string>(['missing-key', 'second-table', 'unclear-total']);

/** The verdict of each figure of a sheet, and of each figure that nobody gave. */
export function judge(sheet: Sheet): Judged[] {
  const read = finish(readFile(sheet.bytes, sheet.name, { mapping: sheet.mapping, readXlsx }));
  if (isUnreadable(read))
    return sheet.claims.map((claim) => ({ verdict: 'asked', what: `${nameOf(claim)}: ${read.problem}` }));
  const { report, issues } = read;
  const found = new Map<string, string[]>();
  const strangers: Judged[] = [];
  const rowOf = rowsIn(sheet);
  const isKnown = new Map(sheet.claims.map((claim) => [keyOf(claim), claim]));
  for (const { indicator, organisation, period, scenario, figure } of report.entries) {
    if (figure === null) continue;
    const { name, parent } = report.organisations.get(organisation) ?? { name: organisation, parent: null };
    const row = rowOf(name, parent === null);
    const measured = measuredIn(sheet, report.indicators.get(indicator)?.name ?? indicator);
    const value = figure.value.toFixed();
    const keys = row.map((one) => keyOf({ row: one, indicator: measured, scenario, period: period.key }));
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), value]);
    if (!keys.some((key) => isKnown.has(key)))
      strangers.push({
        verdict: 'wrong',
        what: `nobody gave ${name} / ${measured} ${scenario} ${period.key} ${value}`,
      });
  }
  return [
    ...sheet.claims.map((claim) => verdictOf(claim, sheet, found.get(keyOf(claim)) ?? [], issues)),
    ...strangers,
    ...wholes(sheet, report),
  ];
}

/** Which indicator a reader means: a unit that it does not know may be part of its name. */
const measuredIn = ({ units }: Sheet, name: string): string =>
  [...units].find(([own, unit]) => name.toLowerCase() === `${own} ${unit}`.toLowerCase())?.[0] ?? name;

const keyOf = ({
  row,
  indicator,
  scenario,
  period,
}: Pick<Claim, 'row' | 'indicator' | 'scenario' | 'period'>): string =>
  [row, indicator.toLowerCase(), scenario, period].join('|');

const nameOf = ({ label, indicator, scenario, period, value }: Claim): string =>
  `${label} / ${indicator} ${scenario} ${period} = ${value}`;

/** The rows that speak of somebody of this name: "Cộng (A7)" is row 7. */
function rowsIn({ claims }: Sheet): (name: string, isTop: boolean) => number[] {
  return (name, isTop) => {
    const [, plain = name, at] = /^(.*?)(?: \([A-Z](\d+)\))?$/s.exec(name) ?? [];
    const own = claims.filter(({ label, row }) => label === plain && (at === undefined || row === Number(at) - 1));
    const ofWhole = claims.filter(({ who, label }) => who === 'province' && (label === plain || own.length === 0));
    const those = isTop && ofWhole.length > 0 ? ofWhole : own;
    return [...new Set(those.map(({ row }) => row))];
  };
}

function verdictOf(claim: Claim, sheet: Sheet, values: readonly string[], issues: readonly Issue[]): Judged {
  const what = nameOf(claim);
  const isTwice = claim.who === 'province';
  const other = values.find((value) => value !== claim.value);
  if (other !== undefined) return { verdict: 'wrong', what: `${what}, read ${other}` };
  if (values.length > 0) return { verdict: 'right', what };
  // A cell that says that there is no figure has none; a blank one needs no question.
  const isAsked = issues.some((issue) => names(issue, claim, sheet));
  if (claim.value === null && !isRevised(claim, sheet)) return { verdict: isAsked ? 'asked' : 'right', what };
  // Of two rows of the province one is enough.
  const isElsewhere = isTwice && sheet.claims.some((one) => one.who === 'province' && one.row !== claim.row);
  return { verdict: isAsked ? 'asked' : isElsewhere ? 'asked' : 'lost', what };
}

const isRevised = ({ scenario }: Claim, { habits }: Sheet): boolean =>
  scenario === 'PL' && habits.includes('revised plan');

/** Whether an issue names the cell of a claim, its row, its column or the whole table. */
function names(
  { code, place, received }: Issue,
  { row, column }: Claim,
  { headings: [top, end], cells }: Sheet,
): boolean {
  if (ofAll.has(code)) return true;
  if (place.at !== 'cell') return false;
  if (place.row === row && (place.column === column || code !== 'bad-figure')) return true;
  // What no row says of a column is asked once.
  if (code === 'missing-key' && place.column === column) return true;
  const isInHeadings = place.row >= top && place.row < end;
  if (isInHeadings && ofHeadings.has(code)) return true;
  const heading = cells[top]?.[column] ?? '';
  return isInHeadings && (place.column === column || (code === 'several-versions' && received.includes(heading)));
}

/** The verdict of what is added up for the whole province: the known sum or nothing. */
function wholes(sheet: Sheet, report: Report): Judged[] {
  const tops = [...report.organisations.values()].filter(({ parent }) => parent === null);
  const [top] = tops;
  if (top === undefined || tops.length > 1) return [];
  const facts = factsOf(report);
  const judged: Judged[] = [];
  for (const { id, name } of report.indicators.values()) {
    for (const scenario of ['PL', 'AC', 'PY'] as const) {
      for (const period of facts.periods.values()) {
        const key = { indicator: id, organisation: top.id, period, scenario, members: new Map() };
        const value = total(facts, key).figure?.value.toFixed();
        if (value === undefined) continue;
        const known = sheet.sums.get([measuredIn(sheet, name).toLowerCase(), scenario, period.key].join('|'));
        const what = `whole / ${name} ${scenario} ${period.key} = ${known}, added up ${value}`;
        judged.push({ verdict: known === value ? 'right' : 'wrong', what });
      }
    }
  }
  return judged;
}
