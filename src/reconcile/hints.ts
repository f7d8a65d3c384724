// The two mistakes that explain most contradictions: a factor of a thousand lost between nghìn, triệu and tỷ, and an
// index ("120 % of last year") written as a growth ("up 120 %").
import { type Bounds, intersects } from '../figures/bounds.js';
import { difference, exact, type Figure, product, sum } from '../figures/figure.js';
import { type Claim, type Finding, finding, type Statement } from './finding.js';

const hundredPercent = exact('1', 'ratio');

/** How a scale is lost, with the factor that brings it back, and that factor less one. */
const losses = [
  { operator: '×', by: '1000', factor: '1000', lessOne: '999' },
  { operator: '÷', by: '1000', factor: '0.001', lessOne: '-0.999' },
  { operator: '×', by: '1000000', factor: '1000000', lessOne: '999999' },
  { operator: '÷', by: '1000000', factor: '0.000001', lessOne: '-0.999999' },
] as const;

/** The contradiction that a usual mistake explains, or `null` where none does. */
export function explain(claim: Claim): Finding | null {
  const [stated, computed] = [claim.stated.figure, claim.computed.figure];
  // With an open side nearly everything fits.
  if (!isBounded(stated.bounds) || !isBounded(computed.bounds)) return null;
  const isChange = claim.code === 'growth' || claim.code === 'attainment';
  if (isChange && intersects(difference(stated, hundredPercent).bounds, computed.bounds)) {
    return finding({ ...claim, code: 'index-as-growth' }, 'contradiction');
  }
  for (const { place, fits } of suspects(claim)) {
    const loss = losses.find(({ factor, lessOne }) => fits(factor, lessOne));
    if (place === null || loss === undefined) continue;
    const scale = { place, operator: loss.operator, factor: exact(loss.by, 'number') };
    return finding({ ...claim, code: 'scale' }, 'contradiction', scale);
  }
  return null;
}

/** A statement that may be off by a factor, and whether the two sides agree once it is multiplied. */
interface Suspect {
  readonly place: Statement['place'];
  readonly fits: (factor: string, lessOne: string) => boolean;
}

function suspects({ stated, computed }: Claim): Suspect[] {
  const { formula, operands, figure, signs } = computed;
  if (stated.figure.unit.key === 'ratio') {
    if (formula !== 'quotient' && formula !== 'growth') return [];
    // A percentage is in no other scale; the amount above the line may be. A growth is compared as an index.
    const shift = formula === 'growth' ? hundredPercent : exact('0', 'ratio');
    const [asStated, asComputed] = [sum(stated.figure, shift), sum(figure, shift)];
    return [{ place: operands[0]?.place ?? null, fits: (factor) => agree(times(asComputed, factor), asStated) }];
  }
  const self: Suspect = { place: stated.place, fits: (factor) => agree(times(stated.figure, factor), figure) };
  if (formula !== 'sum') return [self];
  // One part alone in another scale: the sum plus (factor − 1) times that part.
  const parts = operands.map(({ place, figure: own }, at): Suspect => {
    const part = signs?.[at] === '−' ? times(own, '-1') : own;
    return {
      place,
      fits: (_, lessOne) => isAwayFromZero(part.bounds) && agree(sum(figure, times(part, lessOne)), stated.figure),
    };
  });
  return [self, ...parts];
}

const times = (x: Figure, factor: string): Figure => product(x, exact(factor, 'ratio'));

/** Whether two figures can be equal and are not both about zero, where a factor changes nothing. */
const agree = (x: Figure, y: Figure): boolean =>
  isAwayFromZero(x.bounds) && isAwayFromZero(y.bounds) && intersects(x.bounds, y.bounds);

const isBounded = ({ lo, hi }: Bounds): boolean => lo !== null && hi !== null;
const isAwayFromZero = ({ lo, hi }: Bounds): boolean => lo !== null && hi !== null && (lo.gt(0) || hi.lt(0));
