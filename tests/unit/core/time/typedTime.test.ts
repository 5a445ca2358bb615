import { expect, test } from "vitest";
import { parseTypedTime } from "../../../../src/core/time/typedTime";
import { formatInstant } from "../../../../src/core/time/zone";

const timeZone = "Asia/Baghdad";
const near = Date.parse("2019-12-31T09:00:00+03:00");
const names = (locale: string, month: "long" | "short") =>
  Array.from({ length: 12 }, (_, i) =>
    new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" }).format(Date.UTC(2020, i, 15)),
  );
const monthsOf = (locale: string) => {
  const [long, short] = [names(locale, "long"), names(locale, "short")];
  return long.map((name, i) => [name, short[i]!]);
};
const context = (locale: string) => ({ timeZone, near, months: monthsOf(locale) });

test.each([
  ["en-GB", "2020-01-03", "2020-01-03T00:00:00+03:00"],
  ["en-GB", "2020-01-03 00:47", "2020-01-03T00:47:00+03:00"],
  ["en-GB", "2020-01-02T21:47Z", "2020-01-03T00:47:00+03:00"],
  ["en-GB", "29 December", "2019-12-29T00:00:00+03:00"],
  ["en-GB", "3 jan 2020, 00:47", "2020-01-03T00:47:00+03:00"],
  ["en-GB", "Friday 3 January 2020", "2020-01-03T00:00:00+03:00"],
  ["en-GB", "28/12", "2019-12-28T00:00:00+03:00"],
  ["en-GB", "14:30", "2019-12-31T14:30:00+03:00"],
  ["ar-IQ", "٣ كانون الثاني ٢٠٢٠", "2020-01-03T00:00:00+03:00"],
  ["fa-IR-u-ca-gregory", "۳ ژانویهٔ ۲۰۲۰، ۰۰:۴۷", "2020-01-03T00:47:00+03:00"],
])("in %s, “%s” is understood", (locale, text, expected) => {
  const typed = parseTypedTime(text, context(locale));
  expect("instant" in typed && formatInstant(typed.instant, timeZone)).toBe(expected);
});

test.each([
  ["30 February 2020", "no-such-day"],
  ["2020-13-01", "no-such-day"],
  ["3 January 25:00", "no-such-time"],
  ["some day", "unreadable"],
  ["", "unreadable"],
])("“%s” is refused with a reason", (text, fault) => {
  expect(parseTypedTime(text, context("en-GB"))).toEqual({ fault });
});
