import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { checkRules } from "../../../../src/core/rules/checkRules";
import { fileText, whyUnknown } from "../../../../src/formats/import/fileText";
import { guessFormat, importDossier } from "../../../../src/formats/import/importDossier";
import { readPosition } from "../../../../src/formats/import/positions";
import { compile } from "../../../../src/source/compile";

const OPTIONS = { id: "odd", name: "odd.csv", language: "en", timeZone: "UTC", today: "2024-05-06" };

/** The entries as `title date`, and what is told besides the meaning of the columns and how exact a position is. */
function read(text: string) {
  const format = guessFormat(text);
  if (format === null || format === "dossier") throw new Error("no table");
  const { source, report } = importDossier(text, format, OPTIONS);
  const told = report.remarks.filter(({ message }) => !/was taken as|nothing says how exact/.test(message));
  return {
    events: (source?.events ?? []).map(({ title, when }) => `${title} ${when?.edtf}`),
    wheres: (source?.events ?? []).map(({ where }) => where),
    told: told.map(({ type, row, column, message }) => [type, row, column, message]),
  };
}

test("Excel's CSV of a German machine: a mark of bytes, semicolons, decimal commas, line breaks in a cell, an empty row", () => {
  const text =
    '\ufeffTitel;Datum;Ort;Breite;Länge\r\n"Brücke; ""alt""\r\ngesperrt";31.12.2019;Köln;50,9375;6,9603\r\n;;;;\r\nOffen;1.1.2020;;50,7;7,1\r\n';
  expect(read(text)).toMatchObject({
    events: ['Brücke; "alt" gesperrt 2019-12-31', "Offen 2020-01-01"],
    wheres: [{ relation: "at" }, { position: [7.1, 50.7] }],
    told: [],
  });
});

test("a first line that names the separator is no row of the table, and rows are counted as the spreadsheet does", () => {
  const { events, told } = read("sep=|\r\ntitle|date\r\nA|2020-01-01\r\nB|2020-02-30\r\n");
  expect(events).toEqual(["A 2020-01-01"]);
  expect(told[0]?.slice(0, 3)).toEqual(["row-left", 4, "date"]);
});

test("lines that end as on an old Mac are lines", () => {
  expect(read("title,date\rA,2020-01-01\rB,2020-01-02\r").events).toEqual(["A 2020-01-01", "B 2020-01-02"]);
});

test("a spreadsheet's number of a day is a guess, as fine as it is", () => {
  expect(read("title,date\nA,43831\nB,43831.75\n")).toEqual({
    events: ["A 2020-01-01", "B 2020-01-01T18:00+00:00"],
    wheres: [undefined, undefined],
    told: [
      ["guessed", 2, "date", "it was read as a spreadsheet's number of a day: 2020-01-01"],
      ["guessed", 3, "date", "it was read as a spreadsheet's number of a day: 2020-01-01T18:00+00:00"],
    ],
  });
});

test("an id that stands twice and a row that repeats another are told", () => {
  const { events, told } = read(
    "id,title,date\nx,A,2020-01-01\nX,B,2020-01-02\n,C,2020-01-03\n,C,2020-01-03\n",
  );
  expect(events).toHaveLength(4);
  expect(told).toEqual([
    ["guessed", 3, null, "another row has this id too; this one was called x-2"],
    ["guessed", 5, null, "row 4 says the same; both were taken"],
  ]);
});

test("from a quotation mark that is never closed, nothing is taken for an entry", () => {
  const { events, told } = read('title,date\nA,2020-01-01\n"B,2020-01-02\nC,2020-01-03\n');
  expect(events).toEqual(["A 2020-01-01"]);
  expect(told).toEqual([["row-left", 3, null, expect.stringContaining("never closed")]]);
});

test("a table whose columns nobody knows says so once, with a mapping to begin with", () => {
  const { remarks } = importDossier("Tapahtuma,Aika\n1,2\n", "csv", OPTIONS).report;
  expect(remarks[0]).toMatchObject({
    row: 1,
    message: "none of these columns was known as the title",
    hint: expect.stringContaining("title: Tapahtuma"),
  });
});

test("a position that is said to be unknown loses the place, not the entry; a grouped figure is read, by a guess", () => {
  const { events, told } = read("title,date,lat,lon\nA,2020-01-01,N/A,N/A\n");
  expect([events, told[0]?.slice(0, 3)]).toEqual([["A 2020-01-01"], ["guessed", 2, "lat"]]);
  const acled =
    'event_id_cnty,event_date,event_type,location,latitude,longitude,fatalities\nX1,2 May 2020,Riots,Town,1,2,"1,234"\n';
  const { source } = importDossier(acled, "acled", OPTIONS);
  expect(source?.events[0]?.claims[0]?.count).toMatchObject({ low: 1234 });
});

test("TimelineJS: an impossible date is told at the column that makes it so", () => {
  const rows = ["2024,13,1,A", "2024,2,30,B", "0,3,15,C"];
  const { told } = read(`Year,Month,Day,Headline\n${rows.join("\n")}\n`);
  expect(told.filter(([type]) => type === "row-left").map(([, row, column]) => [row, column])).toEqual([
    [2, "Month"],
    [3, "Day"],
    [4, "Year"],
  ]);
});

