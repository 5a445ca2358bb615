/** A row for each entry, where they are few enough: which chapters are open, and how high all of it is. */

import { useMemo } from "react";
import type { DossierEvent, EventList } from "../core/dossier";
import { useDossier } from "../state/react";
import type { DrawnTime } from "./eventTime";
import { type Form, rowsRoom } from "./laneHeights";
import { countRows, layoutRows, type Run, runsOf } from "./rows";
import type { Drawing } from "./Track";
import type { TimeScale } from "./timeScale";
import { useOpenChapters } from "./useOpenChapters";
import { useIsNarrow } from "./useViewportHeight";

interface RowsInput {
  readonly timeOf: (event: DossierEvent) => DrawnTime;
  readonly scale: TimeScale;
  readonly form: Form;
  readonly viewportHeight: number;
  readonly letters: number;
}

const NO_RUNS: readonly Run[] = [];

/** Null where the dossier has too many. Room is kept for all entries, whatever the filters leave. */
export function useRows(
  drawn: EventList,
  { timeOf, scale, form, viewportHeight, letters }: RowsInput,
): Extract<Drawing, { type: "rows" }> | null {
  const dossier = useDossier();
  const { events, chapters } = dossier;
  const isNarrow = useIsNarrow();
  const hasChapters = chapters.length > 0;
  const room = useMemo(() => {
    const rows = countRows(dossier);
    if (rows === null) return null;
    const count = { entries: events.length, bands: rows - events.length };
    return rowsRoom(count, form, isNarrow, viewportHeight, letters);
  }, [dossier, events, form, isNarrow, viewportHeight, letters]);
  const runs = useMemo(
    () => (room ? runsOf(drawn, hasChapters && room.isLabelled) : NO_RUNS),
    [drawn, hasChapters, room],
  );
  const { open, toggle } = useOpenChapters(runs, room?.opens ? Math.floor(room.most / room.row) : null);
  const layout = useMemo(
    () => room && layoutRows({ runs, open, timeOf, scale, rowHeight: room.row, isLabelled: room.isLabelled }),
    [runs, open, timeOf, scale, room],
  );
  if (!room || !layout) return null;
  const height = Math.min(Math.max(layout.height, room.wanted), room.most);
  return { type: "rows", layout, height, onToggle: toggle };
}
