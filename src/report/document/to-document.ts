// A report back to the document that it was read from, or could have been.
import { safeDigits } from '../../figures/decimal.js';
import { type Figure, isExact } from '../../figures/figure.js';
import { type FigureJson, figureToJson } from '../../figures/figure-json.js';
import { type Target, targetRange } from '../../figures/target.js';
import type { UnitNames } from '../../figures/unit.js';
import { parseUnitPhrase } from '../../words/parse-phrase.js';
import { checkedReport } from '../checked-report.js';
import {
  type Better,
  type Dimension,
  defaultComparator,
  type Entry,
  type Indicator,
  type Member,
  type Report,
  topsOf,
} from '../model.js';
import { formulaText } from './formula.js';

/** A report as plain JSON: what {@link validate} reads. */
export type ReportDocument = Readonly<Record<string, unknown>>;

/**
 * The document of `report`: `validate(toDocument(report))` gives the same report, with all entries, bounds, targets, reasons,
 * remarks, trees and names.
 *
 * Exact figures become JSON numbers where those keep all digits; every other figure is written as {@link figureToJson} does, so
 * that nothing depends on a language. Units stand by their keys, so numbers are in whole units: 208700000000, not 208,7 tỷ.
 * Entries keep their order and not their positions: what was refused when the report was read is not there.
 *
 * @throws {CallError} `'bad-argument'` when it is handed something else, such as all that {@link validate} gives.
 * @example
 * const { report } = validate({ title: 'Sales', organisations: [{ id: 'a' }] })
 * toDocument(report) //=> { title: 'Sales', organisations: [{ id: 'a', name: 'a' }], dimensions: [], indicators: [], entries: [] }
 */
export function toDocument(report: Report): ReportDocument {
  const { title, lang, asOf, source, organisations, dimensions, indicators, periods } = checkedReport(report);
  const fiscalYear = [...periods.values()].find(({ fiscal }) => fiscal !== null)?.fiscal;
  const units = unitsOf(report);
  const writings = new Map([...indicators].map(([id, indicator]) => [id, writingOf(indicator, lang)]));
  return {
    ...(title && { title }),
    ...(lang && { lang }),
    ...(asOf !== null && { asOf }),
    ...(source !== null && { source }),
    ...(fiscalYear && { fiscalYear }),
    ...(units && { units }),
    organisations: treeOf(organisations),
    dimensions: [...dimensions.values()].map(dimensionOf),
    indicators: [...indicators.values()].map(indicatorOf),
    entries: allEntries(report).map((entry) => entryOf(entry, writings.get(entry.indicator))),
  };
}

/** The names of the units that the report declares and its indicators have; `null` where there are none. */
function unitsOf({ indicators }: Report): UnitNames | null {
  const named = [...indicators.values()].flatMap(({ unit: { above, below, names } }) =>
    [...above, ...below].flatMap((base) => (names && Object.hasOwn(names, base) ? [[base, names[base]] as const] : [])),
  );
  return named.length > 0 ? (Object.fromEntries(named) as UnitNames) : null;
}

/** A figure without the names of its units, which stand at the top. */
function plainJson(figure: Figure): FigureJson {
  const { names, ...json } = figureToJson(figure);
  return json;
}

type Tree = ReadonlyMap<string, Member>;

const treeOf = (tree: Tree): object[] => topsOf(tree).map((top) => nodeOf(top, tree));

const nodeOf = ({ id, name, children }: Member, tree: Tree): object => ({
  id,
  name,
  ...(children.length > 0 && {
    children: children.flatMap((child) => {
      const node = tree.get(child);
      return node ? [nodeOf(node, tree)] : [];
    }),
  }),
});

const dimensionOf = ({ id, name, members, isComplete }: Dimension): object => ({
  id,
  name,
  members: treeOf(members),
  ...(isComplete && { whole: true }),
});

const indicatorOf = (indicator: Indicator): object => {
  const { id, name, kind, unit, better, numerator, denominator, formula, over, neverNegative } = indicator;
  return {
    id,
    name,
    kind,
    unit: unit.key,
    ...(better !== null && { better }),
    ...(numerator !== null && { numerator }),
    ...(denominator !== null && { denominator }),
    ...(formula !== null && { formula: formulaText(formula) }),
    ...(over !== 'average' && { over }),
    ...(neverNegative && { neverNegative }),
  };
};

/** What is stated, what is stated once more, and what stands where nothing could be read, in the order of the document. */
function allEntries({ entries, repeated, index, indicators, periods }: Report): Entry[] {
  const refused = [...indicators.keys()].flatMap((id) =>
    index.of(id).flatMap((series) =>
      [...series.periods()].flatMap((key) => {
        const period = periods.get(key);
        const entry = period && series.at(period);
        return entry?.missing === 'unreadable' ? [entry] : [];
      }),
    ),
  );
  return [...entries, ...repeated, ...refused].sort((a, b) => a.position - b.position);
}

/** How the figures of an indicator are written. */
interface Writing {
  readonly better: Better | null;
  readonly plain: (figure: Figure) => number | FigureJson;
}

function writingOf({ unit, better }: Indicator, lang: string): Writing {
  // Of percentage points numbers are hundredths.
  const isWhole = parseUnitPhrase(unit.key, lang)?.exponent === 0;
  return { better, plain: (figure) => (isWhole && isPlain(figure) ? figure.value.toNumber() : plainJson(figure)) };
}

function entryOf(entry: Entry, writing: Writing | undefined): object {
  const { indicator, organisation, period, scenario, members, missing, growth, attainment, share, source, note } =
    entry;
  return {
    indicator,
    organisation,
    period: period.key,
    scenario,
    ...(members.size > 0 && { members: Object.fromEntries(members) }),
    ...(missing !== null ? { missing } : writing && statedOf(entry.figure, entry.target, writing)),
    ...(growth && { growth: plainJson(growth) }),
    ...(attainment && { attainment: plainJson(attainment) }),
    ...(share && { share: plainJson(share) }),
    ...(source !== null && { source }),
    ...(note !== null && { note }),
  };
}

/** A value, and for a plan its target in the shortest form that says the same. */
function statedOf(figure: Figure, asked: Target | null, { better, plain }: Writing): object {
  if (asked === null) return { value: plain(figure) };
  const { comparator, figure: line, upper } = asked;
  const value = plain(line);
  if (typeof value === 'number' && upper === null) {
    if (comparator === defaultComparator(better) && isSame(figure, line)) return { value };
    if (isSame(figure, targetRange(asked))) return { value, comparator };
  }
  return { value: plain(figure), target: { comparator, value, ...(upper && { upper: plain(upper) }) } };
}

const isSame = (a: Figure, b: Figure): boolean => JSON.stringify(plainJson(a)) === JSON.stringify(plainJson(b));

/** Whether a JSON number says all of a figure. */
const isPlain = (figure: Figure): boolean =>
  isExact(figure) &&
  figure.said === undefined &&
  figure.value.precision() <= safeDigits &&
  String(figure.value.toNumber()) === figure.value.toFixed();
