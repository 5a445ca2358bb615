/** Which event's moment is nearest to an instant, by binary search instead of a look at each. */

import type { DossierEvent } from "./dossier";
import { momentOf } from "./moment";
import type { Instant } from "./time/interval";
import { firstAtOrAfter } from "./time/snap";

/** The result's answer: the nearest; of several as near, the first in the order of `events`. Null where none has a moment. */
export function createNearest(
  events: readonly DossierEvent[],
  onlyReport: boolean,
): (at: Instant) => DossierEvent | null {
  const moments = Float64Array.from(events, (event) => momentOf(event, onlyReport) ?? Number.NaN);
  const timed = Uint32Array.from(moments.keys()).filter((i) => !Number.isNaN(moments[i]!));
  const isInOrder = timed.every((item, i) => i === 0 || moments[timed[i - 1]!]! <= moments[item]!);
  if (!isInOrder) timed.sort((a, b) => moments[a]! - moments[b]! || a - b);
  const sorted = Float64Array.from(timed, (i) => moments[i]!);
  return (at) => {
    if (sorted.length === 0) return null;
    const after = firstAtOrAfter(sorted, at);
    // Of those at one moment, the first in the given order stands first.
    const before = after === 0 ? -1 : firstAtOrAfter(sorted, sorted[after - 1]!);
    const candidates = [before, after].filter((i) => i >= 0 && i < sorted.length);
    const best = candidates.reduce((a, b) => {
      const [toA, toB] = [Math.abs(sorted[a]! - at), Math.abs(sorted[b]! - at)];
      return toB < toA || (toB === toA && timed[b]! < timed[a]!) ? b : a;
    });
    return events[timed[best]!]!;
  };
}
