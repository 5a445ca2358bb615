import { expect, test } from "vitest";
import { decodeBasemap } from "../../../src/geo/basemap";

/** Two squares that share a side, a river along it, a town: as the basemap compiler packs them. */
const packed = () => ({
  type: "Topology",
  basemap: {
    format: "basemap/1",
    scale: "city",
    bounds: [44, 33, 46, 34],
    localLanguage: "ar",
    credits: [{ layer: "areas", title: { en: "Areas" } }],
  },
  transform: { scale: [0.1, 0.01], translate: [44, 33] },
  arcs: [
    [
      [10, 0],
      [0, 100],
    ], // the shared side, northward
    [
      [10, 100],
      [-10, 0],
      [0, -100],
      [10, 0],
    ], // the rest of the western square
    [
      [10, 0],
      [10, 0],
      [0, 100],
      [-10, 0],
    ], // the rest of the eastern one
  ],
  objects: {
    areas: {
      geometries: [
        { type: "Polygon", arcs: [[0, 1]], properties: { name: { en: "West" } } },
        { type: "MultiPolygon", arcs: [[[2, -1]], [[0, 1]]] },
      ],
    },
    rivers: {
      geometries: [
        { type: "LineString", arcs: [-1] },
        { type: "MultiLineString", arcs: [[0], [1]] },
      ],
    },
    towns: { geometries: [{ type: "Point", coordinates: [4, 57] }, { type: "Point" }] },
  },
});
const geometriesOf = (layer: string) =>
  decodeBasemap(packed())
    .layers.get(layer)
    ?.features.map(({ geometry }) => geometry);

const west = [
  [45, 33],
  [45, 34],
  [44, 34],
  [44, 33],
  [45, 33],
];
const east = [
  [45, 33],
  [46, 33],
  [46, 34],
  [45, 34],
  [45, 33],
];

test("areas are put together from the arcs they share, forwards and backwards, no corner twice", () => {
  expect(geometriesOf("areas")).toEqual([
    { type: "Polygon", coordinates: [west] },
    { type: "MultiPolygon", coordinates: [[east], [west]] },
  ]);
});

test("lines are runs of arcs", () => {
  expect(geometriesOf("rivers")).toEqual([
    {
      type: "LineString",
      coordinates: [
        [45, 34],
        [45, 33],
      ],
    },
    {
      type: "MultiLineString",
      coordinates: [
        [
          [45, 33],
          [45, 34],
        ],
        west.slice(1),
      ],
    },
  ]);
});

test("a point is read off the grid, to the digits that the grid has", () => {
  expect(geometriesOf("towns")).toEqual([
    { type: "Point", coordinates: [44.4, 33.57] },
    { type: "Point", coordinates: [44, 33] },
  ]);
  const fine = { ...packed(), transform: { scale: [0.0001, 0.0001], translate: [44.3, 33.3] } };
  fine.objects.towns.geometries = [{ type: "Point", coordinates: [967, 123] }];
  expect(decodeBasemap(fine).layers.get("towns")?.features[0]?.geometry.coordinates).toEqual([
    44.3967, 33.3123,
  ]);
  const coarse = { ...packed(), transform: { scale: [100, 100], translate: [0.5, 0.25] } };
  coarse.objects.towns.geometries = [{ type: "Point", coordinates: [1, 0] }];
  expect(decodeBasemap(coarse).layers.get("towns")?.features[0]?.geometry.coordinates).toEqual([101, 0]);
});

test("what is said of the whole, and of each feature, is kept", () => {
  const { scale, bounds, localLanguage, credits, layers } = decodeBasemap(packed());
  expect({ scale, bounds, localLanguage, credits }).toEqual({
    scale: "city",
    bounds: [44, 33, 46, 34],
    localLanguage: "ar",
    credits: [{ layer: "areas", title: { en: "Areas" } }],
  });
  expect([...layers.keys()]).toEqual(["areas", "rivers", "towns"]);
  expect(layers.get("areas")?.features.map(({ type, properties }) => [type, properties])).toEqual([
    ["Feature", { name: { en: "West" } }],
    ["Feature", {}],
  ]);
});

test.each<[string, unknown]>([
  ["nothing", null],
  ["a word", "basemap/1"],
  ["something else", {}],
  ["no description", { ...packed(), basemap: undefined }],
  ["another format", { ...packed(), basemap: { ...packed().basemap, format: "basemap/2" } }],
  ["no arcs", { ...packed(), arcs: undefined }],
  ["no objects", { ...packed(), objects: undefined }],
  ["no grid", { ...packed(), transform: undefined }],
])("%s in place of a basemap is refused in a sentence", (_, json) => {
  expect(() => decodeBasemap(json)).toThrow("Not a compiled basemap of format basemap/1.");
});

test("an arc that isn't there is named", () => {
  const torn = packed();
  torn.objects.rivers.geometries = [{ type: "LineString", arcs: [7] }];
  expect(() => decodeBasemap(torn)).toThrow("The basemap has no arc 7.");
});
