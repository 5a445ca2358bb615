/** Views at random, copied and opened by somebody else: in another zone, language and width. */

import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { languagePath } from "../../src/app/place";
import { readMessages } from "../../src/i18n/ftlFiles";
import { createMessages } from "../../src/i18n/messages";
import { type AddressBase, formatAddress, parseAddress } from "../../src/state/address";
import { type ReaderState, restoreState } from "../../src/state/readerState";
import { readerStates } from "../fixtures/readerStates";
import { at, expect, test } from "./dateline";
import { dossier } from "./dossier";

/** Give SEED to run the same views again; a failure prints it. */
const seed = () => Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);

const baseOf = (language: string): AddressBase => ({
  root: new URL(at()).pathname,
  languagePath: languagePath(language),
  hasPages: true,
  dossierId: null,
});

test("1,000 views are the same after copying and opening in any zone", () => {
  const chosen = seed();
  const before = process.env.TZ;
  const states = fc.sample(readerStates(dossier), { seed: chosen, numRuns: 1000 });
  for (const [i, state] of states.entries()) {
    const language = dossier.header.languages[i % dossier.header.languages.length] ?? "en";
    process.env.TZ = ZONES[i % ZONES.length];
    const address = formatAddress(state, baseOf(language), dossier);
    process.env.TZ = ZONES[(i + 1) % ZONES.length];
    const { state: parsed, ignored } = parseAddress(new URL(address, at()), baseOf(language), dossier);
    expect(ignored, `SEED=${chosen} ${address}`).toEqual([]);
    expect(restoreState(dossier, parsed), `SEED=${chosen} ${address}`).toEqual(state);
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const SAMPLE = 25;
const PARTS = 5;
const ZONES = ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "UTC", "Asia/Tehran"];
const SIZES = [
  { width: 360, height: 740 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];
const LOCALES = ["en-US", "ar-EG", "fa-IR", "de-DE", "ja-JP"];

/** What an embed leaves out cannot be seen to agree, and the map rests at quarters of a zoom level. */
const shown = readerStates(dossier)
  .filter(({ embed, viewport }) => !embed && viewport !== null)
  .map((state): ReaderState => {
    const zoom = 8 + ((Math.floor((state.viewport?.zoom ?? 0) * 4) / 4) % 8);
    return { ...state, viewport: { zoom, center: near(state) } };
  });

/** Somewhere round the dossier's first place. */
function near({ viewport }: ReaderState): readonly [number, number] {
  const [lon = 0, lat = 0] = [...dossier.sites.values()].find(({ anchor }) => anchor)?.anchor ?? [];
  const [x = 0, y = 0] = viewport?.center ?? [];
  return [Number((lon + x / 900).toFixed(5)), Number((lat + y / 900).toFixed(5))];
}

for (let part = 0; part < PARTS; part++) {
  test(`a copied view opens the same elsewhere, part ${part + 1}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const chosen = seed();
    const states = fc.sample(shown, { seed: chosen, numRuns: SAMPLE / PARTS });
    for (const [i, state] of states.entries()) {
      const language = dossier.header.languages[(part + i) % dossier.header.languages.length] ?? "en";
      const { t } = createMessages(
        language,
        readMessages(readFileSync(`src/i18n/locales/${language}.ftl`, "utf8")),
      );
      const address = formatAddress(state, baseOf(language), dossier);
      const say = `SEED=${chosen} ${address}`;
      const context = await browser.newContext({
        timezoneId: ZONES[(part + i) % ZONES.length]!,
        locale: LOCALES[(part * 2 + i) % LOCALES.length]!,
        viewport: SIZES[(part + i) % SIZES.length]!,
      });
      const page = await context.newPage();
      await page.goto(new URL(address, at()).href);
      const slider = (name: string) => page.getByRole("slider", { name, exact: true });
      await expect(slider(t("playhead")), say).toHaveValue(String(state.playhead));
      if (state.timeWindow) {
        await expect(slider(t("window-start")), say).toHaveValue(String(state.timeWindow[0]));
        await expect(slider(t("window-end")), say).toHaveValue(String(state.timeWindow[1]));
      } else await expect(slider(t("window-start")), say).toHaveCount(0);
      await expect(page.getByRole("searchbox"), say).toHaveValue(state.search);
      await expect(page.getByRole("button", { name: t("only-report"), exact: true }), say).toHaveAttribute(
        "aria-pressed",
        String(state.onlyReport),
      );
      const current = page.locator('#account a[aria-current="true"]');
      await expect(current, say).toHaveCount(state.selection === null ? 0 : 1);
      if (state.selection !== null)
        await expect(current, say).toHaveAttribute("href", new RegExp(`/${state.selection}/$`));

      // The map says where it is once a reader has moved it; there and back again is where it was.
      const map = page.locator(".leaflet-container").first();
      await map.focus();
      const pressed = async (key: string) => {
        const last = page.url();
        await page.keyboard.press(key);
        await expect.poll(() => page.url(), say).not.toBe(last);
      };
      await pressed("ArrowRight");
      await pressed("ArrowLeft");
      const { state: now, ignored } = parseAddress(new URL(page.url()), baseOf(language), dossier);
      expect(ignored, say).toEqual([]);
      const { viewport: moved, ...others } = restoreState(dossier, now);
      const { viewport, ...expected } = state;
      expect({ ...others, following: true }, say).toEqual(expected);
      expect(moved?.zoom, say).toBeCloseTo(viewport?.zoom ?? 0, 2);
      const pixel = 360 / (256 * 2 ** (viewport?.zoom ?? 0));
      for (const axis of [0, 1] as const)
        expect(Math.abs((moved?.center[axis] ?? 0) - (viewport?.center[axis] ?? 0)), say).toBeLessThan(
          2 * pixel,
        );
      await context.close();
    }
  });
}
