import { expect, test } from "vitest";
import { isTimelineJs } from "../../../../src/formats/import/timelineJs";
import { readingOf } from "../../../fixtures/readingOf";

const reading = readingOf("timelinejs");

/** One row with these cells. */
function rowOf(cells: Readonly<Record<string, string>>) {
  const quoted = Object.values(cells).map((cell) => `"${cell}"`);
  const { drafts, told } = reading(
    `${["Headline", ...Object.keys(cells)].join(",")}\n${["A", ...quoted].join(",")}\n`,
  );
  return { one: drafts[0], told };
}

test.each<[Record<string, string>, string | null, string | null]>([
  [{ Year: "2020", Month: "", Day: "" }, "2020", null],
  [{ Year: "2020", Month: "5", Day: "" }, "2020-05", null],
  [{ Year: "2,020", Month: "5.0", Day: " 1.00 " }, "2020-05-01", null],
  [{ Year: "2020", Month: "5", Day: "1", Time: "14:30" }, "2020-05-01T14:30+02:00", "14:30"],
  [
    {
      Year: "2020",
      Month: "5",
      Day: "1",
      Time: "14:30",
      "End Year": "2020",
      "End Month": "5",
      "End Day": "1",
      "End Time": "15:00",
    },
    "2020-05-01T14:30+02:00/2020-05-01T15:00+02:00",
    "14:30 – 15:00",
  ],
  [
    { Year: "2020", Month: "5", Day: "1", Time: "14:30", "Display Date": "after lunch" },
    "2020-05-01T14:30+02:00",
    "after lunch, 14:30",
  ],
  [
    { Year: "2020", Month: "5", Day: "1", Time: "14:30", "Display Date": "half past 2" },
    "2020-05-01T14:30+02:00",
    "half past 2",
  ],
  [{ Year: "2020", "End Year": "2021" }, "2020/2021", null],
  [{ Year: "2020", "Display Date": "that year" }, "2020", "that year"],
  [{ Year: "2020", "Display Date": "2020~" }, "2020~", null],
  [{ Year: "2020", "Display Date": "2021~" }, "2020", "2021~"],
  [{ Year: "2020", "Display Date": "what, now?" }, "2020", "what, now?"],
  [{ "Start Date": "3/4/2020", "End Date": "" }, "2020-03-04", null],
  [{ "Start Date": "3/4/2020", "End Date": "3/6/2020" }, "2020-03-04/2020-03-06", null],
  [{ "Start Date": "2020", Year: "2019" }, "2020", null],
  [{ Year: "" }, null, null],
])("%j is at %s", (cells, edtf, words) => {
  expect(rowOf(cells).one).toMatchObject({ edtf, words });
});

test("without a date it stays, and that is told", () => {
  expect(rowOf({ Year: "" }).told).toEqual([
    "guessed 2, Year, null: it has no date; the entry has no place on the timeline → null",
  ]);
  expect(rowOf({ Year: "2020" }).told).toEqual([]);
});

