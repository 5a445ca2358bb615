import { expect, test } from "vitest";
import { isGeoJson } from "../../../../src/formats/import/geoJson";
import type { ImportOptions } from "../../../../src/formats/import/options";
import { PLAIN_FORMAT } from "../../../../src/formats/import/plainFields";
import { readingOf } from "../../../fixtures/readingOf";

/** Without what is told of columns that were recognised. */
const reading: ReturnType<typeof readingOf> = (file, options) => {
  const { told, ...rest } = readingOf("geojson")(file, options);
  return { ...rest, told: told.filter((line) => !line.includes("it was taken as")) };
};

const feature = (properties: object | null, rest: object = {}) => ({
  ...{ type: "Feature", geometry: null, properties, ...rest },
});
const read = (properties: object | null, rest?: object, options?: Partial<ImportOptions>) => {
  const { drafts, told } = reading(feature(properties, rest), options);
  return { one: drafts[0], told };
};
const NO_TIME = "guessed 1, null, null: it has no date; the entry has no place on the timeline → null";

test.each<[unknown, boolean]>([
  [{ type: "Feature" }, true],
  [{ type: "FeatureCollection", features: [{}] }, true],
  [{ type: "FeatureCollection", features: [] }, false],
  [{ type: "FeatureCollection", features: {} }, false],
  [{ type: "Collection", features: [{}] }, false],
  [null, false],
  ["text", false],
])("%j: %s", (json, isIt) => {
  expect(isGeoJson(json)).toBe(isIt);
});

test("a list's entries that are no features are left, and each is a row", () => {
  const features = [null, 5, feature({ title: "A" })];
  const { drafts, rows, told } = reading({ type: "FeatureCollection", features });
  expect(drafts).toMatchObject([{ row: 3, title: "A" }]);
  expect(rows.map(({ row, isHeader }) => [row, isHeader])).toEqual([
    [1, false],
    [2, false],
    [3, false],
  ]);
  expect(told.filter((line) => line.startsWith("row-left"))).toHaveLength(2);
});

test("what the collection says of itself is the dossier's", () => {
  const header = (json: object) => reading({ type: "FeatureCollection", features: [], ...json }).header;
  expect(header({ title: " T ", name: "N", description: "D" })).toMatchObject({ title: "T", summary: "D" });
  expect(header({ name: "N", description: " " })).toMatchObject({ title: "N", summary: null });
  expect(header({ title: 5 })).toMatchObject({ title: null });
});

test("words of our own export are plain, others may hold markup", () => {
  const json = { type: "FeatureCollection", features: [feature({ title: "a <b>c</b>" })] };
  expect(reading(json).drafts[0]?.title).toBe("a c");
  expect(reading({ ...json, format: PLAIN_FORMAT }).drafts[0]?.title).toBe("a <b>c</b>");
});

test.each<[object, object, string, string | null]>([
  [{ title: "A", description: "D" }, {}, "A", "D"],
  [{ name: "A", text: "D" }, {}, "A", "D"],
  [{}, { names: [{ toponym: "A" }, { toponym: "B" }], descriptions: [{ value: "D" }] }, "A", "D"],
  [{ title: "A" }, { names: "A", descriptions: [] }, "A", null],
  [{ place: "Town" }, {}, "Town", null],
])("properties %j with %j are called %s", (properties, rest, title, summary) => {
  expect(read(properties, rest).one).toMatchObject({ title, summary });
});

test("without words it is left", () => {
  expect(read({}).told).toEqual([
    expect.stringContaining("none of these columns"),
    NO_TIME,
    "row-left 1, null, null: there is neither headline nor text → write one of the two",
  ]);
  expect(read(null).one).toBeUndefined();
});

test.each<[object, object, string | null]>([
  [{}, { id: "https://example.org/e/x-1" }, "x-1"],
  [{}, { id: "e#x-1" }, "x-1"],
  [{}, { "@id": "urn:x-1" }, "x-1"],
  [{ id: "x-1" }, {}, "x-1"],
  [{ id: "x-1" }, { id: "y-1" }, "y-1"],
  [{ id: "17" }, {}, null],
  [{}, { id: 17 }, null],
  [{}, {}, null],
])("properties %j with %j have the id %s", (properties, rest, id) => {
  const { one, told } = read({ title: "A", ...properties }, rest);
  expect(one?.id).toBe(id);
  expect(told).toEqual([NO_TIME]);
});

