/** The site as the rest of the world meets it: framed in another page, by links that others made, with other keyboards. */

import { createServer } from "node:http";
import type { Frame, Page } from "@playwright/test";
import { embedCode } from "../../src/app/share/embedCode";
import { portOf } from "../../src/tools/serveDist";
import { english, expect, test } from "./dateline";
import { dossier, placed } from "./dossier";

/** An article of another origin with the site in a frame. */
async function openFramed(page: Page, path: string): Promise<Frame> {
  const html = `<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,">${embedCode(english(path), "Map and timeline")}`;
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(html),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  await page.goto(`http://127.0.0.1:${portOf(server)}/`);
  server.close();
  await page.frameLocator("iframe").getByRole("slider", { name: "Playhead" }).waitFor();
  return page.frames()[1]!;
}

test.describe("framed in an article", () => {
  test.use({ ownOrigins: /^http:\/\/127\.0\.0\.1:/ });

  test("nothing in the frame adds to the article's history, and Back leaves the article", async ({
    page,
  }) => {
    await page.goto("about:blank");
    const frame = await openFramed(page, `events/${placed.slug}/?embed=1`);
    const entries = () => page.evaluate(() => history.length);
    const start = await entries();
    const first = frame.url();
    const inside = page.frameLocator("iframe");
    await inside.getByRole("button", { name: "Next event" }).click();
    await inside.getByRole("slider", { name: "Playhead" }).press("ArrowRight");
    await inside.locator("[data-place][data-role=events]").first().click();
    await inside.getByRole("link", { name: /^Skip/ }).first().press("Enter");
    await inside.getByRole("button", { name: "Play", exact: true }).click();
    await inside.getByRole("button", { name: "Pause", exact: true }).click();
    await expect.poll(() => frame.url()).not.toBe(first);
    expect(await entries()).toBe(start);
    await page.goBack();
    expect(page.url()).toBe("about:blank");
  });

  test("the wheel over the map scrolls the article, and so does one finger", async ({ page }) => {
    await openFramed(page, `events/${placed.slug}/?embed=1`);
    await page.evaluate(() => {
      document.body.style.paddingBottom = "3000px";
    });
    const surface = page.frameLocator("iframe").locator(".leaflet-container").first();
    const box = (await surface.boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await page.mouse.wheel(0, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(150);
    expect(await surface.evaluate((element) => getComputedStyle(element).touchAction)).toBe("pan-x pan-y");
  });
});

test.describe("browsers as old as we support", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(URL, "canParse");
      for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"])
        Reflect.deleteProperty(HTMLElement.prototype, name);
      for (const [owner, names] of [
        [Array.prototype, ["toSorted", "toReversed", "toSpliced", "with"]],
        [Array, ["fromAsync"]],
        [Object, ["groupBy"]],
        [Map, ["groupBy"]],
        [Promise, ["withResolvers", "try"]],
        [Set.prototype, ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf"]],
        [
          Object.getPrototypeOf(Object.getPrototypeOf([].values())), // what iterators have in common
          [
            "map",
            "filter",
            "take",
            "drop",
            "flatMap",
            "reduce",
            "toArray",
            "some",
            "every",
            "find",
            "forEach",
          ],
        ],
        [String.prototype, ["isWellFormed", "toWellFormed"]],
        [AbortSignal, ["any"]],
        [Element.prototype, ["checkVisibility"]],
        [Intl, ["DurationFormat"]],
        [Intl.Locale.prototype, ["getWeekInfo", "getTextInfo"]],
        [window, ["requestIdleCallback", "cancelIdleCallback", "scheduler", "Iterator"]],
      ] as const)
        for (const name of names) Reflect.deleteProperty(owner, name);
    });
  });

  test("every card opens, and what stands behind a button", async ({ page }) => {
    await page.goto(english());
    await page.getByRole("slider", { name: "Playhead" }).waitFor();
    for (const { slug } of dossier.events) {
      await page.getByRole("button", { name: "Next event" }).click();
      await expect(page).toHaveURL(new RegExp(`/events/${slug}/`));
      await expect(page.getByRole("article")).toHaveCount(1);
    }
    const more = page.getByRole("button", { name: "More", exact: true });
    const about = page.getByRole("button", { name: "About this dossier" });
    await expect(about).toBeHidden();
    await more.click();
    await expect(about).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(about).toBeHidden();
    await expect(more).toBeFocused();
    await more.click();
    await about.click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });
});
