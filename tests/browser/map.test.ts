/** The map as a reader uses it: what stands on it, what leads where, and how it moves. */

import type { Page } from "@playwright/test";
import type { Site } from "../../src/core/dossier";
import {
  card,
  elsewhere,
  english,
  expect,
  map,
  open,
  playhead,
  test,
  timeline,
  turnTo,
  unfoldElsewhere,
  unfoldMoves,
  withAccount,
} from "./dateline";
import { dossier, en, mapAt } from "./dossier";
import { mapAtRest, mapFaults, viewInAddress } from "./shownMap";
import { config } from "./site";

const sited = dossier.events.filter(({ place }) => place.site !== null);
const sites = [...new Set(sited.map(({ place }) => place.site!))];
const eventsAt = (site: Site) => sited.filter(({ place }) => place.site === site);
const busiest = sites.reduce((a, b) => (eventsAt(b).length > eventsAt(a).length ? b : a));
const region = sites.find(({ precision }) => precision === "region")!;
const other = sites.find((site) => site !== busiest && site.precision !== "region")!;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const named = (site: Site) => `(${escaped(en(site.name))}|${escaped(en(site.shortName))})`;
/** The marker that stands for the site, alone or with others that touch it; not an arrow that leads to it. */
const marker = (page: Page, site: Site) =>
  map(page).getByRole("button", { name: new RegExp(`(^|[:;] )${named(site)}, \\d+ events?(,|;|$)`) });
const arrow = (page: Page, site: Site) =>
  map(page).getByRole("button", { name: new RegExp(`${named(site)}.* beyond the edge`) });
const button = (page: Page, name: string | RegExp) => map(page).getByRole("button", { name });

/** Zoom, latitude and longitude as the address has them at rest; null while the map shows what it chose itself. */
function viewport(page: Page): readonly [zoom: number, lat: number, lon: number] | null {
  const value = new URL(page.url()).searchParams.get("map");
  return value === null ? null : (value.split("/").map(Number) as [number, number, number]);
}
const viewOf = ([lon = 0, lat = 0]: readonly number[], zoom: number) => `?map=${zoom}/${lat}/${lon}`;

test.describe("every site with events", () => {
  test("is reached by its marker or by an arrow, close up and from afar", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, viewOf(busiest.anchor!, 6));
    for (const zoom of [6, 10, 13, 16]) {
      await turnTo(page, withAccount(english(viewOf(busiest.anchor!, zoom))));
      await mapAtRest(page);
      for (const site of sites) await expect(marker(page, site).or(arrow(page, site)).first()).toBeVisible();
    }
  });

  test("that lies beyond the edge is brought by its arrow", async ({ page }) => {
    await open(page, viewOf(busiest.anchor!, 17));
    await expect(marker(page, other)).toHaveCount(0);
    await arrow(page, other).click();
    await expect(marker(page, other)).toBeVisible();
    await expect(arrow(page, other)).toHaveCount(0);
  });
});

