/** The part of the world where most of the story takes place, and the whole that takes in everything. */

import type { Dossier, DossierEvent, Site } from "../core/dossier";
import { isOnMap, wholesOf } from "../core/places";
import { boundsOfSite } from "../core/siteBounds";
import { type Bounds, boundsContain, boundsOfPosition, union, unionOf } from "../geo/bounds";
import { metersBetween } from "../geo/distance";
import type { Position } from "../schema/dossier";

export interface CoreArea {
  readonly bounds: Bounds;
  /** The site that encloses it, for its name. */
  readonly site: Site | null;
}

/**
 * The outermost site that is no mere region and holds at least half of the events with a place; what is
 * shown are its parts that have events. Failing that, the densest cluster. Null where nothing has a place.
 */
export function coreArea(dossier: Dossier): CoreArea | null {
  if (dossier.table && dossier.events.length > MAX_IN_DETAIL) {
    const bounds = storyBounds(dossier);
    return bounds && { bounds, site: null };
  }
  const placed = [...dossier.events].filter(isOnMap);
  return enclosed(dossier, placed) ?? densest(placed) ?? everything(placed);
}

/** All places of all events, background included. */
export function storyBounds(dossier: Dossier): Bounds | null {
  if (dossier.table && dossier.events.length > MAX_IN_DETAIL) return dossier.table.bounds;
  const sites = new Set<Site>();
  const positions: Position[] = [];
  for (const { place, refined, track } of dossier.events) {
    for (const { position } of track ?? []) positions.push(position);
    if (place.site) sites.add(place.site);
    else if (place.position) positions.push(place.position);
    const refinedSite = refined?.site ? dossier.sites.get(refined.site) : undefined;
    if (refinedSite) sites.add(refinedSite);
    if (refined?.position) positions.push(refined.position);
  }
  return boundsOf(sites, positions);
}

/** Of columns of more events than these only the outermost positions are looked at. */
const MAX_IN_DETAIL = 2000;

/** Of very many positions no more than the outermost become a box. */
function boundsOf(sites: ReadonlySet<Site>, positions: readonly Position[]): Bounds | null {
  let box: Bounds | null = null;
  for (const position of positions) {
    if (box && boundsContain(box, position)) continue;
    const own = boundsOfPosition(position);
    box = box ? union(box, own) : own;
  }
  const all = [...[...sites].map(boundsOfSite), box];
  return unionOf(all.filter((bounds) => bounds !== null));
}

function enclosed(dossier: Dossier, placed: readonly DossierEvent[]): CoreArea | null {
  const parts = new Map<Site, { events: number; sites: Set<Site> }>();
  for (const { place } of placed) {
    if (!place.site) continue;
    const chain = [place.site, ...wholesOf(dossier, place.site)].filter(
      ({ precision }) => precision !== "region",
    );
    const root = chain.pop();
    if (!root) continue;
    const part = parts.get(root) ?? { events: 0, sites: new Set() };
    part.events += 1;
    for (const site of chain) part.sites.add(site);
    parts.set(root, part);
  }
  const [best] = [...parts].sort((a, b) => b[1].events - a[1].events);
  if (!best || best[1].events * 2 < placed.length) return null;
  const [site, { sites }] = best;
  if (sites.size === 0 && parts.size > 1) return null; // one place among others encloses nothing
  const bounds = unionOf([...sites].map(boundsOfSite).filter((each) => each !== null)) ?? boundsOfSite(site);
  return bounds && { bounds, site };
}

/** How much longer than the edges inside a cluster the next edge must be to end it. */
const GAP = 4;
/** Beyond this many spots the quadratic search is not worth it, and everything is shown. */
const MAX_SPOTS = 400;

/** Cuts the shortest tree that joins all spots where the next edge is much longer, and keeps the part with most events. */
function densest(placed: readonly DossierEvent[]): CoreArea | null {
  const spots = new Map<string, { position: Position; events: number }>();
  for (const { place } of placed) {
    if (!place.position || place.site?.precision === "region") continue;
    const key = place.position.join(",");
    const spot = spots.get(key);
    if (!spot && spots.size === MAX_SPOTS) return null;
    if (spot) spot.events += 1;
    else spots.set(key, { position: place.position, events: 1 });
  }
  const all = [...spots.values()];
  if (all.length === 0) return null;
  const edges = shortestTree(all.map(({ position }) => position)).sort((a, b) => a.length - b.length);
  let cut = edges.length;
  let widest = GAP;
  for (let i = 1; i < edges.length; i++) {
    const ratio = edges[i]!.length / Math.max(1, edges[i - 1]!.length);
    if (ratio >= widest) [cut, widest] = [i, ratio];
  }
  const cluster = all.map((_, i) => i);
  for (const { from, to } of edges.slice(0, cut)) {
    const [keep, drop] = [cluster[from]!, cluster[to]!];
    cluster.forEach((id, i) => {
      if (id === drop) cluster[i] = keep;
    });
  }
  const weight = new Map<number, number>();
  cluster.forEach((id, i) => {
    weight.set(id, (weight.get(id) ?? 0) + all[i]!.events);
  });
  const best = [...weight].sort((a, b) => b[1] - a[1])[0]![0];
  const bounds = unionOf(
    all.filter((_, i) => cluster[i] === best).map(({ position }) => boundsOfPosition(position)),
  );
  return bounds && { bounds, site: null };
}

function everything(placed: readonly DossierEvent[]): CoreArea | null {
  const sites = new Set(placed.flatMap(({ place }) => place.site ?? []));
  const positions = placed.flatMap(({ place }) => (place.site ? [] : [place.position!]));
  const bounds = boundsOf(sites, positions);
  return bounds && { bounds, site: null };
}

/** Prim's: the edges that join all positions at the least total length. */
function shortestTree(positions: readonly Position[]) {
  const edges: { from: number; to: number; length: number }[] = [];
  const nearest = positions.map((position) => ({ from: 0, length: metersBetween(positions[0]!, position) }));
  const rest = new Set(positions.keys());
  rest.delete(0);
  while (rest.size > 0) {
    let to = -1;
    for (const i of rest) if (to < 0 || nearest[i]!.length < nearest[to]!.length) to = i;
    rest.delete(to);
    edges.push({ to, ...nearest[to]! });
    for (const i of rest) {
      const length = metersBetween(positions[to]!, positions[i]!);
      if (length < nearest[i]!.length) nearest[i] = { from: to, length };
    }
  }
  return edges;
}
