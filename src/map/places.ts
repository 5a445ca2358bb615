/** What stands on the map: sites with their events, wholes whose parts have events, and places that only other sources give. */

import type { Dossier, DossierEvent, EventList, Site } from "../core/dossier";
import type { Phase } from "../core/phase";
import type { Position } from "../schema/dossier";
import type { ByEvent, SiteGroup } from "../state/selectors";

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

/** In the order in which the story reaches them, which is the order of the keyboard. */
export function placesOf(
  dossier: Dossier,
  groups: readonly SiteGroup[],
  visible: EventList,
  onlyReport: boolean,
): readonly Place[] {
  const places = [
    ...groups.flatMap(({ site, events }) => placeOfSite(site, "events", site.id, events)),
    ...ownPositions(visible),
    ...(onlyReport ? [] : [...visible].flatMap((event) => refinedPlace(dossier, event))),
    ...wholes(dossier, groups),
  ];
  const order = { events: 0, refined: 1, within: 2 };
  return places.sort((a, b) => a.events[0]!.index - b.events[0]!.index || order[a.role] - order[b.role]);
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
function ownPositions(visible: EventList): Place[] {
  const byPosition = new Map<string, DossierEvent[]>();
  for (const event of visible) {
    const { site, position } = event.place;
    if (site || !position || event.kind.lane !== "ground") continue;
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
  if (!refined || event.kind.lane !== "ground") return [];
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

function wholes(dossier: Dossier, groups: readonly SiteGroup[]): Place[] {
  const own = new Set(groups.map(({ site }) => site.id));
  const within = new Map<string, DossierEvent[]>();
  for (const { site, events } of groups) {
    for (const whole of wholesOf(dossier, site)) {
      if (!own.has(whole.id)) within.set(whole.id, [...(within.get(whole.id) ?? []), ...events]);
    }
  }
  return [...within].flatMap(([id, events]) =>
    placeOfSite(
      dossier.sites.get(id)!,
      "within",
      id,
      events.sort((a, b) => a.index - b.index),
    ),
  );
}

/** What a site is part of, nearest first. A circle in the data ends the walk. */
export function wholesOf(dossier: Dossier, site: Site): readonly Site[] {
  const chain: Site[] = [];
  let whole = site.partOf === null ? undefined : dossier.sites.get(site.partOf);
  while (whole && whole !== site && !chain.includes(whole)) {
    chain.push(whole);
    whole = whole.partOf === null ? undefined : dossier.sites.get(whole.partOf);
  }
  return chain;
}

/** What a place looks like: the first of these that any of its events is. */
const PRESENCE: Readonly<Record<Phase, number>> = { underWay: 0, possible: 1, past: 2, ahead: 3 };

/**
 * The event that a place looks like at the playhead: one under way, else one that may be happening,
 * else the last one past, else the first one ahead.
 */
export function leadEvent(
  events: readonly DossierEvent[],
  phases: ByEvent<Phase>,
): { readonly event: DossierEvent; readonly phase: Phase } {
  let lead: DossierEvent = events[0]!;
  let leadPhase: Phase = "ahead";
  for (const event of events) {
    const phase = phases.get(event.slug) ?? "ahead";
    const more = PRESENCE[leadPhase] - PRESENCE[phase];
    if (more > 0 || (more === 0 && phase === "past")) [lead, leadPhase] = [event, phase];
  }
  return { event: lead, phase: leadPhase };
}
