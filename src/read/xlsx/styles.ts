import type { Steps } from '../steps.js';
import { requireWithin } from './limits.js';
import { builtInCode, type NumberFormat, numberFormat } from './number-format.js';
import { type Package, readPart } from './package.js';

/** Reads the number formats of cells, by the number that a cell has for its style. */
export function* readStyles(file: Package, part: string): Steps<readonly NumberFormat[]> {
  const codes = new Map<string, string>();
  const ids: string[] = [];
  yield* readPart(file, part, 'styleSheet', (xml) => {
    if (xml.kind !== 'open' || xml.depth !== 3) return;
    if (xml.name === 'numFmt' && xml.parent === 'numFmts') {
      requireWithin(codes.size + 1, 'listed');
      codes.set(xml.attribute('numFmtId') ?? '', xml.attribute('formatCode') ?? '');
    } else if (xml.name === 'xf' && xml.parent === 'cellXfs') {
      requireWithin(ids.push(xml.attribute('numFmtId') ?? '0'), 'listed');
    }
  });
  const formats = new Map<string, NumberFormat>();
  return ids.map((id) => {
    const format = formats.get(id) ?? numberFormat(codes.get(id) ?? builtInCode(Number(id)));
    formats.set(id, format);
    return format;
  });
}