test("several events at one place open as a list; focus goes in, and Escape takes it back", async ({
  page,
}) => {
  await open(page);
  const pin = marker(page, busiest);
  await pin.focus();
  await page.keyboard.press("Enter");
  const list = map(page).getByRole("dialog", { name: en(busiest.name) });
  await expect(list.getByRole("listitem")).toHaveCount(eventsAt(busiest).length);
  await expect(list.getByRole("listitem").first().getByRole("button")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("listitem").nth(1).getByRole("button")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(pin).toBeFocused();

  await pin.click();
  const last = eventsAt(busiest).at(-1)!;
  await list.getByRole("button", { name: new RegExp(escaped(en(last.title))) }).click();
  await expect(list).toHaveCount(0);
  await expect(card(page).getByRole("heading", { name: en(last.title), exact: true })).toBeVisible();
});

test("what has no place on the map is reached from the Elsewhere tray", async ({ page }) => {
  await open(page);
  const events = new Set<string>();
  await unfoldElsewhere(page);
  const groups = elsewhere(page)
    .getByRole("listitem")
    .getByRole("button", { name: /, \d+ events?$/ });
  for (const group of await groups.all()) {
    await group.click();
    const list = map(page).getByRole("dialog");
    await list.waitFor();
    for (const item of await list.getByRole("listitem").allInnerTexts()) events.add(item.split("\n")[0]!);
    await page.keyboard.press("Escape");
    await expect(group).toBeFocused();
  }
  const placeless = dossier.events.filter(({ place }) => place.site === null).map(({ title }) => en(title));
  expect([...events].sort()).toEqual(placeless.sort());

  await groups.first().click();
  const first = map(page).getByRole("dialog").getByRole("listitem").first().getByRole("button");
  await first.click();
  await expect(card(page)).toBeVisible();
});

test.describe("the map's buttons", () => {
  const center = sites.find((site) => site !== region)!.anchor!;
  test.beforeEach(async ({ page }) => {
    await open(page, viewOf(center, 12));
    await unfoldMoves(page);
  });

  test("move it up, down, left and right by a press and by a key", async ({ page }) => {
    for (const [name, axis, sign] of [
      ["Move the map up", 1, 1],
      ["Move the map down", 1, -1],
      ["Move the map left", 2, -1],
      ["Move the map right", 2, 1],
    ] as const) {
      const before = viewport(page)![axis];
      await button(page, name).click();
      await expect.poll(() => (viewport(page)![axis] - before) * sign).toBeGreaterThan(0.001);
      const between = viewport(page)![axis];
      await button(page, name).press("Enter");
      await expect.poll(() => (viewport(page)![axis] - between) * sign).toBeGreaterThan(0.001);
      await mapAtRest(page);
    }
  });

  test("zoom by a press and by a key", async ({ page }) => {
    await button(page, "Zoom in").click();
    await expect.poll(() => viewport(page)?.[0]).toBe(13);
    await button(page, "Zoom out").press("Enter");
    await expect.poll(() => viewport(page)?.[0]).toBe(12);
    await map(page)
      .getByRole("group", { name: /^Map: arrow keys/ })
      .press("+");
    await expect.poll(() => viewport(page)?.[0]).toBe(13);
  });

  test("fit the whole story, and the part where most of it takes place", async ({ page }) => {
    await button(page, "Show all places").click();
    for (const site of sites) await expect(marker(page, site)).toBeVisible();
    // Markers stand where the map is going; the address follows when it has arrived.
    await expect.poll(() => viewport(page)?.[0]).toBeLessThan(12);
    await button(page, /^Fit /).press("Enter");
    await expect.poll(() => viewport(page)).toBeNull(); // the map's own choice stands in no link
    await expect(marker(page, busiest)).toBeVisible();
    await expect(arrow(page, region)).toBeVisible();
  });
});

test("the overview map's name holds the place that is written on it", async ({ page }) => {
  test.skip(config.basemap === null, "it shows the basemap's country");
  await open(page, viewOf(busiest.anchor!, 12)); // wider frames would cut the name
  const overview = button(page, /^Overview map: /);
  const seen = await overview.locator("text").textContent();
  expect(await overview.getAttribute("aria-label")).toContain(`: ${seen}: `); // WCAG 2.5.3
});

test("the overview map moves the map where it is pressed, and by keys", async ({ page }) => {
  test.skip(config.basemap === null, "it shows the basemap's country");
  await open(page, viewOf(busiest.anchor!, 9));
  const overview = button(page, /^Overview map: \d+ events? lie/);
  await overview.click({ position: { x: 20, y: 60 } });
  await expect.poll(() => viewport(page)![2]).toBeLessThan(busiest.anchor![0]! - 1);
  expect(viewport(page)![0]).toBe(9);
  const before = viewport(page)![2];
  await overview.press("ArrowRight");
  await expect.poll(() => viewport(page)![2]).toBeGreaterThan(before);
});

test("phases change on the map while scrubbing, and nothing on it is made anew", async ({ page }) => {
  await open(page);
  await marker(page, busiest).waitFor();
  await playhead(page).press("Home");
  const pin = marker(page, busiest);
  await expect(pin).toHaveAttribute("data-phase", "ahead");
  const things = map(page).locator("[data-phase]");
  const count = await things.evaluateAll((elements) => {
    for (const element of elements) (element as Element & { seen?: true }).seen = true;
    return elements.length;
  });
  expect(count).toBeGreaterThan(sites.length);
  const track = (await playhead(page).locator("xpath=../..").boundingBox())!;
  const head = (await playhead(page).boundingBox())!;
  const y = head.y + head.height / 2;
  await page.mouse.move(track.x + track.width * 0.2, y);
  await page.mouse.down();
  const phases = new Set<string | null>();
  for (let part = 0.2; part < 0.98; part += 0.03) {
    await page.mouse.move(track.x + track.width * part, y, { steps: 2 });
    phases.add(await pin.getAttribute("data-phase"));
  }
  await page.mouse.up();
  expect(phases).toContain("past");
  expect(phases.size).toBeGreaterThan(2);
  const kept = await things.evaluateAll(
    (elements) => elements.filter((element) => (element as Element & { seen?: true }).seen).length,
  );
  expect(kept).toBe(count);
});

test("Only the report takes what other sources say off the map", async ({ page }) => {
  const others = button(page, /according to other sources(,|;|$)/);
  await open(page, `?map=${mapAt(6)}`);
  await expect(others.first()).toBeVisible();
  await page.getByRole("button", { name: "Only the report" }).click();
  await expect(others).toHaveCount(0);
  for (const site of sites) await expect(marker(page, site)).toBeVisible();
});

test("a region has its name in its area and never a pin", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, viewOf(region.anchor!, 6));
  for (const zoom of [6, 8, 11]) {
    await turnTo(page, withAccount(english(viewOf(region.anchor!, zoom))));
    await mapAtRest(page);
    await expect(marker(page, region)).toBeVisible();
    await expect(marker(page, region).locator("svg")).toHaveCount(0);
  }
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
  [320, 640],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("markers never cover each other, and names stay inside the panel", async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const last = eventsAt(busiest).at(-1)!;
      await open(page);
      for (const path of ["", `?map=${mapAt(6)}`, `?map=${mapAt(9)}`, `events/${last.slug}/`]) {
        await turnTo(page, withAccount(english(path)));
        await mapAtRest(page);
        await marker(page, busiest).or(arrow(page, busiest)).first().waitFor();
        await page.evaluate(() => document.fonts.ready);
        await expect.poll(() => collisions(page), path).toEqual([]);
      }
    });
  });
}

