import { expect, test } from "vitest";
import { cellsOf } from "../../../../src/formats/import/row";

test.each<[unknown, Record<string, string>]>([
  [
    { a: 1, b: "x", c: true, d: 0 },
    { a: "1", b: "x", c: "true", d: "0" },
  ],
  [{ a: null, b: undefined, c: "" }, { c: "" }],
  [{ a: { b: { c: 1 }, d: 2 } }, { "a.b.c": "1", "a.d": "2" }],
  [{ a: ["x", 1, "y"] }, { a: "x; 1; y" }],
  [{ a: [] }, { a: "" }],
  [{ a: [1, { b: 2 }] }, { a: '[1,{"b":2}]' }],
  [{ a: [[1], [2]] }, { a: "[[1],[2]]" }],
  [null, {}],
  ["text", {}],
  [5, {}],
])("the JSON value %j has its cells", (value, cells) => {
  expect(Object.fromEntries(cellsOf(value))).toEqual(cells);
});
