/** Drafts → a dossier's source: kinds, sites, slugs, chapters and the extent are made of what the rows say. */

import type { Geometry, Position } from "../../../schema/dossier";
import type { DossierSource } from "../../../schema/source";
import { SHAPES, type SitePrecision } from "../../../schema/vocabulary";
import { outliersAmong } from "../../space/outliers";
import { edtfBounds } from "../../time/edtf";
import { dayOf } from "../../time/zone";
import type { Draft, DraftHeader, DraftPlace, Drafts } from "./draft";
import type { ImportOptions } from "./options";
import { circleRound } from "./positions";
import type { Log, RowOutcome } from "./report";
import { createSlugs, type Slugs, slugOf } from "./slugs";

type Source<K extends "sites" | "events"> = DossierSource[K][number];

/** The imported table is the narrator: it says all that stands in it, and quotes nobody. */
const NARRATOR = "the-table";

/** For a file that divides its entries into no kinds. */
const ONLY_KIND = "Event";

/** More named places than these would be more buttons than a map can hold; they become points of their own. */
const MOST_SITES = 300;
const MOST_CHAPTERS = 40;

/** How far round its point a place may reach, where the file says no more than this code. */
const SITE_OF_CODE: Readonly<Record<1 | 2 | 3, { precision: SitePrecision; radius: number }>> = {
  1: { precision: "compound", radius: 500 },
  2: { precision: "area", radius: 5000 },
  3: { precision: "region", radius: 50_000 },
};
const UNTOLD_SITE = { precision: "area", radius: 1000 } as const;

export type Assembled = { readonly source: DossierSource; readonly rows: readonly RowOutcome[] };

export function assemble({ header, drafts: all, rows }: Drafts, options: ImportOptions, log: Log): Assembled {
  const drafts = inOrder(withoutSwapped(all, log), options.timeZone);
  const slugs = createSlugs();
  const events = drafts.map((one) => ({ draft: one, id: slugs.claim(...candidatesFor(one)) }));
  const kinds = kindsOf(drafts);
  const places = placesOf(drafts, slugs, options, log);
  const extent = extentOf(drafts, options, log);
  const chapters = chaptersOf(drafts);
  const source: DossierSource = {
    dossier: {
      ...describe(header, options),
      timeZone: options.timeZone,
      extent,
      kinds: kinds.list,
      chapters,
      elsewhere: places.elsewhere,
    },
    speakers: [{ id: NARRATOR, name: titleOf(header, options), type: "narrator", evidence: [] }],
    sites: places.sites,
    events: events.map(({ draft, id }) => toEvent(draft, id, { kinds, places, chapters })),
    conflicts: [],
    silences: [],
    background: [],
    sources: [],
    changes: [],
    published: { slugs: [], tombstones: [] },
    translations: new Map(),
  };
  const slugOfRow = new Map(events.map(({ draft, id }) => [draft.row, id]));
  return {
    source,
    rows: rows.map(({ row, isHeader }) => {
      const event = slugOfRow.get(row) ?? null;
      return { row, use: isHeader ? "header" : event === null ? "left" : "event", event };
    }),
  };
}

const titleOf = (header: DraftHeader, options: ImportOptions) =>
  options.title ?? header.title ?? options.name.replace(/\.[a-z]+$/i, "");

function describe(header: DraftHeader, options: ImportOptions) {
  const title = titleOf(header, options);
  return {
    id: options.id,
    version: "1.0.0",
    language: options.language,
    title,
    summary: header.summary ?? title,
    licence: "unknown",
    report: {
      title: options.name,
      publisher: header.publisher,
      published: options.today,
      url: null,
      licence: null,
      sha256: null,
      lang: options.language,
    },
  };
}

/**
 * A row whose position is far from all others, but near them the other way round, would be drawn in the wrong country. As
 * in the rule `positions`, a site counts once, however many entries it has.
 */
function withoutSwapped(drafts: readonly Draft[], log: Log): readonly Draft[] {
  const tooMany = countSites(drafts) > MOST_SITES;
  const placed = new Map<string, { readonly anchor: Position; readonly drafts: Draft[] }>();
  for (const one of drafts) {
    const { place } = one;
    const anchor = place?.position ?? (place?.geometry ? circleRound(place.geometry).anchor : null);
    if (!place || anchor === null) continue;
    const isSite = place.geometry !== null || (isPointSite(place) && !tooMany);
    const key = isSite ? siteKey(place) : `row ${one.row}`;
    const known = placed.get(key) ?? { anchor, drafts: [] };
    known.drafts.push(one);
    placed.set(key, known);
  }
  const places = [...placed.values()];
  const swapped = outliersAmong(places.map(({ anchor }) => anchor)).filter((one) => one.swapped);
  if (swapped.length === 0) return drafts;
  const left = new Set(swapped.flatMap(({ index }) => places[index]?.drafts ?? []));
  for (const { row, place } of left) {
    const [lon, lat] = place?.position ?? (place?.geometry ? circleRound(place.geometry).anchor : []);
    const message = "it is far from every other place, and near them the other way round";
    log.leftRow(row, null, `${lat}, ${lon}`, message, `write latitude ${lon} and longitude ${lat}`);
  }
  return withoutSwapped(
    drafts.filter((one) => !left.has(one)),
    log,
  );
}

