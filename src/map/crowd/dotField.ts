/**
 * Very many dots in memory: the screen is cut into cells of a dot's size, each counts what stands in it, and shows
 * what lies on top. A dot that changes its phase costs its own cell, however many dots there are.
 */

import { PHASES } from "../../core/phase";
import { SHAPES } from "./crowdIndex";
import { DEPTH, type DotPainter, type DotSource, dotSize, look, type Palette } from "./drawDots";

const LOOKS = PHASES.length * SHAPES.length;
const NONE = 255;
const EMPTY = -1;

/** On a canvas of one pixel for each cell: shown `edge` times as large. */
export function createDotField(
  dots: DotSource,
  palette: Palette,
  ratio: number,
  size: { readonly width: number; readonly height: number },
): DotPainter {
  const edge = Math.max(1, Math.round(dotSize(dots.count) * ratio));
  const columns = Math.ceil((size.width * ratio) / edge);
  const rows = Math.ceil((size.height * ratio) / edge);
  const image = new ImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  /** Only cells in which anything stands have counts. */
  const places = new Int32Array(columns * rows).fill(EMPTY);
  let counts = new Uint32Array(LOOKS * 1024);
  let occupied = 0;
  const tops = new Uint8Array(columns * rows).fill(NONE);
  const rankOf = (phase: number, shape: number) => RANKS[look(phase, shape)]!;
  const cellOf = (dot: number) => {
    const column = Math.floor((dots.xOf(dot) * ratio) / edge);
    const row = Math.floor((dots.yOf(dot) * ratio) / edge);
    return column >= 0 && row >= 0 && column < columns && row < rows ? row * columns + column : EMPTY;
  };
  const placeOf = (cell: number) => {
    if (places[cell] !== EMPTY) return places[cell]! * LOOKS;
    if ((occupied + 1) * LOOKS > counts.length) {
      const more = new Uint32Array(counts.length * 2);
      more.set(counts);
      counts = more;
    }
    places[cell] = occupied;
    return occupied++ * LOOKS;
  };
  const colours = Uint32Array.from(BY_RANK, (of) => {
    const [r, g, b, a] = palette[of]!;
    return ((a << 24) | (b << 16) | (g << 8) | r) >>> 0; // bytes are red first on every machine with a browser
  });
  let [left, top, right, bottom] = [0, 0, columns, rows]; // of what is stale, in cells

  const fill = (cell: number) => {
    pixels[cell] = tops[cell] === NONE ? 0 : colours[tops[cell]!]!;
    const column = cell % columns;
    const row = (cell - column) / columns;
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
  };
  const add = (dot: number) => {
    const cell = cellOf(dot);
    if (cell === EMPTY) return;
    const rank = rankOf(dots.phaseOf(dot), dots.shapeOf(dot));
    counts[placeOf(cell) + rank]!++;
    if (tops[cell] === NONE || rank > tops[cell]!) tops[cell] = rank;
  };
  const whole = () => {
    counts = counts.slice(0, occupied * LOOKS);
    for (let cell = 0; cell < tops.length; cell++) if (tops[cell] !== NONE) fill(cell);
    [left, top, right, bottom] = [0, 0, columns, rows];
  };
  const walk = dots.walk(add);

  return {
    width: columns,
    height: rows,
    scale: edge / ratio,
    walk(most) {
      if (walk(most)) return true;
      whole();
      return false;
    },
    change(dot, before, after) {
      if (!dots.has(dot)) return false;
      const cell = cellOf(dot);
      if (cell === EMPTY) return false;
      const shape = dots.shapeOf(dot);
      const [from, to] = [rankOf(before, shape), rankOf(after, shape)];
      const place = places[cell]! * LOOKS;
      const was = tops[cell]!;
      counts[place + from]!--;
      counts[place + to]!++;
      let now = Math.max(was, to);
      while (counts[place + now] === 0) now--;
      if (now !== was) {
        tops[cell] = now;
        fill(cell);
      }
      return true;
    },
    paint(context) {
      if (left >= right) return;
      context.putImageData(image, 0, 0, left, top, right - left, bottom - top);
      [left, top, right, bottom] = [columns, rows, 0, 0];
    },
  };
}

/** Looks in the order of drawing, the last on top. */
const BY_RANK = DEPTH.flatMap((phase) => SHAPES.map((_, shape) => look(phase, shape)));
const RANKS = Uint8Array.from(BY_RANK, (_, of) => BY_RANK.indexOf(of));
