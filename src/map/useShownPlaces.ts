/** The places on the map for what the filters leave: all of them, or in a crowd only those few that can have names. */

import { useMemo } from "react";
import type { DossierEvent } from "../core/dossier";
import { placesOf } from "../core/places";
import { rankOf } from "../core/rankOf";
import { useDossier, useReader } from "../state/react";
import { isCrowded, useCrowd, useInFrame } from "./crowding";
import type { MapFrame } from "./useMapFrame";

const NO_EVENTS: readonly DossierEvent[] = [];

export function useShownPlaces(frame: MapFrame | null) {
  const dossier = useDossier();
  const visible = useReader((state, selectors) => selectors.visible(state));
  const selected = useReader((state, selectors) => selectors.selected(state));
  const onlyReport = useReader((state) => state.onlyReport);
  const crowded = useMemo(() => isCrowded(visible), [visible]);
  const crowd = useCrowd(dossier, crowded);
  const inFrame = useInFrame(crowd, frame, dossier, visible);
  // In a crowd the few in view have markers with names, or the selected one alone.
  const named = useMemo(() => {
    if (inFrame?.few) return Array.from(inFrame.few, (item) => dossier.events.at(item)!);
    return selected && rankOf(selected, visible) >= 0 ? [selected] : NO_EVENTS;
  }, [dossier, inFrame, selected, visible]);
  const shown = crowded ? named : visible;
  const places = useMemo(() => placesOf(dossier, shown, onlyReport), [dossier, shown, onlyReport]);
  return { places, crowd, inFrame };
}
