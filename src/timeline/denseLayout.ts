/** Lanes of very many events, packed by numbers alone: a bar for what finds a row, a count for what doesn't. */

import type { EventList } from "../core/dossier";
import { indexAt } from "../core/rankOf";
import { finish, inSteps, type Steps } from "../core/steps";
import { instantAt, unknownUpTo } from "../core/time/instants";
import type { Bin } from "../core/time/lanes";
import type { Lane } from "../schema/vocabulary";
import type { DrawnColumns } from "./eventTime";
import {
  type Bar,
  BIN_HEIGHT,
  BIN_WIDTH,
  CUT,
  LANE_GAP,
  type LaneLayout,
  type LayoutOptions,
  MIN_BAR,
  rowsFor,
  type TimelineLayout,
} from "./layout";
import { BAR_GAP } from "./names";

export interface DenseOptions extends LayoutOptions {
  /** Of `events`, in their order. */
  readonly columns: DrawnColumns;
}

const FIRST_BIN = -Math.ceil((CUT + MIN_BAR) / BIN_WIDTH);

interface Packed {
  readonly rows: number;
  /** Row by item; only of those that found one. */
  readonly placed: readonly { readonly item: number; readonly row: number }[];
  /** How many lie in each stretch of `BIN_WIDTH`, from `FIRST_BIN` on. */
  readonly bins: Uint32Array;
  readonly overflow: number;
}

export function layoutDense(options: DenseOptions): TimelineLayout {
  return finish(layoutInSteps(options));
}

/** The same, a part of a millisecond at a time. */
export function* layoutInSteps(options: DenseOptions): Steps<TimelineLayout> {
  const { events, scale, lanes, height, columns } = options;
  const { left, right, inView, isAllTimed } = yield* boxesOf(columns, scale);
  const order = yield* byLeft(left, inView, scale.width);
  const own: Uint32Array[] = [];
  for (const lane of lanes) own.push(yield* itemsOf(lane, order, columns));

  const gaps = LANE_GAP * (lanes.length - 1);
  const room = height.wanted - gaps;
  const most = Math.max(lanes.length * 2, Math.floor(room / height.row));
  const packed: Packed[] = [];
  for (const items of own) packed.push(yield* pack(items, left, right, scale.width, most));
  const shares = rowsFor(
    packed.map(({ rows, overflow }) => rows + (overflow > 0 ? most : 0)),
    most,
  );
  for (const [i, share] of shares.entries())
    if (share !== null) packed[i] = yield* pack(own[i]!, left, right, scale.width, share);
  const rows = packed.map((lane) => Math.max(1, lane.rows));
  const heights = rows.map((count, i) => count * height.row + (packed[i]!.overflow > 0 ? BIN_HEIGHT : 0));
  const total = heights.reduce((sum, each) => sum + each, 0);
  const spare = Math.max(0, Math.floor((room - total) / lanes.length));
  let top = 0;
  const layouts = lanes.map((lane, i): LaneLayout => {
    const { placed, bins } = packed[i]!;
    const laid: LaneLayout = {
      lane,
      rows: rows[i]!,
      top,
      height: heights[i]! + spare,
      bars: placed.map(({ item, row }) => barOf(options, item, row, left[item]!, right[item]! - left[item]!)),
      bins: Array.from(bins, (count, i): Bin => {
        const bin = i + FIRST_BIN;
        return { start: bin * BIN_WIDTH, end: (bin + 1) * BIN_WIDTH, count };
      }).filter(({ count }) => count > 0),
      count: own[i]!.length,
    };
    top += laid.height + LANE_GAP;
    return laid;
  });
  return {
    scale,
    lanes: layouts,
    rowHeight: height.row,
    named: false,
    height: top - LANE_GAP,
    untimed: isAllTimed ? events.slice(0, 0) : untimedOf(events, columns),
  };
}

/** By itself, as what its getters are made in lives as long as the layout: there it would be the boxes of all events. */
const barOf = (
  { events, timeOf }: DenseOptions,
  item: number,
  row: number,
  left: number,
  width: number,
): Bar => ({
  // Made only of what is looked at: thousands of events would take longer than all the rest.
  get event() {
    return events.at(item)!;
  },
  get time() {
    return timeOf(events.at(item)!);
  },
  index: indexAt(events, item),
  left,
  width,
  row,
  label: null,
});

function untimedOf(events: EventList, { span: { start } }: DrawnColumns): EventList {
  let place = 0;
  return events.filter(() => Number.isNaN(instantAt(start, place++)));
}

interface Boxes {
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** Those in view, in the order given. */
  readonly inView: Uint32Array;
  readonly isAllTimed: boolean;
}

