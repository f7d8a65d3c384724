// A sheet of an office: known facts, printed by a random combination of habits.
import { aroundOf, numberingRow } from './around.js';
import { type Book, csvOf, workbookOf } from './carriers.js';
import { type Column, columnsOf, type Said } from './columns.js';
import type { Dice } from './dice.js';
import {
  type Indicator,
  inventProvince,
  type Lang,
  type Province,
  plainValue,
  printedFigure,
  type Series,
} from './facts.js';
import { type RowPlan, rowsOf } from './rows.js';

/** A figure that a sheet gives, and where. */
export interface Claim extends Said {
  readonly who: RowPlan['who'];
  /** The words of the row. */
  readonly label: string;
  readonly indicator: string;
  /** The figure in the unit itself; `null` where the cell says that there is none, or one must be asked about. */
  readonly value: string | null;
  readonly row: number;
  readonly column: number;
}

export interface Sheet {
  readonly lang: Lang;
  readonly habits: readonly string[];
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mapping: object;
  readonly claims: readonly Claim[];
  /** What the whole province has, by indicator, scenario and period; nothing where a part is missing and no row says it. */
  readonly sums: ReadonlyMap<string, string>;
  /** The units of the indicators by their names. */
  readonly units: ReadonlyMap<string, string>;
  /** The rows of the headings, from 0. */
  readonly headings: readonly [first: number, end: number];
  /** What the sheet looks like. */
  readonly cells: readonly (readonly string[])[];
}

/** What stands in a cell without a figure. */
const gaps: Record<Lang, readonly string[]> = {
  vi: ['', '-', 'x', 'chưa báo cáo', '…', 'không có'],
  en: ['', '-', 'n/a', 'not reported', 'x'],
};

