/** A compiled dossier made ready for use, at once or in parts. */

import type { CompiledDossier, EventFeature, Header, SiteFeature } from "../schema/dossier";
import type { DossierEvent, WholeDossier } from "./dossier";
import { type Frame, toSite, wholeEvent } from "./features";
import { createMoments } from "./moment";
import { narrow } from "./order/narrow";
import { dayOfDate } from "./time/days";

/** `compiled` must hold to the schema and the rules; a dangling reference throws, as nothing sound can be drawn from it. */
export function createDossier(compiled: CompiledDossier): WholeDossier {
  const isSite = (feature: SiteFeature | EventFeature): feature is SiteFeature =>
    feature.properties.role === "site";
  const sites = compiled.features.filter(isSite);
  const builder = buildDossier(compiled.dossier, sites);
  builder.add(compiled.features.filter((feature) => !isSite(feature)) as EventFeature[]);
  return builder.finish();
}

export interface DossierBuilder {
  /** The next events in the order of the account. */
  add(features: readonly EventFeature[]): void;
  finish(): WholeDossier;
}

export function frameOf(header: Header, siteFeatures: readonly SiteFeature[]): Frame {
  const conflicts = groupBy(header.conflicts, (conflict) => conflict.events);
  const background = groupBy(header.background, (item) => item.events);
  return {
    sites: new Map(siteFeatures.map((feature) => [feature.id, toSite(feature)])),
    kinds: new Map(header.kinds.map((kind) => [kind.id, kind])),
    reportDay: dayOfDate(header.report.published, header.timeZone),
    rest: {
      speakers: new Map(header.speakers.map((speaker) => [speaker.id, speaker])),
      chapters: header.chapters,
      sources: new Map(header.sources.map((source) => [source.id, source])),
      conflictsOf: (slug) => conflicts.get(slug) ?? [],
      backgroundOf: (slug) => background.get(slug) ?? [],
    },
  };
}

/** For a dossier that comes in parts, so that a large one keeps nobody waiting. */
export function buildDossier(header: Header, siteFeatures: readonly SiteFeature[]): DossierBuilder {
  const frame = frameOf(header, siteFeatures);
  const events: DossierEvent[] = [];
  const bySlug = new Map<string, DossierEvent>();
  const aliases: (readonly [alias: string, event: DossierEvent])[] = [];
  return {
    add(features) {
      for (const feature of features) {
        const event = wholeEvent(feature, events.length, frame);
        events.push(event);
        bySlug.set(event.slug, event);
        for (const alias of feature.properties.aliases) aliases.push([alias, event]);
      }
    },
    finish() {
      for (const [place, event] of events.entries()) {
        const { relative } = event.time;
        const name = relative && bySlug.get(relative.entry)?.label;
        if (!name) continue;
        events[place] = { ...event, time: { ...event.time, relative: { ...relative, name } } };
        bySlug.set(event.slug, events[place]);
      }
      const context = { timeZone: header.timeZone, reportDay: frame.reportDay };
      for (const [place, order] of narrow(events, context)) {
        const event = events[place]!;
        events[place] = { ...event, time: { ...event.time, order } };
        bySlug.set(event.slug, events[place]);
      }
      for (const [alias, { index }] of aliases) if (!bySlug.has(alias)) bySlug.set(alias, events[index]!);
      return indexed(header, frame, events, bySlug);
    },
  };
}

function indexed(
  header: Header,
  { sites, kinds, rest }: Frame,
  events: readonly DossierEvent[],
  bySlug: ReadonlyMap<string, DossierEvent>,
): WholeDossier {
  const linksTo = groupBy(
    events.flatMap((from) => from.links.map((link) => ({ from, link }))),
    ({ link }) => [link.target],
  );
  const claimsStatedIn = groupBy(
    events.flatMap((about) => about.claims.map((claim) => ({ about, claim }))),
    ({ claim }) => (claim.statement ? [claim.statement] : []),
  );
  return {
    ...rest,
    header,
    timeZone: header.timeZone,
    extent: [Date.parse(header.start), Date.parse(header.end)],
    events,
    moments: createMoments(events),
    sites,
    kinds,
    eventOf: (slug) => bySlug.get(slug),
    linksTo: (slug) => linksTo.get(slug) ?? [],
    claimsStatedIn: (slug) => claimsStatedIn.get(slug) ?? [],
  };
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]) {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
