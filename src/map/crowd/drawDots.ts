/** Very many dots on a canvas: rectangles up to some thousands, single pixels of memory beyond. */

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
const DEPTH: readonly number[] = (["ahead", "past", "possible", "underWay"] as const).map((phase) =>
  PHASES.indexOf(phase),
);

/** More rectangles than these cost more than writing the pixels. */
export const MOST_RECTANGLES = 10_000;

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
  if (dots.x.length <= MOST_RECTANGLES) {
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
    return;
  }
  const { image, pixels } = bufferOf(width, height);
  pixels.fill(0);
  for (const { of, from, to } of order.runs) {
    const [r, g, b, a] = palette[of]!;
    const colour = ((a << 24) | (b << 16) | (g << 8) | r) >>> 0; // bytes are red first on every machine with a browser
    for (let i = from; i < to; i++) {
      const dot = order.dots[i]!;
      const left = Math.round(dots.x[dot]! * ratio) - (size >> 1);
      const top = Math.round(dots.y[dot]! * ratio) - (size >> 1);
      if (left < 0 || top < 0 || left + size > width || top + size > height) continue;
      const start = top * width + left;
      for (let row = 0; row < size; row++) {
        const first = start + row * width;
        for (let pixel = first; pixel < first + size; pixel++) pixels[pixel] = colour;
      }
    }
  }
  context.putImageData(image, 0, 0);
}

/** Kept between frames: some megabytes, which cost more to get than to clear. */
let buffer: { readonly image: ImageData; readonly pixels: Uint32Array } | null = null;

function bufferOf(width: number, height: number) {
  if (buffer?.image.width !== width || buffer.image.height !== height) {
    const image = new ImageData(width, height);
    buffer = { image, pixels: new Uint32Array(image.data.buffer) };
  }
  return buffer;
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
