/** Positions are longitude first, on this planet, and where the rest of the story is. */

import { outliersAmong } from "../../geo/outliers";
import type { CompiledDossier, Geometry, Position } from "../../schema/dossier";
import { defineRule, type Found } from "./fault";
import { type At, eventsOf, sitesOf } from "./parts";

export const positions = defineRule(
  "positions",
  "Every position is [longitude, latitude] in degrees and not swapped; one far from all the others is worth a second look.",
  (dossier) => {
    const anchors = anchorsOf(dossier);
    return [
      ...everyPosition(dossier).flatMap(inRange),
      ...outliersAmong(anchors.map(({ value }) => value)).map(({ index, swapped }) =>
        tellFar(anchors[index]!, swapped),
      ),
    ];
  },
);

function everyPosition(dossier: CompiledDossier): At<Position>[] {
  const found: At<Position>[] = [];
  for (const { value, path } of sitesOf(dossier)) {
    if (value.geometry) found.push(...positionsIn(value.geometry, [...path, "geometry"]));
    if (value.properties.anchor)
      found.push({ value: value.properties.anchor, path: [...path, "properties", "anchor"] });
  }
  for (const { value, path } of eventsOf(dossier)) {
    if (value.geometry && value.properties.site === null) {
      found.push(...positionsIn(value.geometry, [...path, "geometry"]));
    }
    value.properties.track?.forEach(({ site, position }, i) => {
      if (position && site === null)
        found.push({ value: position, path: [...path, "properties", "track", i, "position"] });
    });
  }
  return found;
}

function anchorsOf(dossier: CompiledDossier): At<Position>[] {
  const sites = sitesOf(dossier).flatMap(({ value, path }) =>
    value.properties.anchor
      ? [{ value: value.properties.anchor, path: [...path, "properties", "anchor"] }]
      : [],
  );
  const events = eventsOf(dossier).flatMap(({ value, path }) =>
    value.properties.site === null && value.geometry?.type === "Point"
      ? [{ value: value.geometry.coordinates, path: [...path, "geometry"] }]
      : [],
  );
  return [...sites, ...events];
}

function positionsIn(geometry: Geometry, path: At<Position>["path"]): At<Position>[] {
  const walk = (value: unknown, at: At<Position>["path"]): At<Position>[] => {
    if (!Array.isArray(value)) return [];
    if (typeof value[0] === "number") return [{ value: value as number[], path: at }];
    return value.flatMap((inside, i) => walk(inside, [...at, i]));
  };
  return walk(geometry.coordinates, [...path, "coordinates"]);
}

function inRange({ value, path }: At<Position>): Found[] {
  const [longitude = Number.NaN, latitude = Number.NaN] = value;
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [];
  const swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
  return [
    {
      path,
      message: `[${longitude}, ${latitude}] is not on this planet`,
      hint: swapped
        ? `longitude comes first: [${latitude}, ${longitude}]`
        : "write degrees: longitude first, then latitude",
    },
  ];
}

function tellFar({ value, path }: At<Position>, swapped: boolean): Found {
  const [longitude, latitude] = value;
  return {
    path,
    message: swapped
      ? `[${longitude}, ${latitude}] is far from every other place, and near them the other way round`
      : `[${longitude}, ${latitude}] is far from every other place of the dossier`,
    hint: swapped
      ? `longitude comes first: [${latitude}, ${longitude}]`
      : "check it; nothing to do if it is right",
    severity: swapped ? "error" : "warning",
  };
}
