/** What of the lanes is drawn at a point, whichever way they were drawn. */

import { BIN_HEIGHT, type TimelineLayout } from "./layout";

export type Pick =
  | { readonly type: "event"; readonly slug: string }
  /** Events that had no row of their own, between two x. */
  | { readonly type: "bin"; readonly left: number; readonly right: number };

/** Bars are hard to hit exactly. Pixels. */
const SLOP = 2;

/** Pixels from the left edge and from the top of the first lane. */
export function pickAt({ lanes, rowHeight }: TimelineLayout, x: number, y: number): Pick | null {
  const lane = lanes.find(({ top, height }) => y >= top && y < top + height);
  if (!lane) return null;
  const row = Math.floor((y - lane.top) / rowHeight);
  if (row >= lane.rows) {
    const bin = lane.bins.find(({ start, end }) => x >= start && x < end);
    return bin && y < lane.top + lane.rows * rowHeight + BIN_HEIGHT
      ? { type: "bin", left: bin.start, right: bin.end }
      : null;
  }
  const bar = lane.bars.find(
    ({ left, width, label, row: own }) =>
      own === row &&
      x >= Math.min(left, label?.left ?? left) - SLOP &&
      x < Math.max(left + width, label ? label.left + label.width : left) + SLOP,
  );
  return bar ? { type: "event", slug: bar.event.slug } : null;
}
