/** Dots on a canvas as rectangles, as long as there are not too many; beyond, `dotField.ts` keeps them. */

import { PHASES } from "../../core/phase";
import { SHAPES, type Walk } from "./crowdIndex";

/** Dots are asked for where they stand, and not listed: of a million a list would be most of the memory. */
export interface DotSource {
  readonly count: number;
  /** In no order, and with pauses. */
  walk(visit: (dot: number) => void): Walk;
  /** Whether it is one of those. */
  has(dot: number): boolean;
  /** Pixels from the corner of the picture. */
  xOf(dot: number): number;
  yOf(dot: number): number;
  shapeOf(dot: number): number;
  /** A place in `PHASES`. */
  phaseOf(dot: number): number;
}

export interface DotPainter {
  /** Of the canvas, in its own pixels, and of these in those of the page. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** To be gone through before anything else. */
  readonly walk: Walk;
  /** The dot's phase has become another. Asked of any dot; tells whether it is one of these. */
  change(dot: number, before: number, after: number): boolean;
  /** Puts what has changed on the canvas. */
  paint(context: CanvasRenderingContext2D): void;
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

/** All of them are drawn again when one has changed. */
export function createDotList(
  source: DotSource,
  palette: Palette,
  ratio: number,
  size: { readonly width: number; readonly height: number },
): DotPainter {
  const all: number[] = [];
  return {
    width: Math.round(size.width * ratio),
    height: Math.round(size.height * ratio),
    scale: 1 / ratio,
    walk: source.walk((dot) => all.push(dot)),
    change: (dot) => source.has(dot),
    paint(context) {
      const { width, height } = context.canvas;
      const order = byLook(Uint32Array.from(all).sort(), source);
      const edge = Math.round(dotSize(source.count) * ratio);
      context.clearRect(0, 0, width, height);
      for (const { of, from, to } of order.runs) {
        const [r, g, b, a] = palette[of]!;
        context.fillStyle = `rgb(${r} ${g} ${b} / ${a / 255})`;
        for (let i = from; i < to; i++) {
          const dot = order.dots[i]!;
          context.fillRect(
            Math.round(source.xOf(dot) * ratio - edge / 2),
            Math.round(source.yOf(dot) * ratio - edge / 2),
            edge,
            edge,
          );
        }
      }
    },
  };
}

/** The dots in the order of drawing, with one run for each look; counted, not compared. */
function byLook(all: Uint32Array, { phaseOf, shapeOf }: DotSource) {
  const counts = new Uint32Array(LOOKS);
  for (const dot of all) counts[look(phaseOf(dot), shapeOf(dot))]!++;
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
  const dots = new Uint32Array(all.length);
  for (const dot of all) dots[starts[look(phaseOf(dot), shapeOf(dot))]!++] = dot;
  return { dots, runs };
}
