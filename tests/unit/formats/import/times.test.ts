import { expect, test } from "vitest";
import { draft } from "../../../../src/formats/import/draft";
import { createLog } from "../../../../src/formats/import/report";
import { chaptersOf, extentOf, inOrder, yearOf } from "../../../../src/formats/import/times";

const drafts = (...all: (string | null)[]) =>
  all.map((edtf, i) => draft({ row: i + 2, title: `${i}`, edtf }));
const OPTIONS = { id: "x", name: "x.csv", language: "en", timeZone: "Europe/Berlin", today: "2024-05-06" };

test.each<[string, (string | null)[], number[]]>([
  ["by their first possible instant", ["2020-03", "2020-01-05", "[2019-01-01..2021]"], [4, 3, 2]],
  ["at one instant by their rows", ["2020-01-02", "2020-01-01", "2020-01", "2020-01-01"], [3, 4, 5, 2]],
  ["as the file has them, where one has no date", ["2020-03", null, "2019"], [2, 3, 4]],
  ["none at all", [], []],
])("entries stand %s", (_, all, rows) => {
  expect(inOrder(drafts(...all), "UTC").map(({ row }) => row)).toEqual(rows);
});

test("the order of rows is kept even where they come in another", () => {
  const all = drafts("2020-01-01", "2020-01-01", "2020-01-01");
  expect(inOrder([all[2]!, all[0]!, all[1]!], "UTC").map(({ row }) => row)).toEqual([2, 3, 4]);
});

test.each<[(string | null)[], { from?: string; to?: string }, string, string | null]>([
  [["2020-03-04", "2019-05"], {}, "2019-05-01/2020-03-04", null],
  [["2020-03-04", null], {}, "2020-03-04/2020-03-04", null],
  [["2020-03-04"], { from: "2020-03-01" }, "2020-03-01/2020-03-04", null],
  [["2020-03-04"], { to: "2020-03-09" }, "2020-03-04/2020-03-09", null],
  [["2020-03-04"], { from: "2020-03-04", to: "2020-03-04" }, "2020-03-04/2020-03-04", null],
  [
    ["2020-03-04"],
    { from: "2020-03-05", to: "2020-03-09" },
    "2020-03-04/2020-03-09",
    "2020-03-05/2020-03-09",
  ],
  [
    ["2020-03-04"],
    { from: "2020-03-01", to: "2020-03-02" },
    "2020-03-01/2020-03-04",
    "2020-03-01/2020-03-02",
  ],
])("the extent of %j asked for as %j is %s", (all, asked, extent, wanted) => {
  const log = createLog();
  expect(extentOf(drafts(...all), { ...OPTIONS, ...asked }, log)).toBe(extent);
  expect(log.remarks).toMatchObject(
    wanted
      ? [
          {
            type: "guessed",
            value: wanted,
            message: `entries lie outside ${wanted}; the timeline is ${extent}`,
          },
        ]
      : [],
  );
});

test.each<[{ from?: string; to?: string }, string, string | null]>([
  [{}, "2024-05-06/2024-05-06", "2024-05-06"],
  [{ from: "2020-01-01" }, "2020-01-01/2020-01-01", "2020-01-01"],
  [{ to: "2020-02-02" }, "2020-02-02/2020-02-02", "2020-02-02"],
  [{ from: "2020-01-01", to: "2020-02-02" }, "2020-01-01/2020-02-02", null],
])("without any date the extent asked for as %j is %s", (asked, extent, day) => {
  const log = createLog();
  expect(extentOf(drafts(null), { ...OPTIONS, ...asked }, log)).toBe(extent);
  const hint = "say --from and --to, or name the column of the dates with --map";
  expect(log.remarks).toMatchObject(
    day ? [{ type: "guessed", message: `no entry has a date; the timeline is ${day} only`, hint }] : [],
  );
});

test("there is a chapter for each year, where there are several and not too many", () => {
  const chapters = (...years: number[]) =>
    chaptersOf(drafts(...years.map((year) => `${year}-01`), null), "en").map(
      ({ id, title }) => `${id} ${title}`,
    );
  expect(chapters(2021, 2019, 2021)).toEqual(["2019 2019", "2021 2021"]);
  expect(chapters(2021, 2021)).toEqual([]);
  const years = Array.from({ length: 41 }, (_, i) => 1900 + i);
  expect([chapters(...years.slice(1)).length, chapters(...years).length]).toEqual([40, 0]);
});

test.each([
  [null, null],
  ["2020-01-02", 2020],
  ["-0043-03-15", -43],
  ["../1999-12", 1999],
  ["..", null],
])("the year of %s is %s", (edtf, year) => {
  expect(yearOf(edtf)).toBe(year);
});
