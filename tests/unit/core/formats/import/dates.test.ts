import { expect, test } from "vitest";
import { atClock, orderOf, readClock, readDate } from "../../../../../src/core/formats/import/dates";

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
