import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfBounds, hasClockTime, parseEdtf } from "../../../../src/core/time/edtf";
import { formatInstant, instantOf, startOfDate } from "../../../../src/core/time/zone";

const BAGHDAD = "Asia/Baghdad";

function boundsOf(text: string, zone = BAGHDAD) {
  const bounds = edtfBounds(text, zone);
  if (!bounds.ok) throw new Error(bounds.fault.message);
  const [start, end] = bounds.value.possible;
  return [formatInstant(start, zone), formatInstant(end, zone)];
}

const midnight = (day: string) => `${day}T00:00:00+03:00`;

test.each([
  ["2019-12-31", "2019-12-31", "2020-01-01"],
  ["2019-12", "2019-12-01", "2020-01-01"],
  ["2019", "2019-01-01", "2020-01-01"],
  ["201", "2010-01-01", "2020-01-01"],
  ["20", "2000-01-01", "2100-01-01"],
  ["2019-36", "2019-10-01", "2020-01-01"],
  ["2019-37", "2019-01-01", "2019-05-01"],
  ["2019-41", "2019-07-01", "2020-01-01"],
  ["2019-12-31/2020-01-01", "2019-12-31", "2020-01-02"],
  ["2019-12-31/2020-01", "2019-12-31", "2020-02-01"],
  ["[2019-12-28,2019-12-30]", "2019-12-28", "2019-12-31"],
  ["[2019-12-30,2019-12-28]", "2019-12-28", "2019-12-31"],
  ["[2019-12-26,2019-12-28..2019-12-29]", "2019-12-26", "2019-12-30"],
  ["{2019-12-28..2019-12-30}", "2019-12-28", "2019-12-31"],
  ["2019-12-XX", "2019-12-01", "2020-01-01"],
  ["2019-12-3X", "2019-12-30", "2020-01-01"],
  ["2019-1X-05", "2019-10-05", "2019-12-06"],
  ["2019-XX-31", "2019-01-31", "2020-01-01"],
  ["2019-XX", "2019-01-01", "2020-01-01"],
  ["201X", "2010-01-01", "2020-01-01"],
  ["201X-02-29", "2012-02-29", "2016-03-01"],
  ["2020-01-01?", "2020-01-01", "2020-01-02"],
  ["2020-01-01~", "2020-01-01", "2020-01-02"],
  ["2020-01-01%", "2020-01-01", "2020-01-02"],
  ["2019-12~-31", "2019-12-31", "2020-01-01"],
])("%s is possible from %s until %s", (text, start, end) => {
  expect(boundsOf(text)).toEqual([midnight(start), midnight(end)]);
});

test.each([
  ["9999", "9999-01-01", "+010000-01-01"],
  ["-0044-03-15", "-000044-03-15", "-000044-03-16"],
  ["-0044", "-000044-01-01", "-000043-01-01"],
  ["-004", "-000049-01-01", "-000039-01-01"],
  ["-01", "-000199-01-01", "-000099-01-01"],
  ["-005X", "-000059-01-01", "-000049-01-01"],
  ["[2020-12,2020-12-15]", "2020-12-01", "2021-01-01"],
  ["[2020-12-15,2020-12]", "2020-12-01", "2021-01-01"],
])("%s of UTC is possible from %s until %s", (text, start, end) => {
  const bounds = edtfBounds(text, "UTC");
  expect(bounds).toMatchObject({
    ok: true,
    value: { possible: [start, end].map((day) => Date.parse(`${day}T00:00Z`)) },
  });
});

test.each([
  ["2020-01-03", 1],
  ["[2020-01-01..2020-01-10]", 10],
  ["2020-01-03/2020-01", 31],
  ["2020/2020-01-01", 366],
  ["2020-01-01/..", 11],
  ["../2020-01-11", 11],
])("how long %s stays unknown: %s days", (text, days) => {
  const extent = [Date.UTC(2020, 0, 1), Date.UTC(2020, 0, 12)] as const;
  expect(edtfBounds(text, "UTC", extent)).toMatchObject({
    ok: true,
    value: { unknownMs: days * 86_400_000 },
  });
});

