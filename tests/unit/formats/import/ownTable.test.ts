import { expect, test } from "vitest";
import type { ImportOptions } from "../../../../src/formats/import/options";
import { recogniseColumns } from "../../../../src/formats/import/recogniseColumns";
import type { Mapping } from "../../../../src/schema/mapping";
import { readingOf } from "../../../fixtures/readingOf";

const OPTIONS: ImportOptions = {
  ...{ id: "own", name: "own.csv", language: "en", timeZone: "Europe/Berlin", today: "2024-05-06" },
};

function reading(text: string, mapping: Mapping, options: Partial<ImportOptions> = {}) {
  const { drafts, rows, remarks } = readingOf("csv")(text, { ...OPTIONS, ...options, mapping });
  return {
    drafts,
    rows,
    told: remarks.map(
      ({ type, row, column, value, message }) => `${type} ${row}, ${column}, ${value}: ${message}`,
    ),
    hints: remarks.map(({ hint }) => hint),
  };
}
/** What the first row is. */
const first = (header: string, row: string, mapping: Mapping, options?: Partial<ImportOptions>) =>
  reading(`${header}\n${row}\n`, mapping, options).drafts[0];

test("title and summary are put together from several columns; what is empty leaves no seam", () => {
  const mapping = { title: ["a", "b"], summary: ["c", "d"] };
  expect(first("a,b,c,d", "A,B,C,D", mapping)).toMatchObject({ title: "A: B", summary: "C\n\nD" });
  expect(first("a,b,c,d", ",B,,D", mapping)).toMatchObject({ title: "B", summary: "D" });
  expect(first("a,b,c,d", "A,,,", mapping)).toMatchObject({ title: "A", summary: null });
});

test("what is not mapped is not there", () => {
  expect(first("a,b", "A,B", { title: "a" })).toMatchObject({
    ...{ row: 2, id: null, kind: null, place: null, claims: [], notes: ["b: B"], edtf: null, words: null },
  });
  expect(first("a,k,i", "A,flood,x-1", { title: "a", kind: "k", id: "i" })).toMatchObject({
    kind: "flood",
    id: "x-1",
  });
});

test.each<[string, Mapping, string, string | null, string | null]>([
  ["e", { edtf: "e" }, "2020-05", "2020-05", null],
  ["e", { edtf: "e" }, "2020-05-01T10:00+02:00", "2020-05-01T10:00+02:00", "2020-05-01T10:00+02:00"],
  ["e,w", { edtf: "e", words: "w" }, "2020-05,in May", "2020-05", "in May"],
  ["e,w", { edtf: "e", words: "w" }, "2020-05-01T10:00+02:00,at ten", "2020-05-01T10:00+02:00", "at ten"],
  ["e,s", { edtf: "e", start: "s" }, ",2020-06-01", "2020-06-01", null],
  ["s", { start: "s" }, "2020-06-01", "2020-06-01", null],
  ["s", { end: "s" }, "2020-06-01", "2020-06-01", null],
  ["s,e", { start: "s", end: "e" }, "2020-06-01,2020-06-03", "2020-06-01/2020-06-03", null],
  ["s,e,w", { start: "s", end: "e", words: "w" }, "2020-06-01,,early", "2020-06-01", "early"],
  ["s,t", { start: "s", startTime: "t" }, "2020-06-01,14:30", "2020-06-01T14:30+02:00", "2020-06-01 14:30"],
  ["s,t", { start: "s", startTime: "t" }, "2020-06,14:30", "2020-06", null],
  ["s,t", { start: "s", startTime: "t" }, ",14:30", null, null],
  [
    "s,t,e,u",
    { start: "s", startTime: "t", end: "e", endTime: "u" },
    "2020-06-01,14:30,2020-06-01,16:00",
    "2020-06-01T14:30+02:00/2020-06-01T16:00+02:00",
    "2020-06-01 14:30 – 2020-06-01 16:00",
  ],
  ["y,m,d", { start: { year: "y", month: "m", day: "d" } }, "2020,6,1", "2020-06-01", null],
  ["y,m,d", { start: { year: "y", month: "m", day: "d" } }, "2020,6,", "2020-06", null],
  ["y,m,d", { start: { year: "y", month: "m", day: "d" } }, "2020,,", "2020", null],
  ["y,m,d", { start: { year: "y", month: "m", day: "d" } }, ",,", null, null],
  ["y,m,d", { start: { year: "y" } }, "2020,6,1", "2020", null],
])("columns %s mapped by %j: %s is %s", (header, mapping, row, edtf, words) => {
  const full = { ...mapping, title: "title", ignore: ["m", "d", "t"] } as Mapping;
  expect(first(`title,${header}`, `A,${row}`, full)).toMatchObject({ edtf, words });
});

test.each<[string, Mapping, string, string]>([
  ["e", { edtf: "e" }, "someday", "row-left 2, e, someday: "],
  ["s", { start: "s" }, "2020-02-30", "row-left 2, s, 2020-02-30: "],
  ["s,e", { start: "s", end: "e" }, "2020,2020-02-30", "row-left 2, e, 2020-02-30: "],
  ["s,e", { start: "s", end: "e" }, "2020-02-03,2020-02-01", "row-left 2, e, 2020-02-01: "],
  ["s,y", { start: "s", end: { year: "y" } }, "2020-02-03,2019", "row-left 2, y, 2019: "],
  ["s,t", { start: "s", startTime: "t" }, "2020-02-03,25:99", "row-left 2, t, 25:99: "],
  ["y,m", { start: { year: "y", month: "m" } }, ",6", "row-left 2, y, 6: "],
  ["o,a", { lon: "o", lat: "a" }, "10,91", "row-left 2, a, 91, 10: "],
])("columns %s mapped by %j: %s is no row, and where it fails is told", (header, mapping, row, told) => {
  const read = reading(`title,${header}\nA,${row}\n`, { ...mapping, title: "title" });
  expect(read.drafts).toEqual([]);
  expect(read.rows).toEqual([{ row: 2, isHeader: false }]);
  expect(read.told.filter((line) => line.startsWith("row-left"))).toEqual([expect.stringContaining(told)]);
});

