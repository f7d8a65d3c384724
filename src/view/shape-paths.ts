/** The shapes beside words, as paths of SVG in a box of 16 by 16: verdicts, paces, and the direction of a change. */
export const shapePaths = {
  met: 'M2 8.5 6.5 13 14 4',
  missed: 'M3 3 13 13M13 3 3 13',
  undecided: 'M5 5.5C5 1.5 11 1.5 11 5.5 11 8 8 8 8 10.5M8 13.5V13.6',
  ahead: 'M8 14V3M3 8 8 3 13 8',
  near: 'M2 6.5C4 3 6 4 8 5.5S12 8 14 4.5M2 12C4 8.5 6 9.5 8 11S12 13.5 14 10',
  behind: 'M8 2V13M3 8 8 13 13 8',
  rises: 'M8 3 14 13H2Z',
  falls: 'M8 13 2 3H14Z',
} as const;

/** A shape by its name. */
export type ShapeName = keyof typeof shapePaths;
