/** The groups of rows of a file. */

import type { Interval } from "../time/interval";

export interface Group {
  /** Its first row in the file, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** The time in which its events begin; null where none is known. */
  readonly span: Interval | null;
}

/** Of all of them together; null where none is known. */
export function spanOf(groups: readonly Group[]): Interval | null {
  const known = groups.map(({ span }) => span).filter((span) => span !== null);
  if (known.length === 0) return null;
  return [Math.min(...known.map(([start]) => start)), Math.max(...known.map(([, end]) => end))];
}
