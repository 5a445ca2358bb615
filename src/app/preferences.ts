/**
 * What a reader chose, kept on their device only, for each site by itself: several may stand on one host. Blocked or full
 * storage means: kept for this visit. docs/privacy.md lists the names.
 */

import type { Theme } from "../state/readerState";

export const STORAGE_KEYS = {
  theme: "dateline.theme",
  language: "dateline.language",
  singleKeys: "dateline.single-keys",
} as const;

let site = "/";
const visit = new Map<string, string>();
const listeners = new Set<() => void>();

/** To be called before anything is read. `root` is the path of the site's root on its host. */
export function keepPreferencesOf(root: string) {
  site = root;
}

function read(key: string): string | null {
  const now = visit.get(key);
  if (now !== undefined) return now;
  try {
    return localStorage.getItem(`${key} ${site}`);
  } catch {
    return null;
  }
}

function write(key: string, value: string) {
  visit.set(key, value);
  try {
    localStorage.setItem(`${key} ${site}`, value);
  } catch {
    // Kept for this visit only.
  }
  for (const listener of listeners) listener();
}

/** Null is "as on this device". */
export function rememberedTheme(): Theme | null {
  const value = read(STORAGE_KEYS.theme);
  return value === "light" || value === "dark" ? value : null;
}

export const rememberTheme = (theme: Theme | null) => write(STORAGE_KEYS.theme, theme ?? "auto");

export const rememberedLanguage = () => read(STORAGE_KEYS.language);
export const rememberLanguage = (language: string) => write(STORAGE_KEYS.language, language);

/** Letters and signs act as shortcuts inside the panels unless the reader has turned them off. */
export const singleKeysAreOn = () => read(STORAGE_KEYS.singleKeys) !== "off";
export const rememberSingleKeys = (on: boolean) => write(STORAGE_KEYS.singleKeys, on ? "on" : "off");

export function subscribeToPreferences(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
