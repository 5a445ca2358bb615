/** What every browser test needs: the site's address, its roles in words, and a page on which any error is a failure. */

import { test as base, type Page } from "@playwright/test";
import { languagePath } from "../../src/app/place";
import type { DossierEvent } from "../../src/core/dossier";
import { en } from "./dossier";
import { TEXT_NODE, watchTextNodes } from "./foreignText";
import { config } from "./site";

/** The site under its sub-path; `path` has no leading slash. */
export const at = (path = "") => new URL(path, process.env.DATELINE_URL).href;
/** The same among the English pages, which stand at the root here and in a folder elsewhere. */
export const english = (path = "") => at(languagePath("en") + path);

export const map = (page: Page) => page.getByRole("region", { name: "Map", exact: true });
export const timeline = (page: Page) => page.getByRole("region", { name: "Timeline", exact: true });
export const account = (page: Page) => page.getByRole("region", { name: "Account", exact: true });
export const elsewhere = (page: Page) => page.getByRole("region", { name: "Elsewhere", exact: true });
export const playhead = (page: Page) => page.getByRole("slider", { name: "Playhead", exact: true });
/** The selected event's card. */
export const card = (page: Page) => account(page).getByRole("article");

/** An event's own line in the account: the heading's link, not those of other cards that name it. */
export const entry = (page: Page, event: DossierEvent) =>
  account(page)
    .getByRole("heading", { name: en(event.title), exact: true })
    .getByRole("link");

/** Where the playhead is, in milliseconds since the epoch. */
export async function playheadOf(page: Page): Promise<number> {
  return Number(await playhead(page).inputValue());
}

/** The address without the site's and the language's own part. */
export function pathOf(page: Page): string {
  const [path = "", folder] = [page.url().slice(at().length), /^.*?\//];
  return config.languages.includes(folder.exec(path)?.[0].slice(0, -1) ?? "")
    ? path.replace(folder, "")
    : path;
}

/** An address with the account open, unless it says which reading: the first page opens the story, an event's its card. */
export function withAccount(address: string): string {
  const url = new URL(address);
  const isEvents = /\/events\//.test(url.pathname) || url.searchParams.has("event");
  if (!isEvents && !url.searchParams.has("view")) url.searchParams.set("view", "events");
  return url.href;
}

/** Opens an English page, the first with its account open, and waits until scripts have taken it over. */
export async function open(page: Page, path = "") {
  await page.goto(withAccount(english(path)));
  await playhead(page).waitFor();
  await map(page).waitFor();
}

/**
 * Brings a page that stands to another address in its language as Back does, without loading it again: a page load is
 * most of what a test takes. Theme and embedding stay as they are; they belong to the visit.
 */
export async function turnTo(page: Page, address: string) {
  await page.evaluate((href) => {
    history.pushState(null, "", href);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
}

/** Unfolds the list of what has no place on the map. */
export const unfoldElsewhere = (page: Page) =>
  elsewhere(page)
    .getByRole("button", { name: /not on the map/i })
    .click();

/** Unfolds the buttons that move the map; only those that zoom are always there. */
export const unfoldMoves = (page: Page) =>
  map(page).getByRole("button", { name: "Move the map", exact: true }).click();

/** Marks what the content policy refused: no test may expect that. */
const VIOLATION = "content policy:";

export interface Watched {
  /** The console errors that the test provokes itself. */
  expectedErrors: RegExp | null;
  /** Other origins, in whose place the test answers itself. */
  ownOrigins: RegExp | null;
}

export const test = base.extend<Watched>({
  expectedErrors: [null, { option: true }],
  ownOrigins: [null, { option: true }],
  page: async ({ page, expectedErrors, ownOrigins }, use) => {
    const errors: string[] = [];
    const violations: string[] = [];
    await page.addInitScript((mark) => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(mark, event.violatedDirective, event.blockedURI, event.sourceFile, event.sample),
      );
    }, VIOLATION);
    await watchTextNodes(page);
    const other: string[] = [];
    const texts: string[] = [];
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      const said = `${message.text()} (${message.location().url})`;
      (said.startsWith(VIOLATION) ? violations : said.startsWith(TEXT_NODE) ? texts : errors).push(said);
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (
        /^https?:/.test(url.protocol) &&
        url.origin !== new URL(at()).origin &&
        !ownOrigins?.test(url.origin)
      )
        other.push(request.url());
    });
    await use(page);
    const unexpected = errors.filter((error) => !expectedErrors?.test(error));
    base.expect(unexpected, "console errors").toEqual([]);
    base.expect(violations, "violations of the content policy").toEqual([]);
    base.expect(texts, "text nodes that change").toEqual([]);
    base.expect(other, "requests to other origins").toEqual([]);
  },
});

export { expect } from "@playwright/test";
