import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { dossierId, generate, tableId } from "../bench/generate";
import { account, card, english, expect, map, playhead, playheadOf, test } from "./dateline";

const COUNT = 10_000;
const SEED = 7;
const id = dossierId(COUNT);
let folder = "";

// Of so large a dossier the page asks for columns first, and this one has none.
test.use({ expectedErrors: /events\.parquet/ });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-many-"));
  await generate(folder, COUNT, SEED, 1000);
});

test.afterAll(() => rmSync(folder, { recursive: true }));

test.beforeEach(async ({ context }) => {
  await context.route(`**/dossiers/${id}/dossier.geojson`, (route) =>
    route.fulfill({ path: join(folder, "dossiers", id, "dossier.geojson"), contentType: "application/json" }),
  );
});

/** On a busy machine the check alone takes seconds. */
async function openMany(page: Page, query = "") {
  await page.goto(english(`?dossier=${id}${query}`));
  await expect(account(page)).toContainText(query.includes("q=") ? "Lorries" : "10,000 events", {
    timeout: 60_000,
  });
}

test("ten thousand events load, and the page holds only those in view", async ({ page }) => {
  await openMany(page);
  const items = account(page).getByRole("listitem");
  await expect(items.first()).toHaveAttribute("aria-posinset", "1");
  await expect(items.first()).toHaveAttribute("aria-setsize", String(COUNT));
  expect(await items.count()).toBeLessThan(60);
  expect(await page.locator("*").count()).toBeLessThan(2500);
});

test("every event of the map is a dot in a counted cell, and a press comes closer", async ({ page }) => {
  await openMany(page);
  const cells = map(page).getByRole("button", { name: /events here, close together$/ });
  await expect(cells.first()).toBeVisible();
  const counts = (await cells.allTextContents()).map((text) => Number(text.replaceAll(/\D/g, "")));
  const sum = counts.reduce((a, b) => a + b, 0);
  expect(sum).toBeGreaterThan(COUNT * 0.5);
  expect(sum).toBeLessThanOrEqual(COUNT);
  const before = page.url();
  await cells.first().press("Enter");
  await expect.poll(() => page.url()).not.toBe(before);
});

test("scrubbing, searching, filtering and selecting work, and a link restores them", async ({
  page,
  context,
}) => {
  await openMany(page);
  const start = await playheadOf(page);
  await playhead(page).focus();
  await page.keyboard.press("PageUp");
  await expect.poll(() => playheadOf(page)).toBeGreaterThan(start);

  await account(page).getByRole("searchbox").fill("lorries 77");
  await expect(account(page)).not.toContainText("10,000 events");
  const link = account(page)
    .getByRole("link", { name: /^Lorries collide no\. \d*77/ })
    .first();
  const title = (await link.textContent())!;
  await link.click();
  await expect(card(page).getByRole("heading", { name: title })).toBeVisible();
  await expect.poll(() => page.url()).toMatch(/event=event-\d+.*q=lorries/);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(card(other).getByRole("heading", { name: title })).toBeVisible({ timeout: 60_000 });
  await expect(account(other).getByRole("searchbox")).toHaveValue("lorries 77");
  expect(await playheadOf(other)).toBe(await playheadOf(page));
});

test("an opened link deep in the list shows its card", async ({ page }) => {
  await openMany(page, "&event=event-8000");
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toBeInViewport();
  await expect(account(page).locator("[aria-posinset='8000']")).toBeVisible();
});

test("loading can be stopped, and tried again", async ({ page, context }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.unroute(`**/dossiers/${id}/dossier.geojson`);
  await context.route(`**/dossiers/${id}/dossier.geojson`, async (route) => {
    await held;
    await route.abort().catch(() => {}); // the reader has stopped it
  });
  await page.goto(english(`?dossier=${id}`));
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("You stopped loading");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  release();
});

test("of columns the part that a link names comes first, then all; without room for all, what is near", async ({
  page,
  context,
}) => {
  const table = tableId(COUNT);
  const bytes = readFileSync(join(folder, "dossiers", table, "events.parquet"));
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  await context.route(`**/dossiers/${table}/dossier.geojson`, (route) =>
    route.fulfill({ path: join(folder, "dossiers", id, "dossier.geojson"), contentType: "application/json" }),
  );
  await context.route(`**/dossiers/${table}/events.parquet`, async (route) => {
    const range = route.request().headers().range ?? "";
    const [, from = "", until = ""] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
    const start = from === "" ? bytes.length - Number(until) : Number(from);
    const end = from === "" || until === "" ? bytes.length - 1 : Number(until);
    if (++asked > 3) await released; // the list of the file, the event's group and its page
    return route.fulfill({
      status: 206,
      headers: { "content-range": `bytes ${start}-${end}/${bytes.length}` },
      body: bytes.subarray(start, end + 1),
    });
  });
  const notice = page.getByRole("status").filter({ hasText: "events are here" });
  await page.goto(english(`?dossier=${table}&event=event-9000`));
  await expect(card(page)).toContainText("as the log has it", { timeout: 60_000 });
  await expect(notice).toContainText("1,000 of 10,000");
  await expect(notice).toContainText("Hatched squares on the map");
  release();
  await expect(account(page)).toContainText("10,000 events");
  await expect(notice).toHaveCount(0);
  await expect(card(page)).toContainText("as the log has it");
  await account(page).getByRole("searchbox").fill("lorries");
  await expect(account(page)).toContainText("2,532 events found");
  await expect(page).toHaveURL(/q=lorries/);

  // Room for 4 000 events, of which three quarters are held.
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "deviceMemory", { get: () => (4000 * 250 * 4) / 2 ** 30 }),
  );
  await page.goto(english(`?dossier=${table}&event=event-9000`));
  await expect(notice).toContainText("3,000 of 10,000", { timeout: 60_000 });
  await expect(notice).toContainText("no room for more");
  await playhead(page).press("Home");
  await page.getByRole("button", { name: "Load events around the time shown" }).click();
  await expect(notice).toContainText("1 January");
  await expect(account(page)).toContainText("3,000 events");
  await expect(page).toHaveURL(/event=event-9000.*t=2023-01-01/);
  await account(page).getByRole("searchbox").fill("no. 9000");
  await expect(account(page)).toContainText("1 event found");

  // The same search among the others, and a link to what it finds.
  await account(page).getByRole("searchbox").fill("no. 70");
  await expect(account(page)).toContainText("60 events found");
  await page.getByRole("button", { name: "Search the events that aren’t here, too" }).click();
  await expect(page.getByRole("status").filter({ hasText: "more found" })).toContainText(
    "among the 7,000 events",
  );
  const elsewhere = page.getByRole("complementary").getByRole("listitem");
  await expect(elsewhere.first()).toContainText("70");
  const link = elsewhere.getByRole("link").last();
  const title = (await link.innerText()).trim();
  await link.click();
  await expect(card(page).getByRole("heading", { level: 3 })).toHaveText(title);
  await expect(account(page).getByRole("searchbox")).toHaveValue("no. 70");
});
