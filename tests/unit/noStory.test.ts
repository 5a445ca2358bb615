// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

/** What may name the story: dossiers, the made maps that belong to them, and names of time zones in each language and of each country. */
const DATA = /^(dossiers|basemap\/maps|i18n\/locales|i18n\/messageIds\.ts|ui\/fonts|reading\/weeks\.ts)\b/;

const read = (file: string) => readFileSync(`src/dossiers/baghdad-2020/${file}.yaml`, "utf8");
const slugs = ["events", "sites", "speakers"].flatMap((file) =>
  (
    parse(read(file)) as readonly {
      readonly id: string;
      readonly claims?: readonly { readonly id: string }[];
    }[]
  )
    .flatMap(({ id, claims = [] }) => [id, ...claims.map((claim) => claim.id)])
    .filter((id) => id.includes("-")),
);
const NAMES =
  "Baghdad|Iraqi?|Iranian|Soleimani|Muhandis|Kata.?ib|Hezbollah|Quds|Kirkuk|Qaim|Green Zone|PMF|Pentagon|Trump|Washington";
const story = new RegExp(`\\b(?:${[NAMES, ...slugs.filter((id) => id !== "the-report")].join("|")})\\b`, "i");

test("the code knows no place, person or event of the bundled story", () => {
  const told: string[] = [];
  for (const path of readdirSync("src", { recursive: true, encoding: "utf8" })) {
    if (DATA.test(path) || !/\.(tsx?|css|js|html)$/.test(path)) continue;
    for (const [index, line] of readFileSync(join("src", path), "utf8").split("\n").entries()) {
      if (story.test(line)) told.push(`${path}:${index + 1}: ${line.trim()}`);
    }
  }
  expect(told).toEqual([]);
  expect(story.test("at Baghdad airport")).toBe(true);
  expect(slugs).toContain("embassy-stormed");
});
