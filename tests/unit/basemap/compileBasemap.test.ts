import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { decodeBasemap } from "../../../src/geo/basemap";
import { compileBasemap } from "../../../src/tools/basemap/compileBasemap";
import type { MapConfig } from "../../../src/tools/basemap/mapConfig";

const square = (west: number, south: number, size = 1) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];

const polygon = (properties: object, coordinates: number[][][]) => ({
  type: "Feature" as const,
  properties,
  geometry: { type: "Polygon" as const, coordinates },
});

const line = (properties: object, coordinates: number[][]) => ({
  type: "Feature" as const,
  properties,
  geometry: { type: "LineString" as const, coordinates },
});

const SOURCES = new Map<string, FeatureCollection>([
  [
    "areas.geojson",
    {
      type: "FeatureCollection",
      features: [
        polygon({ id: 1, kind: "park" }, square(0, 50)),
        polygon({ id: 2 }, square(1, 50)),
        polygon({ id: 3 }, square(9, 50)),
      ],
    },
  ],
  [
    "roads.geojson",
    {
      type: "FeatureCollection",
      features: [
        line({ class: "primary" }, [
          [0, 50],
          [1, 50],
        ]),
        line({ class: "primary" }, [
          [1, 50],
          [1.5, 50.5],
        ]),
        line({ class: "primary", closed: true }, [
          [0, 50],
          [0, 51],
        ]),
      ],
    },
  ],
]);

const words = { en: "x", ar: "x", fa: "x" };
const layer = { credit: "own", title: words, accuracy: words, simplifyMeters: 0 };
const MAP: MapConfig = {
  id: "somewhere",
  names: "names.json",
  localLanguage: "nl",
  leaveOut: [],
  credits: { own: { attribution: "us", licence: "CC0", licenceUrl: "https://example.org/" } },
  files: [
    {
      scale: "city",
      precisionDegrees: 0.001,
      bounds: [-1, 49, 3, 52],
      layers: [
        {
          ...layer,
          layer: "areas",
          from: "areas.geojson",
          names: "areas",
          key: "id",
          kind: { property: "kind" },
        },
        { ...layer, layer: "borders", from: "areas.geojson", geometry: "sharedLines" },
        {
          ...layer,
          layer: "roads",
          from: "roads.geojson",
          class: "class",
          group: true,
          where: { closed: [null] },
        },
      ],
    },
  ],
};
const NAMES = { note: "hand-made", areas: { "1": { en: "Park", nl: "Park", rank: 1 }, "2": null } };

const read = (file: string) => SOURCES.get(file) as FeatureCollection;
const compile = (map = MAP) => compileBasemap(map, NAMES as never, read);
const decode = () => decodeBasemap(JSON.parse(compile().get("city.json") ?? ""));

test("any other city compiles from its configuration", () => {
  const areas = decode().layers.get("areas")?.features ?? [];
  expect(areas.map(({ properties }) => properties.name?.en)).toEqual(["Park", undefined]);
  expect(areas[0]?.properties).toMatchObject({ kind: "park", rank: 1, label: [0.5, 50.5] });
  expect(areas[0]?.geometry.coordinates).toEqual(square(0, 50));
});

test("an edge between two areas is kept once, an outer edge is not", () => {
  const borders = decode().layers.get("borders")?.features[0]?.geometry.coordinates;
  expect(borders).toHaveLength(1);
  expect((borders as unknown as number[][][])[0]?.toSorted()).toEqual([
    [1, 50],
    [1, 51],
  ]);
});

test("pieces of the same road are joined end to end", () => {
  const roads = decode().layers.get("roads")?.features ?? [];
  expect(roads).toHaveLength(1);
  expect(roads[0]?.properties).toEqual({ class: "primary" });
  expect(roads[0]?.geometry.coordinates).toEqual([
    [
      [0, 50],
      [1, 50],
      [1.5, 50.5],
    ],
  ]);
});

test("a scale that nothing is drawn at is an empty file, so that no page asks for one that isn't there", () => {
  const files = compile();
  expect([...files.keys()]).toEqual(["country.json", "city.json", "centre.json", "meta.json"]);
  expect(decodeBasemap(JSON.parse(files.get("centre.json") ?? "")).layers.size).toBe(0);
});

test("two runs write the same bytes", () => {
  expect([...compile()]).toEqual([...compile()]);
});

test("a layer that finds nothing stops the run and says which", () => {
  const [file] = MAP.files;
  const layers = file?.layers.map((it) => ({ ...it, where: { kind: ["lagoon"] } })) ?? [];
  expect(() => compile({ ...MAP, files: [{ ...file, layers } as never] })).toThrow(
    /Layer areas: nothing in areas.geojson/,
  );
});

test("layers of a credit that is left out are not compiled, and a credit nobody knows stops the run", () => {
  const [file] = MAP.files;
  const [areas, ...others] = file!.layers;
  const credits = { ...MAP.credits, unsettled: MAP.credits.own! };
  const files = [{ ...file!, layers: [areas!, ...others.map((each) => ({ ...each, credit: "unsettled" }))] }];
  const compiled = compile({ ...MAP, credits, files, leaveOut: ["unsettled"] }).get("city.json") ?? "";
  expect([...decodeBasemap(JSON.parse(compiled)).layers.keys()]).toEqual(["areas"]);
  expect(() => compile({ ...MAP, leaveOut: ["nobody"] })).toThrow('"nobody"');
});
