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
  ["en-GB", "2020-01-02t21:47:30.5Z", "2020-01-03T00:47:30.500+03:00"],
  ["en-GB", "2020-01-03T00:47+0300", "2020-01-03T00:47:00+03:00"],
  ["en-GB", "2020-01-03T00:47-02:00", "2020-01-03T05:47:00+03:00"],
  ["en-GB", " 2020-1-3 ", "2020-01-03T00:00:00+03:00"],
  ["en-GB", "2020-01-03t7.05", "2020-01-03T07:05:00+03:00"],
  ["en-GB", "2020-01-03, 23:59:59", "2020-01-03T23:59:00+03:00"],
  ["en-GB", "10020-01-03", "+010020-01-03T00:00:00+03:00"],
  ["en-GB", "3.1.2020", "2020-01-03T00:00:00+03:00"],
  ["en-GB", "3/1/2020", "2020-01-03T00:00:00+03:00"],
  ["en-GB", "28.12.", "2019-12-28T00:00:00+03:00"],
  ["en-GB", "January 3, 2020", "2020-01-03T00:00:00+03:00"],
  ["en-GB", "3. Jan. 2020", "2020-01-03T00:00:00+03:00"],
  ["en-GB", "3 janu 2020", "2020-01-03T00:00:00+03:00"],
  ["en-GB", "0:00", "2019-12-31T00:00:00+03:00"],
  ["en-GB", "23:59", "2019-12-31T23:59:00+03:00"],
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
  ["3 January 12:60", "no-such-time"],
  ["24:00", "no-such-time"],
  ["2020-00-01", "no-such-day"],
  ["2020-01-00", "no-such-day"],
  ["32/1", "no-such-day"],
  ["2020-02-30T00:00Z", "no-such-day"],
  ["2020-13-01T00:00Z", "no-such-day"],
  ["some day", "unreadable"],
  ["3 Ja", "unreadable"],
  ["January 2020", "unreadable"],
  ["3 2020", "unreadable"],
  ["12020-01-033", "unreadable"],
  ["x3/1", "unreadable"],
  ["", "unreadable"],
])("“%s” is refused with a reason", (text, fault) => {
  expect(parseTypedTime(text, context("en-GB"))).toEqual({ fault });
});
