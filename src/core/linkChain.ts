/** The events that somebody links, in the order of the account, each with what it is said to follow from or to follow. */

import type { Link } from "../schema/dossier";
import type { Dossier, DossierEvent } from "./dossier";

export interface StatedLink {
  readonly link: Link;
  /** What came first, or led to it; null where that is a speaker and no event. */
  readonly earlier: DossierEvent | null;
  /** False where the link stands at the earlier event, which is said to be before this one. */
  readonly isOwn: boolean;
}

export interface ChainItem {
  readonly event: DossierEvent;
  /** Empty where nobody says what it followed. */
  readonly links: readonly StatedLink[];
}

/** Empty where no event has a link. Links to events that are not loaded are left out. */
export function linkChain(dossier: Dossier): readonly ChainItem[] {
  const linksOf = new Map<DossierEvent, StatedLink[]>();
  const at = (event: DossierEvent) => {
    const links = linksOf.get(event) ?? [];
    linksOf.set(event, links);
    return links;
  };
  for (const event of dossier.events) {
    for (const link of event.links) {
      const other = dossier.eventOf(link.target);
      if (!other && link.relation !== "ordered-by") continue;
      at(event);
      if (other && link.relation === "before") at(other).push({ link, earlier: event, isOwn: false });
      else {
        if (other) at(other);
        at(event).push({ link, earlier: other ?? null, isOwn: true });
      }
    }
  }
  return [...linksOf]
    .map(([event, links]) => ({ event, links }))
    .sort((a, b) => a.event.index - b.event.index);
}
