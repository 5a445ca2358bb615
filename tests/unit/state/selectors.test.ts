import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTableDossier } from "../../../src/columns/tableDossier";
import { createDossier } from "../../../src/core/createDossier";
import type { Dossier, EventList } from "../../../src/core/dossier";
import { placesOf } from "../../../src/core/places";
import { DAY, HOUR } from "../../../src/core/time/interval";
import type { CompiledDossier } from "../../../src/schema/dossier";
import { type Action, createReducer, initialState, type ReaderState } from "../../../src/state/readerState";
import { createSelectors } from "../../../src/state/selectors";
import { harbour, harbourDossier } from "../../fixtures/harbour";
import { harbourColumns } from "../../fixtures/harbourColumns";
import { marketFire } from "../../fixtures/marketFire";

type Event = Extract<(typeof harbour.features)[number], { properties: { role: "event" } }>;

const dossier = harbourDossier();
const selectors = createSelectors(dossier);
const [from, to] = dossier.extent;
const start: ReaderState = { ...initialState(dossier), view: "events", playhead: from };
const reduce = createReducer(dossier);
const given = (...actions: Action[]) => actions.reduce(reduce, start);
const slugs = (events: EventList) => events.map(({ slug }) => slug);
const marchAt = (day: number, hour = 0) => from + (day - 1) * DAY + hour * HOUR;

/** The harbour with some of its events told otherwise. */
const harbourWith = (
  changes: Readonly<Record<string, Partial<Event["properties"]>>>,
  more: Partial<Event> = {},
) =>
  createDossier({
    ...harbour,
    features: harbour.features.map((feature) =>
      feature.properties.role === "event" && changes[feature.id]
        ? ({ ...feature, ...more, properties: { ...feature.properties, ...changes[feature.id] } } as Event)
        : feature,
    ),
  });

/** The quay has a name and nobody knows where it is. */
const quayWithoutPosition: CompiledDossier = {
  ...harbour,
  features: harbour.features.map((feature) =>
    feature.properties.role === "site"
      ? { ...feature, geometry: null, properties: { ...feature.properties, anchor: null, radius: null } }
      : { ...feature, geometry: null },
  ) as CompiledDossier["features"],
};

describe("the visible events", () => {
  test("are the dossier's own list where nothing is filtered, so that nothing is worked out again", () => {
    expect(selectors.visible(start)).toBe(dossier.events);
  });

  test("are found in all filters at once", () => {
    const state = given({ type: "search", words: "harbour" }, { type: "setHidden", kinds: ["incident"] });
    expect(slugs(selectors.visible(state))).toEqual(["harbour-master-speaks"]);
    expect(selectors.visible(reduce(state, { type: "setToldBy", speaker: "crew" }))).toEqual([]);
  });

  test("are those of the report alone, where only the report counts", () => {
    const told = harbourWith({ rumour: { layer: "background" } });
    const { visible } = createSelectors(told);
    expect(slugs(visible({ ...initialState(told), onlyReport: true }))).not.toContain("rumour");
    expect(slugs(visible(initialState(told)))).toContain("rumour");
  });

  test("are told by a speaker who states them, or who makes one of their claims", () => {
    const toldBy = (speaker: string) => slugs(selectors.visible(given({ type: "setToldBy", speaker })));
    expect(toldBy("harbour-master")).toEqual(["fire-at-quay", "harbour-master-speaks"]);
    expect(toldBy("report")).toEqual(["ship-arrives", "fire-at-quay", "rumour"]);
  });

  test("are never of unknown time, where a window is open", () => {
    const state = given({ type: "setWindow", window: [from, to] });
    expect(slugs(selectors.visible(state))).toEqual([
      "ship-arrives",
      "fire-at-quay",
      "harbour-master-speaks",
    ]);
  });

  test("do not hold an event that ends where the window begins", () => {
    const state = given({ type: "setWindow", window: [marchAt(5), to] });
    expect(selectors.visible(state)).toEqual([]);
  });
});

test("a kind's toggle counts what it would show, whether it is hidden or not", () => {
  const counts = (state: ReaderState) => Object.fromEntries(selectors.countsByKind(state));
  expect(counts(start)).toEqual({ incident: 2, statement: 2 });
  expect(counts(given({ type: "setHidden", kinds: ["statement"] }))).toEqual({ incident: 2, statement: 2 });
  expect(counts(given({ type: "setToldBy", speaker: "crew" }))).toEqual({ incident: 1 });
});

