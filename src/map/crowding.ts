/** Whether there are more places than markers with names can stand for, and what is drawn in their stead. */

import { useEffect, useMemo, useState } from "react";
import type { Dossier, DossierEvent } from "../core/dossier";
import type { CrowdLayer } from "./crowd/CrowdLayer";
import type { CrowdIndex } from "./crowd/crowdIndex";
import { type Place, placesOf } from "./places";
import type { MapFrame } from "./useMapFrame";

/** More markers than these hide each other and cost more than a frame. */
export const MOST_MARKERS = 60;

/** Looks no further than it must. */
export function isCrowded(events: readonly DossierEvent[]): boolean {
  const spots = new Set<string>();
  for (const { kind, place } of events) {
    if (kind.lane !== "ground" || place.position === null) continue;
    spots.add(place.site?.id ?? `@${place.position[0]},${place.position[1]}`);
    if (spots.size > MOST_MARKERS) return true;
  }
  return false;
}

export interface Crowd {
  readonly index: CrowdIndex;
  readonly Layer: typeof CrowdLayer;
  /** Pixels drawn beyond the frame. */
  readonly margin: number;
}

/** Null while there are few places, and until what draws many has come. */
export function useCrowd(dossier: Dossier, crowded: boolean): Crowd | null {
  const [crowd, setCrowd] = useState<Crowd | null>(null);
  useEffect(() => {
    if (!crowded) return;
    let isGone = false;
    import("./crowd/CrowdLayer").then(({ CrowdLayer, createCrowdIndex, MARGIN }) => {
      if (!isGone) setCrowd({ index: createCrowdIndex(dossier), Layer: CrowdLayer, margin: MARGIN });
    });
    return () => {
      isGone = true;
    };
  }, [dossier, crowded]);
  return crowded ? crowd : null;
}

interface InFrame {
  /** 1 for each event that the filters leave, by its place in the account. */
  readonly shown: Uint8Array;
  /** Those of them in the frame and a margin round it. */
  readonly items: Uint32Array;
  /** How many stand on the map outside it. */
  readonly beyond: number;
}

export function useInFrame(
  crowd: Crowd | null,
  frame: MapFrame | null,
  dossier: Dossier,
  visible: readonly DossierEvent[],
): InFrame | null {
  const shown = useMemo(() => {
    if (!crowd) return null;
    const mask = new Uint8Array(dossier.events.length);
    for (const { index } of visible) mask[index] = 1;
    return { mask, placed: visible.reduce((sum, { index }) => sum + crowd.index.isPlaced[index]!, 0) };
  }, [crowd, dossier, visible]);
  return useMemo(() => {
    if (!crowd || !frame || !shown) return null;
    const items = crowd.index.inFrame(frame, crowd.margin, shown.mask);
    return { shown: shown.mask, items, beyond: shown.placed - items.length };
  }, [crowd, frame, shown]);
}

/** The places of these events alone. */
export function usePlacesOf(
  dossier: Dossier,
  events: readonly DossierEvent[],
  onlyReport: boolean,
): readonly Place[] {
  return useMemo(() => {
    const groups = new Map<string, DossierEvent[]>();
    for (const event of events) {
      const { site } = event.place;
      if (!site?.anchor || event.kind.lane !== "ground") continue;
      const group = groups.get(site.id);
      if (group) group.push(event);
      else groups.set(site.id, [event]);
    }
    const bySite = [...groups].map(([id, own]) => ({ site: dossier.sites.get(id)!, events: own }));
    return placesOf(dossier, bySite, events, onlyReport);
  }, [dossier, events, onlyReport]);
}
