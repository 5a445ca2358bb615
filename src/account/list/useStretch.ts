/** Of a list too long for a browser: which stretch of it is on the page. */

import { useCallback, useEffect, useState } from "react";
import type { DossierEvent, EventList } from "../../core/dossier";
import { rankOf } from "../../core/rankOf";
import { useReader, useReaderStore } from "../../state/react";
import { whenPlayheadRests } from "./whenPlayheadRests";

/**
 * Browsers give up on what is higher than some thirty million pixels, and each entry that is measured moves all below
 * it, which takes longer the more there are: of more than these, a stretch is in the list at a time, and buttons lead to its neighbours.
 */
export const STRETCH = 5_000;

/** The stretch goes where the selected event is, and where the playhead comes to rest. */
export function useStretch(events: EventList) {
  const reader = useReaderStore();
  const { getState, selectors } = reader;
  const selected = useReader((state) => selectors.selected(state));
  const [from, setFrom] = useState(0);
  const sound = from < events.length ? from : 0;
  const holds = useCallback(
    (event: DossierEvent | null) => {
      const place = event ? rankOf(event, events) : -1;
      if (place >= 0) setFrom(Math.floor(place / STRETCH) * STRETCH);
    },
    [events],
  );
  useEffect(() => holds(selected), [holds, selected]);
  useEffect(() => {
    if (events.length <= STRETCH) return;
    return whenPlayheadRests(reader, () => holds(selectors.nearest(getState())));
  }, [events, reader, getState, selectors, holds]);
  return [sound, setFrom] as const;
}
