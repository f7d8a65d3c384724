import { parsePeriod } from '../../../calendar/index.js';
import { parseYearToDate } from '../../../calendar/year-to-date.js';
import { headingWord } from '../../../words/headings.js';
import { languageFor } from '../../../words/languages.js';
import { readEntryPeriod } from '../../entry-period.js';
import type { TimeFault } from '../../issue.js';
import { cellAt, type Place } from '../../place.js';
import { remembering } from '../../remembering.js';
import type { TableContext } from '../context.js';
import {
  joinParts,
  keyOfParts,
  type PeriodParts,
  partsOfPeriod,
  readOpenSpan,
  readPeriodParts,
} from '../grid/period.js';
import type { Column } from '../layout/column.js';
import type { KeyCells } from './key-cells.js';

const periodRoles = ['period', 'year', 'half', 'quarter', 'month', 'week'] as const;

/** The columns whose cells may be bare numbers: quarters, months. */
const counted = ['quarter', 'month', 'week'] as const;

/** Tells when the figures of a table are from. Texts that repeat are read once. */
export class When {
  readonly #context: TableContext;
  readonly #cells: KeyCells;
  readonly #read: (text: string) => PeriodParts | TimeFault | null;
  readonly #columns: readonly Column[];
  /** What the mapping says of time. */
  readonly #declared: PeriodParts | null;
  readonly #keys = new Map<string, string | 'conflict' | null>();
  readonly #asked = new Set<string>();

  constructor(context: TableContext, cells: KeyCells) {
    const { grid, layout, mapping, fiscal } = context;
    const dates = mapping.dates ?? languageFor(layout.lang).dates.order ?? null;
    this.#context = context;
    this.#cells = cells;
    this.#read = remembering((text) => {
      const parts = readPeriodParts(text, { ...grid.dating, dates }, layout.lang);
      if (typeof parts === 'string') return parts;
      if (parts === null) {
        const open = readOpenSpan(text, { ...grid.dating, dates }, layout.lang);
        return open ?? partsOfPeriod(readEntryPeriod(text, layout.lang ?? '', fiscal));
      }
      if (!fiscal && parts.year?.startsWith('FY')) return 'ambiguous-years';
      // There is no 31 February.
      const key = keyOfParts(parts);
      return key === null || parsePeriod(key, fiscal) || parseYearToDate(key, fiscal) ? parts : null;
    });
    this.#columns = periodRoles.flatMap((role) => layout.byRole.get(role) ?? []);
    const declared = mapping.period === null ? null : this.#read(mapping.period);
    this.#declared = typeof declared === 'string' ? null : declared;
  }

  /** What the cells of a row say of time, `null` where one was refused. */
  partsOf(row: number): PeriodParts | null {
    const { checker } = this.#context;
    let parts: PeriodParts = { year: null, within: null };
    for (const { role, index } of this.#columns) {
      const text = this.#cells.at(row, index);
      if (text === '') continue;
      const isBare = /^(\d{1,2}|[IViv]{1,3})$/.test(text);
      const found = this.#read(isBare ? this.#wordBefore(role) + text : text);
      const place = cellAt(row, index);
      if (found === null) return checker.note('bad-period', place, text, 'table-period');
      if (found === 'ambiguous-date') return checker.note('bad-period', place, text, 'dates', found);
      if (found === 'ambiguous-years') return checker.note('bad-period', place, text, 'fiscal-year', found);
      const joined = joinParts(parts, found);
      if (joined === 'conflict') return checker.note('bad-period', place, text, 'one-period');
      parts = joined;
    }
    return parts;
  }

  /** The key of the period of a figure: what its row, its heading and the mapping say together. */
  periodOf(row: PeriodParts, column: Column, place: Place): string | null {
    const { checker } = this.#context;
    const id = `${column.index}|${row.year}|${row.within}`;
    let key = this.#keys.get(id);
    if (key === undefined) {
      key = keyOf(row, column.period, this.#declared);
      this.#keys.set(id, key);
    }
    if (key === 'conflict') return checker.note('bad-period', place, column.heading, 'one-period');
    if (key === null && !this.#asked.has(id)) checker.note('missing-key', place, '', 'period-somewhere', 'period');
    if (key === null) this.#asked.add(id);
    return key;
  }

  /** What stands before a bare number in a column. */
  #wordBefore(role: Column['role']): string {
    const named = counted.find((key) => key === role);
    if (named !== undefined) return `${headingWord(this.#context.layout.lang, named)} `;
    return role === 'half' ? 'h' : '';
  }
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
