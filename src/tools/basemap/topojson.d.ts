/** The parts of two packages without types of their own that the compiler uses. */

declare module "topojson-server" {
  import type { GeoJsonObject, GeoJsonProperties } from "geojson";
  import type { Objects, Topology } from "topojson-specification";
  export function topology(
    objects: Readonly<Record<string, GeoJsonObject>>,
  ): Topology<Objects<GeoJsonProperties>>;
}

declare module "topojson-simplify" {
  import type { GeoJsonProperties } from "geojson";
  import type { Objects, Topology } from "topojson-specification";
  /** Gives every point of every arc its weight (the area of its triangle) as a third number. */
  export function presimplify(
    topology: Topology<Objects<GeoJsonProperties>>,
  ): Topology<Objects<GeoJsonProperties>>;
}
