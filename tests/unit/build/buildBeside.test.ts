import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildBeside } from "../../../src/build/buildBeside";

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  site = join(folder, "site");
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), "old");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build that writes a page and then does as told. */
function program(then: string): string {
  const file = join(folder, "build.mjs");
  writeFileSync(
    file,
    `import { mkdirSync, writeFileSync } from "node:fs";
const out = process.argv[process.argv.indexOf("--outDir") + 1];
mkdirSync(out, { recursive: true });
writeFileSync(out + "/index.html", "new");
${then}`,
  );
  return file;
}

const page = () => readFileSync(join(site, "index.html"), "utf8");
const left = () => readdirSync(folder).filter((name) => name.startsWith("site"));

test("a build that is whole takes the place of the site, and nothing of the old one stays", async () => {
  writeFileSync(join(site, "gone.html"), "old");
  expect(await buildBeside(program(""), ["build", "--outDir", site])).toBe(0);
  expect(page()).toBe("new");
  expect(existsSync(join(site, "gone.html"))).toBe(false);
  expect(left()).toEqual(["site"]);
});

test.each([
  ["fails", "process.exit(3)", 3],
  ["is killed", 'process.kill(process.pid, "SIGKILL")', 1],
])("a build that %s leaves the site as it was", async (_, then, code) => {
  expect(await buildBeside(program(then), ["build", `--outDir=${site}`])).toBe(code);
  expect(page()).toBe("old");
  expect(left()).toEqual(["site"]);
});

test("what a killed build left is not part of the next one", async () => {
  mkdirSync(`${site}.new`);
  writeFileSync(join(`${site}.new`, "half.html"), "half");
  expect(await buildBeside(program(""), ["build", "--outDir", site])).toBe(0);
  expect(existsSync(join(site, "half.html"))).toBe(false);
});
