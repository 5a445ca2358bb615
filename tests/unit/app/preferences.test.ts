import { afterEach, beforeEach, expect, test, vi } from "vitest";

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The preferences as a page of the site finds them. */
async function pageOf(root: string) {
  vi.resetModules();
  const preferences = await import("../../../src/app/preferences");
  preferences.keepPreferencesOf(root);
  return preferences;
}

test("two sites on one host keep their settings apart", async () => {
  const first = await pageOf("/a/");
  first.rememberTheme("dark");
  first.rememberLanguage("fa");
  first.rememberSingleKeys(false);
  const second = await pageOf("/b/");
  expect(second.rememberedTheme()).toBeNull();
  expect(second.rememberedLanguage()).toBeNull();
  expect(second.singleKeysAreOn()).toBe(true);
  const again = await pageOf("/a/");
  expect(again.rememberedTheme()).toBe("dark");
  expect(again.rememberedLanguage()).toBe("fa");
  expect(again.singleKeysAreOn()).toBe(false);
});
