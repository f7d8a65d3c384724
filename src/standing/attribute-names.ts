/** The attributes of an element that hold figures and words, by name; text as the editor typed it. */
export type AttributeTexts = Readonly<Record<AttributeName, string | null>>;

/** A name among {@link attributeNames}. */
export type AttributeName = (typeof attributeNames)[number];

/** The names of the attributes that make a standing, in the order of the documentation. */
export const attributeNames = [
  'value',
  'target',
  'prior',
  'growth',
  'forecast',
  'whole',
  'label',
  'unit',
  'period',
  'as-of',
  'source',
  'better',
  'bands',
] as const;
