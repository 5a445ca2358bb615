/** The compiled basemap as GeoJSON features by layer: for the map that draws it and the still picture. */

import type { Text } from "../schema/dossier";

export type Position = readonly [lon: number, lat: number];

export type BasemapGeometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

export interface BasemapProperties {
  readonly name?: Text;
  /** A word said under the name, such as "approximate outline". */
  readonly note?: Text;
  readonly class?: string;
  readonly kind?: string;
  /** 1 is the most important name of its layer. */
  readonly rank?: number;
  /** Where the name of an area goes. */
  readonly label?: Position;
  readonly areaKm2?: number;
}

export interface BasemapFeature {
  readonly type: "Feature";
  readonly properties: BasemapProperties;
  readonly geometry: BasemapGeometry;
}

/** Where a layer comes from, under which terms, and how far it can be trusted. */
export interface LayerCredit {
  readonly layer: string;
  readonly title: Text;
  readonly attribution: string;
  readonly licence: string;
  readonly licenceUrl: string;
  /** Whom the licence wants named on the map itself. */
  readonly corner?: readonly string[];
  /** What must be settled about the terms before a release, where something must. */
  readonly toConfirm?: string;
  readonly accuracy: Text;
}

/** `world` is coarse and everywhere, `region` a dossier's surroundings; the others are compiled for one country and city. */
export type BasemapScale = "world" | "region" | "country" | "city" | "centre";

/** West, south, east, north. */
export type BasemapBounds = readonly [number, number, number, number];

export interface Basemap {
  readonly scale: BasemapScale;
  readonly bounds: BasemapBounds;
  /** The language of the place itself; empty for the world. */
  readonly localLanguage: string;
  readonly credits: readonly LayerCredit[];
  readonly layers: ReadonlyMap<string, { readonly features: readonly BasemapFeature[] }>;
}

interface PackedGeometry {
  readonly type: BasemapGeometry["type"];
  readonly arcs?: unknown;
  readonly coordinates?: readonly number[];
  readonly properties?: BasemapProperties;
}

interface PackedBasemap {
  readonly basemap: {
    readonly format: string;
    readonly scale: BasemapScale;
    readonly bounds: BasemapBounds;
    readonly localLanguage: string;
    readonly credits: readonly LayerCredit[];
  };
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly objects: Readonly<Record<string, { readonly geometries: readonly PackedGeometry[] }>>;
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

export const BASEMAP_FORMAT = "basemap/1";

/** The features of a compiled basemap file (TopoJSON). Throws a sentence when it is something else. */
export function decodeBasemap(json: unknown): Basemap {
  if (!isPacked(json)) throw new Error(`Not a compiled basemap of format ${BASEMAP_FORMAT}.`);
  const unpack = createUnpacker(json);
  const layers = new Map(
    Object.entries(json.objects).map(([layer, { geometries }]) => [
      layer,
      { features: geometries.map(unpack) },
    ]),
  );
  const { scale, bounds, localLanguage, credits } = json.basemap;
  return { scale, bounds, localLanguage, credits, layers };
}

function isPacked(json: unknown): json is PackedBasemap {
  const packed = json as Partial<PackedBasemap> | null;
  return (
    typeof packed === "object" &&
    packed?.basemap?.format === BASEMAP_FORMAT &&
    Array.isArray(packed.arcs) &&
    typeof packed.objects === "object" &&
    typeof packed.transform === "object"
  );
}

/** TopoJSON: arcs are steps on a grid, a geometry is a list of arcs, and ~i is arc i backwards. */
function createUnpacker({ arcs, transform: { scale, translate } }: PackedBasemap) {
  // Grid steps are powers of ten: rounding gives 44.3967 back instead of 44.396699999999996.
  const digits = 10 ** Math.max(0, Math.ceil(-Math.log10(scale[0])) + 1);
  const toPosition = (x: number, y: number): Position => [
    Math.round((x * scale[0] + translate[0]) * digits) / digits,
    Math.round((y * scale[1] + translate[1]) * digits) / digits,
  ];

  const decoded = arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return toPosition(x, y);
    });
  });

  function line(indexes: readonly number[]): Position[] {
    const positions: Position[] = [];
    for (const index of indexes) {
      const arc = decoded[index < 0 ? ~index : index];
      if (!arc) throw new Error(`The basemap has no arc ${index}.`);
      const part = index < 0 ? [...arc].reverse() : arc;
      positions.push(...(positions.length > 0 ? part.slice(1) : part));
    }
    return positions;
  }

  function geometryOf(packed: PackedGeometry): BasemapGeometry {
    switch (packed.type) {
      case "Point":
        return {
          type: "Point",
          coordinates: toPosition(packed.coordinates?.[0] ?? 0, packed.coordinates?.[1] ?? 0),
        };
      case "LineString":
        return { type: "LineString", coordinates: line(packed.arcs as number[]) };
      case "MultiLineString":
        return { type: "MultiLineString", coordinates: (packed.arcs as number[][]).map(line) };
      case "Polygon":
        return { type: "Polygon", coordinates: (packed.arcs as number[][]).map(line) };
      case "MultiPolygon":
        return {
          type: "MultiPolygon",
          coordinates: (packed.arcs as number[][][]).map((polygon) => polygon.map(line)),
        };
    }
  }

  return (packed: PackedGeometry): BasemapFeature => ({
    type: "Feature",
    properties: packed.properties ?? {},
    geometry: geometryOf(packed),
  });
}
