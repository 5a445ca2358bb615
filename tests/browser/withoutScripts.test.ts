import { test as base, expect } from "@playwright/test";
import { languagePath, pageLanguages } from "../../src/app/place";
import { at, english } from "./dateline";
import { disputed, dossier, en } from "./dossier";

const test = base.extend({ javaScriptEnabled: false });

test("without scripts every event's page has its card, its account and working links", async ({ page }) => {
  for (const event of dossier.events) {
    await page.goto(english(`events/${event.slug}/`));
    const account = page.getByRole("region", { name: "Account" });
    await expect(
      account.getByRole("article").getByRole("heading", { name: en(event.title), exact: true }),
    ).toBeVisible();
    await expect(account.getByRole("article")).toContainText(en(event.summary));
    await expect(account.getByRole("link")).not.toHaveCount(0);
  }
  const next = dossier.events[1]!;
  await page.goto(english(`events/${dossier.events[0]!.slug}/`));
  await page
    .getByRole("region", { name: "Account" })
    .getByRole("link", { name: en(next.title) })
    .first()
    .click();
  expect(page.url()).toBe(english(`events/${next.slug}/`));
});

test("without scripts a shared link opens at its event, with stills that are drawn for the width", async ({
  page,
}) => {
  for (const { width, height, file } of [
    { width: 1280, height: 800, file: "map.svg" },
    { width: 390, height: 844, file: "map-narrow.svg" },
  ]) {
    await page.setViewportSize({ width, height });
    for (const language of pageLanguages(dossier.header)) {
      await page.goto(at(`${languagePath(language)}events/${disputed.slug}/`));
      const title = page.getByRole("article").getByRole("heading").first();
      await expect(title).toBeInViewport({ ratio: 1 });
      const [text, panel] = await Promise.all([title.boundingBox(), page.locator("#timeline").boundingBox()]);
      if (width < 700) expect(text?.y).toBeGreaterThanOrEqual((panel?.y ?? 0) + (panel?.height ?? 0));
      const still = page.locator("main img").first();
      expect(await still.evaluate((image: HTMLImageElement) => image.currentSrc)).toContain(file);
      expect(await still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    }
  }
});

test("without scripts no control stands there that would do nothing", async ({ page }) => {
  for (const path of ["", `events/${disputed.slug}/`]) {
    await page.goto(english(path));
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.locator("button:visible, input:visible, select:visible")).toHaveCount(0);
  }
});
