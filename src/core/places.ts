/** What stands on the map: sites with their events, wholes whose parts have events, and places that only other sources give. */

import { codeAt } from "../columns/codes";
import { linesOf } from "../geo/geometry";
import { isSomewhere } from "../geo/points";
import type { Position } from "../schema/dossier";
import type { Dossier, DossierEvent, EventList, Site } from "./dossier";
import type { Phase } from "./phase";

/** Whether an event stands on the map: at its site or at a position of its own, whether it happened there or was said there. */
export const isOnMap = ({ place }: Pick<DossierEvent, "place">): boolean => place.position !== null;

/** The same of an event at its place in the account; of columns without making the event. */
export const isOnMapAt = (index: number, { events, table }: Pick<Dossier, "events" | "table">): boolean =>
  table ? isSomewhere(table.points, index) : isOnMap(events.at(index)!);

export interface Place {
  readonly id: string;
  /** `within`: no events of its own, but some at its parts. `refined`: where other sources put an event. */
  readonly role: "events" | "within" | "refined";
  /** Null for a position of an event's own. */
  readonly site: Site | null;
  readonly position: Position;
  readonly radiusMeters: number | null;
  /** Known too coarsely for a point: the name stands in the area and nothing is pinned. */
  readonly asArea: boolean;
  /** In the order of the account. */
  readonly events: readonly DossierEvent[];
}

/** Of these events, in the order in which the story reaches the places, which is the order of the keyboard. */
export function placesOf(dossier: Dossier, events: EventList, onlyReport: boolean): readonly Place[] {
  const sites = bySite(dossier, events);
  const places = [
    ...sites.flatMap(([site, own]) => placeOfSite(site, "events", site.id, own)),
    ...ownPositions(events),
    ...(onlyReport ? [] : [...events].flatMap((event) => refinedPlace(dossier, event))),
    ...wholes(dossier, sites),
  ];
  const order = { events: 0, refined: 1, within: 2 };
  return places.sort((a, b) => a.events[0]!.index - b.events[0]!.index || order[a.role] - order[b.role]);
}

type SiteEvents = readonly (readonly [site: Site, events: DossierEvent[]])[];

function bySite({ sites, table }: Dossier, events: EventList): SiteEvents {
  if (sites.size === 0) return [];
  const groups = new Map<Site, DossierEvent[]>();
  for (const event of events) {
    if (table && codeAt(table.site, event.index) < 0) continue; // of columns a place is made only where it is needed
    const { site } = event.place;
    if (!site?.anchor) continue;
    const own = groups.get(site);
    if (own) own.push(event);
    else groups.set(site, [event]);
  }
  return [...groups];
}

function placeOfSite(site: Site, role: Place["role"], id: string, events: readonly DossierEvent[]): Place[] {
  if (site.anchor === null) return [];
  return [
    {
      id,
      role,
      site,
      position: site.anchor,
      radiusMeters: site.radiusMeters,
      asArea: site.precision === "region",
      events,
    },
  ];
}

/** Events that carry a position instead of a site; those at one spot stand together. */
function ownPositions(events: EventList): Place[] {
  const byPosition = new Map<string, DossierEvent[]>();
  for (const event of events) {
    const { site, position } = event.place;
    if (site || !position) continue;
    const key = `@${position.slice(0, 2).join(",")}`;
    const there = byPosition.get(key);
    if (there) there.push(event);
    else byPosition.set(key, [event]);
  }
  return [...byPosition].map(([id, events]) => ({
    id,
    role: "events",
    site: null,
    position: events[0]!.place.position!,
    radiusMeters: null,
    asArea: events.every((event) => event.place.geoPrecision === 3),
    events,
  }));
}

function refinedPlace(dossier: Dossier, event: DossierEvent): Place[] {
  const { refined } = event;
  if (!refined) return [];
  const id = `refined:${event.slug}`;
  const site = refined.site === null ? undefined : dossier.sites.get(refined.site);
  if (site) return site.id === event.place.site?.id ? [] : placeOfSite(site, "refined", id, [event]);
  if (!refined.position) return [];
  return [
    {
      id,
      role: "refined",
      site: null,
      position: refined.position,
      radiusMeters: refined.radius,
      asArea: false,
      events: [event],
    },
  ];
}

