import { type Bounds, intersects, isPoint } from '../figures/bounds.js';
import { type Claim, type Finding, finding } from './finding.js';
import { explain } from './hints.js';

/**
 * The finding on two sides that must be equal, or `null` where they are equal and exact, or where a side says nothing.
 *
 * A contradiction that a usual mistake explains has the code of that mistake.
 */
export function judge(claim: Claim): Finding | null {
  const [stated, computed] = [claim.stated.figure.bounds, claim.computed.figure.bounds];
  if (isOpen(stated) || isOpen(computed)) return null;
  if (!intersects(stated, computed)) return explain(claim) ?? finding(claim, 'contradiction');
  return isPoint(stated) && isPoint(computed) ? null : finding(claim, 'fits');
}

const isOpen = ({ lo, hi }: Bounds): boolean => lo === null && hi === null;