describe("on the map and off it", () => {
  const where = (of: Dossier, state: ReaderState) => {
    const { visible, elsewhereGroups } = createSelectors(of);
    return {
      map: placesOf(of, visible(state), state.onlyReport)
        .filter(({ role }) => role === "events")
        .map(({ id, events }) => [id, ...slugs(events)]),
      elsewhere: elsewhereGroups(state).map(({ id, site, events }) => [site?.id ?? id, ...slugs(events)]),
    };
  };

  test("each visible event stands once: at its site, or in the list of what has none", () => {
    expect(where(dossier, start)).toEqual({
      map: [["quay", "ship-arrives", "fire-at-quay"]],
      elsewhere: [["not-stated", "harbour-master-speaks", "rumour"]],
    });
    expect(where(dossier, given({ type: "setHidden", kinds: ["statement"] })).elsewhere).toEqual([]);
    expect(where(dossier, given({ type: "setHidden", kinds: ["incident"] })).map).toEqual([]);
  });

  test("what was said at a site stands there", () => {
    const told = harbourWith({ "harbour-master-speaks": { site: "quay", elsewhere: null } });
    expect(where(told, start)).toEqual({
      map: [["quay", "ship-arrives", "fire-at-quay", "harbour-master-speaks"]],
      elsewhere: [["not-stated", "rumour"]],
    });
  });

  test("what was at no site is off the map, unless it has a position of its own", () => {
    const nowhere = { "ship-arrives": { site: null, elsewhere: "not-stated" } };
    expect(where(harbourWith(nowhere, { geometry: null }), start).elsewhere).toEqual([
      ["not-stated", "ship-arrives", "harbour-master-speaks", "rumour"],
    ]);
    expect(where(harbourWith(nowhere), start)).toEqual({
      map: [
        ["@174.78,-41.28", "ship-arrives"],
        ["quay", "fire-at-quay"],
      ],
      elsewhere: [["not-stated", "harbour-master-speaks", "rumour"]],
    });
  });

  test("a site without a position has no mark, and its name in the list", () => {
    const told = createDossier(quayWithoutPosition);
    expect(where(told, start).map).toEqual([]);
    expect(where(told, start).elsewhere[0]).toEqual(["quay", "ship-arrives", "fire-at-quay"]);
  });

  test("whatever is said of where, map and list together hold each event of the account once", async () => {
    const anywhere = fc.record({
      kind: fc.constantFrom("incident", "statement"),
      where: fc.constantFrom("quay", "a point", "not-stated", "nothing"),
    });
    const events = harbour.features.filter(({ properties }) => properties.role === "event");
    await fc.assert(
      fc.asyncProperty(
        fc.array(anywhere, { minLength: events.length, maxLength: events.length }),
        fc.boolean(),
        async (drawn, hasPosition) => {
          const base = hasPosition ? harbour : quayWithoutPosition;
          let next = 0;
          const compiled: CompiledDossier = {
            ...base,
            features: base.features.map((feature) => {
              if (feature.properties.role !== "event") return feature;
              const { kind, where } = drawn[next++]!;
              const isOwn = where === "a point" || (where === "quay" && hasPosition);
              return {
                ...feature,
                geometry: isOwn ? { type: "Point", coordinates: [174.78, -41.28] } : null,
                properties: {
                  ...feature.properties,
                  kind,
                  site: where === "quay" ? "quay" : null,
                  elsewhere: where === "not-stated" ? "not-stated" : null,
                  geoPrecision: where === "a point" ? 2 : null,
                },
              } as Event;
            }),
          };
          const { reader, table } = await harbourColumns(compiled);
          const asColumns = createTableDossier(reader.source, table);
          for (const of of [createDossier(compiled), asColumns]) {
            const { map, elsewhere } = where(of, start);
            const told = [...map, ...elsewhere].flatMap(([, ...all]) => all);
            expect(told.sort()).toEqual(slugs(of.events).sort());
            const off = drawn.filter(
              ({ where }) =>
                where === "not-stated" || where === "nothing" || (where === "quay" && !hasPosition),
            );
            expect(elsewhere.flatMap(([, ...all]) => all)).toHaveLength(off.length);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test("a dossier that came as columns stands in the same places", async () => {
    const { reader, table } = await harbourColumns();
    const columns = createTableDossier(reader.source, table);
    for (const state of [
      start,
      given({ type: "setHidden", kinds: ["statement"] }),
      given({ type: "search", words: "rumour" }),
    ]) {
      expect(where(columns, state)).toEqual(where(dossier, state));
    }
  });
});

describe("phases and knowledge", () => {
  const known = harbourWith({
    rumour: {
      known: {
        start: "1931-03-04T00:00:00+12:00",
        end: "1931-03-05T00:00:00+12:00",
        note: null,
        sources: [],
      } as unknown as Event["properties"]["known"],
    },
  });
  const of = createSelectors(known);

  test.each([
    [marchAt(1), "happened", "underWay", "ahead"],
    [marchAt(2, 12), "happened", "underWay", "possible"],
    [marchAt(3, 2.25), "happened", "past", "underWay"],
    [marchAt(3, 3), "happened", "past", "past"],
  ] as const)("at %d, by what %s, the ship is %s and the fire %s", (playhead, clock, ship, fire) => {
    const phases = of.phases({ ...start, playhead, clock });
    expect([phases.get("ship-arrives"), phases.get("fire-at-quay")]).toEqual([ship, fire]);
  });

  test("the report alone doesn't know the hour of the fire", () => {
    const phases = of.phases({ ...start, playhead: marchAt(3, 3), onlyReport: true });
    expect(phases.get("fire-at-quay")).toBe("possible");
  });

  test("the other clock asks what could be known", () => {
    const phaseAt = (playhead: number) =>
      of.phases({ ...start, playhead, clock: "known" as const }).get("rumour");
    expect([marchAt(3), marchAt(4), marchAt(5)].map(phaseAt)).toEqual(["ahead", "possible", "past"]);
  });

  test("is known from its day on, and unstated where nobody says", () => {
    const at = (playhead: number) => of.knowledge({ ...start, playhead });
    expect([marchAt(3), marchAt(4), marchAt(5)].map((day) => at(day).get("rumour"))).toEqual([
      "unknown",
      "perhaps",
      "known",
    ]);
    expect(at(from).get("ship-arrives")).toBe("unstated");
  });

  test("nothing is said of a slug that the dossier doesn't have", () => {
    expect(of.phases(start).get("no-such")).toBeUndefined();
    expect(of.knowledge(start).get("no-such")).toBeUndefined();
  });

  test("only the report's word counts where only the report is read", () => {
    const byOthers = createSelectors(
      harbourWith({
        rumour: {
          known: {
            start: "1931-03-02T00:00:00+12:00",
            end: "1931-03-03T00:00:00+12:00",
            note: null,
            sources: ["log-book"],
          } as unknown as Event["properties"]["known"],
        },
      }),
    );
    const at = { ...start, playhead: marchAt(3, 1) };
    expect(byOthers.knowledge(at).get("rumour")).toBe("known");
    expect(byOthers.knowledge({ ...at, onlyReport: true }).get("rumour")).toBe("unknown");
  });
});

describe("the selected event", () => {
  test("is the one selected, and none where none is or where its slug is unknown", () => {
    expect(selectors.selected(start)).toBeNull();
    expect(selectors.selected({ ...start, selection: "no-such" })).toBeNull();
    expect(selectors.selected({ ...start, selection: "rumour" })?.slug).toBe("rumour");
  });

  test("is connected by the reasons that begin at it and those that end at it, not by what came before", () => {
    const told = createSelectors(
      harbourWith({
        "fire-at-quay": {
          links: [
            { relation: "responds-to", target: "ship-arrives", statedBy: "harbour-master", evidence: [] },
          ],
        },
      }),
    );
    const connectionsOf = (selection: string | null, of = told) =>
      of
        .connections({ ...start, selection })
        .map(({ from, relation, to }) => `${from.slug} ${relation} ${to.slug}`);
    expect(connectionsOf("fire-at-quay")).toEqual(["fire-at-quay responds-to ship-arrives"]);
    expect(connectionsOf("ship-arrives")).toEqual(["fire-at-quay responds-to ship-arrives"]);
    expect(connectionsOf("fire-at-quay", selectors)).toEqual([]); // right after it
    expect(connectionsOf("rumour")).toEqual([]);
    expect(connectionsOf(null)).toEqual([]);
  });
});

describe("what stands out on map and timeline", () => {
  const highlighted = (...actions: Action[]) => [
    ...selectors.highlighted(actions.reduce(reduce, initialState(dossier))),
  ];

  test("is what the story's step tells, with what only other sources tell of while they are shown", () => {
    const fire = createDossier(marketFire());
    const reduceFire = createReducer(fire);
    const at = (...actions: Action[]) => [
      ...createSelectors(fire).highlighted(actions.reduce(reduceFire, initialState(fire))),
    ];
    expect(at({ type: "goToStep", step: 2 })).toEqual(["market-burns", "brigade-counts"]);
    expect(at()).toEqual([]);
  });

  test("is the selected event elsewhere", () => {
    expect(highlighted({ type: "select", slug: "rumour" })).toEqual(["rumour"]);
    expect(highlighted({ type: "goToStep", step: 2 }, { type: "setView", view: "differ" })).toEqual([
      "fire-at-quay",
    ]);
  });

  test("is the same object until it changes", () => {
    const at = reduce(initialState(dossier), { type: "goToStep", step: 2 });
    expect(selectors.highlighted(at)).toBe(selectors.highlighted(reduce(at, { type: "scrub", to: from })));
  });
});

test("the nearest event is one of the visible, by the times that are shown", () => {
  const nearest = (state: ReaderState) => selectors.nearest(state)?.slug;
  expect(nearest(start)).toBe("ship-arrives");
  expect(nearest({ ...start, playhead: marchAt(3, 3) })).toBe("fire-at-quay");
  expect(nearest({ ...start, playhead: marchAt(2, 1), onlyReport: true })).toBe("fire-at-quay");
  expect(nearest({ ...start, playhead: marchAt(3, 3), hidden: ["incident"] })).toBe("harbour-master-speaks");
  expect(nearest({ ...start, search: "nothing like it" })).toBeUndefined();
});

test("zone and visible time are the dossier's own until the reader chooses others", () => {
  expect(selectors.timeZone(start)).toBe("Pacific/Auckland");
  expect(selectors.timeZone({ ...start, timeZone: "UTC" })).toBe("UTC");
  expect(selectors.timeDomain(start)).toEqual(dossier.extent);
  expect(selectors.timeDomain({ ...start, timeDomain: [from, from + DAY] })).toEqual([from, from + DAY]);
});

test.each<[string, Partial<ReaderState>, boolean]>([
  ["nothing", {}, false],
  ["words", { search: "fire" }, true],
  ["a hidden kind", { hidden: ["statement"] }, true],
  ["a speaker", { toldBy: "crew" }, true],
  ["a window", { timeWindow: [from, to] }, true],
  ["the report alone, which is a reading and no filter", { onlyReport: true }, false],
  ["a playhead", { playhead: to }, false],
])("%s: is it filtered?", (_, change, isFiltered) => {
  expect(selectors.isFiltered({ ...start, ...change })).toBe(isFiltered);
});

test.each<[keyof typeof selectors, Partial<ReaderState>, Partial<ReaderState>]>([
  ["visible", { search: "quay" }, { playhead: to }],
  ["countsByKind", { search: "quay" }, { hidden: ["statement"] }],
  ["elsewhereGroups", { hidden: ["statement"] }, { selection: "rumour" }],
  ["phases", { playhead: to }, { selection: "rumour" }],
  ["phases", { clock: "known" }, { search: "quay" }],
  ["phases", { onlyReport: true }, { timeZone: "UTC" }],
  ["knowledge", { playhead: to }, { clock: "known" }],
  ["knowledge", { onlyReport: true }, { clock: "known" }],
  ["connections", { selection: "ship-arrives" }, { playhead: to }],
])("%s is worked out anew for %j, and not for %j", (name, matters, doesnt) => {
  const fresh = createSelectors(dossier);
  const select = fresh[name] as (state: ReaderState) => unknown;
  const before = select(start);
  expect(select({ ...start, ...doesnt })).toBe(before);
  expect(select({ ...start, ...matters })).not.toBe(before);
});

test("the first search needn't wait, once all is prepared", () => {
  const { prepareSearch } = createSelectors(harbourDossier());
  expect(prepareSearch(3)).toBe(true);
  expect(prepareSearch(1)).toBe(false);
});
