/** What other tools get of a dossier, whole: with a time to the minute, one that is missing, and a point of its own. */

import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FORMATS } from "../../../src/formats/formats";
import { calendarWords } from "../../../src/i18n/calendarWords";
import { checkFolder } from "../../../src/source/checkFolder";
import { messagesIn } from "../../fixtures/messagesIn";
import { changed, marketFolder } from "../source/folder";

const events = changed(
  "events.yaml",
  'when: { edtf: "2021-02-03", words: on Wednesday',
  'when: { edtf: "2021-02-03T04:12+13:00/2021-02-03T05:30+13:00", words: "<b>04:12</b> & on"',
)
  .replace('  when: { edtf: "[2021-02-03..2021-02-05]" }\n', "")
  .replace("where: { elsewhere: online }", "where: { position: [174.77, -36.85], geoPrecision: 2 }");
const sourced = events.replace("- id: market-burns\n", "- id: market-burns\n  sources: [inquiry]\n");
const { dossier } = checkFolder(marketFolder({ "events.yaml": sourced }));

function write(format: string, language: string) {
  const writer = FORMATS.find(({ name }) => name === format)?.writer;
  if (!writer) throw new Error(`no writer for ${format}`);
  const words = calendarWords(messagesIn(["en", "ar", "fa"].includes(language) ? language : "en"));
  return writer.write(dossier!, { language, baseUrl: "https://news.example/", words });
}

test.each([
  ["timelinejs.csv", "en", "timelinejs"],
  ["timelinejs.ar.csv", "ar", "timelinejs"],
  ["timelinejs.json", "en", "timelinejs-json"],
  ["plain.geojson", "en", "geojson"],
  ["plain.fr.geojson", "fr", "geojson"], // a language that it doesn't have: its own
  ["linked-places.json", "en", "linked-places"],
  ["places.kml", "en", "kml"],
  ["table.csv", "en", "csv"],
  ["calendar.ics", "en", "ics"],
  ["calendar.ar.ics", "ar", "ics"],
] as const)("%s", (file, language, format) => {
  const { content } = write(format, language);
  const path = `tests/fixtures/exports/${file}`;
  // Written anew with `RENEW=1 npx vitest run exports`, and then to be read through.
  if (process.env.RENEW) writeFileSync(path, content);
  const wanted = readFileSync(path, "utf8");
  if (/json$/.test(file)) expect(JSON.parse(content)).toEqual(JSON.parse(wanted));
  else expect(content).toBe(wanted);
});

test("what a format cannot hold is told, entry by entry", () => {
  expect(write("timelinejs", "en").left).toEqual([
    "warning-shared: 1 claim, 1 quote, 1 other reading, the place left out",
    "market-burns: 2 claims, 1 link, 1 quote, 1 note, the place, what other sources say of its time or place left out",
    "brigade-counts has no time, so it has no slide",
    "protest-at-city-hall: 1 link, 1 quote, its track, the place left out",
  ]);
  const mapped = [
    "warning-shared: 1 claim, 1 quote, 1 other reading left out",
    "market-burns: 2 claims, 1 link, 1 quote, what other sources say of its time or place left out",
    "brigade-counts: 1 claim, 1 quote left out",
    "protest-at-city-hall: 1 link, 1 quote, its track left out",
  ];
  for (const format of ["geojson", "linked-places", "kml"]) expect(write(format, "en").left).toEqual(mapped);
  expect(write("csv", "en").left).toEqual(
    mapped.map((line) => line.replace("1 quote, what", "1 quote, the outline of its place, what")),
  );
  expect(write("ics", "en").left).toEqual([
    "warning-shared: 1 claim, 1 quote, 1 other reading, the position, which is not exact, left out",
    "market-burns: 2 claims, 1 link, 1 quote, 1 note, the outline of its place, what other sources say of its time or place left out",
    "brigade-counts: 1 claim, 1 quote left out",
    "protest-at-city-hall: 1 link, 1 quote, its track left out",
  ]);
});
