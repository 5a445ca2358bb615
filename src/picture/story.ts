/** Which part of the world tells an event, or the whole dossier. */

import type { Dossier, DossierEvent, Site } from "../core/dossier";
import { type Place, placesOf } from "../core/places";
import { boundsOfSite } from "../core/siteBounds";
import { boundsOfTrack } from "../core/track";
import { type Bounds, boundsOfCircle, padded, union, unionOf } from "../geo/bounds";

/** Where the report's events are, in the order of the account. */
export const reportPlaces = (dossier: Dossier): readonly Place[] =>
  placesOf(
    dossier,
    dossier.events.filter(({ layer }) => layer === "report"),
    true,
  ).filter(({ role }) => role === "events");

/** The site's own bounds, and at least so much around it that one recognises where it is. */
function boundsShown(site: Site): Bounds | null {
  const bounds = boundsOfSite(site);
  return bounds && site.anchor ? union(bounds, boundsOfCircle(site.anchor, LEAST_METERS / 4)) : bounds;
}

/** How much of the world to show, so that one sees where the place lies, and all of its track; null where the event has neither. */
export function boundsOfEvent(event: DossierEvent): Bounds | null {
  const track = event.track ? boundsOfTrack(event.track) : null;
  const all = [boundsOfPlace(event), track && padded(track, 0.18)].filter((bounds) => bounds !== null);
  return unionOf(all);
}

function boundsOfPlace(event: DossierEvent): Bounds | null {
  const { site, position } = event.place;
  if (!site) return position && boundsOfCircle(position, LEAST_METERS / 2);
  const bounds = boundsShown(site);
  if (!bounds) return null;
  if (site.precision === "region") return padded(bounds, 0.3);
  const wide = padded(bounds, site.precision === "area" ? 0.35 : 0.9);
  return site.anchor ? union(wide, boundsOfCircle(site.anchor, LEAST_METERS / 2)) : wide;
}

/** All places that are known better than by their region; all places where there is no such one. */
export function boundsOfStory(dossier: Dossier): Bounds | null {
  const places = reportPlaces(dossier);
  const near = places.filter(({ asArea }) => !asArea);
  const shown = ({ site, position }: Place) =>
    site ? boundsShown(site) : boundsOfCircle(position, LEAST_METERS / 4);
  const tracks = [...dossier.events].flatMap(({ track, layer }) =>
    track && layer === "report" ? [boundsOfTrack(track)] : [],
  );
  const all = [...(near.length > 0 ? near : places).map(shown), ...tracks];
  const joined = unionOf(all.filter((bounds) => bounds !== null));
  return joined && padded(joined, 0.18);
}

/** No frame is narrower than this: closer in there is nothing left to recognise. */
const LEAST_METERS = 7_000;
