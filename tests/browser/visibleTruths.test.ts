/** What is on the screen is true: positions, words and outlines looked at as a reader sees them, not as state has them. */

import type { Page } from "@playwright/test";
import { placesOf } from "../../src/core/places";
import { textIn } from "../../src/i18n/textIn";
import type { EventFeature, SiteFeature } from "../../src/schema/dossier";
import { at, elsewhere, expect, map, open, test, turnTo, unfoldElsewhere } from "./dateline";
import { compiled, dossier, en, mapAt, placed, said } from "./dossier";
import { mapAtRest } from "./shownMap";
import { openTimeline, READINGS, type Reading } from "./timelineTrack";

const [english, arabic] = READINGS as [Reading, Reading];

// Each language and each width once: rows are laid out by width, words and sides by language.
for (const [reading, width] of [
  [english, 390],
  [arabic, 1280],
] as const) {
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

/** Zooms at which the country, the city and a single place fill the panel. */
const ZOOMS = [5, 7, 9, 11, 13, 16];
const placeOf = new Map(placesOf(dossier, dossier.events, false).map((place) => [place.id, place]));

for (const [reading, width, height] of [
  [english, 1280, 800],
  [arabic, 390, 844],
] as const) {
  test(`marks stand where the ground says their places are: ${reading.language}, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    const [lon = 0, lat = 0] = placed.place.position!;
    let merged = 0;
    for (const zoom of ZOOMS) {
      const address = at(`${reading.path}?map=${zoom}/${lat}/${lon}`);
      await (zoom === ZOOMS[0] ? page.goto(address) : turnTo(page, address));
      await page.locator("[data-place] svg").first().waitFor();
      await mapAtRest(page);
      await expect.poll(async () => (await marksOn(page)).every(({ isNamed }) => isNamed)).toBe(true);
      const { panel, toScreen, pixelsPerMeter } = await groundOf(page, [lon, lat], zoom);
      const marks = await marksOn(page);
      for (const { ids, isPin, box, name } of marks) {
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        for (const id of ids) {
          const place = placeOf.get(id)!;
          const spot = toScreen(place.position);
          const where = `${name} at zoom ${zoom}`;
          if (isPin && ids.length === 1) expect(distance(middle, spot), where).toBeLessThanOrEqual(2);
          else if (isPin && !place.asArea)
            expect(distance(middle, spot), where).toBeLessThanOrEqual(box.width / 2 + 0.5);
          else {
            // A name stands in its area, or on it where that is smaller than a mark.
            const near = nearestIn(box, spot);
            const radius = (place.radiusMeters ?? 0) * pixelsPerMeter;
            expect(distance(near, spot), where).toBeLessThanOrEqual(Math.max(radius, 22) + 2);
          }
        }
        if (ids.length === 1) continue;
        merged++;
        const events = new Set(ids.flatMap((id) => placeOf.get(id)!.events.map(({ slug }) => slug)));
        if (events.size > 2) expect(name).toMatch(new RegExp(` · ${events.size} `));
      }
      // Whatever lies in the panel has a mark.
      const told = new Set(marks.flatMap(({ ids }) => ids));
      for (const { id, role, position } of placeOf.values()) {
        const { x, y } = toScreen(position);
        const isIn =
          x > panel.x + 2 &&
          y > panel.y + 2 &&
          x < panel.x + panel.width - 2 &&
          y < panel.y + panel.height - 2;
        if (role !== "within" && isIn) expect(told, `zoom ${zoom}`).toContain(id);
      }
    }
    expect(merged).toBeGreaterThan(0);
  });
}

/** The ground as the address asks for it, by the formulas of tiled maps, and the panel that it fills. */
async function groundOf(page: Page, [lon, lat]: readonly [number, number], zoom: number) {
  const panel = (await page.locator(".leaflet-container").boundingBox())!;
  const size = 256 * 2 ** zoom;
  const toWorld = ([lon = 0, lat = 0]: readonly number[]) => {
    const sin = Math.sin((lat * Math.PI) / 180);
    return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)] as const;
  };
  const center = toWorld([lon, lat]);
  return {
    panel,
    pixelsPerMeter: size / (40_075_017 * Math.cos((lat * Math.PI) / 180)),
    toScreen(position: readonly number[]) {
      const [x, y] = toWorld(position);
      return {
        x: panel.x + panel.width / 2 + (x - center[0]) * size,
        y: panel.y + panel.height / 2 + (y - center[1]) * size,
      };
    },
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}
const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y);
const nearestIn = (box: { x: number; y: number; width: number; height: number }, { x, y }: Spot): Spot => ({
  x: Math.max(box.x, Math.min(x, box.x + box.width)),
  y: Math.max(box.y, Math.min(y, box.y + box.height)),
});

/** All marks that are to be seen: which places they stand for and where they are. */
async function marksOn(page: Page) {
  return page.locator("[data-place]").evaluateAll((buttons) =>
    buttons
      .filter((button) => getComputedStyle(button).visibility === "visible")
      .map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return {
          ids: (button as HTMLElement).dataset.place!.split(" "),
          isPin: button.querySelector("svg") !== null,
          isNamed: button.querySelector("[data-measured]")!.getBoundingClientRect().width > 0,
          box: { x, y, width, height },
          name: button.getAttribute("aria-label")!.replaceAll(/[\u2066-\u2069]/g, ""),
        };
      }),
  );
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
  await unfoldElsewhere(page);
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
          const lanes = bars[0]!.parentElement!;
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
          const track = lanes.closest("[data-rows]")!;
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

const bare = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, "");

/** What was current on the screen, one after the other, and what the counter said then. */
interface Shown {
  readonly slug: string;
  readonly count: string;
}

// Next and Play each in either language, with and without other sources.
for (const [reading, only, act] of [
  [english, "", "Next"],
  [arabic, "?only=report", "Next"],
  [english, "?only=report", "Play"],
  [arabic, "", "Play"],
] as const) {
  const told = dossier.events.filter(({ layer }) => only === "" || layer === "report");
  const counts = told.map((_, i) =>
    bare(reading.messages.t("event-position", { number: i + 1, count: told.length })),
  );
  const expected = told.map(({ slug }, i): Shown => ({ slug, count: counts[i]! }));
  const name = `${reading.language}, ${only === "" ? "with other sources" : "without other sources"}`;

  if (act === "Next")
    test(`Next shows the entries in the order of the account and counts them: ${name}`, async ({ page }) => {
      await openTimeline(page, reading, only);
      await watchCurrent(page, counts);
      const next = page.getByRole("button", { name: reading.messages.t("next-event"), exact: true });
      for (const { slug } of told) {
        await next.click();
        await expect(page.locator(`a[aria-current="true"][href*="/events/${slug}/"]`)).toBeVisible();
      }
      expect(await shownIn(page)).toEqual(expected);
    });

  if (act === "Play")
    test(`Play shows the entries in the order of the account and counts them: ${name}`, async ({ page }) => {
      await openTimeline(page, reading, only);
      await watchCurrent(page, counts);
      await page.getByRole("slider", { name: reading.messages.t("playhead"), exact: true }).focus();
      await page.keyboard.press("l");
      await page.keyboard.press("l"); // four times as fast
      await page.getByRole("button", { name: reading.messages.t("play"), exact: true }).click();
      const play = page.getByRole("button", { name: reading.messages.t("play"), exact: true });
      await expect(play).toBeVisible({ timeout: 60_000 });
      expect(await shownIn(page)).toEqual(expected);
    });
}

/** Notes each change of the account's current entry with the counter of the same frame. */
async function watchCurrent(page: Page, counts: readonly string[]) {
  await page.evaluate((counts) => {
    const shown: Shown[] = [];
    Object.assign(window, { shown });
    const look = () => {
      const link = document.querySelector<HTMLAnchorElement>('a[aria-current="true"]');
      const slug = /events\/([\w-]+)\//.exec(link?.href ?? "")?.[1];
      const count = [...document.querySelectorAll("[data-room] span")]
        .map((span) => (span.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, ""))
        .find((text) => counts.includes(text));
      if (slug !== undefined && slug !== shown.at(-1)?.slug) shown.push({ slug, count: count ?? "" });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, counts);
}

const shownIn = (page: Page) => page.evaluate(() => (window as unknown as { shown: Shown[] }).shown);

test("what follows an event is drawn no earlier than it, with other sources at their minute, without them as the report leaves it", async ({
  page,
}) => {
  const pairs = dossier.events.flatMap((event) =>
    (event.time.order?.after ?? []).map((place) => [dossier.events[place]!, event] as const),
  );
  expect(pairs.length).toBeGreaterThan(0);
  for (const only of ["", "?only=report"]) {
    const { track } = await openTimeline(page, READINGS[0]!, only);
    await expect(track.locator("[data-slug]").first()).toBeVisible();
    const lefts = Object.fromEntries(
      await track
        .locator("[data-slug]")
        .evaluateAll((bars) =>
          bars.map((bar) => [(bar as HTMLElement).dataset.slug, bar.getBoundingClientRect().left]),
        ),
    ) as Record<string, number>;
    for (const [earlier, later] of pairs)
      expect(lefts[later.slug]! + 1, `${earlier.slug} before ${later.slug}`).toBeGreaterThanOrEqual(
        lefts[earlier.slug]!,
      );
    const borrowed = dossier.events.filter(({ time }) => !time.refined && time.order?.borrowed.from != null);
    for (const { slug } of borrowed)
      await expect(track.locator(`[data-slug="${slug}"] [data-borrowed="left"]`).first()).toHaveCount(
        only === "" ? 1 : 0,
      );
  }
});
