import { naming } from './name-side.js';
import { ofLanguages } from './of-languages.js';

const changeNames = ofLanguages((known) =>
  naming(known.flatMap(({ phrases: { reads } }) => [reads.growth ?? [], reads.up ?? [], reads.down ?? []].flat())),
);

/** Whether the name of an indicator says that its values are growths: "Tốc độ tăng trưởng", "Revenue growth". */
export const isChangeName = (name: string): boolean => changeNames()(name);
