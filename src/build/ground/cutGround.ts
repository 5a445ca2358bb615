/** The ground of one dossier, cut from the compiled world: as fine as fits, around all its places. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Geometry } from "geojson";
import { BASEMAP_FORMAT, type Basemap, type BasemapFeature, decodeBasemap } from "../../geo/basemap";
import { type Bounds, boundsContain, boundsOfGeometry, intersects, shifted } from "../../geo/bounds";
import type { Box } from "../../geo/box";
import { clipLine, clipRing } from "../../geo/clip";
import { type AnyGeometry, positionsOf } from "../../geo/geometry";
import { around } from "../../geo/longitudes";
import { TURNS } from "../../ground/groundFiles";
import type { CompiledDossier } from "../../schema/dossier";
import { areaKm2 } from "../../tools/basemap/geometry";
import { packLayers } from "../../tools/basemap/pack";
import type { LayerFeature } from "../../tools/basemap/selectLayer";

const compiled = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The coarse world for every page, and the fine world from which each dossier gets its part. `npm run basemap` writes both. */
export const WORLD_FILE = compiled("world.json");
export const WORLD_META = compiled("meta.json");
const FINE_FILE = compiled("region.json");

/** gzip. With the coarse world it is what a first screen may take for ground and names. */
export const MOST_BYTES = 24_000;
const MOST_TOWNS = 150;
/** Half its height in degrees, the widest first: as much surroundings as a story has room for without its own coast becoming coarse. */
const HALF_DEGREES = [10, 6, 4, 3, 2] as const;
/** What is left out of a line may be as long as this part of the story's height. */
const COARSEST_SHARE = 1 / 20;
const METERS_A_DEGREE = 111_000;
const MARGIN = 1; // of the extent's own size, to each side: what a wide map shows round it
/** The whole world is cut at no meridian but its own. */
const WHOLE_DEGREES = 280;

let fine: Basemap | null = null;
const fineWorld = (): Basemap => {
  fine ??= decodeBasemap(JSON.parse(readFileSync(FINE_FILE, "utf8")));
  return fine;
};

/**
 * The ground of a dossier as the text of a compiled file of scale `region`, with names in these languages where there are
 * any: all its places and a margin. Of a story in one bay less far around than of one in a country, so that the bay keeps its
 * shape. Null where nothing has a place.
 */
export function groundOf(dossier: CompiledDossier, languages: readonly string[]): string | null {
  const positions = dossier.features.flatMap(({ geometry }) =>
    geometry ? positionsOf(geometry as AnyGeometry) : [],
  );
  const extent = around(positions);
  if (!extent) return null;
  const coarsest = (extent[3] - extent[1]) * METERS_A_DEGREE * COARSEST_SHARE;
  for (const halfDegrees of HALF_DEGREES) {
    const text = cutGround(boundsAround(extent, halfDegrees), languages, coarsest);
    if (text !== null) return text;
  }
  return cutGround(boundsAround(extent, HALF_DEGREES.at(-1)!), languages, Number.POSITIVE_INFINITY);
}

/** An extent with a margin, at least so far to all sides. East may lie beyond 180. */
function boundsAround([west, south, east, north]: Bounds, halfDegrees: number): Bounds {
  const [middleLon, middleLat] = [(west + east) / 2, (south + north) / 2];
  const halfHeight = Math.max(halfDegrees, (north - south) * (0.5 + MARGIN));
  // On the screen a degree of longitude is as long as it is at the equator; one of latitude grows towards the poles.
  const stretch = 1 / Math.max(0.15, Math.cos((middleLat * Math.PI) / 180));
  const halfWidth = Math.max(halfDegrees * stretch, (east - west) * (0.5 + MARGIN));
  const isWhole = 2 * halfWidth >= WHOLE_DEGREES;
  return [
    isWhole ? -180 : middleLon - halfWidth,
    Math.max(-90, middleLat - halfHeight),
    isWhole ? 180 : middleLon + halfWidth,
    Math.min(85, middleLat + halfHeight),
  ];
}

/** What is in the bounds, as fine as the bytes allow; null where its lines would have to be simplified by more than `coarsest` metres. */
function cutGround(bounds: Bounds, languages: readonly string[], coarsest: number): string | null {
  const degrees = Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  const cut = new Map(
    [...fineWorld().layers].map(([layer, { features }]) => [
      layer,
      features.filter((each) => isLargeEnough(layer, each, degrees)).flatMap((each) => within(each, bounds)),
    ]),
  );
  cut.set("towns", townsOf(cut.get("towns") ?? [], languages));
  const allowed = SIMPLER.filter((meters) => meters <= coarsest);
  for (const meters of allowed) {
    const text = packed(cut, bounds, meters);
    if (gzipSync(text).length <= MOST_BYTES) return text;
  }
  return allowed.length === SIMPLER.length ? packed(cut, bounds, SIMPLER.at(-1)!) : null;
}

