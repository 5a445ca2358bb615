import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDossier, momentOf } from "../../../src/core/dossier";
import { DAY, HOUR, MINUTE } from "../../../src/core/time/interval";
import { type Action, createReducer, initialState, type ReaderState } from "../../../src/state/readerState";
import { createSelectors } from "../../../src/state/selectors";
import { harbour, harbourDossier } from "../../fixtures/harbour";

const dossier = harbourDossier();

/** The feature, some time between this day and the end of the extent. */
function withRange<F extends (typeof harbour.features)[number]>(feature: F, day: string): F {
  const start = `${day}T00:00:00+12:00`;
  return { ...feature, properties: { ...feature.properties, start, end: "1931-03-06T00:00:00+12:00" } };
}

const reduce = createReducer(dossier);
const start = initialState(dossier);
const [from, to] = dossier.extent;
const run = (...actions: Action[]) => actions.reduce(reduce, start);

const instants = fc.integer({ min: from - 10 * DAY, max: to + 10 * DAY });
const spans = fc.tuple(instants, instants);
const slugs = fc.constantFrom(null, "no-such", ...dossier.events.map((event) => event.slug));
const actions: fc.Arbitrary<Action> = fc.oneof(
  slugs.map((slug) => ({ type: "select" as const, slug })),
  fc
    .constantFrom(1 as const, -1 as const)
    .map((by) => ({ type: "step" as const, by, among: dossier.events })),
  instants.map((to) => ({ type: "scrub" as const, to })),
  instants.map((to) => ({ type: "advance" as const, to })),
  fc.option(spans).map((window) => ({ type: "setWindow" as const, window })),
  fc.option(spans).map((domain) => ({ type: "setTimeDomain" as const, domain })),
  fc.boolean().map((on) => ({ type: "setOnlyReport" as const, on })),
  fc.constantFrom<Action>({ type: "play" }, { type: "pause" }, { type: "clearFilters" }),
);

test("whatever happens, playhead, window and visible time stay whole minutes inside the extent", () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 40 }), (acts) => {
      const state = acts.reduce(reduce, start);
      expect(state.playhead).toBeGreaterThanOrEqual(from);
      expect(state.playhead).toBeLessThan(to);
      expect(Math.abs(state.playhead % MINUTE)).toBe(0);
      for (const span of [state.timeWindow, state.timeDomain]) {
        if (span === null) continue;
        expect(span[0]).toBeGreaterThanOrEqual(from);
        expect(span[1]).toBeLessThanOrEqual(to);
        expect(span[0]).toBeLessThan(span[1]);
      }
    }),
  );
});

test("selecting brings the playhead to the event, by its refined time where that is shown", () => {
  expect(run({ type: "select", slug: "fire-at-quay" }).playhead).toBe(
    Date.parse("1931-03-03T02:15:00+12:00"),
  );
  const strict = run({ type: "setOnlyReport", on: true }, { type: "select", slug: "fire-at-quay" });
  expect(strict.playhead).toBe(Date.parse("1931-03-02T00:00:00+12:00"));
});

test("selecting an event of unknown time leaves the playhead where it is", () => {
  const state = run({ type: "scrub", to: from + 5 * HOUR }, { type: "select", slug: "rumour" });
  expect(state.selection).toBe("rumour");
  expect(state.playhead).toBe(from + 5 * HOUR);
});

test("selecting a slug that doesn't exist selects nothing", () => {
  expect(run({ type: "select", slug: "no-such" }).selection).toBeNull();
});

test("stepping forward visits every event in the account's order, and back again", () => {
  const slugsOf = (by: 1 | -1, state: ReaderState): (string | null)[] => {
    const next = reduce(state, { type: "step", by, among: dossier.events });
    return next === state ? [] : [next.selection, ...slugsOf(by, next)];
  };
  const all = dossier.events.map((event) => event.slug);
  const first = run({ type: "select", slug: all[0]! });
  expect([first.selection, ...slugsOf(1, first)]).toEqual(all);
  const last = run({ type: "select", slug: all.at(-1)! });
  expect(slugsOf(-1, last)).toEqual(all.slice(0, -1).reverse());
});

test("a step without a selection starts from the playhead", () => {
  const state = run({ type: "scrub", to: from + DAY + HOUR }, { type: "step", by: 1, among: dossier.events });
  expect(state.selection).toBe("fire-at-quay");
});

test("play pauses when the reader scrubs or selects, and at the end", () => {
  const playing = run({ type: "play" });
  expect(playing.playing).toBe(true);
  expect(reduce(playing, { type: "scrub", to: from }).playing).toBe(false);
  expect(reduce(playing, { type: "select", slug: "rumour" }).playing).toBe(false);
  const ended = reduce(playing, { type: "advance", to });
  expect(ended.playing).toBe(false);
  expect(reduce(ended, { type: "play" }).playhead).toBe(from);
});

test("a reader's own pan stops the map from following", () => {
  const state = run(
    { type: "play" },
    { type: "viewportMoved", viewport: { zoom: 12.3456, center: [1.23456789, 2] } },
  );
  expect(state.following).toBe(false);
  expect(state.viewport).toEqual({ zoom: 12.35, center: [1.23457, 2] });
});

test("selectors give the same object until what they depend on changes", () => {
  const selectors = createSelectors(dossier);
  const moved = reduce(start, { type: "scrub", to: from + HOUR });
  expect(selectors.visible(moved)).toBe(selectors.visible(start));
  expect(selectors.visible(reduce(start, { type: "search", words: "fire" }))).not.toBe(
    selectors.visible(start),
  );
});

test.each<[string, Action, string[]]>([
  ["words", { type: "search", words: "QUAY fire" }, ["fire-at-quay"]],
  ["a hidden kind", { type: "setHidden", kinds: ["statement"] }, ["ship-arrives", "fire-at-quay"]],
  ["a speaker", { type: "setToldBy", speaker: "crew" }, ["fire-at-quay"]],
  [
    "a window, where the possible range reaches into it",
    { type: "setWindow", window: [Date.parse("1931-03-04T00:00:00+12:00"), to] },
    ["fire-at-quay", "harbour-master-speaks"],
  ],
])("filtering by %s leaves what fits", (_, action, slugs) => {
  const { visible } = createSelectors(dossier);
  expect(visible(run(action)).map((event) => event.slug)).toEqual(slugs);
});

test("every event's moment lies in its possible range", () => {
  for (const event of dossier.events) {
    for (const onlyReport of [true, false]) {
      const moment = momentOf(event, onlyReport);
      if (event.time.possible === null) expect(moment).toBeNull();
      else expect(moment).toBeGreaterThanOrEqual(event.time.possible[0]);
    }
  }
});

test("a story told in order never sends the playhead back where an event's own time leaves it open", () => {
  const told = createDossier({
    ...harbour,
    features: harbour.features.map((feature) =>
      feature.id === "harbour-master-speaks" || feature.id === "rumour"
        ? withRange(feature, feature.id === "rumour" ? "1931-03-04" : "1931-03-01")
        : feature,
    ),
  });
  const moments = told.events.map((event) => momentOf(event, false));
  const hours = (instant: number | null) => instant !== null && (instant - told.extent[0]) / HOUR;
  expect(moments.map(hours)).toEqual([0, 50.25, 50.25, 72]);
});
