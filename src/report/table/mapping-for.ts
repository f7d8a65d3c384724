import type { Issue } from '../issue.js';

/** A mapping as JSON has it. */
type PlainMapping = Readonly<Record<string, unknown>>;

/** What answers a question of a table. Where more than one answer fits, all stand there, and a reader of the mapping takes none. */
function answerTo({ code, detail, received, place }: Issue): PlainMapping | null {
  const headings = (role: string): PlainMapping | null =>
    place.at === 'cell' && !received.endsWith('…') ? { headings: { [received]: role } } : null;
  switch (code) {
    case 'unknown-heading':
      return headings('AC | PL | PY | FC | ignore');
    case 'nameless-rows':
      return headings('organisation | indicator | ignore');
    case 'missing-key':
      return detail === 'scenario' ? headings('AC | PL | PY | FC') : null;
    case 'several-versions':
      return received.endsWith('…')
        ? null
        : { headings: Object.fromEntries(received.split(' | ').map((heading) => [heading, 'PL | ignore'])) };
    case 'ambiguous-marks':
      return { lang: 'vi | en' };
    case 'bare-dash':
      return { dash: 'zero | blank' };
    case 'bad-period':
      return detail === 'ambiguous-years'
        ? { fiscalYear: { startMonth: '1 | 4 | 7 | 10' } }
        : detail === 'ambiguous-date'
          ? { dates: 'day-first | month-first' }
          : null;
    case 'unknown-kind':
      return { indicators: [{ id: received, kind: 'flow | stock | ratio' }] };
    case 'unknown-better':
      return { indicators: [{ id: received, better: 'higher | lower | closer | neither' }] };
    default:
      return null;
  }
}

/**
 * A mapping that answers what a table asks, beside what `mapping` declares. Where somebody must choose, the choices stand in the place
 * of the answer, as in `"dash": "zero | blank"`; a table that is read with them asks again.
 *
 * @param issues those of the table, read with `mapping`.
 * @example
 * const read = finish(readFile(new TextEncoder().encode('Đơn vị;Năm;Doanh thu TH (tỷ đồng)\nA;2018;-'), 'kh.csv'))
 * mappingFor(read.issues) //=> { dash: 'zero | blank' }
 */
export function mappingFor(issues: readonly Issue[], mapping: PlainMapping = {}): PlainMapping {
  const made: Record<string, unknown> = { ...mapping };
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  for (const [key, answer] of issues.flatMap((issue) => Object.entries(answerTo(issue) ?? {}))) {
    const before = made[key];
    if (Array.isArray(answer)) made[key] = withItem(Array.isArray(before) ? before : [], answer[0] as { id: string });
    else if (isObject(answer)) made[key] = { ...(isObject(before) ? before : {}), ...answer };
    else made[key] ??= answer;
  }
  return made;
}

/** A list with what is said of one thing beside what was said of it before. */
function withItem(list: readonly { readonly id?: unknown }[], item: { readonly id: string }): readonly object[] {
  const isKnown = list.some(({ id }) => id === item.id);
  return isKnown ? list.map((one) => (one.id === item.id ? { ...one, ...item } : one)) : [...list, item];
}
