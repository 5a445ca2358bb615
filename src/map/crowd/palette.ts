/** The page's colours as numbers, for what writes pixels. */

import { PHASES } from "../../core/phase";
import { drawingOn } from "../../ui/drawingOn";
import { SHAPES } from "./crowdIndex";
import type { Palette } from "./drawDots";

const ALPHA = { ahead: 0.35, possible: 0.85, underWay: 1, past: 0.55 } as const;

/** By `look`; reads the tokens that hold for the element. */
export function readPalette(element: Element): Palette {
  const tokens = getComputedStyle(element);
  const colours = SHAPES.map((shape) => toBytes(tokens.getPropertyValue(`--mark-${shape}`)));
  return PHASES.flatMap((phase) =>
    colours.map(([r, g, b]) => [r, g, b, Math.round(ALPHA[phase] * 255)] as const),
  );
}

function toBytes(colour: string): readonly [number, number, number] {
  const context = drawingOn(document.createElement("canvas"), { willReadFrequently: true });
  if (!context) return [0, 0, 0];
  context.fillStyle = colour.trim();
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}
