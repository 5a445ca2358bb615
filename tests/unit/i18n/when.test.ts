import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY } from "../../../src/core/time/interval";
import { instantOf } from "../../../src/core/time/zone";
import { loadMessages } from "../../../src/i18n/loadMessages";
import { formatHowKnown, formatWhen } from "../../../src/i18n/when";
import type { Certainty } from "../../../src/schema/vocabulary";

const ZONE = "Asia/Baghdad";
const at = (text: string) => Date.parse(`${text}+03:00`);
const days = (first: string, last = first) => [at(`${first}T00:00`), at(`${last}T00:00`) + DAY] as const;

const TIMES = {
  unknown: { possible: null, lasting: false },
  day: { possible: days("2019-12-31"), lasting: false },
  twoDays: { possible: days("2019-12-28", "2019-12-29"), lasting: false },
  week: { possible: days("2019-12-22", "2019-12-29"), lasting: false },
  acrossYears: { possible: days("2019-12-31", "2020-01-01"), lasting: true },
  month: { possible: days("2019-12-01", "2019-12-31"), lasting: false },
  lastingMonth: { possible: days("2019-12-01", "2019-12-31"), lasting: true },
  year: { possible: days("2019-01-01", "2019-12-31"), lasting: false },
  gaps: {
    possible: days("2019-12-26", "2019-12-30"),
    lasting: false,
    edtf: "[2019-12-26,2019-12-28,2019-12-30]",
  },
  twoApart: { possible: days("2019-11-30", "2019-12-28"), lasting: false, edtf: "[2019-11-30,2019-12-28]" },
  minute: { possible: [at("2020-01-03T00:47"), at("2020-01-03T00:48")] as const, lasting: false },
  hour: { possible: [at("2020-01-03T00:30"), at("2020-01-03T01:30")] as const, lasting: false },
  night: { possible: [at("2020-01-02T20:00"), at("2020-01-03T04:00")] as const, lasting: true },
};

test.each<[keyof typeof TIMES, en: string, ar: string, fa: string]>([
  ["unknown", "time not given", "الوقت غير مذكور", "زمان ذکر نشده"],
  ["day", "31 December 2019", "31 كانون الأول 2019", "۳۱ دسامبر ۲۰۱۹"],
  ["twoDays", "28 or 29 December 2019", "28 أو 29 كانون الأول 2019", "۲۸ یا ۲۹ دسامبر ۲۰۱۹"],
  [
    "week",
    "some day between 22 and 29 December 2019",
    "في يوم ما بين 22 و29 كانون الأول 2019",
    "روزی میان ۲۲ و ۲۹ دسامبر ۲۰۱۹",
  ],
  [
    "acrossYears",
    "31 December 2019 to 1 January 2020",
    "من 31 كانون الأول 2019 إلى 1 كانون الثاني 2020",
    "۳۱ دسامبر ۲۰۱۹ تا ۱ ژانویهٔ ۲۰۲۰",
  ],
  ["month", "some day in December 2019", "في يوم ما من كانون الأول 2019", "روزی در دسامبر ۲۰۱۹"],
  ["lastingMonth", "December 2019", "كانون الأول 2019", "دسامبر ۲۰۱۹"],
  ["year", "some time in 2019", "في وقت ما من عام 2019", "زمانی در سال ۲۰۱۹"],
  [
    "twoApart",
    "30 November or 28 December 2019",
    "30 تشرين الثاني أو 28 كانون الأول 2019",
    "۳۰ نوامبر یا ۲۸ دسامبر ۲۰۱۹",
  ],
  [
    "minute",
    "3 January 2020, 00:47, Baghdad time",
    "3 كانون الثاني 2020، 00:47، توقيت بغداد",
    "۳ ژانویهٔ ۲۰۲۰، ساعت ۰۰:۴۷، به وقت بغداد",
  ],
  [
    "hour",
    "3 January 2020, between 00:30 and 01:30, Baghdad time",
    "3 كانون الثاني 2020، بين 00:30 و01:30، توقيت بغداد",
    "۳ ژانویهٔ ۲۰۲۰، میان ۰۰:۳۰ و ۰۱:۳۰، به وقت بغداد",
  ],
])("the words for %s are as fine as what is known", async (name, ...expected) => {
  const messages = await Promise.all(["en", "ar", "fa"].map(loadMessages));
  expect(messages.map((each) => formatWhen(TIMES[name], ZONE, each))).toEqual(expected);
});

describe("in English", () => {
  test.each<[string, keyof typeof TIMES, Parameters<typeof formatWhen>[3], string]>([
    ["days that a set leaves out are not named", "gaps", {}, "26, 28 or 30 December 2019"],
    [
      "weekdays stand before each day",
      "twoDays",
      { weekday: true },
      "Saturday 28 or Sunday 29 December 2019",
    ],
    ["the year can stay away", "week", { year: false }, "some day between 22 and 29 December"],
    ["the open hour is said of one day", "day", { hour: true }, "31 December 2019, hour not given"],
    ["but not of several", "twoDays", { hour: true }, "28 or 29 December 2019"],
    [
      "hours that last are not 'between'",
      "night",
      { year: false },
      "2 January, 20:00 to 3 January, 04:00, Baghdad time",
    ],
  ])("%s", async (_, name, style, expected) => {
    expect(formatWhen(TIMES[name], ZONE, await loadMessages("en"), style)).toBe(expected);
  });

  test("a day of the dossier stays that day for a reader elsewhere, and says whose day it is", async () => {
    const en = await loadMessages("en");
    const elsewhere = { dayZone: ZONE };
    expect(formatWhen(TIMES.day, "America/New_York", en, elsewhere)).toBe("31 December 2019, Baghdad time");
    expect(formatWhen(TIMES.minute, "America/New_York", en, elsewhere)).toBe(
      "2 January 2020, 16:47, New York and Washington time",
    );
  });
});

