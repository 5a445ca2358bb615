/** The site as the rest of the world meets it: framed in another page, by links that others made, with other keyboards. */

import { createServer } from "node:http";
import type { Frame, Page } from "@playwright/test";
import { embedCode } from "../../src/app/share/embedCode";
import { portOf } from "../../src/tools/serveDist";
import { english, expect, test } from "./dateline";
import { placed } from "./dossier";

/** An article of another origin with the site in a frame. */
async function openFramed(page: Page, path: string): Promise<Frame> {
  const html = `<!doctype html><html lang="en"><title>Article</title>${embedCode(english(path), "Map and timeline")}`;
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
});
