/** Events as bars in rows: two lanes, no overlap whatever their number, names where there is room for them. */

import type { DossierEvent, EventList } from "../core/dossier";
import { overlaps } from "../core/time/interval";
import { type Bin, type Box, binBoxes, type Placed, packRows } from "../core/time/lanes";
import type { Lane } from "../schema/vocabulary";
import type { DrawnTime } from "./eventTime";
import { BAR_GAP, type BarLabel, type Candidate, type Naming, packNamed, placeLabels } from "./names";
import type { TimeScale } from "./timeScale";

export interface BarBox {
  readonly event: DossierEvent;
  readonly time: DrawnTime;
  /** Pixels from the left edge of the track, of the bar itself. */
  readonly left: number;
  readonly width: number;
}

export interface Bar extends BarBox {
  /** The event's place in the account. */
  readonly index: number;
  readonly row: number;
  readonly label: BarLabel | null;
}

export interface LaneLayout {
  readonly lane: Lane;
  readonly rows: number;
  /** Pixels from the top of the first lane. */
  readonly top: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  /** Events beyond the last row, counted where they lie; they take a row of their own, below. */
  readonly bins: readonly Bin[];
  readonly count: number;
}

export interface TimelineLayout {
  /** On which it is laid out. */
  readonly scale: TimeScale;
  readonly lanes: readonly LaneLayout[];
  /** Pixels, as all heights here. */
  readonly rowHeight: number;
  /** Rows are high enough for words. */
  readonly named: boolean;
  readonly height: number;
  /** Events of unknown time: they stand beside the lanes. */
  readonly untimed: EventList;
}

export interface LayoutOptions {
  readonly events: EventList;
  readonly timeOf: (event: DossierEvent) => DrawnTime;
  readonly nameOf: (event: DossierEvent) => string;
  readonly scale: TimeScale;
  readonly lanes: readonly Lane[];
  /** Pixels that all rows together should take, may take to keep their names, and the least for a row. */
  readonly height: { readonly wanted: number; readonly most: number; readonly row: number };
  readonly widthOf: (text: string) => number;
  /** How large letters are; 1, unless said otherwise, is usual. */
  readonly letters?: number;
}

/** A bar is never narrower, so that it can be seen and hit. */
export const MIN_BAR = 9;
export const LANE_GAP = 4;
/** A row of bins takes about as much room as so many of the lowest rows. */
const BIN_ROWS = 2;
const ROOMY_ROW = 18;
/** The least that words need; a little less where a name would lose its end otherwise. */
const NAMED_ROW = 13;
const TIGHT_ROW = 12;
export const BIN_WIDTH = 32;
export const BIN_HEIGHT = 14;
/** Pixels of a bar in a row: the rest is the gap to the next. */
export const barHeight = (rowHeight: number) => rowHeight - (rowHeight > 9 ? 2 : 1);
/** A bar that reaches out of view is cut this far outside, so that its soft end stays out of view. */
export const CUT = 64;

export function layoutLanes(options: LayoutOptions): TimelineLayout {
  const { events, timeOf, nameOf, scale, lanes, height, widthOf, letters = 1 } = options;
  const byLane = new Map<Lane, Box<Candidate>[]>(lanes.map((lane) => [lane, []]));
  const untimed: DossierEvent[] = [];
  for (const event of events) {
    const time = timeOf(event);
    if (time.span === null) untimed.push(event);
    else if (overlaps(allOf(time), scale.domain))
      byLane.get(event.kind.lane)?.push(toBox(event, time, scale));
  }
  const boxes = [...byLane];

  const naming = { nameOf, widthOf, scale };
  const gaps = LANE_GAP * (lanes.length - 1);
  const room = height.wanted - gaps;
  /** Null where the rows, of this height, don't suffice for all names. */
  const packAll = (mayCut: boolean, least: number) => {
    const most = Math.floor((height.most - gaps) / least);
    const packed = boxes.map(([, lane]) =>
      packNamed(
        lane.map(({ item }) => item),
        most,
        naming,
        mayCut,
      ),
    );
    const count = sum(packed.map((rows) => Math.max(1, rows?.length ?? most + 1)));
    return count <= most ? { packed, least } : null;
  };
  const [namedRow, tightRow] = [Math.ceil(NAMED_ROW * letters), Math.ceil(TIGHT_ROW * letters)];
  const withNames = packAll(false, namedRow) ?? packAll(false, tightRow) ?? packAll(true, namedRow);
  const packed = withNames
    ? withNames.packed.map((rows): Rows => ({ rows: rows ?? [], overflow: [] }))
    : packWithin(
        boxes.map(([, lane]) => lane),
        Math.max(lanes.length * 2, Math.floor(room / height.row)),
      );
  const rows = packed.map((lane) => Math.max(1, lane.rows.length));
  const binHeights = packed.map((lane) => (lane.overflow.length > 0 ? BIN_HEIGHT : 0));
  const fair = Math.floor(room / sum(rows));
  const rowHeight = Math.min(Math.max(fair, withNames?.least ?? height.row), ROOMY_ROW * letters);
  const named = withNames !== null || rowHeight >= namedRow;

  const needed = rows.map((count, i) => count * rowHeight + binHeights[i]!);
  // What is left over is shared out, so that the axis stays where it is whatever is in view.
  const spare = Math.max(0, Math.floor((room - sum(needed)) / lanes.length));
  const heights = needed.map((own) => own + spare);
  const tops = heights.map((_, i) => sum(heights.slice(0, i)) + i * LANE_GAP);
  const laneLayouts = boxes.map(([lane, all], i): LaneLayout => {
    const { rows: packedRows, overflow } = packed[i]!;
    const bars = packedRows.flatMap((row, rowIndex) =>
      labelled(row, named, naming).map(
        ({ item: { event, time, left, right }, chosen }): Bar => ({
          event,
          index: event.index,
          time,
          left,
          width: right - left,
          row: rowIndex,
          label: chosen,
        }),
      ),
    );
    return {
      lane,
      rows: rows[i]!,
      top: tops[i]!,
      height: heights[i]!,
      bars,
      bins: binBoxes(overflow, BIN_WIDTH),
      count: all.length,
    };
  });
  return {
    scale,
    lanes: laneLayouts,
    rowHeight,
    named,
    height: sum(heights) + gaps,
    untimed,
  };
}

