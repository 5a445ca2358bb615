import { beforeEach, expect, test } from "vitest";
import { isOneTime, rangesOf } from "../../../src/columns/eventTable";
import { joinTables } from "../../../src/columns/joinTables";
import { createTableDossier } from "../../../src/columns/tableDossier";
import { createDossier } from "../../../src/core/createDossier";
import type { DossierEvent, Filters } from "../../../src/core/dossier";
import { createPhaseTrack, phaseColumnsOf } from "../../../src/core/phaseTrack";
import { finish } from "../../../src/core/steps";
import { type Instants, instantAt } from "../../../src/core/time/instants";
import { HOUR, type Interval, overlaps } from "../../../src/core/time/interval";
import type { EventFeature } from "../../../src/schema/dossier";
import { harbour } from "../../fixtures/harbour";
import { harbourColumns } from "../../fixtures/harbourColumns";

/** The harbour, of which one event has no site but a point, is told by background and became known by other sources. */
const varied = structuredClone(harbour);
Object.assign(varied.features.find(({ id }) => id === "rumour") as EventFeature, {
  geometry: { type: "Point", coordinates: [174.5, -41.25] },
});
Object.assign(varied.features.find(({ id }) => id === "rumour")!.properties, {
  layer: "background",
  chapter: null,
  geoPrecision: 2,
  elsewhere: null,
  known: {
    edtf: "1931-03-04",
    start: "1931-03-04T00:00:00+12:00",
    end: "1931-03-05T00:00:00+12:00",
    sources: ["log-book"],
  },
});
(varied.features[1] as EventFeature).when!.certainty = "less-certain";
Object.assign(varied.features[1]!.properties, {
  title: { en: "Ship" },
  timePrecision: 2,
  known: {
    edtf: "1931-03-02",
    start: "1931-03-02T00:00:00+12:00",
    end: "1931-03-03T00:00:00+12:00",
    sources: [],
  },
});
let columns: Awaited<ReturnType<typeof harbourColumns>>;
beforeEach(async () => {
  columns = await harbourColumns(varied);
});
const expected = createDossier(varied);
const create = () => createTableDossier(columns.reader.source, columns.table);

/** What a row tells of an event: all but what only an open card shows. */
const asRow = (event: DossierEvent): DossierEvent => ({
  ...event,
  title: { en: event.title.en! },
  label: { en: event.title.en! },
  summary: {},
  time: { ...event.time, words: null, note: null, alternatives: [], order: null },
  place: { ...event.place, relation: null },
  mode: "unattributed",
  claims: [],
  evidence: [],
  links: [],
  notes: [],
  refined: null,
  known: null,
});

test("a row tells of its event all but what only an open card shows", () => {
  const dossier = create();
  expect(dossier.events.map(({ slug }) => dossier.eventOf(slug))).toEqual(expected.events.map(asRow));
});

test("the whole is as it was written; who links to an event is not known", () => {
  const dossier = create();
  const { timeZone, extent, sites, kinds, speakers, chapters, sources, header } = expected;
  expect(dossier).toMatchObject({ timeZone, extent, sites, kinds, speakers, chapters, sources, header });
  expect(dossier.linksTo("ship-arrives")).toEqual([]);
  expect(dossier.claimsStatedIn("harbour-master-speaks")).toEqual([]);
  expect(dossier.conflictsOf("fire-at-quay")).toEqual(harbour.dossier.conflicts);
});

test("kinds and speakers are counted as a look at each event would count them", () => {
  const dossier = create();
  const counted = (ids: readonly string[]) =>
    new Map(ids.map((id) => [id, ids.filter((other) => other === id).length]));
  expect(dossier.toldBy).toEqual(counted(expected.events.map(({ speaker }) => speaker)));
  for (const keep of [() => true, ({ index }: DossierEvent) => index % 2 === 0])
    expect(dossier.kindCounts?.(dossier.events.filter(keep))).toEqual(
      counted(expected.events.filter(keep).map(({ kind }) => kind.id)),
    );
});

test("a former slug leads to its event, and a name that objects have of themselves to none", () => {
  const dossier = create();
  expect(dossier.eventOf("quay-fire")?.slug).toBe("fire-at-quay");
  expect(dossier.missing("quay-fire")).toBe(1);
  expect(dossier.eventOf("constructor")).toBeUndefined();
  expect(dossier.missing("constructor")).toBeNull();
});

test("there is one time for all only where no background narrows one and none became known by others", () => {
  const { table } = columns;
  const bits = new Uint16Array(table.count);
  expect(table.hasOneTime).toBe(false);
  expect(isOneTime({ ...table, refined: null })).toBe(false);
  expect(isOneTime({ ...table, bits })).toBe(false);
  expect(isOneTime({ refined: null, bits })).toBe(true);
});

