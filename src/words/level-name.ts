import type { LevelWords } from './language.js';
import { naming } from './name-side.js';
import { ofLanguages } from './of-languages.js';

/** For each way to add up, whether a name has a word of it, in any language that is known. */
export const levelNames = ofLanguages((known) => {
  const of = (kind: keyof LevelWords) => naming(known.map(({ levels }) => levels[kind]));
  return { ratio: of('ratio'), last: of('last'), average: of('average'), flow: of('flow') };
});

/** Whether the name of an indicator has a word of rates, averages or scores: "Thu nhập bình quân". */
export const isRateName = (name: string): boolean => levelNames().ratio(name);

/** Whether the name of an indicator has a word of what stands where it stands: "Điểm hài lòng", "Dư nợ", "Headcount". */
export function isLevelName(name: string): boolean {
  const { ratio, last, average } = levelNames();
  return [ratio, last, average].some((has) => has(name));
}
