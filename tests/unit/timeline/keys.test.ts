import { expect, test } from "vitest";
import { commandFor } from "../../../src/timeline/keys";

const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test.each([
  ["ltr", "ArrowRight", 1],
  ["ltr", "ArrowLeft", -1],
  ["rtl", "ArrowRight", -1],
  ["rtl", "ArrowLeft", 1],
  ["rtl", "ArrowUp", 1],
] as const)("in %s pages %s goes %i event", (direction, key, by) => {
  expect(commandFor(press(key), direction, true)).toEqual({ type: "stepEvent", by });
  expect(commandFor(press(key, { shiftKey: true }), direction, true)).toEqual({ type: "stepDay", by });
});

test.each(["ltr", "rtl"] as const)("Home is the earliest in %s pages", (direction) => {
  expect(commandFor(press("Home"), direction, true)).toEqual({ type: "earliest" });
});

test("letters and signs can be turned off, keys with names cannot", () => {
  for (const key of ["k", "j", "L", "+", "-"]) expect(commandFor(press(key), "ltr", false)).toBeNull();
  expect(commandFor(press(" "), "ltr", false)).toEqual({ type: "togglePlay" });
});

test("what the browser uses stays the browser's", () => {
  expect(commandFor(press("k", { ctrlKey: true }), "ltr", true)).toBeNull();
  expect(commandFor(press("+", { ctrlKey: true }), "ltr", true)).toBeNull();
  expect(commandFor(press("Tab"), "ltr", true)).toBeNull();
});
