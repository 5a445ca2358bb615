/** On paper: title, stills, account and the address in words; no control. */

import type { Page } from "@playwright/test";
import { languagePath, pageLanguages } from "../../src/app/place";
import { account, at, expect, open, test } from "./dateline";
import { dossier, en, placed as event } from "./dossier";
import { printedOver, readPdf } from "./pdfWords";

async function onPaper(page: Page, path: string) {
  await page.setViewportSize({ width: 718, height: 1000 }); // A4 less its margins
  await page.goto(at(path));
  await page.getByRole("slider").first().waitFor();
  await page.locator(".print-only").last().waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
}

/** Holds an answer back; what is given back lets it go. */
async function holdBack(page: Page, address: RegExp) {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

const A4 = { format: "A4" } as const;
/** Of which most is said. */
const longest = dossier.events.reduce((one, other) => (weight(other) > weight(one) ? other : one));
function weight({ slug, claims, notes }: (typeof dossier.events)[number]) {
  return claims.length + notes.length + dossier.conflictsOf(slug).length + dossier.backgroundOf(slug).length;
}

for (const language of pageLanguages(dossier.header)) {
  test(`one event in ${language} is a handout of its own`, async ({ page }) => {
    await onPaper(page, `${languagePath(language)}events/${event.slug}/`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const stills = page.locator("img.print-only");
    await expect(stills).toHaveCount(2);
    for (const still of await stills.all()) {
      await expect(still).toBeVisible();
      expect(await still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    }
    const card = page.getByRole("article");
    await expect(card).toHaveCount(1);
    await expect(card).toContainText(event.summary[language] ?? "");
    await expect(page.locator("p.print-only")).toContainText(
      at(`${languagePath(language)}events/${event.slug}/`),
    );
    for (const control of await page
      .locator("button, input, select, nav, .leaflet-container, [role=slider]")
      .all())
      await expect(control).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
    await expect(page.locator("#account ol > li[data-slug]").filter({ visible: true })).toHaveCount(1);
  });
}

for (const language of pageLanguages(dossier.header)) {
  test(`the longest event in ${language} takes two pages, and no word is printed over another`, async ({
    page,
  }) => {
    await onPaper(page, `${languagePath(language)}events/${longest.slug}/`);
    const printed = await readPdf(await page.pdf(A4));
    expect(printedOver(printed)).toEqual([]);
    expect(printed.pages).toBeLessThanOrEqual(2);
  });
}

test.describe("before scripts have run", () => {
  test.use({ javaScriptEnabled: false });
  test("an event is printed with its card", async ({ page }) => {
    await page.goto(at(`events/${longest.slug}/`));
    const { texts } = await readPdf(await page.pdf(A4));
    const words = texts.map(({ text }) => text).join(" ");
    for (const { text } of longest.claims) expect(words).toContain(en(text).slice(0, 20));
  });
});

/** As browsers do it: `beforeprint` comes within the call, so nothing that waits its turn is on paper. */
async function watchPrints(page: Page) {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      const cards = [...document.querySelectorAll("#account [role=article]")].map((card) => card.textContent);
      document.documentElement.dataset.printed = JSON.stringify(cards);
      dispatchEvent(new Event("afterprint"));
    };
  });
  return () =>
    page.evaluate(() => {
      const { printed } = document.documentElement.dataset;
      return printed === undefined ? null : (JSON.parse(printed) as string[]);
    });
}

test("Ctrl+P before the app is ready prints every card all the same", async ({ page }) => {
  const printed = await watchPrints(page);
  const answer = await holdBack(page, /dossier\.geojson$/);
  await page.route(/assets\/map-.*\.js$/, () => {}); // the map never comes, and with it nothing late
  await page.goto(at("?view=events"));
  await page.locator("#app *").first().waitFor();
  await page.locator("link[rel=modulepreload][href*='/react-']").waitFor({ state: "attached" });
  await page.keyboard.press("Control+p");
  expect(await printed()).toBeNull();
  answer();
  await expect.poll(printed, { timeout: 30_000 }).not.toBeNull();
  const cards = await printed();
  expect(cards).toHaveLength(dossier.events.length);
  const words = cards?.join(" ");
  for (const { claims } of dossier.events)
    for (const { text } of claims) expect(words).toContain(en(text).slice(0, 20));
});

test("the button for printing prints every card", async ({ page }) => {
  const printed = await watchPrints(page);
  await open(page);
  await page.locator("p.print-only").waitFor({ state: "attached" });
  await page.evaluate(() => window.print());
  expect(await printed()).toHaveLength(dossier.events.length);
});

test("a page printed from the menu before the app is ready says so", async ({ page }) => {
  const early = page.getByText("This page had not loaded when it was printed", { exact: false });
  const answer = await holdBack(page, /dossier\.geojson$/);
  await page.goto(at("?view=events"));
  await expect(early).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(early).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  answer();
  await expect(early).toHaveCount(0, { timeout: 30_000 });
});

test("a map that is not there yet is printed once", async ({ page }) => {
  await page.route(/assets\/map-.*\.js$/, () => {}); // never answered
  await page.goto(at(`events/${longest.slug}/`));
  await page.locator("p.print-only").waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-panel] img").filter({ visible: true })).toHaveCount(2); // map and timeline
});

test("the whole dossier has every event's card, over as many pages as it needs", async ({ page }) => {
  await open(page);
  await page.locator("p.print-only").waitFor({ state: "attached" });
  const printed = await readPdf(await page.pdf(A4));
  expect(printed.pages).toBeGreaterThan(dossier.events.length / 4);
  expect(printedOver(printed)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(account(page).getByRole("article")).toHaveCount(dossier.events.length);
  for (const { summary } of dossier.events)
    await expect(account(page).getByText(en(summary)).first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(account(page).getByRole("article")).toHaveCount(0);
});

test("paper is white whatever the theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await onPaper(page, `events/${event.slug}/?theme=dark`);
  const ink = await page
    .getByRole("article")
    .getByRole("heading")
    .first()
    .evaluate((heading) => getComputedStyle(heading).color);
  expect(ink).toMatch(/rgb\((\d|[1-5]\d), /);
});
