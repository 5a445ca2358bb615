/** The dots of a crowd on their canvas: drawn for what was looked at, and kept up to date with the playhead. */

import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPhaseTrack, phaseColumnsOf } from "../../core/phaseTrack";
import { worldSize } from "../../geo/mercator";
import { WORLD } from "../../geo/points";
import { isInBox } from "../../geo/pointTree";
import { useReader, useReaderStore } from "../../state/react";
import { drawingOn } from "../../ui/drawingOn";
import { inSlices } from "../../ui/inSlices";
import type { MapFrame } from "../useMapFrame";
import type { InFrame } from "./countInFrame";
import { AT_ONCE, boxOf, originOf } from "./crowdIndex";
import { createDotField } from "./dotField";
import { createDotList, type DotSource, MOST_RECTANGLES } from "./drawDots";
import { readPalette } from "./palette";

/** Drawn beyond the frame, so that a drag shows no edge at once; pixels. */
export const MARGIN = 160;
/** Beyond, a finer screen would cost four times the memory for dots of two pixels. */
const MOST_AT_FULL_RATIO = 10_000;

/**
 * Draws what was looked at, and then only what changes its phase. What is drawn goes along to `frame` until the next is ready.
 * False where the browser blocks the canvas.
 */
export function useDots(ref: RefObject<HTMLElement | null>, frame: MapFrame, inFrame: InFrame): boolean {
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
  const painted = useRef<MapFrame | null>(null);
  const latest = useRef(frame);
  const place = useCallback(() => {
    const canvas = ref.current?.querySelector("canvas");
    if (!canvas || !painted.current) return;
    const { x, y, scale } = moved(painted.current, latest.current);
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }, [ref]);
  useLayoutEffect(() => {
    latest.current = frame;
    place();
  }, [frame, place]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const canvas = ref.current?.querySelector("canvas");
    const context = canvas && drawingOn(canvas);
    setHasDots(!!context);
    if (!canvas || !context) return;
    if (inFrame.few) {
      canvas.width = 0;
      return;
    }
    const { count } = inFrame;
    const ratio = count > MOST_AT_FULL_RATIO ? 1 : Math.min(window.devicePixelRatio || 1, 2);
    track.moveTo(getState().playhead);
    const painter = (count > MOST_RECTANGLES ? createDotField : createDotList)(
      dotsIn(inFrame, track.phases),
      readPalette(canvas),
      ratio,
      { width: inFrame.frame.width + 2 * MARGIN, height: inFrame.frame.height + 2 * MARGIN },
    );
    let request: number | null = null;
    let unsubscribe = () => {};
    let isStale = false;
    const change = (item: number, before: number) => {
      if (painter.change(item, before, track.phases[item]!)) isStale = true;
    };
    const paint = () => {
      if (!isStale || request !== null) return;
      isStale = false;
      request = requestAnimationFrame(() => {
        request = null;
        painter.paint(context);
      });
    };
    // A far jump changes most of them: it goes there in slices, and turns where the playhead has gone on meanwhile.
    let stopMove = () => {};
    const follow = () => {
      stopMove();
      stopMove = inSlices(() => track.moveTowards(getState().playhead, AT_ONCE, change), paint);
    };
    // Meanwhile no phase changes: the playhead is followed from the end on.
    const stopWalk = inSlices(
      () => painter.walk(AT_ONCE),
      () => {
        canvas.width = painter.width;
        canvas.height = painter.height;
        canvas.style.width = `${painter.width * painter.scale}px`;
        canvas.style.height = `${painter.height * painter.scale}px`;
        painted.current = inFrame.frame;
        place();
        painter.paint(context);
        unsubscribe = subscribe(follow);
        follow();
      },
    );
    return () => {
      stopWalk();
      stopMove();
      unsubscribe();
      if (request !== null) cancelAnimationFrame(request);
    };
  }, [ref, inFrame, track, getState, subscribe, theme, place]);
  return hasDots;
}

function dotsIn({ index, frame, shown, count }: InFrame, phases: Uint8Array): DotSource {
  const { points, walkIn, isPlaced, shapeOf } = index;
  const scale = worldSize(frame.zoom) / WORLD;
  const { x, y } = originOf(frame);
  const box = boxOf(frame, MARGIN);
  return {
    count,
    walk: (visit) => walkIn(box, shown, visit),
    has: (item) => (shown === null || shown[item] === 1) && isPlaced(item) && isInBox(points, item, box),
    xOf: (item) => points.x[item]! * scale - x + MARGIN,
    yOf: (item) => points.y[item]! * scale - y + MARGIN,
    shapeOf,
    phaseOf: (item) => phases[item]!,
  };
}

/** Where what was drawn for one frame lies in another. */
export function moved(from: MapFrame, to: MapFrame) {
  const scale = 2 ** (to.zoom - from.zoom);
  const [a, b] = [originOf(from), originOf(to)];
  return { scale, x: a.x * scale - b.x, y: a.y * scale - b.y };
}
