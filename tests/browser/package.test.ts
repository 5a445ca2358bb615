/** The packed program in a folder outside this repository, as somebody uses it who has never seen this repository. */

import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { buildProgram } from "../../src/build/buildShell";
import { portOf, serveFolder } from "../../src/tools/serveDist";
import { expect, map, playhead, test } from "./dateline";
import { type DevServer, startDevServer } from "./devServer";

/** The shell that the build of the site under test was made of. */
const SHELL = ".cache/shell";

test.describe.configure({ mode: "serial", timeout: 240_000 });
test.use({ ownOrigins: /^http:\/\/localhost:\d+$/ });

const home = mkdtempSync(join(tmpdir(), "dateline-package-"));
const site = join(home, "my-site");
const settings = join(site, "dateline.config.yaml");
const events = join(site, "dossiers/first-story/events.yaml");
const { version, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));

/** What `npm pack` packs, installed with the packages that it names and no others. */
test.beforeAll(async () => {
  const installed = join(home, "node_modules/dateline");
  mkdirSync(join(installed, "package/public"), { recursive: true });
  cpSync("package.json", join(installed, "package.json"));
  cpSync("public/icon.svg", join(installed, "package/public/icon.svg"));
  cpSync(SHELL, join(installed, "package/shell"), { recursive: true });
  await buildProgram(process.cwd(), join(installed, "package/lib"));
  for (const name of Object.keys(dependencies)) {
    const link = join(home, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve("node_modules", name), link);
  }
});

test.afterAll(() => rmSync(home, { recursive: true, force: true }));

const program = join(home, "node_modules/dateline/package/lib/cli/dateline.js");

function dateline(folder: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

test("from an empty folder to a site that shows its story", async ({ page }) => {
  expect(dateline(home, "new", "my-site")).toMatchObject({
    status: 0,
    said: expect.stringContaining("cd my-site"),
  });
  expect(dateline(home, "new", "my-site")).toMatchObject({
    status: 1,
    said: expect.stringContaining("another folder"),
  });
  expect(dateline(home, "build")).toMatchObject({
    status: 1,
    said: expect.stringContaining("no dateline.config.yaml"),
  });
  expect(dateline(site, "check")).toMatchObject({ status: 0, said: expect.stringContaining("0 errors") });
  const built = dateline(site, "build");
  expect(built, built.said).toMatchObject({ status: 0 });
  expect(readdirSync(site).sort()).toContain("dist");

  const server = await serveFolder(join(site, "dist"), "/deep/down/", 0);
  try {
    await page.goto(`http://localhost:${portOf(server)}/deep/down/`);
    await playhead(page).waitFor();
    await expect(map(page)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("My first story");
    await page.goto(`http://localhost:${portOf(server)}/deep/down/desk/`);
    await expect(page.getByRole("textbox", { name: "Report text" })).toBeVisible();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("words, colours and a language of one's own are in the site, and nothing was built with a bundler", async ({
  page,
}) => {
  const before = readFileSync(settings, "utf8");
  const english = readFileSync("src/i18n/locales/en.ftl", "utf8");
  mkdirSync(join(site, "messages"));
  writeFileSync(
    join(site, "messages/es.ftl"),
    english.replace(/^reading-story = .*$/m, "reading-story = Relato"),
  );
  writeFileSync(
    settings,
    before
      .replace("languages: [en]", "languages: [es, en]")
      .replace(/^# colours:.*$/m, 'colours: { light: { page: "#ffeedd" } }'),
  );
  expect(dateline(site, "build", "--out", "own")).toMatchObject({ status: 0 });
  writeFileSync(settings, before);
  rmSync(join(site, "messages"), { recursive: true });
  const server = await serveFolder(join(site, "own"), "/", 0);
  try {
    await page.goto(`http://localhost:${portOf(server)}/`);
    await playhead(page).waitFor();
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await expect(page.getByRole("tab", { name: "Relato" })).toBeVisible();
    await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 238, 221)");
    await page.getByRole("link", { name: "English" }).first().click();
    await expect(page.getByRole("tab", { name: "Story", exact: true })).toBeVisible();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test.describe("while one writes", () => {
  let server: DevServer;
  test.beforeAll(async () => {
    server = await startDevServer([program, "dev", "--port", "0"], { cwd: site });
  });
  test.afterAll(() => server.stop());

  test("what is saved is shown, and a fault lies over the page until it is mended", async ({ page }) => {
    await page.goto(`${server.address}?view=events`);
    await playhead(page).waitFor();
    const sound = readFileSync(events, "utf8");
    const [, title] = /^\s*title: (.+)$/m.exec(sound)!;
    writeFileSync(events, sound.replace(title!, "The bridge is open again"));
    await expect(page.getByRole("link", { name: "The bridge is open again" }).first()).toBeVisible({
      timeout: 60_000,
    });
    writeFileSync(events, sound.replace(/^(\s*)title: .+$/m, "$1titel: Wrong"));
    const fault = page.getByRole("alert").filter({ hasText: "events.yaml:" });
    await expect(fault).toContainText("title", { timeout: 60_000 });
    writeFileSync(events, sound);
    await expect(fault).toHaveCount(0, { timeout: 60_000 });
    await expect(page.getByRole("link", { name: title! }).first()).toBeVisible();
  });
});

test("an update changes what it names, keeps a copy, and has nothing to do a second time", () => {
  const old = `# My own comment, kept.\nname: "Old"   # and this\ndossier: first-story\ndossiers: dossiers\n`;
  writeFileSync(settings, old);
  const words = readFileSync(events, "utf8");
  const first = dateline(site, "update");
  expect(first, first.said).toMatchObject({ status: 0 });
  expect(first.said).toContain("story.yaml");
  const after = readFileSync(settings, "utf8");
  expect(after.startsWith(old)).toBe(true);
  expect(after).toContain(`madeWith: ${version}`);
  expect(readFileSync(join(site, ".dateline/0.1.0/dateline.config.yaml"), "utf8")).toBe(old);
  expect(readFileSync(events, "utf8")).toBe(words);
  expect(dateline(site, "update").said).toContain("already");
  expect(dateline(site, "check")).toMatchObject({ status: 0 });
});

test("settings of a newer program, and another program than the folder's own, are said with the way on", () => {
  const now = readFileSync(settings, "utf8");
  writeFileSync(settings, now.replace(/^madeWith: .*$/m, "madeWith: 99.0.0\nunheardOf: true"));
  for (const command of ["build", "update"]) {
    const { status, said } = dateline(site, command);
    expect({ command, status }).toEqual({ command, status: 1 });
    expect(said).toMatch(/dateline\.config\.yaml:\d+:1/);
    expect(said).toContain("install the newer program");
  }
  writeFileSync(settings, now);
  const own = join(site, "node_modules/dateline");
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, "package.json"), '{ "version": "0.1.5" }');
  expect(dateline(site, "check")).toMatchObject({
    status: 1,
    said: expect.stringContaining("npx dateline check"),
  });
  rmSync(join(site, "node_modules"), { recursive: true });
  expect(existsSync(own)).toBe(false);
});
