import type { Page } from "@playwright/test";
import { languagePath, pageLanguages } from "../../src/app/place";
import { languageOf } from "../../src/i18n/languages";
import { runAxe } from "./axe";
import { account, at, english, entry, expect, open, playhead, test, turnTo } from "./dateline";
import { dayAt, disputed, dossier, mapAt, placed, said } from "./dossier";
import { mapAtRest } from "./shownMap";
import { config, isFull } from "./site";

interface State {
  readonly name: string;
  readonly path: string;
  /** Brings the page from the address into the state. Roles only, as names differ by language. */
  readonly act?: (page: Page) => Promise<void>;
}

const dialogBy = (index: number) => async (page: Page) => {
  await page.locator("header button[aria-haspopup=dialog]").nth(index).click({ force: true });
  await page.getByRole("dialog").waitFor();
};

/** The report's words and the whole cards under the step that is shown. */
const openMore = async (page: Page) => {
  const step = page.locator('[aria-current="step"]');
  for (const summary of await step.locator("summary").all()) await summary.press("Enter");
  await step.getByRole("article").first().waitFor();
};

/** Each group is looked at on one page. */
const STATES: Readonly<Record<string, readonly State[]>> = {
  "the story and other readings": [
    { name: "the story, before its first step", path: "" },
    { name: "a step of the story, with what it rests on", path: "?step=7", act: openMore },
    { name: "where accounts differ", path: "?view=differ" },
    { name: "what led to what", path: "?view=causes" },
  ],
  "an event": [
    { name: "with a place", path: `events/${placed.slug}/` },
    { name: "a statement", path: `events/${said.slug}/` },
    { name: "with claims and conflicts", path: `events/${disputed.slug}/` },
    { name: "the share dialog", path: `events/${disputed.slug}/`, act: dialogBy(0) },
  ],
  "the account": [
    { name: "whole", path: "?view=events" },
    {
      name: "a window and hidden kinds",
      path: `?view=events&from=${dayAt(0.65)}&to=${dayAt(0.8)}&hide=${said.kind.id}`,
    },
    { name: "nothing found", path: "?view=events&q=zzzz" },
    {
      name: "only the report, as one speaker tells it",
      path: `?view=events&only=report&by=${disputed.claims[0]?.speaker}`,
    },
    { name: "what was known", path: `?view=events&clock=known&t=${dayAt(0.7)}` },
  ],
  "a link that is partly wrong": [{ name: "two parts", path: `?event=${placed.slug.slice(0, -1)}&t=never` }],
  "an embed": [{ name: "of an event", path: `events/${disputed.slug}/?embed=1` }],
};

/** What sticks lies over controls half scrolled away, wherever the page happens to stand; that isn't what is measured. */
function layStickyPanelsFlat() {
  for (const element of document.querySelectorAll<HTMLElement>("#app *")) {
    if (getComputedStyle(element).position === "sticky") element.style.position = "static";
  }
}

// Without motion, so that no colour is measured on its way from one theme to the other.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const languages = pageLanguages(dossier.header);

/**
 * Of each language all states in both themes; in `npm test` a translation, which differs in words and direction alone,
 * only what is wordiest, and of the dark theme one state of each group: what it changes are the tokens.
 */
/**
 * What axe gives back as "incomplete", by rule, reason and element: words whose ground is painted, lies under something
 * else, or is too little text; the sign "#", of which axe can't tell that it is no word; the timeline's bands, which
 * are lower than 24 px: a press on any entry opens its band as well; and marks whose name reaches out of their circle.
 */
const LEFT_TO_US =
  /^color-contrast (bgOverlap|imgNode|elmPartiallyObscured|elmPartiallyObscuring|bgGradient|shortTextContent) |^label-content-name-mismatch .*>#<|^target-size .*<button[^>]* data-band="true"|^target-size contentOverflow <button[^>]* data-place=/;
const WORDY = new Set(["with claims and conflicts", "the share dialog"]);

const rightToLeft = languages.filter((tag) => languageOf(tag)?.direction === "rtl");

