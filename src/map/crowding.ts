/** Whether there are more places than markers with names can stand for, and what is drawn in their stead. */

import { useEffect, useMemo, useRef, useState } from "react";
import type { Dossier, EventList } from "../core/dossier";
import { throwInRender } from "../ui/missingScripts";
import type { InFrame } from "./crowd/countInFrame";
import type { CrowdIndex } from "./crowd/crowdIndex";
import type { MapFrame } from "./useMapFrame";

/** More markers than these hide each other and cost more than a frame. */
export const MOST_MARKERS = 60;

/** Looks no further than it must. */
export function isCrowded(events: EventList): boolean {
  const spots = new Set<string>();
  for (const { place } of events) {
    if (place.position === null) continue;
    spots.add(place.site?.id ?? `@${place.position[0]},${place.position[1]}`);
    if (spots.size > MOST_MARKERS) return true;
  }
  return false;
}

export interface Crowd {
  readonly index: CrowdIndex;
  readonly part: typeof import("./crowd/CrowdLayer");
}

/** Null while there are few places, and until what draws many has come. */
export function useCrowd(dossier: Dossier, crowded: boolean): Crowd | null {
  const [part, setPart] = useState<typeof import("./crowd/CrowdLayer") | null>(null);
  useEffect(() => {
    if (crowded) import("./crowd/CrowdLayer").then(setPart, throwInRender(setPart));
  }, [crowded]);
  return useMemo(() => {
    if (!crowded || !part) return null;
    return { index: part.createCrowdIndex(dossier), part };
  }, [dossier, crowded, part]);
}

export function useInFrame(
  crowd: Crowd | null,
  frame: MapFrame | null,
  dossier: Dossier,
  visible: EventList,
): InFrame | null {
  const [last, setLast] = useState<InFrame | null>(null);
  const isMany = visible.length > MOST_WHILE_MOVING;
  const counting = useMemo(
    () =>
      crowd &&
      frame &&
      crowd.part.countInFrame(crowd.index, frame, visible, {
        count: dossier.events.length,
        isMany,
        most: MOST_MARKERS,
      }),
    [crowd, frame, dossier, visible, isMany],
  );
  const atOnce = useMemo(() => {
    if (!counting || isMany) return null;
    while (counting.walk(Number.POSITIVE_INFINITY));
    return counting.finish();
  }, [counting, isMany]);
  useEffect(() => {
    if (!crowd || !counting || !isMany) return;
    let stop = () => {};
    const timer = setTimeout(() => {
      const { inSlices, AT_ONCE } = crowd.part;
      stop = inSlices(
        () => counting.walk(AT_ONCE),
        () => setLast(counting.finish()),
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [crowd, counting, isMany]);
  // Until the first of very many have been counted, what was there before them stays.
  const before = useRef<InFrame | null>(null);
  useEffect(() => {
    if (atOnce) before.current = atOnce;
  }, [atOnce]);
  return atOnce ?? (isMany ? (last ?? before.current) : null);
}

/** To look at more takes longer than a frame: they wait until the map rests. */
const MOST_WHILE_MOVING = 50_000;
const REST_MS = 300;