const countSites = (drafts: readonly Draft[]) =>
  new Set(drafts.flatMap(({ place }) => (place && isPointSite(place) ? siteKey(place) : []))).size;

/** By their first possible instant where all have one; a file with undated entries tells its story in its own order. */
function inOrder(drafts: readonly Draft[], timeZone: string): readonly Draft[] {
  if (drafts.some(({ edtf }) => edtf === null)) return drafts;
  const startOf = new Map(drafts.map((one) => [one, boundsOf(one.edtf, timeZone)?.[0] ?? 0]));
  return [...drafts].sort((a, b) => startOf.get(a)! - startOf.get(b)! || a.row - b.row);
}

function boundsOf(edtf: string | null, timeZone: string) {
  const bounds = edtf === null ? null : edtfBounds(edtf, timeZone);
  return bounds?.ok ? bounds.value.possible : null;
}

/** The file's own id, else the title, with its date where two titles are alike. */
function candidatesFor({ id, title, edtf }: Draft): string[] {
  const own = slugOf(id ?? "");
  if (own !== "") return [own];
  const [words, date] = [slugOf(title), slugOf(edtf ?? "")];
  return [words, words && date ? `${words}-${date}` : date];
}

type Kinds = { readonly list: DossierSource["dossier"]["kinds"]; idOf(name: string | null): string };

function kindsOf(drafts: readonly Draft[]): Kinds {
  const slugs = createSlugs();
  const ids = new Map<string, string>();
  for (const { kind } of drafts) {
    const name = kind ?? ONLY_KIND;
    if (!ids.has(name)) ids.set(name, slugs.claim(slugOf(name) || "kind"));
  }
  if (ids.size === 0) ids.set(ONLY_KIND, slugOf(ONLY_KIND));
  return {
    list: [...ids].map(([name, id], i) => ({
      id,
      name,
      shape: SHAPES[i % SHAPES.length]!,
      lane: "ground" as const,
    })),
    idOf: (name) => ids.get(name ?? ONLY_KIND) ?? "",
  };
}

type Places = {
  readonly sites: Source<"sites">[];
  readonly elsewhere: { id: string; name: string }[];
  whereOf(draft: Draft): Pick<Source<"events">, "where"> & { readonly note: string | null };
};

function placesOf(drafts: readonly Draft[], slugs: Slugs, options: ImportOptions, log: Log): Places {
  const sites = new Map<string, Source<"sites">>();
  const elsewhere = new Map<string, string>();
  const elsewhereSlugs = createSlugs();
  const named = countSites(drafts);
  const tooMany = named > MOST_SITES;
  if (tooMany) {
    const message = `it names ${named} places; each entry got a point of its own, and the name stands in a note`;
    log.guessed(null, null, null, message);
  }
  for (const { row, place, title } of drafts) {
    if (!place) continue;
    if (place.position === null && place.geometry === null) {
      const name = place.name ?? "";
      if (!elsewhere.has(name)) elsewhere.set(name, elsewhereSlugs.claim(slugOf(name) || "place"));
    } else if (place.geometry !== null || (isPointSite(place) && !tooMany)) {
      const key = siteKey(place);
      if (sites.has(key)) continue;
      const name = place.name ?? title;
      const id = slugs.claim(slugOf(name), `${slugOf(name) || "place"}-place`);
      sites.set(key, toSite(place, { id, name, row }, options, log));
    } else if (place.geoPrecision === null) {
      log.guessed(row, null, null, "nothing says how exact the position is; it was taken as “near” (2)");
    }
  }
  return {
    sites: [...sites.values()],
    elsewhere: [...elsewhere].map(([name, id]) => ({ id, name })),
    whereOf({ place }) {
      if (!place) return { note: null };
      const site = sites.get(siteKey(place));
      if (site) {
        const relation = place.relation ?? (site.precision === "region" ? "in" : "at");
        return { where: { site: site.id, relation }, note: null };
      }
      if (place.position === null)
        return { where: { elsewhere: elsewhere.get(place.name ?? "") ?? "" }, note: null };
      const where = { position: [...place.position], geoPrecision: place.geoPrecision ?? 2 };
      return { where, note: place.name };
    },
  };
}

const isPointSite = ({ name, position }: DraftPlace) => name !== null && position !== null;

const siteKey = ({ name, position, geometry, precision, radiusMeters, geoPrecision }: DraftPlace) =>
  JSON.stringify([name, position, geometry, precision, radiusMeters, geoPrecision]);

