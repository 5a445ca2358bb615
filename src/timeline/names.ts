/** Where the names of bars stand: in the bar where it holds them, else after it, else before it, never across anything. */

import type { DossierEvent } from "../core/dossier";
import type { Interval } from "../core/time/interval";
import { type Box, type Placed, packChoices } from "../core/time/lanes";
import type { DrawnTime } from "./eventTime";
import type { TimeScale } from "./timeScale";

/** An event on its way to becoming a bar. Pixels from the left edge of the track. */
export interface Candidate {
  readonly event: DossierEvent;
  readonly time: DrawnTime;
  readonly left: number;
  readonly right: number;
}

export interface BarLabel {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  /** Where it stands: in the bar, or beside it towards that edge. */
  readonly side: "inside" | "left" | "right";
  /** It has lost its end. */
  readonly isCut?: boolean;
  /** In what other sources say, as nothing else is in view of the bar. */
  readonly onDashes?: boolean;
}

export interface Naming {
  readonly nameOf: (event: DossierEvent) => string;
  readonly widthOf: (text: string) => number;
  readonly scale: TimeScale;
}

export const BAR_GAP = 2;
const LABEL_GAP = 5;
const LONGEST_LABEL = 320;
const SHORTEST_LABEL = 44;
/** A name at the edge of the track may lose its end where that saves a row, but this part of it stays. */
const MOST_CUT = 0.75;
/** More bars with names than this find no room in a row of any screen. */
const MOST_IN_ROW = 40;
/** Words stay clear of where a soft bar fades. */
const SOFT_EDGE = 5;
/** About what the mark of a refined moment takes. */
const MARK_WIDTH = 16;

/**
 * Rows in which every bar has its name, as few as a few ways of packing find and with the fewest names cut; null if those
 * are more than `most`.
 * Where it costs no row, bars stand in the order given, with their names after them. A name may lose its end at the
 * edge of the track if `mayCut`, or where it has no other place.
 */
export function packNamed(bars: readonly Candidate[], most: number, naming: Naming, mayCut: boolean) {
  if (bars.length > most * MOST_IN_ROW) return null;
  const after = (bar: Candidate) => namedBoxes(bar, naming, mayCut);
  const before = (bar: Candidate) => {
    const [first, second, ...rest] = namedBoxes(bar, naming, mayCut);
    if (!second || second.item?.isCut) return namedBoxes(bar, naming, mayCut);
    return [second, first, ...rest].filter((box) => box !== undefined);
  };
  const byStart = [...bars].sort((a, b) => a.left - b.left);
  const ways = [
    [bars, after],
    [bars, before],
    [byStart, after],
    [byStart, before],
  ] as const;
  let best: Packed | null = null;
  for (const [order, choicesOf] of ways) {
    const rows: Rows | null = packChoices(order, choicesOf, best ? best.rows.length : most, BAR_GAP * 3);
    if (!rows) continue;
    const cuts: number = rows.flat().filter(({ chosen }) => chosen === null || chosen.isCut).length;
    if (!best || rows.length < best.rows.length || cuts < best.cuts) best = { rows, cuts };
  }
  return best?.rows ?? null;
}

type Rows = readonly (readonly Placed<Candidate, BarLabel | null>[])[];

interface Packed {
  readonly rows: Rows;
  readonly cuts: number;
}

/** All places that a bar's whole name may take, best first, each with the bar; where there is none, what of it the bar holds. */
function namedBoxes(
  bar: Candidate,
  { nameOf, widthOf, scale }: Naming,
  mayCut: boolean,
): Box<BarLabel | null>[] {
  const text = nameOf(bar.event);
  const width = labelWidth(text, widthOf, scale);
  const [left, right] = inView(bar, scale);
  const zones = freeZones(bar, left, right, scale);
  const roomIn = ([from, to]: Interval) => to - from - LABEL_GAP * 2;
  const inside = ([from, to]: Interval, shown: number): Box<BarLabel> => {
    const at = scale.sign > 0 ? from + LABEL_GAP : to - LABEL_GAP - shown;
    return { item: { text, left: at, width: shown, side: "inside" }, start: bar.left, end: bar.right };
  };
  const holding = zones.find((zone) => roomIn(zone) >= width);
  if (holding) return [inside(holding, width)];
  const needed = width + LABEL_GAP;
  const onRight = {
    item: { text, left: right + LABEL_GAP, width, side: "right" as const },
    start: bar.left,
    end: right + needed,
  };
  const onLeft = {
    item: { text, left: left - needed, width, side: "left" as const },
    start: left - needed,
    end: bar.right,
  };
  const isWhole = ({ item }: Box<BarLabel>) => item.left >= 0 && item.left + item.width <= scale.width;
  const beside: Box<BarLabel>[] = (scale.sign > 0 ? [onRight, onLeft] : [onLeft, onRight]).filter(isWhole);
  const room = scale.sign > 0 ? scale.width - right - LABEL_GAP : left - LABEL_GAP;
  if (
    (mayCut || beside.length === 0) &&
    !isWhole(scale.sign > 0 ? onRight : onLeft) &&
    room >= width * MOST_CUT
  )
    beside.push(
      scale.sign > 0
        ? {
            item: { text, left: right + LABEL_GAP, width: room, side: "right", isCut: true },
            start: bar.left,
            end: scale.width,
          }
        : { item: { text, left: 0, width: room, side: "left", isCut: true }, start: 0, end: bar.right },
    );
  if (beside.length > 0) return beside;
  const [widest] = zones.sort((a, b) => roomIn(b) - roomIn(a));
  if (widest && roomIn(widest) >= SHORTEST_LABEL) return [inside(widest, roomIn(widest))];
  if (roomIn([left, right]) >= width) {
    const { item, ...box } = inside([left, right], width);
    return [{ item: { ...item, onDashes: true }, ...box }];
  }
  return [{ item: null, start: bar.left, end: bar.right }];
}

