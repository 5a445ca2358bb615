/** axe-core on the page as it is shown. */

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export type Theme = "light" | "dark";

/** All of axe's rules in the light theme; in the dark one those of colours, which is all that a theme changes. */
export async function runAxe(page: Page, theme: Theme, within = "html") {
  await page.evaluate((value) => {
    document.documentElement.dataset.theme = value;
  }, theme);
  return new AxeBuilder({ page })
    .setLegacyMode() // no frames here, so no second page for each run
    .include(within)
    .options({
      resultTypes: ["violations", "incomplete"], // what passes is not described
      ...(theme === "light"
        ? { rules: { "target-size": { enabled: true } } }
        : { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }),
    })
    .analyze();
}
