/** What of the lanes is at a point, whichever way they were drawn: the one answer for the card, the outline, the cursor and a press. */

import { type Bar, BIN_HEIGHT, barHeight, type TimelineLayout } from "./layout";

export type Picked =
  /** The box is that of the bar itself, in pixels from the upper left corner of the first lane. */
  | { readonly type: "event"; readonly slug: string; readonly box: PickedBox }
  /** Events that had no row of their own, between two x. */
  | { readonly type: "bin"; readonly left: number; readonly right: number };

export interface PickedBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Bars are hard to hit exactly. Pixels. */
const SLOP = 2;

/** `x` and `y` in pixels from the left edge and from the top of the first lane. A bar's name belongs to it, and so does the gap below it. */
export function pickAt({ lanes, rowHeight }: TimelineLayout, x: number, y: number): Picked | null {
  const lane = lanes.find(({ top, height }) => y >= top && y < top + height);
  if (!lane) return null;
  const row = Math.floor((y - lane.top) / rowHeight);
  if (row >= lane.rows) {
    const bin = lane.bins.find(({ start, end }) => x >= start && x < end);
    return bin && y < lane.top + lane.rows * rowHeight + BIN_HEIGHT
      ? { type: "bin", left: bin.start, right: bin.end }
      : null;
  }
  const bar = nearest(lane.bars, row, x);
  if (!bar) return null;
  const { left, width } = bar;
  const box = { left, top: lane.top + row * rowHeight, width, height: barHeight(rowHeight) };
  return { type: "event", slug: bar.event.slug, box };
}

/** The row's bar at `x`, else the one whose name is there, else the nearest within reach. */
function nearest(bars: readonly Bar[], row: number, x: number): Bar | null {
  let best: Bar | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const bar of bars) {
    if (bar.row !== row) continue;
    const toBar = away(x, bar);
    const toName = bar.label ? away(x, bar.label) : toBar;
    const distance = toBar === 0 ? 0 : 1 + Math.min(toBar, toName);
    if (distance <= 1 + SLOP && distance < least) [best, least] = [bar, distance];
  }
  return best;
}

const away = (x: number, { left, width }: Pick<PickedBox, "left" | "width">) =>
  Math.max(left - x, x - left - width, 0);
