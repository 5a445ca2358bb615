/** The bundled basemap against what is known of the city, whatever its sources say. */

import { describe, expect, test } from "vitest";
import type { BasemapFeature, Position } from "../../../src/geo/basemap";
import { areaContains } from "../../../src/geo/containment";
import { centre, city, country, featuresOf, named } from "./files";

// US embassy 33.2989 N 44.3967 E, and well-known points of the two banks.
const EMBASSY: Position = [44.3967, 33.2989];
const WEST_BANK: readonly Position[] = [EMBASSY, [44.372, 33.313], [44.35, 33.316], [44.34, 33.375]];
const EAST_BANK: readonly Position[] = [
  [44.4275, 33.3213],
  [44.4188, 33.3232],
  [44.46, 33.39],
  [44.424, 33.297],
];
const ICAO_REFERENCE: Position = [44.2346, 33.2625];

const KM_PER_DEGREE = 111.32;
const eastKm = ([fromLon, fromLat]: Position, [toLon]: Position) =>
  (toLon - fromLon) * KM_PER_DEGREE * Math.cos((fromLat * Math.PI) / 180);
const northKm = ([, from]: Position, [, to]: Position) => (to - from) * KM_PER_DEGREE;

const ringOf = ({ geometry }: BasemapFeature): readonly Position[] =>
  geometry.type === "Polygon" ? (geometry.coordinates[0] ?? []) : [];

function middleOf(feature: BasemapFeature): Position {
  const ring = ringOf(feature).slice(1);
  return [
    ring.reduce((sum, [lon]) => sum + lon, 0) / ring.length,
    ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length,
  ];
}

/** How often the straight line between two positions crosses the river's course. */
function crossings(from: Position, to: Position): number {
  const side = (a: Position, b: Position, c: Position) =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  return featuresOf(city, "riverLine")
    .flatMap(({ geometry }) => (geometry.type === "LineString" ? [geometry.coordinates] : []))
    .flatMap((line) => line.slice(1).map((end, index) => [line[index] as Position, end] as const))
    .filter(([a, b]) => side(from, to, a) !== side(from, to, b) && side(a, b, from) !== side(a, b, to))
    .length;
}

describe("the city", () => {
  const zone = named(city, "zone", "Green Zone");
  const airport = named(city, "grounds", "Baghdad International Airport");

  test("the embassy and its compound lie in the Green Zone", () => {
    const compound = named(centre, "areas", "US embassy compound");
    expect(areaContains(zone.geometry, EMBASSY)).toBe(true);
    expect(areaContains(zone.geometry, middleOf(compound))).toBe(true);
    const inside = ringOf(compound).filter((at) => areaContains(zone.geometry, at));
    expect(inside.length / ringOf(compound).length).toBeGreaterThan(0.8);
  });

  test.each(EAST_BANK)("the river parts the west bank from %f, %f", (lon, lat) => {
    for (const west of WEST_BANK) expect(crossings(west, [lon, lat]) % 2).toBe(1);
  });

  test("points of one bank are not parted by the river", () => {
    for (const a of WEST_BANK) for (const b of WEST_BANK) if (a !== b) expect(crossings(a, b) % 2).toBe(0);
    for (const a of EAST_BANK) for (const b of EAST_BANK) if (a !== b) expect(crossings(a, b) % 2).toBe(0);
  });

  test("Karkh and Rusafa are named on their own banks", () => {
    const karkh = named(city, "districts", "Karkh").geometry.coordinates as Position;
    const rusafa = named(city, "districts", "Rusafa").geometry.coordinates as Position;
    expect(crossings(karkh, EMBASSY) % 2).toBe(0);
    expect(crossings(rusafa, EMBASSY) % 2).toBe(1);
  });

  test("dry points are not in the river, and its course is", () => {
    const river = featuresOf(city, "river")[0]?.geometry;
    if (!river) throw new Error("no river");
    for (const at of [...WEST_BANK, ...EAST_BANK]) expect(areaContains(river, at)).toBe(false);
    const line = featuresOf(city, "riverLine")[0]?.geometry;
    if (line?.type !== "LineString") throw new Error("no course");
    const wet = line.coordinates.slice(2, -2).filter((at) => areaContains(river, at));
    expect(wet.length / (line.coordinates.length - 4)).toBeGreaterThan(0.98);
  });

  test("the airport's runways lie within its outline, and it holds its reference point", () => {
    expect(areaContains(airport.geometry, ICAO_REFERENCE)).toBe(true);
    const inside = featuresOf(city, "runways").filter((runway) =>
      areaContains(airport.geometry, middleOf(runway)),
    );
    expect(inside).toHaveLength(2);
    for (const runway of inside)
      for (const at of ringOf(runway)) expect(areaContains(airport.geometry, at)).toBe(true);
  });

  test("the airport is about 15 km west-south-west of the embassy", () => {
    const east = eastKm(EMBASSY, ICAO_REFERENCE);
    const north = northKm(EMBASSY, ICAO_REFERENCE);
    expect(Math.hypot(east, north)).toBeGreaterThan(13.5);
    expect(Math.hypot(east, north)).toBeLessThan(17);
    expect(-east).toBeGreaterThan(2 * -north);
    expect(north).toBeLessThan(0);
  });
});

describe("the country", () => {
  test("Kirkuk lies north of Baghdad, al-Qaim far to its west at the border", () => {
    const at = (name: string) => named(country, "cities", name).geometry.coordinates as Position;
    expect(northKm(at("Baghdad"), at("Kirkuk"))).toBeGreaterThan(200);
    expect(eastKm(at("Baghdad"), at("Al-Qaim"))).toBeLessThan(-250);
  });

  test("its cities lie inside it, its neighbours' do not", () => {
    const iraq = named(country, "countries", "Iraq").geometry;
    for (const name of ["Baghdad", "Kirkuk", "Mosul", "Basra"])
      expect(areaContains(iraq, named(country, "cities", name).geometry.coordinates as Position)).toBe(true);
    for (const name of ["Aleppo", "Ahvaz", "Tabriz"])
      expect(areaContains(iraq, named(country, "cities", name).geometry.coordinates as Position)).toBe(false);
  });
});
