/** What is held after each of seven rounds of a whole visit, counted by the browser after a collection of garbage. */

import type { Browser, CDPSession, Page } from "@playwright/test";
import { dossier, en } from "../browser/dossier";

const ROUNDS = 7;
/** Caches fill in the first rounds; from here on nothing may grow. */
const SETTLED = 3;

export async function leakRounds(browser: Browser, site: string) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(`${site}?view=events`);
  await page.getByRole("slider").first().waitFor();
  const session = await context.newCDPSession(page);
  const counts: { nodes: number; listeners: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await visit(page);
    counts.push(await held(session));
  }
  await context.close();
  const settled = counts.slice(SETTLED - 1);
  const grows = (of: "nodes" | "listeners") =>
    settled.every((count, n) => n === 0 || count[of] > settled[n - 1]![of]);
  const faults = (["nodes", "listeners"] as const)
    .filter(grows)
    .map((of) => `${of} grow with each round: ${counts.map((count) => count[of]).join(", ")}`);
  return { faults, counts };
}

/** Opens and closes what there is, and leaves the page as it was. */
async function visit(page: Page) {
  const account = page.getByRole("region", { name: "Account", exact: true });
  for (const event of dossier.events.slice(0, 6)) {
    await account
      .getByRole("heading", { name: en(event.title), exact: true })
      .getByRole("link")
      .evaluate((link: HTMLElement) => link.click());
    await account.getByRole("article").first().waitFor();
  }
  for (let n = 0; n < 3; n++) {
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  for (const name of ["Zoom in", "Zoom out"]) await page.getByRole("button", { name, exact: true }).click();
  const playhead = page.getByRole("slider", { name: "Playhead", exact: true });
  for (const key of ["Home", "ArrowRight", "ArrowRight", "End", "Home"]) await playhead.press(key);
  // Past the browser's own list of what can be undone, which keeps a node for every word typed.
  for (const words of ["embassy", ""]) {
    await page.getByRole("searchbox").evaluate((field: HTMLInputElement, value) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, words);
  }
}

async function held(session: CDPSession) {
  for (let n = 0; n < 3; n++) await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { nodes, listeners: jsEventListeners };
}
