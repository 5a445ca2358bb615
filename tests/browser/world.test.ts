/** The ground of the whole world: sea where there is sea, land where there is land, in any view. */

import { at, expect, map, test, turnTo } from "./dateline";
import { coloursAt } from "./shownGround";
import { mapAtRest } from "./shownMap";

/** Pixels from the middle of the map, where a town may have its dot. */
const BESIDE = -24;

/** [lon, lat] of places far from any shore, for the zoom at which they are looked at. */
const PLACES = [
  ["the Atlantic", [-40, 30], "sea", 4],
  ["Madrid", [-3.7, 40.4], "land", 5],
  ["the Pacific at the antimeridian", [179.5, -30], "sea", 4],
  ["the Sahara", [10, 24], "land", 4],
  ["the middle of Australia", [134, -25], "land", 4],
  ["the eastern Mediterranean", [31, 34.2], "sea", 6],
  ["Anatolia", [35, 38.6], "land", 6],
  ["the Persian Gulf", [51.2, 27.9], "sea", 7],
] as const;

for (const theme of ["light", "dark"] as const) {
  test(`sea is told from land everywhere on earth, in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(at("?view=events"));
    await map(page).waitFor();
    for (const [name, [lon, lat], kind, zoom] of PLACES) {
      await turnTo(page, at(`?view=events&map=${zoom}/${lat}/${lon}`));
      await mapAtRest(page);
      const water = await page.evaluate(() =>
        getComputedStyle(document.querySelector(".leaflet-container")!)
          .getPropertyValue("--map-water")
          .trim(),
      );
      const box = (await page.locator(".leaflet-container").boundingBox())!;
      const middle = [box.x + box.width / 2 + BESIDE, box.y + box.height / 2] as const;
      const shown = async () => {
        const { colours, different } = await coloursAt(page, [middle]);
        if (different === null || different < 2) return "nothing";
        return hexOf(colours[0]!) === water ? "sea" : "land";
      };
      await expect.poll(shown, { message: name }).toBe(kind);
    }
  });
}

const hexOf = (colour: readonly (number | undefined)[]) =>
  `#${colour.map((value) => (value ?? 0).toString(16).padStart(2, "0")).join("")}`;
