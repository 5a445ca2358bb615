/** What a mapping may say of a table's columns. */

import * as v from "valibot";
import { expect, test } from "vitest";
import { MappingSchema } from "../../../src/schema/mapping";

const takes = (mapping: object) => v.safeParse(MappingSchema, mapping).success;

test.each<[what: string, good: object[], bad: object[]]>([
  ["nothing at all", [{}], [{ titel: "Title" }]],
  ["a column by its name", [{ kind: "Art" }], [{ kind: "" }, { kind: 3 }, { kind: ["a", "b"] }]],
  [
    "one column or several",
    [{ title: "a" }, { title: ["a", "b"] }, { summary: ["a"] }],
    [{ title: [""] }, { title: 3 }],
  ],
  [
    "a date in one column or in three",
    [{ start: "Date" }, { start: { year: "Y" } }, { end: { year: "Y", month: "M", day: "D" } }],
    [{ start: { month: "M" } }, { start: { year: "Y", hour: "H" } }, { start: "" }],
  ],
  [
    "the order of dates",
    [{ dateOrder: "dmy" }, { dateOrder: "mdy" }],
    [{ dateOrder: "ymd" }, { dateOrder: "" }],
  ],
  [
    "what is counted",
    [{ counts: [{ column: "n", of: "wells" }] }, { counts: [{ column: "n", high: "m", of: "wells" }] }],
    [
      { counts: [{ column: "n" }] },
      { counts: [{ of: "wells" }] },
      { counts: [{ column: "n", of: "wells", low: "m" }] },
    ],
  ],
  ["lists of columns", [{ notes: ["a"], ignore: ["b"] }], [{ notes: "a" }, { ignore: [""] }]],
])("%s", (_, good, bad) => {
  for (const mapping of good) expect(takes(mapping), JSON.stringify(mapping)).toBe(true);
  for (const mapping of bad) expect(takes(mapping), JSON.stringify(mapping)).toBe(false);
});
