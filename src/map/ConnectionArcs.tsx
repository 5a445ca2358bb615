/** Why the selected event came about, and what came of it: arcs between the places, with the word for the reason. What only came before or after has none: a line to a place reads as a way there. */

import { useMemo } from "react";
import { ownPlaceOf, type Place } from "../core/places";
import { type Box, boxAround, collides, isInside } from "../geo/box";
import { useMessages } from "../i18n/react";
import { useReader } from "../state/react";
import type { Connection } from "../state/selectors";
import { type Arc, arcBetween } from "./arcs";
import styles from "./ConnectionArcs.module.css";
import type { MapFrame } from "./useMapFrame";
import type { NamedMark } from "./useMarks";

export interface DrawnArc {
  readonly connection: Connection;
  readonly arc: Arc;
  readonly words: string;
  readonly box: Box;
}

const CLEAR = 20; // from the middle of a marker, px

/** The arcs of the selected event, between the places as they stand on the screen. */
export function useArcs(
  marks: readonly NamedMark[],
  places: readonly Place[],
  frame: MapFrame,
): readonly DrawnArc[] {
  const { t } = useMessages();
  const connections = useReader((state, selectors) => selectors.connections(state));
  const selection = useReader((state) => state.selection);
  return useMemo(() => {
    const panel = { left: 0, top: 0, width: frame.width, height: frame.height };
    const taken = marks.flatMap(({ label }) => (label ? [label] : []));
    const markOf = (place: Place) => marks.find((mark) => mark.places.includes(place));
    return connections.flatMap((connection) => {
      const from = ownPlaceOf(connection.from.slug, places);
      const to = ownPlaceOf(connection.to.slug, places);
      if (!from || !to || from === to) return [];
      if (markOf(from) && markOf(from) === markOf(to)) return [];
      const at = (place: Place) => markOf(place)?.at ?? frame.pointOf(place.position);
      const arc = arcBetween(at(from), at(to), panel, CLEAR);
      if (!arc) return [];
      const words = t(relationMessage(connection, selection));
      const box = boxAround(arc.middle, words.length * LETTER + 12, 22);
      const isFree = isInside(box, panel) && !taken.some((other) => collides(other, box));
      if (!isFree) return []; // a line without its word says nothing
      taken.push(box);
      return [{ connection, arc, words, box }];
    });
  }, [connections, selection, marks, places, frame, t]);
}

const LETTER = 7.5; // px, on average

export function ConnectionArcs({ arcs }: { arcs: readonly DrawnArc[] }) {
  return (
    <svg className={styles.arcs} aria-hidden="true" focusable="false">
      {arcs.map(({ connection: { from, to, relation }, arc, words }) => (
        <g key={`${from.slug} ${relation} ${to.slug}`}>
          <path className={styles.casing} d={arc.path} />
          <path className={styles.arc} d={arc.path} />
          <text className={styles.word} x={arc.middle.x} y={arc.middle.y}>
            {words}
          </text>
        </g>
      ))}
    </svg>
  );
}

const relationMessage = ({ from, relation }: Connection, selection: string | null) =>
  `relation-${from.slug === selection ? "" : "of-"}${relation}` as const;
