/** The area of each place: its outline where one is known, else the circle that surely holds it, in metres. */

import type { Map as LeafletMap } from "leaflet";
import { useMemo } from "react";
import { leadEvent, type Place } from "../core/places";
import { useReader } from "../state/react";
import { areaPath, areaShape, type Sheet } from "./areaPath";
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
  return (
    <GroundSheet map={map} frame={frame} isZooming={isZooming}>
      {(sheet) => places.map((place) => <SiteArea key={place.id} place={place} sheet={sheet} />)}
    </GroundSheet>
  );
}

function SiteArea({ place, sheet }: { place: Place; sheet: Sheet }) {
  const { site, role, position, radiusMeters, asArea } = place;
  const shape = useMemo(
    () => areaShape(site?.geometry ?? null, position, role === "within" ? null : radiusMeters),
    [site, role, position, radiusMeters],
  );
  const path = useMemo(() => areaPath(shape, sheet), [shape, sheet]);
  const look = useReader((state, selectors) => {
    const { event, phase } = leadEvent(place.events, selectors.phases(state));
    const isSelected = place.events.some(({ slug }) => slug === state.selection);
    return `${event.kind.shape} ${phase} ${isSelected}`;
  });
  const [kindShape, phase, isSelected] = look.split(" ");
  return (
    <path
      className={styles.area}
      d={path}
      data-shape={kindShape}
      data-phase={phase}
      data-selected={isSelected}
      data-role={role}
      data-region={asArea}
      data-approximate={site?.approximate ?? false}
      data-line={shape.lines.length > 0}
    />
  );
}

/** Hatching for regions, in the colour of each shape; drawn once, used by the areas' style. */
export function AreaPatterns() {
  return (
    <svg className={styles.patterns} aria-hidden="true" focusable="false">
      <defs>
        {(["diamond", "triangle", "square", "circle"] as const).map((shape) => (
          <pattern
            key={shape}
            id={`map-hatch-${shape}`}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className={styles.hatch} data-shape={shape} d="M0 0V7" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
