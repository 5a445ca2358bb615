import { parse } from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EdtfReading } from "../../../../src/core/time/edtfEnd";
import { readTree } from "../../../../src/core/time/edtfTree";
import { readPlain } from "../../../../src/core/time/plainEdtf";

const two = (number: number) => String(number).padStart(2, "0");
const dates = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .chain(([year, month, day]) => {
    const written = String(year).padStart(4, "0");
    return fc.constantFrom(written, `${written}-${two(month)}`, `${written}-${two(month)}-${two(day)}`);
  });

const days = dates.filter((date) => date.length === 10);

/** As the grammar reads it; null where it has a fault. */
function byGrammar(text: string): EdtfReading | null {
  try {
    return readTree(parse(text), text);
  } catch {
    return null;
  }
}

test("a plain date is read as the grammar reads it", () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(readPlain(date)).toEqual(byGrammar(date));
    }),
    { numRuns: 300 },
  );
});

test("a span of plain dates is read as the grammar reads it, whichever comes first", () => {
  fc.assert(
    fc.property(dates, dates, (from, to) => {
      const plain = readPlain(`${from}/${to}`);
      const [first, last] = [byGrammar(from), byGrammar(to)];
      expect(plain).toEqual(
        first && last && { first: first.first, last: last.last, lasting: true, certain: true },
      );
      const whole = byGrammar(`${from}/${to}`);
      if (whole) expect(plain).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test("one of a range of days is read as the grammar reads it", () => {
  fc.assert(
    fc.property(days, days, (from, to) => {
      const text = `[${from}..${to}]`;
      expect(readPlain(text)).toEqual(byGrammar(text));
    }),
    { numRuns: 300 },
  );
});

test.each(["T00:47+03:00", "T23:59:59Z", "T16:47-05:30", "T09:05:00+00:00", "T20:10-09:59", "T19:00Z"])(
  "an instant that ends with %s is read as the grammar reads it",
  (time) => {
    const text = `2020-01-03${time}`;
    expect(readPlain(text)).not.toBeNull();
    expect(readPlain(text)).toEqual(byGrammar(text));
  },
);

test.each([
  [
    "no date",
    [
      "",
      "T00:47Z",
      "2020-1",
      "2020-01-1",
      "202",
      "20200",
      "x2020",
      "2020x",
      "2020-01x",
      "x2020-01-03",
      "2020-01-03x",
    ],
  ],
  ["no day of the calendar", ["2020-00", "2020-13", "2020-01-00", "2020-01-32", "2020-04-31", "2019-02-29"]],
  [
    "no clock time",
    ["2020-01-03T24:00Z", "2020-01-03T12:60Z", "2020-01-03T12:00:60Z", "2020-01-03T12:00+09:60"],
  ],
  [
    "no offset, or one beyond ten hours",
    ["2020-01-03T12:00", "2020-01-03T12:00+13:00", "2020-01-03T12:00+3:00"],
  ],
  [
    "an instant of no day",
    ["2020-02-30T12:00Z", "2020-01T12:00Z", "20-01-03T12:00Z", "2020-1-03T12:00Z", "2020-01-3T12:00Z"],
  ],
  [
    "an instant and more",
    ["x2020-01-03T12:00Z", "2020-01-03T12:00Zx", "2020-01-03T12:00:Z", "2020-01-03T1:00Z"],
  ],
  [
    "a range and more",
    [
      "x[2020-01-01..2020-01-02]",
      "[2020-01-01..2020-01-02]x",
      "[20-01-01..2020-01-02]",
      "[2020-01-01..20-01-02]",
    ],
  ],
  [
    "a range of no days",
    [
      "[2020-01..2020-02-01]",
      "[2020-02-30..2020-03-01]",
      "[2020-03-01..2020-04-31]",
      "[2020-01-02..2020-01-01]",
    ],
  ],
  ["half a span", ["2020/", "/2020", "2020/x", "2020//2021", "2020/2021/2022"]],
])("%s is left to the grammar", (_, texts) => {
  for (const text of texts) expect(readPlain(text), text).toBeNull();
});
