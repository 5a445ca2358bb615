/** Whatever `check` passes, the page shows: any EDTF, of any year from 9999 BC to 9999. */

import fc from "fast-check";
import ICAL from "ical.js";
import * as v from "valibot";
import { expect, test } from "vitest";
import { createDossier } from "../../src/core/createDossier";
import { edtfBounds } from "../../src/core/time/edtf";
import { dayOf } from "../../src/core/time/zone";
import { formatCsv } from "../../src/formats/export/csv";
import { formatIcs } from "../../src/formats/export/ics";
import { formatPlainGeoJson } from "../../src/formats/export/plainGeoJson";
import { formatTimelineJs } from "../../src/formats/export/timelineJs";
import { formatWhen } from "../../src/i18n/when";
import { stillTimeline } from "../../src/picture/stillTimeline";
import { type CompiledDossier, DossierSchema } from "../../src/schema/dossier";
import { LANES } from "../../src/schema/vocabulary";
import { checkFolder } from "../../src/source/checkFolder";
import { formatAddress, parseAddress } from "../../src/state/address";
import { initialState } from "../../src/state/readerState";
import { layoutAxis } from "../../src/timeline/axis";
import { drawnTimeOf } from "../../src/timeline/eventTime";
import { layoutLanes } from "../../src/timeline/layout";
import { textWidth } from "../../src/timeline/textWidth";
import { createTickLabels } from "../../src/timeline/tickLabels";
import { createTimeScale } from "../../src/timeline/timeScale";
import { messagesIn } from "../fixtures/messagesIn";
import { folderOf } from "./source/folder";

const LANGUAGES = ["en", "ar", "fa"].map(messagesIn);

const CALENDAR = {
  language: "en",
  baseUrl: "",
  words: { someDay: (title: string) => title, inferredDay: (title: string) => title, untimed: "Undated" },
};

/** A dossier of one event and an extent, in a zone. */
function check(edtf: string, timeZone: string) {
  const bounds = edtfBounds(edtf, timeZone);
  const [start, end] = bounds.ok ? bounds.value.possible : [0, 1];
  const extent = `${dayOf(start, timeZone)}/${dayOf(end - 1, timeZone)}`;
  return checkFolder(
    folderOf({
      "dossier.yaml": `
id: any-year
version: 1.0.0
language: en
title: Any year
summary: One event.
timeZone: ${timeZone}
extent: ${JSON.stringify(extent)}
licence: CC0-1.0
report: { title: R, publisher: null, published: "2020-01-31", url: null, licence: null, sha256: null, lang: en }
kinds: [{ id: thing, name: Thing, shape: circle, lane: ground }]
chapters: []
`,
      "events.yaml": `
- id: it-happens
  title: It happens
  summary: Something happens.
  kind: thing
  when: { edtf: ${JSON.stringify(edtf)}, words: at 12:00 }
  speaker: the-report
  mode: unattributed
`,
      "speakers.yaml": "- { id: the-report, name: The report, type: narrator }\n",
    }),
  );
}

const sound = (edtf: string, timeZone: string): CompiledDossier => {
  const { dossier, faults } = check(edtf, timeZone);
  expect(faults).toEqual([]);
  return dossier!;
};

const two = (number: number) => String(number).padStart(2, "0");
const year = fc
  .oneof(
    fc.integer({ min: -9999, max: 9999 }),
    fc.constantFrom(-9999, -43, -1, 0, 1, 79, 99, 100, 1582, 1899, 9999),
  )
  .map((one) => (one < 0 ? "-" : "") + String(Math.abs(one)).padStart(4, "0"));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 31 })).map(([m, d]) => `${m}-${two(d)}`);
const date = fc.oneof(year, month, day);
const clock = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom("Z", "+03:00", "-11:30"),
  )
  .map(([d, h, m, offset]) => `${d}T${two(h)}:${two(m)}${offset}`);
