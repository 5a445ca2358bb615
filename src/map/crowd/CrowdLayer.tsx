/** Many events on the map: a dot for each, and a button with the count of what lies close together. */

import type { Map as LeafletMap, LeafletMouseEvent } from "leaflet";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DossierEvent } from "../../core/dossier";
import { createPhaseTrack, phaseColumnsOf } from "../../core/phaseTrack";
import { useMessages } from "../../i18n/react";
import type { Position } from "../../schema/dossier";
import { useReader, useReaderStore } from "../../state/react";
import { drawingOn } from "../../ui/drawingOn";
import { toLatLng } from "../latLng";
import { prefersReducedMotion } from "../mapMotion";
import type { MapFrame } from "../useMapFrame";
import { useNames } from "../useNames";
import styles from "./CrowdLayer.module.css";
import { type Cell, cellsOf, itemsIn } from "./cells";
import { type CrowdIndex, originOf, worldSize } from "./crowdIndex";
import { createDotField } from "./dotField";
import { type Dots, drawDots, MOST_RECTANGLES } from "./drawDots";
import { readPalette } from "./palette";

export { createCrowdIndex } from "./crowdIndex";

interface CrowdLayerProps {
  readonly map: LeafletMap;
  readonly frame: MapFrame;
  readonly index: CrowdIndex;
  /** 1 for each event that the filters leave, by its place in the account. */
  readonly shown: Uint8Array;
  /** Those in the frame and a margin round it. */
  readonly items: Uint32Array;
  readonly onPick: (event: DossierEvent) => void;
  /** They can't be told apart by coming closer. */
  readonly onOpen: (events: readonly DossierEvent[], button: HTMLElement) => void;
}

/** Drawn beyond the frame, so that a drag shows no edge at once; pixels. */
export const MARGIN = 160;
const CELL = 104; // px: room for a count
const REACH = 9; // px round the pointer
/** Beyond, a finer screen would cost four times the memory for dots of two pixels. */
const MOST_AT_FULL_RATIO = 10_000;

export function CrowdLayer({ map, frame, index, shown, items, onPick, onOpen }: CrowdLayerProps) {
  const overlay = useRef<HTMLDivElement>(null);
  const { dossier } = useReaderStore();
  const cells = useMemo(() => cellsOf(index, items, frame, CELL), [index, items, frame]);
  useGoAlong(overlay, map, frame);
  const hasDots = useDots(overlay, frame, index, items);
  usePointer(map, frame, index, shown, (item) => onPick(dossier.events[item]!));

  function press(cell: Cell, button: HTMLElement) {
    const held = itemsIn(cell, index, items, frame, CELL);
    const area = areaOf(held, (item) => dossier.events[item]!.place.position!);
    const isSpot = area[0] === area[2] && area[1] === area[3];
    if (isSpot || map.getZoom() >= map.getMaxZoom()) {
      return onOpen(
        Array.from(held, (item) => dossier.events[item]!),
        button,
      );
    }
    const bounds: [[number, number], [number, number]] = [
      [area[1], area[0]],
      [area[3], area[2]],
    ];
    const closer = Math.max(map.getBoundsZoom(bounds, false), Math.min(map.getZoom() + 1, map.getMaxZoom()));
    const middle = toLatLng([(area[0] + area[2]) / 2, (area[1] + area[3]) / 2]);
    map.setView(middle, closer, { animate: !prefersReducedMotion() });
  }

  return (
    <div ref={overlay} className={styles.overlay}>
      <canvas className={styles.dots} />
      {cells.map((cell) => (
        <CellButton key={cell.key} cell={cell} frame={frame} hasDots={hasDots} onPress={press} />
      ))}
    </div>
  );
}

function CellButton({
  cell,
  frame,
  hasDots,
  onPress,
}: {
  readonly cell: Cell;
  readonly frame: MapFrame;
  readonly hasDots: boolean;
  readonly onPress: (cell: Cell, button: HTMLElement) => void;
}) {
  const { t } = useMessages();
  const names = useNames();
  const { x, y, count } = cell;
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

/** West, south, east, north. */
function areaOf(items: Uint32Array, positionOf: (item: number) => Position) {
  const area: [number, number, number, number] = [180, 90, -180, -90];
  for (const item of items) {
    const [lon = 0, lat = 0] = positionOf(item);
    area[0] = Math.min(area[0], lon);
    area[1] = Math.min(area[1], lat);
    area[2] = Math.max(area[2], lon);
    area[3] = Math.max(area[3], lat);
  }
  return area;
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

/**
 * Draws for a new frame, and in a frame only when a phase of what is in it changes.
 * False where the browser blocks the canvas.
 */
function useDots(
  ref: React.RefObject<HTMLElement | null>,
  frame: MapFrame,
  index: CrowdIndex,
  items: Uint32Array,
): boolean {
  const [hasDots, setHasDots] = useState(true);
  const { dossier, getState, subscribe } = useReaderStore();
  const onlyReport = useReader((state) => state.onlyReport);
  const clock = useReader((state) => state.clock);
  const theme = useReader((state) => state.theme);
  const track = useMemo(
    () =>
      createPhaseTrack(phaseColumnsOf(dossier, { clock, onlyReport }), {
        playhead: getState().playhead,
        clock,
      }),
    [dossier, getState, clock, onlyReport],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const canvas = ref.current?.querySelector("canvas");
    const context = canvas && drawingOn(canvas);
    setHasDots(!!context);
    if (!canvas || !context) return;
    const ratio = items.length > MOST_AT_FULL_RATIO ? 1 : Math.min(window.devicePixelRatio || 1, 2);
    canvas.width = Math.round((frame.width + 2 * MARGIN) * ratio);
    canvas.height = Math.round((frame.height + 2 * MARGIN) * ratio);
    canvas.style.width = `${frame.width + 2 * MARGIN}px`;
    canvas.style.height = `${frame.height + 2 * MARGIN}px`;
    const palette = readPalette(canvas);
    const size = worldSize(frame);
    const origin = originOf(frame);
    const slots = new Int32Array(dossier.events.length).fill(-1);
    items.forEach((item, slot) => {
      slots[item] = slot;
    });
    track.moveTo(getState().playhead);
    const dots: Dots = {
      x: Float32Array.from(items, (item) => index.x[item]! * size - origin.x + MARGIN),
      y: Float32Array.from(items, (item) => index.y[item]! * size - origin.y + MARGIN),
      shapes: Uint8Array.from(items, (item) => index.shapes[item]!),
      phases: Uint8Array.from(items, (item) => track.phases[item]!),
    };
    const field =
      items.length > MOST_RECTANGLES ? createDotField(dots, palette, ratio, context.canvas) : null;
    const draw = () => (field ? field.paint(context) : drawDots(context, dots, palette, ratio));
    draw();

    let request: number | null = null;
    const unsubscribe = subscribe(() => {
      let isStale = false;
      track.moveTo(getState().playhead, (item) => {
        const slot = slots[item]!;
        if (slot < 0) return;
        if (field) field.change(slot, track.phases[item]!);
        else dots.phases[slot] = track.phases[item]!;
        isStale = true;
      });
      if (!isStale || request !== null) return;
      request = requestAnimationFrame(() => {
        request = null;
        draw();
      });
    });
    return () => {
      unsubscribe();
      if (request !== null) cancelAnimationFrame(request);
    };
  }, [ref, frame, index, items, track, dossier, getState, subscribe, theme]);
  return hasDots;
}

/** Dots take the pointer through the map, which keeps its drags. */
function usePointer(
  map: LeafletMap,
  frame: MapFrame,
  index: CrowdIndex,
  shown: Uint8Array,
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
