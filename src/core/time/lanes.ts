/** Spans laid into rows so that none touches another, whatever their number. */

export interface Box<T> {
  readonly item: T;
  /** Pixels, `start` ≤ `end`. */
  readonly start: number;
  readonly end: number;
}

export interface Packed<T> {
  readonly rows: readonly (readonly Box<T>[])[];
  /** What found no place in `maxRows`. */
  readonly overflow: readonly Box<T>[];
}

/** Each box goes into the first row with room, in the order of their starts; boxes of one row keep `gap` pixels apart. */
export function packRows<T>(boxes: readonly Box<T>[], maxRows: number, gap: number): Packed<T> {
  const rows: Box<T>[][] = [];
  const overflow: Box<T>[] = [];
  const inOrder = boxes.map((box, index) => ({ box, index }));
  inOrder.sort((a, b) => a.box.start - b.box.start || a.index - b.index);
  for (const { box } of inOrder) {
    const row = rows.find((held) => held[held.length - 1]!.end + gap <= box.start);
    if (row) row.push(box);
    else if (rows.length < maxRows) rows.push([box]);
    else overflow.push(box);
  }
  return { rows, overflow };
}

export interface Bin<T> {
  readonly start: number;
  readonly end: number;
  readonly items: readonly T[];
}

/** The boxes counted by where their middle falls, in bins of one width; empty bins are left out. */
export function binBoxes<T>(boxes: readonly Box<T>[], binWidth: number): Bin<T>[] {
  const bins = new Map<number, T[]>();
  for (const { item, start, end } of boxes) {
    const index = Math.floor((start + end) / 2 / binWidth);
    const bin = bins.get(index);
    if (bin) bin.push(item);
    else bins.set(index, [item]);
  }
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([index, items]) => ({ start: index * binWidth, end: (index + 1) * binWidth, items }));
}
