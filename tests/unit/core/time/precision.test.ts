import { expect, test } from "vitest";
import { edtfBounds } from "../../../../src/core/time/edtf";
import { timeCodes } from "../../../../src/core/time/precision";
import type { Certainty } from "../../../../src/schema/vocabulary";

test.each<[string, Certainty, number, number]>([
  ["2019-12-31", "certain", 1, 1],
  ["2020-01-03T00:47+03:00", "certain", 1, 1],
  ["2019-12-31/2020-01-01", "certain", 1, 1],
  ["2019-12-31", "less-certain", 2, 2],
  ["2019-12-31?", "certain", 2, 2],
  ["2019-12-31~", "certain", 2, 2],
  ["[2019-12-28..2019-12-29]", "certain", 2, 2],
  ["[2019-12-23..2019-12-29]", "certain", 2, 3],
  ["[2019-12-22..2019-12-29]", "less-certain", 2, 4],
  ["[2019-12-22..2019-12-31]", "certain", 3, 4],
  ["2019-12", "certain", 3, 4],
  ["2019-12/2020-02", "certain", 3, 4],
  ["2019", "certain", 3, 5],
])("%s, %s, is ACLED %i and UCDP %i", (text, certainty, acled, ucdp) => {
  const bounds = edtfBounds(text, "Asia/Baghdad");
  if (!bounds.ok) throw new Error(bounds.fault.message);
  expect(timeCodes({ ...bounds.value, certainty })).toEqual({ acled, ucdp });
});

test("the day on which clocks go back is still one day", () => {
  const bounds = edtfBounds("2020-11-01", "America/New_York");
  if (!bounds.ok) throw new Error(bounds.fault.message);
  expect(timeCodes({ ...bounds.value, certainty: "certain" })).toEqual({ acled: 1, ucdp: 1 });
});
