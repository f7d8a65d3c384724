// What the figures of a file should be, worked out a second time from its cells or its JSON.
import { documentReader } from './document-reader.mjs';
import { csvRows, htmlTable, jsonOf, serviceRows, sheetRows, textOfBytes } from './plain-reader.mjs';
import { tableReader } from './table-reader.mjs';

export const aspects = ['value', 'unit', 'period', 'scenario', 'organisation', 'indicator'];

/** All figures of a report, those that say again what another says included. */
export const figuresOf = ({ entries, repeated }) => [...entries, ...repeated].filter(({ figure }) => figure !== null);

/** The cells of what was read, or `null` for a report in JSON. */
function tableOf(sample, result) {
  const form = result.origin?.form;
  if (form === 'html') return htmlTable(sample.html, '');
  if (form === 'xlsx') return sheetRows(sample.bytes, result.origin.sheet);
  if (form === 'rows')
    return { rows: serviceRows((sample.pages ?? [textOfBytes(sample.bytes)]).map(jsonOf)), merges: [] };
  if (form !== 'csv') return null;
  const { encoding, separator } = result.inferences.find(({ code }) => code === 'text')?.found ?? {};
  return encoding === undefined
    ? undefined
    : { rows: csvRows(textOfBytes(sample.bytes, encoding).normalize('NFC'), separator), merges: [] };
}

/**
 * Compares the figures of `result` with what this reader finds. `note(kind, what)` is called for every difference,
 * `skip(aspect)` for everything that it does not know.
 */
export function compare(sample, result, figures, { note, skip, compared }) {
  const table = tableOf(sample, result);
  if (table === undefined) return;
  const reader = table === null ? documentReader(sample, result) : tableReader(table, sample.mapping ?? {}, result);
  for (const entry of figures) {
    const own = reader.expected(entry);
    for (const aspect of aspects) {
      const expected = own?.[aspect];
      if (expected === undefined || expected === null) {
        skip(aspect);
        continue;
      }
      compared(aspect, entry);
      const found = reader.found(entry, aspect);
      if (!(expected instanceof Set ? expected.has(found) : expected === found)) {
        const said = expected instanceof Set ? [...expected].join(' or ') : expected;
        const more = aspect === 'value' || aspect === 'unit' ? (own.more ?? '') : '';
        note(aspect, `${own.place} ${JSON.stringify(own.cell)}: ${aspect} ${found}, not ${said}${more}`);
      }
    }
  }
  reader.whole?.(figures, note);
}
