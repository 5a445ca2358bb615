/** A view in somebody else's page: one frame, no script, nothing stored. */

import { createServer } from "node:http";
import { embedCode } from "../../src/app/share/embedCode";
import { storyOf } from "../../src/core/story";
import { portOf } from "../../src/tools/serveDist";
import { english, expect, test } from "./dateline";
import { dossier, en, placed as event } from "./dossier";

test.use({ serviceWorkers: "allow" });

/** A page of another origin with the frame in it, and a listener for its height as docs/embed.md has it. */
async function host(address: string) {
  const html = `<!doctype html><html lang="en"><title>Host</title><body>
<a id="before" href="#before">before</a>
${embedCode(address, "Map and timeline")}
<a id="after" href="#after">after</a>
<script>
  addEventListener("message", ({ source, data }) => {
    if (source !== document.querySelector("iframe").contentWindow || data?.type !== "dateline:height") return;
    document.body.dataset.height = data.height;
  });
</script>`;
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(html),
  );
  await new Promise<void>((done) => server.listen(0, done));
  return { address: `http://localhost:${portOf(server)}/`, close: () => server.close() };
}

for (const width of [320, 480, 600, 800]) {
  test(`an embed of ${width} pixels has map, timeline, one card and a way to the full page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 600 });
    await page.goto(english(`events/${event.slug}/?embed=1&only=report`));
    await page.getByRole("slider", { name: "Playhead" }).waitFor();
    await expect(page.getByRole("region", { name: "Map", exact: true })).toBeVisible();
    await expect(page.getByRole("region", { name: "Timeline", exact: true })).toBeVisible();
    await expect(page.getByRole("region", { name: "Map", exact: true })).toBeInViewport();
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(page.getByRole("article")).toContainText(en(event.summary));
    await expect(page.getByRole("banner")).toHaveCount(0);
    await expect(page.getByRole("searchbox")).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const name of ["Map", "Timeline"]) {
      const box = await page.getByRole("region", { name, exact: true }).boundingBox();
      expect(box?.height, name).toBeGreaterThan(120);
      expect(box?.width, name).toBeGreaterThan(250);
    }
    const [full] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: "Open the full page" }).click(),
    ]);
    expect(full.url()).toBe(english(`events/${event.slug}/?only=report`));
    await full.close();
  });
}

test("an embed's card follows the selection, and what leads out of the frame opens beside its page and says so", async ({
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await page.goto(english(`events/${event.slug}/?embed=1`));
  await page.getByRole("button", { name: "Next event" }).click();
  await expect(page.getByRole("article")).toContainText(en(dossier.events[event.index + 1]!.summary));
  for (const link of await page.locator("a[href^=http]").all()) {
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(link).toContainText(/\(opens in a new tab\)$/); // some are folded away, and have no name yet
  }
});

test("an embed stores nothing", async ({ page, context }) => {
  await page.goto(english(`events/${event.slug}/?embed=1&theme=dark`));
  await page.getByRole("button", { name: "Next event" }).click();
  await page.getByRole("slider", { name: "Playhead" }).press("End");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: "caches" in window ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  expect(await context.cookies()).toEqual([]);
});

test("the keyboard goes into the frame and out of it again", async ({ browser }) => {
  const { address, close } = await host(english(`events/${event.slug}/?embed=1`));
  const page = await browser.newPage();
  await page.goto(address);
  await page.frameLocator("iframe").getByRole("slider", { name: "Playhead" }).waitFor();
  await page.locator("#before").focus();
  const where = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
  await page.keyboard.press("Tab");
  expect(await where()).toBe("IFRAME");
  for (let i = 0; i < 200 && (await where()) === "IFRAME"; i++) await page.keyboard.press("Tab");
  expect(await where()).toBe("after");
  await page.keyboard.press("Shift+Tab");
  expect(await where()).toBe("IFRAME");
  await page.close();
  close();
});

test("the frame tells its height, and comes to rest when it gets it", async ({ browser }) => {
  const { address, close } = await host(english(`events/${event.slug}/?embed=1`));
  const page = await browser.newPage({ viewport: { width: 420, height: 900 } });
  await page.goto(address);
  const told = () => page.evaluate(() => Number(document.body.dataset.height ?? 0));
  await expect.poll(told).toBeGreaterThan(400);
  let last = 0;
  await expect
    .poll(
      async () => {
        const height = await told();
        const isStill = height === last;
        last = height;
        await page.evaluate((pixels) => {
          const frame = document.querySelector("iframe");
          if (frame) frame.height = String(pixels);
        }, height);
        return isStill;
      },
      { intervals: [300] },
    )
    .toBe(true);
  expect(last).toBeLessThanOrEqual(900); // what is more scrolls inside
  await page.close();
  close();
});

test.describe("on a phone", () => {
  test.use({ isMobile: true, hasTouch: true, viewport: { width: 600, height: 400 } });

  // A phone zooms out while anything is wider than the page: the layout must not change back and forth with that.
  for (const path of ["?embed=1", `events/${event.slug}/?embed=1`]) {
    test(`a frame of 600 × 400 comes to rest: ${path}`, async ({ page }) => {
      await page.goto(english(path));
      await page.getByRole("slider", { name: "Playhead" }).waitFor();
      const timeline = page.getByRole("region", { name: "Timeline", exact: true });
      await expect(timeline).toBeVisible();
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(width).toBe(600);
    });
  }
});

for (const [width, height] of [
  [320, 600],
  [600, 420],
] as const)
  test(`an embed of ${width} by ${height} pixels can tell the story: step by step, beside the map, and on to the full page`, async ({
    page,
  }) => {
    const { steps } = storyOf(dossier);
    await page.setViewportSize({ width, height });
    await page.goto(english("?embed=1&view=story"));
    const story = page.getByRole("region", { name: "Story", exact: true });
    const map = page.getByRole("region", { name: "Map", exact: true });
    const next = page.getByRole("button", { name: "Next step", exact: true });
    await page.getByRole("slider", { name: "Playhead" }).waitFor();
    for (const [i, { title }] of steps.slice(0, 3).entries()) {
      await next.click();
      await expect(story.locator('[aria-current="step"]').getByRole("heading").first()).toHaveText(en(title));
      await expect(story.getByRole("heading", { name: en(title), exact: true })).toBeInViewport({ ratio: 1 });
      await expect(map).toBeInViewport();
      await expect(next).toBeInViewport({ ratio: 1 });
      await expect(page).toHaveURL(english(`?view=story&step=${i + 1}&embed=1`));
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const link = page.getByRole("link", { name: "Open the full page" });
    // Where the story is the page's own scroll, the link stands at its end, and scrolling there tells the last step.
    const step = width < 560 ? steps.length : 3;
    await link.scrollIntoViewIfNeeded();
    await expect(page).toHaveURL(english(`?view=story&step=${step}&embed=1`));
    const [full] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    expect(full.url()).toBe(english(`?step=${step}`));
    await full.close();
  });
