import type { Tag } from '../../src/index.js';
import type { Language } from './words.js';

interface TagWords {
  readonly name: string;
  readonly about: string;
}

/** What the builder calls each tag, and says of it. */
export const tagWords: Readonly<Record<Tag, Readonly<Record<Language, TagWords>>>> = {
  'gp-kpi-card': {
    en: { name: 'Card', about: 'a big number, comparisons, a verdict' },
    vi: { name: 'Thẻ', about: 'một số lớn, so sánh, kết luận' },
  },
  'gp-target-bar': {
    en: { name: 'Bar', about: 'the actual against the line of the plan' },
    vi: { name: 'Thanh', about: 'thực hiện so với vạch kế hoạch' },
  },
  'gp-sentence': {
    en: { name: 'Sentence', about: 'inside a paragraph' },
    vi: { name: 'Câu văn', about: 'nằm trong đoạn văn' },
  },
};
