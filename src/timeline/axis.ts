/** Which ticks an axis shows and which of them have room for their label. */

import type { Instant } from "../core/time/interval";
import { contains } from "../core/time/interval";
import { contextOf, startOfStep, TICK_STEPS, type TickStep, ticksIn } from "../core/time/ticks";
import type { TimeScale } from "./timeScale";

export interface Tick {
  readonly at: Instant;
  readonly x: number;
  /** Null where it would run into its neighbour. */
  readonly label: string | null;
  /** A new day among hours, a new month among days. */
  readonly strong: boolean;
}

export interface TickLabels {
  /** The shortest label that says the step: "23", "06:00". */
  short(at: Instant, step: TickStep): string;
  /** With the next larger unit: "22 Dec". */
  placed(at: Instant, step: TickStep): string;
  /** The larger unit alone, for a step with which it begins: "Jan" for 1 January. Null where that would not be understood. */
  unitBegun(at: Instant, step: TickStep): string | null;
  /** With all that a reader needs: "22 Dec 2019". */
  full(at: Instant, step: TickStep): string;
}

export interface AxisOptions {
  readonly scale: TimeScale;
  readonly timeZone: string;
  readonly labels: TickLabels;
  /** Pixels. */
  readonly widthOf: (label: string) => number;
}

/** A label begins this far after its tick, in reading direction. */
export const LABEL_INSET = 4;
const GAP = 8;
/** Between a longer label and its neighbour. */
const MIN_GAP = 4;
const MIN_TICK_GAP = 14;

/** The finest step whose labels all have room; the first label and every new day, month or year are said in full. */
export function layoutAxis({ scale, timeZone, labels, widthOf }: AxisOptions): readonly Tick[] {
  const marksOf = (step: TickStep) =>
    ticksIn(scale.domain, step, timeZone, scale.width / MIN_TICK_GAP)
      .filter((at) => !scale.breaks.some((stretch) => contains(stretch, at) && at > stretch[0]))
      .map((at) => ({ at, x: scale.toX(at) }));

  for (const step of TICK_STEPS) {
    const marks = marksOf(step);
    const isClock = step.unit === "minute" || step.unit === "hour";
    const fits = marks.every(({ at, x }, i) => {
      const next = marks[i + 1];
      if (!next) return true;
      // Among hours every midnight is said as its day: that must not cost the noons their labels.
      const isMidnight = isClock && i > 0 && startOfStep(at, { unit: "day", every: 1 }, timeZone) === at;
      const label = isMidnight ? labels.placed(at, step) : labels.short(at, step);
      return Math.abs(next.x - x) >= widthOf(label) + GAP;
    });
    if (marks.length > 0 && fits) return withLabels(marks, step, { scale, timeZone, labels, widthOf });
  }
  return [];
}

function withLabels(
  marks: readonly { readonly at: Instant; readonly x: number }[],
  step: TickStep,
  { scale, timeZone, labels, widthOf }: AxisOptions,
): Tick[] {
  const context = contextOf(step);
  const contextAt = (at: Instant) => context && startOfStep(at, context, timeZone);
  /** Distance from the edge where reading begins. */
  const along = (x: number) => (scale.sign > 0 ? x : scale.width - x);
  let taken = Number.NEGATIVE_INFINITY;
  let lastContext: Instant | null | undefined;
  return marks.map(({ at, x }, i) => {
    const start = along(x) + LABEL_INSET;
    const next = marks[i + 1];
    const nextStart = next ? along(next.x) + LABEL_INSET : Number.POSITIVE_INFINITY;
    const fits = (text: string, end: number) =>
      start >= taken && start + widthOf(text) <= Math.min(end, scale.width);
    const ownContext = contextAt(at);
    const isNew = ownContext !== lastContext;
    const short = labels.short(at, step);
    // In full where that costs no neighbour its label, else as short as can be; with the larger unit even if it does.
    const begun = ownContext === at ? labels.unitBegun(at, step) : null;
    const placed = isNew
      ? ([labels.full(at, step), labels.placed(at, step), begun].find(
          (text) => text !== null && fits(text, nextStart - MIN_GAP),
        ) ?? [labels.placed(at, step)].find((text) => fits(text, Number.POSITIVE_INFINITY)))
      : undefined;
    const label = placed ?? (fits(short, Number.POSITIVE_INFINITY) ? short : null);
    if (label !== null) taken = start + widthOf(label) + MIN_GAP;
    if (placed !== undefined) lastContext = ownContext;
    return { at, x, label, strong: placed !== undefined };
  });
}