interface Thing {
  readonly isPin: boolean;
  readonly marker: DOMRect;
}

/** Names of things on the map that cover each other or leave it. */
async function collisions(page: Page): Promise<readonly string[]> {
  return map(page).evaluate((region) => {
    const panel = region.getBoundingClientRect();
    const things = [...region.querySelectorAll<HTMLElement>("button[data-place]")]
      .filter((each) => getComputedStyle(each).visibility === "visible")
      .map((each) => {
        const label = each.querySelector<HTMLElement>("[data-shown='true']");
        return {
          name: each.getAttribute("aria-label") ?? "",
          isPin: each.querySelector("svg") !== null,
          marker: each.getBoundingClientRect(),
          label: label?.getBoundingClientRect(),
        };
      });
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    /** Pins are round, names are not. */
    const touch = (a: Thing, b: Thing) =>
      a.isPin && b.isPin
        ? Math.hypot(
            a.marker.left + a.marker.right - b.marker.left - b.marker.right,
            a.marker.top + a.marker.bottom - b.marker.top - b.marker.bottom,
          ) <
          a.marker.width + b.marker.width - 2
        : meet(a.marker, b.marker);
    const isInside = ({ left, top, right, bottom }: DOMRect) =>
      left >= panel.left && top >= panel.top && right <= panel.right && bottom <= panel.bottom;
    return things.flatMap((thing, i) => [
      ...things
        .slice(i + 1)
        .flatMap((other) => (touch(thing, other) ? [`${thing.name} × ${other.name}`] : [])),
      ...(thing.label && !isInside(thing.label) ? [`${thing.name} leaves the panel`] : []),
    ]);
  });
}

test("a reader's drag stands in the address, and the link shows the same again", async ({
  page,
  context,
}) => {
  await open(page);
  await marker(page, busiest).waitFor();
  expect(viewport(page)).toBeNull();
  const box = (await map(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 80, box.y + box.height * 0.3 + 40, { steps: 8 });
  await page.mouse.up();
  await expect(async () => {
    await mapAtRest(page);
    expect(await mapFaults(page, viewInAddress(page.url())!, dossier)).toEqual([]);
  }).toPass();
  const place = (await marker(page, busiest).boundingBox())!;

  const again = await context.newPage();
  await again.goto(page.url());
  await expect(marker(again, busiest)).toBeVisible();
  await expect
    .poll(async () => Math.abs((await marker(again, busiest).boundingBox())!.x - place.x))
    .toBeLessThan(1);
  expect(viewport(again)).toEqual(viewport(page));
});

test("while playing, the map follows until the reader moves it, and again when asked to", async ({
  page,
}) => {
  await open(page, `events/${eventsAt(busiest)[0]!.slug}/`);
  await expect(marker(page, busiest)).toBeVisible();
  const follow = button(page, "Follow the story");
  for (let i = 0; i < 2; i++) await playhead(page).press("j"); // slow: the story stays at its place meanwhile
  await timeline(page).getByRole("button", { name: "Play", exact: true }).click();
  await expect(timeline(page).getByRole("button", { name: "Pause", exact: true })).toBeVisible();
  await expect(follow).toHaveCount(0);
  await unfoldMoves(page);
  await button(page, "Move the map right").click();
  await expect(follow).toBeVisible();
  await expect(async () => {
    await button(page, "Move the map right").click(); // the next press cuts a pan short
    await expect(marker(page, busiest)).toHaveCount(0, { timeout: 300 });
  }).toPass();
  await follow.click();
  await expect(follow).toHaveCount(0);
  await expect(marker(page, busiest)).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("one finger scrolls the page past the map, two move the map", async ({ page }) => {
    await open(page, viewOf(busiest.anchor!, 12));
    await marker(page, busiest).waitFor();
    const box = (await map(page).boundingBox())!;
    const [x, y] = [box.x + box.width * 0.75, box.y + box.height * 0.6];
    const before = viewport(page)!;
    const client = await page.context().newCDPSession(page);
    async function drag(fingers: readonly number[], dx: number, dy: number) {
      const points = (part: number) =>
        fingers.map((apart, id) => ({ x: x - apart + dx * part, y: y + dy * part, id }));
      await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(0) });
      for (let part = 0.1; part <= 1; part += 0.1)
        await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(part) });
      await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    }
    await drag([120, 20], 80, 0);
    await expect.poll(() => viewport(page)![2]).toBeLessThan(before[2] - 0.005);
    expect(await page.evaluate(() => scrollY)).toBe(0);

    const between = viewport(page);
    await drag([0], 0, -200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(viewport(page)).toEqual(between);
  });
});