test("a range inside a set ends with its last day, though the package's own max is the end of its first", () => {
  expect(boundsOf("[2020-01-01..2020-01-03]")).toEqual([midnight("2020-01-01"), midnight("2020-01-04")]);
});

test.each([
  ["2020-01-03T00:47+03:00", "2020-01-03T00:47:00+03:00", "2020-01-03T00:48:00+03:00"],
  ["2020-01-03T00:47:30+03:00", "2020-01-03T00:47:30+03:00", "2020-01-03T00:47:31+03:00"],
  ["2020-01-02T16:47-05:00", "2020-01-03T00:47:00+03:00", "2020-01-03T00:48:00+03:00"],
  ["2020-01-02T21:47Z/2020-01-02T22:00Z", "2020-01-03T00:47:00+03:00", "2020-01-03T01:01:00+03:00"],
])("%s lasts as long as it is written", (text, start, end) => {
  expect(boundsOf(text)).toEqual([start, end]);
});

test.each([
  ["2020-01-03T00:47", "without an offset"],
  ["2020-01-03T00:47:00", "without an offset"],
  ["2020-01-03T00:47:30.5+03:00", "finer than a second"],
  ["2019-21", "season"],
  ["2019-12-31T", "not a date"],
  ["2019-02-30", "not a date"],
  ["2019-02-29", "doesn't have"],
  ["1900-02-29~", "doesn't have"],
  ["[2019-02-29..2019-03-02]", "doesn't have"],
  ["2019-02-29T12:00Z", "doesn't have"],
  ["last week", "not a date"],
  ["", "not a date"],
  ["2020-01-05/2020-01-01", "ends before it begins"],
  ["[2020-01-05..2020-01-01]", "ends before it begins"],
  ["[..2020-01-05,2020-01-05..2020-01-01]", "ends before it begins"],
  ["[2020-01-03..]", "open end"],
  ["../2020-01-03", "open end"],
  ["2020-01-01/..", "open end"],
  ["2020-01-01/", "open end"],
  ["[..2020-01-03]", "open end"],
  ["Y17E8", "beyond"],
  ["1950S2", "beyond"],
])("%j is a fault that says: %s", (text, words) => {
  const bounds = edtfBounds(text, BAGHDAD);
  expect(bounds).toMatchObject({
    ok: false,
    fault: { message: expect.stringContaining(words), hint: expect.stringMatching(/write|add/) },
  });
});

test.each(["../2020-01-03", "[..2020-01-03]"])("an open start of %s takes the extent's", (text) => {
  const extent = [startOfDate({ year: 2019, month: 12, day: 22 }, BAGHDAD), 9e12] as const;
  expect(edtfBounds(text, BAGHDAD, extent)).toMatchObject({
    ok: true,
    value: { possible: [extent[0], startOfDate({ year: 2020, month: 1, day: 4 }, BAGHDAD)] },
  });
});

test.each([
  ["2019-12-31/2020-01-01", { lasting: true, certain: true }],
  ["{2019-12-28..2019-12-30}", { lasting: true, certain: true }],
  ["{2019-12-28,2019-12-30}", { lasting: false, certain: true }],
  ["[2019-12-28..2019-12-30]", { lasting: false, certain: true }],
  ["2019-12-31", { lasting: false, certain: true }],
  ["2019-12-31~", { lasting: false, certain: false }],
  ["2019-12-31%/2020-01-01", { lasting: true, certain: false }],
  ["2019-12-31/2020-01-01%", { lasting: true, certain: false }],
  ["{2019-12-28}", { lasting: true, certain: true }],
  ["[2019-12-31,2020-01-01?]", { lasting: false, certain: false }],
])("%s: lasting and certain are %o", (text, expected) => {
  expect(parseEdtf(text)).toMatchObject({ ok: true, value: expected });
});

