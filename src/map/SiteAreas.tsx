/** The area of each place: its outline where one is known, else the circle that surely holds it, in metres. */

import {
  circle,
  type FeatureGroup,
  featureGroup,
  type Path,
  type PathOptions,
  polygon,
  polyline,
} from "leaflet";
import { useCallback, useEffect } from "react";
import type { Geometry, Position } from "../schema/dossier";
import { useReader } from "../state/react";
import { toLatLng, toLatLngs } from "./latLng";
import { leadEvent, type Place } from "./places";
import styles from "./SiteAreas.module.css";
import { useLayer } from "./useLayer";

export function SiteAreas({ places }: { places: readonly Place[] }) {
  return places.map((place) => <SiteArea key={place.id} place={place} />);
}

function SiteArea({ place }: { place: Place }) {
  const { site, role, position, radiusMeters, asArea } = place;
  const create = useCallback(() => {
    const options: PathOptions = { interactive: false, className: styles.area! };
    const paths: Path[] = [];
    if (site?.geometry) paths.push(...outline(site.geometry, options));
    if (paths.length === 0 && role !== "within" && radiusMeters !== null)
      paths.push(circle(toLatLng(position), { ...options, radius: radiusMeters }));
    return featureGroup(paths);
  }, [site, role, position, radiusMeters]);
  const layer = useLayer(create);

  const look = useReader((state, selectors) => {
    const { event, phase } = leadEvent(place.events, selectors.phases(state));
    const isSelected = place.events.some(({ slug }) => slug === state.selection);
    return `${event.kind.shape} ${phase} ${isSelected ? "selected" : ""}`;
  });

  useEffect(() => {
    if (!layer) return;
    const [shape = "", phase = "", selected = ""] = look.split(" ");
    eachElement(layer, (element) => {
      element.dataset.shape = shape;
      element.dataset.phase = phase;
      element.dataset.selected = String(selected !== "");
      element.dataset.role = role;
      element.dataset.region = String(asArea);
      element.dataset.approximate = String(site?.approximate ?? false);
    });
  }, [layer, look, role, asArea, site]);
  return null;
}

function eachElement(group: FeatureGroup, act: (element: SVGElement) => void) {
  group.eachLayer((layer) => {
    const element = (layer as Path).getElement();
    if (element instanceof SVGElement) act(element);
  });
}

/** Polygons and lines; a point is no outline. */
function outline(geometry: Geometry, options: PathOptions): Path[] {
  const rings = (polygonRings: readonly (readonly Position[])[]) =>
    polygon(polygonRings.map(toLatLngs), options);
  switch (geometry.type) {
    case "Polygon":
      return [rings(geometry.coordinates)];
    case "MultiPolygon":
      return geometry.coordinates.map(rings);
    case "LineString":
      return [polyline(toLatLngs(geometry.coordinates), { ...options, fill: false })];
    case "MultiLineString":
      return geometry.coordinates.map((line) => polyline(toLatLngs(line), { ...options, fill: false }));
    case "Point":
    case "MultiPoint":
      return [];
  }
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
