/** Writes the placed names on a canvas, each with a halo that sets it off from what lies beneath. */

import { type Box, collides, isInside } from "../../geo/box";
import type { Context2D, Frame } from "./drawGround";
import type { LabelCandidate } from "./labelCandidates";
import type { LabelPlacement, Measure, TextLine } from "./labelPlacements";
import type { Palette } from "./palette";
import type { Placed } from "./placeLabels";

export type PlacedLabel = Placed<LabelPlacement, LabelCandidate>;

const HALO_PX = 3.2;

const fontOf = ({ size, weight }: Pick<TextLine, "size" | "weight">, palette: Palette) =>
  `${weight} ${size}px ${palette.font}`;

// Text is measured once, at this size: widths grow in step with the size, and every zoom has sizes of its own.
const MEASURED_PX = 100;

/** Widths of text, remembered as long as the font stays. `context` is its own: measuring must not change a font in use. */
export function createMeasure(context: Context2D, palette: Palette): Measure {
  const widths = new Map<string, number>();
  return ({ text, size, weight, spacing }) => {
    const key = `${weight}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = fontOf({ size: MEASURED_PX, weight }, palette);
      width = context.measureText(text).width;
      widths.set(key, width);
    }
    return (width * size) / MEASURED_PX + spacing * Math.max(0, [...text].length - 1);
  };
}

export function drawLabels(
  context: Context2D,
  frame: Frame,
  labels: readonly PlacedLabel[],
  palette: Palette,
  measure: Measure,
  /** In world pixels: names cut by the edge of what is seen, or by a control on it, are left out. */
  { seen, covered }: { readonly seen: Box; readonly covered: readonly Box[] },
): void {
  const { topLeft, ratio } = frame;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO_PX;
  const draw = (text: string, x: number, y: number, angle: number) => {
    const cos = Math.cos(angle) * ratio;
    const sin = Math.sin(angle) * ratio;
    context.setTransform(cos, sin, -sin, cos, (x - topLeft[0]) * ratio, (y - topLeft[1]) * ratio);
    return { halo: () => context.strokeText(text, 0, 0), ink: () => context.fillText(text, 0, 0) };
  };
  for (const { candidate, placement } of labels) {
    if (!isOnCanvas(placement.boxes, frame) || isCut(placement.boxes, seen)) continue;
    if (placement.boxes.some((box) => covered.some((control) => collides(box, control)))) continue;
    context.strokeStyle = palette.colours[placement.onWater ? "water" : "halo"];
    if (candidate.dot) drawDot(context, frame, candidate, palette);
    for (const line of placement.lines) {
      context.font = fontOf(line, palette);
      context.fillStyle = palette.colours[line.quiet ? "label-quiet" : candidate.colour];
      const pieces = line.spacing > 0 ? spaced(line, measure) : [{ text: line.text, dx: 0 }];
      for (const { text, dx } of pieces) if (text) draw(text, line.x + dx, line.y, 0).halo();
      for (const { text, dx } of pieces) if (text) draw(text, line.x + dx, line.y, 0).ink();
      for (const { text, x, y, angle } of placement.glyphs) draw(text, x, y, angle).halo();
      for (const { text, x, y, angle } of placement.glyphs) draw(text, x, y, angle).ink();
    }
  }
}

/** Letter by letter: canvas letter-spacing is not known to every browser. */
function spaced(line: TextLine, measure: Measure): { text: string; dx: number }[] {
  let x = -measure(line) / 2;
  return [...line.text].map((text) => {
    const width = measure({ ...line, text, spacing: 0 });
    const dx = x + width / 2;
    x += width + line.spacing;
    return { text, dx };
  });
}

function drawDot(
  context: Context2D,
  { topLeft, ratio }: Frame,
  { dot, style }: LabelCandidate,
  palette: Palette,
): void {
  if (!dot) return;
  const isCapital = style.weight === 600;
  context.setTransform(ratio, 0, 0, ratio, (dot[0] - topLeft[0]) * ratio, (dot[1] - topLeft[1]) * ratio);
  context.beginPath();
  context.arc(0, 0, isCapital ? 3.2 : 2.2, 0, 2 * Math.PI);
  context.stroke();
  context.fillStyle = palette.colours.label;
  context.fill();
}

const isOnCanvas = (boxes: readonly Box[], { topLeft: [left, top], width, height }: Frame) =>
  boxes.some((box) => collides(box, { left, top, width, height }));

/** Partly inside: some of it is seen, some not. */
function isCut(boxes: readonly Box[], seen: Box): boolean {
  return !boxes.every((box) => isInside(box, seen)) && boxes.some((box) => collides(box, seen));
}