test.each([
  ["2019-12-31", false],
  ["2019-12-31/2020-01-01", false],
  ["2020-01-03T00:47+03:00", true],
  ["2020-01-03T00:47+03:00/2020-01-03", true],
  ["2020-01-03/2020-01-04T00:47+03:00", true],
])("%s names a clock time: %s", (text, clock) => {
  const parsed = parseEdtf(text);
  expect(parsed.ok && hasClockTime(parsed.value)).toBe(clock);
});

const zones = fc.constantFrom("Asia/Baghdad", "Asia/Tehran", "America/New_York", "Pacific/Auckland", "UTC");
const days = fc.record({
  year: fc.integer({ min: 1950, max: 2049 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const pad = (number: number) => String(number).padStart(2, "0");
const iso = ({ year, month, day }: { year: number; month: number; day: number }) =>
  `${year}-${pad(month)}-${pad(day)}`;

test("bounds hold every instant of their EDTF", () => {
  fc.assert(
    fc.property(
      days,
      days,
      zones,
      fc.nat(86_399),
      fc.constantFrom("day", "set", "list", "interval", "month", "days", "year", "approximate"),
      (a, b, zone, second, form) => {
        const [first, last] = [a, b].sort((x, y) => (iso(x) < iso(y) ? -1 : 1)) as [typeof a, typeof b];
        const text = {
          day: iso(last),
          set: `[${iso(first)}..${iso(last)}]`,
          list: `{${iso(first)},${iso(last)}}`,
          interval: `${iso(first)}/${iso(last)}`,
          month: iso(last).slice(0, 7),
          days: `${iso(last).slice(0, 8)}XX`,
          year: `${iso(last).slice(0, 3)}X`,
          approximate: `${iso(last)}~`,
        }[form];
        const bounds = edtfBounds(text, zone);
        if (!bounds.ok) throw new Error(bounds.fault.message);
        const [start, end] = bounds.value.possible;
        const members = ["set", "list", "interval"].includes(form) ? [first, last] : [last];
        for (const day of members) {
          const instant = instantOf({ ...day, hour: 0, minute: 0, second }, zone);
          expect(instant).toBeGreaterThanOrEqual(start);
          expect(instant).toBeLessThan(end);
        }
      },
    ),
  );
});

test("whatever text is parsed, nothing is thrown", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[[{]?[0-9XYESTZ:.,/?~%+-]{0,24}[\]}]?$/)),
      (text) => {
        const bounds = edtfBounds(text, BAGHDAD);
        if (bounds.ok) expect(bounds.value.possible[0]).toBeLessThan(bounds.value.possible[1]);
        else expect(bounds.fault.hint).not.toBe("");
      },
    ),
  );
});

test.each([
  ["1912-04-14T23:40", "-03:27", "1912-04-15T03:07:00.000Z", "1912-04-15T03:08:00.000Z"],
  ["0079-08-24T13:00:30", "+02:57:36", "0079-08-24T10:02:54.000Z", "0079-08-24T10:02:55.000Z"],
  ["1912-04-14T23:40/1912-04-15T02:20", "-03:27", "1912-04-15T03:07:00.000Z", "1912-04-15T05:48:00.000Z"],
  ["1912-04-14", "-03:27", "1912-04-14T03:27:00.000Z", "1912-04-15T03:27:00.000Z"],
  ["1912-04-14T23:40Z", "-03:27", "1912-04-14T23:40:00.000Z", "1912-04-14T23:41:00.000Z"],
])("%s on the clock of %s", (text, zone, start, end) => {
  const bounds = edtfBounds(text, zone, undefined, "own");
  expect(bounds.ok && bounds.value.possible.map((instant) => new Date(instant).toISOString())).toEqual([
    start,
    end,
  ]);
});
