/** A page that the reader's browser translates in place. */

import type { Page } from "@playwright/test";
import { expect, open, playhead, test } from "./dateline";
import { disputed, dossier, en, placed, said } from "./dossier";
import { translate, translateEarly, untranslated, wordsOf } from "./foreignText";
import { isFull } from "./site";

type Acts = Readonly<Record<string, (page: Page) => Promise<unknown>>>;

test.describe("translated in place", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } }); // two maps end where one does

  /** As it is and translated. */
  const name = (words: string) => new RegExp(`^⟦?${words}⟧?$`);
  const press = (words: string) => (page: Page) =>
    page
      .getByRole("button", { name: name(words) })
      .first()
      .click();
  const scrub =
    (key: string, times = 1) =>
    async (page: Page) => {
      await playhead(page).focus();
      for (let n = 0; n < times; n++) await page.keyboard.press(key);
    };
  const search = (words: string) => (page: Page) => page.getByRole("searchbox").fill(words);
  const unfold = (selector: string) => (page: Page) => page.locator(`${selector} > summary`).first().click();
  const inOptions = (act: (page: Page) => Promise<unknown>) => async (page: Page) => {
    await page.locator("#timeline button[aria-haspopup], #timeline button[popovertarget]").last().click();
    await act(page);
    await page.keyboard.press("Escape");
  };
  const choose = (label: string, index: number) => (page: Page) =>
    page.getByLabel(name(label)).first().selectOption({ index });
  const dialog = (act: (page: Page) => Promise<unknown>) => async (page: Page) => {
    await act(page);
    await page.getByRole("dialog").waitFor();
  };
  const fromMore = (words: string) =>
    dialog(async (page) => {
      await press("More")(page);
      await press(words)(page);
    });
  const share = dialog((page) => page.locator("header button[aria-haspopup=dialog]").first().click());
  const leave = (page: Page) => page.keyboard.press("Escape");

  const steps: Acts = {
    ...Object.fromEntries(dossier.events.map(({ slug }) => [`Next, to ${slug}`, press("Next event")])),
    "scrub to the end": scrub("End"),
    "scrub to the start": scrub("Home"),
    "scrub by days": scrub("PageUp", 9),
    "another zone": inOptions(choose("Time zone", 1)),
    "what was known": inOptions(choose("Show", 1)),
    "scrub what was known": scrub("PageDown", 4),
    "what happened": inOptions(choose("Show", 0)),
    "unfold the filters": unfold("#account search details"),
    "hide a kind": (page) => page.locator("#account fieldset button").first().click(),
    "as told by one": (page) => page.locator("#account search select").first().selectOption({ index: 1 }),
    "clear filters": press("Clear search and filters"),
    "only the report": press("Only the report"),
    "other sources again": press("Only the report"),
    search: search(en(placed.title).split(" ")[0] ?? ""),
    "search in vain": search("zzzz"),
    "search ends": search(""),
  };

  const panels: Acts = {
    "a claim": (page) => page.locator("#account h3 a").first().click(),
    "everything as a table": unfold("#account > details"),
    "what is not on the map": (page) =>
      page.locator("main [data-panel] section > button[aria-expanded=false]").click(),
    "several at one place": (page) =>
      page.locator("main [data-panel] button[aria-haspopup=dialog]:visible").first().click(),
    "scrub beside the list": scrub("PageUp", 3),
    "close the list": leave,
    "typed time": (page) => page.getByRole("button", { name: /Go to a time/ }).click(),
    "a typed time that is none": async (page) => {
      await page.locator("#timeline form input").fill("no time");
      await page.keyboard.press("Enter");
    },
    "no typed time": leave,
    share: share,
    "code for phones": press("QR code"),
    citation: unfold("dialog details:nth-of-type(2)"),
    "share ends": leave,
    about: fromMore("About this dossier"),
    "about ends": leave,
    keys: fromMore("Keyboard keys"),
    "keys end": leave,
    play: async (page) => {
      await scrub("Home")(page);
      const start = await playhead(page).inputValue();
      await press("Play")(page);
      await expect(playhead(page)).not.toHaveValue(start);
      await press("Pause")(page);
      await page.locator("#account h3 a").first().click(); // where it paused is not the same twice
    },
  };

  for (const [what, acts] of Object.entries({
    "steps, scrubbing, filters and search": steps,
    "lists, panels, dialogs and Play": panels,
  }))
    test(`${what} go on, and say what they say untranslated`, async ({ page, context }) => {
      test.setTimeout(180_000);
      const twin = await context.newPage();
      for (const each of [page, twin]) await open(each);
      await translate(page);
      let passed = 0;
      for (const [step, act] of Object.entries(acts)) {
        for (const each of [page, twin]) await act(each);
        if (!isFull && step.startsWith("Next,") && passed++ % 4 > 0) continue; // one of four is looked at
        await expect.poll(() => difference(page, twin), { message: step }).toEqual([[], []]);
        expect(await untranslated(page), step).toEqual([]);
      }
      await twin.close();
    });

  for (const path of ["", `events/${disputed.slug}/`, `events/${said.slug}/?embed=1`]) {
    test(`before the app takes it over, /${path} still comes to life and keeps its own words`, async ({
      page,
      context,
    }) => {
      await translateEarly(page);
      const twin = await context.newPage();
      for (const each of [page, twin]) await open(each, path);
      await expect.poll(() => difference(page, twin)).toEqual([[], []]);
      for (const each of [page, twin]) await press("Next event")(each);
      await expect.poll(() => difference(page, twin)).toEqual([[], []]);
      await twin.close();
    });
  }

  test("quotations, codes and identifiers stay as they are", async ({ page }) => {
    await open(page, `events/${disputed.slug}/`);
    await page.locator("#account > details > summary").click();
    await page.locator("#account table").waitFor();
    await translate(page);
    for (const text of await page.locator("q, code, kbd, blockquote").allTextContents())
      expect(text).not.toContain("⟦");
    expect(await page.locator("q").count()).toBeGreaterThan(dossier.events.length);
  });
});

/** Lines that only one of two pages says. */
async function difference(one: Page, other: Page): Promise<[string[], string[]]> {
  const [a, b] = await Promise.all([one, other].map(async (page) => new Set(await wordsOf(page))));
  const notIn =
    (lines = new Set<string>()) =>
    (line: string) =>
      !lines.has(line);
  return [[...(a ?? [])].filter(notIn(b)), [...(b ?? [])].filter(notIn(a))];
}
