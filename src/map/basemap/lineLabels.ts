/** Finds where along a line a name can be set: straight enough, upright, and again after a while. */

import type { Box } from "../../geo/box";
import type { WorldPoint } from "../../geo/mercator";

/** One letter, or one whole word where letters join: its middle and its slope in radians. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

export interface LineSetting {
  readonly glyphs: readonly Glyph[];
  readonly boxes: readonly Box[];
}

export interface LineText {
  /** In reading order from left to right as drawn. */
  readonly pieces: readonly { readonly text: string; readonly width: number }[];
  readonly height: number;
  /** The middle of the text lies this far from the line; the first that is free is taken. */
  readonly offsets: readonly number[];
}

// Steps along the line, as a part of the text's height.
const SAMPLE = 0.4;
const REPEAT_PX = 900;
const STEPS = 30;
// The baseline is smoothed over this many text heights to either side.
const SMOOTHING = 1.2;
const SETTINGS_PER_NAME = 8;
// More than this between two letters breaks the word apart.
const MOST_TURN_PER_PIECE = 0.4;
const MOST_TURN_IN_ALL = 1.1;

interface Course {
  readonly points: readonly WorldPoint[];
  /** Pixels from one point to the next. */
  readonly sample: number;
}

/** For each stretch of the line, its possible settings, the straightest first. */
export function settingsAlong(line: readonly WorldPoint[], text: LineText): LineSetting[][] {
  const sample = text.height * SAMPLE;
  const course: Course = { sample, points: smooth(resample(line, sample), Math.round(SMOOTHING / SAMPLE)) };
  const length = text.pieces.reduce((sum, { width }) => sum + width, 0);
  const total = (course.points.length - 1) * sample;
  if (total < length * 1.1) return [];
  const stretches = Math.max(1, Math.round(total / REPEAT_PX));
  const found: LineSetting[][] = [];
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = (total * stretch) / stretches;
    const to = (total * (stretch + 1)) / stretches;
    const windows: { start: number; bend: number }[] = [];
    for (let start = from; start + length <= to; start += REPEAT_PX / STEPS) {
      const bend = bendOf(course, start, length, text.pieces.length);
      if (bend !== null) windows.push({ start, bend });
    }
    windows.sort((a, b) => a.bend - b.bend || a.start - b.start);
    found.push(
      windows
        .slice(0, SETTINGS_PER_NAME)
        .flatMap(({ start }) => text.offsets.map((offset) => setText(course, start, length, text, offset))),
    );
  }
  return found;
}

/** Points at equal distances along the line. */
export function resample(line: readonly WorldPoint[], step: number): WorldPoint[] {
  const [first] = line;
  if (!first) return [];
  const points: WorldPoint[] = [first];
  let rest = step;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] ?? first;
    const [bx, by] = line[i] ?? first;
    const length = Math.hypot(bx - ax, by - ay);
    let at = rest;
    for (; at <= length; at += step)
      points.push([ax + ((bx - ax) * at) / length, ay + ((by - ay) * at) / length]);
    rest = at - length;
  }
  return points;
}

/** The running mean of the points: letters stand on the river's course, not on its wiggles. */
function smooth(points: readonly WorldPoint[], radius: number): WorldPoint[] {
  const sums: WorldPoint[] = [[0, 0]];
  for (const [x, y] of points) {
    const [sumX, sumY] = sums.at(-1) ?? [0, 0];
    sums.push([sumX + x, sumY + y]);
  }
  return points.map((_, index) => {
    const reach = Math.min(radius, index, points.length - 1 - index);
    const [x0, y0] = sums[index - reach] ?? [0, 0];
    const [x1, y1] = sums[index + reach + 1] ?? [0, 0];
    const count = 2 * reach + 1;
    return [(x1 - x0) / count, (y1 - y0) / count];
  });
}

function at({ points, sample }: Course, distance: number): WorldPoint {
  const index = Math.max(0, Math.min(points.length - 1, distance / sample));
  const a = points[Math.floor(index)] ?? [0, 0];
  const b = points[Math.ceil(index)] ?? a;
  const t = index - Math.floor(index);
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

function slope(course: Course, from: number, to: number): number {
  const a = at(course, from);
  const b = at(course, to);
  return Math.atan2(b[1] - a[1], b[0] - a[0]);
}

const turn = (from: number, to: number) => {
  const difference = to - from;
  return Math.abs(Math.atan2(Math.sin(difference), Math.cos(difference)));
};

/** How much the line turns under the text; null where it turns too much. */
function bendOf(course: Course, start: number, length: number, pieces: number): number | null {
  const count = Math.max(4, pieces);
  const width = length / count;
  let bend = 0;
  let last: number | null = null;
  for (let i = 0; i < count; i++) {
    const here = slope(course, start + i * width, start + (i + 1) * width);
    const change: number = last === null ? 0 : turn(last, here);
    if (change > MOST_TURN_PER_PIECE) return null;
    bend += change;
    last = here;
  }
  return bend > (pieces < 4 ? MOST_TURN_IN_ALL / 3 : MOST_TURN_IN_ALL) ? null : bend;
}

function setText(course: Course, start: number, length: number, text: LineText, offset: number): LineSetting {
  const upright = Math.cos(slope(course, start, start + length)) >= 0;
  let along = 0;
  const glyphs: Glyph[] = [];
  const boxes: Box[] = [];
  for (const { text: piece, width } of text.pieces) {
    const from = upright ? start + along : start + length - along;
    const to = upright ? from + width : from - width;
    const angle = slope(course, from, to);
    const [cx, cy] = at(course, (from + to) / 2);
    const x = cx - Math.sin(angle) * offset;
    const y = cy + Math.cos(angle) * offset;
    glyphs.push({ text: piece, x, y, angle });
    boxes.push(...boxesUnder(x, y, angle, width, text.height));
    along += width;
  }
  return { glyphs, boxes };
}

/** Upright squares along a slanted piece: much tighter than one box around it all. */
function boxesUnder(x: number, y: number, angle: number, width: number, height: number): Box[] {
  const count = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    const side = Math.max(width / count, height);
    return {
      left: x + Math.cos(angle) * along - side / 2,
      top: y + Math.sin(angle) * along - side / 2,
      width: side,
      height: side,
    };
  });
}