for (const language of languages) {
  const isFirst = isFull || language === "en";
  for (const [group, all] of Object.entries(STATES)) {
    const states = all.filter(({ name }) => isFirst || WORDY.has(name));
    if (states.length === 0) continue;
    test(`axe finds nothing in ${language}: ${group}`, async ({ page }) => {
      await page.goto(at(languagePath(language) + states[0]!.path));
      await page.locator('input[type="range"]').first().waitFor();
      for (const [i, { name, path, act }] of states.entries()) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await turnTo(page, at(languagePath(language) + path));
        await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" }); // an embed's comes with its card
        if (act) await act(page);
        for (const size of [
          { width: 1280, height: 800 },
          { width: 390, height: 1600 },
        ]) {
          await page.setViewportSize(size);
          await page.evaluate(layStickyPanelsFlat);
          // Colours don't depend on the width.
          const themes =
            isFull || (isFirst && size.width === 1280 && i === 0)
              ? (["light", "dark"] as const)
              : (["light"] as const);
          for (const theme of themes) {
            const { violations, incomplete } = await runAxe(page, theme);
            const where = `${name}, ${size.width} px, ${theme}`;
            // What is drawn beneath words it cannot see; those contrasts are measured in tokens.test.ts and style.test.ts.
            expect(
              incomplete.flatMap(({ id, nodes }) =>
                nodes.map(({ any, html }) => `${id} ${any[0]?.data?.messageKey} ${html}`),
              ),
              where,
            ).toEqual(incomplete.flatMap(({ nodes }) => nodes.map(() => expect.stringMatching(LEFT_TO_US))));
            const found = violations.map(
              ({ id, nodes }) =>
                `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("\n   ")}`,
            );
            expect(found, where).toEqual([]);
          }
        }
      }
    });
  }
}

const CITY = dossier.timeZone.split("/").at(-1); // not every language has a word for every zone
const PROPER = new RegExp(`UTC|PMF|${config.name}|${CITY}|OpenStreetMap|MapTiler|OpenMapTiles`, "g");

test("no English is left for assistive tools on Arabic and Persian pages", async ({ page }) => {
  for (const language of rightToLeft) {
    await page.goto(at(`${languagePath(language)}events/${disputed.slug}/`));
    await page.locator('input[type="range"]').first().waitFor();
    const words = await page.evaluate(() =>
      [...document.querySelectorAll("[aria-label], [title], [aria-valuetext], [alt]")]
        .filter((element) => !element.closest("[lang]:not(html)"))
        .flatMap((element) =>
          ["aria-label", "title", "aria-valuetext", "alt"].map((name) => element.getAttribute(name) ?? ""),
        ),
    );
    expect(words.filter((text) => /[A-Za-z]{3,}/.test(text.replace(PROPER, "")))).toEqual([]);
  }
});

/** Controls with a name of their own that doesn't begin with the words seen on them. Counts are hidden from assistive tools: names say them in words. */
function namedOtherwise(): string[] {
  const faults: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>(":is(a, button, summary)[aria-label]")) {
    if (!control.checkVisibility({ visibilityProperty: true })) continue;
    const copy = control.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
    const seen = copy.textContent.replace(/[\u2066-\u2069]/g, "").trim();
    const name = control.ariaLabel!.replace(/[\u2066-\u2069]/g, "");
    if (/[\p{L}\p{N}]/u.test(seen) && !name.startsWith(seen)) faults.push(`${seen} is called ${name}`);
  }
  return faults;
}

/** The first and one that is written from right to left. */
const tried = isFull ? languages : [languages[0]!, ...rightToLeft.slice(0, 1)];

for (const language of tried) {
  test(`in ${language} a control's name begins with the words that are seen on it`, async ({ page }) => {
    await page.goto(at(languagePath(language)));
    await page.locator("[data-place]").first().waitFor();
    for (const path of ["", `events/${disputed.slug}/`, `?map=${mapAt(6)}`]) {
      await turnTo(page, at(languagePath(language) + path));
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => page.evaluate(namedOtherwise)).toEqual([]);
      }
    }
  });
}

for (const language of languages.slice(0, 1)) {
  test(`in ${language} no arrow at the map's edge lies under a button at 400 % zoom`, async ({ page }) => {
    let count = 0;
    await page.goto(at(`${languagePath(language)}events/${placed.slug}/`));
    await page.locator('input[type="range"]').first().waitFor();
    for (const [width, height] of [
      [320, 200], // a window of 1280 × 800 at 400 %
      [320, 640],
      [320, 480],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const zoom of [6, 9, 12, 15]) {
        await turnTo(page, at(`${languagePath(language)}events/${placed.slug}/?map=${mapAt(zoom, 1)}`));
        await mapAtRest(page);
        await expect(async () => {
          const { arrows, covered } = await page.evaluate(coveredArrows);
          expect(covered, `${width} × ${height}, zoom ${zoom}`).toEqual([]);
          count += arrows;
        }).toPass({ timeout: 5_000 });
      }
    }
    expect(count).toBeGreaterThan(0);
  });
}

