/** Many events on the map: a dot for each, and a button with the count of what lies close together. */

import type { Map as LeafletMap, LeafletMouseEvent } from "leaflet";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { DossierEvent } from "../../core/dossier";
import type { Bounds } from "../../geo/bounds";
import { useMessages } from "../../i18n/react";
import { useReaderStore } from "../../state/react";
import { toLatLng } from "../latLng";
import type { MapFrame } from "../useMapFrame";
import { useNames } from "../useNames";
import styles from "./CrowdLayer.module.css";
import { areaOf, CELL, type Cell, itemsIn } from "./cells";
import type { InFrame } from "./countInFrame";
import type { CrowdIndex, Shown } from "./crowdIndex";
import { moved, useDots } from "./useDots";

export { inSlices } from "../../ui/inSlices";
export { countInFrame } from "./countInFrame";
export { AT_ONCE, createCrowdIndex } from "./crowdIndex";

interface CrowdLayerProps {
  readonly map: LeafletMap;
  /** What the map shows, or leads to. */
  readonly frame: MapFrame;
  /** What was looked at last; while very many move with the map, that is an earlier frame. */
  readonly inFrame: InFrame;
  readonly onPick: (event: DossierEvent) => void;
  readonly onCloseIn: (bounds: Bounds) => void;
  /** They can't be told apart by coming closer. */
  readonly onOpen: (events: readonly DossierEvent[], button: HTMLElement) => void;
}

const NOTHING = new Uint8Array(0);
const REACH = 9; // px round the pointer

export function CrowdLayer({ map, frame, inFrame, onPick, onCloseIn, onOpen }: CrowdLayerProps) {
  const overlay = useRef<HTMLDivElement>(null);
  const { dossier } = useReaderStore();
  const { index, shown, cells, few } = inFrame;
  const onScreen = useMemo(() => moved(inFrame.frame, frame), [inFrame.frame, frame]);
  useGoAlong(overlay, map, frame);
  const hasDots = useDots(overlay, frame, inFrame);
  // A few have markers with names, which stand above.
  usePointer(map, frame, index, few ? NOTHING : shown, (item) => onPick(dossier.events.at(item)!));

  function press(cell: Cell, button: HTMLElement) {
    const looked = { index, frame: inFrame.frame, shown, edge: CELL };
    const bounds = areaOf(cell, looked);
    const [west, south, east, north] = bounds;
    const isSpot = west === east && south === north;
    if (!isSpot && map.getZoom() < map.getMaxZoom()) return onCloseIn(bounds);
    onOpen(
      Array.from(itemsIn(cell, looked), (item) => dossier.events.at(item)!),
      button,
    );
  }

  return (
    <div ref={overlay} className={styles.overlay}>
      <canvas className={styles.dots} />
      {(few ? [] : cells).map((cell) => (
        <CellButton
          key={`${cell.column},${cell.row}`}
          cell={cell}
          x={onScreen.x + cell.x * onScreen.scale}
          y={onScreen.y + cell.y * onScreen.scale}
          frame={frame}
          hasDots={hasDots}
          onPress={press}
        />
      ))}
    </div>
  );
}

function CellButton({
  cell,
  x,
  y,
  frame,
  hasDots,
  onPress,
}: {
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly frame: MapFrame;
  readonly hasDots: boolean;
  readonly onPress: (cell: Cell, button: HTMLElement) => void;
}) {
  const { t } = useMessages();
  const names = useNames();
  const { count } = cell;
  const isInView = x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  if ((count < 2 && hasDots) || !isInView) return null; // a single dot can be pressed itself, and the account has it
  return (
    <button
      type="button"
      className={styles.cell}
      aria-label={t("map-crowd-button", { count })}
      style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}
      onClick={(event) => onPress(cell, event.currentTarget)}
    >
      {names.count(count)}
    </button>
  );
}

/** Between two frames everything stands on the map and goes along with a drag. */
function useGoAlong(ref: React.RefObject<HTMLElement | null>, map: LeafletMap, frame: MapFrame) {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    element.style.transform = "";
    const goAlong = () => {
      if (map.getZoom() !== frame.zoom) return;
      const { x, y } = map.latLngToContainerPoint(toLatLng(frame.center));
      element.style.transform = `translate(${x - frame.width / 2}px, ${y - frame.height / 2}px)`;
    };
    map.on("move", goAlong);
    return () => {
      map.off("move", goAlong);
    };
  }, [ref, map, frame]);
}

/** Dots take the pointer through the map, which keeps its drags. */
function usePointer(
  map: LeafletMap,
  frame: MapFrame,
  index: CrowdIndex,
  shown: Shown,
  onPick: (item: number) => void,
) {
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    const container = map.getContainer();
    const at = ({ containerPoint }: LeafletMouseEvent) =>
      index.nearestTo(containerPoint, frame, REACH, shown);
    const onClick = (event: LeafletMouseEvent) => {
      const item = at(event);
      if (item >= 0) pick.current(item);
    };
    const onMove = (event: LeafletMouseEvent) => {
      container.style.cursor = at(event) >= 0 ? "pointer" : "";
    };
    map.on("click", onClick).on("mousemove", onMove);
    return () => {
      map.off("click", onClick).off("mousemove", onMove);
      container.style.cursor = "";
    };
  }, [map, frame, index, shown]);
}
