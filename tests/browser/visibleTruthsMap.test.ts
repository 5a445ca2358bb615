/** What is on the screen is true: positions, words and outlines looked at as a reader sees them, not as state has them. */

import type { Page } from "@playwright/test";
import * as fc from "fast-check";
import { languagePath } from "../../src/app/place";
import type { Viewport } from "../../src/state/readerState";
import { at, entry, expect, map, open, test, unfoldMoves } from "./dateline";
import { dossier, mapAt, placed } from "./dossier";
import { mapAtRest, mapFaults, viewInAddress } from "./shownMap";

/** Give SEED to draw the same views again; a failure prints it. */
const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);

const FORMS = {
  wide: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

const onMap = dossier.events.filter(({ kind, place }) => kind.lane === "ground" && place.position !== null);
const anchors = [...dossier.sites.values()].flatMap(({ anchor }) => (anchor ? [anchor] : []));

/** Beside a site, close up or from afar. */
const drawnViews = fc
  .tuple(
    fc.constantFrom(...anchors),
    fc.integer({ min: 5 * 4, max: 17 * 4 }),
    fc.integer({ min: -200, max: 200 }),
    fc.integer({ min: -120, max: 120 }),
  )
  .map(([[lon = 0, lat = 0], quarters, x, y]): Viewport => {
    const pixel = 360 / (256 * 2 ** (quarters / 4));
    const round = (degrees: number) => Number(degrees.toFixed(5));
    return { zoom: quarters / 4, center: [round(lon + x * pixel), round(lat + y * pixel)] };
  });

const mapIn = ({ zoom, center: [lon, lat] }: Viewport) => `map=${zoom}/${lat}/${lon}`;

/** The map comes to rest at this view, whole: marks, outlines, scale and ground. */
async function expectShown(page: Page, view: Viewport, message = `SEED=${seed}`) {
  await mapAtRest(page);
  await expect(page.locator(".leaflet-overlay-pane path").first()).toBeAttached();
  // The ground is painted beside the page, and again when a file or a font has come.
  await expect.poll(() => mapFaults(page, view, dossier), { message }).toEqual([]);
}

/** The view in the address at rest is the one on the map, and whoever opens the address sees it, too. */
async function expectLinkTrue(page: Page, check: (view: Viewport) => void = () => {}) {
  await mapAtRest(page);
  await expect(async () => check(viewInAddress(page.url())!)).toPass();
  const view = viewInAddress(page.url())!;
  await expectShown(page, view);
  const copy = await page.context().newPage();
  await copy.goto(page.url());
  await expectShown(copy, view, page.url());
  expect(copy.url()).toBe(page.url());
  await copy.close();
}

test.describe("a view in an address is the view on the map", () => {
  const events = [null, ...onMap.map(({ slug }) => slug)];
  const drawn = fc.sample(fc.tuple(fc.constantFrom(...events), drawnViews), { seed, numRuns: 8 });
  let next = 0;
  // Every two of form, motion and language meet once.
  for (const [form, reducedMotion, language] of [
    ["wide", "no-preference", "en"],
    ["wide", "reduce", "ar"],
    ["phone", "reduce", "en"],
    ["phone", "no-preference", "ar"],
  ] as const) {
    const own = drawn.slice(next, next + 2);
    next += 2;
    test(`${form}, ${language}, motion: ${reducedMotion}`, async ({ browser }) => {
      const context = await browser.newContext({ ...FORMS[form], reducedMotion, serviceWorkers: "block" });
      const page = await context.newPage();
      for (const [slug, view] of own) {
        const path = `${slug ? `events/${slug}/` : ""}?${mapIn(view)}`;
        await page.goto(at(languagePath(language) + path));
        await expectShown(page, view, `SEED=${seed} ${path}`);
        expect(viewInAddress(page.url()), `SEED=${seed} ${path}`).toEqual(view);
      }
      await context.close();
    });
  }
});

for (const [form, options] of Object.entries(FORMS)) {
  test.describe(`the view stays true (${form})`, () => {
    test.use(options);
    /** Presses buttons of the map, `apart` frames apart. */
    const press = (page: Page, names: readonly string[], apart = 0) =>
      map(page).evaluate(
        async (region, { names, apart }) => {
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          for (const name of names) {
            region.querySelector<HTMLElement>(`button[title="${name}"]`)!.click();
            for (let i = 0; i < apart; i++) await frame();
          }
        },
        { names, apart },
      );

    test("when an event's map is zoomed, each press counts, and its link is copied", async ({ page }) => {
      await open(page, `events/${placed.slug}/`);
      await mapAtRest(page);
      await press(page, ["Zoom in"]);
      await expect.poll(() => viewInAddress(page.url())).not.toBeNull();
      const { zoom } = viewInAddress(page.url())!;
      await press(page, ["Zoom in", "Zoom in"]);
      await expectLinkTrue(page, (view) => expect(view.zoom).toBe(zoom + 2));
    });

    test("when the map is asked for other views while it is on its way", async ({ page }) => {
      await open(page, `?map=${mapAt(12)}`);
      await mapAtRest(page);
      await unfoldMoves(page);
      await press(page, ["Zoom out", "Zoom out", "Move the map right", "Zoom out", "Zoom in"], 3);
      await expectLinkTrue(page, (view) => expect(view.zoom).toBe(10));
    });

    test("when another event is brought into view, and when Back and Forward are pressed", async ({
      page,
    }) => {
      const far = onMap.find(({ place, slug }) => slug !== placed.slug && place.site !== placed.place.site)!;
      await open(page, `events/${placed.slug}/?map=${mapAt(16)}`);
      const first = viewInAddress(page.url())!;
      await expectShown(page, first);
      await entry(page, far).click();
      await expectLinkTrue(page, (view) => expect(view).not.toEqual(first));
      const second = viewInAddress(page.url())!;
      await page.goBack();
      await expectShown(page, first);
      await page.goForward();
      await page.goBack(); // while the map is on its way
      await page.goForward();
      await expectShown(page, second);
    });

    test("when the panel is resized at rest and on the way", async ({ page }) => {
      await open(page, `?map=${mapAt(11)}`);
      await expectShown(page, viewInAddress(page.url())!);
      const { width, height } = options.viewport;
      await page.setViewportSize({ width: width - 60, height: height - 150 });
      await expectShown(page, viewInAddress(page.url())!);
      await press(page, ["Zoom in"], 2);
      await page.setViewportSize({ width, height });
      await expectLinkTrue(page, (view) => expect(view.zoom).toBe(12));
    });
  });
}
