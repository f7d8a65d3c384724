import type { Figure } from '../figures/figure.js';
import { type Comparisons, comparisonsOf } from '../standing/comparisons.js';
import type { Standing } from '../standing/standing.js';
import type { Lang } from '../words/language.js';
import { type FigureText, printFigure } from '../words/print-figure.js';
import { say } from '../words/say.js';
import { absence, dueText, partialText, priorName, type VerdictView, verdictView } from './texts.js';

/** A ratio for a card, for a sentence, and between which bounds it lies where those two leave that out. */
export interface NearText {
  readonly text: string;
  readonly said: string;
  readonly range: string | null;
}

function nearly(figure: Figure | null, lang: Lang): NearText | null {
  if (figure === null) return null;
  const [text, said] = (['mark', 'word'] as const).map((nearest) => printFigure(figure, lang, { nearest }).text) as [
    string,
    string,
  ];
  const range = printFigure(figure, lang).text;
  return { text, said, range: range === text ? null : range };
}

/** What a standing says in words, made once for a card or bar and for the sentence that it is read aloud with. */
export interface StandingTexts {
  readonly compared: Comparisons;
  /** The figure in whose scale all amounts are printed. */
  readonly like: Figure | null;
  /** The name of the prior period, inside a sentence. */
  readonly base: string;
  /** The figures of actual and plan, with the digits that tell them from each other. */
  readonly actual: FigureText | null;
  readonly plan: FigureText | null;
  /** The same as one text; or why there is none; `null` where nothing was said. */
  readonly actualText: string | null;
  readonly planText: string | null;
  readonly attainment: NearText | null;
  readonly share: NearText | null;
  /** Of an actual to date: the share of the time that has gone, and what was due by then. */
  readonly elapsed: string | null;
  readonly due: string | null;
  readonly verdict: VerdictView | null;
  /** Whether the growth is one that the source states of a period that is not over: it may be against anything. */
  readonly isStatedSoFar: boolean;
  /** What the known parts of an incomplete actual add up to. */
  readonly partial: string | null;
  /** How the units stand that have an actual, where not all have. */
  readonly likeForLike: StandingTexts | null;
}

/** The texts of a standing in `lang`. */
export function textsOf(
  standing: Standing,
  lang: Lang,
  like = standing.actual.figure ?? standing.plan.figure,
): StandingTexts {
  const compared = comparisonsOf(standing);
  const { plan: reached, share } = compared;
  const print = (figure: Standing['growth'], beside: Standing['growth'] = null): FigureText | null =>
    figure && printFigure(figure, lang, { beside, like });
  const actual = print(standing.actual.figure, standing.plan.figure);
  const plan = print(standing.plan.figure, standing.actual.figure);
  return {
    compared,
    like,
    base: standing.toDate ? say(lang, 'sameDays', { base: priorName(standing, lang) }) : priorName(standing, lang),
    elapsed: compared.soFar && (print(compared.soFar.elapsed)?.text ?? null),
    due: dueText(standing, compared, like, lang),
    verdict: verdictView(compared, standing, lang),
    isStatedSoFar: standing.toDate !== null && standing.growth !== null,
    actual,
    plan,
    actualText: actual?.text ?? absence(standing.actual, lang),
    planText: plan?.text ?? absence(standing.plan, lang),
    attainment: reached?.kind === 'attainment' ? nearly(reached.outcome.figure, lang) : null,
    share: share && nearly(share.outcome.figure, lang),
    partial: partialText(standing, like, lang),
    likeForLike: standing.likeForLike ? textsOf(standing.likeForLike, lang, like) : null,
  };
}
