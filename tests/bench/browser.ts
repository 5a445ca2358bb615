/** A browser for each run, so that none inherits another's heap, and a limit on everything that a page is asked. */

import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "../browser/findBrowser";
import { allowNamedFunctions } from "../browser/inPage";
import { installProbe } from "./probe";

export interface Tab {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
}

const ARGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost", // nothing here may depend on the network
];

const VIEW = { width: 1280, height: 800 };

/** Gives the tab to `use` and takes the browser away afterwards, whatever state the page is in. */
export async function withTab<T>(ready: readonly string[], use: (tab: Tab) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ARGS });
  try {
    const context = await browser.newContext({ viewport: VIEW, locale: "en-GB", serviceWorkers: "block" });
    const page = await context.newPage();
    page.setDefaultTimeout(0); // `within` sets the limits
    // tsx keeps the names of functions with a helper of its own, which the page doesn't have.
    await allowNamedFunctions(page);
    await page.addInitScript(installProbe, ready);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    return await use({ browser, page, cdp });
  } finally {
    await browser.close();
  }
}

/** Why a page could not be measured to the end, in words for the table. */
export class GivenUp extends Error {}

/** Rejects where the page crashes or takes longer than the limit. */
export async function within<T>(tab: Tab, seconds: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onCrash = () => {};
  const end = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new GivenUp(`${what} not within ${seconds} s`)), seconds * 1000);
    onCrash = () => fail(new GivenUp(`the tab crashed (${what})`));
    tab.page.once("crash", onCrash);
  });
  work.catch(() => {}); // it fails a second time when the browser is taken away
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
    tab.page.off("crash", onCrash);
  }
}

/** Megabytes after a collection: objects, and the memory of typed arrays. */
export async function heapOf({ cdp }: Tab): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const usage = await cdp.send("Runtime.getHeapUsage");
  return (usage.usedSize + usage.backingStorageSize) / 1e6;
}

/** Milliseconds that the main thread has worked since the page began. */
export async function workOf({ cdp }: Tab): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}
