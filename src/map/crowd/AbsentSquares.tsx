/** Where events stand that are not here: hatched squares with their counts, which no press answers. The notice tells of them in words. */

import type { Map as LeafletMap } from "leaflet";
import { useMemo } from "react";
import type { Absent } from "../../columns/absent";
import type { Sheet } from "../areaPath";
import { GroundSheet } from "../GroundSheet";
import type { MapFrame } from "../useMapFrame";
import { useNames } from "../useNames";
import styles from "./AbsentSquares.module.css";
import { squaresOn } from "./absentSquares";

interface AbsentSquaresProps {
  readonly map: LeafletMap;
  readonly frame: MapFrame;
  readonly isZooming: boolean;
  readonly absent: Absent;
}

export function AbsentSquares({ map, frame, isZooming, absent }: AbsentSquaresProps) {
  return (
    <GroundSheet map={map} frame={frame} isZooming={isZooming}>
      {(sheet) => <Squares absent={absent} sheet={sheet} />}
    </GroundSheet>
  );
}

function Squares({ absent, sheet }: Pick<AbsentSquaresProps, "absent"> & { readonly sheet: Sheet }) {
  const names = useNames();
  const squares = useMemo(() => squaresOn(absent, sheet), [absent, sheet]);
  const most = Math.max(...squares.map(({ count }) => count));
  return (
    <>
      <pattern
        id="map-absent"
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