/** A random sheet. */
export function officeSheet(dice: Dice): Sheet {
  const lang: Lang = dice.chance(0.7) ? 'vi' : 'en';
  const province = inventProvince(lang, dice);
  const isByIndicator = dice.chance(0.15);
  const money = province.indicators.find(({ isMoney }) => isMoney) as Indicator;
  const unitHabit = isByIndicator ? 'own column' : dice.one(['line', 'headings', 'line', 'mapping'] as const);
  const columns = columnsOf(province, isByIndicator, unitHabit === 'headings', dice);
  const { list } = columns;
  const around = aroundOf(lang, unitHabit === 'line' ? money.unit : null, list.length, dice);
  const rows = isByIndicator
    ? indicatorRows(province, dice)
    : rowsOf(
        province,
        list.some(({ holds }) => holds === 'number'),
        dice,
      );
  const habits = [
    lang,
    isByIndicator ? 'rows of indicators' : 'rows of districts',
    `unit: ${unitHabit}`,
    ...columns.habits,
    ...around.habits,
    ...rows.habits,
  ];
  if (list.filter(({ holds }) => holds === 'actual').length > 1) habits.push('several indicators');
  const isGrouped = dice.chance(0.8);
  if (isGrouped) habits.push('thousands');
  const isLoud = dice.chance(0.1);
  if (isLoud) habits.push('upper-case headings');

  const cells: string[][] = around.above.map((line) => [...line]);
  const claims: Claim[] = [];
  const top = cells.length;
  for (let level = 0; level < columns.levels; level++) {
    const texts = list.map(({ headings }) => headings[level] ?? '');
    cells.push(isLoud ? texts.map((text) => text.toUpperCase()) : texts);
  }
  if (dice.chance(0.15)) {
    habits.push('numbered columns');
    cells.push(numberingRow(list.map(({ holds }) => holds)));
  }
  const end = cells.length;
  const repeatAt = rows.list.length > 5 && dice.chance(0.08) ? 3 : -1;
  if (repeatAt > 0) habits.push('headings again');
  const gap = dice.one(gaps[lang]);
  for (const [at, plan] of rows.list.entries()) {
    if (at === repeatAt) cells.push(...cells.slice(top, top + columns.levels).map((line) => [...line]));
    const row = cells.length;
    cells.push(list.map((column, index) => cellOf(plan, column, row, index)));
  }
  if (claims.some(({ value }) => value === null)) habits.push(`gap ${gap}`);
  cells.push(...around.below.map((line) => [...line]));

  const book: Book = { cells, lang, headings: [top, top + columns.levels], dice };
  const isBook = dice.chance(0.35);
  const made = isBook ? workbookOf(book) : csvOf(book);
  const isNamed = columns.isTimeless || dice.chance(0.5);
  const single = !isByIndicator && province.indicators.length === 1 ? { indicator: money.name } : {};
  const mapping = {
    ...single,
    ...(isNamed ? { period: '2019' } : {}),
    ...(unitHabit === 'mapping' ? { unit: money.unit } : {}),
  };
  return {
    lang,
    habits: [...habits, ...made.habits],
    bytes: made.bytes,
    name: isBook ? 'a.xlsx' : 'a.csv',
    mapping,
    claims,
    sums: sumsOf(),
    units: new Map(province.indicators.map(({ name, unit }) => [name, unit])),
    headings: [top, end],
    cells,
  };

  /** Whether the groups have their sums, whose sum is then the province's. */
  function areGroupsStated(): boolean {
    const stated = rows.list.filter(({ who }) => who === 'group').map(({ districts }) => districts.join());
    return province.groups.length > 0 && province.groups.every(({ districts }) => stated.includes(districts.join()));
  }

  function sumsOf(): Map<string, string> {
    const sums = new Map<string, string>();
    const hasWhole = isByIndicator || rows.list.some(({ who }) => who === 'province');
    const isStated = areGroupsStated();
    for (const { said, holds, indicator: own, isRevisedToo } of list) {
      if (said === undefined || isRevisedToo) continue;
      for (const indicator of own ? [own] : province.indicators) {
        const series = holds as Series;
        // What is not applicable is no part of a whole.
        const isWhole =
          gap === 'n/a' || province.districts.every((district) => province.of(district, indicator, series) !== null);
        if (!hasWhole && !(indicator.adds && (isWhole || isStated))) continue;
        const key = [indicator.name.toLowerCase(), said.scenario, said.period].join('|');
        sums.set(key, plainValue(province.ofAll(province.districts, indicator, series), indicator));
      }
    }
    return sums;
  }

  function cellOf(plan: RowPlan & { indicator?: Indicator }, column: Column, row: number, index: number): string {
    const { holds } = column;
    if (holds === 'number') return plan.number;
    if (holds === 'name') return plan.label;
    const indicator = plan.indicator ?? column.indicator;
    if (holds === 'unit') return indicator?.unit ?? '';
    if (holds === 'note')
      return plan.who === 'district' && dice.chance(0.2) ? (lang === 'vi' ? 'mới sáp nhập' : 'merged in May') : '';
    if (plan.who === 'nobody' || indicator === undefined) return '';
    const figure = (series: Series): number | null =>
      plan.who === 'district'
        ? province.of(plan.districts[0] as string, indicator, series)
        : province.ofAll(plan.districts, indicator, series);
    const print = (value: number, decimals = indicator.decimals): string =>
      printedFigure(value, decimals, lang, isGrouped);
    const [planned, actual] = [figure('plan'), figure('actual')];
    if (holds === 'percent')
      return planned === null || actual === null || planned === 0
        ? ''
        : print(Math.round((1000 * actual) / planned), 1);
    if (holds === 'difference') return planned === null || actual === null ? '' : print(actual - planned);
    if (holds === 'revised') return planned === null ? '' : print(planned + dice.whole(1, 50));
    const value = figure(holds);
    if (plan.who === 'average') return value === null ? '' : print(Math.round(value / plan.districts.length));
    const said = column.said as Said;
    const isOpen = value === null || column.isRevisedToo === true;
    claims.push({
      ...said,
      who: plan.who,
      label: plan.label,
      indicator: indicator.name,
      value: isOpen ? null : plainValue(value, indicator),
      row,
      column: index,
    });
    return value === null ? gap : print(value);
  }
}

/** The rows of a sheet that says of the whole province what is measured in each row. */
function indicatorRows(
  province: Province,
  dice: Dice,
): { list: (RowPlan & { indicator?: Indicator })[]; habits: string[] } {
  const { lang, indicators, districts } = province;
  const hasHeader = indicators.length > 1 && dice.chance(0.3);
  const list: (RowPlan & { indicator?: Indicator })[] = indicators.map((indicator, at) => ({
    label: indicator.name,
    number: String(at + 1),
    who: 'province',
    districts,
    indicator,
  }));
  const label = lang === 'vi' ? 'Chỉ tiêu kinh doanh' : 'Business';
  if (hasHeader) list.unshift({ label, number: 'I', who: 'nobody', districts: [] });
  return { list, habits: hasHeader ? ['header of indicators'] : [] };
}
