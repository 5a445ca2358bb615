/** The last journey: the host is gone, and the page and its neighbours can still be read. */

import { dossier } from "../browser/dossier";
import type { Journey } from "./journeys";

const event = dossier.events[1]!;

export const offline = (site: { close(): Promise<void> }): Journey => ({
  name: "after one visit everything can be read without the host",
  async run(page) {
    await page.open("");
    await page.until(
      "everything is stored",
      () => page.run("navigator.serviceWorker.controller !== null"),
      40_000,
    );
    await site.close();
    await page.open(`events/${event.slug}/`);
    await page.find(["region", "Map"]);
    await page.find(["region", "Account"], ["article"], ["heading", event.title.en!]);
    await page.click(["button", "Share"]);
    await page.find(["dialog"]);
  },
});
