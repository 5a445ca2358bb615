import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** It has a boundary of its own, and must not hold up what a reader does while it is rendered. */
const ALLOWED = ["app/MapPanel.tsx"];

test("no part is React's own lazy: one that did not come would take what stands around it with it", () => {
  const users = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && /\blazy\(/.test(readFileSync(join("src", path), "utf8")));
  expect(users).toEqual(ALLOWED);
});
