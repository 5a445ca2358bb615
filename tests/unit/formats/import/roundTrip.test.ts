import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfBounds } from "../../../../src/core/time/edtf";
import { FORMATS } from "../../../../src/formats/formats";
import { atClock } from "../../../../src/formats/import/clock";
import { guessFormat, importDossier } from "../../../../src/formats/import/importDossier";
import { cleanText } from "../../../../src/formats/import/plainText";
import { readText } from "../../../../src/formats/import/readContent";
import { calendarWords } from "../../../../src/i18n/calendarWords";
import type { DossierSource } from "../../../../src/schema/source";
import { compile } from "../../../../src/source/compile";
import { messagesIn } from "../../../fixtures/messagesIn";

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

const source = fc.record({
  title: line,
  publisher: fc.option(line, { nil: undefined }),
  published: fc.option(fc.oneof(day, line), { nil: undefined }),
  url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true }), { nil: null }),
});

const entry = fc.record({
  title: line,
  summary: fc.option(words, { nil: undefined }),
  kind: fc.constantFrom("Fire & flood", "Era", "=kind", "Σ"),
  time,
  notes: fc.array(line, { maxLength: 2 }),
  sources: fc.array(source, { maxLength: 2 }),
});

/** All within a box that no exchange of the axes leaves, so that none looks swapped. */
const degrees = fc.integer({ min: 1_000_000, max: 1_200_000 }).map((one) => one / 100_000);

const place = fc.oneof(
  fc.record({ position: fc.tuple(degrees, degrees), geoPrecision: fc.constantFrom(1, 2, 3, undefined) }),
  fc.record({
    name: line,
    anchor: fc.tuple(degrees, degrees),
    precision: fc.constantFrom("building", "compound", "area"),
    radius: fc.integer({ min: 1, max: 2_000_000 }),
    relation: fc.constantFrom("at", "in", "near", "outside", "from"),
  }),
  fc.record({
    name: line,
    anchor: fc.tuple(degrees, degrees),
    precision: fc.constant("unstated"),
    relation: fc.constantFrom("at", "near"),
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
            ...("radius" in one && { radius: one.radius }),
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
    return {
      where: { position: one.position, ...(one.geoPrecision && { geoPrecision: one.geoPrecision as 1 }) },
    };
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
      sources: one.sources.map((_, j) => `source-${i}-${j}`),
      aliases: [],
    })),
    story: { steps: [] },
    conflicts: [],
    silences: [],
    background: [],
    sources: entries.flatMap(({ sources }, i) =>
      sources.map((one, j) => ({ id: `source-${i}-${j}`, ...one })),
    ),
    changes: [],
    published: { slugs: [], tombstones: [] },
    translations: new Map(),
  };
}

/** What a format can carry, beside title, kind, time and sources. */
type Carried = {
  readonly ids?: boolean;
  readonly words?: boolean;
  /** `exact`: names, and positions that are exact. */
  readonly places?: "all" | "exact";
  readonly notes?: boolean;
};

const ALL: Carried = { ids: true, words: true, places: "all", notes: true };
const CARRIED: Readonly<Record<string, Carried>> = {
  timelinejs: { words: true },
  "timelinejs-json": { ids: true, words: true },
  geojson: ALL,
  "linked-places": ALL,
  kml: ALL,
  csv: ALL,
  ics: { ids: true, places: "exact" },
};

/** Entries by what they say, without ids that a format may not carry. */
function saidIn(dossier: DossierSource, carried: Carried) {
  const kinds = new Map(dossier.dossier.kinds.map(({ id, name }) => [id, name]));
  const sites = new Map(dossier.sites.map((site) => [site.id, site]));
  const elsewhere = new Map(dossier.dossier.elsewhere.map(({ id, name }) => [id, name]));
  const sources = new Map(dossier.sources.map(({ id, ...rest }) => [id, rest]));
  const codes = new Map(
    compile(dossier, new Map()).dossier.features.map(({ id, properties }) => [id, properties.geoPrecision]),
  );
  const where = (one: Event["where"]) => {
    if (!one || "position" in one) return one ?? null;
    if ("elsewhere" in one) return elsewhere.get(one.elsewhere);
    const { name, anchor, precision, radius } = sites.get(one.site) ?? {};
    return { name, anchor, precision, radius, relation: one.relation };
  };
  const exact = ({ id, where: one }: Event) => {
    if (!one) return null;
    const isExact = codes.get(id) === 1;
    if ("position" in one) return isExact ? { position: one.position } : null;
    if ("elsewhere" in one) return { name: elsewhere.get(one.elsewhere) };
    const { name, anchor } = sites.get(one.site) ?? {};
    return { name, ...(isExact && { position: anchor }) };
  };
  return dossier.events
    .map((event) => ({
      title: event.title,
      kind: kinds.get(event.kind),
      edtf: event.when?.edtf,
      sources: new Set((event.sources ?? []).map((id) => JSON.stringify(withoutEmpty(sources.get(id))))),
      ...(carried.words && { summary: event.summary, words: event.when?.words }),
      ...(carried.ids && { id: event.id }),
      ...(carried.notes && { notes: event.notes }),
      ...(carried.places === "all" && { where: where(event.where) }),
      ...(carried.places === "exact" && { where: exact(event) }),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const withoutEmpty = (one: object = {}) =>
  Object.fromEntries(
    ["title", "publisher", "published", "url"].map((key) => [
      key,
      (one as Record<string, unknown>)[key] ?? null,
    ]),
  );

const entries = fc.array(fc.record({ one: entry, place }), { minLength: 1, maxLength: 3 });

const CALENDAR = calendarWords(messagesIn("en"));
const WRITTEN = FORMATS.flatMap(({ name, writer }) => (writer ? [[name, writer] as const] : []));

test.each(WRITTEN)(
  "what %s can hold comes back as it was: import ∘ export is the identity",
  async (format, writer) => {
    const carried = CARRIED[format]!;
    const isPlaceless = format.startsWith("timelinejs");
    await fc.assert(
      fc.asyncProperty(line, words, entries, async (title, summary, all) => {
        const dossier = sourceOf(
          title,
          summary,
          all.map(({ one, place }) => ({ ...one, place: isPlaceless ? null : place })),
        );
        const { content } = writer.write(compile(dossier, new Map()).dossier, {
          language: "en",
          baseUrl: "https://news.example/",
          words: CALENDAR,
        });
        const read = await readText(content);
        if (!read.ok) throw new Error(read.message);
        expect(guessFormat(read.value)).toBe(format);
        const options = { id: "again", name: "again", language: "en", timeZone: ZONE, today: "2020-01-01" };
        const again = importDossier(read.value, format, options);
        if (!again.source) throw new Error(JSON.stringify(again.report.remarks));
        if (format !== "csv") expect(again.source.dossier.title).toBe(title);
        if (!["csv", "ics"].includes(format)) expect(again.source.dossier.summary).toBe(summary);
        expect(saidIn(again.source, carried)).toEqual(saidIn(dossier, carried));
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);
