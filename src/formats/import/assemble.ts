/** Drafts → a dossier's source: kinds, sites, slugs, chapters and the extent are made of what the rows say. */

import type { DossierSource } from "../../schema/source";
import { SHAPES } from "../../schema/vocabulary";
import type { Draft, DraftHeader, DraftSource, Drafts } from "./draft";
import type { ImportOptions } from "./options";
import { type Places, placesOf } from "./places";
import type { Log, RowOutcome } from "./report";
import { createSlugs, slugOf } from "./slugs";
import { withoutSwapped } from "./swapped";
import { chapterOf, chaptersOf, extentOf, inOrder, yearOf } from "./times";

type Source<K extends "sites" | "events"> = DossierSource[K][number];

/** The imported table is the narrator: it says all that stands in it, and quotes nobody. */
const NARRATOR = "the-table";

/** For a file that divides its entries into no kinds. */
const ONLY_KIND = "Event";

export type Assembled = { readonly source: DossierSource; readonly rows: readonly RowOutcome[] };

export function assemble({ header, drafts: all, rows }: Drafts, options: ImportOptions, log: Log): Assembled {
  const drafts = inOrder(withoutSwapped(all, log), options.timeZone);
  const slugs = createSlugs();
  const events = drafts.map((one) => ({ draft: one, id: slugs.claim(...candidatesFor(one)) }));
  tellRepeated(events, log);
  const kinds = kindsOf(drafts);
  const places = placesOf(drafts, slugs, options, log);
  const sources = sourcesIn(drafts);
  const extent = extentOf(drafts, options, log);
  const chapters = chaptersOf(drafts, options.language);
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
    events: events.map(({ draft, id }) => toEvent(draft, id, { kinds, places, chapters, sources })),
    story: { steps: [] },
    conflicts: [],
    silences: [],
    background: [],
    sources: sources.list,
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
      published: null, // no format says, and the day of the import is another
      url: null,
      licence: null,
      sha256: null,
      lang: options.language,
    },
  };
}

/** The file's own id, else the title, with its date where two titles are alike. */
function candidatesFor({ id, title, edtf }: Draft): string[] {
  const own = slugOf(id ?? "");
  if (own !== "") return [own];
  const [words, date] = [slugOf(title), slugOf(edtf ?? "")];
  return [words, words && date ? `${words}-${date}` : date];
}

/** An id that was there already, and a row that says what another did. */
function tellRepeated(events: readonly { readonly draft: Draft; readonly id: string }[], log: Log) {
  const rows = new Map<string, number>();
  for (const { draft, id } of events) {
    const { row, id: own, title, edtf, summary, place } = draft;
    if (own !== null && slugOf(own) !== "" && slugOf(own) !== id)
      log.guessed(row, null, own, `another row has this id too; this one was called ${id}`);
    const words = JSON.stringify([title, edtf, summary, place]);
    const first = rows.get(words);
    if (first === undefined) rows.set(words, row);
    else
      log.guessed(
        row,
        null,
        title,
        `row ${first} says the same; both were taken`,
        "delete one of the two, if it is one event",
      );
  }
}

type Sources = { readonly list: DossierSource["sources"]; idsOf(sources: readonly DraftSource[]): string[] };

/** Each source once, whichever entries name it. */
function sourcesIn(drafts: readonly Draft[]): Sources {
  const slugs = createSlugs();
  const byKey = new Map<string, DossierSource["sources"][number]>();
  for (const one of drafts.flatMap(({ sources }) => sources)) {
    const { title, publisher, published, url } = one;
    if (byKey.has(JSON.stringify(one))) continue;
    byKey.set(JSON.stringify(one), {
      id: slugs.claim(slugOf(title) || "source"),
      title,
      ...(publisher !== null && { publisher }),
      ...(published !== null && { published }),
      url,
    });
  }
  return {
    list: [...byKey.values()],
    idsOf: (sources) => [...new Set(sources.flatMap((one) => byKey.get(JSON.stringify(one))?.id ?? []))],
  };
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
  readonly sources: Sources;
};

function toEvent(one: Draft, id: string, around: Surroundings): Source<"events"> {
  const { kinds, places, chapters } = around;
  const year = yearOf(one.edtf);
  const chapter = year === null ? null : chapterOf(year);
  const { where, note } = places.whereOf(one);
  const claimSlugs = createSlugs();
  return {
    id,
    title: one.title,
    summary: one.summary ?? one.title,
    kind: kinds.idOf(one.kind),
    ...(chapter !== null && chapters.some(({ id }) => id === chapter) && { chapter }),
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
    notes: [...(note === null ? [] : [note]), ...one.notes],
    ...(one.sources.length > 0 && { sources: around.sources.idsOf(one.sources) }),
    aliases: [],
  };
}