/** All forms that the grammar has, and some that it has not. */
const edtf = fc.oneof(
  date,
  clock,
  fc.tuple(date, date).map((pair) => pair.join("/")),
  fc.tuple(date, date).map((pair) => `[${pair.join("..")}]`),
  fc.tuple(date, date, date).map((list) => `{${list.join(",")}}`),
  fc.tuple(day, day, day).map((list) => `[${list.join(",")}]`),
  fc.tuple(date, fc.constantFrom("?", "~", "%")).map((parts) => parts.join("")),
  fc.tuple(year, fc.integer({ min: 21, max: 41 })).map((parts) => parts.join("-")),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, count]) => y.slice(0, -count) + "X".repeat(count)),
  fc.tuple(month, fc.constantFrom("-XX", "-1X", "-X1")).map((parts) => parts.join("")),
  fc.tuple(date, fc.constantFrom("/..", "/", "../", "Y", "-")).map(([one, other]) => one + other),
);

const zone = fc.constantFrom("UTC", "Asia/Baghdad", "America/St_Johns", "Pacific/Auckland");

/** Everything of a page and its files that depends on the time. */
function expectShown(compiled: CompiledDossier) {
  expect(v.safeParse(DossierSchema, compiled).success).toBe(true);
  const dossier = createDossier(JSON.parse(JSON.stringify(compiled)));
  const [event] = dossier.events;
  const { timeZone, extent } = dossier;
  expect(extent.every(Number.isFinite)).toBe(true);
  expect(event!.time.possible!.every(Number.isFinite)).toBe(true);
  for (const messages of LANGUAGES) {
    for (const style of [{}, { weekday: true, otherCalendar: true }, { year: false, hour: true }]) {
      const words = formatWhen(event!.time, timeZone, messages, style);
      expect(words).toMatch(/\p{Nd}/u);
      expect(words).not.toMatch(/NaN|undefined|null|Invalid|[-−]\p{Nd}{3}/u);
    }
    const scale = createTimeScale({ domain: extent, width: 900, direction: messages.direction });
    const labels = createTickLabels(timeZone, messages);
    const ticks = layoutAxis({ scale, timeZone, labels, widthOf: (text) => textWidth(text, 12) });
    for (const { x, label } of ticks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(900);
      expect(label ?? "").not.toMatch(/NaN|undefined|Invalid|[-−]\p{Nd}/u);
    }
    const { lanes } = layoutLanes({
      ...{ events: dossier.events, scale, lanes: LANES },
      timeOf: (one) => drawnTimeOf(one, "happened", false),
      nameOf: ({ slug }) => slug,
      height: { wanted: 200, most: 240, row: 7 },
      widthOf: (text) => textWidth(text, 11),
    });
    const bars = lanes.flatMap((lane) => lane.bars);
    expect(bars).toHaveLength(1);
    for (const { left, width } of bars) {
      expect(left + width).toBeGreaterThan(0);
      expect(left).toBeLessThan(900);
      expect(Number.isFinite(width)).toBe(true);
    }
    const still = stillTimeline({
      dossier,
      event: event!,
      messages,
      width: 900,
      height: 160,
      theme: "light",
    });
    expect(still).not.toMatch(/NaN|Infinity|undefined/);
    expect(still.length).toBeLessThan(40_000);
  }
  const base = { root: "/", languagePath: "", hasPages: true, dossierId: null };
  const playhead = Math.floor((extent[0] + extent[1]) / 2 / 60_000) * 60_000;
  const state = { ...initialState(dossier), playhead, timeWindow: extent };
  const read = parseAddress(
    new URL(formatAddress(state, base, dossier), "https://news.test/"),
    base,
    dossier,
  );
  expect(read.ignored).toEqual([]);
  expect(read.state).toMatchObject({ playhead, timeWindow: extent });
  return event!;
}

