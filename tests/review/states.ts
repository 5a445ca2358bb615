/** Every state of the page that a person should look at before a release, and how one gets there. */

import type { Page } from "@playwright/test";

export interface ReviewState {
  readonly name: string;
  readonly path: string;
  /** What must be answered differently, before the page is asked for. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** From the page's address into the state, by roles alone, as names differ by language. */
  readonly act?: (page: Page) => Promise<unknown>;
  readonly withoutScripts?: boolean;
  readonly forcedColors?: boolean;
  /** The whole length of the page rather than one screen of it. */
  readonly whole?: boolean;
}

const DOSSIER = "**/dossier.geojson";
const AIRPORT = "events/airport-airstrike/";

/** Header buttons in their order: only the report, share, more; in "more": about, keys. */
const openShare = async (page: Page) => {
  await page.locator("header button[aria-haspopup=dialog]").first().click();
  await page.getByRole("dialog").waitFor();
};

const openMore = (page: Page) => page.locator("header button[popovertarget]").click();

const openFromMore = (index: number) => async (page: Page) => {
  await openMore(page);
  await page.locator("header [popover] button[aria-haspopup=dialog]").nth(index).click();
  await page.getByRole("dialog").waitFor();
};

/** The account's foldable parts below its list or above it. */
const unfold = (which: "first" | "last") => (page: Page) =>
  page.locator("#account details:not(article details) > summary")[which]().click();

export const STATES: readonly ReviewState[] = [
  { name: "home", path: "" },
  { name: "event card", path: "events/embassy-stormed/" },
  { name: "event with claims and conflicts", path: AIRPORT, whole: true },
  { name: "statement", path: "events/dod-statement-defensive-action/" },
  { name: "comparison", path: AIRPORT, act: compare },
  { name: "window", path: "?from=2019-12-29&to=2020-01-01" },
  { name: "search with results", path: "?q=embassy" },
  { name: "filters, nothing found", path: "?q=zzzz&hide=statement" },
  { name: "as told by", path: "?by=donald-trump" },
  { name: "only the report", path: `${AIRPORT}?only=report` },
  { name: "what was known", path: "?clock=known&t=2019-12-31" },
  { name: "share dialog", path: AIRPORT, act: openShare },
  { name: "about dialog", path: "", act: openFromMore(0) },
  { name: "keys dialog", path: "", act: openFromMore(1) },
  { name: "more", path: "", act: openMore },
  { name: "filters unfolded", path: "", act: unfold("first") },
  { name: "everything as a table", path: "", act: unfold("last") },
  { name: "unknown event, malformed link", path: "?event=embassy-stormd&t=never" },
  {
    name: "broken dossier",
    path: "",
    before: (page) =>
      page.route(DOSSIER, async (route) => {
        const response = await route.fetch();
        const data = await response.json();
        data.features.at(-1).properties.kind = "no-such-kind";
        await route.fulfill({ response, json: data });
      }),
  },
  {
    name: "missing dossier",
    path: AIRPORT,
    before: (page) => page.route(DOSSIER, (route) => route.fulfill({ status: 404, body: "" })),
  },
  { name: "loading", path: AIRPORT, before: (page) => page.route(DOSSIER, () => {}) },
  {
    name: "loading a foreign dossier",
    path: "?dossier=other",
    before: (page) => page.route(DOSSIER, () => {}),
  },
  {
    name: "no map",
    path: "",
    before: (page) => page.route(/MapView-.*\.js$/, (route) => route.abort()),
  },
  { name: "embed", path: `${AIRPORT}?embed=1` },
  { name: "print, one event", path: "events/embassy-stormed/", act: onPaper, whole: true },
  { name: "without scripts", path: AIRPORT, withoutScripts: true },
  { name: "forced colours", path: AIRPORT, forcedColors: true },
];

async function onPaper(page: Page) {
  await page.locator("p.print-only").waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
}

/** Unfolds the first disagreement of the card and its comparison on one time line. */
async function compare(page: Page) {
  const conflict = page.locator("article details:has(details)").first();
  await conflict.evaluate((element: HTMLDetailsElement) => {
    element.open = true;
  });
  await conflict.locator("details > summary").first().click();
}
