/** The moment when the app takes a page over: nothing moves, nothing flashes, nothing is said in the console. */

import type { Page } from "@playwright/test";
import { languagePath, pageLanguages } from "../../src/app/place";
import { account, at, english, entry, expect, map, playhead, test, withAccount } from "./dateline";
import { dayAt, disputed, dossier, placed, said } from "./dossier";
import { isFull } from "./site";

const languages = pageLanguages(dossier.header);
const slugs = [null, disputed.slug];

declare global {
  interface Window {
    shifts: number[];
  }
}

/** Counts what moves, and lets scripts come late, so that the page is seen before them. */
async function watch(page: Page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) window.shifts.push(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.route(/assets\/.*\.js$/, async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
}

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  // The first language at both widths, and at each one of the others.
  const [first, ...others] = languages;
  for (const language of isFull ? languages : [first!, others.at(width === 1280 ? 0 : -1)!]) {
    test(`nothing moves when the app takes over at ${width} × ${height} in ${language}`, async ({
      browser,
    }) => {
      // Another language than the page's: the offer to change it comes as well.
      const context = await browser.newContext({
        viewport: { width, height },
        locale: language === "ar" ? "en-GB" : "ar-IQ",
      });
      for (const slug of slugs) {
        const page = await context.newPage();
        await watch(page);
        await page.goto(at(languagePath(language) + (slug ? `events/${slug}/` : "")));
        await page.getByRole("slider").first().waitFor();
        await page.locator(".leaflet-container").first().waitFor();
        await page.waitForLoadState("networkidle");
        const shift = (await page.evaluate(() => window.shifts)).reduce((sum, value) => sum + value, 0);
        expect(shift, `${language} ${slug}`).toBeLessThanOrEqual(0.02);
        await page.close();
      }
      await context.close();
    });
  }
}

/** Each kind of thing that a page can tell. */
const events = isFull
  ? dossier.events
  : [disputed, said, placed, ...dossier.events.filter((_, i) => i % 4 === 0)];

for (const language of languages) {
  test(`no page in ${language} differs from its markup when scripts take it over`, async ({ page }) => {
    test.setTimeout(90_000);
    // A translation has the same elements in the same places.
    for (const event of language === "en" ? [null, ...new Set(events)] : [null, disputed, said]) {
      await page.goto(at(languagePath(language) + (event ? `events/${event.slug}/` : "")));
      await page.getByRole("slider").first().waitFor(); // the fixture fails on any error in the console
    }
  });
}

test("words come before scripts, and then all of the app at once, each file of it one time", async ({
  page,
}) => {
  await page.goto(english());
  await expect(map(page)).toBeVisible();
  await expect(playhead(page)).toBeVisible();
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    asked: (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(
      ({ name, startTime, responseEnd }) => ({ name: name.replace(/^.*\//, ""), startTime, responseEnd }),
    ),
  }));
  const app = asked.filter(({ name }) => /^(react|page|en|map)-.*\.js$|^dossier\.geojson$/.test(name));
  expect(app.map(({ name }) => name.split(/[-.]/)[0]).sort()).toEqual([
    "dossier",
    "en",
    "map",
    "page",
    "react",
  ]);
  const starts = app.map(({ startTime }) => startTime);
  expect(Math.min(...starts)).toBeGreaterThanOrEqual(painted);
  expect(Math.max(...starts)).toBeLessThan(Math.min(...app.map(({ responseEnd }) => responseEnd)));
});

test("whatever the query says, the markup is taken over without an error", async ({ page }) => {
  for (const query of [
    "?t=someday&only=report&map=a/b/c",
    `?event=${placed.slug.slice(0, -1)}`,
    `?only=report&q=${placed.slug.split("-")[0]}&tz=America/New_York&clock=known`,
    `?from=${dayAt(0.7)}&to=${dayAt(0.8)}&hide=${placed.kind.id}&by=nobody`,
    `events/${placed.slug}/?event=${disputed.slug}&theme=dark`,
    `events/${placed.slug}/?embed=1`,
    "index.html?utm_source=letter",
  ]) {
    await page.goto(english(query));
    await page.getByRole("slider").first().waitFor();
  }
});

test("the page opens where its link leads, and stays there while it fills", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await watch(page);
  await page.goto(english(`events/${disputed.slug}/`));
  await playhead(page).waitFor();
  await map(page).waitFor();
  await page.waitForLoadState("networkidle");
  const title = account(page).getByRole("article").getByRole("heading").first();
  await expect(title).toBeInViewport({ ratio: 1 });
  const box = await title.boundingBox();
  const stage = await page.locator("#timeline").boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0));
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`a link to a claim brings it into view and marks it at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const { slug, claims } of dossier.events.filter((event) => event.claims.length > 3).slice(0, 2)) {
      const claim = claims.at(-1)!;
      await page.goto(english(`events/${slug}/#${claim.id}`));
      await playhead(page).waitFor();
      const item = page.locator(`#${claim.id}`);
      await expect(item).toHaveAttribute("data-named");
      await expect(item.locator("details")).toHaveAttribute("open");
      await expect(item).toBeInViewport();
      const [top, covered] = await Promise.all([
        item.evaluate((element) => element.getBoundingClientRect().top),
        page
          .locator("#timeline")
          .evaluate((element, wide) => (wide ? 0 : element.getBoundingClientRect().bottom), width > 700),
      ]);
      expect(top).toBeGreaterThanOrEqual(covered);
    }
  });
}

test("a card that a press opens tells what, when, where and who at once, and the rest right after", async ({
  page,
}) => {
  await page.goto(withAccount(english()));
  await expect(map(page)).toBeVisible();
  const sections = await account(page).evaluateHandle((element) => {
    const counts: number[] = [];
    new MutationObserver(() => {
      const open = element.querySelector("[role=article]");
      if (open) counts.push(open.querySelectorAll("h4").length);
    }).observe(element, { childList: true, subtree: true });
    return counts;
  });
  await entry(page, disputed).click();
  await expect.poll(() => sections.evaluate((counts) => new Set(counts).size)).toBe(2);
  const [first = 0, all = 0] = await sections.evaluate((counts) => [...new Set(counts)]);
  expect(first).toBeGreaterThanOrEqual(3);
  expect(all).toBeGreaterThan(first);
});
