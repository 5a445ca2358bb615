/** `npm run dev` on a copy of the site: it looks as the build does, and shows what is edited. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { parseDocument } from "yaml";
import { languagePath } from "../../src/app/place";
import { configFile } from "../../src/build/readSiteConfig";
import { account, english, entry, map, playhead, expect as soon, test } from "./dateline";
import { type DevServer, startDevServer } from "./devServer";
import { en, placed } from "./dossier";
import { config } from "./site";

/** Modules come one by one, which takes a busy machine its time; what an edit takes is not measured here. */
const expect = soon.configure({ timeout: 60_000 });

test.describe.configure({ mode: "serial", timeout: 240_000 });
test.use({ ownOrigins: /^http:\/\/localhost:\d+$/ });

const folder = mkdtempSync(join(tmpdir(), "dev-"));
const inDossier = (file: string) => join(folder, "dossiers", config.dossier, file);
const settings = join(folder, "dateline.config.yaml");

let server: DevServer;

/** Writes a value into a YAML file, as an author would. */
function edit(file: string, path: readonly (string | number)[], value: unknown) {
  const document = parseDocument(readFileSync(file, "utf8"));
  document.setIn(path, value);
  writeFileSync(file, String(document));
}

test.beforeAll(async () => {
  cpSync(config.dossiers, join(folder, "dossiers"), { recursive: true });
  if (existsSync(config.messages)) cpSync(config.messages, join(folder, "messages"), { recursive: true });
  else mkdirSync(join(folder, "messages"));
  writeFileSync(settings, readFileSync(configFile(), "utf8"));
  edit(settings, ["dossiers"], join(folder, "dossiers"));
  edit(settings, ["messages"], join(folder, "messages"));
  // A package that Vite finds only while a page loads makes it load that page again: forced, it looks for all of them first.
  server = await startDevServer(["--import", "tsx", "src/build/runVite.ts", "--port", "0", "--force"], {
    env: { ...process.env, DATELINE_CONFIG: settings, NO_COLOR: "1" },
  });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const at = (path = "") => server.address + languagePath("en") + path;

async function openDev(page: Page, path = "") {
  await page.goto(at(path));
  await map(page).waitFor({ timeout: 120_000 }); // Vite reads and bundles when it is first asked
  await playhead(page).waitFor();
}

const LOOKS = [
  "display",
  "position",
  "width",
  "height",
  "padding",
  "margin",
  "gap",
  "color",
  "background-color",
].concat([
  "border",
  "border-radius",
  "box-shadow",
  "opacity",
  "font",
  "letter-spacing",
  "text-decoration-line",
  "cursor",
]);

/** How each element outside of pictures looks. */
const looks = (page: Page) =>
  page.evaluate(
    (properties) =>
      [...document.querySelectorAll("#app *")]
        .filter((element) => !element.closest("svg, canvas, .leaflet-pane, noscript"))
        .map((element) => {
          const style = getComputedStyle(element);
          const name = `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`;
          return [name, ...properties.map((property) => `${property}: ${style.getPropertyValue(property)}`)];
        }),
    LOOKS,
  );

/** How many of the pixels are clearly another colour. */
const unlike = (page: Page, pictures: readonly Buffer[]) =>
  page.evaluate(
    async (encoded) => {
      const [one, other] = await Promise.all(
        encoded.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext("2d")!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (one!.length !== other!.length) return 1;
      let count = 0;
      for (let i = 0; i < one!.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs(one![i + channel]! - other![i + channel]!) > 24)) count++;
      return count / (one!.length / 4);
    },
    pictures.map((picture) => picture.toString("base64")),
  );

const ground = (page: Page) => map(page).locator("canvas").first();

test("looks as the build does, ground included", async ({ page, context }) => {
  const path = `events/${placed.slug}/`;
  const built = await context.newPage();
  await built.goto(english(path));
  await openDev(page, path);
  for (const one of [built, page]) {
    await playhead(one).waitFor();
    await account(one).getByRole("article").waitFor();
    if (config.basemap !== null) await expect(ground(one)).toHaveAttribute("style", /width/);
    await one.evaluate(() => {
      // What is out of view has an estimated height otherwise.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { content-visibility: visible !important }");
      document.adoptedStyleSheets = [sheet];
      return document.fonts.ready;
    });
  }
  await expect(async () => expect(await looks(page)).toEqual(await looks(built))).toPass({ timeout: 60_000 });
  await expect(async () => {
    const pictures = [await map(page).screenshot(), await map(built).screenshot()];
    expect(await unlike(page, pictures)).toBeLessThan(0.01);
  }).toPass({ timeout: 60_000 });
});

const titleOf = (page: Page) => entry(page, placed);

test("an edited title comes onto the open page, which stays where it is", async ({ page }) => {
  await openDev(page, `events/${placed.slug}/?q=a`);
  await expect(titleOf(page)).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const before = page.url();
  const index = parseDocument(readFileSync(inDossier("events.yaml"), "utf8"))
    .toJS()
    .findIndex(({ id }: { id: string }) => id === placed.slug);
  edit(inDossier("events.yaml"), [index, "title"], "A title that was just written");
  const edited = account(page).getByRole("link", { name: "A title that was just written", exact: true });
  await expect(edited).toBeVisible();
  await expect(account(page).getByRole("article")).toContainText("A title that was just written");
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  edit(inDossier("events.yaml"), [index, "title"], en(placed.title));
  await expect(titleOf(page)).toBeVisible();
});

test.describe(() => {
  test.use({ expectedErrors: /500|dateline/ });

  test("a fault is told over the page with file, line and remedy, and goes with the next save", async ({
    page,
  }) => {
    await openDev(page, `events/${placed.slug}/`);
    const sound = readFileSync(inDossier("dossier.yaml"), "utf8");
    const overlay = page.locator("vite-error-overlay");
    const fault = overlay.getByText(/dossier\.yaml:\d+:\d+/).first();
    edit(inDossier("dossier.yaml"), ["extent"], "next week");
    await expect(fault).toBeVisible();
    await expect(overlay.getByText(/→ write/).first()).toBeVisible();
    await page.reload();
    await expect(fault).toBeVisible();
    writeFileSync(inDossier("dossier.yaml"), sound);
    await expect(overlay).toHaveCount(0);
    await expect(titleOf(page)).toBeVisible();
  });

  test("so are faults of the settings, and sound ones are shown at once, with the reader's state", async ({
    page,
  }) => {
    const path = `events/${placed.slug}/?only=report`;
    await openDev(page, path);
    const overlay = page.locator("vite-error-overlay");
    edit(settings, ["colours"], { light: { page: "red" } });
    await expect(overlay.getByText(/dateline\.config\.yaml:\d+:\d+/).first()).toBeVisible();
    await expect(overlay.getByText(/six hexadecimal digits/).first()).toBeVisible();
    edit(settings, ["colours"], { light: { page: "#ffeedd" } });
    await expect(overlay).toHaveCount(0);
    await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 238, 221)", {
      timeout: 60_000,
    });
    await expect(titleOf(page)).toBeVisible();
    await expect(page).toHaveURL(at(path));
  });
});

test("words of the interface come onto the open page, too", async ({ page }) => {
  await openDev(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const file = join(folder, "messages/en.ftl");
  const written = existsSync(file) ? readFileSync(file, "utf8") : "";
  writeFileSync(file, `${written}\nshare = Pass it on\n`);
  await expect(page.getByRole("button", { name: "Pass it on", exact: true })).toBeVisible();
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});
