import { momentOf } from "../../src/core/moment";
import { storyOf } from "../../src/core/story";
import {
  account,
  card,
  english,
  entry,
  expect,
  map,
  open,
  pathOf,
  playhead,
  playheadOf,
  test,
  turnTo,
} from "./dateline";
import { dayAt, disputed, dossier, en, mapAt, placed } from "./dossier";
import { isFull } from "./site";

test("the link of each event opens its card, its moment and its marker", async ({ page }) => {
  test.setTimeout(180_000);
  for (const [i, event] of dossier.events.entries()) {
    // Every fourth is loaded; the others come into the page that stands, as Back brings them.
    if (isFull || i % 4 === 0) await open(page, `events/${event.slug}/`);
    else await turnTo(page, english(`events/${event.slug}/`));
    await expect(card(page).getByRole("heading", { name: en(event.title), exact: true })).toBeVisible();
    await expect(account(page).locator('a[aria-current="true"]')).toHaveCount(1);
    const moment = momentOf(event, dossier, { clock: "happened", onlyReport: false });
    if (moment !== null) await expect.poll(() => playheadOf(page)).toBe(moment);
    expect(pathOf(page)).toBe(`events/${event.slug}/`);
    const { site } = event.place;
    if (site) {
      await expect(
        map(page)
          .getByRole("button", { name: new RegExp(`^${en(site.shortName)}|^${en(site.name)}`) })
          .first(),
      ).toBeVisible();
    }
  }
});

test("Back and Forward step through events", async ({ page }) => {
  await open(page);
  const [first, second] = [dossier.events[2]!, dossier.events[3]!];
  await entry(page, first).click();
  await entry(page, second).click();
  await expect(card(page).getByRole("heading", { name: en(second.title), exact: true })).toBeVisible();
  await page.goBack();
  await expect(card(page).getByRole("heading", { name: en(first.title), exact: true })).toBeVisible();
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  await page.goForward();
  await expect(card(page).getByRole("heading", { name: en(first.title), exact: true })).toBeVisible();
});

test("a reload and a copied link keep event, playhead, window, filters and map", async ({
  page,
  context,
}) => {
  const path = `events/${placed.slug}/?t=${dayAt(0.65)}&from=${dayAt(0.5)}&to=${dayAt(0.8)}&map=${mapAt(11.5)}&only=report`;
  await open(page, path);
  const before = await playheadOf(page);
  await page.reload();
  await playhead(page).waitFor();
  expect(await playheadOf(page)).toBe(before);
  expect(pathOf(page)).toBe(path);
  const copy = await context.newPage();
  await open(copy, pathOf(page));
  expect(await playheadOf(copy)).toBe(before);
  await expect(copy.getByRole("slider", { name: "Window start" })).toBeVisible();
  await expect(copy.getByRole("button", { name: "Only the report" })).toHaveAttribute("aria-pressed", "true");
});

test("a link with an unknown slug says so, offers the nearest names and shows the dossier", async ({
  page,
}) => {
  const slip = placed.slug.slice(0, -1);
  await page.goto(english(`?event=${slip}`));
  await expect(page.getByText(`There is no event “${slip}”`)).toBeVisible();
  const offer = page.getByRole("link", { name: en(placed.title) }).first();
  await expect(offer).toBeVisible();
  await expect(page.getByRole("region", { name: "Story" })).toContainText(en(storyOf(dossier).lead.title));
  await offer.click();
  await expect(card(page)).toBeVisible();
});

test("a bad parameter is left out with a note, and the good ones hold", async ({ page }) => {
  await open(page, "?t=someday&only=report&map=a/b/c");
  await expect(page.getByText(/not understood and left out: t and map/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Only the report" })).toHaveAttribute("aria-pressed", "true");
});

test("a link to a claim opens its event and shows the claim", async ({ page }) => {
  const { id } = disputed.claims[0]!;
  await open(page, `events/${disputed.slug}/#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test("forty presses of an arrow key are one entry, and Back leads to where they began", async ({ page }) => {
  await open(page);
  await entry(page, dossier.events[1]!).click();
  await expect(card(page)).toBeVisible();
  const entries = () => page.evaluate(() => history.length);
  const start = await entries();
  const began = pathOf(page);
  await playhead(page).focus();
  for (let i = 0; i < 40; i++) await page.keyboard.press(i < 30 ? "ArrowRight" : "ArrowLeft");
  expect(await entries()).toBe(start + 1);
  await page.getByRole("button", { name: "Next event" }).click();
  await page.getByRole("button", { name: "Previous event" }).click();
  expect(await entries()).toBe(start + 1);
  await expect.poll(() => pathOf(page)).not.toBe(began);
  await page.goBack();
  await expect(
    card(page).getByRole("heading", { name: en(dossier.events[1]!.title), exact: true }),
  ).toBeVisible();
  expect(pathOf(page)).toBe(began);
});

test("Play is one entry, and Back leads to where it was pressed", async ({ page }) => {
  await open(page);
  const entries = () => page.evaluate(() => history.length);
  const start = await entries();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(card(page)).toBeVisible();
  const [first] = await card(page).getByRole("heading").allTextContents();
  await expect(card(page).getByRole("heading").first()).not.toHaveText(first!);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  expect(await entries()).toBe(start + 1);
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  expect(pathOf(page)).toBe("?view=events");
});

test("selecting pushes an entry, scrubbing replaces it", async ({ page }) => {
  await open(page);
  const entries = () => page.evaluate(() => history.length);
  const start = await entries();
  await playhead(page).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("PageDown");
  await expect.poll(() => pathOf(page)).toContain("t=");
  expect(await entries()).toBe(start);
  await entry(page, dossier.events[0]!).click();
  expect(await entries()).toBe(start + 1);
});
