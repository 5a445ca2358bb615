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

/** Each box goes into the first row with room, in the order of `by`; boxes of one row keep `gap` pixels apart. */
export function packRows<T>(
  boxes: readonly Box<T>[],
  maxRows: number,
  gap: number,
  by: (box: Box<T>) => number = ({ start }) => start,
): Packed<T> {
  const rows: Box<T>[][] = [];
  const overflow: Box<T>[] = [];
  for (const box of [...boxes].sort((a, b) => by(a) - by(b))) {
    const row = rows.find((held) => hasRoom(held, box, gap));
    if (row) row.splice(placeIn(row, box), 0, box);
    else if (rows.length < maxRows) rows.push([box]);
    else overflow.push(box);
  }
  return { rows, overflow };
}

/** One of the ways in which an item may be laid, and the item. */
export interface Placed<T, C> {
  readonly item: T;
  readonly chosen: C;
}

/** Each item, in the order given, into the first row that has room for one of its boxes; null where the rows don't suffice. */
export function packChoices<T, C>(
  items: readonly T[],
  choicesOf: (item: T) => readonly Box<C>[],
  maxRows: number,
  gap: number,
): readonly (readonly Placed<T, C>[])[] | null {
  const rows: Box<Placed<T, C>>[][] = [];
  for (const item of items) {
    const boxes = choicesOf(item).map(
      ({ item: chosen, start, end }): Box<Placed<T, C>> => ({ item: { item, chosen }, start, end }),
    );
    const [first] = boxes;
    if (!first) return null;
    const isLaid = rows.some((row) => {
      const box = boxes.find((choice) => hasRoom(row, choice, gap));
      if (box) row.splice(placeIn(row, box), 0, box);
      return box !== undefined;
    });
    if (isLaid) continue;
    if (rows.length >= maxRows) return null;
    rows.push([first]);
  }
  return rows.map((row) => row.map(({ item }) => item));
}

/** Rows are kept sorted, and most boxes come after all the others. */
function placeIn<T>(row: readonly Box<T>[], box: Box<T>): number {
  let place = row.length;
  while (place > 0 && row[place - 1]!.start > box.start) place--;
  return place;
}

function hasRoom<T>(row: readonly Box<T>[], box: Box<T>, gap: number): boolean {
  const place = placeIn(row, box);
  const [before, after] = [row[place - 1], row[place]];
  return (!before || before.end + gap <= box.start) && (!after || box.end + gap <= after.start);
}

export interface Bin {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** The boxes counted by where their middle falls, in bins of one width; empty bins are left out. */
export function binBoxes(boxes: readonly Box<unknown>[], binWidth: number): Bin[] {
  const bins = new Map<number, number>();
  for (const { start, end } of boxes) {
    const index = Math.floor((start + end) / 2 / binWidth);
    bins.set(index, (bins.get(index) ?? 0) + 1);
  }
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([index, count]) => ({ start: index * binWidth, end: (index + 1) * binWidth, count }));
}
