/** Dots on a canvas as rectangles, as long as there are not too many; beyond, `dotField.ts` keeps them. */

import { PHASES } from "../../core/phase";
import { SHAPES } from "./crowdIndex";

export interface Dots {
  /** Pixels of the canvas. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly shapes: Uint8Array;
  /** Places in `PHASES`. */
  readonly phases: Uint8Array;
}

/** For each phase and shape, as `look(phase, shape)` counts them: red, green, blue, alpha, 0 to 255. */
export type Palette = readonly (readonly [number, number, number, number])[];

export const look = (phase: number, shape: number) => phase * SHAPES.length + shape;
const LOOKS = PHASES.length * SHAPES.length;
/** What is there now lies above what was and what comes. */
export const DEPTH: readonly number[] = (["ahead", "past", "possible", "underWay"] as const).map((phase) =>
  PHASES.indexOf(phase),
);

/** Beyond these it is cheaper to change single dots in memory than to draw all again. */
export const MOST_RECTANGLES = 1500;

/** Edge of a dot in pixels; smaller where there are more of them. */
export const dotSize = (count: number) => (count > 40_000 ? 2 : count > 4000 ? 3 : 5);

export function drawDots(
  context: CanvasRenderingContext2D,
  dots: Dots,
  palette: Palette,
  ratio: number,
): void {
  const { width, height } = context.canvas;
  const order = byLook(dots);
  const size = Math.round(dotSize(dots.x.length) * ratio);
  context.clearRect(0, 0, width, height);
  for (const { of, from, to } of order.runs) {
    const [r, g, b, a] = palette[of]!;
    context.fillStyle = `rgb(${r} ${g} ${b} / ${a / 255})`;
    for (let i = from; i < to; i++) {
      const dot = order.dots[i]!;
      context.fillRect(
        Math.round(dots.x[dot]! * ratio - size / 2),
        Math.round(dots.y[dot]! * ratio - size / 2),
        size,
        size,
      );
    }
  }
}

/** The dots in the order of drawing, with one run for each look; counted, not compared. */
function byLook({ phases, shapes }: Dots) {
  const counts = new Uint32Array(LOOKS);
  for (let i = 0; i < phases.length; i++) counts[look(phases[i]!, shapes[i]!)]!++;
  const starts = new Uint32Array(LOOKS);
  const runs: { readonly of: number; readonly from: number; readonly to: number }[] = [];
  let next = 0;
  for (const phase of DEPTH) {
    for (let shape = 0; shape < SHAPES.length; shape++) {
      const of = look(phase, shape);
      starts[of] = next;
      next += counts[of]!;
      if (counts[of]! > 0) runs.push({ of, from: starts[of]!, to: next });
    }
  }
  const dots = new Uint32Array(phases.length);
  for (let i = 0; i < phases.length; i++) dots[starts[look(phases[i]!, shapes[i]!)]!++] = i;
  return { dots, runs };
}
