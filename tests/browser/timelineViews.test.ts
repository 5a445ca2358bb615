import type { Locator } from "@playwright/test";
import { languagePath } from "../../src/app/place";
import { knowledgeOf, phaseOf } from "../../src/core/phase";
import { leadEvent } from "../../src/core/places";
import { textIn } from "../../src/i18n/textIn";
import { messagesIn } from "../fixtures/messagesIn";
import { runAxe } from "./axe";
import {
  account,
  at,
  card,
  elsewhere,
  expect,
  map,
  open,
  pathOf,
  test,
  turnTo,
  withAccount,
} from "./dateline";
import { dayAt, disputed, dossier, en, hourAt, timeAt } from "./dossier";
import { isFull } from "./site";
import { openTimeline, READINGS } from "./timelineTrack";

const [start, end] = dossier.extent;
/** A day of the bundled story. */
const STEP = (end - start) / 13;
const english = READINGS[0]!;

/** What slider, account and map say in the frame after a move of the pointer. */
interface Frame {
  readonly playhead: number;
  readonly account: Readonly<Record<string, string>>;
  readonly map: Readonly<Record<string, string>>;
}

test("slider, account and map agree in the very frame of every move of a drag", async ({ page }) => {
  const timeline = await openTimeline(page, english);
  await map(page).locator("[data-place]").first().waitFor();
  await page.evaluate(() => {
    const frames: Frame[] = [];
    Object.assign(window, { frames });
    const phasesOf = (region: string, selector: string, nameOf: (element: Element) => string | undefined) =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>(`[aria-label="${region}"] ${selector}`)].flatMap(
          (element) => {
            const name = nameOf(element);
            return name === undefined ? [] : [[name, element.dataset.phase ?? ""]];
          },
        ),
      );
    window.addEventListener("pointermove", () => {
      requestAnimationFrame(() =>
        frames.push({
          playhead: Number(document.querySelector<HTMLInputElement>('[aria-label="Playhead"]')?.value),
          account: phasesOf(
            "Account",
            "[data-phase]",
            (element) =>
              /events\/([\w-]+)\//.exec(element.querySelector<HTMLAnchorElement>("h3 a")?.href ?? "")?.[1],
          ),
          map: phasesOf(
            "Map",
            "[data-place][data-role=events]",
            (element) => (element as HTMLElement).dataset.place,
          ),
        }),
      );
    });
  });
  const from = await timeline.place(start + STEP / 2);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const day of [6, 8, 9.5, 10.5, 12.03, 12.9, 4]) {
    const { x, y } = await timeline.place(start + day * STEP);
    await page.mouse.move(x, y, { steps: 2 });
  }
  await page.mouse.up();

  const frames = await page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
  expect(new Set(frames.map(({ playhead }) => playhead)).size).toBeGreaterThan(6);
  for (const frame of frames) {
    const phases = new Map(
      dossier.events.map((event) => [event.slug, phaseOf(event.time, frame.playhead, false)]),
    );
    expect(frame.account).toEqual(Object.fromEntries(phases));
    const sites = Object.keys(frame.map);
    expect(sites.length).toBeGreaterThan(1);
    for (const id of sites.filter((ids) => !ids.includes(" "))) {
      const there = dossier.events.filter(({ place }) => place.site?.id === id);
      expect([id, frame.map[id]]).toEqual([id, leadEvent(there, phases, null).phase]);
    }
  }
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isCut?: boolean;
}

/**
 * Runs in the page: what a finger of 44 px would miss, but for links in words, what the account lists too, handles that
 * a tap moves, chapters (a tap on an entry opens its own) and the legend (the filters tell kinds apart as well).
 */
