/** Of ES2023 what the oldest browsers that we support have: `toSorted` and its like came to Chrome with 110. */

interface ReadonlyArray<T> {
  findLast(holds: (value: T, index: number, all: readonly T[]) => unknown): T | undefined;
  findLastIndex(holds: (value: T, index: number, all: readonly T[]) => unknown): number;
}

interface Array<T> {
  findLast(holds: (value: T, index: number, all: T[]) => unknown): T | undefined;
  findLastIndex(holds: (value: T, index: number, all: T[]) => unknown): number;
}
