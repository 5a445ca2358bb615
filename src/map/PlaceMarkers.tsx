/** A button for each mark in view, its name beside it. Buttons keep the order of the story whatever their position. */

import { type MouseEvent, useRef } from "react";
import { isOfOthers, leadEvent, ownPlaceOf, ownPlacesOf } from "../core/places";
import type { Point } from "../geo/box";
import { useReader } from "../state/react";
import { pointsAt, useIsPointed } from "../state/usePointing";
import { isDimmed } from "./dimmed";
import { isPinned, type Mark } from "./marks";
import { PhaseMark } from "./PhaseMark";
import styles from "./PlaceMarkers.module.css";
import type { ElementSizes } from "./useElementSizes";
import type { NamedMark } from "./useMarks";
import { useNames } from "./useNames";

interface PlaceMarkersProps {
  readonly marks: readonly NamedMark[];
  readonly measure: ElementSizes["measure"];
  readonly openId: string | null;
  readonly onPress: (mark: Mark, button: HTMLElement) => void;
}

export function PlaceMarkers({ marks, measure, openId, onPress }: PlaceMarkersProps) {
  const selection = useReader((state) => state.selection);
  const highlighted = useReader((state, selectors) => selectors.highlighted(state));
  const places = marks.flatMap((mark) => mark.places);
  const current = ownPlaceOf(selection, places);
  const selected = ownPlacesOf(highlighted, places);
  return marks.map((mark) => (
    <PlaceMarker
      key={mark.id}
      mark={mark}
      measure={measure}
      isOpen={openId === mark.id}
      isCurrent={current !== undefined && mark.places.includes(current)}
      isSelected={mark.places.some((place) => selected.has(place))}
      isTold={mark.events.some(({ slug }) => highlighted.has(slug))}
      onPress={(button) => onPress(mark, button)}
    />
  ));
}

/** A mark of more events points at the first of them only. */
const MAX_POINTED = 50;

interface PlaceMarkerProps {
  readonly mark: NamedMark;
  readonly measure: ElementSizes["measure"];
  readonly isOpen: boolean;
  /** The selected event is at one of its places. */
  readonly isCurrent: boolean;
  /** So is an event that the story tells at this step. */
  readonly isSelected: boolean;
  /** It is one of the places, by the report or by others, of an event that is told or selected. */
  readonly isTold: boolean;
  readonly onPress: (button: HTMLElement) => void;
}

function PlaceMarker({ mark, measure, isOpen, isCurrent, isSelected, isTold, onPress }: PlaceMarkerProps) {
  const names = useNames();
  const { type, places, events, at, radius, label, name } = mark;
  const look = useReader((state, selectors) => {
    const { event, phase } = leadEvent(events, selectors.phases(state), state.selection);
    return `${event.kind.shape} ${phase}`;
  });
  const [shape, phase] = look.split(" ") as [Mark["events"][0]["kind"]["shape"], "past"];
  const slugs = events.slice(0, MAX_POINTED).map(({ slug }) => slug);
  const isPointed = useIsPointed(...slugs);
  const isolated = useReader((state) => state.isolated);
  // An area that the mark speaks for has no point: the mark stands at the places of the others.
  const pinned = places.some(isPinned) ? places.filter(isPinned) : places;
  const isMerged = places.length > 1;
  const [first] = places;
  const role = places.some((place) => place.role === "events") ? "events" : first!.role;
  const opensList = !isMerged && (events.length > 1 || role === "within");
  const callOut = isTold && !isMerged ? names.callOut(first!) : null;
  const pressedAt = useRef<Point>({ x: 0, y: 0 });
  /** A drag of the map may begin on a marker; that is no press. A key's click has no detail. */
  const isPress = ({ detail, clientX, clientY }: MouseEvent) =>
    detail === 0 || Math.hypot(clientX - pressedAt.current.x, clientY - pressedAt.current.y) < 5;
  const isPin = type === "pin";
  const to = isPin || !label ? at : { x: label.left + label.width / 2, y: label.top + label.height / 2 };
  return (
    <button
      type="button"
      className={isPin ? styles.marker : styles.area}
      data-place={places.map(({ id }) => id).join(" ")}
      data-role={role}
      data-phase={phase}
      data-shape={shape}
      data-selected={isSelected}
      data-pointed={isPointed}
      {...pointsAt(...slugs)}
      data-dimmed={isDimmed(isolated, { places, events, shape, phase })}
      data-shown={label !== null}
      data-merged={isMerged && events.length > 1}
      aria-label={callOut ? names.button(first!, callOut.value) : mark.buttonName}
      aria-current={isCurrent ? "true" : undefined}
      {...(opensList ? { "aria-haspopup": "dialog" as const, "aria-expanded": isOpen } : {})}
      style={{
        transform: `translate(${to.x}px, ${to.y}px) translate(-50%, -50%)`,
        ...(isPin ? { inlineSize: 2 * radius, blockSize: 2 * radius } : {}),
      }}
      onPointerDown={({ clientX: x, clientY: y }) => {
        pressedAt.current = { x, y };
      }}
      onClick={(event) => {
        if (isPress(event)) onPress(event.currentTarget);
      }}
    >
      {isPin && <PhaseMark shape={shape} phase={phase} hollow={pinned.every(isOfOthers)} />}
      <span
        ref={measure}
        data-measured={mark.id}
        className={styles.label}
        dir="auto"
        lang={name.lang}
        data-shown={label !== null}
        style={
          isPin && label
            ? { transform: `translate(${label.left - at.x}px, ${label.top - at.y}px)` }
            : undefined
        }
      >
        <span>{name.value}</span>{" "}
        {callOut && (
          <span className={styles.callOut} lang={callOut.lang} aria-hidden="true">
            {callOut.value}
          </span>
        )}
        {!isPin && role !== "within" && events.length > 1 && (
          <span className={styles.within} data-count aria-hidden="true">
            {names.count(events.length)}
          </span>
        )}
      </span>{" "}
      {isPin && events.length > 1 && !(isMerged && label) && (
        <span className={styles.badge} data-count aria-hidden="true">
          {names.count(events.length)}
        </span>
      )}
    </button>
  );
}