/** What may go, as the compiler counts it; the first that fits is taken. */
const SIMPLER = [0, 3_500, 6_000, 10_000, 16_000, 25_000, 40_000, 60_000, 90_000] as const;

/** Small waters of a large part of the world would only cover it. */
function isLargeEnough(layer: string, { properties }: BasemapFeature, degrees: number): boolean {
  if (layer !== "rivers" && layer !== "lakes") return true;
  const most = degrees > 90 ? 4 : degrees > 40 ? 6 : degrees > 15 ? 8 : 10;
  return (properties.rank ?? 1) <= most;
}

function townsOf(towns: readonly BasemapFeature[], languages: readonly string[]): BasemapFeature[] {
  const rankOf = ({ properties }: BasemapFeature) => properties.rank ?? 9;
  return [...towns]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST_TOWNS)
    .map((town) => {
      const name = Object.entries(town.properties.name ?? {}).filter(
        ([language]) => language === "en" || languages.includes(language),
      );
      return { ...town, properties: { ...town.properties, name: Object.fromEntries(name) } };
    });
}

function packed(cut: ReadonlyMap<string, readonly BasemapFeature[]>, bounds: Bounds, meters: number): string {
  const leastKm2 = (meters / 4000) ** 2;
  const layers = new Map(
    [...cut].flatMap(([layer, features]) => {
      const large = features.filter(
        ({ geometry }) => geometry.type !== "Polygon" || areaKm2(geometry as unknown as Geometry) >= leastKm2,
      );
      return large.length > 0 ? [[layer, large as unknown as LayerFeature[]] as const] : [];
    }),
  );
  const { credits, localLanguage } = fineWorld();
  const file = {
    scale: "region" as const,
    precisionDegrees: meters > 20_000 ? 0.01 : meters > 6_000 ? 0.004 : 0.001,
    apart: true,
    layers: [...layers.keys()].map((layer) => ({ layer, simplifyMeters: meters })),
  };
  const { type, objects, arcs, transform } = packLayers(file, layers).packed;
  const head = { format: BASEMAP_FORMAT, scale: "region", bounds, localLanguage, credits };
  return `${JSON.stringify({ type, basemap: head, transform, objects, arcs })}\n`;
}

/** The parts of a feature inside bounds, areas as polygons of their own; more than one where the bounds pass the antimeridian. */
function within(feature: BasemapFeature, bounds: Bounds): BasemapFeature[] {
  return TURNS.flatMap((turns) => {
    const [west, south, east, north] = shifted(bounds, -turns);
    const own = boundsOfGeometry(feature.geometry);
    if (!own || !(feature.geometry.type === "Point" || intersects(own, [west, south, east, north]))) return [];
    const box = { left: west, top: south, width: east - west, height: north - south };
    return cutTo(feature.geometry, box).map((geometry) => ({
      ...feature,
      geometry: turned(geometry, turns),
    }));
  });
}

type Line = readonly (readonly [number, number])[];

function cutTo(geometry: BasemapFeature["geometry"], box: Box): BasemapFeature["geometry"][] {
  const points = (line: Line) => line.map(([x, y]) => ({ x, y }));
  const line = (of: readonly { x: number; y: number }[]): Line => of.map(({ x, y }) => [x, y] as const);
  const ring = (of: Line): Line[] => {
    const kept = line(clipRing(points(of.slice(0, -1)), box));
    return kept.length < 3 ? [] : [[...kept, kept[0]!]];
  };
  switch (geometry.type) {
    case "Point": {
      const bounds: Bounds = [box.left, box.top, box.left + box.width, box.top + box.height];
      return boundsContain(bounds, geometry.coordinates) ? [geometry] : [];
    }
    case "LineString":
      return cutTo({ type: "MultiLineString", coordinates: [geometry.coordinates] }, box);
    case "MultiLineString": {
      const coordinates = geometry.coordinates.flatMap((each) => clipLine(points(each), box).map(line));
      return coordinates.length > 0 ? [{ type: "MultiLineString", coordinates }] : [];
    }
    case "Polygon": {
      const [outer, ...holes] = geometry.coordinates;
      const kept = outer ? ring(outer) : [];
      return kept.length === 0 ? [] : [{ type: "Polygon", coordinates: [...kept, ...holes.flatMap(ring)] }];
    }
    case "MultiPolygon":
      return geometry.coordinates.flatMap((coordinates) => cutTo({ type: "Polygon", coordinates }, box));
  }
}

function turned(geometry: BasemapFeature["geometry"], turns: number): BasemapFeature["geometry"] {
  if (turns === 0) return geometry;
  const move = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === "number"
      ? [value[0] + 360 * turns, value[1]]
      : (value as unknown[]).map(move);
  return { ...geometry, coordinates: move(geometry.coordinates) } as BasemapFeature["geometry"];
}
