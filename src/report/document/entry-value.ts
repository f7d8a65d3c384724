import type { Period } from '../../calendar/index.js';
import { comparators } from '../../figures/comparator.js';
import type { Phrase } from '../../words/parse-phrase.js';
import type { Checker, Fields } from '../checker.js';
import { targetOf } from '../figure-value.js';
import { type EntryValue, type Indicator, missingStates, type Scenario } from '../model.js';
import { readValue, withPrecision } from './document-value.js';

/** Why there is no figure; of a figure that could not be read a report made of a table says so. */
const absences = [...missingStates, 'unreadable'] as const;

/** What says something about a value, and nothing where there is none. */
const besideValue = ['comparator', 'upper', 'precision', 'growth', 'attainment', 'share'];

/** What only a plan can have. */
const onlyOfPlans = ['comparator', 'upper'];

/** The value of an entry, and for a plan its target; why it has none; or `null` with an issue noted. */
export function readEntryValue(
  checker: Checker,
  fields: Fields,
  indicator: Indicator,
  lang: string,
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

  const stated = phraseAt(checker, fields, 'value', indicator, lang, own);
  const precision = phraseAt(checker, fields, 'precision', indicator, lang);
  const upper = phraseAt(checker, fields, 'upper', indicator, lang);
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

/** The phrase that the value under `key` makes, `null` with an issue noted, `undefined` where there is no such key. */
function phraseAt(
  checker: Checker,
  fields: Fields,
  key: string,
  { unit, scale }: Indicator,
  lang: string,
  period?: Period,
): Phrase | null | undefined {
  if (!fields.has(key)) return undefined;
  const assumed = { exponent: scale, unit };
  return readValue(fields.get(key), { notes: checker, place: fields.at(key), lang, assumed, unit, period });
}
