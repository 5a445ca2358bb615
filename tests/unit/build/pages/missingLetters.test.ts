import { expect, test } from "vitest";
import { pictureLetters } from "../../../../src/build/pages/fonts";
import { missingLetters, missingLettersWarning } from "../../../../src/pages/missingLetters";
import { textLine } from "../../../../src/picture/svg";

const known = pictureLetters();
const line = (text: string) => textLine(text, 0, 0, { size: 20, face: "serif-strong", direction: "ltr" });

test.each([
  ["Łódź, Kâtip — “Ğ” & 31 <b>", ""],
  ["Tiếng Việt", ""],
  ["Київ, Москва, Ђорђе", ""],
  ["Αθήνα", ""],
  ["غارة جوية ۳۱", ""],
  ["e\u0301tude", ""],
  ["דובר: Haifa", "דובר"],
  ["東京 2020", "東京"],
  ["Fire 🔥 again 🔥", "🔥"],
])("of %s pictures lack: %s", (text, letters) => {
  expect(missingLetters(line(text), known).join("")).toBe(letters);
});

test("whoever builds the site is told which picture lacks which letters, and what to do", () => {
  expect(missingLettersWarning(new Map())).toBeNull();
  const told = missingLettersWarning(new Map([["og/he/raid.png", ["ד", "ו"]]]));
  expect(told).toMatch(/og\/he\/raid\.png: ד ו\n.*add-a-language/);
  const many = Array.from({ length: 13 }, (_, i) => [`og/${i}.png`, [..."abcdefghijklmno"]] as const);
  expect(missingLettersWarning(new Map(many))).toMatch(/l and 3 more\n.*\n {2}and 3 more pictures\n/);
});
