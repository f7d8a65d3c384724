import { composed } from '../composed.js';
import { refuse } from '../container/refusal.js';
import type { Steps } from '../steps.js';
import { requireWithin } from './limits.js';
import { type Package, type Relationship, readPart, readRelationships } from './package.js';
import { withoutEscapes } from './text.js';

/** A worksheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** What a workbook says about itself. Chart sheets are not among the sheets. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904, as on the first Macintosh computers. */
  readonly is1904: boolean;
  /** The names of the parts with the shared strings and with the styles; `null` where there are none. */
  readonly strings: string | null;
  readonly styles: string | null;
}

/** Reads the list of sheets. No part but the first has a fixed name: each is where a relationship says. */
export function* readWorkbook(file: Package): Steps<Workbook> {
  const part = partOf(yield* readRelationships(file, ''), 'officeDocument') ?? refuse();
  const relationships = yield* readRelationships(file, part);
  const sheets: Sheet[] = [];
  let [listed, is1904] = [0, false];
  yield* readPart(file, part, 'workbook', (xml) => {
    if (xml.kind !== 'open' || xml.depth > 3) return;
    if (xml.name === 'workbookPr') is1904 = /^(1|true)$/.test(xml.attribute('date1904') ?? '');
    if (xml.name !== 'sheet' || xml.parent !== 'sheets') return;
    requireWithin(++listed, 'listed');
    const relationship = relationships.get(xml.prefixedAttribute('id') ?? '');
    if (relationship?.type !== 'worksheet') return;
    const name = composed(withoutEscapes(xml.attribute('name') ?? refuse()));
    sheets.push({ name, isHidden: /hidden/i.test(xml.attribute('state') ?? ''), part: relationship.target });
  });
  return { sheets, is1904, strings: partOf(relationships, 'sharedStrings'), styles: partOf(relationships, 'styles') };

  function partOf(found: ReadonlyMap<string, Relationship>, type: string): string | null {
    for (const relationship of found.values()) if (relationship.type === type) return relationship.target;
    return null;
  }
}