function smallTargets(within: string) {
  const exceptions =
    "h1 a, [data-place], [data-edge], [aria-controls][aria-expanded=false], input[type=range], [data-band], [data-item] > button";
  const targets = ["a", "button", "input", "select", "summary"].map((each) => `${within} ${each}`);
  return [...document.querySelectorAll<HTMLElement>(targets.join())]
    .filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(exceptions),
    )
    .filter((element) => {
      const holder = element.closest("label, h3:has(a)")?.closest("label, [data-phase]") ?? element;
      const { width, height } = holder.getBoundingClientRect();
      const beyond = getComputedStyle(element, "::after"); // what takes the press beyond what is seen
      const reach = (side: "width" | "height") => Number.parseFloat(beyond[side]) || 0;
      const least = Math.min(Math.max(width, reach("width")), Math.max(height, reach("height")));
      return width > 1 && height > 1 && least < 43.5;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** All words that are to be seen within it, as far as nothing cuts them off; of their height the letters, not the air. */
const drawnWords = (within: Locator) =>
  within.evaluate((root) => {
    const boxes: Box[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement!;
      if (!holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const words = range.getBoundingClientRect();
      const half = Number.parseFloat(getComputedStyle(holder).fontSize) * 0.45;
      const middle = (words.top + words.bottom) / 2;
      let { left, right, top, bottom } = words;
      for (
        let each: Element | null = holder;
        each && each !== root.parentElement;
        each = each.parentElement
      ) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(each);
        const room = each.getBoundingClientRect();
        if (overflowX !== "visible" || clipPath !== "none")
          [left, right] = [Math.max(left, room.left), Math.min(right, room.right)];
        if (overflowY !== "visible" || clipPath !== "none")
          [top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)];
      }
      const room = holder.getBoundingClientRect();
      if (right - left > 1 && bottom - top > 1)
        boxes.push({
          text: walker.currentNode.textContent!,
          left,
          right,
          top: Math.max(top, middle - half),
          bottom: Math.min(bottom, middle + half),
          isCut: words.width > room.width + 1 && getComputedStyle(holder).textOverflow !== "ellipsis",
        });
    }
    return boxes;
  });

const meets = (a: Omit<Box, "text">, b: Omit<Box, "text">) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** All bars on the track. */
const drawnBars = (track: Locator) =>
  track.locator("[data-slug][data-phase]").evaluateAll((all) =>
    all.map((bar): Box => {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      return { text: "", left, right, top, bottom };
    }),
  );

for (const language of isFull ? ["en", "ar", "fa"] : ["en", "ar"])
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    test(`no two words of the timeline meet: ${language}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: "reduce" });
      const region = page.getByRole("region", {
        name: messagesIn(language).t("timeline-region"),
        exact: true,
      });
      const path = languagePath(language);
      await page.goto(at(path));
      await region.getByRole("slider").first().waitFor();
      for (const query of [
        "",
        "?step=6",
        "?step=6&only=report",
        "?view=events",
        `events/${disputed.slug}/`,
      ]) {
        await turnTo(page, at(path + query));
        await page.evaluate(() => document.fonts.ready);
        const closed = region.locator("[data-band][aria-expanded=false]");
        if (width < 700 && query === "?view=events") await closed.first().click(); // with names beside the bars
        await expect(async () => {
          const words = await drawnWords(region);
          expect(words.length, query).toBeGreaterThan(6);
          const meeting = words.flatMap((a, i) =>
            words
              .slice(i + 1)
              .filter((b) => meets(a, b))
              .map((b) => `${a.text} | ${b.text}`),
          );
          expect(meeting, query).toEqual([]);
        }).toPass({ timeout: 10_000 });
      }
    });

for (const reading of READINGS)
  test(`in ${reading.language} rows stand in the order of the account, whatever part of time is in view`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 1200 }); // all chapters have room
    const timeline = await openTimeline(page, reading);
    const labels = timeline.track.locator("[data-label]");
    const rowsOf = () =>
      labels.evaluateAll((all) =>
        all.map((label) => [label.textContent, Math.round(label.getBoundingClientRect().top)] as const),
      );
    const rows = await rowsOf();
    expect(rows.map(([text]) => text)).toEqual(
      dossier.events.map(({ label }) => textIn(label, reading.language, dossier.header.language).value),
    );
    expect(rows.map(([, top]) => top)).toEqual(rows.map(([, top]) => top).sort((a, b) => a - b));
    for (let i = 0; i < 3; i++) {
      await timeline.zoomIn.click();
      expect(await rowsOf()).toEqual(rows);
    }
    // A bar stands in the row of its name.
    for (const { slug, label } of dossier.events) {
      const bar = await timeline.track.locator(`[data-slug="${slug}"]`).evaluateAll(([bar]) => {
        const box = bar?.getBoundingClientRect();
        return box && (box.top + box.bottom) / 2;
      });
      const row = rows[dossier.events.findIndex((event) => event.slug === slug)]!;
      if (bar !== undefined) expect(Math.abs(bar - row[1] - 10), label.en).toBeLessThan(2);
    }
  });

for (const reading of READINGS) {
  const { t } = reading.messages;

  test(`in ${reading.language}, words of rows and track never collide and never leave the timeline, at any width`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const timeline = await openTimeline(page, reading);
    for (const [width, height, zooms, query] of [
      [390, 844, 0, ""],
      [768, 1024, 0, ""],
      [844, 390, 0, ""],
      [1280, 800, 0, `events/${disputed.slug}/`],
      [1280, 800, 2, `?t=${timeAt(0.9, 18)}`],
      [1280, 650, 0, "?clock=known"],
      [1920, 1080, 0, `?from=${dayAt(0.9)}&t=${timeAt(0.95, 12)}`],
    ] as const) {
      await page.setViewportSize({ width, height });
      await turnTo(page, withAccount(at(reading.path + query)));
      await page.evaluate(() => document.fonts.ready);
      if (width === 1920)
        expect(await page.evaluate(smallTargets, "[data-panel]:has(.leaflet-container)")).toEqual([]);
      for (let i = 0; i < zooms; i++) await timeline.zoomIn.click();
      await page.mouse.move(width / 2, 20);
      await expect(async () => {
        const region = (await timeline.region.boundingBox())!;
        const words = await drawnWords(timeline.track);
        expect(words.length).toBeGreaterThan(width < 700 || height < 480 ? 4 : 10);
        const handle = (await timeline.slider.locator("xpath=following-sibling::*").boundingBox())!;
        const bars = await drawnBars(timeline.track);
        const isIn = (word: Box, bar: Box) => word.left >= bar.left && word.right <= bar.right;
        const { x: left, y: top } = handle;
        const ball = { left, top, right: left + handle.width, bottom: top + handle.height };
        if (height >= 480) {
          const strip = (await timeline.overview.boundingBox())!;
          expect(strip.height).toBeGreaterThanOrEqual(20);
          expect(strip.y + strip.height).toBeLessThanOrEqual(height);
        }
        const faults = words.flatMap((a, i) => [
          ...(a.left < region.x || a.right > region.x + region.width
            ? [`${a.text} leaves the timeline`]
            : []),
          ...(a.isCut ? [`${a.text} is cut without a sign of it`] : []),
          ...(meets(a, ball) ? [`${a.text} | the playhead`] : []),
          ...bars.flatMap((bar) => (meets(a, bar) && !isIn(a, bar) ? [`${a.text} | the edge of a bar`] : [])),
          ...words
            .slice(i + 1)
            .filter((b) => meets(a, b))
            .map((b) => `${a.text} | ${b.text}`),
        ]);
        expect(faults, `${width} × ${height}, zoomed ${zooms} times`).toEqual([]);
        const dimmed = await timeline.track
          .locator("[data-label][data-outside]:not([data-selected])")
          .evaluateAll((names) => names.map((name) => getComputedStyle(name).color));
        expect(new Set(dimmed).size).toBe(query.includes("from") ? 1 : 0); // none as if on a bar that isn't dimmed
      }).toPass({ timeout: 10_000 });
    }
  });

  test(`in ${reading.language}, axe finds nothing in the timeline, light or dark`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const timeline = await openTimeline(page, reading, `events/${disputed.slug}/`);
    for (const query of [`events/${disputed.slug}/`, `?from=${dayAt(0.65)}&to=${dayAt(0.8)}&clock=known`]) {
      await turnTo(page, withAccount(at(reading.path + query)));
      await expect(timeline.windowStart).toHaveCount(query.includes("from") ? 1 : 0);
      for (const theme of ["light", "dark"] as const) {
        const { violations } = await runAxe(page, theme, `section[aria-label="${t("timeline-region")}"]`);
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        await timeline.options.click();
        await page.keyboard.press("Escape");
      }
    }
  });

  test.describe(`on a phone in ${reading.language}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test("a finger scrubs, the page still scrolls under it, two fingers zoom, and a window is brushed and moved", async ({
      page,
    }) => {
      const timeline = await openTimeline(page, reading);
      const slack = 3 * (await timeline.perPixel());
      const fingers = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: { x: number; y: number }[]) =>
        fingers.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
        });
      const swipe = async (a: { x: number; y: number }, b: { x: number; y: number }, steps = 8) => {
        await touch("touchStart", a);
        for (let i = 1; i <= steps; i++)
          await touch("touchMove", {
            x: a.x + ((b.x - a.x) * i) / steps,
            y: a.y + ((b.y - a.y) * i) / steps,
          });
      };

      await swipe(await timeline.place(start + 2 * STEP), await timeline.place(start + 9 * STEP));
      await expect
        .poll(async () => Math.abs((await timeline.value()) - start - 9 * STEP))
        .toBeLessThan(slack); // the finger is still down
      await touch("touchEnd");
      const scrubbed = await timeline.value();

      const { x, y } = await timeline.place(start + 5 * STEP);
      await swipe({ x, y }, { x, y: y - 300 }, 12);
      await touch("touchEnd");
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
      expect(await timeline.value()).toBe(scrubbed);

      const [a, b] = [await timeline.place(start + 5 * STEP), await timeline.place(start + 8 * STEP)];
      const middle = (a.x + b.x) / 2;
      const apart = (by: number) => [
        { x: middle + (a.x - middle) * by, y: a.y },
        { x: middle + (b.x - middle) * by, y: b.y },
      ];
      await touch("touchStart", ...apart(1));
      for (const by of [1.3, 1.6, 2]) await touch("touchMove", ...apart(by));
      await touch("touchEnd");
      await timeline.options.click();
      await expect(timeline.fit).toBeEnabled();
      await timeline.fit.click();
      await expect(timeline.fit).toBeDisabled();
      await page.keyboard.press("Escape");

      // The strip brushes a window, which moves as a whole and by either end.
      const drag = async (...ends: Parameters<typeof swipe>) => {
        await swipe(...ends);
        await touch("touchEnd");
      };
      const expectWindow = async (from: number, to: number) => {
        for (const [input, day] of [
          [timeline.windowStart, from],
          [timeline.windowEnd, to],
        ] as const)
          await expect
            .poll(async () => Math.abs(Number(await input.inputValue()) - start - day * STEP))
            .toBeLessThan(2 * slack);
      };
      const inStrip = (day: number) => timeline.placeInOverview(start + day * STEP);
      await drag(await inStrip(2), await inStrip(5));
      await expectWindow(2, 5);
      await drag(await inStrip(3), await inStrip(6));
      await expectWindow(5, 8);
      const middleOf = async (day: number) => ({
        ...(await timeline.place(start + day * STEP)),
        y: (await timeline.place(start)).y - 40,
      });
      await drag(await middleOf(5), await middleOf(3));
      await drag(await middleOf(8), await middleOf(10));
      await expectWindow(3, 10);
    });

    test("read-out and large buttons stand in one line, all is no higher than 200 px, and the choices end within the screen", async ({
      page,
    }) => {
      const timeline = await openTimeline(page, reading);
      expect((await timeline.region.boundingBox())!.height).toBeLessThanOrEqual(200);
      const line = (await timeline.readOut.boundingBox())!;
      for (const button of [timeline.play, timeline.next, timeline.options]) {
        const { y, width, height } = (await button.boundingBox())!;
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
        expect(Math.abs(y + height / 2 - line.y - line.height / 2)).toBeLessThan(4);
      }
      const tops = await page
        .locator("header button:visible, header nav a")
        .evaluateAll((controls) =>
          controls.map((control) => Math.round(control.getBoundingClientRect().top)),
        );
      expect(new Set(tops).size, "lines of controls in the header").toBe(1);
      // The rest of the page: what is smaller is a link in words, or can be had by something larger.
      expect(await page.evaluate(smallTargets, "body")).toEqual([]);
      await timeline.options.click();
      const choices = (await page.getByRole("group", { name: t("timeline-options") }).boundingBox())!;
      expect(choices.y).toBeGreaterThanOrEqual(0);
      expect(choices.y + choices.height).toBeLessThanOrEqual(844);
    });
  });
}

