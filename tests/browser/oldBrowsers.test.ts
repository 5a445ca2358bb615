/** The site in the oldest browsers that the README names: what they lack is missing or has a second way, and nothing breaks. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { english, expect, test } from "./dateline";
import { dossier } from "./dossier";
import { unsupportedIn, youngerThanOldest } from "./oldBrowsers";
import { folder } from "./site";

/** Looks a little different without; everything can be read and pressed. */
const HARMLESS =
  /^(cursor|user-select|resize|overflow-anchor|forced-color-adjust|print-color-adjust|::selection|content-visibility|contain-intrinsic-block-size|text-wrap|text-size-adjust|scrollbar-(width|color)|box-decoration-break|font-family: ui-monospace|break-after|@page)\b/;
/** What stands in for each of the others. */
const SECOND_WAY: Record<string, string> = {
  "::-webkit-scrollbar": "Firefox has scrollbar-width",
  ":has":
    "on a page that has not started, controls that do nothing stay in sight; its notice says so all the same",
  ":popover-open": "Popover.tsx hides its panel itself where there are no popovers",
  "::details-content": "on paper what a reader has not opened stays closed",
  "scroll-initial-target": "the story begins at its lead",
  "@media (scripting)": "where no scripts run the timeline is a strip; the text says the same",
};

test("the built styles use what the oldest browsers lack only where something stands in for it", () => {
  const sheets = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".css"));
  const found = new Map(
    sheets.flatMap((name) => [...unsupportedIn(readFileSync(join(folder, "assets", name), "utf8"))]),
  );
  const faults = [...found].filter(([name]) => !HARMLESS.test(name) && !(name.split(": ")[0]! in SECOND_WAY));
  expect(Object.fromEntries(faults)).toEqual({});
});

test.describe("without what the oldest browsers lack", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(
      (younger) => {
        const root: Record<string, unknown> = window as never;
        for (const [owner, name] of younger) {
          const [type = "", isPrototype] = owner.split(".");
          const held = owner === "" ? root : (root[type] as Record<string, unknown> | undefined);
          const place = isPrototype ? held?.prototype : held;
          if (place) Reflect.deleteProperty(place as object, name);
          if (type === "Window") Reflect.deleteProperty(root, name); // a global's members are its own
        }
        // What iterators have in common is younger under a name that older ones have too.
        const iterator = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
        for (const name of Object.getOwnPropertyNames(iterator))
          if (name !== "constructor") Reflect.deleteProperty(iterator, name);
      },
      youngerThanOldest().filter(([, name]) => !/^trusted/i.test(name)),
    ); // the policy would still ask for those
  });

  test("every card opens, and what stands behind a button", async ({ page }) => {
    await page.goto(english());
    await page.getByRole("slider", { name: "Playhead" }).waitFor();
    for (const { slug } of dossier.events) {
      await page.getByRole("button", { name: "Next event" }).click();
      await expect(page).toHaveURL(new RegExp(`/events/${slug}/`));
      await expect(page.getByRole("article")).toHaveCount(1);
    }
    const more = page.getByRole("button", { name: "More", exact: true });
    const about = page.getByRole("button", { name: "About this dossier" });
    await expect(about).toBeHidden();
    await more.click();
    await expect(about).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(about).toBeHidden();
    await expect(more).toBeFocused();
    await more.click();
    await about.click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });
});
