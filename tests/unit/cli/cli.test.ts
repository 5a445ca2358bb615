// @vitest-environment node
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { MARKET_FIRE } from "../../fixtures/marketFire";

vi.setConfig({ testTimeout: 30_000 }); // each run starts a process of its own

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dist-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("node", ["--import", "tsx", "src/cli/cli.ts", ...words], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("`build` writes what `check` then finds sound", () => {
  expect(run("build", MARKET_FIRE, "--out", folder)).toMatchObject({ status: 0 });
  const compiled = join(folder, "dossiers/market-fire/dossier.geojson");
  expect(JSON.parse(readFileSync(compiled, "utf8"))).toMatchObject({ type: "FeatureCollection" });
  expect(run("check", compiled)).toMatchObject({ status: 0, stdout: `${compiled}: 0 errors, 0 warnings\n` });
});

test("`check` of what is broken says where and exits with 1", () => {
  const cut = join(folder, "cut.geojson");
  writeFileSync(cut, '{ "type": "FeatureCollection",\n  "dossier": {');
  const { status, stderr } = run("check", cut);
  expect(status).toBe(1);
  expect(stderr).toMatch(/cut\.geojson:2:\d+/);
});

test("`verify` against another text exits with 1", () => {
  const report = join(folder, "report.txt");
  writeFileSync(report, "Nothing of it.");
  expect(run("verify", MARKET_FIRE, "--report", report)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("NOT THE SAME TEXT"),
  });
});

test.each([[], ["frobnicate"], ["verify", MARKET_FIRE], ["build", "--ouch", "x"]])(
  "%s %s gets the usage, and 2",
  (...words) => {
    const { status, stderr } = run(...words.filter(Boolean));
    expect(status).toBe(2);
    expect(stderr).toContain("npm run dossier -- COMMAND");
  },
);

test.each([
  [
    "a link that leads round in a circle",
    (dossier: string) => symlinkSync("sources.yaml", join(dossier, "sources.yaml")),
    /sources\.yaml: a link leads round in a circle: delete it/,
  ],
  [
    "a link that leads out of the folder",
    (dossier: string) => {
      writeFileSync(join(dossier, "../secret.yaml"), "[]");
      symlinkSync("../secret.yaml", join(dossier, "sources.yaml"));
    },
    /sources\.yaml: this link leads out of the dossier's folder: put the file itself there/,
  ],
  [
    "a file in the place of the translations",
    (dossier: string) => writeFileSync(join(dossier, "translations"), "ar"),
    /translations is a file, so no translation is read[\s\S]*make it a folder/,
  ],
])("`check` of %s says so without a stack", (_, spoil, words) => {
  const dossier = join(mkdtempSync(join(folder, "spoilt-")), "market-fire");
  cpSync(MARKET_FIRE, dossier, { recursive: true });
  for (const name of ["sources.yaml", "translations"])
    rmSync(join(dossier, name), { recursive: true, force: true });
  spoil(dossier);
  const { status, stderr } = run("check", dossier);
  expect(status).toBe(1);
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("`build` into a file says what is in the way", () => {
  const file = join(folder, "in-the-way");
  writeFileSync(file, "");
  const { status, stderr } = run("build", MARKET_FIRE, "--out", file);
  expect(status).toBe(1);
  expect(stderr).toMatch(/in-the-way.*: a part of this path is a file|in-the-way.*move it away/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
