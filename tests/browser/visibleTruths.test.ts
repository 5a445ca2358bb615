/** What is on the screen is true: positions, words and outlines looked at as a reader sees them, not as state has them. */

import type { Page } from "@playwright/test";
import { textIn } from "../../src/i18n/textIn";
import type { EventFeature, SiteFeature } from "../../src/schema/dossier";
import { elsewhere, expect, map, open, test } from "./dateline";
import { compiled, dossier, en, mapAt, placed, said } from "./dossier";
import { openTimeline, READINGS } from "./timelineTrack";

for (const reading of READINGS) {
  for (const width of [1280, 390]) {
    test(`the card, the outline and a press agree at each pixel row of the timeline: ${reading.language}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 800 });
      const { track } = await openTimeline(page, reading);
      await expect(page.locator("[data-slug]").first()).toBeVisible();
      await page.mouse.move(5, 5);
      const box = (await track.boundingBox())!;
      const seen = new Set<string>();
      for (const part of [0.3, 0.8]) {
        const x = box.x + box.width * part;
        for (let y = box.y + 16; y < box.y + box.height - 18; y++) {
          await page.mouse.move(x, y);
          const { outlined, titled, cursor } = await pointedAt(page, x, y);
          const event = outlined === null ? undefined : dossier.eventOf(outlined);
          const title = event ? textIn(event.title, reading.language, dossier.header.language).value : null;
          expect(titled, `${part} of the width, ${y - box.y} px down`).toBe(title);
          if (outlined !== null) {
            seen.add(outlined);
            expect(cursor).toBe("pointer");
          }
        }
      }
      expect(seen.size).toBeGreaterThan(3);
    });
  }
}

test("a statement made at a site stands there, and not among what has no place", async ({ page }) => {
  const site = placed.place.site!;
  const there = dossier.events.filter((event) => event.place.site === site);
  const copy = structuredClone(compiled);
  const { geometry, properties } = copy.features.find(({ id }) => id === site.id) as SiteFeature;
  const told = copy.features.find(({ id }) => id === said.slug) as EventFeature;
  told.geometry = geometry;
  Object.assign(told.properties, {
    site: site.id,
    elsewhere: null,
    placeRelation: "at",
    geoPrecision: properties.geoPrecision,
  });
  await open(page, `?map=${mapAt(16)}`);
  await drop(page, "told.geojson", JSON.stringify(copy));
  await expect(page.getByRole("region", { name: "Opened file" })).toBeVisible();

  const name = en(site.shortName).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  await map(page)
    .getByRole("button", { name: new RegExp(`^${name}, ${there.length + 1} events`) })
    .click();
  const list = map(page).getByRole("dialog");
  await expect(list.getByRole("button", { name: en(said.title) })).toBeVisible();
  await expect(list.getByRole("listitem")).toHaveCount(there.length + 1);
  await page.keyboard.press("Escape");

  const titles: string[] = [];
  for (const group of await elsewhere(page).getByRole("listitem").getByRole("button").all()) {
    await group.click();
    titles.push(...(await list.getByRole("listitem").allInnerTexts()).map((words) => words.split("\n")[0]!));
    await page.keyboard.press("Escape");
  }
  expect(titles).not.toContain(en(said.title));
  const onMap = dossier.events.filter(({ place }) => place.position !== null).length + 1;
  expect(titles).toHaveLength(dossier.events.length - onMap);
});

/** As if it were dragged there from the reader's disk. */
async function drop(page: Page, name: string, text: string) {
  const dropped = await page.evaluateHandle(
    ([name, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text!], name!));
      return data;
    },
    [name, text],
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
}

/** Whose bar is outlined, the title that the card at the pointer has, and the cursor. */
async function pointedAt(page: Page, x: number, y: number) {
  return page.evaluate(
    ([x, y]) =>
      new Promise<{ outlined: string | null; titled: string | null; cursor: string }>((done) => {
        const look = () => {
          const bars = [...document.querySelectorAll<HTMLElement>("[data-slug][data-phase]")];
          const lanes = bars[0]!.parentElement!.parentElement!;
          const outlines = [...lanes.querySelectorAll<HTMLElement>("*")]
            .filter((each) => getComputedStyle(each).outlineStyle === "solid" && !each.dataset.selected)
            .map((each) => each.getBoundingClientRect());
          const bar = bars.find((each) => {
            const own = each.getBoundingClientRect();
            return outlines.some(
              ({ x, y, width, height }) =>
                Math.abs(x - own.x) + Math.abs(y - own.y) < 1 &&
                Math.abs(width - own.width) + Math.abs(height - own.height) < 1,
            );
          });
          const track = lanes.parentElement!;
          const card = [...track.children].find((each) => each.matches("[data-room][aria-hidden]"));
          done({
            outlined: bar?.dataset.slug ?? null,
            titled: card?.children[1]?.textContent ?? null,
            cursor: getComputedStyle(document.elementFromPoint(x!, y!)!).cursor,
          });
        };
        requestAnimationFrame(() => requestAnimationFrame(look));
      }),
    [x, y],
  );
}
