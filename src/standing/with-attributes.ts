import { frozen } from '../figures/frozen.js';
import { Notes } from '../report/notes.js';
import { attributeAt } from '../report/place.js';
import type { Lang } from '../words/language.js';
import { withUnits } from '../words/own-units.js';
import { plainNumber } from '../words/parse-phrase.js';
import type { AttributeTexts } from './attribute-names.js';
import type { ReadAttributes } from './attributes.js';
import { readBands } from './bands.js';
import type { Standing } from './standing.js';

/** What comes from the report where an element names its keys. */
const figureAttributes = ['value', 'target', 'prior', 'growth', 'forecast', 'whole', 'unit', 'better'] as const;

/**
 * A standing from a report with what an element's own attributes add to it: label, source and bands.
 *
 * @example
 * const { standing } = readAttributes({ label: 'Revenue', value: '5' }, 'en')
 * withAttributes(standing, { label: 'Sales' }, 'en').standing.label //=> 'Sales'
 */
export function withAttributes(standing: Standing, texts: Partial<AttributeTexts>, lang: Lang): ReadAttributes {
  const notes = new Notes();
  const plan = standing.plan.target?.figure ?? null;
  const unit = (standing.actual.figure ?? plan ?? standing.prior.figure)?.unit ?? null;
  const context = {
    notes,
    place: attributeAt('bands'),
    // A band may end at so many of what the report declares.
    lang: unit?.names ? withUnits(lang, unit.names) : lang,
    assumed: { exponent: null, unit: unit ?? plainNumber.unit },
  };
  const bands = texts.bands && unit ? readBands(texts.bands, { ...context, unit, plan }) : null;
  for (const name of figureAttributes) {
    if (texts[name]) notes.note('unused-attribute', attributeAt(name), texts[name], 'keys-or-figures');
  }
  return {
    standing: frozen({
      ...standing,
      label: texts.label?.trim() || standing.label,
      source: texts.source?.trim() || standing.source,
      bands: bands ?? standing.bands,
    }),
    issues: notes.issues,
  };
}
