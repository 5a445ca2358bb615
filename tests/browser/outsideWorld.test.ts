/** The site as the rest of the world meets it: framed in another page, by links that others made, with other keyboards. */

import { createServer } from "node:http";
import type { Frame, Locator, Page } from "@playwright/test";
import { languagePath, pageLanguages } from "../../src/app/place";
import { embedCode } from "../../src/app/share/embedCode";
import { portOf } from "../../src/tools/serveDist";
import { at, english, expect, playhead, test } from "./dateline";
import { dayAt, dossier, placed } from "./dossier";
import { isFull } from "./site";

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

  test("the wheel over the map scrolls the article", async ({ page }) => {
    await openFramed(page, `events/${placed.slug}/?embed=1`);
    await page.evaluate(() => {
      document.body.style.paddingBottom = "3000px";
    });
    const surface = page.frameLocator("iframe").locator(".leaflet-container").first();
    const box = (await surface.boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await page.mouse.wheel(0, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(150);
  });

  test("a press into the map gives it the wheel, and one beside it gives it back to the article", async ({
    page,
  }) => {
    const frame = await openFramed(page, `events/${placed.slug}/?embed=1`);
    await page.evaluate(() => {
      document.body.style.paddingBottom = "3000px";
    });
    const scrolled = () => page.evaluate(() => scrollY);
    const surface = page.frameLocator("iframe").locator(".leaflet-container").first();
    const box = (await surface.boundingBox())!;
    const free = { x: box.x + 20, y: box.y + box.height / 2 };
    await page.mouse.click(free.x, free.y);
    expect(await scrolled()).toBe(0); // focus moves nothing
    const before = frame.url();
    await page.mouse.wheel(0, -240);
    await expect.poll(() => frame.url()).not.toBe(before);
    expect(frame.url()).toContain("map=");
    expect(await scrolled()).toBe(0);
    await page.mouse.click(free.x, box.y + box.height + 1000);
    await page.mouse.move(free.x, free.y);
    await page.mouse.wheel(0, 150);
    await expect.poll(scrolled).toBe(150);
  });
});

test.describe("framed in an article, on a touch screen", () => {
  test.use({ ownOrigins: /^http:\/\/127\.0\.0\.1:/, hasTouch: true });

  test("one finger on map, mark or timeline scrolls the article, two fingers move and zoom the map", async ({
    page,
  }) => {
    const frame = await openFramed(page, `events/${placed.slug}/?embed=1`);
    await page.evaluate(() => {
      document.body.style.paddingBottom = "3000px";
    });
    const scrolled = () => page.evaluate(() => scrollY);
    const inside = page.frameLocator("iframe");
    const surface = inside.locator(".leaflet-container").first();
    const mark = inside.locator("[data-place][data-role=events]").first();
    await mark.waitFor();
    const middleOf = async (locator: Locator) => {
      const { x, y, width, height } = (await locator.boundingBox())!;
      return { x: x + width / 2, y: y + height / 2 };
    };
    const fingers = await page.context().newCDPSession(page);
    /** Each finger goes from its place by its way, in ten frames. */
    const drag = async (...each: { at: Point; by: Point }[]) => {
      const points = (part: number) =>
        each.map(({ at, by }, id) => ({ id, x: at.x + by.x * part, y: at.y + by.y * part }));
      await fingers.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(0) });
      for (let step = 1; step <= 10; step++) {
        await fingers.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(step / 10) });
        await frame.evaluate(() => new Promise(requestAnimationFrame));
      }
      await fingers.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };

    const atRest = () => {
      let last = Number.NaN;
      const isSame = async () => {
        const before = last;
        last = await scrolled();
        return last === before;
      };
      return expect.poll(isSame).toBe(true);
    };

    const address = frame.url();
    const stood = await middleOf(mark);
    const box = (await surface.boundingBox())!;
    const free = { x: box.x + box.width * 0.2, y: box.y + box.height * 0.6 };
    const inTimeline = await middleOf(inside.getByRole("region", { name: "Timeline", exact: true }));
    for (const at of [free, await middleOf(mark), inTimeline]) {
      // Rows of the timeline that have more than they show are scrolled to their end first.
      await expect(async () => {
        await drag({ at, by: { x: 0, y: -70 } });
        await expect.poll(scrolled, { timeout: 1000 }).toBeGreaterThan(10);
      }).toPass();
      await atRest();
      await page.evaluate(() => scrollTo(0, 0));
    }
    expect(await middleOf(mark)).toEqual(stood);
    expect(frame.url()).toBe(address);

    const by = { x: 0, y: -60 };
    await drag({ at: { x: free.x, y: free.y }, by }, { at: { x: free.x + 120, y: free.y }, by });
    await expect.poll(async () => Math.round((await middleOf(mark)).y - stood.y)).toBeLessThan(-30);
    const zoomOf = () => Number(/map=([\d.]+)/.exec(decodeURIComponent(frame.url()))?.[1]);
    await expect.poll(zoomOf).toBeGreaterThan(0);
    const zoom = zoomOf();
    const middle = await middleOf(surface);
    // The map takes no pinch while it still comes to rest.
    await expect(async () => {
      await drag(
        { at: { x: middle.x - 30, y: middle.y }, by: { x: -100, y: 0 } },
        { at: { x: middle.x + 30, y: middle.y }, by: { x: 100, y: 0 } },
      );
      await expect.poll(zoomOf, { timeout: 2_000 }).toBeGreaterThan(zoom + 1);
    }).toPass();
    expect(await scrolled()).toBe(0);
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