test("the timeline leaves the map its room: at most 350 px of 800", async ({ page }) => {
  const { region } = await openTimeline(page, english);
  expect((await region.boundingBox())!.height).toBeLessThanOrEqual(350);
});

for (const [only, query] of [
  [false, ""],
  [true, "&only=report"],
] as const) {
  test(`the other clock marks what was not yet known${only ? ", by the report alone" : ""}`, async ({
    page,
  }) => {
    const now = hourAt(0.8, 12);
    const timeline = await openTimeline(page, english, `?view=events&t=${timeAt(0.8, 12)}${query}`);
    await expect(account(page).getByText("not yet known")).toHaveCount(0);
    await timeline.options.click();
    await timeline.region.getByRole("combobox", { name: "Show" }).selectOption("known");
    await expect.poll(() => pathOf(page)).toContain("clock=known");
    for (const word of ["unknown", "perhaps", "known"] as const) {
      const events = dossier.events.filter(({ time }) => knowledgeOf(time, now, only) === word);
      await expect(account(page).locator(`[data-knowledge=${word}]`)).toHaveCount(events.length);
    }
    const unknown = dossier.events.filter(({ time }) => knowledgeOf(time, now, only) === "unknown");
    await expect(account(page).getByText("not yet known", { exact: true })).toHaveCount(unknown.length);
    await timeline.slider.focus();
    await page.keyboard.press("End");
    await expect(account(page).getByText("not yet known", { exact: true })).toHaveCount(0);
  });
}

