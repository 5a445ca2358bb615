/** Where an event stands in a result. */

import type { DossierEvent, EventList } from "./dossier";

type Listed = Pick<EventList, "length" | "indexAt"> & {
  at(place: number): Pick<DossierEvent, "index"> | undefined;
};

/** The place in the account of what stands there in a result; of very many without making an event. */
export const indexAt = (events: Listed, place: number): number =>
  events.indexAt?.(place) ?? events.at(place)!.index;

/** Results keep the order of the account, so that a place is found by halves; -1 where it isn't among them. */
export function placeOf({ index }: Pick<DossierEvent, "index">, events: Listed): number {
  const place = firstFrom(index, events);
  return place < events.length && indexAt(events, place) === index ? place : -1;
}

/** The place in a result of the first that stands there in the account or after it. */
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
