/** Keeps the browser's address and the reader's state the same, from hydration on. */

import { type AddressBase, formatAddress, parseAddress } from "../state/address";
import type { Reader } from "../state/react";
import { syncAddress } from "../state/syncAddress";
import type { Place } from "./place";

/** Applies the query to the state, then keeps the address in step. Returns a function that stops it. */
export function hydrate(reader: Reader, { base }: Place, url: URL) {
  const { state } = parseAddress(url, base, reader.dossier);
  reader.dispatch({ type: "restore", state });
  if (state.theme) reader.dispatch({ type: "setTheme", theme: state.theme });
  return syncUrl(reader, base);
}

/**
 * Writes an address that was understood again, without its damage and others' parameters, so that nobody copies them.
 * To be called when the page's links no longer depend on its address. `arrived` is the address that was opened.
 */
export function tidyAddress({ dossier, getState }: Reader, { base }: Place, arrived: URL) {
  const { ignored, unknownEvent } = parseAddress(arrived, base, dossier);
  if (ignored.length > 0 || unknownEvent !== null) return;
  history.replaceState(null, "", formatAddress(getState(), base, dossier));
}

const isFramed = window.self !== window.top;

export function syncUrl(reader: Reader, base: AddressBase) {
  if (isFramed) document.addEventListener("click", replaceFragment);
  const stop = syncAddress(reader, base, {
    location,
    history,
    isFramed,
    addEventListener: (type, listener) => window.addEventListener(type, listener),
    removeEventListener: (type, listener) => window.removeEventListener(type, listener),
    setTimeout: (handler, ms) => window.setTimeout(handler, ms),
    clearTimeout: (id) => window.clearTimeout(id),
    now: () => performance.now(),
  });
  return () => {
    stop();
    document.removeEventListener("click", replaceFragment);
  };
}

/** A press on a link to a part of this page: the browser would push an entry. */
function replaceFragment(click: MouseEvent) {
  const link =
    click.target instanceof Element ? click.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
  if (!link || click.defaultPrevented || click.metaKey || click.ctrlKey || click.shiftKey) return;
  click.preventDefault();
  location.replace(link.href);
}
