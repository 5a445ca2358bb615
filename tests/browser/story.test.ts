/** The story as a reader meets it: first on the page, in every language, with scripts and without; step by step, each with its own address. */

import type { Page } from "@playwright/test";
import { languagePath, pageLanguages } from "../../src/app/place";
import { rangeOf } from "../../src/core/order/ranges";
import { isOfOthers, ownPlacesOf, placesOf } from "../../src/core/places";
import { storyOf } from "../../src/core/story";
import { textIn } from "../../src/i18n/textIn";
import { isPinned } from "../../src/map/marks";
import type { Text } from "../../src/schema/dossier";
import { stepPlayhead } from "../../src/state/storyState";
import { messagesIn } from "../fixtures/messagesIn";
import { at, english, expect, map, pathOf, playhead, playheadOf, test, timeline, turnTo } from "./dateline";
import { dossier, en } from "./dossier";

const { lead, steps } = storyOf(dossier);
const languages = pageLanguages(dossier.header);
const sayIn = (language: string, text: Text) => textIn(text, language, dossier.header.language).value;

const story = (page: Page) => page.getByRole("region", { name: "Story", exact: true });
const shown = (page: Page) => story(page).locator('[aria-current="step"]').getByRole("heading").first();
const next = (page: Page) => page.getByRole("button", { name: "Next step", exact: true });
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

async function openStory(page: Page, query = "") {
  await page.goto(english(query));
  await playhead(page).waitFor();
  await map(page).waitFor();
}

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

