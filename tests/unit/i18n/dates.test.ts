import { describe, expect, test } from "vitest";
import {
  formatDay,
  formatMoment,
  formatMonth,
  formatOtherCalendar,
  formatSpan,
  formatTick,
  formatZone,
  type TickUnit,
} from "../../../src/i18n/dates";
import { loadMessages } from "../../../src/i18n/loadMessages";
import { formatDistance, formatList, formatNumber } from "../../../src/i18n/numbers";

const ZONE = "Asia/Baghdad";
const STRIKE = Date.parse("2020-01-03T00:47+03:00");
const at = (text: string) => Date.parse(`${text}+03:00`);

describe("an instant shortly after midnight", () => {
  test.each([
    ["en", ZONE, "Friday 3 January 2020, 00:47, Baghdad time"],
    ["en", "UTC", "Thursday 2 January 2020, 21:47, UTC"],
    ["en", "America/New_York", "Thursday 2 January 2020, 16:47, New York and Washington time"],
    ["ar", ZONE, "الجمعة 3 كانون الثاني 2020، 00:47، توقيت بغداد"],
    ["ar", "UTC", "الخميس 2 كانون الثاني 2020، 21:47، التوقيت العالمي المنسّق"],
    ["fa", ZONE, "جمعه ۳ ژانویهٔ ۲۰۲۰، ساعت ۰۰:۴۷، به وقت بغداد"],
  ])("in %s and %s reads %s", async (tag, zone, expected) => {
    expect(formatMoment(STRIKE, zone, await loadMessages(tag), { weekday: true })).toBe(expected);
  });

  test("has a Solar Hijri date in Persian only", async () => {
    expect(formatOtherCalendar(STRIKE, ZONE, await loadMessages("fa"))).toBe("۱۳ دی ۱۳۹۸");
    expect(formatOtherCalendar(STRIKE, ZONE, await loadMessages("ar"))).toBeNull();
    expect(formatDay(STRIKE, ZONE, await loadMessages("fa"), { otherCalendar: true })).toBe(
      "۳ ژانویهٔ ۲۰۲۰ (۱۳ دی ۱۳۹۸)",
    );
  });
});

test.each<[string, TickUnit, boolean, string]>([
  ["2020-01-01T00:00", "year", false, "2020"],
  ["2020-01-01T00:00", "month", false, "Jan 2020"],
  ["2019-12-01T00:00", "month", false, "Dec"],
  ["2019-12-01T00:00", "month", true, "Dec 2019"],
  ["2019-12-31T00:00", "day", false, "31"],
  ["2019-12-22T00:00", "day", true, "22 Dec"],
  ["2020-01-01T00:00", "day", false, "1 Jan"],
  ["2019-12-31T14:00", "hour", false, "14:00"],
  ["2019-12-31T00:00", "hour", false, "31 Dec"],
  ["2019-12-31T14:05", "minute", false, "14:05"],
])("a tick at %s by the %s (first: %s) is labelled %s", async (instant, unit, first, expected) => {
  expect(formatTick(at(instant), ZONE, await loadMessages("en"), unit, first)).toBe(expected);
});

test.each([
  ["2019-12-31T00:00", "2020-01-01T00:00", "31 December 2019"],
  ["2019-12-22T00:00", "2019-12-30T00:00", "22–29 December 2019"],
  ["2019-12-22T00:00", "2020-01-04T00:00", "22 December 2019 – 3 January 2020"],
  ["2019-11-30T00:00", "2019-12-02T00:00", "30 November – 1 December 2019"],
  ["2019-12-31T10:00", "2020-01-01T00:01", "31 December 2019 – 1 January 2020"],
])("the span from %s to before %s is %s", async (start, end, expected) => {
  expect(formatSpan([at(start), at(end)], ZONE, await loadMessages("en"))).toBe(expected);
});

test("zones are named by their city, in the page's language where we know it", async () => {
  const [en, ar] = [await loadMessages("en"), await loadMessages("ar")];
  expect(formatZone("America/Argentina/Buenos_Aires", en)).toBe("Buenos Aires time");
  expect(formatZone("Etc/UTC", en)).toBe("UTC");
  expect(formatZone("Asia/Tehran", ar)).toBe("توقيت طهران");
  expect(formatZone("Asia/Tokyo", ar)).toBe("توقيت \u2068Tokyo\u2069");
});

test("months in Arabic bear the names used in Iraq", async () => {
  const ar = await loadMessages("ar");
  const names = [1, 5, 10].map((month) =>
    formatMonth(at(`2019-${String(month).padStart(2, "0")}-02T00:00`), ZONE, ar),
  );
  expect(names).toEqual(["كانون الثاني 2019", "أيار 2019", "تشرين الأول 2019"]);
});

test.each([
  [600, "600 m", "600 متر", "۶۰۰ متر"],
  [5, "5 m", "5 أمتار", "۵ متر"],
  [643, "640 m", "640 مترًا", "۶۴۰ متر"],
  [2, "2 m", "مترين", "۲ متر"],
  [996, "1 km", "كيلومتر واحد", "۱ کیلومتر"],
  [2000, "2 km", "كيلومترين", "۲ کیلومتر"],
  [12_345, "12 km", "12 كيلومترًا", "۱۲ کیلومتر"],
  [1500, "1.5 km", "1.5 كيلومتر", "۱٫۵ کیلومتر"],
])("%d metres are said no finer than they are known", async (meters, ...expected) => {
  const messages = await Promise.all(["en", "ar", "fa"].map(loadMessages));
  expect(messages.map((each) => formatDistance(meters, each))).toEqual(expected);
});

test("numbers and lists are the language's own", async () => {
  const [en, ar, fa] = await Promise.all(["en", "ar", "fa"].map(loadMessages));
  expect([en, ar, fa].map((each) => formatNumber(12_345, each!))).toEqual(["12,345", "12,345", "۱۲٬۳۴۵"]);
  expect(formatList(["a", "b", "c"], en!)).toBe("a, b and c");
  expect(formatList(["أ", "ب"], ar!, "disjunction")).toBe("أ أو ب");
});