/** Arrows at the map's edge that another control lies on, or that reach out of the map. */
function coveredArrows() {
  const arrows = [...document.querySelectorAll<HTMLElement>("[data-edge]")];
  const map = document.querySelector(".leaflet-container")!;
  const controls = [...document.querySelectorAll<HTMLElement>("#map button, [role=region] button")].filter(
    (button) =>
      !button.matches("[data-edge], [data-place]") && button.checkVisibility({ visibilityProperty: true }),
  );
  const outer = map.getBoundingClientRect();
  const covered = arrows.flatMap((arrow) => {
    const a = arrow.getBoundingClientRect();
    const isOut =
      a.left < outer.left || a.right > outer.right || a.top < outer.top || a.bottom > outer.bottom;
    return [
      ...(isOut ? [`${arrow.ariaLabel} is outside`] : []),
      ...controls
        .filter((control) => {
          const b = control.getBoundingClientRect();
          return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        })
        .map((control) => `${arrow.ariaLabel} under ${control.ariaLabel ?? control.textContent}`),
    ];
  });
  return { arrows: arrows.length, covered };
}

test.describe("right to left", () => {
  test("the page is mirrored, time runs from right to left, and the map is not mirrored", async ({
    page,
  }) => {
    await page.goto(at(`${languagePath("ar")}events/${placed.slug}/`));
    const slider = page.locator('input[type="range"]').first();
    await slider.waitFor();
    await page.locator(".leaflet-container").waitFor();
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await slider.focus();
    await page.keyboard.press("Home");
    const early = Number(await slider.inputValue());
    await page.keyboard.press("Shift+ArrowLeft");
    expect(Number(await slider.inputValue())).toBeGreaterThan(early);
    expect(early).toBe(dossier.extent[0]);
    const direction = await page.evaluate(
      () => getComputedStyle(document.querySelector(".leaflet-container")!).direction,
    );
    expect(direction).toBe("ltr");
  });

  test("the language links keep event, moment and view, with every place at the same pixels of the map", async ({
    page,
  }) => {
    const view = `events/${placed.slug}/?t=${dayAt(0.6)}&map=${mapAt(13)}&only=report`;
    const spots = () =>
      page.locator("[data-place][data-role=events]").evaluateAll((markers) => {
        const map = document.querySelector(".leaflet-container")!.getBoundingClientRect();
        return Object.fromEntries(
          markers.map((marker) => {
            const { left, top, width, height } = marker.getBoundingClientRect();
            // From the middle: a header of another height leaves the map another one.
            const [x, y] = [
              left + width / 2 - map.left - map.width / 2,
              top + height / 2 - map.top - map.height / 2,
            ];
            return [(marker as HTMLElement).dataset.place!, [Math.round(x), Math.round(y)]];
          }),
        );
      });
    await open(page, view);
    await page.locator("[data-place]").first().waitFor();
    const before = await spots();
    expect(Object.keys(before)).not.toEqual([]);
    const other = rightToLeft.at(-1)!;
    await page.locator(`a[hreflang="${other}"]`).press("Enter");
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await page.locator("[data-place]").first().waitFor();
    expect(page.url()).toBe(at(languagePath(other) + view));
    expect(await spots()).toEqual(before);
  });
});

const STOPS = 60;
/** In this order; the tray of what is elsewhere belongs to the map. */
const PARTS = ["header", "map", "timeline", "account"];

interface Stop {
  readonly part: string;
  readonly name: string;
  readonly direction: string;
  /** Where it stands in its part, whatever has been scrolled; null where it lies on the ground of the map. */
  readonly box: { left: number; top: number; right: number; bottom: number } | null;
  /** What it is, if none of it can be seen. */
  readonly covered: string | null;
}

/** Runs in the page. */
function focusStop(): Stop {
  const element = document.activeElement as HTMLElement;
  const box = element.getBoundingClientRect();
  const region = element.closest(
    "header, .leaflet-container, #timeline, #account, aside, main > * > [data-panel]",
  );
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
  );
  const isSeen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return (
      top !== null &&
      (element.contains(top) || top.contains(element) || getComputedStyle(element).pointerEvents === "none")
    );
  });
  const from = (region?.querySelector("section") ?? region)?.getBoundingClientRect();
  // A list that scrolls to what has the focus still reads on.
  const { scrollLeft = 0, scrollTop = 0 } = element.closest("ul") ?? {};
  const isFree = element.closest(".leaflet-container, [class*=skip]") !== null || !from;
  return {
    part: !region ? "" : region.id || (region.localName === "div" ? "map" : region.localName),
    direction: getComputedStyle(element.parentElement ?? element).direction,
    name: (element.ariaLabel ?? element.title ?? "") || (element.textContent ?? "").slice(0, 30),
    box: isFree
      ? null
      : {
          left: box.left + scrollLeft,
          right: box.right + scrollLeft,
          top: box.top - from.top + scrollTop,
          bottom: box.bottom - from.top + scrollTop,
        },
    covered:
      element === document.body || box.width < 2 || box.height < 2 || isSeen
        ? null
        : `${element.outerHTML.slice(0, 120)} at ${box.left},${box.top}`,
  };
}

