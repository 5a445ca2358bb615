import type { Page } from "@playwright/test";
import { languagePath, pageLanguages } from "../../src/app/place";
import { account, at, card, english, entry, expect, map, open, playhead, test, timeline } from "./dateline";
import { stored } from "./deploys";
import { dayAt, dossier, en } from "./dossier";

test.use({ serviceWorkers: "allow", expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 503/ }); // pictures that stand in for panels are not stored

const first = dossier.events[0]!;

const storedBytes = (page: Page) =>
  page.evaluate(async () => {
    let sum = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        sum += (await (await cache.match(request))?.blob())?.size ?? 0;
      }
    }
    return sum;
  });

test("what one visit stores can be wiped: the next stores it anew, and everything can be read without a network", async ({
  page,
  context,
}) => {
  await open(page);
  await stored(page);
  await page.evaluate(async () => {
    localStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister();
  });
  await page.reload();
  await stored(page);
  const bytes = await storedBytes(page);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(bytes).toBeLessThan(2_500_000);
  await context.setOffline(true);
  await page.reload();
  await playhead(page).waitFor();
  await map(page).waitFor();
  await expect(page.getByText("You are offline")).toBeVisible();
  await entry(page, first).click();
  await expect(card(page)).toContainText(en(first.summary));
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("deep links work offline in every language, also those never opened", async ({ page, context }) => {
  await open(page);
  await stored(page);
  await context.setOffline(true);
  const languages = pageLanguages(dossier.header);
  for (const [language, path] of [
    ...languages.map((tag) => [tag, `events/${first.slug}/?t=${dayAt(0.7)}`] as const),
    [languages.at(-1)!, ""] as const,
  ]) {
    await page.goto(at(languagePath(language) + path));
    await page.getByRole("slider").first().waitFor();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    if (path.includes("events/")) {
      await expect(page.getByRole("article").first()).toContainText(first.title[language] ?? "");
    }
    await expect(page.locator(".leaflet-container").first()).toBeVisible();
  }
});

test("a server that fails is answered by what is stored", async ({ page, context }) => {
  await open(page);
  await stored(page);
  await context.route(/events\/[^/]+\/$/, (route) => route.fulfill({ status: 503, body: "busy" }));
  await page.goto(english(`events/${first.slug}/`));
  await expect(card(page)).toContainText(en(first.summary));
  await expect(timeline(page)).toBeVisible();
  await expect(account(page)).toBeVisible();
});

test("a reader who opens an event at once has the worker all the same", async ({ page }) => {
  let send = () => {};
  const late = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/assets/register-*.js", async (route) => {
    await late;
    await route.continue();
  });
  await open(page);
  await entry(page, first).click();
  await expect(card(page)).toBeVisible();
  send();
  await stored(page);
});

test("an embedded page registers no worker", async ({ page }) => {
  await open(page, "?embed=1");
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
