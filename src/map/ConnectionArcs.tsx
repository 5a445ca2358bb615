/** Why the selected event came about, and what came of it: arcs between the places, with the word for the relation. */

import { useMessages } from "../i18n/react";
import { useReader } from "../state/react";
import type { Connection } from "../state/selectors";
import { arcBetween } from "./arcs";
import { type Box, collides } from "./box";
import styles from "./ConnectionArcs.module.css";
import type { Placed } from "./placement";
import type { Place } from "./places";
import type { MapFrame } from "./useMapFrame";

interface ConnectionArcsProps {
  readonly places: readonly Place[];
  readonly placed: ReadonlyMap<string, Placed>;
  readonly frame: MapFrame;
  readonly panel: Box;
}

/** These give a reason; all others only say what came before what. */
const REASONS = new Set(["retaliation-for", "protest-against", "responds-to", "ordered-by"]);
const CLEAR = 20; // from the middle of a marker, px

export function ConnectionArcs({ places, placed, frame, panel }: ConnectionArcsProps) {
  const { t } = useMessages();
  const connections = useReader((state, selectors) => selectors.connections(state));
  const selection = useReader((state) => state.selection);
  const taken = [...placed.values()].flatMap(({ label }) => (label ? [label] : []));
  const arcs = connections.flatMap((connection) => {
    const from = placeOf(connection.from.slug, places);
    const to = placeOf(connection.to.slug, places);
    if (!from || !to || from === to) return [];
    const at = (place: Place) => placed.get(place.id)?.at ?? frame.pointOf(place.position);
    const arc = arcBetween(at(from), at(to), panel, CLEAR);
    if (!arc) return [];
    const words = t(relationMessage(connection, selection));
    const width = words.length * 7.5 + 12;
    const box = { left: arc.middle.x - width / 2, top: arc.middle.y - 11, width, height: 22 };
    const isFree = !taken.some((other) => collides(other, box));
    if (isFree) taken.push(box);
    return [{ connection, arc, words: isFree ? words : null }];
  });
  return (
    <svg className={styles.arcs} aria-hidden="true" focusable="false">
      {arcs.map(({ connection: { from, to, relation }, arc, words }) => (
        <g key={`${from.slug} ${relation} ${to.slug}`}>
          <path className={styles.casing} d={arc.path} />
          <path className={styles.arc} data-reason={REASONS.has(relation)} d={arc.path} />
          {words && (
            <text className={styles.word} x={arc.middle.x} y={arc.middle.y}>
              {words}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

type RelationMessage = `relation-${"" | "of-"}${
  | "retaliation-for"
  | "protest-against"
  | "responds-to"
  | "right-after"
  | "after"
  | "before"
  | "at-the-time-of"
  | "ordered-by"}`;

const relationMessage = ({ from, relation }: Connection, selection: string | null) =>
  `relation-${from.slug === selection ? "" : "of-"}${relation}` as RelationMessage;

const placeOf = (slug: string, places: readonly Place[]) =>
  places.find(({ role, events }) => role === "events" && events.some((event) => event.slug === slug));
