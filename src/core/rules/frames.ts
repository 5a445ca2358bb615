/** A frame shows a part of the map. */

import type { CompiledDossier, MapFrame } from "../../schema/dossier";
import { defineRule, type Found } from "./fault";
import { type At, eventsOf, toldOf } from "./parts";

export const frames = defineRule(
  "frames",
  "A frame of an entry or a step is on this planet and has some height: its north lies above its south.",
  (dossier) =>
    framesOf(dossier).flatMap(({ value, path }): Found[] => {
      if ("center" in value) {
        const [longitude = Number.NaN, latitude = Number.NaN] = value.center;
        return isOnEarth(longitude, latitude) ? [] : [offEarth([...path, "center"], value.center)];
      }
      const [west, south, east, north] = value.bounds;
      const at = [...path, "bounds"];
      if (!isOnEarth(west, south) || !isOnEarth(east, north)) return [offEarth(at, value.bounds)];
      if (south < north && west !== east) return [];
      return [
        {
          path: at,
          message: `[${value.bounds.join(", ")}] encloses nothing`,
          hint: "write [west, south, east, north] in degrees",
        },
      ];
    }),
);

function framesOf(dossier: CompiledDossier): At<MapFrame>[] {
  const all = [
    ...eventsOf(dossier).map(({ value, path }) => ({
      value: value.properties,
      path: [...path, "properties"],
    })),
    ...toldOf(dossier),
  ];
  return all.flatMap(({ value: { frame }, path }) =>
    frame ? [{ value: frame, path: [...path, "frame"] }] : [],
  );
}

const isOnEarth = (longitude: number, latitude: number) =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

const offEarth = (path: Found["path"], numbers: readonly number[]): Found => ({
  path,
  message: `[${numbers.join(", ")}] is not on this planet`,
  hint: "write degrees: longitude first, then latitude",
});
