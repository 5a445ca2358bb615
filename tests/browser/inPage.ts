import type { BrowserContext, Page } from "@playwright/test";

/**
 * Lets functions that tsx has compiled run in pages: it wraps each named one in a helper, `__name`, that pages lack.
 * The test runner's own compiler doesn't; only what `tsx` starts needs this, before any other init script.
 */
export const allowNamedFunctions = (target: BrowserContext | Page) =>
  target.addInitScript("globalThis.__name = (value) => value");