test.each<[Record<string, string>, string]>([
  [{ Year: "", Month: "5", Day: "" }, "row-left 2, Month, 5: there is no Year before it → fill in Year"],
  [{ Year: "", Day: "5" }, "row-left 2, Day, 5: there is no Year before it → fill in Year"],
  [{ Year: "", Time: "9:00" }, "row-left 2, Time, 9:00: there is no Year before it → fill in Year"],
  [{ Year: "2020", Day: "5" }, "row-left 2, Day, 5: there is no Month before it → fill in Month"],
  [{ Year: "2020", Time: "9:00" }, "row-left 2, Time, 9:00: there is no Month before it → fill in Month"],
  [
    { Year: "2020", Month: "5", Time: "9:00" },
    "row-left 2, Time, 9:00: there is no Day before it → fill in Day",
  ],
  [
    { Year: "2020", "End Month": "5" },
    "row-left 2, End Month, 5: there is no End Year before it → fill in End Year",
  ],
  [
    { Year: "", "End Year": "2020" },
    "row-left 2, Year, null: it has an end and no beginning → fill in the first year",
  ],
  [{ Year: "MMXX" }, "row-left 2, Year, MMXX: “MMXX” is no number → write digits only, or leave it empty"],
  [{ Year: "2020", Month: "5th" }, "row-left 2, Month, 5th: “5th” is no number → "],
  [{ Year: "2020", Month: "x5" }, "row-left 2, Month, x5: “x5” is no number → "],
  [{ Year: "2020", Month: "5.01" }, "row-left 2, Month, 5.01: “5.01” is no number → "],
  [{ Year: "2020", Month: "13" }, "row-left 2, Month, null: "],
  [{ Year: "2020", Month: "13", Day: "1" }, "row-left 2, Month, null: "],
  [{ Year: "2020", Month: "2", Day: "30" }, "row-left 2, Day, null: "],
  [{ Year: "2020", Month: "5", Day: "1", Time: "25:99" }, "row-left 2, Time, 25:99: "],
  [{ Year: "2020", "End Year": "2019" }, "row-left 2, End Year, null: "],
  [{ "Start Date": "soon" }, "row-left 2, Start Date, soon: "],
  [{ "Start Date": "2020", "End Date": "soon" }, "row-left 2, End Date, soon: "],
])("%j is left: %s", (cells, reason) => {
  const { one, told } = rowOf(cells);
  expect(one).toBeUndefined();
  expect(told).toEqual([expect.stringContaining(reason)]);
});

test("the first row of the type title is the dossier's; another is an event, and told, as is any other type", () => {
  const { header, drafts, rows, told } = reading(
    "Year,Headline,Text,Type\n,T,S,Title\n2020,A,,title\n2020,B,,Event\n2020,C,,ERA\n2020,D,,slide\n",
  );
  expect(header).toMatchObject({ title: "T", summary: "S" });
  expect(drafts.map(({ title, kind }) => [title, kind])).toEqual([
    ["A", null],
    ["B", null],
    ["C", "Era"],
    ["D", null],
  ]);
  expect(rows.map(({ row, isHeader }) => [row, isHeader])).toEqual([
    [2, true],
    [3, false],
    [4, false],
    [5, false],
    [6, false],
  ]);
  const message = "the row was taken as an event; there is one title, and no other type than era → null";
  expect(told).toEqual([`guessed 3, Type, title: ${message}`, `guessed 6, Type, slide: ${message}`]);
  expect(reading("Year,Headline,Type\n2020,A,\n").header).toMatchObject({ title: null, summary: null });
});

test("its group or tag is its kind, media are notes, and what only changes looks is told so", () => {
  const { one, told } = rowOf({
    Year: "2020",
    Group: "war",
    Tag: "x",
    Media: "m.jpg",
    "Alt Text": "a",
    Background: "#fff",
  });
  expect(one).toMatchObject({ kind: "war", notes: ["Media: m.jpg", "Alt Text: a", "Tag: x"] });
  expect(told).toEqual(["value-left 2, Background, #fff: it only changes how TimelineJS looks → null"]);
  expect(rowOf({ Year: "2020", Group: "", Tag: "x" }).one?.kind).toBe("x");
});

test("where there are no words its shown date stands for them; without it the row is left", () => {
  const text = (shown: string) => reading(`Year,Headline,Text,Display Date\n2020,,,${shown}\n`);
  expect(text("that year").drafts).toMatchObject([{ title: "that year" }]);
  expect(text("")).toMatchObject({ drafts: [], rows: [{ row: 2, isHeader: false }] });
});

test.each([
  [["Headline", "Year"], true],
  [["headline", "Start Date"], true],
  [["Headline"], false],
  [["Headline", "Date"], false],
  [["Year"], false],
])("columns %j: %s", (columns, isIt) => {
  expect(isTimelineJs(columns)).toBe(isIt);
});
