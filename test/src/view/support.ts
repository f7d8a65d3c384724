import assert from 'node:assert/strict';
import {
  type AttributeTexts,
  type BarView,
  barView,
  issueSentence,
  type KpiView,
  kpiView,
  readAttributes,
} from 'goalpost';

/** The card of a tag with these attributes, which have no issue. */
export const card = (texts: Partial<AttributeTexts>, lang = 'vi'): KpiView => {
  const { standing, issues } = readAttributes(texts, lang);
  assert.deepEqual(
    issues.map((issue) => issueSentence(issue, lang)),
    [],
  );
  return kpiView(standing, lang);
};

/** The bar of a tag with these attributes. */
export const bar = (texts: Partial<AttributeTexts>): BarView => barView(readAttributes(texts, 'vi').standing, 'vi');
