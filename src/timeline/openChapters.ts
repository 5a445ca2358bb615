/** Which chapters of the timeline are open: those that are told or looked at, those that the reader opened, and as many more as there is room for. */

import type { Run } from "./rows";

export interface OpenOptions {
  /** Ids of the chapters that are told, selected or looked at, in the order of the account. */
  readonly current: readonly string[];
  /** Ids of the chapters that the reader opened (true) or closed (false). */
  readonly byHand: ReadonlyMap<string, boolean>;
  /** Rows that find room, bands among them. */
  readonly room: number;
}

/**
 * The first current chapter and those opened by hand are open in any case. Of the others those that fit: the current
 * ones first, then what follows these in the account, then what comes before them, the nearest first.
 */
export function openChapters(runs: readonly Run[], { current, byHand, room }: OpenOptions): Set<string> {
  const sizes = new Map<string, number>();
  let used = 0;
  for (const { chapter, events } of runs) {
    used += chapter === null ? events.length : 1;
    if (chapter !== null) sizes.set(chapter, (sizes.get(chapter) ?? 0) + events.length);
  }
  const open = new Set<string>();
  const add = (chapter: string) => {
    open.add(chapter);
    used += sizes.get(chapter)!;
  };
  const chapters = [...sizes.keys()];
  for (const chapter of chapters) if (byHand.get(chapter)) add(chapter);
  const here = current.filter((chapter) => sizes.has(chapter) && !byHand.has(chapter));
  const [first] = here;
  if (first !== undefined && !open.has(first)) add(first);
  const from = Math.max(0, chapters.indexOf(current[0] ?? ""));
  const after = chapters.slice(from);
  const before = chapters.slice(0, from).reverse();
  for (const chapter of [...here, ...after, ...before])
    if (!open.has(chapter) && !byHand.has(chapter) && used + sizes.get(chapter)! <= room) add(chapter);
  return open;
}
