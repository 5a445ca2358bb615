/** What other tools get of a dossier, whole: with a time to the minute, one that is missing, and a point of its own. */

import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatIcs } from "../../../src/formats/ics";
import { formatPlainGeoJson } from "../../../src/formats/plainGeoJson";
import { formatTimelineJs } from "../../../src/formats/timelineJs";
import { calendarWords } from "../../../src/i18n/calendarWords";
import type { CompiledDossier } from "../../../src/schema/dossier";
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
const { dossier } = checkFolder(marketFolder({ "events.yaml": events }));

const calendar = (compiled: CompiledDossier, language: string) => ({
  content: formatIcs(compiled, {
    language,
    baseUrl: "https://news.example/",
    words: calendarWords(messagesIn(language)),
  }),
});

test.each([
  ["timelinejs.csv", "en", formatTimelineJs],
  ["timelinejs.ar.csv", "ar", formatTimelineJs],
  ["plain.geojson", "en", formatPlainGeoJson],
  ["plain.fr.geojson", "fr", formatPlainGeoJson], // a language that it doesn't have: its own
  ["calendar.ics", "en", calendar],
  ["calendar.ar.ics", "ar", calendar],
] as const)("%s", (file, language, format) => {
  const { content } = format(dossier!, language);
  const path = `tests/fixtures/exports/${file}`;
  // Written anew with `RENEW=1 npx vitest run exports`, and then to be read through.
  if (process.env.RENEW) writeFileSync(path, content);
  const wanted = readFileSync(path, "utf8");
  if (file.endsWith(".geojson")) expect(JSON.parse(content)).toEqual(JSON.parse(wanted));
  else expect(content).toBe(wanted);
});

test("what a format cannot hold is told, entry by entry", () => {
  expect(formatTimelineJs(dossier!, "en").left).toEqual([
    "warning-shared: 1 claim, 1 quote, the place left out",
    "market-burns: 2 claims, 1 link, 1 quote, 1 note, the place, what other sources say of its time or place left out",
    "brigade-counts has no time, so it has no row",
    "protest-at-city-hall: 1 link, 1 quote, the place left out",
  ]);
  expect(formatPlainGeoJson(dossier!, "en").left).toEqual([
    "warning-shared: 1 claim, 1 quote, 1 other reading left out",
    "market-burns: 2 claims, 1 link, 1 quote, what other sources say of its time or place left out",
    "brigade-counts: 1 claim, 1 quote left out",
    "protest-at-city-hall: 1 link, 1 quote left out",
  ]);
});
