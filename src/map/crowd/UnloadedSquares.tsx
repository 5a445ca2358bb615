/** Where events stand that are not here: hatched squares with their counts, which no press answers. The notice tells of them in words. */

import type { Map as LeafletMap } from "leaflet";
import { useMemo } from "react";
import type { Unloaded } from "../../columns/unloaded";
import type { Sheet } from "../areaPath";
import { GroundSheet } from "../GroundSheet";
import type { MapFrame } from "../useMapFrame";
import { useNames } from "../useNames";
import styles from "./UnloadedSquares.module.css";
import { squaresOn } from "./unloadedSquares";

interface UnloadedSquaresProps {
  readonly map: LeafletMap;
  readonly frame: MapFrame;
  readonly isZooming: boolean;
  readonly unloaded: Unloaded;
}

export function UnloadedSquares({ map, frame, isZooming, unloaded }: UnloadedSquaresProps) {
  return (
    <GroundSheet map={map} frame={frame} isZooming={isZooming}>
      {(sheet) => <Squares unloaded={unloaded} sheet={sheet} />}
    </GroundSheet>
  );
}

function Squares({ unloaded, sheet }: Pick<UnloadedSquaresProps, "unloaded"> & { readonly sheet: Sheet }) {
  const names = useNames();
  const squares = useMemo(() => squaresOn(unloaded, sheet), [unloaded, sheet]);
  const most = Math.max(...squares.map(({ count }) => count));
  return (
    <>
      <pattern
        id="map-unloaded"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <path className={styles.line} d="M0 0V6" />
      </pattern>
      {squares.map(({ x, y, edge, count, label }) => (
        <g key={`${x},${y}`}>
          <rect
            className={styles.square}
            x={x}
            y={y}
            width={edge}
            height={edge}
            fillOpacity={0.25 + 0.75 * Math.sqrt(count / most)}
          />
          <text className={styles.count} {...label}>
            {names.count(count)}
          </text>
        </g>
      ))}
    </>
  );
}
