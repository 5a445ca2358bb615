/** Opens a copied view as somebody else, in a fresh profile, and says what on the screen differs from what was copied. */

import { isDeepStrictEqual } from "node:util";
import type { Browser, Page } from "@playwright/test";
import { messagesOf, ownFiles } from "../../src/build/siteMessages";
import type { Dossier } from "../../src/core/dossier";
import { createMessages, type Messages } from "../../src/i18n/messages";
import { parseAddress } from "../../src/state/address";
import { restoreState } from "../../src/state/readerState";
import { allowNamedFunctions } from "../browser/inPage";
import { mapAtRest, mapFaults } from "../browser/shownMap";
import { config } from "../browser/site";
import type { CopiedView } from "./copiedViews";

/** Pixels that the map may be off: it rests on whole ones, twice. */
const SLACK = 2;
/** How long a slow machine may take, once playhead and map are there, to load the other controls or to paint the ground. */
const PATIENCE_MS = 15_000;

/** Nothing where all agrees; `origin` is where the site is served. */
export async function openCopied(
  browser: Browser,
  view: CopiedView,
  dossier: Dossier,
  origin: string,
): Promise<string[]> {
  const context = await browser.newContext({
    ...view.reader,
    reducedMotion: view.isStill ? "reduce" : "no-preference",
    serviceWorkers: "block",
  });
  try {
    const page = await context.newPage();
    await allowNamedFunctions(page);
    await page.route(/\/stills\//, (route) => route.abort()); // they change no view
    await page.goto(new URL(view.address, origin).href, { waitUntil: "commit" });
    return [
      ...(await shownDifferences(page, view)),
      ...(await faultsAtRest(page, view, dossier)),
      ...(await mapDifferences(page, view, dossier)),
    ];
  } catch (error) {
    return [String(error)];
  } finally {
    await context.close();
  }
}

/** What the controls say, found by their roles and names. Some are loaded after the first screen. */
async function shownDifferences(page: Page, { state, language }: CopiedView): Promise<string[]> {
  const { t } = messagesIn(language);
  const names = {
    playhead: t("playhead"),
    from: t("window-start"),
    to: t("window-end"),
    only: t("only-report"),
  };
  await page.getByRole("slider", { name: names.playhead, exact: true }).waitFor();
  await page.locator(".leaflet-container").first().waitFor();
  const hasAccount = state.view === "events"; // and with it the search
  const copied = {
    playhead: state.playhead,
    window: state.timeWindow ? [...state.timeWindow] : [null, null],
    search: hasAccount ? state.search : null,
    only: String(state.onlyReport),
    selection: hasAccount ? state.selection : null,
  };
  return untilNone(async () => differences(await page.evaluate(readControls, names), copied));
}

/** Runs in the page. */
function readControls(names: { playhead: string; from: string; to: string; only: string }) {
  const numberOf = (name: string) => {
    const slider = [...document.querySelectorAll<HTMLInputElement>("input[type=range]")].find(
      (input) => input.ariaLabel === name,
    );
    return slider ? slider.valueAsNumber : null;
  };
  const buttons = [...document.querySelectorAll("button[aria-pressed]")];
  const current = document.querySelectorAll<HTMLAnchorElement>('#account a[aria-current="true"]');
  return {
    playhead: numberOf(names.playhead),
    window: [numberOf(names.from), numberOf(names.to)],
    search: document.querySelector<HTMLInputElement>("input[type=search]")?.value ?? null,
    only: buttons.find(({ textContent }) => textContent === names.only)?.ariaPressed ?? null,
    selection: current.length === 1 ? (current[0]?.href.split("/").at(-2) ?? null) : null,
  };
}

/** Looks until there is nothing to tell, or as long as a slow machine may take; gives what was seen last. */
async function untilNone(look: () => Promise<string[]>): Promise<string[]> {
  const end = Date.now() + PATIENCE_MS;
  let found = await look();
  while (found.length > 0 && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    found = await look();
  }
  return found;
}

/** Where marks, outlines, ground and scale stand on the screen, once the ground has been painted. */
async function faultsAtRest(page: Page, { state: { viewport } }: CopiedView, dossier: Dossier) {
  if (!viewport) return [];
  return untilNone(async () => {
    await mapAtRest(page);
    return mapFaults(page, viewport, dossier);
  });
}

/** The map writes where it is into the address once it is moved: a third of its width to the right, and all else as it was. */
async function mapDifferences(page: Page, view: CopiedView, dossier: Dossier): Promise<string[]> {
  const map = page.locator(".leaflet-container").first();
  const width = await map.evaluate((element: HTMLElement) => {
    element.focus();
    return element.clientWidth;
  });
  const before = page.url();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL((url) => url.href !== before);
  const { state, ignored } = parseAddress(new URL(page.url()), view.base, dossier);
  const { viewport: seen, ...others } = restoreState(dossier, state);
  const { viewport: copied, ...expected } = view.state;
  const pixel = 360 / (256 * 2 ** (copied?.zoom ?? 0));
  const off = [0, 1].map((axis) => {
    const moved = (seen?.center[axis] ?? 0) - (copied?.center[axis] ?? 0);
    return Math.abs(moved - (axis === 0 ? (width / 3) * pixel : 0)) / pixel;
  });
  return [
    ...differences({ ...others, following: true, ignored }, { ...expected, following: true, ignored: [] }),
    ...(Math.abs((seen?.zoom ?? 0) - (copied?.zoom ?? 0)) > 0.01 ? [`zoom: ${seen?.zoom}`] : []),
    ...(Math.max(...off) > SLACK ? [`map: off by ${off.map((by) => by.toFixed(1)).join(", ")} px`] : []),
  ];
}

function differences(seen: Readonly<Record<string, unknown>>, copied: Readonly<Record<string, unknown>>) {
  return Object.keys(copied)
    .filter((key) => !isDeepStrictEqual(seen[key], copied[key]))
    .map((key) => `${key}: ${JSON.stringify(seen[key])}, not ${JSON.stringify(copied[key])}`);
}

const known = new Map<string, Messages>();
function messagesIn(language: string): Messages {
  const messages =
    known.get(language) ?? createMessages(language, ...messagesOf(language, ownFiles(config.messages)));
  known.set(language, messages);
  return messages;
}
