import type { FiscalYear } from '../../calendar/index.js';
import { headingWord } from '../../words/headings.js';
import { languageFor } from '../../words/languages.js';
import type { Checker } from '../checker.js';
import { cellAt, type Place } from '../place.js';
import { remembering } from '../remembering.js';
import type { Columns } from './columns.js';
import type { KeyCells } from './key-cells.js';
import type { Column } from './layout.js';
import type { Mapping } from './mapping.js';
import { type DateStyle, joinParts, keyOfParts, type PeriodParts, readPeriodParts } from './period.js';

/** When the figures of a table are from. */
export interface When {
  /** What the cells of a row say of time, `null` where one was refused. */
  readonly partsOf: (row: number) => PeriodParts | null;
  /** The key of the period of a figure: what its row, its heading and the mapping say together. */
  readonly periodOf: (row: PeriodParts, column: Column, place: Place) => string | null;
}

const periodRoles = ['period', 'year', 'half', 'quarter', 'month', 'week'] as const;

/** The columns whose cells may be bare numbers: quarters, months. */
const counted = ['quarter', 'month', 'week'] as const;

/** Reads when the figures of a table are from. Texts that repeat are read once. */
export function whenOf(
  cells: KeyCells,
  { byRole }: Columns,
  mapping: Mapping,
  lang: string,
  fiscal: FiscalYear | undefined,
  checker: Checker,
): When {
  const dates: DateStyle | null = mapping.dates ?? languageFor(lang).dates.order ?? null;
  const read = remembering((text: string) => readPeriodParts(text, dates, fiscal, lang));
  const columns = periodRoles.flatMap((role) => byRole.get(role) ?? []);
  const declared = mapping.period === null ? null : read(mapping.period);

  /** What stands before a bare number in a column. */
  const wordBefore = (role: Column['role']): string => {
    const named = counted.find((key) => key === role);
    return named === undefined ? (role === 'half' ? 'h' : '') : `${headingWord(lang, named)} `;
  };

  const partsOf = (row: number): PeriodParts | null => {
    let parts: PeriodParts = { year: null, within: null };
    for (const { role, index } of columns) {
      const text = cells.at(row, index);
      if (text === '') continue;
      const isBare = /^(\d{1,2}|[IViv]{1,3})$/.test(text);
      const found = read(isBare ? wordBefore(role) + text : text);
      const place = cellAt(row, index);
      if (found === null) return checker.note('bad-period', place, text, 'table-period');
      if (found === 'ambiguous-date') return checker.note('bad-period', place, text, 'dates', found);
      const joined = joinParts(parts, found);
      if (joined === 'conflict') return checker.note('bad-period', place, text, 'one-period');
      parts = joined;
    }
    return parts;
  };

  const keys = new Map<string, string | 'conflict' | null>();
  const asked = new Set<string>();
  const periodOf = (row: PeriodParts, column: Column, place: Place): string | null => {
    const id = `${column.index}|${row.year}|${row.within}`;
    let key = keys.get(id);
    if (key === undefined) {
      key = keyOf(row, column.period, declared === 'ambiguous-date' ? null : declared);
      keys.set(id, key);
    }
    if (key === 'conflict') return checker.note('bad-period', place, column.heading, 'one-period');
    if (key === null && !asked.has(id)) checker.note('missing-key', place, '', 'period-somewhere', 'period');
    if (key === null) asked.add(id);
    return key;
  };
  return { partsOf, periodOf };
}

/** The mapping fills what row and heading leave open: the year of a column "Quý 1". */
function keyOf(
  row: PeriodParts,
  heading: PeriodParts | null,
  declared: PeriodParts | null,
): string | 'conflict' | null {
  const joined = heading ? joinParts(row, heading) : row;
  if (joined === 'conflict') return joined;
  const isOpen = joined.year === null && declared !== null;
  const all = isOpen ? joinParts(joined, joined.within === null ? declared : { ...declared, within: null }) : joined;
  return all === 'conflict' ? all : keyOfParts(all);
}