test("as told by one speaker, all three views show only what that speaker asserts, and the link says so", async ({
  page,
}) => {
  await open(page);
  const speaker = [...dossier.speakers.values()].find(({ id }) => {
    const told = dossier.events.filter((event) => event.claims.some((claim) => claim.speaker === id));
    return told.length > 1 && told.some(({ place }) => place.site === null);
  })!;
  const told = dossier.events.filter(
    (event) => event.speaker === speaker.id || event.claims.some((claim) => claim.speaker === speaker.id),
  );
  const check = async () => {
    await expect(account(page).getByRole("heading", { level: 3 })).toHaveCount(told.length);
    const drawn = page
      .getByRole("slider", { name: "Playhead" })
      .locator("xpath=../..")
      .locator("[data-slug]");
    const shown = () => drawn.evaluateAll((bars) => bars.map((bar) => (bar as HTMLElement).dataset.slug));
    await expect.poll(shown).toEqual(told.map(({ slug }) => slug));
    const sites = new Set(told.flatMap(({ place }) => (place.site?.anchor ? [place.site.id] : [])));
    const placed = map(page).locator("[data-place][data-role=events]");
    await expect(placed.first()).toBeVisible(); // the map comes after the account; others may be out of its view
    const markers = await placed.evaluateAll((all) =>
      all.flatMap((marker) => (marker as HTMLElement).dataset.place!.split(" ")),
    );
    expect(markers.filter((id) => !id.startsWith("refined:") && !sites.has(id))).toEqual([]);
    const off = told.filter(({ place }) => place.position === null);
    await expect(elsewhere(page)).toHaveCount(off.length > 0 ? 1 : 0);
  };
  await account(page).getByText("Filters", { exact: true }).click();
  await account(page).getByRole("combobox", { name: "As told by" }).selectOption(speaker.id);
  await check();
  await expect.poll(() => pathOf(page)).toContain(`by=${speaker.id}`);
  await page.goto(page.url());
  await check();
});

