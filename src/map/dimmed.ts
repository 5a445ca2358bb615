/** What stands back on the map while an item of the legend is pressed. */

import type { DossierEvent } from "../core/dossier";
import { isOfOthers, type Place } from "../core/places";
import type { LegendItem } from "../state/readerState";

interface Looks {
  readonly places: readonly Place[];
  readonly events: readonly DossierEvent[];
  /** How the mark is drawn: that of its leading event. */
  readonly shape: string;
  readonly phase: string;
}

/** True where the pressed item means something else; false while none is pressed. */
export function isDimmed(item: LegendItem | null, { places, events, shape, phase }: Looks): boolean {
  switch (item) {
    case null:
      return false;
    case "solid":
      return !events.some(isKnown);
    case "soft":
      return events.every(isKnown);
    case "others":
      return !places.some(isOfOthers);
    case "ahead":
      return phase !== "ahead";
    default:
      return shape !== item;
  }
}

/** As the timeline draws it: the day is stated, or it went on over all of the time given. */
const isKnown = ({ time }: DossierEvent) => time.certain !== null || time.lasting;
