/** The ways of things that move: their lines on the ground, and a mark on each where it was at the playhead. */

import type { Map as LeafletMap } from "leaflet";
import { useLayoutEffect, useMemo, useRef } from "react";
import type { DossierEvent } from "../core/dossier";
import { legsOf, type Track, trackAt } from "../core/track";
import type { Point } from "../geo/box";
import { clipLine } from "../geo/clip";
import { type WorldPoint, worldSize } from "../geo/mercator";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { useReader, useReaderStore } from "../state/react";
import { MARK_PATHS } from "../ui/markPaths";
import type { Sheet } from "./areaPath";
import { isDimmed } from "./dimmed";
import { GroundSheet } from "./GroundSheet";
import styles from "./Tracks.module.css";
import type { MapFrame } from "./useMapFrame";

interface TracksProps {
  readonly map: LeafletMap;
  readonly frame: MapFrame;
  readonly isZooming: boolean;
}

type Moving = DossierEvent & { readonly track: Track };

export function Tracks({ map, frame, isZooming }: TracksProps) {
  const visible = useReader((state, selectors) => selectors.visible(state));
  const moving = useMemo(
    () => [...visible].filter((event): event is Moving => event.track !== undefined),
    [visible],
  );
  return (
    <GroundSheet map={map} frame={frame} isZooming={isZooming}>
      {(sheet) => (
        <>
          {moving.map((event) => (
            <TrackLine key={event.slug} event={event} sheet={sheet} />
          ))}
          <Movers moving={moving} sheet={sheet} />
        </>
      )}
    </GroundSheet>
  );
}

function TrackLine({ event, sheet }: { readonly event: Moving; readonly sheet: Sheet }) {
  const isTold = useReader((state, selectors) => selectors.highlighted(state).has(event.slug));
  const { sure, estimated, points } = useMemo(() => drawnOn(sheet, event.track), [sheet, event.track]);
  return (
    <g className={styles.track} {...useLooks(event)} data-told={isTold} data-track={event.slug}>
      <path className={styles.casing} d={sure + estimated} />
      <path className={styles.line} d={sure} />
      <path className={styles.line} data-estimated d={estimated} />
      {points.map(({ at, isCertain }) => (
        <circle
          key={`${at.x} ${at.y}`}
          className={styles.point}
          data-estimated={!isCertain || undefined}
          cx={at.x}
          cy={at.y}
          r={3}
        />
      ))}
    </g>
  );
}

/** Moved by hand as the playhead moves: React renders them anew only where the sheet or the filters change. */
function Movers({ moving, sheet }: { readonly moving: readonly Moving[]; readonly sheet: Sheet }) {
  const { getState, subscribe } = useReaderStore();
  const elements = useRef(new Map<string, SVGGElement>());
  useLayoutEffect(() => {
    let shown = Number.NaN;
    const place = () => {
      const { playhead } = getState();
      if (playhead === shown) return;
      shown = playhead;
      for (const { slug, track } of moving) {
        const element = elements.current.get(slug);
        const stand = trackAt(track, playhead);
        if (!element) continue;
        const visibility = stand ? "visible" : "hidden";
        if (element.getAttribute("visibility") !== visibility) element.setAttribute("visibility", visibility);
        if (!stand) continue;
        const { x, y } = pointOn(sheet, stand.world);
        element.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
        element.toggleAttribute("data-estimated", !stand.isSure);
      }
    };
    place();
    return subscribe(place);
  }, [moving, sheet, getState, subscribe]);
  return moving.map((event) => (
    <Mover
      key={event.slug}
      event={event}
      keep={(element) => {
        if (element) elements.current.set(event.slug, element);
        else elements.current.delete(event.slug);
      }}
    />
  ));
}

interface MoverProps {
  readonly event: Moving;
  readonly keep: (element: SVGGElement | null) => void;
}

function Mover({ event, keep }: MoverProps) {
  const { language } = useMessages();
  const { dossier } = useReaderStore();
  const isTold = useReader((state, selectors) => selectors.highlighted(state).has(event.slug));
  const name = textIn(event.label, language, dossier.header.language);
  return (
    <g ref={keep} className={styles.mover} {...useLooks(event)} data-mover={event.slug} visibility="hidden">
      <circle className={styles.disc} r={12} />
      <path className={styles.shape} d={MARK_PATHS[event.kind.shape]} />
      {isTold && (
        <text className={styles.name} y={-17} lang={name.lang}>
          {name.value}
        </text>
      )}
    </g>
  );
}

function useLooks(event: Moving) {
  const isolated = useReader((state) => state.isolated);
  const { shape } = event.kind;
  const isOthers = event.layer === "background";
  const isDim =
    isolated === "others" ? !isOthers : isDimmed(isolated, { places: [], events: [event], shape, phase: "" });
  return { "data-shape": shape, "data-others": isOthers || undefined, "data-dimmed": isDim || undefined };
}

function pointOn({ zoom, topLeft: [left, top] }: Sheet, [x, y]: WorldPoint): Point {
  const size = worldSize(zoom);
  return { x: x * size - left, y: y * size - top };
}

/** Path data of the legs by how well they are known, and the positions that lie on the sheet. */
function drawnOn(sheet: Sheet, track: Track) {
  const paper = { left: 0, top: 0, width: sheet.width, height: sheet.height };
  const pathOf = (isSure: boolean) =>
    legsOf(track)
      .filter((leg) => leg.isSure === isSure)
      .flatMap(({ from, to }) => clipLine([pointOn(sheet, from.world), pointOn(sheet, to.world)], paper))
      .map((line) => `M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`)
      .join("");
  const points = track.map(({ world, isCertain }) => ({ at: pointOn(sheet, world), isCertain }));
  return {
    sure: pathOf(true),
    estimated: pathOf(false),
    points: points.filter(({ at: { x, y } }) => x >= 0 && y >= 0 && x <= paper.width && y <= paper.height),
  };
}
