/** The outline of a place as an SVG path, for a sheet of paper that covers some of the world at a zoom. */

import type { Point, Size } from "../geo/box";
import { clipRing } from "../geo/clip";
import { EARTH_RADIUS_METERS } from "../geo/distance";
import { linesOf } from "../geo/geometry";
import { toWorld, type WorldPoint, worldSize } from "../geo/mercator";
import type { Geometry, Position } from "../schema/dossier";
import type { Drawn } from "./placeOnGround";

/** In the unit square of the whole world. */
export interface AreaShape {
  readonly rings: readonly (readonly WorldPoint[])[];
  readonly lines: readonly (readonly WorldPoint[])[];
  readonly circle: { readonly center: WorldPoint; readonly radius: WorldPoint } | null;
}

export type Sheet = Drawn & Size;

/** Polygons and lines; a point is no outline, and has a circle where a radius is given. */
export function areaShape(
  geometry: Geometry | null,
  position: Position,
  radiusMeters: number | null,
): AreaShape {
  const outline = geometry ? outlineOf(geometry) : NO_OUTLINE;
  const isDrawn = outline.rings.length > 0 || outline.lines.length > 0;
  return { ...outline, circle: isDrawn || radiusMeters === null ? null : circleOf(position, radiusMeters) };
}

export function areaPath({ rings, lines, circle }: AreaShape, sheet: Sheet): string {
  const size = worldSize(sheet.zoom);
  const [left, top] = sheet.topLeft;
  const onSheet = ([x, y]: WorldPoint): Point => ({ x: x * size - left, y: y * size - top });
  const paper = { left: 0, top: 0, width: sheet.width, height: sheet.height };
  const closed = [
    ...rings.map((ring) => ring.map(onSheet)),
    ...(circle ? [ellipse(circleOn(circle, sheet))] : []),
  ];
  return [
    ...closed.map((ring) => toPath(clipRing(ring, paper), "Z")),
    ...lines.map((line) => toPath(line.map(onSheet), "")),
  ].join("");
}

/** The circle on the sheet, in its pixels. */
export function circleOn(
  { center: [x, y], radius: [rx, ry] }: NonNullable<AreaShape["circle"]>,
  sheet: Sheet,
): { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number } {
  const size = worldSize(sheet.zoom);
  const [left, top] = sheet.topLeft;
  return { x: x * size - left, y: y * size - top, rx: rx * size, ry: ry * size };
}

const NO_OUTLINE = { rings: [], lines: [] };

function outlineOf(geometry: Geometry): Pick<AreaShape, "rings" | "lines"> {
  const { lines, isArea } = linesOf(geometry);
  const world = lines.map((line) => line.map(toWorld));
  return isArea ? { rings: world, lines: [] } : { rings: [], lines: world };
}

/** All that lies within the radius on the globe: on this projection an ellipse to well within a pixel. */
function circleOf([lon = 0, lat = 0]: Position, radiusMeters: number): NonNullable<AreaShape["circle"]> {
  const angle = radiusMeters / EARTH_RADIUS_METERS;
  const degrees = (angle * 180) / Math.PI;
  const [x, top] = toWorld([lon, lat + degrees]);
  const [, bottom] = toWorld([lon, lat - degrees]);
  // The meridians that touch the circle, by the spherical sine rule; one that holds a pole lies on all of them.
  const holdsPole = angle >= Math.PI / 2 - Math.abs((lat * Math.PI) / 180);
  const reach = holdsPole ? Math.PI : Math.asin(Math.sin(angle) / Math.cos((lat * Math.PI) / 180));
  return { center: [x, (top + bottom) / 2], radius: [reach / (2 * Math.PI), (bottom - top) / 2] };
}

const FLATNESS = 0.1; // px that a chord may lie inside the curve

function ellipse({ x, y, rx, ry }: ReturnType<typeof circleOn>): Point[] {
  const radius = Math.max(rx, ry, 1);
  const corners = Math.min(4096, Math.max(16, Math.ceil(Math.PI / Math.sqrt((2 * FLATNESS) / radius))));
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return { x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) };
  });
}

const toPath = (points: readonly Point[], end: "Z" | "") =>
  points.length > 1 ? `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}${end}` : "";
