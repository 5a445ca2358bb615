/** Which part of the map a step of the story is about: its own frame, else the places of what it tells. */

import type { Dossier } from "../../core/dossier";
import { ownPlacesOf, placesOf } from "../../core/places";
import { storyOf, type Told } from "../../core/story";
import { boundsOfTrack } from "../../core/track";
import { type Bounds, boundsOfCircle, boundsOfView, unionOf } from "../../geo/bounds";
import type { Size } from "../../geo/box";
import type { MapFrame } from "../../schema/dossier";
import { MOST_ZOOM } from "../../state/readerState";
import { MAX_FIT_ZOOM } from "./framing";

export interface Frame {
  readonly bounds: Bounds;
  /** No panel shows it closer than this zoom. */
  readonly closest: number;
}

/** The ground that a centre and a zoom ask for, in px: the middle of a wide page's map. A smaller panel shows all of it, and its edges may lie under controls. */
const SHOWN: Size = { width: 720, height: 300 };
/** Kept round a single spot, so that its surroundings say where it is. */
const ROUND_A_SPOT = 2_000; // m

/** A step that names no place stays where the one before it was; null where none before it has one. Before the first step, too. */
export function frameOfStep(dossier: Dossier, step: number, onlyReport: boolean): Frame | null {
  const told = storyOf(dossier)
    .steps.slice(0, step)
    .findLast((one) => ownFrame(dossier, one, onlyReport));
  return told ? ownFrame(dossier, told, onlyReport) : null;
}

function ownFrame(dossier: Dossier, told: Told, onlyReport: boolean): Frame | null {
  if (told.frame) return { bounds: shownBy(told.frame), closest: MOST_ZOOM };
  const entries = [...told.entries, ...(onlyReport ? [] : (told.other?.entries ?? []))];
  const slugs = entries.map(({ slug }) => slug);
  const places = [...ownPlacesOf(slugs, placesOf(dossier, entries, onlyReport))];
  const areas = places.map(({ position, radiusMeters }) =>
    boundsOfCircle(position, Math.max(radiusMeters ?? 0, ROUND_A_SPOT)),
  );
  const tracks = entries.flatMap(({ track }) => (track ? [boundsOfTrack(track)] : []));
  const bounds = unionOf([...areas, ...tracks].filter((each) => each !== null));
  return bounds && { bounds, closest: MAX_FIT_ZOOM };
}

const shownBy = (frame: MapFrame): Bounds =>
  "bounds" in frame ? frame.bounds : boundsOfView(frame.center, frame.zoom, SHOWN.width, SHOWN.height);
