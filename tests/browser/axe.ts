/** axe-core on the page as it is shown. */

import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";

export type Theme = "light" | "dark";

/** All of axe's rules in the light theme; in the dark one those of colours, which is all that a theme changes. */
export async function runAxe(page: Page, theme: Theme, within = "html") {
  const hasAxe = await page.evaluate((value) => {
    document.documentElement.dataset.theme = value;
    return "axe" in window;
  }, theme);
  if (!hasAxe) await page.evaluate(axe.source); // half a megabyte, once a page
  const options: RunOptions = {
    iframes: false,
    resultTypes: ["violations", "incomplete"], // what passes is not described
    ...(theme === "light"
      ? {
          rules: {
            "target-size": { enabled: true },
            "label-content-name-mismatch": { enabled: true }, // axe calls it experimental
          },
        }
      : { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }),
  };
  return page.evaluate(
    async ({ within, options }): Promise<Pick<AxeResults, "violations" | "incomplete">> => {
      const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(
        within,
        options,
      );
      return { violations, incomplete };
    },
    { within, options },
  );
}
