/**
 * `npm run monkeys -- [--acts 1000] [--seeds 1,2,3] [--languages en,ar,fa] [--record]`: seeded monkeys on the built site,
 * then rounds that would show what is never let go of. After every act list, map and timeline show the same; at the end
 * the page is alive, its address can be read, and its console is empty. `--record` writes docs/monkeys.json.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { parseAddress } from "../../src/state/address";
import { portOf, serveFolder } from "../../src/tools/serveDist";
import { dossier } from "../browser/dossier";
import { ensureBrowser } from "../browser/findBrowser";
import { watchTextNodes } from "../browser/foreignText";
import { allowNamedFunctions } from "../browser/inPage";
import { disagreement } from "./agreement";
import { leakRounds } from "./leaks";
import { act, seeded } from "./monkey";

const { values } = parseArgs({
  options: {
    acts: { type: "string", default: "1000" },
    seeds: { type: "string", default: "1,2,3" },
    languages: { type: "string", default: "en,ar,fa" },
    record: { type: "boolean", default: false },
  },
});
const acts = Number(values.acts);
const ACT_LIMIT_MS = 60_000;
const LEAVING_LIMIT_MS = 20_000;
class NeverEnds extends Error {}

const server = await serveFolder("dist", "/site/", 0);
const site = `http://localhost:${portOf(server)}/site/`;
const launch = () =>
  chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox", "--disable-quic"] });
let browser = await launch();
interface Result {
  readonly name: string;
  readonly faults: readonly string[];
}
const results: Result[] = [];
let failed = 0;
const report = (name: string, faults: readonly string[], more: object = {}) => {
  if (faults.length > 0) failed++;
  results.push({ name, ...more, faults });
  console.log(
    `${faults.length === 0 ? "✓" : "✗"} ${name} ${JSON.stringify(more)}${faults.map((fault) => `\n  ${fault}`).join("")}`,
  );
};
for (const language of values.languages.split(",")) {
  for (const seed of values.seeds.split(",").map(Number)) {
    report(`${language}, seed ${seed}, ${acts} acts`, await played(language, seed));
  }
}
const { faults, counts } = await leakRounds(browser, site);
report("7 rounds of a whole visit leave nothing behind", faults, { counts });
await browser.close();
server.closeAllConnections();
server.close();
if (values.record) record();
process.exit(failed === 0 ? 0 : 1);

/** Beside what earlier runs of other seeds and languages have left there. */
function record() {
  const file = "docs/monkeys.json";
  const date = new Date().toISOString().slice(0, 10);
  const earlier: Result[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  const others = earlier.filter(({ name }) => !results.some((result) => result.name === name));
  const all = [...others, ...results.map((result) => ({ ...result, date }))];
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

/** A browser that dies of itself is told and tried once more; the same seed then says whether we did it. */
async function played(language: string, seed: number): Promise<string[]> {
  try {
    return await monkey(browser, language, seed);
  } catch (error) {
    console.log(`! ${language}, seed ${seed}: ${String(error).split("\n", 1)[0]}; tried once more`);
    await browser.close().catch(() => undefined);
    browser = await launch();
    return monkey(browser, language, seed).catch((again) => [String(again)]);
  }
}

/** The first language stands at the root, so that the others' pages lie below it. */
function isIn(language: string, address: string): boolean {
  if (!address.startsWith(site)) return false;
  const [folder] = address.slice(site.length).split("/", 1);
  return language === "en" ? !["ar", "fa"].includes(folder ?? "") : folder === language;
}

/** An act that never ends (the browser has no word for it) is a browser that died. */
async function withinLimit<T>(acted: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NeverEnds()), ACT_LIMIT_MS);
  });
  return Promise.race([acted, late]).finally(() => clearTimeout(timer));
}

async function monkey(browser: Browser, language: string, seed: number): Promise<string[]> {
  const still = language !== "en"; // in the other languages less motion is asked for
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "block",
    reducedMotion: still ? "reduce" : "no-preference",
  });
  await allowNamedFunctions(context);
  // A monkey may choose tiles of another host: no test asks one.
  await context.route(
    (url) => !url.href.startsWith(site),
    (route) =>
      route.fulfill({ contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  // No browser without a head ever says that it has printed.
  await context.addInitScript(() => {
    window.print = () => {
      for (const type of ["beforeprint", "afterprint"]) dispatchEvent(new Event(type));
    };
  });
  const page = await context.newPage();
  await watchTextNodes(page);
  const faults: string[] = [];
  let last: string[] = [];
  const fault = (what: string) => faults.push(`${what}, after ${last.join(" · ")}`);
  page.on("console", (message) => message.type() === "error" && fault(message.text()));
  page.on("pageerror", (error) => fault(String(error)));
  page.on("dialog", (dialog) => void dialog.dismiss());
  // What is done to a page that is being left is never answered.
  let isLeaving = false;
  page.on("request", (request) => {
    isLeaving ||= request.isNavigationRequest() && request.frame() === page.mainFrame();
  });
  page.on("load", () => {
    isLeaving = false;
  });
  const start = site + (language === "en" ? "" : `${language}/`);
  await page.goto(start);
  await page.getByRole("slider").first().waitFor();
  const random = seeded(seed);
  for (let n = 0; n < acts && faults.length < 5; n++) {
    try {
      last = [...last.slice(-4), await withinLimit(act(page, random))];
    } catch (error) {
      if (error instanceof NeverEnds) throw new Error(`an act never ends, after ${last.join(" · ")}`);
      if (!/context was destroyed|navigat/i.test(String(error))) fault(String(error).slice(0, 300));
    }
    if (isLeaving) await page.waitForEvent("load", { timeout: LEAVING_LIMIT_MS }).catch(() => undefined);
    isLeaving = false;
    const here = page.url();
    if (!isIn(language, here)) {
      await page.goto(start); // led out by Back or to another language
      await page.getByRole("slider").first().waitFor();
      continue;
    }
    const base = {
      root: "/site/",
      languagePath: language === "en" ? "" : `${language}/`,
      hasPages: true,
      dossierId: null,
    };
    const { ignored, unknownEvent } = parseAddress(new URL(here), base, dossier);
    if (ignored.length > 0 || unknownEvent !== null) fault(`cannot be read: ${here}`);
    const different = await disagreement(page, still).catch((error) =>
      /context was destroyed|navigat/i.test(String(error)) ? null : String(error),
    );
    if (different !== null) fault(different);
  }
  await page.goto(page.url());
  if (
    !(await page
      .getByRole("slider")
      .first()
      .waitFor({ timeout: 20_000 })
      .then(
        () => true,
        () => false,
      ))
  ) {
    fault(`dead at ${page.url()}`);
  }
  await context.close();
  return faults;
}