/** Stops that stand wholly above the one before, or in its row and wholly on the side that is read first. */
function backwards(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop, n) => {
    const before = stops[n - 1];
    const [a, b] = [before?.box, stop.box];
    if (!a || !b || before?.part !== stop.part) return [];
    const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    const isInRow = shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
    const isBack = stop.direction === "ltr" ? b.right <= a.left + 1 : b.left >= a.right - 1;
    return b.bottom <= a.top + 1 || (isInRow && isBack)
      ? [`${before.name} → ${stop.name} (${stop.part})`]
      : [];
  });
}

test.describe("by keyboard alone", () => {
  test("skip links lead past map and timeline to the account", async ({ page }) => {
    await open(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the account" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("#account") !== null)).toBe(true);
  });

  test("an event opens with Enter and closes with Escape, and the focus comes back", async ({ page }) => {
    await open(page);
    const link = entry(page, dossier.events[1]!);
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(account(page).getByRole("article")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(account(page).getByRole("article")).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test("all the way round the page the focus goes as the eye does, in both directions of writing, and is never fully covered", async ({
    page,
  }) => {
    for (const [tag, sizes] of [
      [
        "en",
        [
          { width: 1280, height: 800 },
          { width: 768, height: 1024 },
          { width: 320, height: 568 },
        ],
      ],
      [rightToLeft[0], [{ width: 1280, height: 800 }]],
    ] as const) {
      await page.setViewportSize(sizes[0]);
      await page.goto(at(`${languagePath(tag!)}events/${disputed.slug}/`));
      await page.locator(".leaflet-container").waitFor();
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const stops: Stop[] = [];
        for (let i = 0; i < STOPS; i++) {
          await page.keyboard.press("Tab");
          stops.push(await page.evaluate(focusStop));
        }
        const where = `${tag}, ${size.width} px`;
        expect(
          stops.flatMap(({ covered }) => covered ?? []),
          where,
        ).toEqual([]);
        expect(backwards(stops), where).toEqual([]);
        const passed = stops.map(({ part }) => part);
        const parts = passed.filter((part, n) => part !== "" && part !== passed[n - 1]);
        // On a phone a link to an event begins in its card; there map and timeline lie before it.
        if (size.width > 1000) expect(parts.slice(0, 4), where).toEqual(PARTS);
      }
    }
  });
});

test("with reduced motion nothing is animated", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await entry(page, dossier.events.at(-1)!).click();
  await playhead(page).focus();
  await page.keyboard.press("Shift+ArrowLeft");
  const running = await page.evaluate(
    () => document.getAnimations().filter((a) => a.playState === "running").length,
  );
  expect(running).toBe(0);
});

test("at 320 by 256 px nothing but the map and the timeline wants sideways scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const event = `events/${disputed.slug}/`;
  for (const address of [english(), english(event), at(languagePath("ar") + event)]) {
    await page.goto(address);
    await page.locator('input[type="range"]').first().waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, address).toBeLessThanOrEqual(0);
  }
});

test("letters twice as large or set wide apart cut off no word", async ({ page }) => {
  test.setTimeout(180_000);
  for (const path of tried.map(languagePath)) {
    await page.goto(at(`${path}events/${disputed.slug}/`));
    await page.locator('input[type="range"]').first().waitFor();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const rules of [
        ":root { font-size: 200% }",
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
      ]) {
        const cut = await page.evaluate(async (text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [sheet];
          // The timeline takes another form once it has seen its letters; its drawn names are the account's words again.
          for (let n = 0; n < 4; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
          return [...document.querySelectorAll<HTMLElement>("header *, main *")]
            .filter((element) => {
              const { overflowX, overflowY, display } = getComputedStyle(element);
              if (!/hidden|clip/.test(overflowX + overflowY) || display === "inline") return false;
              if (
                element.clientWidth < 2 ||
                element.matches(
                  ".leaflet-container, [popover] *, svg, svg *, [aria-hidden=true], [aria-hidden=true] *",
                )
              )
                return false;
              const isCut = (overflow: string) => /hidden|clip/.test(overflow);
              return (
                (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
                (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
              );
            })
            .map(({ outerHTML }) => outerHTML.slice(0, 120));
        }, rules);
        expect(cut, `${path} ${width} px, ${rules}`).toEqual([]);
        const across = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(across, `${path} ${width} px, ${rules}`).toBeLessThanOrEqual(0);
      }
    }
  }
});