test("a day of the Julian calendar has no weekday and no date of another calendar", async () => {
  const styles = { weekday: true, otherCalendar: true };
  const day = (iso: string) => {
    const start = Date.parse(`${iso}T00:00:00Z`);
    return { possible: [start, start + 86_400_000] as const, lasting: false, edtf: iso };
  };
  const [en, fa] = [await loadMessages("en"), await loadMessages("fa")];
  expect(formatWhen(day("0079-08-24"), "UTC", en, styles)).toBe("24 August 79 AD");
  expect(formatWhen(day("1582-10-04"), "UTC", en, styles)).toBe("4 October 1582");
  expect(formatWhen(day("1582-10-15"), "UTC", en, styles)).toBe("Friday 15 October 1582");
  expect(formatWhen(day("1492-10-12"), "UTC", fa, styles)).not.toMatch(/[()]/);
});

test("Persian puts the Solar Hijri date beside the Gregorian one", async () => {
  const fa = await loadMessages("fa");
  const both = { otherCalendar: true };
  expect(formatWhen(TIMES.minute, ZONE, fa, both)).toBe(
    "۳ ژانویهٔ ۲۰۲۰ (۱۳ دی ۱۳۹۸)، ساعت ۰۰:۴۷، به وقت بغداد",
  );
  expect(formatWhen(TIMES.week, ZONE, fa, both)).toBe("روزی میان ۲۲ و ۲۹ دسامبر ۲۰۱۹ (۱ تا ۸ دی ۱۳۹۸)");
  expect(formatWhen(TIMES.day, ZONE, fa, { ...both, hour: true })).toBe(
    "۳۱ دسامبر ۲۰۱۹ (۱۰ دی ۱۳۹۸)، ساعت ذکر نشده",
  );
  expect(formatWhen(TIMES.day, ZONE, await loadMessages("ar"), both)).toBe("31 كانون الأول 2019");
});

test.each<[keyof typeof TIMES, Certainty, string]>([
  ["day", "certain", "day stated, hour not given"],
  ["day", "less-certain", "day inferred, hour not given"],
  ["day", "uncertain", "uncertain"],
  ["week", "less-certain", "inferred from the report"],
  ["minute", "certain", "stated in the report"],
  ["unknown", "uncertain", "time not given"],
])("how %s is known, when %s, is said", async (name, certainty, expected) => {
  const { possible } = TIMES[name];
  expect(formatHowKnown({ possible, certainty }, ZONE, await loadMessages("en"))).toBe(expected);
});

test("no range of whole days is ever said with an hour, in any zone", async () => {
  const en = await loadMessages("en");
  const zones = fc.constantFrom("UTC", ZONE, "Asia/Tehran", "America/New_York", "Pacific/Auckland");
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 1, max: 400 }),
      fc.boolean(),
      (zone, first, length, lasting) => {
        const day = (offset: number) => instantOf({ year: 2015, month: 1, day: 1 + offset }, zone);
        const words = formatWhen({ possible: [day(first), day(first + length)], lasting }, zone, en);
        expect(words).not.toMatch(/\d:\d/);
      },
    ),
  );
});

describe("a time on a clock of its own", () => {
  const possible = [Date.parse("1912-04-15T03:07Z"), Date.parse("1912-04-15T03:08Z")] as const;
  const ship = { id: "-03:27", name: { en: "ship's time", ar: "توقيت السفينة" } };

  test("is said by that clock first, and by the reader's beside it", async () => {
    const time = { possible, lasting: false, zone: ship };
    const en = await loadMessages("en");
    expect(formatWhen(time, "America/New_York", en)).toBe(
      "14 April 1912, 23:40, ship's time (14 April 1912, 22:07, New York and Washington time)",
    );
    expect(formatWhen(time, "-03:27", en)).toBe("14 April 1912, 23:40, ship's time");
    expect(formatWhen(time, "UTC", await loadMessages("ar"))).toContain("23:40، توقيت السفينة");
  });

  test("without a name is said with its offset, and seconds where they are given", async () => {
    const en = await loadMessages("en");
    const second = { possible: [possible[0] + 15_000, possible[0] + 16_000] as const, lasting: false };
    const time = { ...second, edtf: "1912-04-14T23:40:15", zone: { id: "-03:27" } };
    expect(formatWhen(time, "UTC", en)).toBe(
      "14 April 1912, 23:40:15, UTC−03:27 (15 April 1912, 03:07:15, UTC)",
    );
  });

  test("has no seconds where only the offset of the zone it was written in has some", async () => {
    const en = await loadMessages("en");
    const start = Date.parse("0079-08-24T12:10:04Z");
    const time = { possible: [start, start + 1000] as const, lasting: false, edtf: "0079-08-24T12:10:04Z" };
    expect(formatWhen(time, "Europe/Rome", en)).toContain("13:00");
    expect(formatWhen(time, "Europe/Rome", en)).not.toContain("13:00:00");
    expect(formatWhen(time, "UTC", en)).toContain("12:10:04");
  });

  test("has days of its own", async () => {
    const en = await loadMessages("en");
    const day = [Date.parse("1912-04-14T03:27Z"), Date.parse("1912-04-15T03:27Z")] as const;
    const time = { possible: day, lasting: false, zone: ship };
    expect(formatWhen(time, "UTC", en, { dayZone: "UTC" })).toBe("14 April 1912, ship's time");
    expect(formatHowKnown({ ...time, certainty: "certain" }, "UTC", en)).toBe("day stated, hour not given");
  });
});
