/** Every state of the page that a person should look at before a release, and how one gets there. */

import { readFileSync } from "node:fs";
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
  readonly moreContrast?: boolean;
  /** The whole length of the page rather than one screen of it. */
  readonly whole?: boolean;
}

const DOSSIER = "**/dossier.geojson";
const AIRPORT = "events/airport-airstrike/";

/** Header buttons in their order: only the report, share, more; in "more": open a file, about, keys. */
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

/** What can be taken along, unfolded one by one: code for a frame, citation, data. */
const openInShare = (index: number) => async (page: Page) => {
  await openShare(page);
  await page.getByRole("dialog").locator("summary").nth(index).click();
};

/** What is loaded when it is asked for is waited for, or the picture shows the page before it. */
const press = (button: string, shows: string) => async (page: Page) => {
  await page.locator(button).first().click();
  await page.locator(shows).first().waitFor();
};

const unfoldTable = async (page: Page) => {
  await page.locator("#account > details > summary").click();
  await page.locator("#account table").scrollIntoViewIfNeeded();
};

const openFile = (file: string) => async (page: Page) => {
  await openFromMore(0)(page);
  await page.locator("input[type=file]").setInputFiles(`tests/fixtures/imports/${file}`);
  await page.locator("#app > * > section:has(button), dialog[open] ol").first().waitFor();
  await page.waitForLoadState("networkidle");
};

/** As the worker marks a page that it gives without a network. */
const asStored = (page: Page) =>
  page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replace("<html ", '<html data-stored="" ');
    return route.fulfill({ response, body });
  });

/** Another of the page's languages than its own comes first for this reader. As text: what tsx makes of a function runs in Node only. */
const asForeigner = (page: Page) =>
  page.addInitScript(`Object.defineProperty(navigator, "languages", {
    get: () => [location.pathname.startsWith("/fa/") ? "ar" : "fa"],
  })`);

type Compiled = { features: { properties: Record<string, unknown> }[]; dossier: object };

/** The dossier changed, as a foreign one: it has no page that was written beforehand. */
const changed = (change: (dossier: Compiled) => void) => (page: Page) =>
  page.route(DOSSIER, async (route) => {
    const dossier = JSON.parse(readFileSync("dist/dossiers/baghdad-2020/dossier.geojson", "utf8"));
    change(dossier);
    await route.fulfill({ json: dossier });
  });

const isEvent = ({ properties }: Compiled["features"][0]) => properties.role === "event";

/** As many events as that, and nothing that names the others. */
const withEvents = (count: number) =>
  changed((dossier) => {
    const kept = dossier.features.filter(isEvent).slice(0, count);
    dossier.features = [...dossier.features.filter((feature) => !isEvent(feature)), ...kept];
    for (const { properties } of kept) properties.refined = null;
    Object.assign(dossier.dossier, { conflicts: [], background: [], silences: [] });
  });

const withLongTitles = changed((dossier) => {
  for (const { properties } of dossier.features) {
    const title = properties.title as Record<string, string> | undefined;
    for (const tag of Object.keys(title ?? {})) title![tag] = Array(6).fill(title![tag]).join("; ");
  }
});

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
  { name: "embed code", path: AIRPORT, act: openInShare(0) },
  { name: "citation", path: AIRPORT, act: openInShare(1) },
  { name: "data", path: "?hide=statement", act: openInShare(2) },
  { name: "choosing a file", path: "", act: openFromMore(0) },
  { name: "an opened file", path: "", act: openFile("timelinejs.csv") },
  { name: "an opened file that cannot be shown", path: "", act: openFile("own-table.csv") },
  { name: "about dialog", path: "", act: openFromMore(1) },
  { name: "keys dialog", path: "", act: openFromMore(2) },
  { name: "more", path: "", act: openMore },
  {
    name: "options of the timeline",
    path: "",
    act: (page) => page.locator("#timeline button[popovertarget]").last().click(),
  },
  {
    name: "several at one place",
    path: "",
    act: press("main [data-panel] button[aria-haspopup=dialog]", "main [data-panel] [role=dialog]"),
  },
  { name: "outside the map", path: "", act: outsideTheMap },
  { name: "play running", path: "", act: play },
  { name: "offline", path: "", before: asStored },
  {
    name: "offer of another language",
    path: "",
    before: asForeigner,
    act: (page) => page.locator("aside a[lang]").waitFor(),
  },
  { name: "filters unfolded", path: "", act: press("#account summary", "#account details[open]") },
  { name: "everything as a table", path: "", act: unfoldTable },
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
  { name: "no events", path: "?dossier=other", before: withEvents(0) },
  { name: "one event", path: "?dossier=other", before: withEvents(1) },
  { name: "very long titles", path: `${AIRPORT}?dossier=other`, before: withLongTitles },
  {
    name: "no map",
    path: "",
    before: (page) => page.route(/\/map-[^/]*\.js$/, (route) => route.abort()),
  },
  {
    name: "embed",
    path: `${AIRPORT}?embed=1`,
    act: (page) => page.locator(".leaflet-container button").first().waitFor(),
  },
  { name: "print, everything", path: "", act: onPaper, whole: true },
  { name: "print, one event", path: "events/embassy-stormed/", act: onPaper, whole: true },
  { name: "without scripts", path: AIRPORT, withoutScripts: true },
  { name: "no such page", path: "events/no-such-event/" },
  { name: "forced colours", path: AIRPORT, forcedColors: true },
  { name: "forced colours, home", path: "", forcedColors: true },
  { name: "forced colours, share dialog", path: AIRPORT, forcedColors: true, act: openShare },
  { name: "more contrast", path: AIRPORT, moreContrast: true },
  { name: "letters twice as large", path: "", act: enlarge },
];

async function onPaper(page: Page) {
  await page.locator("p.print-only").waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
}

/** Unfolds the first disagreement of the card and its comparison on one time line. */
async function compare(page: Page) {
  const conflict = page.locator("[role=article] details:has(details)").first();
  await conflict.evaluate((element: HTMLDetailsElement) => {
    element.open = true;
  });
  await conflict.locator("details > summary").first().click();
  await conflict.locator("details ol, details figure, details ul").last().scrollIntoViewIfNeeded();
}

/** The tray, unfolded where it is folded, and the list of its first place. */
async function outsideTheMap(page: Page) {
  const tray = page.locator("main [data-panel] section:has(li button[aria-haspopup=dialog])").last();
  const fold = tray.locator("> button[aria-expanded]");
  if (await fold.isVisible()) await fold.click();
  await tray.locator("button[aria-haspopup=dialog]").first().click();
  await page.locator("main [data-panel] [role=dialog]").waitFor();
}

/** Far enough for something to have happened. */
async function play(page: Page) {
  await page.locator("#account section button").nth(1).click();
  const playhead = page.locator("#timeline input[type=range]").first();
  const start = await playhead.inputValue();
  await page.waitForFunction(
    (at) => Number(document.querySelector<HTMLInputElement>("#timeline input[type=range]")?.value) > at,
    Number(start) + 86_400_000,
  );
}

function enlarge(page: Page) {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
}
