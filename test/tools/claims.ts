// What a card, a bar, a sentence and a baked card claim of a random report, judged by docs/data-model.md, docs/indicators.md and
// docs/elements.md. It shares no code with the library.
//
// Each printed number must be true of all values that the report allows; a verdict must hold for all of them, or say that it
// is by the rounded figures; a comparison must be with what its label says; a reason must be the one that the report gives.
import type { BarView, ComparisonView, KpiView } from 'goalpost';
import { compare, minus as difference } from '../bench/fractions.mjs';
import { dividedInterval, judged, lessInterval, one, sideOf, zero } from '../bench/intervals.mjs';
import { claim, printFault } from '../bench/printed.mjs';
import {
  daysOf,
  type Fraction,
  type Interval,
  type Known,
  pointAt,
  type Quantity,
  scaledBy,
  yearBefore,
} from './known-facts.js';
import type { Better, Fact, RandomReport, Word } from './random-report.js';
import { type Case, type Plan, Truth } from './truth.js';

export interface Claims {
  readonly card: KpiView;
  readonly bar: BarView;
  readonly said: string;
  /** The baked card. */
  readonly baked: string;
}

/** What a verdict on a period that is over is called. */
const finalWord = /^(Plan .*|Undecided|Over the limit|Outside the planned range)$/;

/** What is said of a plan that is missed: a limit that is passed, a range that is left, or a line that is not reached. */
const missedWord = ({ comparator }: Plan): string =>
  comparator === 'between' ? 'Outside the planned range' : comparator === 'at-most' ? 'Over the limit' : 'Plan missed';

const reasons: Readonly<Record<string, string>> = {
  'not-due': 'not due yet',
  'not-reported': 'not reported',
  'not-applicable': 'not applicable',
  withheld: 'withheld',
  'no-parts': 'cannot be added up (a rate or an average without its parts)',
  'unknown-kind': 'cannot be added up (nobody says how)',
};
const unitWords: Readonly<Record<string, RegExp>> = {
  'billion dong': /VND/,
  people: /people|person/,
  kg: /kg/,
  '%': /%/,
  'million dong/person/year': /VND.*\/person\/year|VND.*\/year/,
};
/** Whether both ends are one, or one of them is open. */
const isPoint = ({ lo, hi }: Interval): boolean => lo === null || hi === null || lo.n * hi.d === hi.n * lo.d;

const hasSide = (better: Better): boolean => better !== null && better !== 'neither';
/** Whether two intervals have no number in common. */
const isApart = (x: Interval, y: Interval): boolean => {
  const isUnder = (a: Interval, b: Interval): boolean => {
    const order = a.hi && b.lo ? compare(a.hi, b.lo) : 1;
    return order < 0 || (order === 0 && (a.hiOpen || b.loOpen));
  };
  return isUnder(x, y) || isUnder(y, x);
};

const isBelowZero = (x: Interval): boolean => sideOf(x, zero) === 'below';
const numerals = (text: string): string[] => text.match(/\d[\d.,]*\d|\d/g) ?? [];

const powers = { thousand: 3, million: 6, billion: 9, trillion: 12 };
/** The power of ten that a text names. */
const powerIn = (text: string): number => Object.entries(powers).find(([word]) => text.includes(word))?.[1] ?? 0;

/** The fractions of the runs over views, which count in whole numbers of any size. */
const minus = difference as unknown as (a: Fraction, b: Fraction) => Fraction;

/** The first false claim about a report, or `null`. */
export function falseClaim(report: RandomReport, claims: Claims): string | null {
  const truth = new Truth(report);
  const judge = new Judge(truth, claims);
  const { headline, caption } = claims.card;
  const faults = truth.cases(headline !== null && caption === null).map((one) => judge.fault(one));
  return faults.includes(null) ? null : (faults[0] ?? 'there is nothing to claim');
}

class Judge {
  readonly #truth: Truth;
  readonly #claims: Claims;
  readonly #isPercent: boolean;

  constructor(truth: Truth, claims: Claims) {
    this.#truth = truth;
    this.#claims = claims;
    this.#isPercent = truth.indicator.writing.unit === '%';
  }