/** What other programs read. */
function expectExported(compiled: CompiledDossier, written: string) {
  expect(formatCsv(compiled, "en", "").content).toContain(written.replaceAll('"', '""'));
  const { features } = JSON.parse(formatPlainGeoJson(compiled, "en").content);
  expect(features[0].properties.edtf).toBe(written);
  expect(formatTimelineJs(compiled, "en").content).not.toMatch(/NaN|undefined/);
  const text = formatIcs(compiled, CALENDAR).content;
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const one of calendar.getAllSubcomponents("vevent")) {
    const { startDate } = new ICAL.Event(one);
    expect(startDate.year).toBeGreaterThan(0);
  }
  // As they are written, because the library takes the years 1 to 99 for those of the twentieth century.
  const [starts, ends] = [/^DTSTART[^:]*:(\S+)/gm, /^DTEND[^:]*:(\S+)/gm].map((line) =>
    [...text.matchAll(line)].map(([, value]) => value!),
  );
  expect(ends).toHaveLength(starts!.length);
  ends!.forEach((end, i) => {
    expect(end > starts![i]!, `${starts![i]} to ${end}`).toBe(true);
  });
}

test("every EDTF that check passes is shown and exported", () => {
  let passed = 0;
  fc.assert(
    fc.property(edtf, zone, (written, timeZone) => {
      const { dossier, faults } = check(written, timeZone);
      if (faults.length > 0) {
        expect(faults.every(({ message, hint }) => message !== "" && hint !== "")).toBe(true);
        return;
      }
      passed += 1;
      expectShown(dossier!);
      expectExported(dossier!, written);
    }),
    { numRuns: 60 },
  );
  expect(passed).toBeGreaterThan(15);
});

const when = (compiled: CompiledDossier) => {
  const event = expectShown(compiled);
  return LANGUAGES.map((messages) =>
    formatWhen(event.time, compiled.dossier.timeZone, messages, { otherCalendar: true }).replace(
      /[\u2066-\u2069]/g,
      "",
    ),
  );
};

test.each([
  ["-0043-03-15", "15 March 44 BC", "15 آذار 44 ق.م", "۱۵ مارس ۴۴ ق.م."],
  ["0000-01", "some day in January 1 BC", "في يوم ما من كانون الثاني 1 ق.م", "روزی در ژانویهٔ ۱ ق.م."],
  ["0079-08-24", "24 August 79 AD", "24 آب 79 م", "۲۴ اوت ۷۹ م."],
  ["-0043", "some time in 44 BC", "في وقت ما من عام 44 ق.م", "زمانی در سال ۴۴ ق.م."],
  ["0632-06-08", "8 June 632", "8 حزيران 632", "۸ ژوئن ۶۳۲"],
])("%s is said with its era where a number alone would mislead", (written, ...words) => {
  expect(when(sound(written, "UTC"))).toEqual(words);
});

test("ticks are round as readers count years, on both sides of the year 1", () => {
  const [english] = LANGUAGES;
  const scale = createTimeScale({
    domain: [-40, 45].map((one) => new Date(0).setUTCFullYear(one, 0, 1)) as [number, number],
    width: 900,
    direction: "ltr",
  });
  const ticks = layoutAxis({
    scale,
    timeZone: "UTC",
    labels: createTickLabels("UTC", english!),
    widthOf: (text) => textWidth(text, 12),
  });
  expect(ticks.map(({ label }) => label)).toEqual([
    ...["40 BC", "35 BC", "30 BC", "25 BC", "20 BC", "15 BC", "10 BC", "5 BC", "1 AD"],
    ...["5 AD", "10 AD", "15 AD", "20 AD", "25 AD", "30 AD", "35 AD", "40 AD"],
  ]);
});

test("TimelineJS counts years before Christ as people do, and has no year 0", () => {
  const [, , row] = formatTimelineJs(sound("-0043-03-15/0079-08", "UTC"), "en").content.split("\r\n");
  expect(row).toMatch(/^'?-44,3,15,,79,8,/);
});

test("a calendar file, which knows no year before Christ, names what it leaves out", () => {
  const text = formatIcs(sound("-0043-03-15", "UTC"), CALENDAR).content;
  expect(text).not.toContain("BEGIN:VEVENT");
  expect(text.replaceAll("\r\n ", "")).toContain("-0043-03-15 · It happens");
});
