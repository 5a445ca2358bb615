import { spawn } from "node:child_process";
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

const write = async (out: string) => {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "index.html"), "new");
};

const page = () => readFileSync(join(site, "index.html"), "utf8");
const left = () => readdirSync(folder).filter((name) => name.startsWith("site"));

test("a build that is whole takes the place of the site, and nothing of the old one stays", async () => {
  writeFileSync(join(site, "gone.html"), "old");
  await buildBeside(site, write);
  expect(page()).toBe("new");
  expect(existsSync(join(site, "gone.html"))).toBe(false);
  expect(left()).toEqual(["site"]);
});

test("a build that fails leaves the site as it was", async () => {
  const failing = async (out: string) => {
    await write(out);
    throw new Error("a fault");
  };
  await expect(buildBeside(site, failing)).rejects.toThrow("a fault");
  expect(page()).toBe("old");
  expect(left()).toEqual(["site"]);
});

test.each(["SIGTERM", "SIGKILL"] as const)(
  "a build that is killed with %s leaves the site as it was",
  async (signal) => {
    const beside = new URL("../../../src/build/buildBeside.ts", import.meta.url).href;
    const code = `import { buildBeside } from ${JSON.stringify(beside)};
import { mkdirSync, writeFileSync } from "node:fs";
await buildBeside(${JSON.stringify(site)}, async (out) => {
  mkdirSync(out);
  writeFileSync(out + "/index.html", "new");
  console.log("half");
  await new Promise((done) => setTimeout(done, 60_000));
});`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
    const ended = new Promise((done) => child.once("exit", done));
    await new Promise((done) => child.stdout.once("data", done));
    child.kill(signal);
    await ended;
    expect(page()).toBe("old");
    await buildBeside(site, write); // what was left is not part of the next one
    expect(page()).toBe("new");
    expect(left()).toEqual(["site"]);
  },
);

test("what a killed build left is not part of the next one", async () => {
  mkdirSync(`${site}.new`);
  writeFileSync(join(`${site}.new`, "half.html"), "half");
  await buildBeside(site, write);
  expect(existsSync(join(site, "half.html"))).toBe(false);
});
