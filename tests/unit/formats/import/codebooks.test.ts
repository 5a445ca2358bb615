import { describe, expect, test } from "vitest";
import { isAcled } from "../../../../src/formats/import/acled";
import type { ImportOptions } from "../../../../src/formats/import/options";
import { isUcdpGed } from "../../../../src/formats/import/ucdpGed";
import { readingOf } from "../../../fixtures/readingOf";

const OPTIONS: ImportOptions = {
  ...{ id: "x", name: "x.csv", language: "en", timeZone: "UTC", today: "2024-05-06" },
};

/** One row of a table with these columns, and all that is told of it. */
function rowOf(format: string, cells: Readonly<Record<string, string>>, options?: Partial<ImportOptions>) {
  const quoted = Object.values(cells).map((cell) => `"${cell}"`);
  const text = `${Object.keys(cells).join(",")}\n${quoted.join(",")}\n`;
  const { drafts, rows, remarks } = readingOf(format)(text, { ...OPTIONS, ...options });
  expect(rows).toEqual([{ row: 2, isHeader: false }]);
  const told = remarks.map(
    ({ type, column, value, message, hint }) => `${type} ${column}, ${value}: ${message} → ${hint}`,
  );
  return { one: drafts[0], told };
}

describe("ACLED", () => {
  const ROW = {
    ...{ event_id_cnty: "X1", event_date: "2021-03-04", time_precision: "1", geo_precision: "1" },
    ...{ event_type: "Riots", sub_event_type: "Mob violence", location: "Town", country: "Land" },
    ...{ latitude: "1", longitude: "2" },
  };
  const read = (cells: Partial<Record<string, string>>, options?: Partial<ImportOptions>) =>
    rowOf("acled", { ...ROW, ...cells } as Record<string, string>, options);

  test.each<[Partial<Record<string, string>>, string]>([
    [{}, "Mob violence: Town"],
    [{ sub_event_type: "" }, "Riots: Town"],
    [{ location: "" }, "Mob violence: Land"],
    [{ location: "", country: "" }, "Mob violence"],
    [{ sub_event_type: "", event_type: "" }, "Town"],
    [{ sub_event_type: "", event_type: "", location: "", country: "" }, "X1"],
  ])("with %j its title is %s", (cells, title) => {
    expect(read(cells).one).toMatchObject({ title, id: "X1" });
  });

  test.each([
    ["1", "2021-03-04", null],
    ["2", "[2021-03-01..2021-03-07]", "time_precision: 2"],
    ["3", "2021-03", "time_precision: 3"],
    ["4", "2021-03-04", null],
    ["", "2021-03-04", null],
  ])("precision %j of its time is %s", (time_precision, edtf, why) => {
    const { one, told } = read({ time_precision });
    expect(one).toMatchObject({ edtf, why });
    expect(told).toEqual(
      ["4", ""].includes(time_precision)
        ? [
            `guessed time_precision, ${time_precision}: the day was taken as it stands; nothing says how exact it is → write 1 for the day, 2 for the week, 3 for the month`,
          ]
        : [],
    );
  });

  test("a month is no day, whatever precision is written", () => {
    expect(read({ event_date: "2021-03", time_precision: "2" })).toMatchObject({
      one: { edtf: "2021-03", why: null },
      told: [],
    });
  });

  test("day first, unless told otherwise; another year beside it is told, the same isn't", () => {
    expect(read({ event_date: "03/04/2021" }).one?.edtf).toBe("2021-04-03");
    expect(read({ event_date: "03/04/2021" }, { dateOrder: "mdy" }).one?.edtf).toBe("2021-03-04");
    expect(read({ year: "2021" }).told).toEqual([]);
    expect(read({ year: "2020" }).told).toEqual([
      "guessed year, 2020: it differs from event_date, which was taken: 2021-03-04 → null",
    ]);
  });

  test("codes are told as codes, what has no column in a dossier becomes a note", () => {
    const { one, told } = read({ inter1: "3", data_id: "7", timestamp: "160", region: "R", actor1: "Crowd" });
    expect(one?.notes).toEqual([
      "event_type: Riots",
      "sub_event_type: Mob violence",
      "actor1: Crowd",
      "location: Town",
      "country: Land",
    ]);
    expect(told).toEqual([
      "value-left inter1, 3: it is a code of what other columns say in words → null",
      "value-left data_id, 7: event_id_cnty is the permanent id → null",
      "value-left timestamp, 160: it is the time at which the row was last changed → null",
      "value-left region, R: the place itself is taken → null",
    ]);
  });

  test.each([
    [["event_id_cnty"], true],
    [["Event_Date", "Time_Precision"], true],
    [["event_date"], false],
    [["time_precision"], false],
    [["title", "date"], false],
  ])("columns %j: %s", (columns, isIt) => {
    expect(isAcled(columns)).toBe(isIt);
  });
});

