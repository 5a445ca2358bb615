/** The area of each place: its outline where one is known, else a soft disc as wide as the circle that surely holds it. */

import type { Map as LeafletMap } from "leaflet";
import { useId, useMemo } from "react";
import { isOfOthers, leadEvent, ownPlacesOf, type Place } from "../core/places";
import { useReader } from "../state/react";
import { areaPath, areaShape, circleOn, type Sheet } from "./areaPath";
import { isDimmed } from "./dimmed";
import { GroundSheet } from "./GroundSheet";
import styles from "./SiteAreas.module.css";
import type { MapFrame } from "./useMapFrame";

interface SiteAreasProps {
  readonly map: LeafletMap;
  readonly frame: MapFrame;
  readonly isZooming: boolean;
  readonly places: readonly Place[];
}

export function SiteAreas({ map, frame, isZooming, places }: SiteAreasProps) {
  const highlighted = useReader((state, selectors) => selectors.highlighted(state));
  const selected = useMemo(() => ownPlacesOf(highlighted, places), [highlighted, places]);
  return (
    <GroundSheet map={map} frame={frame} isZooming={isZooming}>
      {(sheet) =>
        places.map((place) => (
          <SiteArea key={place.id} place={place} sheet={sheet} isSelected={selected.has(place)} />
        ))
      }
    </GroundSheet>
  );
}

interface SiteAreaProps {
  readonly place: Place;
  readonly sheet: Sheet;
  readonly isSelected: boolean;
}

function SiteArea({ place, sheet, isSelected }: SiteAreaProps) {
  const { site, role, position, radiusMeters, asArea, events } = place;
  const shape = useMemo(
    () => areaShape(site?.geometry ?? null, position, role === "within" ? null : radiusMeters),
    [site, role, position, radiusMeters],
  );
  const path = useMemo(() => areaPath(shape, sheet), [shape, sheet]);
  const gradient = useId();
  const look = useReader((state, selectors) => {
    const { event, phase } = leadEvent(events, selectors.phases(state), state.selection);
    return `${event.kind.shape} ${phase}`;
  });
  const [kindShape = "", phase = ""] = look.split(" ");
  const isolated = useReader((state) => state.isolated);
  const isOthers = isOfOthers(place);
  const disc = shape.circle && !isOthers ? circleOn(shape.circle, sheet) : null;
  return (
    <g
      className={styles.area}
      data-shape={kindShape}
      data-phase={phase}
      data-selected={isSelected}
      data-dimmed={isDimmed(isolated, { places: [place], events, shape: kindShape, phase })}
      data-role={role}
      data-others={isOthers}
      data-soft={disc !== null || asArea || (site?.approximate ?? false)}
      data-region={asArea}
      data-line={shape.lines.length > 0}
    >
      {disc && (
        <radialGradient
          id={gradient}
          gradientUnits="userSpaceOnUse"
          cx="0"
          cy="0"
          r="1"
          gradientTransform={`translate(${disc.x.toFixed(1)} ${disc.y.toFixed(1)}) scale(${disc.rx.toFixed(1)} ${disc.ry.toFixed(1)})`}
        >
          {/* Even, so that no point in it looks meant, and gone at its edge, which is no line. */}
          <stop offset="0.6" />
          <stop offset="1" stopOpacity="0" />
        </radialGradient>
      )}
      <path d={path} fill={disc ? `url(#${gradient})` : undefined} data-disc={disc !== null} />
    </g>
  );
}
