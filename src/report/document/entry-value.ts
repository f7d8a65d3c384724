import type { Period } from '../../calendar/index.js';
import { comparators } from '../../figures/comparator.js';
import { parseDecimal } from '../../figures/decimal.js';
import { type Target, target } from '../../figures/target.js';
import type { Phrase } from '../../words/parse-phrase.js';
import type { Checker, Fields } from '../checker.js';
import { targetOf } from '../figure-value.js';
import { type EntryValue, type Indicator, missingStates, type Scenario } from '../model.js';
import { readValue, withPrecision } from './document-value.js';
import { isAsked, type Writing } from './number-marks.js';

/** Why there is no figure; of a figure that could not be read a report made of a table says so. */
const absences = [...missingStates, 'unreadable'] as const;

/** What says something about a value, and nothing where there is none. */
const besideValue = ['comparator', 'upper', 'target', 'precision', 'growth', 'attainment', 'share'];

/** What only a plan can have. */
const onlyOfPlans = ['comparator', 'upper', 'target'];

/** What a target says itself. */
const besideTarget = ['comparator', 'upper', 'precision'];

/** The value of an entry, and for a plan its target; why it has none; or `null` with an issue noted. */
export function readEntryValue(
  checker: Checker,
  fields: Fields,
  indicator: Indicator,
  writing: Writing,
  scenario: Scenario,
  period: Period,
): EntryValue | null {
  const isPlan = scenario === 'PL';
  // The value of the prior year may say of which year it is.
  const own = scenario === 'PY' ? undefined : period;
  const missing = checker.oneOf(fields, 'missing', absences, null);
  const besideMissing = fields.has('missing') && fields.first(besideValue) !== undefined;
  if (fields.has('value') === fields.has('missing') || besideMissing) {
    return checker.note('value-and-missing', fields.place, fields.keys().join(', '), 'one-value-or-missing');
  }
  if (fields.has('missing')) return missing && { figure: null, missing, target: null };

  const stated = phraseAt(checker, fields, 'value', indicator, writing, own);
  const precision = phraseAt(checker, fields, 'precision', indicator, writing);
  const upper = phraseAt(checker, fields, 'upper', indicator, writing);
  if (!stated || precision === null || upper === null) return null;
  const rounded = precision
    ? withPrecision(stated, precision, { notes: checker, place: fields.at('precision') })
    : stated;
  if (rounded === null) return null;
  const phrase = upper ? { ...rounded, upper: upper.stated } : rounded;
  const comparator = checker.oneOf(fields, 'comparator', comparators, null);
  const alone = isPlan ? undefined : fields.first(onlyOfPlans);
  if (alone) return checker.note('not-a-plan', fields.at(alone), fields.get(alone), 'only-plan');
  if (!isPlan) return { figure: phrase.figure, missing: null, target: null };
  if (fields.has('target')) {
    const target = readTarget(checker, fields, indicator, writing);
    if (target === null) return null;
    // One plan would be printed, and another judged.
    const { value } = phrase.figure;
    const isOther = value.lt(target.figure.value) || value.gt((target.upper ?? target.figure).value);
    if (isOther) {
      const line = target.figure.value.toFixed();
      return checker.note('conflicting-comparator', fields.at('target'), fields.get('target'), 'one-comparator', line);
    }
    return { figure: phrase.figure, missing: null, target };
  }
  if (comparator !== null && phrase.qualifier !== null && comparator !== phrase.qualifier) {
    return checker.note(
      'conflicting-comparator',
      fields.at('comparator'),
      comparator,
      'one-comparator',
      phrase.qualifier,
    );
  }
  const isRange = (comparator ?? phrase.qualifier) === 'between';
  if (isRange && phrase.upper === null) return checker.note('missing-key', fields.at('upper'), '', 'required', 'upper');
  const isRising = phrase.upper?.value.gte(phrase.stated.value) ?? true;
  if (!isRising || (!isRange && upper))
    return checker.note('bad-range', fields.at('upper'), fields.get('upper'), 'range');
  const isRounded = precision !== undefined;
  const { figure, target } = targetOf(phrase, { better: indicator.better, named: comparator, isRounded });
  return { figure, missing: null, target };
}

/** The target that a program wrote beside the figure that is printed, or `null` with an issue noted. */
function readTarget(checker: Checker, entry: Fields, indicator: Indicator, writing: Writing): Target | null {
  const fields = checker.fields(entry.get('target'), entry.at('target'), ['comparator', 'value', 'upper']);
  if (fields === null) return null;
  const comparator = checker.oneOf(fields, 'comparator', comparators, null);
  if (!fields.has('comparator')) checker.note('missing-key', fields.at('comparator'), '', comparators, 'comparator');
  const beside = entry.first(besideTarget);
  if (beside) {
    return checker.note(
      'conflicting-comparator',
      entry.at(beside),
      entry.get(beside),
      'one-comparator',
      `${comparator}`,
    );
  }
  // Words would say a comparator of their own.
  const words = ['value', 'upper'].find(
    (key) => typeof fields.get(key) === 'string' && !parseDecimal(`${fields.get(key)}`),
  );
  if (words) return checker.note('wrong-type', fields.at(words), fields.get(words), 'figure');
  const line = phraseAt(checker, fields, 'value', indicator, writing);
  if (line === undefined) return checker.note('missing-key', fields.at('value'), '', 'required', 'value');
  const upper = phraseAt(checker, fields, 'upper', indicator, writing);
  if (comparator === null || line === null || upper === null) return null;
  if (comparator !== 'between') {
    if (upper) return checker.note('bad-range', fields.at('upper'), fields.get('upper'), 'range');
    return target(comparator, line.figure);
  }
  if (upper === undefined) return checker.note('missing-key', fields.at('upper'), '', 'required', 'upper');
  if (line.figure.value.gt(upper.figure.value))
    return checker.note('bad-range', fields.at('upper'), fields.get('upper'), 'range');
  return target(comparator, line.figure, upper.figure);
}

/** The phrase that the value under `key` makes, `null` with an issue noted, `undefined` where there is no such key. */
function phraseAt(
  checker: Checker,
  fields: Fields,
  key: string,
  { unit, scale, name }: Indicator,
  writing: Writing,
  period?: Period,
): Phrase | null | undefined {
  if (!fields.has(key)) return undefined;
  const assumed = { exponent: scale, unit };
  const [value, place] = [fields.get(key), fields.at(key)];
  if (isAsked(value, writing)) return checker.note('bad-figure', place, value, 'figure', 'ambiguous-number');
  return readValue(value, { notes: checker, place, ...writing, assumed, unit, name, periods: [period ?? null] });
}
