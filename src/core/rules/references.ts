/** Whatever is named exists. */

import type { CompiledDossier } from "../../schema/dossier";
import { defineRule, type Found, type Path } from "./fault";
import { claimsOf, eventsOf, sitesOf, toldOf } from "./parts";

export const references = defineRule(
  "references",
  "Every speaker, kind, chapter, site, event, claim and source that is named exists, and no site is part of itself.",
  (dossier) => {
    const found: Found[] = [];
    const known = namesIn(dossier);
    const suggest = createSuggest();
    const need = (what: keyof typeof known, path: Path, id: string | null | undefined) => {
      if (id === null || id === undefined || known[what].has(id)) return;
      found.push({ path, message: `there is no ${what} "${id}"`, hint: suggest(id, known[what]) });
    };
    const needAll = (what: keyof typeof known, path: Path, ids: readonly string[]) => {
      ids.forEach((id, i) => {
        need(what, [...path, i], id);
      });
    };

    for (const { value, path } of sitesOf(dossier))
      need("site", [...path, "properties", "partOf"], value.properties.partOf);
    for (const { value, path } of eventsOf(dossier)) {
      const { properties } = value;
      const at = (...steps: Path) => [...path, "properties", ...steps];
      need("kind", at("kind"), properties.kind);
      need("chapter", at("chapter"), properties.chapter);
      need("site", at("site"), properties.site);
      need("event", at("after", "entry"), properties.after?.entry);
      properties.track?.forEach(({ site }, i) => {
        need("site", at("track", i, "site"), site);
      });
      need("elsewhere", at("elsewhere"), properties.elsewhere);
      need("speaker", at("speaker"), properties.speaker);
      properties.claims.forEach((claim, i) => {
        need("speaker", at("claims", i, "speaker"), claim.speaker);
        need("event", at("claims", i, "statement"), claim.statement);
      });
      properties.links.forEach((link, i) => {
        need(link.relation === "ordered-by" ? "speaker" : "event", at("links", i, "target"), link.target);
        need("speaker", at("links", i, "statedBy"), link.statedBy);
      });
      needAll("source", at("sources"), properties.sources ?? []);
      if (properties.known) needAll("source", at("known", "sources"), properties.known.sources);
      if (properties.refined) {
        need("site", at("refined", "site"), properties.refined.site);
        needAll("background", at("refined", "background"), properties.refined.background);
        needAll("source", at("refined", "sources"), properties.refined.sources);
      }
    }
    const header = dossier.dossier;
    const madeIn = idsBy(claimsOf(dossier), ({ event }) => event.id);
    const about = idsBy(claimsOf(dossier), ({ value }) => value.statement);
    const idsIn = (claims: ReadonlyMap<string, readonly string[]>, events: readonly string[]) =>
      events.flatMap((event) => claims.get(event) ?? []);
    header.conflicts.forEach(({ events, positions }, i) => {
      needAll("event", ["dossier", "conflicts", i, "events"], events);
      const claims = new Set(idsIn(madeIn, events));
      positions.forEach(({ speaker, claim }, j) => {
        const path = ["dossier", "conflicts", i, "positions", j];
        need("speaker", [...path, "speaker"], speaker);
        if (claim === undefined || claims.has(claim)) return;
        found.push({
          path: [...path, "claim"],
          message: `none of the conflict's events has a claim "${claim}"`,
          hint: suggest(claim, claims),
        });
      });
    });
    for (const { value, path } of toldOf(dossier)) {
      needAll("event", [...path, "entries"], value.entries);
      needAll("background", [...path, "other", "background"], value.other?.background ?? []);
      needAll("event", [...path, "other", "entries"], value.other?.entries ?? []);
      needAll("silence", [...path, "silences"], value.silences ?? []);
      const claims = new Set([...idsIn(madeIn, value.entries), ...idsIn(about, value.entries)]);
      value.claims?.forEach((claim, i) => {
        if (claims.has(claim)) return;
        found.push({
          path: [...path, "claims", i],
          message: `no claim "${claim}" is about one of these entries, or made in one`,
          hint: suggest(claim, claims),
        });
      });
    }
    for (const list of ["silences", "background", "changes"] as const) {
      header[list].forEach(({ events }, i) => {
        needAll("event", ["dossier", list, i, "events"], events);
      });
    }
    header.background.forEach(({ sources }, i) => {
      needAll("source", ["dossier", "background", i, "sources"], sources);
    });
    return [...found, ...partsOfThemselves(dossier)];
  },
);

function namesIn(dossier: CompiledDossier) {
  const header = dossier.dossier;
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
  return {
    site: ids(sitesOf(dossier).map(({ value }) => value)),
    event: ids(eventsOf(dossier).map(({ value }) => value)),
    speaker: ids(header.speakers),
    kind: ids(header.kinds),
    chapter: ids(header.chapters),
    elsewhere: ids(header.elsewhere),
    background: ids(header.background),
    silence: ids(header.silences),
    source: ids(header.sources),
  };
}

/** The ids of claims by the name that `nameOf` gives them; claims for which it gives null are left out. */
function idsBy(
  claims: ReturnType<typeof claimsOf>,
  nameOf: (claim: (typeof claims)[number]) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const claim of claims) {
    const name = nameOf(claim);
    if (name === null) continue;
    const known = ids.get(name);
    if (known) known.push(claim.value.id);
    else ids.set(name, [claim.value.id]);
  }
  return ids;
}

function partsOfThemselves(dossier: CompiledDossier): Found[] {
  const wholeOf = new Map(sitesOf(dossier).map(({ value }) => [value.id, value.properties.partOf]));
  const looked = new Set<string>();
  const onRound = new Set<string>();
  for (const first of wholeOf.keys()) {
    const chain = new Set<string>();
    let site: string | null = first;
    while (site !== null && !looked.has(site) && !chain.has(site)) {
      chain.add(site);
      site = wholeOf.get(site) ?? null;
    }
    for (let on = site; on !== null && chain.has(on) && !onRound.has(on); on = wholeOf.get(on) ?? null)
      onRound.add(on);
    for (const one of chain) looked.add(one);
  }
  return sitesOf(dossier)
    .filter(({ value }) => onRound.has(value.id))
    .map(({ value, path }) => ({
      path: [...path, "properties", "partOf"],
      message: `${value.id} is, by way of others, part of itself`,
      hint: "take partOf away from the largest of them",
    }));
}

/** So many names are compared with all that there are; of more, the hint names none. */
const MOST_SUGGESTED = 50;

function createSuggest(): typeof closestTo {
  let count = 0;
  return (id, known) =>
    ++count <= MOST_SUGGESTED ? closestTo(id, known) : "write one of those there are, or add it";
}

/** The names that look most like the one written; few enough to read. */
function closestTo(id: string, known: ReadonlySet<string>): string {
  if (known.size === 0) return "there are none yet: add it, or leave the field out";
  const byLikeness = [...known]
    .map((name) => ({ name, unlike: difference(id, name) }))
    .sort((a, b) => a.unlike - b.unlike);
  const closest = byLikeness.slice(0, 3).map(({ name }) => name);
  return `write one of those there are, such as ${closest.join(", ")}, or add it`;
}

function difference(a: string, b: string): number {
  const pairs = (text: string) => new Set([...text].map((letter, i) => letter + (text[i + 1] ?? "")));
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size - 2 * shared;
}
