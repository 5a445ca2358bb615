/** Views at random, as one reader copies them, and the other zone, language and width that another opens them in. */

import * as fc from "fast-check";
import { languagePath } from "../../src/app/place";
import type { Dossier } from "../../src/core/dossier";
import { type AddressBase, formatAddress } from "../../src/state/address";
import type { ReaderState } from "../../src/state/readerState";
import { readerStates } from "../fixtures/readerStates";

export const ZONES = ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "UTC", "Asia/Tehran"];
const LOCALES = ["en-US", "ar-EG", "fa-IR", "de-DE", "ja-JP"];
const SIZES = [
  { width: 360, height: 740 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 844, height: 390 },
];

export interface CopiedView {
  readonly state: ReaderState;
  /** The page's language; the reader's own may be another. */
  readonly language: string;
  readonly base: AddressBase;
  readonly address: string;
  /** The reader wants less motion. */
  readonly isStill: boolean;
  readonly reader: {
    readonly timezoneId: string;
    readonly locale: string;
    readonly viewport: { readonly width: number; readonly height: number };
  };
}

/** The same seed gives the same views, however many are asked for. */
export function copiedViews(dossier: Dossier, root: string, seed: number, count: number): CopiedView[] {
  const { languages } = dossier.header;
  return fc.sample(shownStates(dossier), { seed, numRuns: count }).map((state, i) => {
    const language = languages[i % languages.length] ?? "en";
    const base = baseOf(root, language);
    return {
      state,
      language,
      base,
      address: formatAddress(state, base, dossier),
      isStill: i % 2 === 0,
      reader: {
        timezoneId: ZONES[i % ZONES.length]!,
        locale: LOCALES[(2 * i + 1) % LOCALES.length]!,
        viewport: SIZES[i % SIZES.length]!,
      },
    };
  });
}

export const baseOf = (root: string, language: string): AddressBase => ({
  root,
  languagePath: languagePath(language),
  hasPages: true,
  dossierId: null,
});

/** What an embed leaves out cannot be seen to agree, and far from all places there is nothing on the map to compare. */
function shownStates(dossier: Dossier): fc.Arbitrary<ReaderState> {
  const [lon = 0, lat = 0] = [...dossier.sites.values()].find(({ anchor }) => anchor)?.anchor ?? [];
  return readerStates(dossier)
    .filter(({ embed, viewport }) => !embed && viewport !== null)
    .map((state): ReaderState => {
      const [x = 0, y = 0] = state.viewport?.center ?? [];
      const zoom = 8 + ((Math.floor((state.viewport?.zoom ?? 0) * 4) / 4) % 8);
      const center = [Number((lon + x / 900).toFixed(5)), Number((lat + y / 900).toFixed(5))] as const;
      return { ...state, viewport: { zoom, center } };
    });
}
