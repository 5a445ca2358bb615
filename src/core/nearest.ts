/** Which event's moment is nearest to an instant, by binary search instead of a look at each. */

import type { DossierEvent, EventList } from "./dossier";
import { type Instants, inOrder } from "./time/instants";
import type { Instant } from "./time/interval";
import { firstAtOrAfter } from "./time/sorted";

/** `moments` are those of `events`. The result's answer: the nearest; of several as near, the first in the order of `events`. Null where none has a moment. */
export function createNearest(events: EventList, moments: Instants): (at: Instant) => DossierEvent | null {
  const sorted = inOrder(moments);
  const { placeAt } = sorted;
  return (at) => {
    if (sorted.length === 0) return null;
    const after = firstAtOrAfter(sorted, at);
    // Of those at one moment, the first in the given order stands first.
    const before = after === 0 ? -1 : firstAtOrAfter(sorted, sorted.at(after - 1)!);
    const candidates = [before, after].filter((rank) => rank >= 0 && rank < sorted.length);
    const best = candidates.reduce((a, b) => {
      const [toA, toB] = [Math.abs(sorted.at(a)! - at), Math.abs(sorted.at(b)! - at)];
      return toB < toA || (toB === toA && placeAt(b) < placeAt(a)) ? b : a;
    });
    return events.at(placeAt(best)) ?? null;
  };
}
