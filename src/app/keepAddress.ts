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

/** `url` is where the parameters that aren't ours are taken from. */
export function keepAddress(reader: Reader, place: Place, url: URL) {
  return syncAddress(
    reader,
    place.base,
    {
      location,
      history,
      addEventListener: (type, listener) => window.addEventListener(type, listener),
      removeEventListener: (type, listener) => window.removeEventListener(type, listener),
      setTimeout: (handler, ms) => window.setTimeout(handler, ms),
      clearTimeout: (id) => window.clearTimeout(id),
      now: () => performance.now(),
    },
    foreignParameters(url),
  );
}
