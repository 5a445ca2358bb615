import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfBounds } from "../../../../src/core/time/edtf";
import { atClock } from "../../../../src/formats/import/clock";
import { importDossier } from "../../../../src/formats/import/importDossier";
import { cleanText } from "../../../../src/formats/import/plainText";
import { formatPlainGeoJson } from "../../../../src/formats/plainGeoJson";
import { formatTimelineJs } from "../../../../src/formats/timelineJs";
import type { DossierSource } from "../../../../src/schema/source";
import { compile } from "../../../../src/source/compile";

const ZONE = "America/St_Johns"; // half an hour off, with clock changes
const RUNS = { numRuns: 300 }; // a failure prints the seed that repeats it
const TIMEOUT_MS = 120_000;

type Event = DossierSource["events"][number];
type Site = DossierSource["sites"][number];

const words = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=SUM("A1")',
      "'-5",
      "a, b; c\td",
      "<b>bold</b> &amp; plain",
      "“quoted”",
      "2019-12-31",
      "title",
    ),
  )
  .map((raw) => cleanText(raw).text)
  .filter((text) => text !== "");

const line = words.map((text) => text.replaceAll(/\s*\n\s*/g, " ")).filter((text) => text !== "");

const day = fc
  .date({ min: new Date("0002-01-01"), max: new Date("9997-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Since then the zone's offset has whole minutes, as RFC 3339 wants them. */
const recentDay = day.filter((one) => one > "1940");
const date = fc.oneof(
  day,
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 4)),
);
const moment = fc
  .tuple(recentDay, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.boolean())
  .map(([one, hour, minute, hasSeconds]) =>
    atClock(one, { hour, minute, second: hasSeconds ? 7 : null }, ZONE),
  )
  .filter((reading) => reading.ok && reading.guess === undefined)
  .map((reading) => (reading.ok ? reading.value : ""));

const isSound = (edtf: string) => edtfBounds(edtf, ZONE).ok;
const span = (end: fc.Arbitrary<string>) =>
  fc
    .tuple(end, end)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `${a}/${b}`)
    .filter(isSound);

/** What an entry can say of its time: plain, with words of its own, or more than columns can hold. */
const time = fc.oneof(
  fc.record({ edtf: fc.oneof(date, span(date)), words: fc.option(line, { nil: undefined }) }),
  fc.record({ edtf: fc.oneof(moment, span(moment)), words: line.map((one) => `${one}, 7 o'clock`) }),
  fc.record({
    edtf: fc
      .oneof(
        date.map((one) => `${one}~`),
        day.map((one) => `${one.slice(0, 7)}-XX`),
        fc.tuple(day, day).map(([a, b]) => `[${a}..${b}]`),
        fc.tuple(day, day).map(([a, b]) => `[${a},${b}]`),
      )
      .filter(isSound),
    words: fc.constant(undefined),
  }),
);

const entry = fc.record({
  title: line,
  summary: fc.option(words, { nil: undefined }),
  kind: fc.constantFrom("Fire & flood", "Era", "=kind", "Σ"),
  time,
  notes: fc.array(line, { maxLength: 2 }),
});

/** All within a box that no exchange of the axes leaves, so that none looks swapped. */
const degrees = fc.integer({ min: 1_000_000, max: 1_200_000 }).map((one) => one / 100_000);

const place = fc.oneof(
  fc.record({ position: fc.tuple(degrees, degrees), geoPrecision: fc.constantFrom(1, 2, 3) }),
  fc.record({
    name: line,
    anchor: fc.tuple(degrees, degrees),
    precision: fc.constantFrom("building", "compound", "area"),
    radius: fc.integer({ min: 1, max: 2_000_000 }),
    relation: fc.constantFrom("at", "in", "near", "outside", "from"),
  }),
  fc.record({ elsewhere: line }),
  fc.constant(null),
);

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