for (const colorScheme of isFull ? (["light", "dark"] as const) : (["light"] as const)) {
  test(`without color-mix everything has nearly the same colour, ${colorScheme}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(180_000);
    const old = await context.newPage();
    await old.route("**/*.css", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll("color-mix(", "no-mix(") });
    });
    const path = `events/${placed.slug}/?from=${dayAt(0.3)}&to=${dayAt(0.7)}&t=${dayAt(0.5)}`;
    for (const one of [page, old]) {
      await one.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await one.goto(english(path));
      await playhead(one).waitFor();
      await one.locator("[data-place]").first().waitFor();
      await one.getByRole("article").waitFor();
    }
    /** Looked for again until what is loaded late has come to both pages. */
    const faults = async () => {
      const [now, then] = [await page.evaluate(paintOf), await old.evaluate(paintOf)];
      if (then.length !== now.length) return [`${then.length} paints, not ${now.length}`];
      const mixed = now.filter(({ isMixed }) => isMixed).length;
      if (mixed <= 10) return [`${mixed} mixed colours`]; // there is something to lose
      return now.flatMap((paint, i) => {
        const other = then[i]!;
        const isSame =
          paint.isImage === other.isImage &&
          (paint.alpha < 0.5 ||
            (other.alpha >= 0.5 && paint.rgb.every((channel, c) => Math.abs(channel - other.rgb[c]!) <= 80)));
        return isSame ? [] : [`${paint.name}, not ${other.name}`];
      });
    };
    await expect.poll(faults, { timeout: 60_000 }).toEqual([]);
  });
}

interface Paint {
  readonly name: string;
  readonly isMixed: boolean;
  readonly isImage: boolean;
  readonly rgb: readonly number[];
  readonly alpha: number;
}

/** What each element of the page is painted with. */
function paintOf(): Paint[] {
  const PROPERTIES = [
    "background-color",
    "border-top-color",
    "border-left-color",
    "border-right-color",
    "fill",
    "stroke",
  ];
  return [...document.querySelectorAll("#app *")].flatMap((element) => {
    const style = getComputedStyle(element);
    return PROPERTIES.map((property) => {
      const value = style.getPropertyValue(property);
      const numbers = (value.match(/[\d.]+(?:e-\d+)?/g) ?? []).map(Number);
      const isMixed = value.startsWith("color(");
      const [r = 0, g = 0, b = 0, alpha = value.startsWith("rgb") || isMixed ? 1 : 0] = numbers;
      return {
        name: `${element.tagName} ${element.getAttribute("class")} ${property}: ${value}`,
        isMixed,
        isImage: style.backgroundImage !== "none",
        rgb: isMixed ? [r, g, b].map((part) => part * 255) : [r, g, b],
        alpha,
      };
    });
  });
}

const languages = pageLanguages(dossier.header);
/** One form for each language, unless all are asked for. */
const sampled = (forms: readonly string[]) => (isFull ? forms : forms.slice(0, languages.length));
const selected = (page: Page) => page.locator('#account a[aria-current="true"]');

test.describe("links that others have had in their hands", () => {
  test("what trackers add is no word to the reader, and in no link that they copy", async ({ page }) => {
    const tracked = "utm_source=letter&utm_medium=mail&fbclid=x&gclid=x&igshid=x&mc_cid=x&mc_eid=y&ref=z";
    await page.goto(english(`events/${placed.slug}/?${tracked}&only=report`));
    await playhead(page).waitFor();
    await page.waitForURL(english(`events/${placed.slug}/?only=report`));
    await page.getByRole("button", { name: "Share" }).click();
    const shared = page.getByRole("dialog").getByRole("textbox");
    await expect(shared.first()).toHaveValue(english(`events/${placed.slug}/`));
    for (const box of await shared.all())
      expect(await box.inputValue()).not.toMatch(/(utm_|clid|igshid|mc_|ref=)/);
    await expect(page.getByText(/not understood/)).toHaveCount(0);
  });

  test("an event that a damaged query names is opened in each language, and the address is whole again", async ({
    page,
  }) => {
    const { slug } = placed;
    // Each form in one language; unit/state/repairLink.test.ts draws forms at random.
    for (const [i, damaged] of sampled([
      `${slug}.`,
      slug.toUpperCase(),
      slug.replaceAll("-", "%252D"),
      `${slug})`,
      `${slug},`,
      `${slug}»`,
      `${slug}”`,
      `${slug}%20`,
      slug.replaceAll("-", "_"),
      slug.replaceAll("-", "%2D"),
    ]).entries()) {
      const home = at(languagePath(languages[i % languages.length]!));
      await page.goto(`${home}?event=${damaged}`, { waitUntil: "commit" });
      await page.waitForURL(`${home}events/${slug}/`, { waitUntil: "commit" });
      await expect(selected(page)).toHaveAttribute("href", new RegExp(`events/${slug}/$`));
    }
  });

  test("a moment with a full stop behind it is that moment, and one that is none is told", async ({
    page,
  }) => {
    const day = dayAt(0.65);
    await page.goto(english(`?t=${day}.`));
    await page.waitForURL(english(`?t=${day}`));
    await page.goto(english("?t=someday.&utm_source=letter"));
    await expect(page.getByText(/not understood and left out: t\b/)).toBeVisible();
  });

  test("a page served at an escaped address opens its event", async ({ page }) => {
    await page.goto(english(`events/${placed.slug.replaceAll("-", "%2D")}/`));
    await page.waitForURL(english(`events/${placed.slug}/`));
    await expect(selected(page)).toHaveAttribute("href", new RegExp(`events/${placed.slug}/$`));
  });
});

test.describe("on a static host, which answers a wrong address with its page for those", () => {
  test.use({ expectedErrors: /404 \(Not Found\)|MIME type/ });
  const { slug } = placed;

  test("a damaged link opens its event in each language", async ({ page }) => {
    for (const [i, path] of sampled([
      `events/${slug}.`,
      `Events/${slug.replaceAll("-", "_")}/`,
      `${slug}/`,
      `events/${slug})`,
      `events/${slug},/`,
      `events/${slug}»`,
      `events/${slug}”`,
      `events/${slug}%20`,
      `events/${slug.toUpperCase()}/`,
      `events/${slug.replaceAll("-", "%252D")}`,
      `events/${slug}/)`,
    ]).entries()) {
      const language = languages[i % languages.length]!;
      const home = at(languagePath(language));
      await page.goto(`${home}${path}?only=report`, { waitUntil: "commit" });
      await page.waitForURL(`${home}events/${slug}/?only=report`, { waitUntil: "commit" });
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(selected(page)).toHaveAttribute("href", new RegExp(`events/${slug}/$`));
    }
  });

  for (const language of languages) {
    test(`in ${language} a mistyped link is offered its event first, in its language`, async ({ page }) => {
      const home = at(languagePath(language));
      const response = await page.goto(`${home}events/${slug.slice(0, -2)}/`);
      expect(response?.status()).toBe(404);
      const first = page.getByRole("main").locator("section").first();
      await expect(first).toHaveAttribute("lang", language);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(first.getByRole("listitem").first().getByRole("link")).toHaveText(placed.title[language]!);
      await first.getByRole("listitem").first().getByRole("link").click();
      await page.waitForURL(`${home}events/${slug}/`);
    });
  }

  for (const colorScheme of ["light", "dark"] as const) {
    for (const javaScriptEnabled of [true, false]) {
      test(`that page looks like the site, ${colorScheme}, scripts ${javaScriptEnabled ? "on" : "off"}, from any depth`, async ({
        browser,
      }) => {
        const context = await browser.newContext({ colorScheme, javaScriptEnabled });
        const page = await context.newPage();
        const look = () =>
          page.evaluate(async () => {
            await document.fonts.ready;
            const { backgroundColor, color, fontFamily } = getComputedStyle(document.documentElement);
            const family = fontFamily.split(",")[0]!;
            return { backgroundColor, color, fontFamily, has: document.fonts.check(`16px ${family}`) };
          });
        await page.goto(english());
        const site = await look();
        for (const path of isFull ? ["x", "x/", "events/nothing-at-all/", "a/b/c/d/e"] : ["x", "a/b/c/d/e"]) {
          await page.goto(english(path));
          expect(await look(), path).toEqual(site);
          await expect(page.getByRole("heading", { level: 1 })).toHaveCount(languages.length);
        }
        await context.close();
      });
    }
  }
});

/** The keys of K, `/` and `?` by place, as the keyboard writes them. */
const LAYOUTS = {
  Arabic: ["ن", "ظ", "؟"],
  Persian: ["ن", "/", "؟"],
  Russian: ["л", ".", ","],
  English: ["k", "/", "?"],
} as const;

test("the single-letter keys work on keyboards that write another script", async ({ page }) => {
  await page.goto(english());
  await playhead(page).waitFor();
  const session = await page.context().newCDPSession(page);
  const press = async (key: string, code: string, shift = false) => {
    const event = { key, code, modifiers: shift ? 8 : 0 };
    await session.send("Input.dispatchKeyEvent", { ...event, type: "keyDown", text: key });
    await session.send("Input.dispatchKeyEvent", { ...event, type: "keyUp" });
  };
  for (const [layout, [play, search, help]] of Object.entries(LAYOUTS))
    await test.step(layout, async () => {
      await playhead(page).focus();
      await press(play, "KeyK");
      await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
      await press(play, "KeyK");
      await page.getByRole("button", { name: "Play", exact: true }).waitFor();
      await press(help, "Slash", true);
      await expect(page.getByRole("dialog", { name: "Keyboard keys" })).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog", { name: "Keyboard keys" })).toBeHidden();
      await playhead(page).focus();
      await press(search, "Slash");
      await expect(page.getByRole("searchbox")).toBeFocused();
      await expect(page.getByRole("searchbox")).toHaveValue("");
    });
});

test("on a Dvorak keyboard each shortcut is where its letter is, and nowhere else", async ({ page }) => {
  await page.goto(english());
  await playhead(page).waitFor();
  await playhead(page).focus();
  const session = await page.context().newCDPSession(page);
  const press = (key: string, code: string) =>
    session.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, text: key });
  for (const [key, code] of [
    ["t", "KeyK"],
    ["n", "KeyL"],
    ["z", "Slash"],
  ] as const)
    await press(key, code);
  await expect(playhead(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await press("k", "KeyV");
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
  await press("/", "BracketLeft");
  await expect(page.getByRole("searchbox")).toBeFocused();
});