function wholes(dossier: Dossier, sites: SiteEvents): Place[] {
  const own = new Set(sites.map(([site]) => site));
  const within = new Map<Site, DossierEvent[]>();
  for (const [site, events] of sites) {
    for (const whole of wholesOf(dossier, site)) {
      if (!own.has(whole)) within.set(whole, [...(within.get(whole) ?? []), ...events]);
    }
  }
  return [...within].flatMap(([site, events]) =>
    placeOfSite(
      site,
      "within",
      site.id,
      events.sort((a, b) => a.index - b.index),
    ),
  );
}

/** Drawn as lines or areas; a point, or nothing, is drawn as a circle as wide as the place is uncertain. */
export const hasOutline = ({ site }: Pick<Place, "site">): boolean =>
  site?.geometry ? linesOf(site.geometry).lines.length > 0 : false;

/** Told by other sources alone: drawn hollow and dashed. */
export const isOfOthers = ({ role, events }: Place): boolean =>
  role === "refined" || events.every(({ layer }) => layer === "background");

/** Where an event is on the map: at its own place, else where other sources put it. */
export function ownPlaceOf(slug: string | null, places: readonly Place[]): Place | undefined {
  const holding = places.filter(
    ({ role, events }) => role !== "within" && events.some((event) => event.slug === slug),
  );
  return holding.find(({ role }) => role === "events") ?? holding[0];
}

/** The places of these events on the map, each once. */
export const ownPlacesOf = (slugs: Iterable<string>, places: readonly Place[]): ReadonlySet<Place> =>
  new Set([...slugs].flatMap((slug) => ownPlaceOf(slug, places) ?? []));

/** What a site is part of, nearest first. A circle in the data ends the walk. */
export function wholesOf(dossier: Dossier, site: Site): readonly Site[] {
  const chain = new Set<Site>();
  let whole = site.partOf === null ? undefined : dossier.sites.get(site.partOf);
  while (whole && whole !== site && !chain.has(whole)) {
    chain.add(whole);
    whole = whole.partOf === null ? undefined : dossier.sites.get(whole.partOf);
  }
  return [...chain];
}

/** The nearest site that holds these places and none of the others; null where there is no such site. */
export function wholeOf(places: readonly Place[], dossier: Dossier, all: readonly Place[]): Site | null {
  const chains = places.map(({ site }) => (site ? [site, ...wholesOf(dossier, site)] : []));
  const others = all.filter((place) => place.role !== "within" && !places.includes(place));
  const holds = (whole: Site, { site }: Place) =>
    site !== null && (site === whole || wholesOf(dossier, site).includes(whole));
  const whole = chains[0]?.find((site) => chains.every((chain) => chain.includes(site)));
  return whole && !others.some((place) => holds(whole, place)) ? whole : null;
}

/** What a place looks like: the first of these that any of its events is. */
const PRESENCE: Readonly<Record<Phase, number>> = { underWay: 0, possible: 1, past: 2, ahead: 3 };

/**
 * The event that a place looks like at the playhead: the selected one, else one under way, else one that may be
 * happening, else the last one past, else the first one ahead.
 */
export function leadEvent(
  events: readonly DossierEvent[],
  phases: { get(slug: string): Phase | undefined },
  selection: string | null,
): { readonly event: DossierEvent; readonly phase: Phase } {
  const selected = events.find(({ slug }) => slug === selection);
  if (selected) return { event: selected, phase: phases.get(selected.slug) ?? "ahead" };
  let lead: DossierEvent = events[0]!;
  let leadPhase: Phase = "ahead";
  for (const event of events) {
    const phase = phases.get(event.slug) ?? "ahead";
    const more = PRESENCE[leadPhase] - PRESENCE[phase];
    if (more > 0 || (more === 0 && phase === "past")) [lead, leadPhase] = [event, phase];
  }
  return { event: lead, phase: leadPhase };
}
