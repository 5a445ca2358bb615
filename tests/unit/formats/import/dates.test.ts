import { expect, test } from "vitest";
import { atClock, readClock } from "../../../../src/formats/import/clock";
import { orderOf, readDate } from "../../../../src/formats/import/dates";
import { isDay, lasting, oneOfDays, soundEdtf } from "../../../../src/formats/import/intervals";
import { readWhen } from "../../../../src/formats/import/linkedPlacesTime";
import { edtfOf } from "../../../../src/formats/import/years";

const BERLIN = { timeZone: "Europe/Berlin" } as const;

test.each([
  ["2019", "2019"],
  ["2019-12", "2019-12"],
  ["2019/12/31", "2019-12-31"],
  ["31.12.2019", "2019-12-31"],
  ["12/31/2019", "2019-12-31"],
  ["31 December 2019", "2019-12-31"],
  ["31-Dec-2019", "2019-12-31"],
  ["December 31, 2019", "2019-12-31"],
  ["Jan 2006", "2006-01"],
  ["2019-12-31T14:30", "2019-12-31T14:30+01:00"],
  ["2019-07-31 14:30:05", "2019-07-31T14:30:05+02:00"],
  ["2019-12-31T14:30:00.000Z", "2019-12-31T14:30:00Z"],
  ["2019-12-31T14:30+0300", "2019-12-31T14:30+03:00"],
  ["31/12/2019 2:30 pm", "2019-12-31T14:30+01:00"],
  ["1577836800000", "2020-01-01T01:00:00+01:00"],
  ["2019-12-31~", "2019-12-31~"],
  ["20191231", "2019-12-31"],
  ["Tue, 31 Dec 2019", "2019-12-31"],
  ["c. 1931", "1931~"],
  ["[2019-12-28..2019-12-29]", "[2019-12-28..2019-12-29]"],
])("%s is %s", (text, edtf) => {
  expect(readDate(text, BERLIN)).toMatchObject({ ok: true, value: edtf });
});

test.each([
  "",
  "yesterday",
  "2019-02-30",
  "31/12/19",
  "2019-13",
  "0000",
  "9999",
  "2019-12-31T25:00",
  "2019-21",
  "20191331",
])("“%s” is no date, and it is said what to write", (text) => {
  expect(readDate(text, BERLIN)).toMatchObject({ ok: false, hint: expect.stringMatching(/write/) });
});

test("midnight without an offset is the whole day, by a guess", () => {
  expect(readDate("2019-12-31 00:00:00", BERLIN)).toMatchObject({
    value: "2019-12-31",
    guess: expect.any(String),
  });
});

test("where nothing tells day from month, the reading is a guess", () => {
  expect(readDate("3/4/2020", BERLIN)).toMatchObject({ value: "2020-04-03", guess: expect.any(String) });
  expect(readDate("3/4/2020", { ...BERLIN, order: "mdy" })).toEqual({ ok: true, value: "2020-03-04" });
});

test("one date of a column can tell the order of all", () => {
  expect(orderOf(["3/4/2020", "13/4/2020"])).toBe("dmy");
  expect(orderOf(["3/4/2020", "4/13/2020"])).toBe("mdy");
  expect(orderOf(["3/4/2020"])).toBeNull();
});

test("hours that clocks skip or show twice are told", () => {
  const at = (hour: number, day: string) => atClock(day, { hour, minute: 30, second: null }, "Europe/Berlin");
  expect(at(2, "2021-03-28")).toMatchObject({
    value: "2021-03-28T03:30+02:00",
    guess: expect.stringMatching("skipped"),
  });
  expect(at(2, "2021-10-31")).toMatchObject({
    value: "2021-10-31T02:30+02:00",
    guess: expect.stringMatching("twice"),
  });
  expect(at(5, "2021-10-31")).toEqual({ ok: true, value: "2021-10-31T05:30+01:00" });
});

test.each([
  ["14:30", 14, 30],
  ["1430", 14, 30],
  ["2:30 pm", 14, 30],
  ["12 am", 0, 0],
  ["12:05 p.m.", 12, 5],
])("the clock %s is %d:%d", (text, hour, minute) => {
  expect(readClock(text)).toMatchObject({ ok: true, value: { hour, minute } });
});

