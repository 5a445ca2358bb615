import fc from "fast-check";
import { expect, test } from "vitest";
import { isolate } from "../../../src/i18n/isolate";
import { textIn } from "../../../src/i18n/textIn";

test.each([
  ["Reuters", "ltr", "Reuters"],
  ["رويترز", "ltr", "\u2068رويترز\u2069"],
  ["رويترز", "rtl", "رويترز"],
  ["Reuters", "rtl", "\u2068Reuters\u2069"],
  ["رويترز (Reuters)", "rtl", "\u2068رويترز (Reuters)\u2069"],
  ["2020", "rtl", "2020"],
  ["evil \u202Etxt.exe", "ltr", "evil txt.exe"],
] as const)("%s in a sentence that runs %s", (text, direction, expected) => {
  expect(isolate(text, direction)).toBe(expected);
});

test("whatever the data holds, isolates stay paired and overrides never pass", () => {
  const marks = fc.constantFrom(
    "\u202A",
    "\u202E",
    "\u202C",
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
    "a",
    "ب",
    " ",
  );
  fc.assert(
    fc.property(
      fc.array(marks).map((all) => all.join("")),
      fc.constantFrom("ltr", "rtl"),
      (text, direction) => {
        const safe = isolate(text, direction);
        expect(safe).not.toMatch(/[\u202A-\u202E]/);
        let open = 0;
        for (const character of safe) {
          if (/[\u2066-\u2068]/.test(character)) open++;
          if (character === "\u2069") open--;
          expect(open).toBeGreaterThanOrEqual(0);
        }
        expect(open).toBe(0);
      },
    ),
  );
});

test("a text that lacks the page's language says which one it is in", () => {
  const text = { en: "embassy", ar: "سفارة" };
  expect(textIn(text, "ar", "en")).toEqual({ value: "سفارة", lang: "ar" });
  expect(textIn(text, "fa", "en")).toEqual({ value: "embassy", lang: "en" });
  expect(textIn({ de: "Botschaft" }, "fa", "en")).toEqual({ value: "Botschaft", lang: "de" });
  expect(textIn({}, "constructor", "en")).toEqual({ value: "", lang: "en" });
});
