import { requireAtMost } from '../container/refusal.js';

/**
 * How much of a workbook is read. What goes beyond is `too-large`, and `detail` names the limit and its value:
 * `rows 1048576`. Rows and columns are those of Excel.
 *
 * - `bytes`: the file. `unzippedBytes`: the parts read together, by what the file declares; a part that turns out
 *   larger than declared is damage, and is left at once.
 * - `cells`: cells with content. `gridCells`: cells up to the last one with content of each row, blank ones included.
 * - `strings`: texts that cells share. `listed`: sheets, relationships, cell formats, number formats, each.
 * - `characters`: one tag, one text or one comment of a part.
 */
export const xlsxLimits = {
  bytes: 30_000_000,
  unzippedBytes: 300_000_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 5_000_000,
  gridCells: 25_000_000,
  merges: 2_000,
  strings: 5_000_000,
  listed: 65_536,
  characters: 1_000_000,
} as const;

/** Refuses `count` where it is beyond the limit of that name. */
export const requireWithin = (count: number, limit: keyof typeof xlsxLimits): void =>
  requireAtMost(count, xlsxLimits[limit], limit);
