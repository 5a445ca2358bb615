import { expect, test } from "vitest";
import { commandFor } from "../../../src/timeline/keys";
import { keysHelp } from "../../../src/timeline/keysHelp";

const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  code: "",
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

test("Page keys go a day; with Shift they move the window, as they do with single keys turned off", () => {
  expect(commandFor(press("PageUp"), "rtl", true)).toEqual({ type: "stepDay", by: 1 });
  expect(commandFor(press("PageDown", { shiftKey: true }), "ltr", false)).toEqual({
    type: "moveWindow",
    by: -1,
  });
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

const NAMED: Readonly<Record<string, string>> = {
  "←": "ArrowLeft",
  "→": "ArrowRight",
  PgUp: "PageUp",
  PgDn: "PageDown",
  Space: " ",
  Esc: "Escape",
};

test("each key that is listed does what keys beside it do", () => {
  for (const { keys } of keysHelp) {
    if (keys[0] === "Alt" || keys[0] === "Shift") continue; // held while dragging
    const commands = keys.map((words) => {
      const key = words.replace("Shift ", "");
      return commandFor(press(NAMED[key] ?? key, { shiftKey: words !== key }), "ltr", true)?.type;
    });
    expect(commands).not.toContain(undefined);
    if (keys[0] !== "Home") expect(new Set(commands).size).toBe(1);
  }
});
