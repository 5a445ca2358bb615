/** What the address asks for on arrival: the first state, whether the page's own markup shows it, and what must be told. */

import type { Dossier } from "../core/dossier";
import { parseAddress } from "../state/address";
import { type ReaderState, restoreState } from "../state/readerState";
import type { Notice } from "./Notices";
import type { Place } from "./place";

interface Arrival {
  readonly state: ReaderState;
  /** The markup in the page is what this state would render, so the app can take it over. */
  readonly canHydrate: boolean;
  readonly notices: readonly Notice[];
}

/** `hasMarkup`: the page was written beforehand, for the event in `shownPage` or for none (""). */
export function readArrival(
  place: Place,
  url: URL,
  dossier: Dossier,
  hasMarkup: boolean,
  shownPage: string | undefined,
): Arrival {
  const { state, ignored, unknownEvent } = parseAddress(url, place.base, dossier);
  const page = place.base.hasPages ? pageState(place, url, dossier) : null;
  // Markup written beforehand knows the page's event and nothing of the query; an embed or a foreign dossier has none.
  // A stored first page may stand in for an event's.
  const canHydrate =
    hasMarkup &&
    !state.embed &&
    place.isBundled &&
    unknownEvent === null &&
    shownPage === (page?.selection ?? "");
  const notices: Notice[] = [];
  if (unknownEvent !== null) notices.push({ type: "unknownEvent", slug: unknownEvent });
  if (ignored.length > 0) notices.push({ type: "parameters", names: ignored });
  return { state: restoreState(dossier, canHydrate && page ? page : state), canHydrate, notices };
}

/** What the path alone says. */
function pageState(place: Place, url: URL, dossier: Dossier): { selection?: string } {
  const path = new URL(url);
  path.search = path.hash = "";
  const { selection } = parseAddress(path, place.base, dossier).state;
  return selection ? { selection } : {};
}
