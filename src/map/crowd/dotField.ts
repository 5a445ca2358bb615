/**
 * Very many dots in memory: the screen is cut into cells of a dot's size, each counts what stands in it, and shows
 * what lies on top. A dot that changes its phase costs its own cell, however many dots there are.
 */

import { PHASES } from "../../core/phase";
import { SHAPES } from "./crowdIndex";
import type { Dots, Palette } from "./drawDots";
import { DEPTH, dotSize, look } from "./drawDots";

export interface DotField {
  /** The dot's phase has become another, a place in `PHASES`. */
  change(dot: number, phase: number): void;
  /** Puts what has changed on the canvas. */
  paint(context: CanvasRenderingContext2D): void;
}

const LOOKS = PHASES.length * SHAPES.length;
const NONE = 255;

export function createDotField(
  dots: Dots,
  palette: Palette,
  ratio: number,
  { width, height }: { readonly width: number; readonly height: number },
): DotField {
  const edge = Math.max(1, Math.round(dotSize(dots.x.length) * ratio));
  const columns = Math.ceil(width / edge);
  const rows = Math.ceil(height / edge);
  const image = new ImageData(columns * edge, rows * edge);
  const pixels = new Uint32Array(image.data.buffer);
  const counts = new Uint32Array(columns * rows * LOOKS);
  const tops = new Uint8Array(columns * rows).fill(NONE);
  const cells = new Int32Array(dots.x.length);
  const rankOf = (phase: number, shape: number) => RANKS[look(phase, shape)]!;
  const colours = Uint32Array.from(BY_RANK, (of) => {
    const [r, g, b, a] = palette[of]!;
    return ((a << 24) | (b << 16) | (g << 8) | r) >>> 0; // bytes are red first on every machine with a browser
  });
  let [left, top, right, bottom] = [0, 0, columns, rows]; // of what is stale, in cells

  const fill = (cell: number) => {
    const colour = tops[cell] === NONE ? 0 : colours[tops[cell]!]!;
    const column = cell % columns;
    const row = (cell - column) / columns;
    for (let y = row * edge; y < (row + 1) * edge; y++) {
      const start = y * columns * edge + column * edge;
      pixels.fill(colour, start, start + edge);
    }
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
  };

  for (let dot = 0; dot < cells.length; dot++) {
    const column = Math.floor((dots.x[dot]! * ratio) / edge);
    const row = Math.floor((dots.y[dot]! * ratio) / edge);
    const isInside = column >= 0 && row >= 0 && column < columns && row < rows;
    const cell = isInside ? row * columns + column : -1;
    cells[dot] = cell;
    if (cell < 0) continue;
    const rank = rankOf(dots.phases[dot]!, dots.shapes[dot]!);
    counts[cell * LOOKS + rank]!++;
    if (tops[cell] === NONE || rank > tops[cell]!) tops[cell] = rank;
  }
  for (let cell = 0; cell < tops.length; cell++) if (tops[cell] !== NONE) fill(cell);
  [left, top, right, bottom] = [0, 0, columns, rows];

  return {
    change(dot, phase) {
      const cell = cells[dot]!;
      const before = rankOf(dots.phases[dot]!, dots.shapes[dot]!);
      dots.phases[dot] = phase;
      if (cell < 0) return;
      const after = rankOf(phase, dots.shapes[dot]!);
      const was = tops[cell]!;
      counts[cell * LOOKS + before]!--;
      counts[cell * LOOKS + after]!++;
      let now = Math.max(was, after);
      while (counts[cell * LOOKS + now] === 0) now--;
      if (now === was) return;
      tops[cell] = now;
      fill(cell);
    },
    paint(context) {
      if (left >= right) return;
      context.putImageData(
        image,
        0,
        0,
        left * edge,
        top * edge,
        (right - left) * edge,
        (bottom - top) * edge,
      );
      [left, top, right, bottom] = [columns, rows, 0, 0];
    },
  };
}

/** Looks in the order of drawing, the last on top. */
const BY_RANK = DEPTH.flatMap((phase) => SHAPES.map((_, shape) => look(phase, shape)));
const RANKS = Uint8Array.from(BY_RANK, (_, of) => BY_RANK.indexOf(of));
