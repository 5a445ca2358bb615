/** What is on the screen is true: positions, words and outlines looked at as a reader sees them, not as state has them. */

import type { Page } from "@playwright/test";
import { textIn } from "../../src/i18n/textIn";
import { expect, test } from "./dateline";
import { dossier } from "./dossier";
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