test.each(["24:00", "14:60", "noon", "13 pm", "7"])("the clock “%s” is none", (text) => {
  expect(readClock(text).ok).toBe(false);
});

const FORMS =
  "write 2019-12-31, 2019-12 or 2019, with a time as in 2019-12-31T14:30; 1914/1918 for a span, 1931~ for about, 44 BC";
const noDate = (text: string) => ({
  ok: false,
  message: `“${text}” is no date that can be read`,
  hint: FORMS,
});

test.each([
  ["Jan 5 2020", "2020-01-05"],
  ["January 5th, 2020, 14:30", "2020-01-05T14:30+01:00"],
  ["5 January 2020 14:30", "2020-01-05T14:30+01:00"],
  ["5th Jan. 2020", "2020-01-05"],
  ["2nd of", null],
  ["5-Jan-2020", "2020-01-05"],
  ["Jan-2020", "2020-01"],
  ["5 Foo 2020", null],
  ["on 5 January 2020", null],
  ["5 January 2020 at noon", null],
  ["January 5, 2020 x", null],
  ["1/2", null],
  ["1/2.2020", null],
  ["x 1/2/2020", null],
  ["1/2/2020x", null],
  ["10000", null],
  ["2020-01 10:00", null],
  ["2020-01-03 25:00", null],
  ["12/12/2020", "2020-12-12"],
  ["13/12/2020", "2020-12-13"],
  ["12/13/2020", "2020-12-13"],
  ["1.2.2020", "2020-02-01"],
  ["2020-01-03 00:30", "2020-01-03T00:30+01:00"],
  ["2020-01-03 00:00:01", "2020-01-03T00:00:01+01:00"],
  ["2020-01-03 00:00+02:00", "2020-01-03T00:00+02:00"],
  ["2020-01-03T14:30:15+0200", "2020-01-03T14:30:15+02:00"],
  ["2020-01-03 12:00:59.9", "2020-01-03T12:00:59+01:00"],
  ["2020-10-25 03:00", "2020-10-25T03:00+01:00"],
  ["2020-10-25 01:59", "2020-10-25T01:59+02:00"],
  ["circa 1931-05", "1931-05~"],
  ["about 1931", "1931~"],
  ["1914/1918", "1914/1918"],
])("%s is read for certain as %s, or not at all", (text, edtf) => {
  expect(readDate(text, BERLIN)).toEqual(edtf === null ? noDate(text) : { ok: true, value: edtf });
});

test.each([
  ["1577836800", "2020-01-01T01:00:00+01:00", "seconds or milliseconds since 1970: "],
  ["1577836800000", "2020-01-01T01:00:00+01:00", "seconds or milliseconds since 1970: "],
  ["-1577836800", "1920-01-02T01:00:00+01:00", "seconds or milliseconds since 1970: "],
  ["157783680", "1975-01-01T05:48:00+01:00", "seconds or milliseconds since 1970: "],
  ["43831", "2020-01-01", "a spreadsheet's number of a day: "],
  ["43831.5", "2020-01-01T12:00+01:00", "a spreadsheet's number of a day: "],
  ["43831,25", "2020-01-01T06:00+01:00", "a spreadsheet's number of a day: "],
  ["2020-01-03 00:00", "2020-01-03", "midnight was read as “some time that day”: "],
  ["2020-01-03 00:00Z", "2020-01-03", "midnight was read as “some time that day”: "],
  ["1/2/2020", "2020-02-01", "read with the day first, as "],
  ["1-2-2020", "2020-02-01", "read with the day first, as "],
  ["2020-10-25 02:30", "2020-10-25T02:30+02:00", "clocks in Europe/Berlin showed 02:30 twice"],
  ["2020-03-29 02:30", "2020-03-29T03:30+02:00", "clocks in Europe/Berlin skipped 02:30 that day; "],
  ["2020-03-29 02:30:15", "2020-03-29T03:30:15+02:00", "clocks in Europe/Berlin skipped 02:30 that day; "],
])("%s is read as %s, and told to be a guess", (text, value, words) => {
  const reading = readDate(text, BERLIN);
  expect(reading).toEqual({ ok: true, value, guess: expect.stringContaining(words) });
  if (!words.includes("twice")) expect(reading).toMatchObject({ guess: expect.stringContaining(value) });
});

