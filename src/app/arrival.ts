/** The initial state from the URL, whether the page's markup shows it already, and what to tell the reader. */

import type { Dossier } from "../core/dossier";
import { parseAddress } from "../state/address";
import { type ReaderState, restoreState } from "../state/readerState";
import type { Notice } from "./Notices";
import type { Place } from "./place";

interface Arrival {
  readonly state: ReaderState;
  /** The markup in the page equals what this state renders, so React can hydrate it. */
  readonly canHydrate: boolean;
  readonly notices: readonly Notice[];
}

/** `hasMarkup` is true for a prerendered page; `shownPage` is the slug of its event, or "" for none. */
export function initialStateFromUrl(
  place: Place,
  url: URL,
  dossier: Dossier,
  hasMarkup: boolean,
  shownPage: string | undefined,
): Arrival {
  const { state, ignored, unknownEvent } = parseAddress(url, place.base, dossier);
  const page = place.base.hasPages ? pageState(place, url, dossier) : null;
  // Prerendered markup shows the page's event and ignores the query; embeds and other dossiers have none.
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