test.each([
  ["44.23° E", "33.26° N", [44.23, 33.26]],
  ["70 W", "33.5S", [-70, -33.5]],
  [`44°14'06"E`, "33°15′N", [44.235, 33.25]],
  ["44,23", "33,26", [44.23, 33.26]],
  ["44°75'E", "33", null],
  ["44 N", "33", null],
])("longitude %s and latitude %s", (longitude, latitude, position) => {
  const reading = readPosition(longitude, latitude);
  expect(reading.ok ? reading.value : null).toEqual(position);
});

test("bytes are text in UTF-8 or in UTF-16 that says so; another encoding is recognised, and that is told", async () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, 0xe9, 0x00]);
  expect(await fileText(utf16)).toMatchObject({ ok: true, value: "é" });
  expect(await fileText(new TextEncoder().encode("é"))).toMatchObject({ ok: true, value: "é" });
  expect(await fileText(Uint8Array.from([0xe9, 0x3b]))).toMatchObject({
    ok: true,
    value: "é;",
    guess: expect.stringContaining("--encoding"),
  });
  expect(await fileText(Uint8Array.from([0xe9, 0x3b]), "utf-8")).toMatchObject({
    ok: false,
    hint: expect.stringMatching(/UTF-8/),
  });
});

test("a title that can't be seen is none: the row is left out with its reason, or named by its text", () => {
  const { events, told } = read(
    "title,date,text\n\u200b\u2060,2020-01-01,\n\u3164,2020-01-02,Rain. All day.\n",
  );
  expect(events).toEqual(["Rain 2020-01-02"]);
  expect(told).toEqual([
    ["guessed", 2, "title", "2 invisible characters were taken out"],
    ["row-left", 2, null, "there is neither headline nor text"],
    ["guessed", 3, "title", "1 invisible character was taken out"],
    ["guessed", 3, null, "there is no headline; the beginning of the text was taken"],
  ]);
});

test("a tower of marks comes down to what a letter carries, and half a character stays as it is written", () => {
  const { events, told } = read(`title,date\nZ${"\u0353".repeat(40)},2020-01-01\nA&#xD800;,2020-01-02\n`);
  expect(events).toEqual([`Z${"\u0353".repeat(10)} 2020-01-01`, "A&#xD800; 2020-01-02"]);
  expect(told).toEqual([
    ["guessed", 2, "title", "30 combining marks were taken off; a letter carries at most 10"],
  ]);
});

/** Letters, and what hides, piles up or falls apart. */
const ODD = fc.string({
  unit: fc.constantFrom(
    ..."ab é\u0301\u064e\u200b\u202e\u3164<>&;",
    "&#xD800;",
    "&#x200b;",
    "&#x202e;",
    "\ud83d",
    "\u0301".repeat(15),
  ),
  maxLength: 8,
});

test("whatever stands in a table, the dossier that is written has nothing hidden, blank or piled up", () => {
  const row = fc.record({ title: ODD, text: ODD, kind: ODD, place: ODD });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const csv = Papa.unparse(rows.map((one) => ({ ...one, date: "2020-01-01" })));
      const { source } = importDossier(csv, "csv", OPTIONS);
      if (source === null) return;
      const faults = checkRules(compile(source, new Map()).dossier);
      expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("letters that begin as an archive does are text", async () => {
  for (const text of ["Page,K", "aKey,b"]) {
    expect(await fileText(new TextEncoder().encode(text))).toEqual({ ok: true, value: text });
  }
});

test.each([
  ["", "nothing in it", "saved"],
  [" \n\t", "nothing in it", "saved"],
  ["Events of 2020\n\ntitle,date\n", "no table", "first row"],
  ["A letter on <html> and more", "no table", "first row"],
])("%j is explained", (text, words, advice) => {
  expect(whyUnknown(text).message).toContain(words);
  expect(whyUnknown(text).hint).toContain(advice);
});

test("what isn't JSON, and what has nothing of its format, is told once for the whole file", () => {
  const told = (text: string, format: string) => {
    const { source, report } = importDossier(text, format, OPTIONS);
    const left = report.remarks.filter(({ type }) => type === "row-left");
    return [source, report.rows, ...left.map(({ row, message, hint }) => [row, message, hint])];
  };
  expect(told('{"events": [1,]}', "timemap")).toEqual([
    null,
    [],
    [null, expect.stringContaining("no JSON"), expect.stringContaining("comma")],
  ]);
  expect(told("{}", "geojson")).toEqual([
    null,
    [],
    [
      null,
      "there is nothing in it that geojson would have",
      "name the format with --as: timelinejs, timelinejs-json, storymapjs, linked-places, geojson, acled, ucdp-ged, timemap, kml, gpx, ics, csv, json",
    ],
  ]);
});

test.each([
  ['\ufeff{"type":"Feature","geometry":null,"properties":{}}', "geojson"],
  ["null", null],
  ["5", null],
  ['{"dossier":{}}', null],
  ['{"dossier":{"format":"dateline/1"}}', "dossier"],
  ["\ufeffsep=|\r\ntitle|date\r\nA|2020\r\n", "csv"],
  ["SEP=|\ntitle|date\n", "csv"],
  ["title|sep=,\n", "csv"],
  ["title\na,b\n", null],
])("%j is known as %s", (text, format) => {
  expect(guessFormat(text)).toBe(format);
});
