/** The rank of an event in a list of results, which keeps the order of the account. */

import type { DossierEvent, EventList } from "./dossier";

type Listed = Pick<EventList, "length" | "indexAt"> & {
  at(rank: number): Pick<DossierEvent, "index"> | undefined;
};

/** The account index of the event at a rank. Lists of columns answer without creating the event. */
export const indexAt = (events: Listed, rank: number): number =>
  events.indexAt?.(rank) ?? events.at(rank)!.index;

/** Found by binary search; -1 where the event is not in the list. */
export function rankOf({ index }: Pick<DossierEvent, "index">, events: Listed): number {
  const rank = firstFrom(index, events);
  return rank < events.length && indexAt(events, rank) === index ? rank : -1;
}

/** The rank of the first event whose account index is at least `index`; the length of the list where there is none. */
export function firstFrom(index: number, events: Listed): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indexAt(events, middle) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