test("filters leave of the columns what a look at each event leaves", () => {
  const { events, search } = create();
  const [first, second] = expected.events;
  const speakers = new Set(expected.events.map(({ speaker }) => speaker));
  const kinds = [...new Set(expected.events.map(({ kind }) => kind.id))];
  const windows = expected.events.flatMap(({ time: { possible } }) =>
    possible ? [possible, [possible[0] - HOUR, possible[0]], [possible[1], possible[1] + HOUR]] : [],
  ) as Interval[];
  const slugs = (list: Iterable<DossierEvent>) => [...list].map(({ slug }) => slug);
  const expectLeft = (by: Filters, keep: (event: DossierEvent) => boolean) => {
    const left = finish(events.narrow(by));
    expect(slugs(left)).toEqual(slugs(events.filter(keep)));
    expect(left.marks()).toEqual(
      left.length === events.length ? null : Uint8Array.from(events.map((event) => Number(keep(event)))),
    );
    const hidden = [first!.kind.id];
    expect(slugs(finish(left.narrow({ hidden })))).toEqual(
      slugs(left.filter(({ kind }) => kind.id !== hidden[0])),
    );
  };
  expectLeft({}, () => true);
  expectLeft({ onlyReport: true }, ({ layer }) => layer === "report");
  for (const toldBy of speakers) expectLeft({ toldBy }, ({ speaker }) => speaker === toldBy);
  for (const hidden of [[], kinds.slice(1), kinds])
    expectLeft({ hidden }, ({ kind }) => !hidden.includes(kind.id));
  for (const timeWindow of windows)
    expectLeft({ timeWindow }, ({ time }) => time.possible !== null && overlaps(time.possible, timeWindow));
  for (const query of ["", "quay", `${second!.slug} e`, "nothing holds this"])
    expectLeft({ search: query }, search!.find(query));
});

test("of some events their rows are taken, and of all the column itself", () => {
  const { events, table } = create();
  const { start } = table.possible;
  const two = events.filter(({ index }) => index === 0 || index === 2);
  expect(events.pick!(start)).toBe(start);
  expect(two.pick!(start)).toBe(two.pick!(start));
  const timesOf = (column: Instants) => [0, 1].map((i) => instantAt(column, i));
  expect(timesOf(two.pick!(start))).toEqual([instantAt(start, 0), instantAt(start, 2)]);
  for (const side of ["start", "end"] as const)
    expect(timesOf(rangesOf(two, table, false)[side])).toEqual(
      timesOf(rangesOf(two, undefined, false)[side]),
    );
  expect(instantAt(rangesOf(two, table, false).end, 1)).toBe(expected.events[2]!.time.possible![1]);
});

test.each([true, false])(
  "phases are the same by columns and by events; one time for all: %s",
  async (hasOne) => {
    const source = structuredClone(varied);
    if (hasOne)
      for (const { properties } of source.features) {
        if (properties.role === "event") Object.assign(properties, { refined: null, known: null });
      }
    const { reader, table } = await harbourColumns(source);
    const byColumns = createTableDossier(reader.source, table);
    const byEvents = createDossier(source);
    expect(table.hasOneTime).toBe(hasOne);
    for (const clock of ["happened", "known"] as const) {
      for (const onlyReport of [true, false]) {
        for (let playhead = byEvents.extent[0]; playhead <= byEvents.extent[1]; playhead += 12 * HOUR) {
          const outlook = { clock, onlyReport, playhead };
          const [phases, expectedPhases] = [byColumns, byEvents].map(
            (dossier) => createPhaseTrack(phaseColumnsOf(dossier, outlook), outlook).phases,
          );
          expect(phases).toEqual(expectedPhases);
        }
      }
    }
  },
);

test("of some groups only, an event is found by its place among them and read by its row in the file", async () => {
  const { reader } = await harbourColumns(varied, 1);
  expect(reader.groups.map(({ first, count }) => [first, count])).toEqual(
    expected.events.map((_, i) => [i, 1]),
  );
  const held = [1, 3];
  const parts = await Promise.all(held.map((group) => reader.readGroup(group)));
  const stretches = held.map((group) => reader.groups[group]!);
  const dossier = createTableDossier(reader.source, joinTables(parts), {
    stretches,
    unloaded: null,
  });
  const [here, gone] = [expected.events[3]!, expected.events[2]!];
  expect([dossier.rowOf(here.slug), dossier.missing(here.slug), dossier.rowOf(gone.slug)]).toEqual([
    3,
    3,
    null,
  ]);
  dossier.complete(2, await reader.readFeature(2));
  dossier.complete(3, await reader.readFeature(3));
  expect([dossier.missing(here.slug), dossier.rowOf(here.slug)]).toEqual([null, 3]);
  expect(dossier.eventOf(here.slug)).toMatchObject({ slug: here.slug, index: 1, summary: here.summary });
  expect(dossier.eventOf(gone.slug)).toBeUndefined();
  expect(await reader.findGroups(gone.slug)).toEqual([2]);
  expect(await reader.findGroups("quay-fire")).toEqual([1]);
  expect(await reader.findGroups("constructor")).toEqual([]);
});