test.each([
  ["5/3/20", "“5/3/20” has a year of two digits", "write all four digits of the year"],
  ["03.04.21", "“03.04.21” has a year of two digits", "write all four digits of the year"],
  ["12-31-20", "“12-31-20” has a year of two digits", "write all four digits of the year"],
  ["1.2.99 10:00", "“1.2.99 10:00” has a year of two digits", "write all four digits of the year"],
  [
    "9999",
    "a dossier has no year 9999",
    "write a year from -9999 to 9998; earlier and later ones cannot be held",
  ],
  ["0000", "there is no year 0", "write 1 BC for the year before the year 1, or leave it empty"],
  ["2020-00-01", "there is no month 0", "write a month from 1 to 12, or leave it empty"],
  ["2020-13", "there is no month 13", "write a month from 1 to 12, or leave it empty"],
  ["2020-01-00", "2020-01 has no day 0", "write a day from 1 to 31, or leave it empty where it is not known"],
  [
    "2020-02-30",
    "2020-02 has no day 30",
    "write a day from 1 to 29, or leave it empty where it is not known",
  ],
])("%s: %s", (text, message, hint) => {
  expect(readDate(text, BERLIN)).toEqual({ ok: false, message, hint });
});

test.each([
  [{ year: 1 }, "0001"],
  [{ year: 0 }, "0000"],
  [{ year: -43, month: 3, day: 15 }, "-0043-03-15"],
  [{ year: 9998, month: 12, day: 31 }, "9998-12-31"],
  [{ year: 2020, month: 1, day: 1 }, "2020-01-01"],
  [{ year: 2020.5 }, null],
  [{ year: 2020, month: 1.5 }, null],
  [{ year: 2020, month: 1, day: 1.5 }, null],
])("%o is %s", (parts, edtf) => {
  const reading = edtfOf(parts);
  expect(reading.ok ? reading.value : null).toBe(edtf);
});

test.each([
  ["0:00", 0, 0, null],
  ["23:59:59", 23, 59, 59],
  ["930", 9, 30, null],
  ["12 pm", 12, 0, null],
  ["1 p.m.", 13, 0, null],
  ["1430 pm", null],
  ["2h30", 2, 30, null],
  ["2.30", 2, 30, null],
  ["14:30:15.5", 14, 30, 15],
  ["12:00:60", null],
  ["0 am", null],
  ["14", null],
  ["pm", null],
  ["14:30 x", null],
  ["x14:30", null],
])("the clock %s", (text, ...wanted) => {
  const [hour, minute, second] = wanted;
  const reading = readClock(text as string);
  if (hour === null) {
    expect(reading).toEqual({
      ok: false,
      message: `“${text}” is no time of day`,
      hint: "write it as 14:30, or leave it empty",
    });
  } else expect(reading).toEqual({ ok: true, value: { hour, minute, second } });
});

