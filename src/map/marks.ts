/** The marks of a frame: each place at its own position, places that touch as one, and the names of areas. */

import type { DossierEvent } from "../core/dossier";
import type { Place } from "../core/places";
import { type Box, boxAround, isInside, type Point } from "../geo/box";
import { mergeTouching } from "../geo/mergeTouching";
import type { Position } from "../schema/dossier";
import type { MapFrame } from "./useMapFrame";

export interface Mark {
  /** That of its first place, so that the button stays the same while a zoom parts or joins the others. */
  readonly id: string;
  /** `name`: no point is meant, its name stands in the area. */
  readonly type: "pin" | "name";
  /** In the order of the story. */
  readonly places: readonly Place[];
  readonly at: Point;
  /** Pixels. None of its places is farther away; of a name: so far from `at` it may stand. */
  readonly radius: number;
  /** Each once, in the order of the account. */
  readonly events: readonly DossierEvent[];
}

/** All marks in view. `radius` is that of a lone pin, in pixels. */
export function marksIn(frame: MapFrame, places: readonly Place[], radius: number): readonly Mark[] {
  const panel: Box = { left: 0, top: 0, width: frame.width, height: frame.height };
  const pins: { place: Place; at: Point }[] = [];
  const names: Mark[] = [];
  for (const place of places) {
    const at = pointInView(place, frame, panel);
    if (!at) continue;
    if (isPinned(place)) pins.push({ place, at });
    else names.push(nameOf(place, at, frame, radius));
  }
  const merged = mergeTouching(
    pins.map(({ at }) => at),
    radius,
  ).map(({ members, at, radius }) => {
    const together = members.map((i) => pins[i]!);
    const mark = markOf(
      "pin",
      together.map(({ place }) => place),
      at,
      radius,
    );
    return mark.events.length === 1 && together.length > 1 ? atOwnPlace(mark, together) : mark;
  });
  return [...merged, ...names];
}

/** Of one event, by the report and by other sources: it stands where the report puts it, as the middle is nobody's. */
function atOwnPlace(mark: Mark, pins: readonly { readonly place: Place; readonly at: Point }[]): Mark {
  const own = pins.find(({ place }) => place.role === "events");
  if (!own) return mark;
  const away = pins.map(({ at }) => Math.hypot(at.x - own.at.x, at.y - own.at.y));
  return { ...mark, at: own.at, radius: Math.max(mark.radius, ...away) };
}

/** Has a point of its own, and is no area or whole that only its name stands for. */
export const isPinned = ({ asArea, role }: Place) => !asArea && role !== "within";

export const isWhole = ({ places: [place] }: Mark) => place!.role === "within";

function nameOf(place: Place, at: Point, frame: MapFrame, least: number): Mark {
  const center = frame.pointOf(place.position);
  const reach =
    (place.radiusMeters ?? 0) / frame.metersPerPixel - Math.hypot(at.x - center.x, at.y - center.y);
  return markOf("name", [place], at, Math.max(least, reach));
}

function markOf(type: Mark["type"], places: readonly Place[], at: Point, radius: number): Mark {
  const events = [...new Set(places.flatMap((place) => place.events))].sort((a, b) => a.index - b.index);
  return { id: places[0]!.id, type, places, at, radius, events };
}

/**
 * Areas whose name found no room are told by a mark that stands in them or touches them: `without` are those.
 * One that no mark is near keeps its name where it belongs, whatever lies beneath.
 */
export function takeIn(marks: readonly Mark[], without: readonly Mark[]): readonly Mark[] {
  let all = marks;
  for (const area of without) {
    const away = (mark: Mark) =>
      Math.hypot(mark.at.x - area.at.x, mark.at.y - area.at.y) - mark.radius - area.radius;
    const [nearest] = all.filter(({ type }) => type === "pin").sort((a, b) => away(a) - away(b));
    if (!nearest || away(nearest) > 0) continue;
    const joined = markOf("pin", [...nearest.places, ...area.places], nearest.at, nearest.radius);
    all = all.flatMap((mark) => (mark === area ? [] : mark === nearest ? [joined] : [mark]));
  }
  return all;
}

const MIN_WHOLE = 24; // px: below this a whole is a dot under its own parts

/** Where a place stands in the panel, or null where it isn't to be seen at this zoom. */
function pointInView(place: Place, frame: MapFrame, panel: Box): Point | null {
  const at = frame.pointOf(place.position);
  const radius = (place.radiusMeters ?? 0) / frame.metersPerPixel;
  if (place.role === "within") {
    const isSeen = radius >= MIN_WHOLE / 2 && 2 * radius < Math.max(panel.width, panel.height);
    return isSeen && isInside(boxAround(at, 1), panel) ? at : null;
  }
  if (isInside(boxAround(at, 1), panel)) return at;
  if (!place.asArea) return null;
  // A region is named in the part of it that is in view.
  const inset = 48;
  const nearest = {
    x: Math.max(inset, Math.min(at.x, panel.width - inset)),
    y: Math.max(inset, Math.min(at.y, panel.height - inset)),
  };
  return Math.hypot(nearest.x - at.x, nearest.y - at.y) < radius ? nearest : null;
}

/** The view in which the places of a mark stand apart; null where no zoom up to `maxZoom` parts them. */
export function partingView(
  { places }: Mark,
  { zoom, width, height, pointOf }: MapFrame,
  maxZoom: number,
): { readonly center: Position; readonly zoom: number } | null {
  const pins = places.filter(isPinned);
  const points = pins.map(({ position }) => pointOf(position));
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const [across, down] = [spread(points.map(({ x }) => x)), spread(points.map(({ y }) => y))];
  const farthest = Math.max(...points.flatMap((a) => points.map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
  const hasArea = pins.length < places.length; // whose name comes out of the mark as the area grows
  const needed = farthest > 0 ? zoom + Math.log2(PARTED / farthest) : hasArea ? zoom + 2 : maxZoom + 1;
  if (needed > maxZoom) return null;
  const fit = zoom + Math.log2(Math.min((width - 2 * ROOM) / across, (height - 2 * ROOM) / down));
  const wanted = Math.max(needed, farthest > 0 ? Math.min(fit, CLOSEST_FIT) : 0);
  const middle = (axis: 0 | 1) => {
    const values = pins.map(({ position }) => position[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return { center: [middle(0), middle(1)], zoom: Math.min(Math.ceil(wanted / STEP) * STEP, maxZoom) };
}

/** Pixels kept free round places that a press brings into view. */
const ROOM = 72;
/** No closer, where that parts them already. */
const CLOSEST_FIT = 15;
const STEP = 0.25;
/** Pixels between two pins that certainly don't touch, under a finger as well. */
const PARTED = 48;
