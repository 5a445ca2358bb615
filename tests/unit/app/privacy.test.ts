import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STORAGE_KEYS } from "../../../src/app/preferences";

test("docs/privacy.md names every storage key and no other", () => {
  const told = [...readFileSync("docs/privacy.md", "utf8").matchAll(/^\| `([\w.-]+)` \|/gm)].map(
    ([, key]) => key,
  );
  expect(told.sort()).toEqual(Object.values(STORAGE_KEYS).sort());
});

test("nothing is kept but by app/preferences.ts and, of an author's drafts, by the desk", () => {
  const writers = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      /localStorage|sessionStorage|indexedDB|document\.cookie/.test(readFileSync(`src/${file}`, "utf8")),
  );
  expect(writers.map((file) => file.replaceAll("\\", "/")).sort()).toEqual([
    "app/preferences.ts",
    "desk/store/drafts.ts",
  ]);
});
