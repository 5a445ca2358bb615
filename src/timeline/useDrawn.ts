/** What the timeline draws and when: the events that the filters leave, by the chosen clock, in columns and sorted. */

import { useCallback, useMemo } from "react";
import type { DossierEvent } from "../core/dossier";
import { inOrder } from "../core/time/instants";
import { duration } from "../core/time/interval";
import { quietStretches } from "../core/time/quiet";
import { useReader, useReaderStore } from "../state/react";
import { drawnColumnsOf, drawnTimeOf, pickDrawn } from "./eventTime";

export function useDrawn() {
  const { dossier, selectors } = useReaderStore();
  const clock = useReader((state) => state.clock);
  const onlyReport = useReader((state) => state.onlyReport);
  const timeZone = useReader((state) => selectors.timeZone(state));
  // The window dims what it leaves out and doesn't take it away, or rows would jump while it is dragged.
  const drawn = useReader((state) => selectors.unwindowed(state));

  const timeOf = useCallback(
    (event: DossierEvent) => drawnTimeOf(event, clock, onlyReport),
    [clock, onlyReport],
  );
  const { events } = dossier;
  const all = useMemo(
    () => drawnColumnsOf(events, dossier, clock, onlyReport),
    [events, dossier, clock, onlyReport],
  );
  const columns = useMemo(() => pickDrawn(all, drawn, events), [all, drawn, events]);
  /** All beginnings, and all ends. */
  const edges = useMemo(() => [inOrder(columns.span.start), inOrder(columns.span.end)], [columns]);
  const ownMoments = useReader((state) => selectors.moments(state));
  const moments = useMemo(() => inOrder(ownMoments), [ownMoments]);
  const quiet = useMemo(() => {
    const { refined } = columns;
    const all = refined ? [...edges, inOrder(refined.start), inOrder(refined.end)] : edges;
    return quietStretches(all, dossier.extent, duration(dossier.extent) / 6, timeZone);
  }, [columns, edges, dossier.extent, timeZone]);
  return { drawn, timeOf, columns, edges, moments, quiet };
}