test("kinds, notes, and what only draws", () => {
  expect(read({ title: "A", category: "flood" }, { types: [{ label: "war" }] }).one?.kind).toBe("flood");
  expect(read({ title: "A" }, { types: [{ label: "war" }] }).one?.kind).toBe("war");
  expect(read({ title: "A" }).one?.kind).toBeNull();
  const properties = {
    note: "one\n\ntwo",
    url: "u",
    link: "l",
    source: "s",
    sources: ["t", "v"],
    fill: "red",
  };
  const { one, told } = read({ title: "A", ...properties });
  expect(one?.notes).toEqual(["one", "two", "url: u", "link: l", "sources: t; v"]);
  expect(one?.sources).toMatchObject([{ title: "s" }]);
  expect(told.slice(1)).toEqual(["value-left 1, fill, red: it only changes how the feature is drawn → null"]);
});

const SQUARE = [
  [0, 1],
  [0, 2],
  [1, 2],
  [0, 1],
];
test.each<[unknown, unknown]>([
  [null, null],
  [undefined, null],
  [
    { type: "Point", coordinates: [1, 2] },
    { position: [1, 2], geometry: null },
  ],
  [
    { type: "LineString", coordinates: SQUARE.slice(0, 2) },
    { position: null, geometry: { type: "LineString", coordinates: SQUARE.slice(0, 2) } },
  ],
  [
    { type: "Polygon", coordinates: [SQUARE] },
    { position: null, geometry: { type: "Polygon", coordinates: [SQUARE] } },
  ],
  [
    { type: "MultiPolygon", coordinates: [[SQUARE], [SQUARE]] },
    { position: null, geometry: { type: "MultiPolygon", coordinates: [[SQUARE], [SQUARE]] } },
  ],
])("the geometry %j stands at %j", (geometry, place) => {
  const { one } = read({ title: "A" }, { geometry });
  if (place) expect(one?.place).toMatchObject(place);
  else expect(one?.place).toBeNull();
});

const OPEN = "an outline does not close → end each ring with its first position; it has four at least";
test.each<[unknown, string]>([
  [
    { type: "GeometryCollection" },
    "its geometry is GeometryCollection, which a dossier cannot hold → use one of Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon",
  ],
  [{ type: 5 }, "its geometry is 5, which a dossier cannot hold → use one of Point,"],
  [{ type: "Point", coordinates: [] }, "its geometry has no positions → write [longitude, latitude]"],
  [
    {
      type: "LineString",
      coordinates: [
        [1, 2],
        [200, 2],
      ],
    },
    "200 is no longitude → ",
  ],
  [{ type: "Polygon", coordinates: [SQUARE.slice(0, 3)] }, OPEN],
  [{ type: "Polygon", coordinates: [SQUARE, [...SQUARE.slice(0, 3), [5, 5]]] }, OPEN],
  [
    {
      type: "Polygon",
      coordinates: [
        [
          [0, 1],
          [0, 2],
          [0, 1],
        ],
      ],
    },
    OPEN,
  ],
  [{ type: "MultiPolygon", coordinates: [[SQUARE], [SQUARE.slice(0, 3)]] }, OPEN],
])("the geometry %j is refused: %s", (geometry, reason) => {
  const { one, told } = read({ title: "A", date: "2020" }, { geometry });
  expect(one).toBeUndefined();
  expect(told).toEqual([expect.stringContaining(`row-left 1, geometry, null: ${reason}`)]);
});

test("how exact a place is, and how the entry stands to it, in the words of a dossier only", () => {
  const place = (properties: object) => read({ title: "A", ...properties }).one?.place;
  const told = { place_precision: "area", place_relation: "near", place_radius_m: 300, geo_precision: 2 };
  expect(place({ place: "Town", ...told })).toMatchObject({
    ...{ name: "Town", precision: "area", relation: "near", radiusMeters: 300, geoPrecision: 2 },
  });
  expect(place({ place: "Town", place_precision: "vague", place_relation: "by" })).toMatchObject({
    ...{ precision: null, relation: null },
  });
  expect(place(told)).toBeNull();
});

