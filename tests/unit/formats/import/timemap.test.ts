import { expect, test } from "vitest";
import type { ImportOptions } from "../../../../src/formats/import/options";
import { isTimemap } from "../../../../src/formats/import/timemap";
import { readingOf } from "../../../fixtures/readingOf";

const reading = readingOf("timemap");

const EVENT = { id: "ev", date: "2/3/2022", description: "A truck burns." };
const read = (event: object, more: object = {}, options?: Partial<ImportOptions>) => {
  const { drafts, told } = reading({ events: [{ ...EVENT, ...event }], ...more }, options);
  return { one: drafts[0], told };
};

test.each<[unknown, boolean]>([
  [[{ date: "1", latitude: 1 }], true],
  [[{ date: "1", associations: [] }], true],
  [[{ date: "1", description: "" }], true],
  [{ events: [null, { date: "1", description: "" }] }, true],
  [[{ date: "1" }], false],
  [[{ description: "" }], false],
  [{ events: {} }, false],
  [null, false],
  [5, false],
])("%j: %s", (json, isIt) => {
  expect(isTimemap(json)).toBe(isIt);
});

test.each<[object, string | null, string | null]>([
  [{}, "2022-02-03", null],
  [{ time: "05:10" }, "2022-02-03T05:10+01:00", "2/3/2022 05:10"],
  [{ time: "05:10", time_display: "at dawn" }, "2022-02-03T05:10+01:00", "at dawn"],
  [{ time_display: "at dawn" }, "2022-02-03", "at dawn"],
  [{ date: "2022-02", time: "05:10" }, "2022-02", null],
  [{ date: "2022-02-03T05:10+01:00" }, "2022-02-03T05:10+01:00", "2022-02-03T05:10+01:00"],
  [{ date: "" }, null, null],
])("with %j it is at %s", (event, edtf, words) => {
  expect(read(event).one).toMatchObject({ edtf, words });
});

test("month first, unless told otherwise or other dates show it", () => {
  expect(read({}, {}, { dateOrder: "dmy" }).one?.edtf).toBe("2022-03-02");
  const events = [EVENT, { ...EVENT, date: "25/3/2022" }, { ...EVENT, date: undefined }];
  expect(reading(events).drafts.map(({ edtf }) => edtf)).toEqual(["2022-03-02", "2022-03-25", null]);
});

test("what is missing or can't be read is told where it stands", () => {
  const noDate = "guessed 1, date, null: it has no date; the entry has no place on the timeline → null";
  expect(read({ title: "A", date: "" }).told).toEqual([noDate]);
  expect(read({ title: "A", date: "", time: "05:10" }).told).toEqual([
    "value-left 1, time, 05:10: there is no date with it → fill in the date",
    noDate,
  ]);
  const left = (event: object) => {
    const { one, told } = read(event);
    expect(one).toBeUndefined();
    return told.filter((line) => line.startsWith("row-left")).map((line) => line.split(":")[0]);
  };
  expect(left({ date: "soon" })).toEqual(["row-left 1, date, soon"]);
  expect(left({ time: "25h" })).toEqual(["row-left 1, time, 25h"]);
  expect(left({ latitude: "91", longitude: "5" })).toEqual(["row-left 1, latitude, 91, 5"]);
  expect(left({ description: "" })).toEqual(["row-left 1, null, null"]);
});

test.each<[object, object]>([
  [{ id: "17", civId: "c-1" }, { id: null }],
  [{ id: "", civId: "c-1" }, { id: "c-1" }],
  [{ id: "C1" }, { id: "C1" }],
  [{ category: "Fire", category_full: "Fire at night" }, { kind: "Fire" }],
  [{ category_full: "Fire at night" }, { kind: "Fire at night", notes: ["category_full: Fire at night"] }],
  [{ title: "Truck" }, { title: "Truck", summary: "A truck burns." }],
  [
    { description: "", location: "Bridge" },
    { title: "Bridge", place: { name: "Bridge", position: null } },
  ],
  [{ location: "Bridge", latitude: 50, longitude: 30 }, { place: { name: "Bridge", position: [30, 50] } }],
  [{ latitude: 50, longitude: 30 }, { place: { name: null, position: [30, 50] } }],
  [{}, { place: null, kind: null, notes: [] }],
])("with %j it is %j", (event, expected) => {
  const { one, told } = read(event);
  expect(one).toMatchObject(expected);
  expect(told.filter((line) => line.startsWith("value-left"))).toEqual([]);
});

test("sources, associations and tags are named by their words, not their ids", () => {
  const lists = {
    sources: {
      s1: { id: "s1", title: "Film", url: "https://example.org/1" },
      s2: { description: "Photo", paths: ["a", "b"] },
      s3: "Letter",
      s4: null,
      s5: {},
    },
    associations: [{ id: "a1", title: "Vehicles", desc: "all" }, { id: 7 }],
  };
  const notes = (event: object) => read(event, lists).one?.notes;
  const sources = read({ sources: ["s1", "s2", "s3", "s4", "s5", "s6"] }, lists).one?.sources ?? [];
  expect(sources.map(({ title }) => title)).toEqual(expect.arrayContaining(["Film", "Letter", "s4"]));
  expect(notes({ associations: ["a1", 7] })).toEqual(["associations: Vehicles, all; 7"]);
  expect(notes({ associations: [{ id: "x" }, { title: "", path: "p" }, null, {}] })).toEqual([
    "associations: x; p",
  ]);
  expect(
    notes({
      filters: [
        { key: "Area", value: "North" },
        { key: "Area", id: "f" },
        { value: 5, id: "g" },
      ],
    }),
  ).toEqual(["filters: Area: North; f; g"]);
  expect(notes({ tags: ["one", "two"] })).toEqual(["tags: one; two"]);
});

test("lists that are none name nothing, and what only changes looks is told so", () => {
  expect(read({ sources: ["s1"] }, { sources: null, associations: "x" }).one?.sources).toMatchObject([
    { title: "s1" },
  ]);
  expect(reading([EVENT]).drafts).toHaveLength(1);
  expect(reading(null)).toMatchObject({ drafts: [], rows: [] });
  expect(read({ title: "A", colour: "red", depth: 3 }).told).toEqual([
    "value-left 1, colour, red: it only changes how timemap looks → null",
  ]);
});