  /** What is false if the actual is that of `one`, or `null`. */
  fault(one: Case): string | null {
    return (
      this.#headlineFault(one) ??
      this.#planFault(one) ??
      this.#verdictFault(one) ??
      this.#partialFault(one) ??
      this.#dueFault(one) ??
      this.#comparisonsFault(one) ??
      this.#impliedFault(one) ??
      this.#sentenceFault(one) ??
      this.#barFault(one) ??
      this.#bakedFault()
    );
  }

  #printed(text: string, truth: Interval, isPercent = this.#isPercent): string | null {
    const fault = printFault(text, truth, isPercent, 'en');
    // A range that is wider than it need be is still true.
    return fault?.endsWith('which is wider than its last digit') ? null : fault;
  }

  #quantity(text: string, truth: Interval): string | null {
    const isNamed = (unitWords[this.#truth.indicator.writing.unit] as RegExp).test(text);
    return isNamed ? this.#printed(text, truth) : `${text} has another unit`;
  }

  #absences({ missing, parts, fact }: Known): string[] {
    if (missing === null) return [];
    if (missing === 'unreadable') {
      const at = this.#truth.report.facts.indexOf(fact as Fact);
      return at < 0 ? ['unreadable'] : [`its figure could not be read ($.entries[${at}].value)`];
    }
    if (missing !== 'incomplete') return [reasons[missing] ?? missing];
    const same = this.#truth.likeForLike();
    const counts = [parts, same && { ...same, kind: 'organisations' }].flatMap((found) => (found ? [found] : []));
    return counts.map(({ known, all, kind }) => `incomplete (${known}/${all} ${kind})`);
  }

  #headlineFault({ actual, plan }: Case): string | null {
    const { headline, caption, absence } = this.#claims.card;
    const isPlan = actual.figure === null && plan?.known.figure && (actual.missing ?? 'not-due') === 'not-due';
    if (headline && caption !== null) {
      if (!isPlan || plan?.known.figure == null) return `the plan stands for the actual: ${headline.text}`;
      return this.#quantity(headline.text, plan.known.figure);
    }
    if (headline) return actual.figure ? this.#quantity(headline.text, actual.figure) : `there is no ${headline.text}`;
    if (actual.figure || isPlan) return `no figure is shown, but ${absence}`;
    const own = this.#absences(actual);
    const accepted = own.length > 0 ? own : ['not stated'];
    // A reason that all parts share is that of each: its place is that of any.
    const isShared = accepted.includes('unreadable') && /could not be read/.test(absence ?? '');
    return isShared || accepted.includes(absence ?? '') ? null : `${absence}, not ${accepted.join(' or ')}`;
  }

  #planFault({ plan }: Case): string | null {
    const { plan: line } = this.#claims.card;
    if (line === null) return null;
    const text = line.replace(/^Plan: /, '');
    if (plan === null) return `there is no plan ${text}`;
    const { known } = plan;
    // The ends of a range may have more digits than what is printed of it.
    if (known.figure)
      return this.#quantity(text, known.figure) ?? (isPoint(known.figure) ? this.#scaleFault(text) : null);
    return this.#absences(known).includes(text) ? null : `the plan is ${text}`;
  }

  /** All amounts of a card have the scale of its actual, where no digit is claimed by it and at most four follow the point. */
  #scaleFault(text: string): string | null {
    const { headline, caption } = this.#claims.card;
    if (headline === null || caption !== null || !/VND/.test(text)) return null;
    const moved = powerIn(headline.text) - powerIn(text);
    const decimals = Math.max(...numerals(text).map((number) => /\.(\d+)$/.exec(number)?.[1]?.length ?? 0)) + moved;
    return moved === 0 || decimals < 0 || decimals > 4 ? null : `${text} has another scale than ${headline.text}`;
  }

  // ---------- verdicts

  /** What a plan asks for: of a range only the end that must be reached, where one side is better. */
  #asked(
    { comparator, line, upper }: Plan,
    better: Better,
  ): { comparator: Word; line: Quantity; upper: Interval | null } {
    if (!hasSide(better)) return { comparator: comparator === 'between' ? comparator : 'exactly', line, upper };
    if (comparator !== 'between' || better === 'closer' || upper === null) return { comparator, line, upper };
    if (better === 'higher') return { comparator: 'at-least', line, upper: null };
    return { comparator: 'at-most', line: { at: upper.lo as Fraction, ...upper, isWorded: false }, upper: null };
  }

  #judged(actual: Interval, plan: Plan, better: Better, byNumbers = false): 'met' | 'missed' | 'undecided' {
    const { comparator, line, upper } = this.#asked(plan, better);
    const judge = judged[comparator as Exclude<Word, 'about'>] as (
      x: Interval,
      line: Interval,
      upper: Interval | null,
    ) => boolean[];
    const [isMet, isMissed] = judge(actual, byNumbers ? pointAt(line.at) : line, upper);
    return isMet ? 'met' : isMissed ? 'missed' : 'undecided';
  }

  /** All values that the actual may have at the end; `null` where it may still become anything. */
  #inTheEnd({ actual, through }: Case): Interval | null {
    const { kind, neverNegative } = this.#truth.indicator;
    if (actual.figure && through === null) return actual.figure;
    // The months or units that are known of a sum cannot be lost again; a quotient, or what is of no known kind, has no such parts.
    const grows = through === null ? kind !== 'ratio' : kind === 'flow';
    const known = through === null ? this.#leastKnown(actual) : actual.figure;
    return known && grows && neverNegative ? { ...known, hi: null, hiOpen: true } : null;
  }

  #leastKnown(actual: Known): Quantity | null {
    return actual.missing === 'incomplete'
      ? (this.#truth.likeForLike()?.of.actual.figure ?? actual.parts?.partial ?? null)
      : null;
  }

  /** A rate or a stock stands where it stands. */
  get #isLevel(): boolean {
    const { kind, parts, writing } = this.#truth.indicator;
    const isAmount = parts !== null && writing.unit !== '%';
    return !isAmount && (kind === 'stock' || writing.unit === '%');
  }

  #verdictFault(one: Case): string | null {
    const { verdict } = this.#claims.card;
    const { plan, better, through, actual } = one;
    if (verdict === null) return this.#silenceFault(one);
    const wrong = (what: string): string => `the verdict is ${verdict.word} (${verdict.note}), ${what}`;
    if (plan === null || plan.known.figure === null) return wrong('and there is no plan');
    if (!finalWord.test(verdict.word)) return this.#paceFault(one, plan, wrong);
    const truth = this.#inTheEnd(one);
    if (truth === null) return wrong('and nothing is decided');
    const certain = this.#judged(truth, plan, better);
    const isStrict = plan.comparator === 'over' || plan.comparator === 'under';
    if (!hasSide(better) && (verdict.kind !== 'met' || isStrict)) return wrong('and nobody said which side is good');
    if (verdict.isByRounded) {
      if (actual.figure === null || through !== null) return wrong('of what is not known');
      if (certain !== 'undecided' || actual.figure.isWorded) return wrong('and more than rounding decides');
      const byNumbers = this.#judged(pointAt(actual.figure.at), plan, better, true);
      return byNumbers === verdict.kind && verdict.note === 'by the rounded figures'
        ? null
        : wrong(`and not ${byNumbers}`);
    }
    const word = { met: 'Plan met', missed: missedWord(plan), undecided: 'Undecided' }[certain];
    // A computed limit and a computed actual that share an end are not always told apart by 34 digits.
    const ends = [plan.line.lo, plan.line.hi];
    const isTie = [truth.lo, truth.hi].some((x) => x && ends.some((y) => y && compare(x, y) === 0));
    if (verdict.kind === 'undecided' && isTie && this.#truth.indicator.kind === 'ratio') return null;
    if (verdict.kind !== certain) return wrong(`and is ${certain}`);
    if (verdict.word === word) return null;
    const beyond = judged.between(truth, plan.line, plan.upper ?? plan.line)[1] && plan.upper !== null;
    return verdict.word === 'Plan exceeded' && beyond ? null : wrong(`not ${word}`);
  }

  /** Where no verdict is printed there must be none. */
  #silenceFault(one: Case): string | null {
    const { plan, better, through, actual } = one;
    if (plan?.known.figure == null || actual.figure === null || through !== null || !hasSide(better)) return null;
    const certain = this.#judged(actual.figure, plan, better);
    return `no verdict is printed, and it is ${certain}`;
  }

  #paceFault({ actual, through, better }: Case, plan: Plan, wrong: (what: string) => string): string | null {
    const { verdict } = this.#claims.card;
    if (through === null || actual.figure === null || verdict === null) return wrong('and the period is over');
    if (!hasSide(better)) return wrong('and nobody said which side is good');
    const { figure } = actual;
    if (/level now$/.test(verdict.word)) {
      const word = { met: 'At the planned level now', missed: 'Not at the planned level now', undecided: '' };
      const certain = this.#judged(figure, plan, better);
      const byNumbers = figure.isWorded ? 'undecided' : this.#judged(pointAt(figure.at), plan, better, true);
      const now = certain === 'undecided' ? byNumbers : certain;
      return this.#isLevel && verdict.word === word[now] ? null : wrong(`it is ${now} now`);
    }
    if (this.#isLevel) return wrong('and a level has no pace');
    const isCeiling = plan.comparator === 'at-most' || plan.comparator === 'under';
    if (plan.comparator === 'exactly' || plan.comparator === 'between') return wrong('and the plan is no line');
    if (plan.line.at.n <= 0n) return wrong('of a plan that is not above zero');
    const dues = this.#dues(through, plan).map(({ at }) => at);
    const ends = figure.isWorded ? [figure.lo, figure.hi] : [figure.at];
    const isTrue = dues.some((due) =>
      ends.every((end) => end && paceWord(end, due, plan.line.at, isCeiling) === verdict.word),
    );
    return isTrue ? null : wrong('and is another pace');
  }

  /** What was due by a day: by the plans of the parts, else by the days. */
  #dues(through: string, plan: Plan): Quantity[] {
    const byParts = this.#truth.goneBy(through, (period) =>
      this.#truth.known.at({ ...this.#truth.key, period, scenario: 'PL' }),
    );
    return byParts.length > 0 ? byParts : [this.#byDays(through, plan)];
  }

  #byDays(through: string, { line }: Plan): Quantity {
    const { gone, all } = daysOf(this.#truth.key.period, through);
    return scaledBy(line, { n: BigInt(gone), d: BigInt(all) });
  }

  #dueFault({ through, plan }: Case): string | null {
    const { due } = this.#claims.card;
    if (due === null) return null;
    const [, word, day, text = '', how] =
      /^(Due|Limit) by (\S+): (.*), (by the plans of its parts|spread evenly over the days)\.$/.exec(due) ?? [];
    if (through === null || plan === null || day !== through) return `${due} is not due`;
    const isCeiling = plan.comparator === 'at-most' || plan.comparator === 'under';
    if ((word === 'Limit') !== isCeiling) return `${due} is no ${word}`;
    const dues = this.#dues(through, plan);
    const isByDays = how === 'spread evenly over the days';
    const accepted = isByDays ? [this.#byDays(through, plan)] : dues.map(({ at }) => ({ at, ...pointAt(at) }));
    const faults = accepted.map((truth) => this.#quantity(text, truth));
    return faults.includes(null) ? null : `what was due ${faults[0]}`;
  }

  // ---------- parts

  #partialFault({ actual }: Case): string | null {
    const { partial } = this.#claims.card;
    if (partial === null) return null;
    const [, known, all, kind, text = '', own] =
      /^(\d+)\/(\d+) (\S+): (.*?)(?:; plan of those units (.*))?$/.exec(partial) ?? [];
    const same = this.#truth.likeForLike();
    if (actual.figure !== null) return `${partial} of a figure that is known`;
    const units = same?.of.actual.figure ?? null;
    const byUnits = same && { known: same.known, all: same.all, kind: 'organisations', partial: units };
    const ofParts = [byUnits, actual.parts].flatMap((parts) => (parts ? [parts] : []));
    const found = ofParts.find((parts) => `${parts.known}/${parts.all} ${parts.kind}` === `${known}/${all} ${kind}`);
    if (!found?.partial) return `${partial} is no sum`;
    const fault = this.#quantity(text, found.partial);
    if (fault || own === undefined) return fault && `the known parts ${fault}`;
    const planned = same?.of.plan?.known.figure;
    return planned ? this.#quantity(own, planned) : `those units have no plan of ${own}`;
  }

  // ---------- comparisons

  #comparisonsFault(one: Case): string | null {
    const { comparisons, caption } = this.#claims.card;
    if (caption !== null) return this.#requiredFault(one);
    const ofThose = comparisons.filter(({ label }) => label.endsWith(' (of those units)'));
    if (ofThose.length === 0 && one.actual.figure === null && comparisons.length > 0)
      return 'nothing is compared with a plan';
    const same = ofThose.length > 0 ? this.#truth.likeForLike() : null;
    if (ofThose.length > 0 && (same === null || ofThose.length < comparisons.length)) return 'there are no such units';
    const of = same?.of ?? one;
    for (const view of comparisons) {
      const fault = this.#comparisonFault(view, of, same !== null);
      if (fault) return `${view.label}: ${view.text} (${view.note}): ${fault}`;
    }
    return null;
  }

  #comparisonFault(view: ComparisonView, of: Case, isOfThose: boolean): string | null {
    const { actual, through, plan, bases } = of;
    const figure = actual.figure as Quantity;
    const label = view.label.replace(' (of those units)', '');
    const year = yearBefore(this.#truth.key.period).slice(0, 4);
    if (view.kind === 'time') return this.#timeFault(view, through);
    if (view.kind === 'growth' || view.kind === 'change') {
      const found = bases.map(({ figure: base }) => {
        const quotient = this.#isPercent || !base ? null : quotientOf(figure, base);
        return quotient && (lessInterval(quotient, pointAt(one)) as Interval);
      });
      const said = isOfThose ? null : this.#statedGrowth();
      // What the figures contradict is not repeated.
      const stated = said && found.some((one) => one && isApart(one, said)) ? null : said;
      const isAgainst = label.startsWith('Against ') && label.includes(year);
      const isNamed =
        stated && through
          ? label === 'Growth as stated'
          : isAgainst && label.includes('the same days') === (through !== null);
      if (!isNamed) return 'it is against something else';
      const isOfLoss = !this.#isPercent && isBelowZero(figure);
      if (stated) return this.#shownFault(view, isOfLoss ? null : stated, true, of);
      if (bases.length === 0) return 'there is nothing to compare with';
      const faults = bases.map((base) =>
        this.#shownFault(view, base.figure && this.#growth(figure, base.figure), view.kind === 'growth', of),
      );
      return faults.includes(null) ? null : (faults[0] ?? null);
    }
    if (plan === null) return 'there is no plan';
    const isGap = view.kind === 'gap';
    if (!['attainment', 'gap'].includes(view.kind)) return 'nothing is a share';
    if (!isGap && (label === 'Of the whole plan') !== (through !== null)) return 'it is of another plan';
    const line = plan.comparator === 'between' || plan.known.figure === null ? null : plan.line;
    const isLost = !isGap && isBelowZero(figure);
    const quotient = isLost || line === null ? null : quotientOf(figure, line);
    const truth = isGap ? line && (lessInterval(figure, line) as Interval) : quotient;
    return this.#shownFault(view, truth, !isGap, of);
  }

  #timeFault({ text }: ComparisonView, through: string | null): string | null {
    const [, share = '', gone, all] = /^(.*) \((\d+) of (\d+) days\)$/.exec(text) ?? [];
    if (through === null) return 'the period is over';
    const days = daysOf(this.#truth.key.period, through);
    if (`${days.gone}/${days.all}` !== `${gone}/${all}`) return `it is ${days.gone} of ${days.all}`;
    return this.#printed(share, pointAt({ n: BigInt(days.gone), d: BigInt(days.all) }), true);
  }

  #statedGrowth(): Interval | null {
    const growth = this.#truth.known.at(this.#truth.key).fact?.growth ?? null;
    if (growth === null) return null;
    const half = (n: bigint): Fraction => ({ n, d: 10_000n });
    return { lo: half(growth * 10n - 5n), hi: half(growth * 10n + 5n), loOpen: growth <= 0n, hiOpen: growth >= 0n };
  }

  #growth(figure: Interval, base: Quantity): Interval | null {
    if (this.#isPercent) return lessInterval(figure, base) as Interval;
    const quotient = isBelowZero(figure) ? null : quotientOf(figure, base);
    return quotient && (lessInterval(quotient, pointAt(one)) as Interval);
  }

  /** Whether a comparison shows what is true: its digits, its arrow, its tone; "n.a." where there is nothing. */
  #shownFault(
    { kind, text, note, rises, tone }: ComparisonView,
    truth: Interval | null,
    isPercent: boolean,
    { better }: Case,
  ): string | null {
    const isJudged = kind === 'attainment' || kind === 'gap';
    const verdict = this.#finalKind();
    // What stands beside a verdict has its colour.
    const isMistoned = isJudged && tone !== ({ met: 'good', missed: 'bad' }[verdict ?? ''] ?? 'neutral');
    if (isMistoned) return `it is ${tone} beside ${verdict}`;
    if (truth === null)
      return text === 'n.a.' && (isJudged || tone === 'neutral') && rises === null ? null : 'it means nothing';
    if (text === 'n.a.') return 'it is known';
    const fault =
      this.#printed(text, truth, isPercent) ??
      (text.startsWith('≈') && note ? this.#printed(note, truth, isPercent) : null);
    if (fault) return fault;
    const side = sideOf(truth, zero);
    // What comes as near to nothing as one likes is not told from it by 34 digits.
    const ends = [truth.lo, truth.hi];
    const isNextToNothing = rises === null && ends.some((end) => end !== null && compare(end, zero) === 0);
    const isArrowRight = rises === (side === null ? null : side === 'above') || isNextToNothing;
    if (kind !== 'attainment' && !isArrowRight) return `its arrow says ${rises}`;
    if (isJudged || (isNextToNothing && tone === 'neutral')) return null;
    const isSided = better === 'higher' || better === 'lower';
    const expected =
      !isSided || side === null ? 'neutral' : (side === 'above') === (better === 'higher') ? 'good' : 'bad';
    return tone === expected ? null : `it is ${tone}`;
  }

  /** The verdict that has been found true, where it is a final one. */
  #finalKind(): string | null {
    const { verdict, comparisons } = this.#claims.card;
    if (comparisons.some(({ label }) => label.endsWith('(of those units)'))) return this.#sameKind();
    if (!verdict || !finalWord.test(verdict.word) || verdict.kind === 'undecided') return null;
    // A verdict by rounded figures colours nothing.
    return verdict.isByRounded ? null : verdict.kind;
  }

  /** Of those units there is no verdict to read: what is certain of them. */
  #sameKind(): string | null {
    const same = this.#truth.likeForLike()?.of;
    if (!same?.plan?.known.figure || !same.actual.figure) return null;
    const kind = this.#judged(same.actual.figure, same.plan, same.better);
    const isStrict = same.plan.comparator === 'over' || same.plan.comparator === 'under';
    return !hasSide(same.better) && (kind !== 'met' || isStrict) ? null : kind;
  }

  /** While the plan stands for the actual, only what it asks for is compared. */
  #requiredFault({ plan }: Case): string | null {
    const [base] = this.#truth.wholeBase();
    for (const view of this.#claims.card.comparisons) {
      if (!view.label.startsWith('Growth the plan asks for on ')) return `${view.label} of a plan`;
      if (!base?.figure || !plan?.known.figure) return `${view.text} on nothing`;
      const { comparator, line, upper } = plan;
      const asked: Interval = {
        lo: ['under', 'at-most'].includes(comparator) ? null : line.lo,
        hi: ['over', 'at-least'].includes(comparator) ? null : (upper ?? line).hi,
        loOpen: line.loOpen || comparator === 'over' || ['under', 'at-most'].includes(comparator),
        hiOpen: line.hiOpen || comparator === 'under' || ['over', 'at-least'].includes(comparator),
      };
      const quotient = this.#isPercent ? null : quotientOf(asked, base.figure);
      const truth = this.#isPercent
        ? lessInterval(asked, base.figure)
        : quotient && lessInterval(quotient, pointAt(one));
      const fault = truth
        ? this.#printed(view.text, truth as Interval, !this.#isPercent)
        : view.text === 'n.a.'
          ? null
          : 'it means nothing';
      if (fault || view.tone !== 'neutral') return `${view.label}: ${fault ?? view.tone}`;
    }
    return null;
  }

  #impliedFault({ actual, bases, through }: Case): string | null {
    const { impliedPrior } = this.#claims.card;
    if (impliedPrior === null) return null;
    const growth = this.#statedGrowth();
    if (!growth || !actual.figure || bases.length > 0 || through) return `${impliedPrior.text} is implied by nothing`;
    const shift = (x: Fraction | null): Fraction | null => x && minus(x, { n: -1n, d: 1n });
    const truth = dividedInterval(actual.figure, { ...growth, lo: shift(growth.lo), hi: shift(growth.hi) }) as Interval;
    const [, lower = '', upper = ''] = /figures: (.*), (.*)\.$/.exec(impliedPrior.range) ?? [];
    const isOutside = [lower, upper].some((text) => {
      const { qualifier, numbers } = claim(text, 'en') as { qualifier: string; numbers: { at: Fraction }[] };
      const at = numbers[0]?.at as Fraction;
      const [lo, hi] = [truth.lo && compare(truth.lo, at), truth.hi && compare(truth.hi, at)];
      return ['over', 'atLeast'].includes(qualifier) ? lo === null || lo < 0 : hi === null || hi > 0;
    });
    return isOutside ? `${impliedPrior.range} does not hold` : null;
  }

  // ---------- sentence, bar and baked card

  #sentenceFault({ actual, through, plan }: Case): string | null {
    const { card, said } = this.#claims;
    const wrong = (what: string): string => `the sentence says “${said}”, ${what}`;
    if (card.sentence !== said) return wrong('and the card another');
    const strange = numerals(said).find((numeral) => !this.#numeralsOfCard(through).has(numeral));
    if (strange) return wrong(`but the card has no ${strange}`);
    if (card.headline && !said.includes(card.headline.text)) return wrong('without the figure');
    if (/ reached /.test(said) !== (actual.figure !== null)) return wrong('of what was reached');
    if (through !== null && actual.figure && !said.includes(` by ${through}`)) return wrong(`not by ${through}`);
    if (through === null && / reached [^,]* by \d/.test(said)) return wrong('though the period is over');
    if (card.absence && !said.includes(card.absence)) return wrong(`without ${card.absence}`);
    if (/not reported/.test(said) && card.absence !== 'not reported' && !card.plan?.includes('not reported'))
      return wrong('a claim about somebody');
    const isJudged = card.verdict && said.toLowerCase().includes(card.verdict.word.toLowerCase());
    if (card.verdict && !isJudged) return wrong(`without ${card.verdict.word}`);
    if (card.verdict?.isByRounded && !said.includes('by the rounded figures')) return wrong('as if it were certain');
    if (plan === null && /\bplan\b/.test(said)) return wrong('and there is no plan');
    const growth = card.comparisons.find(({ kind }) => kind === 'growth' || kind === 'change');
    const isMoved = growth !== undefined && growth.text !== 'n.a.';
    const direction = / (up|down) [≈+−\da-zA-Z]/.exec(said)?.[1];
    // What is about so much has no certain sign; it goes the way that was stated.
    const rises = growth?.text.startsWith('about ') ? !growth.text.includes('−') : growth?.rises;
    const isWrongWay = direction && growth && rises !== (direction === 'up');
    return isWrongWay || (direction && !isMoved) ? wrong('the wrong way') : null;
  }

  #numeralsOfCard(through: string | null): Set<string> {
    const { headline, absence, comparisons, plan, verdict, partial, due, context, impliedPrior, provenance } =
      this.#claims.card;
    const compared = comparisons.flatMap(({ label, text, note }) => [label, text, note]);
    const year = yearBefore(this.#truth.key.period);
    const texts = [
      headline?.text,
      absence,
      plan,
      verdict?.note,
      partial,
      due,
      context,
      impliedPrior?.text,
      impliedPrior?.range,
      through,
    ];
    return new Set([...texts, ...compared, ...provenance, year].flatMap((text) => numerals(text ?? '')));
  }

  #barFault({ actual, through }: Case): string | null {
    const { card, bar, said } = this.#claims;
    const wrong = (what: string, text: unknown): string => `the bar has another ${what}: ${text}`;
    if (bar.sentence !== said) return wrong('sentence', bar.sentence);
    if (JSON.stringify(bar.verdict) !== JSON.stringify(card.verdict)) return wrong('verdict', bar.verdict?.word);
    if (bar.partial !== card.partial || bar.due !== card.due) return wrong('part', bar.partial);
    if (bar.actual && (!actual.figure || bar.actual.text !== card.headline?.text))
      return wrong('actual', bar.actual.text);
    if (!bar.actual && card.caption === null && bar.absence !== card.absence && actual.missing !== null)
      return wrong('reason', bar.absence);
    const attainment = card.comparisons.find(
      ({ kind, text, label }) => kind === 'attainment' && text !== 'n.a.' && !label.endsWith('units)'),
    );
    if (bar.attainment !== (attainment?.text ?? null)) return wrong('attainment', bar.attainment);
    if (bar.prior === null || bar.prior === undefined || card.impliedPrior) return null;
    const [base] = this.#truth.wholeBase();
    const text = bar.prior.text.replace(/^.*?: /, '');
    if (through !== null && /same days/.test(bar.prior.text)) return wrong('prior', bar.prior.text);
    return base?.figure ? this.#quantity(text, base.figure) : wrong('prior', text);
  }

  #bakedFault(): string | null {
    const { card, baked } = this.#claims;
    const text = baked.replace(/<[^>]*>/g, ' ').replace(/&amp;/g, '&');
    const shown = [
      card.headline?.number,
      card.absence,
      card.plan,
      card.partial,
      card.due,
      card.verdict?.word,
      ...card.comparisons.map((one) => one.text),
    ];
    const lacking = shown.find((part) => part && !text.includes(part));
    if (lacking) return `the baked card lacks ${lacking}`;
    const own = this.#numeralsOfCard(null);
    for (const numeral of numerals(this.#claims.said)) own.add(numeral);
    const strange = numerals(text).find((numeral) => !own.has(numeral));
    return strange ? `the baked card prints ${strange}` : null;
  }
}

/** `a ÷ base`; `null` where the base may be zero or below. */
function quotientOf(a: Interval, base: Quantity): Interval | null {
  return sideOf(base, zero) === 'above' && base.at.n !== 0n ? (dividedInterval(a, base) as Interval) : null;
}

/** The word for what was reached of a plan, against what was due, both parts of the plan. */
function paceWord(reached: Fraction, due: Fraction, plan: Fraction, isCeiling: boolean): string {
  const lead = isCeiling ? minus(due, reached) : minus(reached, due);
  const points = (n: bigint): Fraction => ({ n: plan.n * n, d: plan.d * 100n });
  const isAtLeast = (n: bigint): boolean => compare(lead, points(n)) >= 0;
  if (isCeiling)
    return isAtLeast(0n)
      ? 'Within the limit so far'
      : isAtLeast(-5n)
        ? 'Close to the limit so far'
        : 'Over the limit so far';
  return isAtLeast(5n) ? 'Ahead of pace' : isAtLeast(0n) ? 'On pace' : isAtLeast(-5n) ? 'Near pace' : 'Behind pace';
}
