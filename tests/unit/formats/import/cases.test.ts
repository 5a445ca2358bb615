/** Small files in the shapes that tools publish, each with what becomes of it. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { guessFormat, importDossier } from "../../../../src/formats/import/importDossier";
import { readContent } from "../../../../src/formats/import/readContent";

const OPTIONS = { id: "a", name: "a", language: "en", timeZone: "Europe/Berlin", today: "2026-12-01" };

test.each<[string, string, Readonly<Record<string, string | undefined>>]>([
  ["01-storymap-year-571.json", "storymapjs", { "The abbey is founded": "0571", "The abbey burns": "0612" }],
  [
    "02-tljs-early-years.csv",
    "timelinejs",
    { "The abbey stands": "0571/0612", "The mountain": "0079-08-24", "The murder": "-0043-03-15" },
  ],
  ["04-geojson-early-years.geojson", "geojson", { Founded: "0571/0612", Number: "0571" }],
  [
    "05-usgs-feed.csv",
    "csv",
    {
      "earthquake: 8 km W of Nowhere, ZZ": "2026-01-06T20:54:04Z",
      "earthquake: 7 km S of Elsewhere, ZZ": "2026-01-06T20:44:54Z",
    },
  ],
  ["06-features-by-line.jsonl", "geojson", { "Villa Uno": "1727", "Villa Dos": "1730" }],
  ["08-acled-excel-dates.csv", "acled", { "Peaceful protest: Haven": "2020-05-10" }],
  ["10-date-local.csv", "csv", { "Storm nears": "2015-03-11", "Stores opened": "2015-03-12" }],
  [
    "11-placeholder-time.csv",
    "csv",
    {
      "Certificate made": "2025-09-17",
      "Call missed": "2025-12-16T20:38+01:00",
      Third: undefined,
      Fourth: undefined,
    },
  ],
  ["12-source-column.csv", "csv", { First: "2020-01-01" }],
  ["13-spanish-semicolon.csv", "csv", { "Corte de ruta": "2025-04-03", Reunion: "2025-04-25" }],
  ["15-timelinejs.json", "timelinejs-json", { Carved: "-0439", Found: "1797-03" }],
  ["16-kml.kml", "kml", { "Strike one": "2024-05-01T10:00:00Z" }],
  ["18.ics", "ics", { March: "2024-05-01T10:00:00Z" }],
  ["21-windows1252.csv", "csv", { "Café wall struck": "2017-02-01T22:30+01:00" }],
  ["22-utf16.csv", "csv", { Café: "2020-01-02" }],
  ["24-german-comma.csv", "csv", { Brand: "2025-04-03" }],
  ["25-ambiguous-order.csv", "csv", { A: "2025-04-03", B: "2025-06-05" }],
  ["26-comma.csv", "csv", { "Decimal comma with space": "2025-04-03" }],
])("%s is %s: %j", async (file, format, dates) => {
  const content = await readContent(readFileSync(`tests/fixtures/imports/cases/${file}`));
  if (!content.ok) throw new Error(content.message);
  expect(guessFormat(content.value)).toBe(format);
  const { source } = importDossier(content.value, format, OPTIONS);
  expect(Object.fromEntries((source?.events ?? []).map(({ title, when }) => [title, when?.edtf]))).toEqual(
    dates,
  );
});

test("a source with its link, a medium and its caption, and a placeholder's word are kept", async () => {
  const read = async (file: string) => {
    const content = await readContent(readFileSync(`tests/fixtures/imports/cases/${file}`));
    if (!content.ok) throw new Error(content.message);
    return importDossier(content.value, "csv", OPTIONS).source;
  };
  const source = await read("12-source-column.csv");
  expect(source?.sources).toMatchObject([{ title: "The Invented Post", url: "https://example.org/a" }]);
  expect(source?.events[0]?.sources).toEqual(["the-invented-post"]);
  expect(source?.events[0]?.notes).toEqual(["image: https://example.org/a.jpg", "caption: A street"]);
  const held = await read("11-placeholder-time.csv");
  expect(held?.events.flatMap(({ notes }) => notes)).toEqual(["time: S/D", "date: Unknown"]);
});
