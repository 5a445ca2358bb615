/** The site in a frame that may run scripts and nothing else, as strict publishing systems make them: its origin is no site's. */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { FrameLocator, Page } from "@playwright/test";
import { portOf } from "../../src/tools/serveDist";
import { at, english, expect, test } from "./dateline";
import { dossier, en, placed as event } from "./dossier";
import { folder } from "./site";

/** What `_headers` of the build says for a path of the site. */
function headersFor(path: string): Headers {
  const headers = new Headers();
  let holds = false;
  for (const line of readFileSync(`${folder}/_headers`, "utf8").split("\n")) {
    const [, name = "", value] = /^ {2}(! [\w-]+|[\w-]+:)(.*)$/.exec(line) ?? [];
    if (name === "") holds = line !== "" && `/${path}`.startsWith(line.replace("*", ""));
    else if (holds && value !== undefined)
      name.startsWith("! ") ? headers.delete(name.slice(2)) : headers.append(name.slice(0, -1), value.trim());
  }
  return headers;
}

/** The built site as a host gives it out, which reads `_headers` or doesn't, and beside it an article that frames an address of it. */
async function publish({ readsHeaders }: { readonly readsHeaders: boolean }) {
  const server = createServer(async (request, response) => {
    const path = request.url!.slice(1);
    const framed = new URLSearchParams(path).get("article?framed");
    if (framed !== null) {
      response.writeHead(200, { "content-type": "text/html" }).end(article(framed));
      return;
    }
    const file = await fetch(at(path), { redirect: "manual" });
    const headers = readsHeaders ? headersFor(path) : new Headers();
    headers.set("content-type", file.headers.get("content-type") ?? "");
    response.writeHead(file.status, Object.fromEntries(headers)).end(Buffer.from(await file.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const base = `http://localhost:${portOf(server)}/`;
  return {
    articleWith: (address: string) =>
      `${base}article?framed=${encodeURIComponent(base + address.slice(at().length))}`,
    close: () => server.close(),
  };
}

const article = (
  framed: string,
) => `<!doctype html><title>Article</title><link rel="icon" href="data:,"><p>Above</p>
<iframe sandbox="allow-scripts" src="${framed}" width="100%" height="700" title="Map"></iframe>
<p style="height: 3000px">Below</p>`;

type Site = Awaited<ReturnType<typeof publish>>;

async function frameIn(page: Page, address: string, on: Site): Promise<FrameLocator> {
  await page.goto(on.articleWith(address));
  return page.frameLocator("iframe");
}

let site: Site;
let bare: Site;
test.beforeAll(async () => {
  site = await publish({ readsHeaders: true });
  bare = await publish({ readsHeaders: false });
});
test.afterAll(() => {
  site.close();
  bare.close();
});
test.use({ ownOrigins: /^http:\/\/localhost:\d+$/ });

for (const query of ["?embed=1", ""]) {
  test(`a strict frame shows a styled, working page at …/${query}`, async ({ page }) => {
    const frame = await frameIn(page, english(`events/${event.slug}/${query}`), site);
    const map = frame.getByRole("region", { name: "Map", exact: true });
    const slider = frame.getByRole("slider", { name: "Playhead" });
    await slider.waitFor();
    await expect(frame.getByRole("article")).toContainText(en(event.summary));

    // Styled: map and account side by side, in the site's own letters.
    await expect(frame.locator("body")).toHaveCSS("font-family", /Plex/);
    const letters = () => frame.locator("body").evaluate(() => document.fonts.check("16px 'IBM Plex Sans'"));
    await expect.poll(letters).toBe(true);
    // The worker that writes the map's names takes its letters from this sheet.
    const isReadable = () =>
      frame.locator("body").evaluate(() => document.styleSheets[0]!.cssRules.length > 0);
    await expect.poll(() => isReadable().catch(() => false)).toBe(true);
    const [box, card] = [await map.boundingBox(), await frame.getByRole("article").boundingBox()];
    expect(box!.x + box!.width <= card!.x + 1 || card!.x + card!.width <= box!.x + 1).toBe(true);

    // The ground is painted: more than one colour of it.
    const colours = () =>
      map
        .locator("canvas")
        .first()
        .evaluate((canvas: HTMLCanvasElement) => {
          const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d")!;
          copy.drawImage(canvas, 0, 0);
          return new Set(new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer))
            .size;
        });
    await expect.poll(colours).toBeGreaterThan(3);

    // Working: steps, the playhead and the reader's choices.
    await frame.getByRole("button", { name: "Next event" }).click();
    await expect(frame.getByRole("article")).toContainText(en(dossier.events[event.index + 1]!.summary));
    await slider.press("Home");
    expect(Number(await slider.inputValue())).toBe(dossier.extent[0]);
    if (query !== "") return;
    await frame.getByRole("searchbox").fill(en(event.title));
    await expect(
      frame.getByRole("heading", { name: en(dossier.events[0]!.title), exact: true }),
    ).toBeHidden();
    await frame.getByRole("button", { name: "More" }).click();
    await frame.getByLabel("Theme").selectOption({ label: "Dark" });
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  });
}

test.describe("on a host that lets no other site read its files", () => {
  test.use({ expectedErrors: /CORS policy|Failed to load resource/ });

  for (const width of [390, 900]) {
    test(`a strict frame of ${width} pixels shows the account in the site's look, and a way to the page itself`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: width + 20, height: 800 });
      const frame = await frameIn(page, english(`events/${event.slug}/?embed=1`), bare);
      const account = frame.getByRole("region", { name: "Account", exact: true });
      await expect(account).toContainText(en(event.summary));
      await expect(frame.locator("body")).toHaveCSS("font-family", /Plex/);
      const [text, still] = [
        await account.boundingBox(),
        await frame.locator("main img").first().boundingBox(),
      ];
      expect(text!.height).toBeGreaterThan(200);
      const isBeside = text!.x >= still!.x + still!.width - 1;
      expect(isBeside || text!.y >= still!.y + still!.height - 1).toBe(true);
      const told = frame.getByText("Map and timeline have not started here.");
      await expect(told).toBeHidden(); // a slow network has its time
      await frame.locator("body").evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      await expect(told).toBeInViewport({ ratio: 1 });
      const link = told.locator("..").getByRole("link", { name: "Open the full page" });
      await expect(link).toBeInViewport({ ratio: 1 });
      await expect(link).toHaveAttribute("target", "_blank");
      const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
      expect(href).toMatch(new RegExp(`/events/${event.slug}/$`));
      await expect(frame.locator("button:visible, input:visible, select:visible")).toHaveCount(0);
    });
  }
});
