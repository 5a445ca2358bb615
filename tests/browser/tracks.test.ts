/** Things that move: their way on the map, and a mark on it where they were at the playhead. */

import type { Page } from "@playwright/test";
import { isEvent } from "../../src/core/rules/parts";
import type { CompiledDossier, EventFeature, TrackPosition } from "../../src/schema/dossier";
import { marketFire } from "../fixtures/marketFire";
import { english, expect, map, playhead, test, turnTo } from "./dateline";
import { mapAtRest } from "./shownMap";

/** The march of the market fire: 11:00 at the market, 11:30 on the way (estimated), 12:00 at city hall. */
const march = "protest-at-city-hall";
const [FROM, TO] = [
  [174.7653, -36.8423],
  [174.7641, -36.8478],
] as const;
/** The part of a minute at the market is over at 11:01. */
const at11h15 = [0, 1].map((axis) => FROM[axis]! + ((TO[axis]! - FROM[axis]!) * 14) / 29) as [number, number];

const eventOf = (dossier: CompiledDossier, id: string) =>
  dossier.features.find((feature): feature is EventFeature => isEvent(feature) && feature.id === id)!;

async function openFire(page: Page, query: string, change: (dossier: CompiledDossier) => void = () => {}) {
  const dossier = marketFire();
  change(dossier);
  await page.route("**/dossiers/market-fire/dossier.geojson", (route) => route.fulfill({ json: dossier }));
  await page.goto(english(`?dossier=market-fire&view=events${query}`));
  await playhead(page).waitFor();
  await page.locator("[data-mover]").first().waitFor({ state: "attached" });
  await mapAtRest(page);
}

const view = ([lon, lat]: readonly [number, number], zoom = 16) =>
  `&map=${zoom}/${lat.toFixed(5)}/${lon.toFixed(5)}`;
const time = (clock: string) => `&t=${encodeURIComponent(`2021-02-04T${clock}+13:00`)}`;
const mover = (page: Page, slug = march) => page.locator(`[data-mover="${slug}"]`);

/** Pixels from the middle of the map to the middle of the mark. */
async function offset(page: Page) {
  const sheet = (await map(page).locator(".leaflet-container").boundingBox())!;
  const mark = (await mover(page).locator("circle").boundingBox())!;
  return Math.hypot(
    mark.x + mark.width / 2 - sheet.x - sheet.width / 2,
    mark.y + mark.height / 2 - sheet.y - sheet.height / 2,
  );
}

test("the mark stands where it was at the playhead, at positions and between them", async ({ page }) => {
  await openFire(page, view(at11h15) + time("11:15"));
  await expect(mover(page)).toBeVisible();
  expect(await offset(page)).toBeLessThan(2);
  await turnTo(page, english(`?dossier=market-fire&view=events${view(TO)}${time("11:30")}`));
  await expect.poll(() => offset(page)).toBeLessThan(2); // the map flies there
});

test("nobody says where it was: then there is no mark, and the line is dashed", async ({ page }) => {
  await openFire(page, view(TO) + time("11:45"));
  await expect(mover(page)).toBeHidden(); // the last leg is not said to be straight
  const dashes = await page
    .locator(`[data-track="${march}"] path`)
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).strokeDasharray !== "none"));
  expect(dashes).toContain(true);
  await turnTo(page, english(`?dossier=market-fire&view=events${view(TO)}${time("09:00")}`));
  await expect(mover(page)).toBeHidden();
});

/** One that all twenty share but for their way: each a little farther east. */
function twentyMarches(dossier: CompiledDossier) {
  const first = eventOf(dossier, march);
  for (let i = 1; i < 20; i++) {
    const track = first.properties.track!.map(
      ({ site: _, position, ...rest }): TrackPosition => ({
        ...rest,
        site: null,
        position: [position![0]! + i / 2000, position![1]!],
      }),
    );
    const { links: _, aliases: __, ...properties } = first.properties;
    dossier.features.push({
      ...structuredClone(first),
      id: `march-${i}`,
      properties: { ...structuredClone(properties), links: [], aliases: [], track },
    });
  }
}

test("as the playhead moves, of twenty tracks nothing changes but the places of their marks", async ({
  page,
}) => {
  await openFire(page, view(at11h15, 14) + time("11:10"), twentyMarches);
  await expect(page.locator("[data-mover]")).toHaveCount(20);
  await page.evaluate(() => {
    const changed = new Set<string>();
    Object.assign(globalThis, { changed });
    new MutationObserver((records) => {
      for (const { type, attributeName, target } of records) {
        const element = target as Element;
        if (!element.closest("[data-track], [data-mover]")) continue;
        changed.add(
          `${type} ${attributeName} of ${element.hasAttribute("data-mover") ? "a mark" : element.tagName}`,
        );
      }
    }).observe(document.querySelector(".leaflet-overlay-pane")!, {
      subtree: true,
      attributes: true,
      childList: true,
      characterData: true,
    });
  });
  const before = await mover(page, "march-19").getAttribute("transform");
  await playhead(page).focus();
  await turnTo(page, english(`?dossier=market-fire&view=events${view(at11h15, 14)}${time("11:20")}`));
  await expect(mover(page, "march-19")).not.toHaveAttribute("transform", before!);
  const changed = await page.evaluate(() => [...(globalThis as unknown as { changed: Set<string> }).changed]);
  expect(changed).toEqual(["attributes transform of a mark"]);
});
