/** Where an event stands in a result. */

import type { DossierEvent } from "./dossier";

/** Results keep the order of the account, so that a place is found by halves; -1 where it isn't among them. */
export function placeOf(
  { index }: Pick<DossierEvent, "index">,
  events: readonly Pick<DossierEvent, "index">[],
): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return events[low]?.index === index ? low : -1;
}
