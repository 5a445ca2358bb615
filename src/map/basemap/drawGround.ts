/** Draws land, water, streets and outlines on a canvas, by the table of passes. */

import type { BasemapBounds, BasemapScale } from "../../geo/basemap";
import { shifted } from "../../geo/bounds";
import { toPixels, type WorldPoint, worldSize } from "../../geo/mercator";
import { isWholeGround, TURNS } from "../../ground/groundFiles";
import { isDrawnAt } from "../../ground/pass";
import { valueAt } from "../../ground/stops";
import { backgroundOf, fillOf, PASSES } from "../../ground/style";
import type { Palette } from "./palette";
import type { Shapes } from "./shapes";

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
  const scales = new Set(shapes.keys());
  const begun = new Set<BasemapScale>();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = palette.colours[backgroundOf(scales)];
  context.fillRect(0, 0, frame.width, frame.height);
  context.lineJoin = "round";
  for (const pass of PASSES) {
    const layer = shapes.get(pass.scale);
    if (!layer) continue;
    const turns = turnsIn(layer.basemap.bounds, frame);
    // Between the lands of a whole ground lies the sea, whatever a coarser one has drawn there.
    if (!begun.has(pass.scale) && isWholeGround(pass.scale)) fillSea(context, frame, layer, turns, palette);
    begun.add(pass.scale);
    if (!isDrawnAt(pass, zoom)) continue;
    const path = layer.pathOf(pass, zoom);
    const fill = fillOf(pass, scales);
    const width = pass.line && pass.width ? valueAt(pass.width, zoom) : 0;
    context.globalAlpha = pass.opacity ? valueAt(pass.opacity, zoom) : 1;
    for (const turn of turns) {
      const [ox, oy] = layer.originAt(zoom);
      const left = ox + turn * worldSize(zoom) - topLeft[0];
      context.setTransform(ratio, 0, 0, ratio, left * ratio, (oy - topLeft[1]) * ratio);
      if (fill) {
        context.fillStyle = palette.colours[fill];
        context.fill(path); // RFC 7946 winding: holes run the other way round
      }
      if (pass.line && width > 0) {
        context.strokeStyle = palette.colours[pass.line];
        context.lineWidth = width;
        context.lineCap = pass.cap ?? "butt";
        context.setLineDash([...(pass.dash ?? [])]);
        context.stroke(path);
        context.setLineDash([]);
      }
    }
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
}

function corners({ zoom, topLeft }: Frame, bounds: BasemapBounds, turn: number) {
  const [west, south, east, north] = shifted(bounds, turn);
  const [x0, y0] = toPixels([west, north], zoom);
  const [x1, y1] = toPixels([east, south], zoom);
  return { x0: x0 - topLeft[0], y0: y0 - topLeft[1], x1: x1 - topLeft[0], y1: y1 - topLeft[1] };
}

/** The turns of the world at which something of these bounds is in the frame. */
function turnsIn(bounds: BasemapBounds, frame: Frame): readonly number[] {
  return TURNS.filter((turn) => {
    const { x0, y0, x1, y1 } = corners(frame, bounds, turn);
    return x0 < frame.width && x1 > 0 && y0 < frame.height && y1 > 0;
  });
}

function fillSea(
  context: Context2D,
  frame: Frame,
  { basemap }: Shapes,
  turns: readonly number[],
  palette: Palette,
): void {
  context.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = palette.colours.water;
  for (const turn of turns) {
    const { x0, y0, x1, y1 } = corners(frame, basemap.bounds, turn);
    context.fillRect(x0, y0, x1 - x0, y1 - y0);
  }
}
