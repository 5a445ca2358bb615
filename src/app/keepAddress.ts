/** The browser's address and the reader's state, kept the same from the moment the app has taken the page over. */

import { parseAddress } from "../state/address";
import type { Reader } from "../state/react";
import { foreignParameters, syncAddress } from "../state/syncAddress";
import type { Place } from "./place";

/** With the first render: what the query asks for, and from then on the address follows. Gives back how to stop. */
export function takeOver(reader: Reader, place: Place, url: URL) {
  const { state } = parseAddress(url, place.base, reader.dossier);
  reader.dispatch({ type: "restore", state });
  if (state.theme) reader.dispatch({ type: "setTheme", theme: state.theme });
  return keepAddress(reader, place, url);
}

const isFramed = window.self !== window.top;

/** `url` is where the parameters that aren't ours are taken from. */
export function keepAddress(reader: Reader, place: Place, url: URL) {
  if (isFramed) document.addEventListener("click", replaceFragment);
  const stop = syncAddress(
    reader,
    place.base,
    {
      location,
      history,
      isFramed,
      addEventListener: (type, listener) => window.addEventListener(type, listener),
      removeEventListener: (type, listener) => window.removeEventListener(type, listener),
      setTimeout: (handler, ms) => window.setTimeout(handler, ms),
      clearTimeout: (id) => window.clearTimeout(id),
      now: () => performance.now(),
    },
    foreignParameters(url),
  );
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
