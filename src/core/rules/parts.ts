/** The parts of a compiled dossier with their paths, for rules to walk. */

import type {
  Claim,
  CompiledDossier,
  EventFeature,
  Evidence,
  Link,
  SiteFeature,
  Step,
  Text,
} from "../../schema/dossier";
import type { EventTime } from "../dossier";
import { toTime } from "../features";
import type { OrderedEntry } from "../order/constraints";
import type { Path } from "./fault";

export type At<T> = { readonly value: T; readonly path: Path };

/** Nearly every rule walks all features; very many are told apart once. */
const partsOf = new WeakMap<
  CompiledDossier,
  { readonly sites: readonly At<SiteFeature>[]; readonly events: readonly At<EventFeature>[] }
>();

function featuresOf(dossier: CompiledDossier) {
  const known = partsOf.get(dossier);
  if (known) return known;
  const sites: At<SiteFeature>[] = [];
  const events: At<EventFeature>[] = [];
  dossier.features.forEach((value, index) => {
    const path: Path = ["features", index];
    if (isSite(value)) sites.push({ value, path });
    else if (isEvent(value)) events.push({ value, path });
  });
  const parts = { sites, events };
  partsOf.set(dossier, parts);
  return parts;
}

export const sitesOf = (dossier: CompiledDossier): readonly At<SiteFeature>[] => featuresOf(dossier).sites;

export const eventsOf = (dossier: CompiledDossier): readonly At<EventFeature>[] => featuresOf(dossier).events;

export const isSite = (feature: CompiledDossier["features"][number]): feature is SiteFeature =>
  feature.properties.role === "site";

export const isEvent = (feature: CompiledDossier["features"][number]): feature is EventFeature =>
  feature.properties.role === "event";

/** What an event's own times are read by: its zone, or the dossier's, in which a clock time has to have an offset. */
export function ownClockOf({ properties: { zone } }: EventFeature, timeZone: string) {
  return { timeZone: zone?.id ?? timeZone, clock: zone ? ("own" as const) : ("none" as const) };
}

export function claimsOf(dossier: CompiledDossier): (At<Claim> & { readonly event: EventFeature })[] {
  return eventsOf(dossier).flatMap(({ value: event, path }) =>
    event.properties.claims.map((value, i) => ({ value, event, path: [...path, "properties", "claims", i] })),
  );
}

export function linksOf(dossier: CompiledDossier): (At<Link> & { readonly event: EventFeature })[] {
  return eventsOf(dossier).flatMap(({ value: event, path }) =>
    event.properties.links.map((value, i) => ({ value, event, path: [...path, "properties", "links", i] })),
  );
}

/** The events as `core/order` reads them, in their order. */
export const entriesOf = (dossier: CompiledDossier): (OrderedEntry & { readonly time: EventTime })[] =>
  eventsOf(dossier).map(({ value }) => {
    const { layer, refined, links, claims } = value.properties;
    return { slug: value.id, layer, time: toTime(value, null), refined, links, claims };
  });

/** What the story's lead and its steps have alike. */
export type Told = Omit<Step, "id" | "moment" | "window">;

/** The story's steps, in order. */
export const stepsOf = ({ dossier: { story } }: CompiledDossier): At<Step>[] =>
  (story?.steps ?? []).map((value, i) => ({ value, path: ["dossier", "story", "steps", i] }));

/** The story's lead, where it has one, and its steps. */
export function toldOf(dossier: CompiledDossier): At<Told>[] {
  const lead = dossier.dossier.story?.lead;
  return [...(lead ? [{ value: lead, path: ["dossier", "story", "lead"] }] : []), ...stepsOf(dossier)];
}

export function evidenceOf(dossier: CompiledDossier): At<Evidence>[] {
  const header = dossier.dossier;
  const each = (path: Path, list: readonly Evidence[] | undefined): At<Evidence>[] =>
    (list ?? []).map((value, i) => ({ value, path: [...path, "evidence", i] }));
  return [
    ...header.speakers.flatMap(({ evidence }, i) => each(["dossier", "speakers", i], evidence)),
    ...header.conflicts.flatMap(({ positions }, i) =>
      positions.flatMap(({ evidence }, j) => each(["dossier", "conflicts", i, "positions", j], evidence)),
    ),
    ...sitesOf(dossier).flatMap(({ value, path }) =>
      each([...path, "properties"], value.properties.evidence),
    ),
    ...eventsOf(dossier).flatMap(({ value, path }) =>
      each([...path, "properties"], value.properties.evidence),
    ),
    ...claimsOf(dossier).flatMap(({ value, path }) => each(path, value.evidence)),
    ...linksOf(dossier).flatMap(({ value, path }) => each(path, value.evidence)),
  ];
}

/** Every text that a reader sees in the language of the page. */
export function textsOf(dossier: CompiledDossier): At<Text>[] {
  const header = dossier.dossier;
  const found: At<Text>[] = [];
  const add = (path: Path, value: Text | null | undefined) => {
    if (value) found.push({ value, path });
  };
  const within = (path: Path, item: object, ...fields: string[]) => {
    for (const field of fields) add([...path, field], (item as Record<string, Text | undefined>)[field]);
  };
  within(["dossier"], header, "title", "shortTitle", "summary");
  add(["dossier", "report", "title"], header.report.title);
  const lists = {
    speakers: ["name", "shortName", "description"],
    kinds: ["name"],
    chapters: ["title"],
    elsewhere: ["name"],
    conflicts: ["question", "note"],
    silences: ["text"],
    background: ["text", "disputed"],
    changes: ["text"],
  } as const;
  for (const [list, fields] of Object.entries(lists)) {
    header[list as keyof typeof lists].forEach((item, i) => {
      within(["dossier", list, i], item, ...fields);
    });
  }
  header.conflicts.forEach(({ positions }, i) => {
    positions.forEach((position, j) => {
      within(["dossier", "conflicts", i, "positions", j], position, "text");
    });
  });
  for (const { value, path } of sitesOf(dossier)) {
    within([...path, "properties"], value.properties, "name", "shortName", "description", "coordinateNote");
  }
  for (const { value, path } of eventsOf(dossier)) {
    const { properties } = value;
    within([...path, "properties"], properties, "title", "label", "summary", "timeNote");
    add([...path, "properties", "known", "note"], properties.known?.note);
    add([...path, "properties", "zone", "name"], properties.zone?.name);
    properties.alternatives.forEach(({ reading }, i) => {
      add([...path, "properties", "alternatives", i, "reading"], reading);
    });
    properties.notes.forEach((note, i) => {
      add([...path, "properties", "notes", i], note);
    });
  }
  for (const { value, path } of claimsOf(dossier)) within(path, value, "text", "of", "note");
  for (const { value, path } of linksOf(dossier)) within(path, value, "note");
  for (const { value, path } of toldOf(dossier)) {
    within(path, value, "title", "text");
    add([...path, "other", "text"], value.other?.text);
  }
  return found;
}
