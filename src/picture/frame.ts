/** A part of the world fitted into a picture: positions to pixels by web Mercator, north up. */

import type { Position } from "../schema/dossier";

/** West, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
export type Point = readonly [x: number, y: number];

/** GeoJSON, as the dossier and the basemap have it. */
export type AnyGeometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "MultiPoint" | "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString" | "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly bounds: Bounds;
  /** As on tiled maps: at 0 the world is 256 pixels wide. */
  readonly zoom: number;
  project(position: Position): Point;
  /** Pixels that this many metres take at a position. */
  pixelsOf(meters: number, at: Position): number;
}

const EARTH_RADIUS = 6_378_137; // metres, WGS 84
const MAX_LATITUDE = 85.05; // where the square Mercator world ends

/** The least frame of this size that shows all of `bounds`, or of the part of the picture that `inside` leaves free. */
export function createFrame(
  bounds: Bounds,
  width: number,
  height: number,
  inside: {
    readonly left?: number;
    readonly right?: number;
    readonly top?: number;
    readonly bottom?: number;
  } = {},
): Frame {
  const { left = 0, right = 0, top = 0, bottom = 0 } = inside;
  const [west, north] = toMercator([bounds[0], bounds[3]]);
  const [east, south] = toMercator([bounds[2], bounds[1]]);
  const scale = Math.min((width - left - right) / (east - west), (height - top - bottom) / (south - north));
  const originX = (west + east) / 2 - (left + (width - left - right) / 2) / scale;
  const originY = (north + south) / 2 - (top + (height - top - bottom) / 2) / scale;
  const project = (position: Position): Point => {
    const [x, y] = toMercator(position);
    return [(x - originX) * scale, (y - originY) * scale];
  };
  const topLeft = fromMercator(originX, originY);
  const bottomRight = fromMercator(originX + width / scale, originY + height / scale);
  return {
    width,
    height,
    bounds: [topLeft[0], bottomRight[1], bottomRight[0], topLeft[1]],
    zoom: Math.log2(scale / 256),
    project,
    pixelsOf: (meters, at) =>
      ((meters / (2 * Math.PI * EARTH_RADIUS)) * scale) / Math.cos(((at[1] ?? 0) * Math.PI) / 180),
  };
}

/** What a map of this size shows round a centre at a zoom. */
export function boundsOfView(center: Position, zoom: number, width: number, height: number): Bounds {
  const [x, y] = toMercator(center);
  const pixels = 256 * 2 ** zoom;
  const [west, north] = fromMercator(x - width / 2 / pixels, y - height / 2 / pixels);
  const [east, south] = fromMercator(x + width / 2 / pixels, y + height / 2 / pixels);
  return [west, south, east, north];
}

/** The box round a circle of this many metres. */
export function boundsAround(at: Position, meters: number): Bounds {
  const [lon = 0, lat = 0] = at;
  const degrees = (meters / EARTH_RADIUS) * (180 / Math.PI);
  const wide = degrees / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return [lon - wide, lat - degrees, lon + wide, lat + degrees];
}

export const union = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** Each side moved outwards by this part of the box's own size. */
export function padded([west, south, east, north]: Bounds, part: number): Bounds {
  const [x, y] = [(east - west) * part, (north - south) * part];
  return [west - x, Math.max(-MAX_LATITUDE, south - y), east + x, Math.min(MAX_LATITUDE, north + y)];
}

export const intersects = (a: Bounds, b: Bounds) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

export const holds = (outer: Bounds, [lon = 0, lat = 0]: Position) =>
  outer[0] <= lon && lon <= outer[2] && outer[1] <= lat && lat <= outer[3];

/** Null for a geometry without positions. */
export function boundsOf(geometry: AnyGeometry): Bounds | null {
  let bounds: Bounds | null = null;
  for (const [lon = 0, lat = 0] of positionsOf(geometry)) {
    const point: Bounds = [lon, lat, lon, lat];
    bounds = bounds ? union(bounds, point) : point;
  }
  return bounds;
}

function positionsOf(geometry: AnyGeometry): readonly Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "MultiPoint":
    case "LineString":
      return geometry.coordinates;
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
  }
}

/** The world as a square from 0 to 1. */
function toMercator([lon = 0, lat = 0]: Position): Point {
  const sin = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

function fromMercator(x: number, y: number): readonly [lon: number, lat: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}
