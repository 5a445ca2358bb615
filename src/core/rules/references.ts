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
      if (properties.known) needAll("source", at("known", "sources"), properties.known.sources);
      if (properties.refined) {
        need("site", at("refined", "site"), properties.refined.site);
        needAll("background", at("refined", "background"), properties.refined.background);
        needAll("source", at("refined", "sources"), properties.refined.sources);
      }
    }
    const header = dossier.dossier;
    header.conflicts.forEach(({ events, positions }, i) => {
      needAll("event", ["dossier", "conflicts", i, "events"], events);
      const claims = new Set(claimIds(dossier, events));
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
      const claims = claimsTold(dossier, value.entries);
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
    source: ids(header.sources),
  };
}

function claimIds(dossier: CompiledDossier, events: readonly string[]): string[] {
  return eventsOf(dossier)
    .filter(({ value }) => events.includes(value.id))
    .flatMap(({ value }) => value.properties.claims.map(({ id }) => id));
}

function claimsTold(dossier: CompiledDossier, entries: readonly string[]): ReadonlySet<string> {
  const told = claimsOf(dossier).filter(
    ({ value, event }) => entries.includes(event.id) || entries.includes(value.statement ?? ""),
  );
  return new Set(told.map(({ value }) => value.id));
}

function partsOfThemselves(dossier: CompiledDossier): Found[] {
  const wholeOf = new Map(sitesOf(dossier).map(({ value }) => [value.id, value.properties.partOf]));
  return sitesOf(dossier).flatMap(({ value, path }) => {
    const passed = new Set<string>();
    let whole = value.properties.partOf;
    while (whole !== null && whole !== value.id && !passed.has(whole)) {
      passed.add(whole);
      whole = wholeOf.get(whole) ?? null;
    }
    if (whole !== value.id) return [];
    const message = `${value.id} is, by way of others, part of itself`;
    return {
      path: [...path, "properties", "partOf"],
      message,
      hint: "take partOf away from the largest of them",
    };
  });
}

/** The names that look most like the one written; few enough to read. */
function suggest(id: string, known: ReadonlySet<string>): string {
  if (known.size === 0) return "there are none yet: add it, or leave the field out";
  const closest = [...known].sort((a, b) => difference(id, a) - difference(id, b)).slice(0, 3);
  return `write one of those there are, such as ${closest.join(", ")}, or add it`;
}

function difference(a: string, b: string): number {
  const pairs = (text: string) => new Set([...text].map((letter, i) => letter + (text[i + 1] ?? "")));
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size - 2 * shared;
}