describe("UCDP GED", () => {
  const ROW = {
    ...{ id: "7", type_of_violence: "2", date_start: "2019-03-06", date_end: "2019-03-06", date_prec: "1" },
    ...{ side_a: "A", side_b: "B", dyad_name: "A - B", where_coordinates: "Town", where_prec: "1" },
    ...{ latitude: "1", longitude: "2", source_headline: "Fighting" },
  };
  const read = (cells: Partial<Record<string, string>>) =>
    rowOf("ucdp-ged", { ...ROW, ...cells } as Record<string, string>);

  test.each<[Partial<Record<string, string>>, string, string | null]>([
    [{}, "A - B: Town", "Fighting"],
    [{ dyad_name: "" }, "A – B: Town", "Fighting"],
    [{ dyad_name: "", side_b: "" }, "A: Town", "Fighting"],
    [{ where_coordinates: "" }, "A - B", "Fighting"],
    [{ dyad_name: "", side_a: "", side_b: "" }, "Town", "Fighting"],
    [{ dyad_name: "", side_a: "", side_b: "", where_coordinates: "", source_headline: "" }, "7", null],
  ])("with %j its title is %s", (cells, title, summary) => {
    expect(read(cells).one).toMatchObject({ title, summary, id: "ged-7", kind: "Non-state conflict" });
  });

  test("a row of no words at all is left; one without an id has none", () => {
    const bare = {
      dyad_name: "",
      side_a: "",
      side_b: "",
      where_coordinates: "",
      source_headline: "",
      id: "",
    };
    expect(read(bare)).toMatchObject({
      one: undefined,
      told: ["row-left null, null: there is neither headline nor text → write one of the two"],
    });
    expect(read({ id: "" }).one?.id).toBeNull();
  });

  test.each([
    ["1", "2019-03-06", null],
    ["", "2019-03-06", null],
    ["2", "[2019-03-03..2019-03-09]", "date_prec: 2"],
    ["3", "[2019-03-03..2019-03-09]", "date_prec: 3"],
    ["4", "2019-03", "date_prec: 4"],
    ["5", "2019", "date_prec: 5"],
    ["12", "2019-03-06", "date_prec: 12"],
    ["21", "2019-03-06", "date_prec: 21"],
  ])("precision %j of one day is %s", (date_prec, edtf, why) => {
    const { one, told } = read({ date_prec });
    expect(one).toMatchObject({ edtf, why });
    expect(told).toEqual(
      date_prec.length === 2
        ? [
            `guessed date_prec, ${date_prec}: the codebook has no such precision; the dates were taken as they stand → null`,
          ]
        : [],
    );
  });

  test.each<[Partial<Record<string, string>>, string]>([
    [{ date_end: "2019-03-08" }, "2019-03-06/2019-03-08"],
    [{ date_end: "2019-03-08", date_prec: "2" }, "[2019-03-06..2019-03-08]"],
    [{ date_end: "2019-03-08", date_prec: "4" }, "[2019-03-06..2019-03-08]"],
    [{ date_end: "" }, "2019-03-06"],
    [{ date_end: "", date_prec: "4" }, "2019-03"],
    [{ date_start: "2019-03-06 00:00:00.000", date_end: "2019-03-06T00:00:00" }, "2019-03-06"],
    [{ date_start: "2019-03", date_end: "2019-04", date_prec: "4" }, "2019-03/2019-04"],
    [{ date_start: "2019-03-06", date_end: "2019-04", date_prec: "4" }, "2019-03-06/2019-04"],
    [{ date_start: "2019-03", date_end: "2019-04-02", date_prec: "4" }, "2019-03/2019-04-02"],
  ])("with %j its time is %s", (cells, edtf) => {
    expect(read(cells).one?.edtf).toBe(edtf);
  });

  test.each<[Partial<Record<string, string>>, string]>([
    [{ date_start: "" }, "row-left date_start, :"],
    [{ date_end: "soon" }, "row-left date_end, soon:"],
    [{ date_end: "2019-03-01" }, "row-left date_end, 2019-03-01:"],
  ])("with %j it is left", (cells, reason) => {
    const { one, told } = read(cells);
    expect([one, told.length, told[0]?.slice(0, reason.length)]).toEqual([undefined, 1, reason]);
  });

  test.each([
    ["1", 1],
    ["2", 2],
    ["3", 2],
    ["4", 3],
    ["5", 3],
    ["6", 3],
    ["7", 3],
    ["", null],
  ])("code %j of its place is %s", (where_prec, geoPrecision) => {
    expect(read({ where_prec })).toMatchObject({ one: { place: { geoPrecision } }, told: [] });
  });

  test("codes that the codebook lacks are told, and what to write", () => {
    expect(read({ where_prec: "8", type_of_violence: "4" })).toMatchObject({
      one: { kind: null, place: { geoPrecision: null } },
      told: [
        "value-left type_of_violence, 4: the codebook has no such type → write 1, 2 or 3",
        "value-left where_prec, 8: the codebook has no such precision → write 1 to 7",
      ],
    });
    expect(read({ type_of_violence: "" })).toMatchObject({ one: { kind: null }, told: [] });
    expect(read({ gwnoa: "640", year: "2019" }).told).toEqual([
      "value-left gwnoa, 640: it is a code of what other columns say in words → null",
      "value-left year, 2019: it is a code of what other columns say in words → null",
    ]);
  });

  test.each<[string, string, string, [string, number, number] | null]>([
    ["3", "2", "5", ["best: 3, low: 2, high: 5", 2, 5]],
    ["3", "", "", ["best: 3", 3, 3]],
    ["", "2", "5", ["low: 2, high: 5", 2, 5]],
    ["", "", "", null],
  ])("best %j, low %j, high %j", (best, low, high, expected) => {
    const { one, told } = read({ best, low, high });
    expect(told).toEqual([]);
    expect(one?.claims).toEqual(
      expected
        ? [
            {
              name: "deaths",
              text: expected[0],
              count: { low: expected[1], high: expected[2], of: "deaths" },
            },
          ]
        : [],
    );
  });

  test("an estimate that is no number is told, the others are taken", () => {
    const { one, told } = read({ best: "few", low: "2", high: "4" });
    expect(one?.claims).toMatchObject([{ text: "low: 2, high: 4" }]);
    expect(told).toEqual(["value-left best, few: it is no count → write a whole number, 0 or more"]);
  });

  test.each([
    [["type_of_violence"], true],
    [["date_start", "date_prec"], true],
    [["date_start"], false],
    [["date_prec"], false],
  ])("columns %j: %s", (columns, isIt) => {
    expect(isUcdpGed(columns)).toBe(isIt);
  });
});