/** Bars in pixels, never narrower than can be hit, and cut where they leave the track. */
function* boxesOf({ span, refined }: DrawnColumns, scale: LayoutOptions["scale"]): Steps<Boxes> {
  const count = span.start.length;
  const left = new Float32Array(count);
  const right = new Float32Array(count);
  const inView = new Uint32Array(count);
  const [from, until] = scale.domain;
  // A scale without breaks is a line; one with them is asked for each end.
  const [at, per] = [scale.toX(from), (scale.toX(until) - scale.toX(from)) / (until - from)];
  const toX = scale.breaks.length > 0 ? scale.toX : (instant: number) => at + (instant - from) * per;
  const { values: starts, unit: startUnit } = span.start;
  const { values: ends, unit: endUnit } = span.end;
  const unknown = unknownUpTo(span.start);
  const far = scale.width + CUT;
  let [found, timed] = [0, 0];
  const box = (i: number, start: number, end: number) => {
    const [x, y] = [toX(start), toX(end)];
    const a = x < -CUT ? -CUT : x > far ? far : x;
    const b = y < -CUT ? -CUT : y > far ? far : y;
    const middle = (a + b) / 2;
    const width = Math.max(Math.abs(b - a), MIN_BAR);
    const isShort = width === MIN_BAR && middle >= 0 && middle <= scale.width;
    const edge = middle - width / 2;
    left[i] = isShort ? Math.min(Math.max(edge, 0), scale.width - width) : edge;
    right[i] = left[i]! + width;
    inView[found++] = i;
  };
  const step = (first: number, last: number) => {
    for (let i = first; i < last; i++) {
      let start = starts[i]! * startUnit;
      if (!(start > unknown)) continue;
      timed++;
      let end = ends[i]! * endUnit;
      if (refined) {
        const [from, to] = [instantAt(refined.start, i), instantAt(refined.end, i)];
        if (from < start) start = from;
        if (to > end) end = to;
      }
      if (end < start + 1) end = start + 1;
      if (start < until && end > from) box(i, start, end);
    }
  };
  yield* inSteps(count, step);
  return { left, right, inView: inView.subarray(0, found), isAllTimed: timed === count };
}

/** By their left edge to the pixel, counted and not compared; at one pixel in the order given. */
function* byLeft(left: Float32Array, inView: Uint32Array, width: number): Steps<Uint32Array> {
  const columnOf = (i: number) => Math.max(0, Math.floor(left[i]!) + CUT + MIN_BAR);
  const starts = new Uint32Array(Math.ceil(width) + 2 * (CUT + MIN_BAR) + 2);
  yield* inSteps(inView.length, (first, last) => {
    for (let place = first; place < last; place++) starts[columnOf(inView[place]!) + 1]!++;
  });
  for (let column = 1; column < starts.length; column++) starts[column]! += starts[column - 1]!;
  const order = new Uint32Array(inView.length);
  yield* inSteps(inView.length, (first, last) => {
    for (let place = first; place < last; place++) {
      const i = inView[place]!;
      order[starts[columnOf(i)]!++] = i;
    }
  });
  return order;
}

function* itemsOf(lane: Lane, order: Uint32Array, { laneOf }: DrawnColumns): Steps<Uint32Array> {
  const items = new Uint32Array(order.length);
  let count = 0;
  yield* inSteps(order.length, (first, last) => {
    for (let place = first; place < last; place++)
      if (laneOf(order[place]!) === lane) items[count++] = order[place]!;
  });
  return items.subarray(0, count);
}

/** From left to right, each into the first row with room. */
function* pack(
  items: Uint32Array,
  left: Float32Array,
  right: Float32Array,
  width: number,
  most: number,
): Steps<Packed> {
  const ends: number[] = [];
  const placed: { item: number; row: number }[] = [];
  const bins = new Uint32Array(Math.ceil((width + CUT + MIN_BAR) / BIN_WIDTH) - FIRST_BIN + 1);
  let overflow = 0;
  let soonest = Number.NEGATIVE_INFINITY; // the first of all full rows to be free again
  const place = (item: number, start: number) => {
    let row = ends.findIndex((end) => end <= start);
    if (row < 0 && ends.length < most) row = ends.length;
    if (row < 0) return false;
    ends[row] = right[item]! + BAR_GAP;
    placed.push({ item, row });
    if (ends.length === most) soonest = Math.min(...ends);
    return true;
  };
  yield* inSteps(items.length, (first, last) => {
    for (let i = first; i < last; i++) {
      const item = items[i]!;
      const start = left[item]!;
      if ((ends.length < most || start >= soonest) && place(item, start)) continue;
      overflow++;
      bins[Math.floor((start + right[item]!) / 2 / BIN_WIDTH) - FIRST_BIN]!++;
    }
  });
  return { rows: ends.length, placed, bins, overflow };
}