test("ends are told apart from beginnings, and years that cannot be held are refused", () => {
  const zone = BERLIN.timeZone;
  const turned = {
    ok: false,
    message: expect.stringContaining("it ends (2020-01-01) before it begins (2020-01-02)"),
    hint: "exchange the two dates, or correct one of them",
  };
  expect(lasting("2020-01-02", "2020-01-01", zone)).toEqual(turned);
  expect(oneOfDays("2020-01-02", "2020-01-01", zone)).toEqual(turned);
  expect(lasting("2020-01-01", "2020-01-02", zone)).toEqual({ ok: true, value: "2020-01-01/2020-01-02" });
  expect(lasting("2020", "2020-01-02", zone)).toEqual({ ok: true, value: "2020/2020-01-02" });
  expect(lasting("2020", "2020", zone)).toEqual({ ok: true, value: "2020" });
  expect(oneOfDays("2020-01-01", "2020-01-02", zone)).toEqual({
    ok: true,
    value: "[2020-01-01..2020-01-02]",
  });
  expect(oneOfDays("2020-01-01", "2020-01-01", zone)).toEqual({ ok: true, value: "2020-01-01" });
  const outside = (text: string) => ({
    ok: false,
    message: `“${text}” lies outside the years that a dossier has`,
    hint: "write a year from -9999 to 9998",
  });
  expect(soundEdtf("-0044", zone)).toEqual({ ok: true, value: "-0044" });
  expect(soundEdtf("2020/9999", zone)).toEqual(outside("2020/9999"));
  expect(soundEdtf("0001/9998", zone)).toEqual({ ok: true, value: "0001/9998" });
  expect(soundEdtf("soon", zone)).toMatchObject({ ok: false, message: '"soon" is not a date in EDTF' });
  expect(["2020-01-01", "x2020-01-01", "2020-01-01x", "2020-01"].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  [["12/1/2020", "13/1/2020"], "dmy"],
  [["1/12/2020", "1/13/2020"], "mdy"],
  [["13/1/2020", "1/13/2020"], null],
  [[" 13/1/2020 ", "on 1/13/2020"], "dmy"],
  [["12/12/2020"], null],
  [[], null],
] as const)("the order of %o is %s", (dates, order) => {
  expect(orderOf(dates)).toBe(order);
});

/** `when` of Linked Places. */
test.each<[what: string, when: unknown, value: string | null, guess?: string]>([
  ["nothing", null, null],
  ["words", "1914", null],
  ["no timespans", { timespans: [] }, null],
  ["timespans that are none", { timespans: "1914" }, null],
  ["EDTF as it is", { edtf: "1914~", timespans: [{ start: { in: "1900" } }] }, "1914~"],
  ["one day", { timespans: [{ start: { in: "2019-12-31" }, end: { in: "2019-12-31" } }] }, "2019-12-31"],
  ["from one to another", { timespans: [{ start: { in: "1914" }, end: { in: "1918" } }] }, "1914/1918"],
  [
    "one of several days",
    { timespans: [{ start: { earliest: "2019-12-28" }, end: { latest: "2019-12-30" } }] },
    "[2019-12-28..2019-12-30]",
  ],
  [
    "a start that is a range",
    { timespans: [{ start: { earliest: "2019-12-28", latest: "2019-12-30" } }] },
    "[2019-12-28..2019-12-30]",
  ],
  [
    "no end",
    { timespans: [{ start: { in: "1914" } }] },
    "1914",
    "it has no end; it was taken as ending where it begins",
  ],
  ["no start", { timespans: [{ end: { in: "1918" } }] }, "1918"],
  [
    "vague ends of other fineness",
    { timespans: [{ start: { earliest: "1914" }, end: { latest: "1918-11-11" } }] },
    "1914/1918-11-11",
    "its ends are vague; it was taken from the earliest to the latest",
  ],
  [
    "both ends vague",
    {
      timespans: [{ start: { earliest: "1914", latest: "1915" }, end: { earliest: "1917", latest: "1918" } }],
    },
    "1914/1918",
    "its ends are vague; it was taken from the earliest to the latest",
  ],
  [
    "several days",
    { timespans: [{ start: { in: "2019-12-30" } }, { start: { in: "2019-12-28" } }] },
    "{2019-12-28,2019-12-30}",
  ],
  [
    "several spans",
    {
      timespans: [
        { start: { in: "1917" }, end: { in: "1918" } },
        { start: { in: "1914" }, end: { in: "1915" } },
      ],
    },
    "1914/1918",
    "several timespans were joined to one, from the first to the last",
  ],
])("Linked Places, %s: %s", (_, when, value, guess) => {
  expect(readWhen(when, BERLIN.timeZone)).toEqual({ ok: true, value, ...(guess !== undefined && { guess }) });
});

test.each<[what: string, when: unknown, words: string]>([
  ["a timespan of nothing", { timespans: [{}] }, "a timespan has neither start nor end"],
  ["a timespan that is none", { timespans: [null] }, "a timespan has neither start nor end"],
  ["no date", { timespans: [{ start: { in: "soon" } }] }, "“soon” is no date"],
  [
    "one good, one not",
    { timespans: [{ start: { in: "1914" } }, { start: { in: "soon" } }] },
    "“soon” is no date",
  ],
  [
    "an end before its start",
    { timespans: [{ start: { in: "1918" }, end: { in: "1914" } }] },
    "it ends (1914) before it begins (1918)",
  ],
  ["EDTF that isn't", { edtf: "soon" }, "not a date in EDTF"],
])("Linked Places, %s is refused", (_, when, words) => {
  expect(readWhen(when, BERLIN.timeZone)).toMatchObject({
    ok: false,
    message: expect.stringContaining(words),
    hint: expect.stringMatching(/write|exchange/),
  });
});

test.each([
  ["571", "0571"],
  ["571/612", "0571/0612"],
  ["571-612", "0571/0612"],
  ["571-09-03", null],
  ["-0043-03-15", "-0043-03-15"],
  ["-0550", "-0550"],
  ["44 BC", "-0043"],
  ["15 March 44 BCE", "-0043-03-15"],
  ["15. März 44 v. Chr.", "-0043-03-15"],
  ["52 av. J.-C.", "-0051"],
  ["44 a. C.", "-0043"],
  ["44 ق.م", "-0043"],
  ["AD 79", "0079"],
  ["79 CE", "0079"],
  ["c. 571", "0571~"],
  ["1914-18", "1914/1918"],
  ["1914–1918", "1914/1918"],
  ["1990s", "199X"],
  ["3 May 2020 to 5 May 2020", "2020-05-03/2020-05-05"],
])("of the early years and of spans: %s is %s", (text, edtf) => {
  const reading = readDate(text, BERLIN);
  expect(reading.ok ? reading.value : null).toBe(edtf);
});

test.each([
  ["3. April 2025", "2025-04-03"],
  ["Donnerstag, 3. April 2025 um 14:30 Uhr", "2025-04-03T14:30+02:00"],
  ["1er avril 2025", "2025-04-01"],
  ["3 de abril de 2025", "2025-04-03"],
  ["3 aprile 2025", "2025-04-03"],
  ["3 de março de 2025", "2025-03-03"],
  ["٣ أبريل ٢٠٢٥", "2025-04-03"],
  ["3 نيسان 2025", "2025-04-03"],
  ["3 آوریل 2025", "2025-04-03"],
  ["2025年4月3日", "2025-04-03"],
  ["2025年4月", "2025-04"],
  ["3 апреля 2025", "2025-04-03"],
  ["2025 April 3", "2025-04-03"],
  ["Thu Apr 03 2025 10:15:00 GMT+0200 (CEST)", "2025-04-03T10:15:00+02:00"],
  ["Thu, 03 Apr 2025 10:15:00 +0000", "2025-04-03T10:15:00+00:00"],
  ["20250403T101500Z", "2025-04-03T10:15:00Z"],
])("in the languages of ten scripts and tools: %s is %s", (text, edtf) => {
  expect(readDate(text, BERLIN)).toMatchObject({ ok: true, value: edtf });
});

test.each<[string, Parameters<typeof readDate>[1], string | null, boolean]>([
  ["9-May-20", { ...BERLIN, year: 2020 }, "2020-05-09", false],
  ["9-May-20", { ...BERLIN, today: "2026-02-01" }, "2020-05-09", true],
  ["9-May-68", { ...BERLIN, today: "2026-02-01" }, "1968-05-09", true],
  ["3/14/20", { ...BERLIN, today: "2026-02-01" }, "2020-03-14", true],
  ["3/4/20", { ...BERLIN, today: "2026-02-01" }, null, false],
  ["3/4/20", { ...BERLIN, today: "2026-02-01", order: "mdy" }, "2020-03-04", true],
  ["79", { ...BERLIN, today: "2026-02-01" }, null, false],
  ["-44", BERLIN, "-0043", true],
  ["-440", BERLIN, "-0439", true],
])("years of two digits and before Christ: %s with %o is %s", (text, options, edtf, isGuess) => {
  const reading = readDate(text, options);
  expect(reading.ok ? reading.value : null).toBe(edtf);
  expect(reading.ok && reading.guess !== undefined).toBe(isGuess);
});

test("an EDTF of three digits, a decade of the far future, is a question", () => {
  expect(soundEdtf("571", "UTC")).toMatchObject({ ok: false, hint: "write 0571 for that year" });
  expect(soundEdtf("[571..612]", "UTC").ok).toBe(false);
});
