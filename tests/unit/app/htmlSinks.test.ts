/** The lint that keeps words from becoming markup, asked with everything that would make them so. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const SINKS = [
  'element.innerHTML = "x";',
  'element.outerHTML = "x";',
  'frame.srcdoc = "x";',
  'element.insertAdjacentHTML("beforeend", "x");',
  'element.setHTMLUnsafe("x");',
  'range.createContextualFragment("x");',
  'document.write("x");',
  'document.writeln("x");',
  'marker.bindPopup("x");',
  'marker.bindTooltip("x");',
  'marker.setPopupContent("x");',
  'marker.setTooltipContent("x");',
  'new DivIcon({ html: "x" });',
  'new L.DivIcon({ html: "x" });',
  'divIcon({ html: "x" });',
  'L.divIcon({ html: "x" });',
  'new Function("x");',
  'eval("x");',
];

test("each way from words to markup or code is an error of the lint", () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-lint-"));
  const { security } = JSON.parse(readFileSync("biome.json", "utf8")).linter.rules;
  writeFileSync(
    join(folder, "biome.json"),
    JSON.stringify({
      plugins: [resolve("tests/lint/noHtmlSinks.grit")],
      linter: { rules: { recommended: false, security } },
    }),
  );
  writeFileSync(join(folder, "sinks.ts"), ['const harmless = "x";', ...SINKS].join("\n"));
  const { stdout, stderr } = spawnSync(
    resolve("node_modules/.bin/biome"),
    ["lint", "--max-diagnostics=100", "--colors=off", "sinks.ts"],
    { cwd: folder, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  const lines = [...`${stdout}${stderr}`.matchAll(/^sinks\.ts:(\d+):/gm)].map(([, line]) => Number(line));
  expect(lines.sort((a, b) => a - b)).toEqual(SINKS.map((_, index) => index + 2));
});
