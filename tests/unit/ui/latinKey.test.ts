import * as fc from "fast-check";
import { expect, test } from "vitest";
import { latinKey } from "../../../src/ui/latinKey";

const press = (key: string, code: string, shiftKey = false) => latinKey({ key, code, shiftKey });

test.each([
  // Arabic, Persian, Russian, Greek, Hebrew: by the place of the key.
  ["ن", "KeyK", false, "k"],
  ["ت", "KeyJ", false, "j"],
  ["م", "KeyL", false, "l"],
  ["Л", "KeyK", true, "k"],
  ["о", "KeyJ", false, "j"],
  ["д", "KeyL", false, "l"],
  ["κ", "KeyK", false, "k"],
  ["ל", "KeyK", false, "k"],
  ["ظ", "Slash", false, "/"],
  [".", "Slash", false, "/"],
  ["/", "Slash", false, "/"],
  ["؟", "Slash", true, "?"],
  [",", "Slash", true, "?"],
  ["?", "Digit7", true, "?"],
  ["؟", "Digit7", true, "?"],
  // QWERTY, Dvorak, QWERTZ, AZERTY, Turkish: by what is written on it.
  ["K", "KeyK", true, "k"],
  ["t", "KeyK", false, "t"],
  ["k", "KeyV", false, "k"],
  ["z", "Slash", false, "z"],
  ["/", "BracketLeft", false, "/"],
  ["-", "Slash", false, "-"],
  ["_", "Slash", true, "_"],
  ["!", "Slash", false, "!"],
  [".", "Period", false, "."],
  ["ö", "Semicolon", false, "ö"],
  ["ı", "KeyI", false, "ı"],
  // Keys with names.
  ["ArrowLeft", "ArrowLeft", false, "ArrowLeft"],
  ["Escape", "Escape", false, "Escape"],
  ["Dead", "KeyK", false, "Dead"],
  [" ", "Space", false, " "],
  ["−", "Minus", false, "−"],
])("%j at %s (Shift %s) means %j", (key, code, shiftKey, means) => {
  expect(press(key, code, shiftKey)).toBe(means);
});

test("wherever a Latin letter stands on a keyboard, it means itself", () => {
  const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const codes = fc.constantFrom(
    "Slash",
    "Semicolon",
    ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("").map((at) => `Key${at}`),
  );
  fc.assert(
    fc.property(letters, codes, fc.boolean(), (key, code, shiftKey) => {
      expect(press(key, code, shiftKey)).toBe(key.toLowerCase());
    }),
  );
});
