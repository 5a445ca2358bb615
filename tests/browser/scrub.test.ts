import { formatInstant, instantOf, localTime, startOfDate } from "../../src/core/time/zone";
import {
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
  timeline,
  turnTo,
} from "./dateline";

import { dayAt, disputed, dossier, en } from "./dossier";
import { mapAtRest } from "./shownMap";

const [start, end] = dossier.extent;

test("every marker on the map opens its event, or the list of its events", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  const sited = dossier.events.filter((event) => event.place.site);
  const sites = new Set(sited.map((event) => event.place.site!));
  expect(sites.size).toBeGreaterThan(1);
  await page
    .getByRole("button", { name: /fit|show/i })
    .first()
    .waitFor();
  for (const site of sites) {
    const events = sited.filter((event) => event.place.site === site);
    await turnTo(page, english(`events/${events[0]!.slug}/`));
    await expect(card(page).getByRole("heading", { name: en(events[0]!.title), exact: true })).toBeVisible();
    await mapAtRest(page);
    const marker = map(page)
      .getByRole("button", { name: new RegExp(`^(${en(site.name)}|${en(site.shortName)})`) })
      .first();
    await marker.click();
    if (events.length > 1) {
      const last = events.at(-1)!;
      await map(page)
        .getByRole("button", { name: new RegExp(en(last.title)) })
        .click();
      await expect(card(page).getByRole("heading", { name: en(last.title), exact: true })).toBeVisible();
      expect(pathOf(page)).toContain(`events/${last.slug}/`);
    } else {
      await expect(
        card(page).getByRole("heading", { name: en(events[0]!.title), exact: true }),
      ).toBeVisible();
    }
  }
});

test("the playhead says date and zone aloud", async ({ page }) => {
  const noon = localTime((start + end) / 2, dossier.timeZone);
  const instant = instantOf({ ...noon, hour: 14, minute: 0 }, dossier.timeZone);
  await open(page, `?t=${encodeURIComponent(formatInstant(instant, dossier.timeZone))}`);
  const city = dossier.timeZone.split("/").at(-1)!;
  await expect(playhead(page)).toHaveAttribute(
    "aria-valuetext",
    new RegExp(`\\b${noon.day} \\w+ ${noon.year}.*14:00.*${city}`),
  );
});

test("the read-out says which event of the story is open", async ({ page }) => {
  const event = disputed;
  await open(page, `events/${event.slug}/`);
  await expect(
    timeline(page).getByText(`Event ${event.index + 1} of ${dossier.events.length}`),
  ).toBeVisible();
});

test("map, timeline and account show the same events after any filter", async ({ page }) => {
  const day = dayAt(0.7);
  await open(page, `?from=${day}&to=${day}`);
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [from, to] = [date, date + 1].map((each) =>
    startOfDate({ year, month, day: each }, dossier.timeZone),
  );
  const inWindow = dossier.events.filter(
    ({ time }) => time.possible && time.possible[0] < to! && time.possible[1] > from!,
  );
  for (const event of dossier.events) {
    const link = entry(page, event);
    await expect(link).toHaveCount(inWindow.includes(event) ? 1 : 0);
  }
  await timeline(page).getByRole("slider", { name: "Window start" }).focus();
  await page.keyboard.press("Escape");
  await expect(entry(page, dossier.events[0]!)).toHaveCount(1);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a touch on the track scrubs, and the page still scrolls past map and timeline", async ({ page }) => {
    await open(page);
    const head = (await playhead(page).boundingBox())!;
    await page.touchscreen.tap(300, head.y + head.height / 2);
    expect(await playheadOf(page)).toBeGreaterThan(start + (end - start) * 0.4);
    await entry(page, dossier.events.at(-1)!).scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });
});