test.each<[object, object, string | null, string | null]>([
  [{ edtf: "2020-05~" }, {}, "2020-05~", null],
  [{ edtf: "2020-05-01T10:00+02:00" }, {}, "2020-05-01T10:00+02:00", "2020-05-01T10:00+02:00"],
  [{ edtf: "2020-05", time_words: "in May" }, {}, "2020-05", "in May"],
  [{ edtf: "2020-05", date: "2019" }, {}, "2020-05", null],
  [{ start: "2020-05-01", end: "2020-05-03" }, {}, "2020-05-01/2020-05-03", null],
  [{ date: "2020-05-01" }, {}, "2020-05-01", null],
  [{ end: "2020-05-01" }, {}, "2020-05-01", null],
  [
    { start: "2020-05-01T10:00+02:00", end: "2020-05-01T11:00+02:00" },
    {},
    "2020-05-01T10:00+02:00/2020-05-01T11:00+02:00",
    "2020-05-01T10:00+02:00 – 2020-05-01T11:00+02:00",
  ],
  [{ start: "2020-05-01T10:00+02:00", time_words: "at ten" }, {}, "2020-05-01T10:00+02:00", "at ten"],
  [{}, { when: { timespans: [{ start: { in: "2020-05" } }], label: "May" } }, "2020-05", "May"],
  [{ when: { timespans: [{ start: { in: "2020-05" } }] } }, {}, "2020-05", null],
  [
    {},
    { geometry: { type: "Point", coordinates: [1, 2], when: { timespans: [{ start: { in: "2020" } }] } } },
    "2020",
    null,
  ],
])("properties %j with %j are at %s", (properties, rest, edtf, words) => {
  expect(read({ title: "A", ...properties }, rest).one).toMatchObject({ edtf, words });
});

test("a `when` among the properties is taken whole, what only begins so isn't", () => {
  const { one } = read({
    title: "A",
    when: { timespans: [{ start: { in: "2020" } }], x: 1 },
    whenever: "y",
    so_when: "z",
  });
  expect(one?.notes).toEqual(["whenever: y", "so_when: z"]);
});

test.each<[object, object, string]>([
  [{ edtf: "soon" }, {}, "row-left 1, when, null: "],
  [{ start: "2020-02-30" }, {}, "row-left 1, start, 2020-02-30: "],
  [{ start: "2020", stop: "2020-02-30" }, {}, "row-left 1, stop, 2020-02-30: "],
  [{ start: "2020-05-03", stop: "2020-05-01" }, {}, "row-left 1, stop, 2020-05-01: "],
  [{}, { when: { timespans: [{ start: { in: "soon" } }] } }, "row-left 1, when, null: "],
])("properties %j with %j are left", (properties, rest, reason) => {
  const { one, told } = read({ title: "A", ...properties }, rest);
  expect(one).toBeUndefined();
  expect(told.filter((line) => line.startsWith("row-left"))).toEqual([expect.stringContaining(reason)]);
});

test("which of day and month comes first is what is said, else what the dates show", () => {
  const days = (dates: readonly string[], options?: Partial<ImportOptions>) => {
    const features = [feature(null), ...dates.map((date) => feature({ title: "A", date }))];
    return reading({ type: "FeatureCollection", features }, options).drafts.map(({ edtf }) => edtf);
  };
  expect(days(["3/4/2020", "25/12/2020"])).toEqual(["2020-04-03", "2020-12-25"]);
  expect(days(["3/4/2020", "12/25/2020"])).toEqual(["2020-03-04", "2020-12-25"]);
  expect(days(["3/4/2020"], { dateOrder: "mdy" })).toEqual(["2020-03-04"]);
  expect(days(["3/4/2020"], { dateOrder: "dmy" })).toEqual(["2020-04-03"]);
});
