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
