// What is thrown for each sheet.

/** A source of chance that can be thrown in the ways that a sheet needs. */
export interface Dice {
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  chance(share: number): boolean;
  one<T>(list: readonly T[]): T;
  /** So many different items, in a random order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** @param random gives numbers from 0 up to 1. */
export function diceOf(random: () => number): Dice {
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  return {
    whole,
    chance: (share) => random() < share,
    one: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    some(list, count) {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(whole(0, left.length - 1), 1),
      ).flat();
    },
  };
}
