import type { LevelWords } from './language.js';
import { naming } from './name-side.js';
import { ofLanguages } from './of-languages.js';

/** For each kind of what stands where it stands, whether a name has a word of it, in any language that is known. */
export const levelNames = ofLanguages((known) => {
  const of = (kind: keyof LevelWords) => naming(known.map(({ levels }) => levels[kind]));
  return { ratio: of('ratio'), last: of('last'), average: of('average') };
});

/** Whether the name of an indicator has a word of rates, averages or scores: "Thu nhập bình quân". */
export const isRateName = (name: string): boolean => levelNames().ratio(name);

/** Whether the name of an indicator has a word of what stands where it stands: "Điểm hài lòng", "Dư nợ", "Headcount". */
export const isLevelName = (name: string): boolean => Object.values(levelNames()).some((has) => has(name));
