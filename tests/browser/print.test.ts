/** On paper: title, stills, account and the address in words; no control. */

import type { Page } from "@playwright/test";
import { languagePath, pageLanguages } from "../../src/app/place";
import { account, at, expect, open, test } from "./dateline";
import { dossier, en, placed as event } from "./dossier";

async function onPaper(page: Page, path: string) {
  await page.setViewportSize({ width: 718, height: 1000 }); // A4 less its margins
  await page.goto(at(path));
  await page.getByRole("slider").first().waitFor();
  await page.locator(".print-only").last().waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
}

const pagesIn = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

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

test("the whole dossier has every event's card, over as many pages as it needs", async ({ page }) => {
  await open(page);
  await page.locator("p.print-only").waitFor({ state: "attached" });
  expect(pagesIn(await page.pdf({ format: "A4" }))).toBeGreaterThan(dossier.events.length / 2);
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