interface Rows {
  readonly rows: readonly (readonly (Box<Candidate> | Placed<Candidate, BarLabel | null>)[])[];
  readonly overflow: readonly Box<Candidate>[];
}

/** Bars that were packed with their names have them; the others get those for which there is room. */
function labelled(
  row: Rows["rows"][number],
  named: boolean,
  naming: Naming,
): readonly Placed<Candidate, BarLabel | null>[] {
  const labels = named
    ? placeLabels(
        row.map(({ item }) => item),
        naming,
      )
    : [];
  return row.map((bar, i) => ("chosen" in bar ? bar : { item: bar.item, chosen: labels[i] ?? null }));
}

/** All that is drawn of it, also a refined time that lies outside the report's range. */
export function allOf({ span, refined }: DrawnTime): readonly [number, number] {
  const all = [span, refined].filter((part) => part !== null);
  const [start, end] = [Math.min(...all.map(([s]) => s)), Math.max(...all.map(([, e]) => e))];
  return [start, Math.max(end, start + 1)];
}

export function toBox(event: DossierEvent, time: DrawnTime, scale: TimeScale): Box<Candidate> {
  const box = cut(scale.toBox(allOf(time)), scale);
  const width = Math.max(box.right - box.left, MIN_BAR);
  const middle = (box.left + box.right) / 2;
  const isShort = width === MIN_BAR && middle >= 0 && middle <= scale.width;
  const left = isShort ? Math.min(Math.max(middle - width / 2, 0), scale.width - width) : middle - width / 2;
  const right = left + width;
  return { item: { event, time, left, right }, start: left, end: right };
}

/** A box without what lies far out of view: browsers draw no millions of pixels. */
export const cut = ({ left, right }: { left: number; right: number }, { width }: TimeScale) => ({
  left: Math.min(Math.max(left, -CUT), width + CUT),
  right: Math.min(Math.max(right, -CUT), width + CUT),
});

/** Rows without names, shared out between the lanes as they need them when there aren't enough. */
const packWithin = (lanes: readonly (readonly Box<Candidate>[])[], most: number): Rows[] =>
  shareRows(
    lanes,
    most,
    (lane, rows): Rows => packRows(lane, rows, BAR_GAP),
    ({ rows, overflow }) => rows.length + (overflow.length > 0 ? most : 0),
  );

/** `pack` lays a lane into rows; `needed` counts those it takes, and more than there are where they don't suffice. */
function shareRows<L, R>(
  lanes: readonly L[],
  most: number,
  pack: (lane: L, rows: number) => R,
  needed: (packed: R) => number,
): R[] {
  const free = lanes.map((lane) => pack(lane, most));
  return rowsFor(free.map(needed), most).map((rows, i) => (rows === null ? free[i]! : pack(lanes[i]!, rows)));
}

/** For each lane, by what it needs, the rows that it gets; null where it has what it needs. */
export function rowsFor(needs: readonly number[], most: number): (number | null)[] {
  if (sum(needs) <= most) return needs.map(() => null);
  return needs.map((need) => {
    const share = Math.max(1 + BIN_ROWS, Math.floor((most * need) / sum(needs)));
    return need <= share ? null : share - BIN_ROWS;
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Beyond so many in view none has room for a name: they are laid out by numbers alone, and more bars than this are drawn on a canvas. */
export const MOST_BOXES = 400;

export const isDense = ({ lanes, named }: TimelineLayout) =>
  !named && lanes.reduce((sum, { bars }) => sum + bars.length, 0) > MOST_BOXES;
