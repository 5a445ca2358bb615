/** Draws land, water, streets and outlines on a canvas, by the table of passes. */

import type { BasemapBounds, BasemapScale } from "../../geo/basemap";
import { toPixels, type WorldPoint } from "../../geo/mercator";
import type { Palette } from "./palette";
import { isDrawnAt } from "../../ground/pass";
import type { Shapes } from "./shapes";
import { valueAt } from "../../ground/stops";
import { PASSES } from "../../ground/style";

/** Of a canvas in the page or of one without. */
export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Frame {
  readonly zoom: number;
  /** World pixels of the canvas's top left corner. */
  readonly topLeft: WorldPoint;
  readonly width: number;
  readonly height: number;
  /** Device pixels to a pixel. */
  readonly ratio: number;
}

export type LoadedShapes = ReadonlyMap<BasemapScale, Shapes>;

export function drawGround(context: Context2D, frame: Frame, shapes: LoadedShapes, palette: Palette): void {
  const { zoom, topLeft, ratio } = frame;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  const country = shapes.get("country");
  context.fillStyle = palette.colours[country ? "beyond" : "land"];
  context.fillRect(0, 0, frame.width, frame.height);
  if (country) fillBounds(context, frame, country.basemap.bounds, palette.colours.water);
  context.lineJoin = "round";
  for (const pass of PASSES) {
    const layer = shapes.get(pass.scale);
    if (!layer || !isDrawnAt(pass, zoom)) continue;
    const [ox, oy] = layer.originAt(zoom);
    context.setTransform(ratio, 0, 0, ratio, (ox - topLeft[0]) * ratio, (oy - topLeft[1]) * ratio);
    const path = layer.pathOf(pass, zoom);
    context.globalAlpha = pass.opacity ? valueAt(pass.opacity, zoom) : 1;
    if (pass.fill) {
      context.fillStyle = palette.colours[pass.fill];
      context.fill(path); // RFC 7946 winding: holes run the other way round
    }
    const width = pass.line && pass.width ? valueAt(pass.width, zoom) : 0;
    if (pass.line && width > 0) {
      context.strokeStyle = palette.colours[pass.line];
      context.lineWidth = width;
      context.lineCap = pass.cap ?? "butt";
      context.setLineDash([...(pass.dash ?? [])]);
      context.stroke(path);
      context.setLineDash([]);
    }
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  if (country) fadeEdges(context, frame, country.basemap.bounds, palette.colours.beyond);
}

function corners({ zoom, topLeft }: Frame, [west, south, east, north]: BasemapBounds) {
  const [x0, y0] = toPixels([west, north], zoom);
  const [x1, y1] = toPixels([east, south], zoom);
  return { x0: x0 - topLeft[0], y0: y0 - topLeft[1], x1: x1 - topLeft[0], y1: y1 - topLeft[1] };
}

function fillBounds(context: Context2D, frame: Frame, bounds: BasemapBounds, colour: string): void {
  const { x0, y0, x1, y1 } = corners(frame, bounds);
  context.fillStyle = colour;
  context.fillRect(x0, y0, x1 - x0, y1 - y0);
}

/** Where the data ends the map runs out softly, so that a sea cut off straight is not taken for a coast. */
function fadeEdges(context: Context2D, frame: Frame, bounds: BasemapBounds, colour: string): void {
  const { x0, y0, x1, y1 } = corners(frame, bounds);
  const depth = (x1 - x0) / 16;
  const clear = `${colour}00`;
  const sides = [
    [x0, y0, x0 + depth, y0, x0, y0, depth, y1 - y0],
    [x1, y0, x1 - depth, y0, x1 - depth, y0, depth, y1 - y0],
    [x0, y0, x0, y0 + depth, x0, y0, x1 - x0, depth],
    [x0, y1, x0, y1 - depth, x0, y1 - depth, x1 - x0, depth],
  ] as const;
  for (const [fromX, fromY, toX, toY, x, y, width, height] of sides) {
    if (x > frame.width || y > frame.height || x + width < 0 || y + height < 0) continue;
    const gradient = context.createLinearGradient(fromX, fromY, toX, toY);
    gradient.addColorStop(0, colour);
    gradient.addColorStop(0.05, colour); // wholly hides the line along the cut
    gradient.addColorStop(1, clear);
    context.fillStyle = gradient;
    // A little wider than the data, so that no line shows along its edge.
    context.fillRect(x - 1, y - 1, width + 2, height + 2);
  }
}
