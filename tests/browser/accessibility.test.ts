import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { account, at, entry, expect, open, playhead, test } from "./dateline";
import { dossier } from "./dossier";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

const STATES: readonly State[] = [
  { name: "the beginning", path: "" },
  { name: "an event with a place", path: "events/embassy-stormed/" },
  { name: "an event with claims and conflicts", path: "events/airport-airstrike/" },
  { name: "a statement", path: "events/dod-statement-defensive-action/" },
  { name: "a window and hidden kinds", path: "?from=2019-12-30&to=2020-01-01&hide=statement,report" },
  { name: "nothing found", path: "?q=zzzz" },
  { name: "only the report, as one speaker tells it", path: "?only=report&by=donald-trump" },
  { name: "what was known", path: "?clock=known&t=2019-12-31" },
  { name: "a link that is partly wrong", path: "?event=embassy-stormd&t=never" },
  { name: "the share dialog", path: "events/airport-airstrike/", act: dialogBy(0) },
  { name: "an embed", path: "events/airport-airstrike/?embed=1" },
];

/** What sticks lies over controls half scrolled away, wherever the page happens to stand; that isn't what is measured. */
function layStickyPanelsFlat() {
  for (const element of document.querySelectorAll<HTMLElement>("#app *")) {
    if (getComputedStyle(element).position === "sticky") element.style.position = "static";
  }
}

// Without motion, so that no colour is measured on its way from one theme to the other.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const language of dossier.header.languages) {
  const folder = language === "en" ? "" : `${language}/`;
  for (const { name, path, act } of STATES) {
    test(`axe finds nothing in ${language}: ${name}`, async ({ page }) => {
      await page.goto(at(folder + path));
      await page.locator('input[type="range"]').first().waitFor();
      await account(page).or(page.locator("#account")).first().waitFor();
      if (act) await act(page);
      for (const size of [
        { width: 1280, height: 800 },
        { width: 390, height: 1600 },
      ]) {
        await page.setViewportSize(size);
        await page.evaluate(layStickyPanelsFlat);
        for (const theme of ["light", "dark"]) {
          await page.evaluate((value) => {
            document.documentElement.dataset.theme = value;
          }, theme);
          const axe = new AxeBuilder({ page }).setLegacyMode(); // no frames here, so no second page for each run
          // A theme changes colours and nothing else: names, roles and sizes are judged once for each width.
          if (theme === "light") axe.withTags(WCAG).options({ rules: { "target-size": { enabled: true } } });
          else axe.withRules(["color-contrast", "link-in-text-block"]);
          const { violations } = await axe.analyze();
          const found = violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("\n   ")}`,
          );
          expect(found, `${size.width} px, ${theme}`).toEqual([]);
        }
      }
    });
  }
}

test("no English is left for assistive tools on Arabic and Persian pages", async ({ page }) => {
  for (const language of ["ar", "fa"]) {
    await page.goto(at(`${language}/events/airport-airstrike/`));
    await page.locator('input[type="range"]').first().waitFor();
    const latin = await page.evaluate(() =>
      [...document.querySelectorAll("[aria-label], [title], [aria-valuetext], [alt]")]
        .filter((element) => !element.closest("[lang]:not(html)"))
        .flatMap((element) =>
          ["aria-label", "title", "aria-valuetext", "alt"].map((name) => element.getAttribute(name) ?? ""),
        )
        .filter((text) =>
          /[A-Za-z]{3,}/.test(text.replace(/UTC|PMF|Dateline|OpenStreetMap|MapTiler|OpenMapTiles/g, "")),
        ),
    );
    expect(latin).toEqual([]);
  }
});

test.describe("right to left", () => {
  test("the page is mirrored, time runs from right to left, and the map is not mirrored", async ({
    page,
  }) => {
    await page.goto(at("ar/events/embassy-stormed/"));
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

  test("the language links keep event, moment and view", async ({ page }) => {
    await open(page, "events/embassy-stormed/?t=2019-12-30&only=report");
    await page.locator('a[hreflang="fa"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fa");
    expect(page.url()).toBe(at("fa/events/embassy-stormed/?t=2019-12-30&only=report"));
  });
});

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

  test("a focused control is never fully covered, all the way round the page", async ({ page }) => {
    for (const size of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await open(page, "events/airport-airstrike/");
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab");
        const covered = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const box = element.getBoundingClientRect();
          if (box.width < 2 || box.height < 2) return null;
          const points = [0.1, 0.5, 0.9].flatMap((x) =>
            [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
          );
          const seen = points.some(([x, y]) => {
            const top = document.elementFromPoint(x, y);
            return (
              top !== null &&
              (element.contains(top) ||
                top.contains(element) ||
                getComputedStyle(element).pointerEvents === "none")
            );
          });
          return seen ? null : `${element.outerHTML.slice(0, 120)} at ${box.left},${box.top}`;
        });
        expect(covered, `${size.width} px, tab ${i}`).toBeNull();
      }
    }
  });
});

test("with reduced motion nothing is animated", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await entry(page, dossier.events[7]!).click();
  await playhead(page).focus();
  await page.keyboard.press("Shift+ArrowLeft");
  const running = await page.evaluate(
    () => document.getAnimations().filter((a) => a.playState === "running").length,
  );
  expect(running).toBe(0);
});

test("at 320 px nothing but the map and the timeline wants sideways scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["", "events/airport-airstrike/", "ar/events/airport-airstrike/"]) {
    await page.goto(at(path));
    await page.locator('input[type="range"]').first().waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, path).toBeLessThanOrEqual(0);
  }
});

test("letters twice as large or set wide apart cut off no word of header and account", async ({ page }) => {
  for (const path of ["", "ar/", "fa/"]) {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(at(`${path}events/airport-airstrike/`));
      await page.locator('input[type="range"]').first().waitFor();
      for (const rules of [
        ":root { font-size: 200% }",
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
      ]) {
        const cut = await page.evaluate((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [sheet];
          return [...document.querySelectorAll<HTMLElement>("header *, #account *")]
            .filter((element) => {
              const { overflowX, overflowY, display } = getComputedStyle(element);
              if (!/hidden|clip/.test(overflowX + overflowY) || display === "inline") return false;
              if (element.clientWidth < 2 || element.closest("[popover], svg")) return false;
              return (
                element.scrollWidth > element.clientWidth + 1 ||
                element.scrollHeight > element.clientHeight + 1
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
