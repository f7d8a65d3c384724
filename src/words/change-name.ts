import { naming } from './name-side.js';
import { ofLanguages } from './of-languages.js';

const changeNames = ofLanguages((known) =>
  naming(known.flatMap(({ phrases: { reads } }) => [reads.growth ?? [], reads.up ?? [], reads.down ?? []].flat())),
);

const reached = ofLanguages((known) => naming(known.flatMap(({ phrases: { reads } }) => reads.reach ?? [])));

/** Whether a text says how far something came: "đạt 95%". */
export const saysReached = (text: string): boolean => reached()(text);

/** Whether the name of an indicator says that its values are growths: "Tốc độ tăng trưởng", "Revenue growth". */
export const isChangeName = (name: string): boolean => changeNames()(name);
