/**
 * Scripts that the network did not bring. Many browsers remember it for as long as the page lives, so that a second try
 * in place fails (HTML's module map); a page that is loaded anew asks again, and its address says all that it showed.
 */

const missing = new WeakSet<object>();
let isOnlyHere = false;

if (typeof window !== "undefined")
  window.addEventListener("vite:preloadError", ({ payload }) => missing.add(payload));

export const isScriptMissing = (error: unknown) =>
  typeof error === "object" && error !== null && missing.has(error);

/** For a part that is no component: its error goes to the boundary round the one whose state is set, which has another try. */
export const throwInRender = (setState: (update: () => never) => void) => (error: unknown) =>
  setState(() => {
    throw error;
  });

/** What the page shows has no address: it is never loaded anew. */
export function neverReload() {
  isOnlyHere = true;
}

/** Loads the page anew where the site answers, as without a network there would be no page at all. */
export async function reloadIfReachable(): Promise<void> {
  if (isOnlyHere) return;
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer?.ok) location.reload();
}
