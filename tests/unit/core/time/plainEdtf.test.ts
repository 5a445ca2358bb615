import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEdtf } from "../../../../src/core/time/edtf";

const two = (number: number) => String(number).padStart(2, "0");
const dates = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .chain(([year, month, day]) => {
    const written = String(year).padStart(4, "0");
    return fc.constantFrom(written, `${written}-${two(month)}`, `${written}-${two(month)}-${two(day)}`);
  });

const days = dates.filter((date) => date.length === 10);

test("a plain date is read as the grammar reads it in a set of one", () => {
  fc.assert(
    fc.property(dates, (date) => {
      const [alone, inSet] = [parseEdtf(date), parseEdtf(`[${date}]`)]; // brackets go through the grammar
      expect(alone.ok).toBe(inSet.ok);
      if (alone.ok && inSet.ok) expect(alone.value).toEqual({ ...inSet.value, text: date });
    }),
    { numRuns: 300 },
  );
});

test("a span of plain dates is read as the grammar reads it", () => {
  fc.assert(
    fc.property(dates, dates, (from, to) => {
      const [plain, viaGrammar] = [parseEdtf(`${from}/${to}`), parseEdtf(`${from}/${to}~`)];
      expect(plain.ok).toBe(viaGrammar.ok);
      if (plain.ok && viaGrammar.ok) {
        expect(plain.value).toEqual({ ...viaGrammar.value, text: `${from}/${to}`, certain: true });
      }
    }),
    { numRuns: 300 },
  );
});

test("one of a range of days is read as the grammar reads it", () => {
  fc.assert(
    fc.property(days, days, (from, to) => {
      const [plain, viaGrammar] = [parseEdtf(`[${from}..${to}]`), parseEdtf(`[${from}..${to},${to}]`)];
      expect(plain.ok).toBe(viaGrammar.ok);
      if (plain.ok && viaGrammar.ok) {
        expect(plain.value).toEqual({ ...viaGrammar.value, text: `[${from}..${to}]` });
      }
    }),
    { numRuns: 300 },
  );
});

test.each(["T00:47+03:00", "T23:59:59Z", "T16:47-05:30", "T24:00Z", "T12:60Z", "T12:00+09:60"])(
  "an instant that ends with %s is read as the grammar reads it in a span",
  (time) => {
    const text = `2020-01-03${time}`;
    const [plain, viaGrammar] = [parseEdtf(text), parseEdtf(`${text}/${text}`)];
    expect(plain.ok).toBe(viaGrammar.ok);
    if (plain.ok && viaGrammar.ok) expect(plain.value).toEqual({ ...viaGrammar.value, text, lasting: false });
  },
);
