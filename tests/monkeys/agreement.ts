/** What list, map and timeline show is one and the same: looked at after every act, whatever the act was. */

import type { Page } from "@playwright/test";
import { dossier } from "../browser/dossier";

/** Views are drawn between two frames; what still differs after this long differs for good. */
const SETTLE_MS = 5_000;

/** What a reader finds where on the page, by slugs. */
interface Shown {
  readonly list: readonly string[];
  readonly listSelected: readonly string[];
  readonly bars: readonly string[];
  readonly barsSelected: readonly string[];
  /** Of all that is drawn some is out of view, or has found no row. */
  readonly someBars: boolean;
  readonly places: readonly {
    readonly sites: readonly string[];
    /** Null where the words of the mark have it. */
    readonly count: string | null;
    readonly selected: boolean;
  }[];
  readonly running: number;
}

const siteOf = new Map(
  dossier.events.map(({ slug, place }) => [slug, place.site?.anchor ? place.site.id : null]),
);

/** Null where they agree, else what differs. `still`: less motion is asked for, so that nothing may run either. */
export async function disagreement(page: Page, still: boolean): Promise<string | null> {
  const until = Date.now() + SETTLE_MS;
  for (;;) {
    const shown = await page.evaluate(look);
    const found = shown && difference(shown, still);
    if (!found || Date.now() > until) return found;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
  }
}

const inLatin = (digits: string) => digits.replace(/[۰-۹]/g, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit)));

function difference(shown: Shown, still: boolean): string | null {
  const { list, listSelected, bars, barsSelected, places, someBars, running } = shown;
  const missing = someBars ? [] : list.filter((slug) => !bars.includes(slug));
  const added = bars.filter((slug) => !list.includes(slug));
  if (missing.length + added.length > 0)
    return `the timeline lacks ${missing} and has besides ${added}, the list has ${list}`;
  if (listSelected.length > 1) return `${listSelected} are open at once`;
  const [selected] = listSelected;
  const isDrawn = selected !== undefined && bars.includes(selected);
  if (String(barsSelected) !== (isDrawn ? selected : ""))
    return `the timeline selects ${barsSelected}, the list ${listSelected}`;
  for (const { sites, count, selected: isSelected } of places) {
    const there = list.filter((slug) => sites.some((site) => siteOf.get(slug) === site));
    const isCounted = count === null || inLatin(count) === String(there.length);
    const hasOthers = sites.some((site) => site.startsWith("refined:")); // events that stand elsewhere by the report
    if (there.length === 0 || (!isCounted && !hasOthers))
      return `the map counts ${count} at ${sites}, the list has ${there}`;
    if (isSelected !== (selected !== undefined && there.includes(selected)))
      return `the map ${isSelected ? "selects" : "does not select"} ${sites}, the list ${selected}`;
  }
  return still && running > 0 ? `${running} animations run though less motion is asked for` : null;
}

/** Null where the page has no list: it is on its way, or being left, or another reading than the account is open. Names no function: what tsx makes of one runs in Node only. */
function look(): Shown | null {
  const [timeline, account] = [document.querySelector("#timeline"), document.querySelector("#account")];
  if (!timeline?.querySelector("[data-form]") || !account?.querySelector("section")) return null;
  const reading = account.closest<HTMLElement>("[data-view]");
  if (reading && reading.dataset.view !== "events") return null;
  const bars = [...timeline.querySelectorAll<HTMLElement>("[data-layer][data-slug]:not([data-outside])")];
  const entries = [...account.querySelectorAll<HTMLElement>("[data-slug]")];
  const isWhole = timeline.querySelector("button:disabled") !== null; // the one that fits the whole time
  return {
    list: entries.filter(({ localName }) => localName === "li").map(({ dataset }) => dataset.slug!),
    listSelected: entries
      .filter((entry) => entry.querySelector("[role=article]"))
      .map(({ dataset }) => dataset.slug!),
    bars: bars.map(({ dataset }) => dataset.slug!),
    barsSelected: bars.filter(({ dataset }) => dataset.selected).map(({ dataset }) => dataset.slug!),
    someBars: !isWhole || timeline.querySelector("[data-bin]") !== null,
    places: [...document.querySelectorAll<HTMLElement>("main [data-place][data-role=events]")].map(
      (button) => ({
        sites: button.dataset.place!.split(" "),
        count:
          button.querySelector("[data-count]")?.textContent ??
          (button.dataset.merged === "true" ? null : "1"),
        selected: button.dataset.selected === "true",
      }),
    ),
    running: document.getAnimations().filter(({ playState }) => playState === "running").length,
  };
}
