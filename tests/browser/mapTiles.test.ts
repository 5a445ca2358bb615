/** Tiles of another host, which nobody is asked for until a reader chooses them. */

import type { Page, Request } from "@playwright/test";
import { at, expect, map, open, test, unfoldMoves } from "./dateline";
import { mapAt } from "./dossier";

const HOST = "tile.openstreetmap.org";
test.use({ ownOrigins: /^https:\/\/tile\.openstreetmap\.org$/, expectedErrors: /Failed to load resource/ });

/** One grey pixel. */
const TILE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4AQAA+gD5QpOQ2gAAAABJRU5ErkJggg==",
  "base64",
);

async function chooseTiles(page: Page) {
  await map(page).getByRole("button", { name: "Layers" }).click();
  await expect(map(page).getByText(`${HOST} learns your internet address`)).toBeVisible();
  await map(page)
    .getByRole("radio", { name: /^OpenStreetMap/ })
    .check();
}

test("are asked for only when chosen: at their exact address, with a Referer, and credited", {
  tag: "@story",
}, async ({ page }) => {
  const asked: Request[] = [];
  await page.route(`https://${HOST}/**`, (route) => {
    asked.push(route.request());
    return route.fulfill({ contentType: "image/png", body: TILE });
  });
  await open(page, `?map=${mapAt(12)}`);
  await map(page).getByRole("button", { name: "Zoom in" }).click();
  await map(page).getByRole("button", { name: "Layers" }).click();
  await expect(map(page).getByRole("radio")).toHaveCount(2);
  expect(asked).toEqual([]);
  await map(page).getByRole("button", { name: "Layers" }).click();

  await chooseTiles(page);
  const tiles = map(page).locator(`img[src^="https://${HOST}/"]`);
  await expect(tiles.first()).toBeVisible();
  await expect(tiles.first()).toHaveAttribute("referrerpolicy", "strict-origin-when-cross-origin");
  expect(asked.length).toBeGreaterThan(0);
  const drawn = await tiles.evaluateAll((images) =>
    images.map((image) => {
      const [tile, whole] = [image, image.closest(".leaflet-container")!].map((e) =>
        e.getBoundingClientRect(),
      );
      const isSeen =
        tile!.right >= whole!.left &&
        tile!.left <= whole!.right &&
        tile!.bottom >= whole!.top &&
        tile!.top <= whole!.bottom;
      return { src: (image as HTMLImageElement).src, isSeen };
    }),
  );
  expect(drawn.filter(({ isSeen }) => !isSeen)).toEqual([]); // none is asked for ahead
  expect(drawn.map(({ src }) => src)).toEqual(expect.arrayContaining(asked.map((request) => request.url())));
  for (const request of asked) {
    expect(request.url()).toMatch(/^https:\/\/tile\.openstreetmap\.org\/13\/\d+\/\d+\.png$/);
    expect(await request.headerValue("referer")).toBe(`${new URL(at()).origin}/`);
  }
  await expect(map(page).getByText(/^© OpenStreetMap contributors/)).toBeVisible();

  const before = asked.length;
  await map(page).getByRole("radio", { name: "Bundled map only" }).check();
  await expect(tiles).toHaveCount(0);
  await unfoldMoves(page);
  await map(page).getByRole("button", { name: "Move the map left" }).click();
  expect(asked).toHaveLength(before);
});

test("that don't come are switched off with one line, and the bundled map stays", { tag: "@story" }, async ({
  page,
}) => {
  await page.route(`https://${HOST}/**`, (route) => route.abort());
  await open(page, `?map=${mapAt(12)}`);
  await chooseTiles(page);
  await expect(map(page).getByRole("status")).toHaveText(
    "OpenStreetMap could not be loaded and was switched off.",
  );
  await expect(map(page).locator(`img[src^="https://${HOST}/"]`)).toHaveCount(0);
  await expect(map(page).getByRole("radio", { name: "Bundled map only" })).toBeChecked();
});

test("the corner names those whose terms ask for it, without a press", { tag: "@story" }, async ({
  page,
}) => {
  await open(page);
  await expect(map(page).getByText("© OpenStreetMap, MapTiler, OpenMapTiles")).toBeVisible();
  await map(page).getByRole("button", { name: "Map data" }).click();
  const licences = map(page).getByRole("listitem").getByRole("link");
  for (const name of ["ODbL 1.0", "Who’s On First licence", "CC BY-IGO, to be confirmed"]) {
    await expect(
      licences
        .getByText(name, { exact: true })
        .or(licences.filter({ hasText: name }))
        .first(),
    ).toHaveAttribute("href", /^https:/);
  }
});
