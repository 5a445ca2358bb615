/** Two sites on one host, one below the other: neither has the other's settings, stored files or worker. */

import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { languagePath } from "../../src/app/place";
import { expect, map, playhead, test, withAccount } from "./dateline";
import { deployedCopy } from "./deploys";

test.use({
  serviceWorkers: "allow",
  expectedErrors: /Failed to load resource|ERR_INTERNET_DISCONNECTED/, // the copies come without pictures
  ownOrigins: /^http:\/\/localhost:\d+$/,
});

async function openSite(page: Page, root: string) {
  await page.goto(withAccount(root + languagePath("en")));
  await playhead(page).waitFor();
  // On the first visit to the inner one the outer one's worker stands over it, until its own has stored everything.
  await page.waitForFunction((own) => navigator.serviceWorker.controller?.scriptURL === own, `${root}sw.js`);
}

test("two sites on one host, one in a folder of the other, keep settings and stored files apart", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const site = await deployedCopy();
  try {
    const [outer, inner] = [site.url, `${site.url}south/`];
    const files = readdirSync(site.folder);
    for (const name of files)
      cpSync(join(site.folder, name), join(site.folder, "south", name), { recursive: true });

    await openSite(page, outer);
    await page.getByRole("button", { name: "More" }).press("Enter");
    await page.getByLabel("Theme").selectOption({ label: "Dark" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await openSite(page, inner);
    await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
    await page.getByRole("button", { name: "More" }).press("Enter");
    await page.getByLabel("Theme").selectOption({ label: "Light" });
    await openSite(page, outer);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

    const kept = await page.evaluate(async () => {
      const caches_: Record<string, string[]> = {};
      for (const name of await caches.keys()) {
        const requests = await (await caches.open(name)).keys();
        caches_[name.replace(/^dateline-/, "")] = requests.map(({ url }) => url);
      }
      const workers = await navigator.serviceWorker.getRegistrations();
      return {
        caches: caches_,
        workers: workers.map(({ scope, active }) => [scope, active?.scriptURL]),
        settings: Object.keys(localStorage),
      };
    });
    expect(kept.workers.sort()).toEqual([
      [outer, `${outer}sw.js`],
      [inner, `${inner}sw.js`],
    ]);
    expect(Object.keys(kept.caches).sort()).toEqual([outer, inner]);
    expect(kept.caches[inner]!.filter((url) => !url.startsWith(inner))).toEqual([]);
    expect(kept.caches[outer]!.filter((url) => !url.startsWith(outer) || url.startsWith(inner))).toEqual([]);
    const owners = kept.settings.map((key) => key.split(" ").at(-1));
    expect(new Set(owners)).toEqual(new Set([new URL(outer).pathname, new URL(inner).pathname]));

    // One forgets what it stored, as by its switch; the other is read without a network all the same.
    await page.evaluate(async (scope) => {
      for (const name of await caches.keys()) if (name.endsWith(scope)) await caches.delete(name);
    }, outer);
    await context.setOffline(true);
    await page.goto(withAccount(inner + languagePath("en")));
    await playhead(page).waitFor();
    await expect(map(page)).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  } finally {
    await site.close();
  }
});