function toSite(
  place: DraftPlace,
  { id, name, row }: { readonly id: string; readonly name: string; readonly row: number },
  options: ImportOptions,
  log: Log,
): Source<"sites"> {
  const outline = place.geometry ? circleRound(place.geometry) : null;
  const coded = place.geoPrecision === null ? UNTOLD_SITE : SITE_OF_CODE[place.geoPrecision];
  const radius = Math.max(outline?.radiusMeters ?? 0, place.radiusMeters ?? (outline ? 0 : coded.radius), 1);
  const precision = place.precision ?? (outline ? precisionOf(radius) : coded.precision);
  const isTold =
    place.precision !== null || place.geoPrecision !== null || place.radiusMeters !== null || outline;
  if (!isTold) {
    const message = `nothing says how exact “${name}” is; it was taken as an area of ${radius} m`;
    log.guessed(row, null, null, message, "correct precision and radius in sites.yaml");
  }
  return {
    id,
    name,
    evidence: [],
    layer: "report",
    precision,
    anchor: [...(place.position ?? outline?.anchor ?? [])] as Position & number[],
    radius,
    ...(place.geometry && { geometry: place.geometry as Geometry }),
    approximate: false,
    confidence: isTold ? "medium" : "low",
    coordinateSources: [options.name],
  };
}

/** Of an outline, by its reach. */
function precisionOf(radiusMeters: number): SitePrecision {
  if (radiusMeters <= 100) return "building";
  if (radiusMeters <= 1000) return "compound";
  return radiusMeters <= 25_000 ? "area" : "region";
}

/** One for each year, where there are several and not too many. */
function chaptersOf(drafts: readonly Draft[]): { id: string; title: string }[] {
  const years = new Set(drafts.flatMap(({ edtf }) => yearOf(edtf) ?? []));
  if (years.size < 2 || years.size > MOST_CHAPTERS) return [];
  return [...years].sort().map((year) => ({ id: year, title: year }));
}

const yearOf = (edtf: string | null) => (edtf === null ? null : (/\d{4}/.exec(edtf)?.[0] ?? null));

/** From the first day to the last; wider where entries lie outside what was asked for. */
function extentOf(drafts: readonly Draft[], { from, to, today, timeZone }: ImportOptions, log: Log): string {
  const bounds = drafts.flatMap(({ edtf }) => {
    const possible = boundsOf(edtf, timeZone);
    return possible ? [possible] : [];
  });
  if (bounds.length === 0) {
    const day = from ?? to ?? today;
    if (!from || !to) {
      const message = `no entry has a date; the timeline is ${day} only`;
      log.guessed(null, null, null, message, "say --from and --to, or correct extent in dossier.yaml");
    }
    return `${from ?? day}/${to ?? day}`;
  }
  const start = bounds.reduce((least, [one]) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const end = bounds.reduce((most, [, one]) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const [first, last] = [dayOf(start, timeZone), dayOf(end - 1, timeZone)];
  const wanted = `${from ?? first}/${to ?? last}`;
  const outer = [from && from < first ? from : first, to && to > last ? to : last].join("/");
  if (wanted !== outer) {
    log.guessed(null, null, wanted, `entries lie outside ${wanted}; the timeline is ${outer}`);
  }
  return outer;
}

/** A clock time is only held with words beside it that give it in digits: the rule `clock-times`. */
function wordsOf({ words, edtf }: Draft): { readonly words?: string } {
  const isTold = !edtf?.includes("T") || /\p{Nd}/u.test(words ?? "");
  const told = isTold ? words : [words, edtf].filter(Boolean).join(", ");
  return told === null ? {} : { words: told };
}

type Surroundings = {
  readonly kinds: Kinds;
  readonly places: Places;
  readonly chapters: readonly { readonly id: string }[];
};

function toEvent(one: Draft, id: string, { kinds, places, chapters }: Surroundings): Source<"events"> {
  const year = yearOf(one.edtf);
  const { where, note } = places.whereOf(one);
  const claimSlugs = createSlugs();
  return {
    id,
    title: one.title,
    summary: one.summary ?? one.title,
    kind: kinds.idOf(one.kind),
    ...(chapters.some((chapter) => chapter.id === year) && year !== null && { chapter: year }),
    layer: "report",
    ...(one.edtf !== null && {
      when: {
        edtf: one.edtf,
        ...wordsOf(one),
        certainty: one.certainty,
        ...(one.why !== null && { why: one.why }),
        alternatives: [],
      },
    }),
    ...(where && { where }),
    speaker: NARRATOR,
    mode: "unattributed",
    evidence: [],
    claims: one.claims.map(({ name, text, count }) => ({
      id: claimSlugs.claim(slugOf(name) || "claim"),
      speaker: NARRATOR,
      mode: "unattributed",
      text,
      ...(count && { count }),
      evidence: [],
    })),
    links: [],
    notes: note === null ? [...one.notes] : [note, ...one.notes],
    aliases: [],
  };
}
