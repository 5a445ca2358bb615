/** The entries of a dossier in one language, and what a format that holds less leaves out. */

import { isEvent, isSite } from "../../core/rules/parts";
import type { CompiledDossier, EventFeature, SiteFeature, Source, Text } from "../../schema/dossier";

export type Entry = {
  readonly event: EventFeature;
  readonly title: string;
  /** Null where it says no more than the title. */
  readonly summary: string | null;
  /** The kind's name. */
  readonly kind: string;
  /** The place's name. */
  readonly place: string | null;
  readonly site: SiteFeature | null;
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
};

export const textIn = (original: string, language: string) => (words: Text) =>
  words[language] ?? words[original] ?? "";

/** In their order. */
export function entriesIn({ dossier: header, features }: CompiledDossier, language: string): Entry[] {
  const text = textIn(header.language, language);
  const sites = new Map(features.filter(isSite).map((site) => [site.id, site]));
  const kinds = new Map(header.kinds.map(({ id, name }) => [id, text(name)]));
  const elsewhere = new Map(header.elsewhere.map(({ id, name }) => [id, text(name)]));
  const sources = new Map(header.sources.map((source) => [source.id, source]));
  return features.filter(isEvent).map((event) => {
    const { properties } = event;
    const site = (properties.site !== null && sites.get(properties.site)) || null;
    const [title, summary] = [text(properties.title), text(properties.summary)];
    return {
      event,
      title,
      summary: summary === title ? null : summary,
      kind: kinds.get(properties.kind) ?? "",
      place: site ? text(site.properties.name) : (elsewhere.get(properties.elsewhere ?? "") ?? null),
      site,
      sources: (properties.sources ?? []).flatMap((id) => sources.get(id) ?? []),
      notes: properties.notes.map(text),
    };
  });
}

/** What a format has no room for, beside claims, links, quotes and the like, which none of them holds. */
export type Missing = {
  readonly notes?: number;
  /** In words, such as “the place”. */
  readonly others?: readonly string[];
};

/** `fire: 2 claims, 1 link left out`; null where all of it is held. */
export function unheldOf({ event, sources }: Entry, missing: Missing = {}): string | null {
  const { id, properties } = event;
  const counted = [
    [properties.claims.length, "claim"],
    [properties.links.length, "link"],
    [properties.evidence.length, "quote"],
    [properties.alternatives.length, "other reading"],
    [missing.notes ?? 0, "note"],
    [sources.filter(({ note }) => note).length, "note of a source"],
  ] as const;
  const unheld = [
    ...counted.flatMap(([count, noun]) => (count === 0 ? [] : [`${count} ${plural(noun, count)}`])),
    ...(properties.track ? ["its track"] : []),
    ...(missing.others ?? []),
    ...(properties.refined ? ["what other sources say of its time or place"] : []),
  ];
  return unheld.length === 0 ? null : `${id}: ${unheld.join(", ")} left out`;
}

const plural = (noun: string, count: number) =>
  count === 1 ? noun : noun.replace(/^(note|other reading|claim|link|quote)/, "$1s");

/** A region without an outline is no point on a map. */
export const unheldRegion = ({ event, site }: Entry): string[] =>
  site?.properties.anchor && !event.geometry ? ["the middle of its region, which is no point,"] : [];
