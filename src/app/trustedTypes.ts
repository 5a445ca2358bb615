/**
 * The one Trusted Types policy: what may become markup or the address of a script, word for word. All else throws.
 * Imported before everything else, as Leaflet asks already when it is loaded.
 */

import { parseUrl } from "../core/parseUrl";

// Leaflet's Browser.js finds out by this very string whether the browser draws SVG.
const MARKUP: ReadonlySet<string> = new Set(["<svg/>"]);

interface PolicyFactory {
  createPolicy(
    name: "default",
    rules: {
      createHTML(markup: string): string | null;
      createScriptURL(address: string): string | null;
    },
  ): unknown;
}

/** Null, a refusal, for any markup that isn't listed. */
export const allowMarkup = (markup: string) => (MARKUP.has(markup) ? markup : null);

/** Workers only, and only those of the build: `sw.js` at the site's root and hashed files in `assets/`. */
export function allowScript(address: string, page: URL, base: string): string | null {
  const root = new URL(base, page);
  const url = parseUrl(address, page);
  if (!url || url.origin !== page.origin || !url.pathname.startsWith(root.pathname)) return null;
  const file = url.pathname.slice(root.pathname.length);
  return /^(sw\.js|assets\/[\w-]+\.js)$/.test(file) ? address : null;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

if (import.meta.env.PROD) {
  // As the page came: the address changes while it is read, and the way to the root holds for the first one only.
  const page = new URL(location.href);
  const base = document.documentElement.dataset.base ?? "./";
  window.trustedTypes?.createPolicy("default", {
    createHTML: allowMarkup,
    createScriptURL: (address) => {
      // A relative one is fetched from where the reader is by now.
      const absolute = parseUrl(address, location.href)?.href ?? "";
      return allowScript(absolute, page, base);
    },
  });
}
