import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { languagePath } from "../../src/app/place";
import { account, card, entry, expect, map, playhead, test, withAccount } from "./dateline";
import { deployedCopy, stored } from "./deploys";
import { dossier, en } from "./dossier";

test.use({ serviceWorkers: "allow" });

test.use({
  expectedErrors: /Failed to load resource/, // the copies come without pictures
  ownOrigins: /^http:\/\/localhost:\d+$/,
});
test.beforeEach(({ page }) => void page.setDefaultTimeout(15_000));

const first = dossier.events[0]!;
/** The title's beginning, up to what HTML would write differently. */
const WORDS = /^[^'"&]+(?= )/.exec(en(dossier.header.title))?.[0] ?? "";
/** Where a site has its English pages. */
const ENGLISH = languagePath("en");
const NEW = "A second deploy of the same";

/** Asks for a newer worker and waits until it has stored everything. */
const findUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    while (!registration?.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
  });

test("a deploy breaks no open tab, waits for the reader, and keeps selection and address", async ({
  page,
  context,
}) => {
  const site = await deployedCopy();
  try {
    await page.goto(withAccount(site.url + ENGLISH));
    await playhead(page).waitFor();
    await stored(page);
    const other = await context.newPage();
    await other.goto(withAccount(site.url + ENGLISH));
    await playhead(other).waitFor();
    await entry(page, first).click();
    site.deploy(WORDS, NEW);
    await findUpdate(page);
    // Nothing happens by itself.
    await expect(page.getByText("A newer version is ready")).toBeVisible();
    await expect(page).not.toHaveTitle(new RegExp(NEW));
    // The old tab uses a part that it had not loaded and that the server no longer has.
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    const address = page.url();
    await page.getByRole("button", { name: "Update now" }).click();
    await expect(page.getByRole("heading", { name: NEW }).first()).toBeVisible();
    expect(page.url()).toBe(address);
    await expect(card(page)).toContainText(en(first.summary));
    await expect(page.getByText("A newer version is ready")).toBeHidden();
    // The other old tab was not touched and still has its parts.
    await expect(other.getByRole("heading", { name: WORDS }).first()).toBeVisible();
    await other.getByRole("button", { name: "Share", exact: true }).click();
    await expect(other.getByRole("dialog")).toBeVisible();
    // One reload brings it up to date.
    await other.reload();
    await expect(other.getByRole("heading", { name: NEW }).first().first()).toBeVisible();
  } finally {
    await site.close();
  }
});

test("a page opened after a deploy is the new one, and offers no update to itself", async ({ page }) => {
  const site = await deployedCopy();
  try {
    await page.goto(withAccount(site.url + ENGLISH));
    await map(page).waitFor();
    await stored(page);
    site.deploy(WORDS, NEW);
    await page.goto(`${site.url}${ENGLISH}events/${first.slug}/`);
    await playhead(page).waitFor();
    await findUpdate(page);
    await expect(account(page)).toBeVisible();
    await expect(page.getByText("A newer version is ready")).toBeHidden();
  } finally {
    await site.close();
  }
});

test("the kill switch removes worker and store, and the page goes on", async ({ page }) => {
  const site = await deployedCopy();
  try {
    await page.goto(withAccount(site.url + ENGLISH));
    await playhead(page).waitFor();
    await stored(page);
    copyFileSync("src/offline/kill-switch.js", join(site.folder, "sw.js"));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const left = () =>
      page.evaluate(
        async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length,
      );
    await expect.poll(left).toBe(0);
    await entry(page, first).click();
    await expect(card(page)).toBeVisible();
    await expect(map(page)).toBeVisible();
  } finally {
    await site.close();
  }
});

test("a worker that cannot be registered leaves the page as it is", async ({ page }) => {
  const site = await deployedCopy();
  try {
    writeFileSync(join(site.folder, "sw.js"), "this is no script");
    await page.goto(withAccount(site.url + ENGLISH));
    await playhead(page).waitFor();
    await entry(page, first).click();
    await expect(card(page)).toBeVisible();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
  } finally {
    await site.close();
  }
});