function sourceOf(
  title: string,
  summary: string,
  entries: readonly (Entry & { place: Place })[],
): DossierSource {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const sites = entries.flatMap(({ place: one }, i): Site[] =>
    one && "anchor" in one
      ? [
          {
            id: `site-${i}`,
            name: one.name,
            precision: one.precision as Site["precision"],
            anchor: one.anchor,
            radius: one.radius,
            evidence: [],
            layer: "report",
            approximate: false,
            confidence: "low",
            coordinateSources: ["map"],
          },
        ]
      : [],
  );
  const whereOf = (one: Place, i: number): Pick<Event, "where"> => {
    if (one === null) return {};
    if ("elsewhere" in one) return { where: { elsewhere: `elsewhere-${i}` } };
    if ("anchor" in one) return { where: { site: `site-${i}`, relation: one.relation as "at" } };
    return { where: { position: one.position, geoPrecision: one.geoPrecision as 1 } };
  };
  return {
    dossier: {
      id: "a-dossier",
      version: "1.0.0",
      language: "en",
      title,
      summary,
      timeZone: ZONE,
      extent: "0001/9998",
      licence: "CC0-1.0",
      report: {
        title: "t",
        publisher: null,
        published: "2020",
        url: null,
        licence: null,
        sha256: null,
        lang: "en",
      },
      kinds: kinds.map((name, i) => ({ id: `kind-${i}`, name, shape: "circle", lane: "ground" })),
      chapters: [],
      elsewhere: entries.flatMap(({ place: one }, i) =>
        one && "elsewhere" in one ? [{ id: `elsewhere-${i}`, name: one.elsewhere }] : [],
      ),
    },
    speakers: [{ id: "s", name: "S", type: "narrator", evidence: [] }],
    sites,
    events: entries.map((one, i) => ({
      id: `entry-${i}`,
      title: one.title,
      summary: one.summary ?? one.title,
      kind: `kind-${kinds.indexOf(one.kind)}`,
      layer: "report",
      when: {
        edtf: one.time.edtf,
        ...(one.time.words !== undefined && { words: one.time.words }),
        certainty: "certain",
        alternatives: [],
      },
      ...whereOf(one.place, i),
      speaker: "s",
      mode: "unattributed",
      evidence: [],
      claims: [],
      links: [],
      notes: one.notes,
      aliases: [],
    })),
    story: { steps: [] },
    conflicts: [],
    silences: [],
    background: [],
    sources: [],
    changes: [],
    published: { slugs: [], tombstones: [] },
    translations: new Map(),
  };
}

function reimported(text: string, format: string) {
  const options = { id: "again", name: "again", language: "en", timeZone: ZONE, today: "2020-01-01" };
  const { source, report } = importDossier(text, format, options);
  if (!source) throw new Error(JSON.stringify(report.remarks));
  return source;
}

/** Entries by what they say, without ids that a format may not carry. */
function saidIn(source: DossierSource, fields: { readonly places: boolean }) {
  const kinds = new Map(source.dossier.kinds.map(({ id, name }) => [id, name]));
  const sites = new Map(source.sites.map((site) => [site.id, site]));
  const elsewhere = new Map(source.dossier.elsewhere.map(({ id, name }) => [id, name]));
  const where = (one: Event["where"]) => {
    if (!one || "position" in one) return one ?? null;
    if ("elsewhere" in one) return elsewhere.get(one.elsewhere);
    const { name, anchor, precision, radius } = sites.get(one.site) ?? {};
    return { name, anchor, precision, radius, relation: one.relation };
  };
  return source.events
    .map((event) => ({
      title: event.title,
      summary: event.summary,
      kind: kinds.get(event.kind),
      edtf: event.when?.edtf,
      words: event.when?.words,
      ...(fields.places && { id: event.id, where: where(event.where), notes: event.notes }),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const entries = fc.array(fc.record({ one: entry, place }), { minLength: 1, maxLength: 3 });

test(
  "what TimelineJS can hold comes back as it was: import ∘ export = identity",
  () => {
    fc.assert(
      fc.property(line, words, entries, (title, summary, all) => {
        const source = sourceOf(
          title,
          summary,
          all.map(({ one }) => ({ ...one, place: null })),
        );
        const { content } = formatTimelineJs(compile(source, new Map()).dossier, "en");
        const again = reimported(content, "timelinejs");
        expect([again.dossier.title, again.dossier.summary]).toEqual([title, summary]);
        expect(saidIn(again, { places: false })).toEqual(saidIn(source, { places: false }));
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

test(
  "what plain GeoJSON can hold comes back as it was, with ids, places and notes",
  () => {
    fc.assert(
      fc.property(line, words, entries, (title, summary, all) => {
        const source = sourceOf(
          title,
          summary,
          all.map(({ one, place }) => ({ ...one, place })),
        );
        const { content } = formatPlainGeoJson(compile(source, new Map()).dossier, "en");
        const again = reimported(content, "geojson");
        expect([again.dossier.title, again.dossier.summary]).toEqual([title, summary]);
        expect(saidIn(again, { places: true })).toEqual(saidIn(source, { places: true }));
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);
