/** A button for each place in view, its name beside it. Buttons keep the order of the story whatever their position. */

import { type MouseEvent, useRef } from "react";
import { leadEvent, type Place } from "../core/places";
import type { Box, Point } from "../geo/box";
import { useReader } from "../state/react";
import { PhaseMark } from "./PhaseMark";
import styles from "./PlaceMarkers.module.css";
import type { Placed } from "./placement";
import type { ElementSizes } from "./useElementSizes";
import { useNames } from "./useNames";

interface PlaceMarkersProps {
  readonly places: readonly Place[];
  readonly placed: ReadonlyMap<string, Placed & { readonly from: Point }>;
  readonly measure: ElementSizes["measure"];
  readonly openId: string | null;
  readonly onPress: (place: Place, button: HTMLElement) => void;
}

export function PlaceMarkers({ places, placed, measure, openId, onPress }: PlaceMarkersProps) {
  return (
    <>
      <svg className={styles.leaders} aria-hidden="true" focusable="false">
        {[...placed.values()].map(
          ({ id, at, from, moved }) =>
            moved && (
              <g key={id}>
                <line x1={from.x} y1={from.y} x2={at.x} y2={at.y} />
                <circle cx={from.x} cy={from.y} r="2.5" />
              </g>
            ),
        )}
      </svg>
      {places.map((place) => {
        const spot = placed.get(place.id);
        return (
          spot && (
            <PlaceMarker
              key={place.id}
              place={place}
              at={spot.at}
              label={spot.label}
              measure={measure}
              isOpen={openId === place.id}
              onPress={(button) => onPress(place, button)}
            />
          )
        );
      })}
    </>
  );
}

interface PlaceMarkerProps {
  readonly place: Place;
  readonly at: Point;
  readonly label: Box | null;
  readonly measure: ElementSizes["measure"];
  readonly isOpen: boolean;
  readonly onPress: (button: HTMLElement) => void;
}

function PlaceMarker({ place, at, label, measure, isOpen, onPress }: PlaceMarkerProps) {
  const names = useNames();
  const look = useReader((state, selectors) => {
    const { event, phase } = leadEvent(place.events, selectors.phases(state));
    return `${event.kind.shape} ${phase}`;
  });
  const isSelected = useReader(({ selection }) => place.events.some(({ slug }) => slug === selection));
  const [shape, phase] = look.split(" ") as [Place["events"][0]["kind"]["shape"], "past"];
  const opensList = place.events.length > 1 || place.role === "within";
  const isPin = !place.asArea && place.role !== "within";
  const name = names.label(place);
  const pressedAt = useRef<Point>({ x: 0, y: 0 });
  /** A drag of the map may begin on a marker; that is no press. A key's click has no detail. */
  const isPress = ({ detail, clientX, clientY }: MouseEvent) =>
    detail === 0 || Math.hypot(clientX - pressedAt.current.x, clientY - pressedAt.current.y) < 5;
  const words = (
    <span
      ref={measure}
      data-measured={place.id}
      className={styles.label}
      dir="auto"
      lang={name.lang}
      data-shown={label !== null}
      style={
        isPin && label ? { transform: `translate(${label.left - at.x}px, ${label.top - at.y}px)` } : undefined
      }
    >
      {name.value}{" "}
      {!isPin && (
        <span className={styles.within} data-count aria-hidden="true">
          {names.count(place.events.length)}
        </span>
      )}
    </span>
  );
  return (
    <button
      type="button"
      className={isPin ? styles.marker : styles.area}
      data-place={place.id}
      data-role={place.role}
      data-phase={phase}
      data-shape={shape}
      data-selected={isSelected}
      data-shown={label !== null}
      aria-label={names.button(place)}
      aria-current={isSelected && place.role !== "within" ? "true" : undefined}
      {...(opensList ? { "aria-haspopup": "dialog" as const, "aria-expanded": isOpen } : {})}
      style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)` }}
      onPointerDown={({ clientX: x, clientY: y }) => {
        pressedAt.current = { x, y };
      }}
      onClick={(event) => {
        if (isPress(event)) onPress(event.currentTarget);
      }}
    >
      {isPin && <PhaseMark shape={shape} phase={phase} hollow={place.role === "refined"} />}
      {words}{" "}
      {isPin && place.events.length > 1 && (
        <span className={styles.badge} data-count aria-hidden="true">
          {names.count(place.events.length)}
        </span>
      )}
    </button>
  );
}