test("a row without a date stays, and it is told", () => {
  expect(reading("title,s\nA,\n", { title: "title", start: "s" }).told).toEqual([
    "guessed 2, null, null: it has no date; the entry has no place on the timeline",
  ]);
});

test("which of day and month comes first: the mapping says, else whoever imports, else the rows themselves", () => {
  const days = (text: string, mapping: Mapping, options?: Partial<ImportOptions>) =>
    reading(`title,s,e\n${text}`, { title: "title", start: "s", end: "e", ...mapping }, options).drafts.map(
      ({ edtf }) => edtf,
    );
  const one = "A,3/4/2020,\n";
  expect(days(one, { dateOrder: "dmy" }, { dateOrder: "mdy" })).toEqual(["2020-04-03"]);
  expect(days(one, {}, { dateOrder: "dmy" })).toEqual(["2020-04-03"]);
  expect(days(one, {}, { dateOrder: "mdy" })).toEqual(["2020-03-04"]);
  expect(days(`${one}B,25/12/2020,\n`, {})).toEqual(["2020-04-03", "2020-12-25"]);
  expect(days(`${one}B,12/25/2020,\n`, {})).toEqual(["2020-03-04", "2020-12-25"]);
  expect(days("A,3/4/2020,25/4/2020\n", {})).toEqual(["2020-04-03/2020-04-25"]);
});

test("counts: one number, or the lower and higher of two columns in whatever order", () => {
  const mapping: Mapping = { title: "title", counts: [{ column: "low", high: "high", of: "injured" }] };
  const claims = (row: string) => first("title,low,high", `A,${row}`, mapping)?.claims;
  const range = { name: "low", text: "injured: 2–4", count: { low: 2, high: 4, of: "injured" } };
  expect([claims("2,4"), claims("4,2")]).toEqual([[range], [range]]);
  const one = { name: "low", text: "injured: 2", count: { low: 2, high: 2, of: "injured" } };
  expect([claims("2,"), claims(",4"), claims("many,4")]).toEqual([[one], [], []]);
  const single: Mapping = { title: "title", counts: [{ column: "low", of: "injured" }] };
  expect(first("title,low", "A,2", single)?.claims).toEqual([one]);
});

test("a place is a name, a position, or both; how exact it is and how wide come with it", () => {
  const mapping: Mapping = {
    ...{ title: "title", place: "p", lon: "o", lat: "a", geoPrecision: "g", radius: "r" },
  };
  const place = (row: string) => first("title,p,o,a,g,r", `A,${row}`, mapping)?.place;
  expect(place("Town,10,50,2,300")).toMatchObject({
    ...{ name: "Town", position: [10, 50], geoPrecision: 2, radiusMeters: 300 },
  });
  expect(place("Town,,,,")).toMatchObject({ name: "Town", position: null, radiusMeters: null });
  expect(place(",10,50,,wide")).toMatchObject({ name: null, position: [10, 50], radiusMeters: null });
  expect(place(",,,2,300")).toBeNull();
});

test("where there are no words the place stands for them, and with nothing at all the row is left", () => {
  const mapping: Mapping = { title: "title", place: "p" };
  expect(first("title,p", ",Town", mapping)).toMatchObject({ title: "Town" });
  const { drafts, told } = reading("title,p,x\n,,1\n", mapping);
  expect([drafts, told.at(-1)]).toEqual([[], "row-left 2, null, null: there is neither headline nor text"]);
});

test("each column that the mapping names and the table lacks is told, and what to write; words of it are no columns", () => {
  const mapping: Mapping = {
    title: ["title", "Name"],
    start: { year: "Year" },
    counts: [{ column: "Dead", of: "people" }],
    notes: ["Source"],
    dateOrder: "dmy",
  };
  const { told, hints } = reading("title,x\nA,1\n", mapping);
  expect(told.filter((line) => line.includes("the mapping names")).map((line) => line.split(",")[1])).toEqual(
    [" Name", " Year", " Dead", " Source"],
  );
  expect(hints[0]).toBe("write one of title, x");
  expect(first("title,x", "A,1", { title: "title" })?.notes).toEqual(["x: 1"]);
  expect(reading("title,x\nA,1\n", { title: "TITLE", ignore: ["x"] }).told).toEqual([
    "guessed 2, null, null: it has no date; the entry has no place on the timeline",
  ]);
});

test("columns are recognised by their names, the likeliest first", () => {
  const { mapping } = recogniseColumns(["Name", "Title", "Start_Date", "date", "Ort"], [], "2024-05-06");
  expect(mapping).toEqual({ title: "Title", start: "date", place: "Ort" });
});

test("without any words for a title the table says so", () => {
  const { remarks } = readingOf("csv")(",Aika,Paikka\n1,2,3\n");
  expect(remarks.find(({ type }) => type === "row-left")).toMatchObject({
    type: "row-left",
    row: 1,
    value: ", Aika, Paikka",
    message: "none of these columns was known as the title",
    hint: "say it in a mapping file: --map mapping.yaml with title: Aika, start: …",
  });
});
