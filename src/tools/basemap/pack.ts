/** Layers as one TopoJSON file: shared edges once, simplified by layer, on a whole-number grid. */

import type { FeatureCollection, GeoJsonProperties } from "geojson";
import { feature, meshArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify } from "topojson-simplify";
import type * as topojson from "topojson-specification";
import { METERS_PER_DEGREE } from "./geometry";
import type { FileConfig } from "./mapConfig";
import type { LayerFeature } from "./selectLayer";

type Topology = topojson.Topology<topojson.Objects<GeoJsonProperties>>;
type GeometryObject = topojson.GeometryObject<GeoJsonProperties>;

/** What the packing needs to know of a file. */
export type PackedFile = Pick<FileConfig, "precisionDegrees" | "apart"> & {
  readonly layers: readonly { readonly layer: string; readonly simplifyMeters: number }[];
};

export function packLayers(
  file: PackedFile,
  layers: ReadonlyMap<string, readonly LayerFeature[]>,
): { readonly bounds: number[]; readonly packed: Topology } {
  const collections = Object.fromEntries(
    [...layers].map(([layer, features]) => [
      layer,
      { type: "FeatureCollection", features: [...features] } as FeatureCollection,
    ]),
  );
  const whole = topology(file.apart ? simplifiedApart(collections, file) : collections);
  const bounds = whole.bbox ?? [];
  const simplified = file.apart ? whole : simplifyByLayer(presimplify(whole), file);
  const step = file.precisionDegrees;
  const translate: [number, number] = [floorTo(bounds[0] ?? 0, step), floorTo(bounds[1] ?? 0, step)];
  const packed: Topology = quantize(simplified as never, { scale: [step, step], translate });
  for (const collection of Object.values(packed.objects)) joinLines(packed, collection);
  return {
    bounds: bounds.map((degrees) => Math.round(degrees * 1e4) / 1e4),
    packed: withoutUnusedArcs(packed),
  };
}

const floorTo = (value: number, step: number) => Number((Math.floor(value / step) * step).toFixed(6));

function simplifiedApart(collections: Readonly<Record<string, FeatureCollection>>, file: PackedFile) {
  return Object.fromEntries(
    Object.entries(collections).map(([layer, collection]) => {
      const simplified = simplifyByLayer(presimplify(topology({ [layer]: collection })), file);
      return [layer, feature(simplified as never, simplified.objects[layer] as never) as never];
    }),
  ) as Readonly<Record<string, FeatureCollection>>;
}

/** An arc that two layers share is simplified as finely as the more demanding of them asks. */
function simplifyByLayer(weighted: Topology, file: PackedFile): Topology {
  const finest = weighted.arcs.map(() => Number.POSITIVE_INFINITY);
  const rings = new Set<number>();
  for (const { layer, simplifyMeters } of file.layers) {
    const collection = weighted.objects[layer];
    if (!collection) continue;
    for (const index of arcsOf(collection)) finest[index] = Math.min(finest[index] ?? 0, simplifyMeters);
  }
  weighted.arcs.forEach((arc, index) => {
    if (String(arc[0]?.slice(0, 2)) === String(arc.at(-1)?.slice(0, 2))) rings.add(index);
  });
  const arcs = weighted.arcs.map((arc, index) => {
    const degrees = (finest[index] ?? 0) / METERS_PER_DEGREE;
    const heaviest = arc.map((point) => point[2] ?? 0).sort((a, b) => b - a);
    // A closed arc keeps four points at least, or the ring would vanish.
    const least = Math.min(
      (degrees * degrees) / 2,
      rings.has(index) ? (heaviest[3] ?? 0) : Number.POSITIVE_INFINITY,
    );
    return arc.filter((point) => (point[2] ?? 0) >= least).map(([lon, lat]) => [lon ?? 0, lat ?? 0]);
  });
  return { ...weighted, arcs };
}

function arcsOf(object: GeometryObject): number[] {
  if (object.type === "GeometryCollection") return object.geometries.flatMap(arcsOf);
  if (!("arcs" in object)) return [];
  return (object.arcs as unknown[])
    .flat(3)
    .map((index) => ((index as number) < 0 ? ~(index as number) : (index as number)));
}

/** Pieces of line that meet end to end become one. */
function joinLines(packed: Topology, object: GeometryObject): void {
  if (object.type === "GeometryCollection") for (const part of object.geometries) joinLines(packed, part);
  else if (object.type === "MultiLineString") {
    const joined = meshArcs(packed as topojson.Topology, object as topojson.MultiLineString);
    if (joined.type === "MultiLineString") object.arcs = joined.arcs;
  }
}

function withoutUnusedArcs(packed: Topology): Topology {
  const used = [...new Set(Object.values(packed.objects).flatMap(arcsOf))].sort((a, b) => a - b);
  const renumbered = new Map(used.map((old, index) => [old, index]));
  const renumber = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(renumber)
      : (value as number) < 0
        ? ~(renumbered.get(~(value as number)) ?? 0)
        : renumbered.get(value as number);
  const walk = (object: GeometryObject): void => {
    if (object.type === "GeometryCollection") object.geometries.forEach(walk);
    else if ("arcs" in object) object.arcs = renumber(object.arcs) as never;
  };
  Object.values(packed.objects).forEach(walk);
  return { ...packed, arcs: used.map((index) => packed.arcs[index] ?? []) };
}