// Every two of language, width and scripts meet once.
for (const [i, language] of languages.entries())
  for (const [j, viewport] of SIZES.entries()) {
    const javaScriptEnabled = (i + j) % 2 === 0;
    test(`the first screen says what happened: ${language}, ${viewport.width} px, scripts ${javaScriptEnabled ? "on" : "off"}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport, locale: language });
      const page = await context.newPage();
      await page.goto(at(languagePath(language)));
      if (javaScriptEnabled) await page.locator('input[type="range"]').first().waitFor();
      const { t } = messagesIn(language);
      const region = page.getByRole("region", { name: t("reading-story"), exact: true });
      const headline = region.getByRole("heading", { name: sayIn(language, lead.title), exact: true });
      await expect(headline).toBeInViewport({ ratio: 1 });
      const standfirst = region.getByText(sayIn(language, lead.text).slice(0, 30)).first();
      await expect(standfirst).toBeInViewport({ ratio: 1 });
      const first = region.getByRole("heading", { level: 3 }).first();
      await expect(first).toHaveText(sayIn(language, steps[0]!.title));
      const [title, foot] = [
        await first.boundingBox(),
        await region.locator(":scope > :last-child").boundingBox(),
      ];
      if (javaScriptEnabled) expect(title!.y + title!.height).toBeLessThanOrEqual(foot!.y);
      await expect(page.getByRole("tab", { name: t("reading-story"), exact: true })).toHaveAttribute(
        "aria-selected",
        "true",
      );
      for (const { title, text } of steps) {
        const step = region.getByRole("article", { name: sayIn(language, title), exact: true });
        await expect(step).toBeVisible();
        await expect(step).toContainText(sayIn(language, text).slice(0, 20));
      }
      await context.close();
    });
  }

test("each reading has a tab and an address, and map and timeline stay at the same moment", async ({
  page,
}) => {
  await openStory(page, "?step=6");
  const moment = await playheadOf(page);
  for (const [name, path] of [
    ["Where accounts differ", `events/${steps[5]!.entries[0]!.slug}/?view=differ`],
    ["What led to what", `events/${steps[5]!.entries[0]!.slug}/?view=causes`],
    ["Events", `events/${steps[5]!.entries[0]!.slug}/`],
    ["Story", "?step=6"],
  ] as const) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute("aria-selected", "true");
    await expect.poll(() => pathOf(page)).toContain(path);
    expect(await playheadOf(page)).toBe(moment);
    const address = page.url();
    await page.reload();
    await playhead(page).waitFor();
    await expect(tab(page, name)).toHaveAttribute("aria-selected", "true");
    expect(await playheadOf(page)).toBe(moment);
    expect(page.url()).toBe(address);
  }
  await page.goBack();
  await expect(tab(page, "Events")).toHaveAttribute("aria-selected", "true");
});

/** Where each mark stands on the map, in pixels: the view that it shows. */
const marksOf = (page: Page) =>
  map(page)
    .locator("[data-place]")
    .evaluateAll((all) =>
      all.map((mark) => {
        const { x, y } = mark.getBoundingClientRect();
        const map = mark.closest(".leaflet-container")!.getBoundingClientRect();
        return { place: (mark as HTMLElement).dataset.place, x: x - map.x, y: y - map.y };
      }),
    );

type Marks = Awaited<ReturnType<typeof marksOf>>;

/** What stands in only one of two views, or elsewhere in them: the map rests on whole pixels, which may be one apart. */
function marksApart(a: Marks, b: Marks): string[] {
  const places = new Set([...a, ...b].map(({ place }) => place));
  return [...places].flatMap((place) => {
    const [one, other] = [a, b].map((marks) => marks.find((mark) => mark.place === place));
    const isSame = one && other && Math.hypot(one.x - other.x, one.y - other.y) <= 1.5;
    return isSame ? [] : [`${place}: ${JSON.stringify(one)}, not ${JSON.stringify(other)}`];
  });
}

/** What map and timeline show and make stand out, and where the playhead is. */
async function pictureOf(page: Page) {
  const bars = timeline(page).locator("[data-slug][data-selected][data-layer]");
  const places = map(page).locator('[data-place][data-selected="true"]');
  return {
    step: await shown(page).textContent(),
    playhead: await playheadOf(page),
    bars: await bars.evaluateAll((all) => all.map((bar) => (bar as HTMLElement).dataset.slug)),
    places: await places.evaluateAll((all) => all.map((place) => (place as HTMLElement).dataset.place)),
  };
}

for (const viewport of SIZES)
  test(`at ${viewport.width} px scrolling to a step, pressing Next and opening its link are the same`, async ({
    page,
    context,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: "reduce" });
    const [scrolled, opened] = [await context.newPage(), await context.newPage()];
    for (const each of [scrolled, opened]) {
      await each.setViewportSize(viewport);
      await each.emulateMedia({ reducedMotion: "reduce" });
    }
    await openStory(page);
    await openStory(scrolled);
    for (const [i, { title }] of steps.entries()) {
      const path = `?step=${i + 1}`;
      await next(page).click();
      if (i % 4 !== 0) continue; // three pages are much work: the first, the middle and the last step
      await story(scrolled)
        .getByRole("article", { name: en(title), exact: true })
        .evaluate((step) => step.scrollIntoView({ block: "start", behavior: "instant" }));
      await openStory(opened, path);
      for (const each of [page, scrolled, opened]) {
        await expect(shown(each)).toHaveText(en(title));
        await expect(shown(each)).toBeInViewport({ ratio: 1 });
        await expect.poll(() => pathOf(each)).toBe(path);
      }
      const wanted = await pictureOf(opened);
      expect(wanted.playhead).toBe(stepPlayhead(dossier, i + 1, false));
      for (const each of [page, scrolled]) {
        await expect.poll(() => pictureOf(each), { message: path }).toEqual(wanted);
        const apart = async () => marksApart(await marksOf(each), await marksOf(opened));
        await expect.poll(apart, { message: path }).toEqual([]);
      }
    }
  });

test('the reader\'s hand takes the map and keeps it from step to step, and "Follow the story" gives it back', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openStory(page, "?step=2");
  const follow = map(page).getByRole("button", { name: "Follow the story" });
  const framed = await marksOf(page);
  await expect(follow).toHaveCount(0);
  await map(page).getByRole("button", { name: "Zoom in", exact: true }).click();
  await expect.poll(() => pathOf(page)).toContain("map=");
  const moved = new URL(page.url()).searchParams.get("map");
  await next(page).click();
  await expect(shown(page)).toHaveText(en(steps[2]!.title));
  await expect.poll(() => new URL(page.url()).searchParams.get("step")).toBe("3");
  expect(new URL(page.url()).searchParams.get("map")).toBe(moved);
  await page.getByRole("button", { name: "Previous step", exact: true }).click();
  await follow.click();
  await expect(follow).toHaveCount(0);
  await expect.poll(() => pathOf(page)).toBe("?step=2");
  await expect.poll(async () => marksApart(await marksOf(page), framed)).toEqual([]);
});

test("each place that a step tells is in view on the map, at 1280 px and on a phone", async ({ page }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const places = placesOf(dossier, dossier.events, false);
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    await openStory(page);
    for (const [i, { entries, title }] of steps.entries()) {
      await turnTo(page, english(`?step=${i + 1}`));
      await expect(shown(page)).toHaveText(en(title));
      for (const { id } of ownPlacesOf(
        entries.map(({ slug }) => slug),
        places,
      )) {
        const mark = map(page).locator(`[data-place~="${id}"]`).first();
        await expect(mark, `${i + 1}, ${id}, ${viewport.width} px`).toBeInViewport();
      }
    }
  }
});

test("map and timeline make stand out what a step tells", async ({ page }) => {
  const places = placesOf(dossier, dossier.events, false);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openStory(page);
  for (const [i, { entries, other, title }] of steps.entries()) {
    await turnTo(page, english(`?step=${i + 1}`));
    await expect(shown(page)).toHaveText(en(title));
    const told = [...entries, ...(other?.entries ?? [])].map(({ slug }) => slug);
    await expect.poll(async () => new Set((await pictureOf(page)).bars)).toEqual(new Set(told));
    const { places: marked } = await pictureOf(page);
    const own = [...ownPlacesOf(told, places)].map(({ id }) => id);
    // A mark of several places stands out where one of them does; those out of view have an arrow at the edge.
    for (const ids of marked) expect(ids!.split(" ").some((id) => own.includes(id))).toBe(true);
  }
});

test("a step whose entries the filters hide says so, and shows them again", async ({ page }) => {
  const { kind } = steps[5]!.entries[0]!;
  await openStory(page, `?step=6&hide=${kind.id}`);
  const step = story(page).locator('[aria-current="step"]');
  await expect(step).toContainText(en(steps[5]!.text).slice(0, 20));
  await step.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(step.getByRole("button", { name: "Clear search and filters" })).toHaveCount(0);
  expect((await pictureOf(page)).bars).toEqual([steps[5]!.entries[0]!.slug]);
});

test("on paper every step can be read, and no control is left", async ({ page }) => {
  await openStory(page);
  await page.emulateMedia({ media: "print" });
  for (const { text } of steps)
    await expect(story(page).getByText(en(text).slice(0, 20)).first()).toBeVisible();
  for (const control of await page.locator("#account button").all()) await expect(control).toBeHidden();
  await expect(page.getByRole("tablist")).toBeHidden();
});

test("in a low window, where the map scrolls away, focus that goes to it keeps the step", async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openStory(page, "?step=9");
  const surface = map(page).locator(".leaflet-container");
  await surface.focus();
  await expect(surface).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/step=9.*map=/);
});

test("on a phone the days over the strip are those of the strip, also where a step shows half a day", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const half = steps.findIndex(({ window }) => window.refined !== null) + 1;
  expect(half).toBeGreaterThan(0);
  const daysOf = () => timeline(page).locator("[class*=axis] [class*=label]").allTextContents();
  await openStory(page);
  const days = await daysOf();
  expect(days.length).toBeGreaterThan(3);
  await openStory(page, `?step=${half}`);
  await expect.poll(daysOf).toEqual(days);
  await playhead(page).focus();
  await expect.poll(daysOf).not.toEqual(days);
});

test("on a phone the strip has the bar of each entry that a step tells, under its own days", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const [start, end] = dossier.extent;
  for (const step of [1, 3, 6]) {
    await openStory(page, `?step=${step}`);
    const strip = (await timeline(page).locator("[class*=overview]").boundingBox())!;
    const told = steps[step - 1]!.entries.filter(({ time }) => rangeOf(time, false) !== null);
    const bars = timeline(page).locator("[data-strip]");
    await expect(bars).toHaveCount(told.length);
    for (const { slug, time } of told) {
      const [from, to] = rangeOf(time, false)!;
      const bar = (await timeline(page).locator(`[data-strip="${slug}"]`).boundingBox())!;
      const at = (instant: number) => strip.x + ((instant - start) / (end - start)) * strip.width;
      expect(Math.abs(bar.x - at(from)), slug).toBeLessThan(2);
      expect(Math.abs(bar.x + bar.width - at(to)), slug).toBeLessThan(2);
    }
  }
});

test("a mark at other sources' place is hollow, also where it speaks for an area of the report", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const step of [1, 2, 6]) {
    await openStory(page, `?step=${step}`);
    const marks = await map(page)
      .locator("[data-place]:has(svg)")
      .evaluateAll((all) =>
        all.map((mark) => ({
          places: (mark as HTMLElement).dataset.place!.split(" "),
          isHollow: mark.querySelector("svg")!.dataset.hollow === "true",
        })),
      );
    expect(marks.length).toBeGreaterThan(0);
    for (const { places, isHollow } of marks) {
      const pinned = placesOf(dossier, dossier.events, false).filter(
        (place) => places.includes(place.id) && isPinned(place),
      );
      expect(isHollow, `step ${step}: ${places}`).toBe(pinned.every(isOfOthers));
    }
  }
});

test("the clock says whose minute it shows, and shows none that nobody stated", async ({ page }) => {
  await openStory(page);
  await expect(timeline(page)).toContainText("everything has happened");
  await expect(timeline(page)).not.toContainText("23:59");
  await openStory(page, "?step=6");
  await expect(timeline(page)).toContainText("some day, 1–3 Jan");
  await expect(timeline(page)).toContainText("other sources: 3 Jan, 00:47");
  await openStory(page, "?step=3");
  await expect(timeline(page)).toContainText("end of the day");
  await expect(timeline(page)).not.toContainText("23:59");
  await openStory(page, "?step=6&only=report");
  await expect(timeline(page)).not.toContainText("00:47");
  await expect(timeline(page)).not.toContainText("other sources");
});
