import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { scopedName } from "../../../src/build/classNames";

test("no two style sheets give a class the same name", () => {
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".module.css"),
  );
  const names = new Set(sheets.map((path) => scopedName("title", `src/${path}`)));
  expect(sheets.length).toBeGreaterThan(0);
  expect(names.size).toBe(sheets.length);
});

test("a class has the same name on every system", () => {
  expect(scopedName("title", "src\\ui\\Button.module.css")).toBe(
    scopedName("title", "src/ui/Button.module.css"),
  );
});