const labelWidth = (name: string, widthOf: Naming["widthOf"], { width }: TimeScale) =>
  Math.min(widthOf(name), LONGEST_LABEL, width * 0.45);

const inView = ({ left, right }: Candidate, { width }: TimeScale) =>
  [Math.max(left, 0), Math.min(right, width)] as const;

/** For rows that are packed already, from left to right: inside the bar that holds it, else beside it, else shortened, else none. */
export function placeLabels(
  row: readonly Candidate[],
  { nameOf, widthOf, scale }: Naming,
): (BarLabel | null)[] {
  let taken = 0;
  return row.map((bar, i) => {
    const text = nameOf(bar.event);
    const wanted = labelWidth(text, widthOf, scale);
    const [left, right] = inView(bar, scale);
    const zones = freeZones(bar, left, right, scale).map(([from, to]) => {
      const room = to - from - LABEL_GAP * 2;
      const width = Math.min(room, wanted);
      const start = scale.sign > 0 ? from + LABEL_GAP : to - LABEL_GAP - width;
      return { text, left: start, width, side: "inside" as const };
    });
    const holding = zones.find((zone) => zone.width >= wanted);
    const widest = zones.reduce<(typeof zones)[number] | null>(
      (best, zone) => (best === null || zone.width > best.width ? zone : best),
      null,
    );
    const roomRight =
      Math.min((row[i + 1]?.left ?? scale.width) - BAR_GAP * 2, scale.width) - right - LABEL_GAP;
    const roomLeft = left - LABEL_GAP - taken;
    taken = right + BAR_GAP * 2;
    if (holding) return holding;
    if (roomRight >= wanted) {
      taken = right + LABEL_GAP + wanted + BAR_GAP * 2;
      return { text, left: right + LABEL_GAP, width: wanted, side: "right" };
    }
    if (roomLeft >= wanted) return { text, left: left - LABEL_GAP - wanted, width: wanted, side: "left" };
    if (widest && widest.width >= SHORTEST_LABEL) return widest;
    if (roomRight >= SHORTEST_LABEL * 1.5) {
      taken = right + LABEL_GAP + roomRight;
      return { text, left: right + LABEL_GAP, width: roomRight, side: "right" };
    }
    return null;
  });
}

/** The parts of a bar that neither its edge nor its refined time nor a fold of the axis takes, in reading order. */
function freeZones(
  { event, time: { refined, solid } }: Candidate,
  barLeft: number,
  barRight: number,
  scale: TimeScale,
): Interval[] {
  if (event.layer === "background") return []; // no words between dashes
  const body = solid && scale.toBox(solid);
  const left = body ? Math.max(barLeft, body.left) : barLeft + SOFT_EDGE;
  const right = body ? Math.min(barRight, body.right) : barRight - SOFT_EDGE;
  const obstacles = scale.breaks.map((stretch) => scale.toBox(stretch));
  if (refined) {
    const box = scale.toBox(refined);
    const middle = (box.left + box.right) / 2;
    const reach = Math.max((box.right - box.left) / 2, MARK_WIDTH / 2);
    obstacles.push({ left: middle - reach, right: middle + reach });
  }
  const zones: Interval[] = [];
  let from = left;
  for (const obstacle of obstacles.sort((a, b) => a.left - b.left)) {
    if (obstacle.left > from) zones.push([from, Math.min(obstacle.left, right)]);
    from = Math.max(from, obstacle.right);
  }
  if (from < right) zones.push([from, right]);
  return scale.sign > 0 ? zones : zones.reverse();
}
