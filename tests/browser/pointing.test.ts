/** One thing is pointed at, whichever view the pointer is in. */

import { entry, expect, open, test } from "./dateline";
import { dossier } from "./dossier";

test("what is pointed at in one view stands out in the others: list, bar, row and mark", async ({ page }) => {
  await open(page);
  const rows = await page
    .locator("[data-label]")
    .evaluateAll((labels) => labels.map((label) => label.getAttribute("data-points")));
  // One that has a row of its own: chapters may be closed.
  const event = dossier.events.find(
    ({ slug, place }) => rows.includes(slug) && place.position && place.site?.precision !== "region",
  )!;
  const pointedAt = () =>
    page.evaluate((slug) => {
      const has = (selector: string) => document.querySelector(selector) !== null;
      return {
        row: has(`[data-label][data-points="${slug}"][data-pointed]`),
        bar: has(`[data-slug="${slug}"][data-phase][data-pointed]`),
        mark: has(`[data-place][data-points~="${slug}"][data-pointed="true"]`),
        entry: has(`[data-phase][data-points="${slug}"][data-pointed]:not([data-label])`),
      };
    }, event.slug);
  const everywhere = { row: true, bar: true, mark: true, entry: true };
  const nowhere = { row: false, bar: false, mark: false, entry: false };
  const away = () => page.getByRole("banner").hover({ position: { x: 2, y: 2 } });
  for (const target of [
    entry(page, event),
    page.locator(`[data-label][data-points="${event.slug}"]`),
    page.locator(`[data-place][data-points~="${event.slug}"]`).first(),
    page.locator(`[data-slug="${event.slug}"][data-phase]`),
  ]) {
    await target.hover({ force: true }); // the track takes the pointer for its bars
    await expect.poll(pointedAt).toEqual(everywhere);
    await away();
    await expect.poll(pointedAt).toEqual(nowhere);
  }
});