test("accounts that differ are laid side by side on one time line, each with its words and who says them", async ({
  page,
}) => {
  expect(dossier.header.conflicts.length).toBeGreaterThan(0);
  await open(page);
  for (const conflict of dossier.header.conflicts) {
    await turnTo(page, at(`${languagePath("en")}events/${conflict.events[0]}/`));
    const asked = card(page)
      .locator("details")
      .filter({ has: page.getByRole("heading", { name: en(conflict.question) }) })
      .first();
    await asked.scrollIntoViewIfNeeded();
    if ((await asked.getAttribute("open")) === null) await asked.locator("summary").first().click();
    await asked.getByText("Compare on one time line").click();
    const comparison = asked.locator("details");
    for (const position of conflict.positions) {
      const speaker = en(dossier.speakers.get(position.speaker)!.name);
      const lane = comparison
        .getByRole("listitem")
        .filter({ hasText: speaker })
        .filter({ hasText: en(position.text) });
      await expect(lane.first()).toBeVisible();
      await expect(lane.first().locator("svg")).toHaveCount(1); // its lane in time
      const words = dossier.events
        .flatMap(({ claims }) => claims)
        .find(({ id }) => id === position.claim)?.evidence;
      if (words?.length) await expect(lane.first().locator("q, blockquote, [lang]").first()).toBeVisible(); // the report's
    }
  }
});
