/** `npm run review`: pictures of every state × language × theme × width, on one page to look through. */

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { languagePath } from "../../src/app/place";
import { readSiteConfig } from "../../src/build/readSiteConfig";
import { siteGlobals } from "../../src/build/siteGlobals";
import { portOf, serveFolder } from "../../src/tools/serveDist";
import { ensureBrowser } from "../browser/findBrowser";
import { contactSheet, type Shot } from "./contactSheet";
import { type ReviewState, STATES } from "./states";

// What is shared with the app asks for it.
Object.assign(globalThis, siteGlobals(readSiteConfig()));

const FOLDER = ".cache/review";
/** Width and height in CSS pixels, and whether it is a finger that points. */
const SIZES: Readonly<Record<string, readonly [width: number, height: number, touch: boolean]>> = {
  wide: [1280, 800, false],
  phone: [390, 844, true],
  landscape: [844, 390, true],
  tablet: [820, 1180, true],
  small: [320, 568, true],
  lowest: [568, 320, true],
  zoomed: [320, 256, false],
};

const list = { type: "string", multiple: true } as const;
const { values: chosen } = parseArgs({
  options: {
    language: { ...list, default: ["en", "ar", "fa"] },
    theme: { ...list, default: ["light", "dark"] },
    size: { ...list, default: ["wide", "phone"] },
    state: { ...list, default: [] },
  },
});

if (!existsSync("dist/index.html")) throw new Error("There is no dist/: run npm run build first.");
mkdirSync(FOLDER, { recursive: true });
const server = await serveFolder("dist", "/", 0);
const root = `http://localhost:${portOf(server)}/`;
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
const shots: Shot[] = [];
for (const language of chosen.language)
  for (const theme of chosen.theme)
    for (const size of chosen.size) shots.push(...(await shootAll(language, theme, size)));
await browser.close();
server.closeAllConnections();
server.close();
writeFileSync(join(FOLDER, "index.html"), contactSheet(shots));
const failed = shots.filter(({ failure }) => failure !== null);
for (const { file, failure } of failed) console.log(`${file}: ${failure}`);
console.log(`${shots.length} pictures, ${failed.length} not reached: ${join(FOLDER, "index.html")}`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function shootAll(language: string, theme: string, size: string): Promise<Shot[]> {
  const device = SIZES[size];
  if (!device) throw new Error(`There is no size "${size}", only ${Object.keys(SIZES).join(", ")}.`);
  const taken: Shot[] = [];
  for (const state of STATES) {
    if (chosen.state.length > 0 && !chosen.state.some((part) => state.name.includes(part))) continue;
    const context = await contextFor(browser, state, { language, theme, device });
    const file = `${state.name.replace(/\W+/g, "-")}.${language}.${theme}.${size}.png`;
    const failure = await shoot(context, state, language, file);
    taken.push({ state: state.name, language, theme, size, file, failure, width: device[0] });
    await context.close();
  }
  return taken;
}

function contextFor(
  browser: Browser,
  state: ReviewState,
  given: { language: string; theme: string; device: readonly [number, number, boolean] },
): Promise<BrowserContext> {
  const [width, height, touch] = given.device;
  return browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    locale: given.language,
    colorScheme: given.theme === "dark" ? "dark" : "light",
    reducedMotion: "reduce",
    forcedColors: state.forcedColors ? "active" : "none",
    contrast: state.moreContrast ? "more" : "no-preference",
    javaScriptEnabled: !state.withoutScripts,
    serviceWorkers: "block",
  });
}

/** Gives back why the state was not reached. */
async function shoot(
  context: BrowserContext,
  state: ReviewState,
  language: string,
  file: string,
): Promise<string | null> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  let failure: string | null = null;
  try {
    await state.before?.(page);
    await page.goto(root + languagePath(language) + state.path);
    await page.waitForLoadState(state.name.startsWith("loading") ? "load" : "networkidle");
    await state.act?.(page);
    await page.evaluate(() => document.fonts.ready.then(() => null));
  } catch (error) {
    failure = String(error).split("\n")[0] ?? "";
  }
  await page.screenshot({ path: join(FOLDER, file), fullPage: state.whole ?? false });
  return failure;
}
