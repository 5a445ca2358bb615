import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTableDossier } from "../../../src/columns/tableDossier";
import { createDossier } from "../../../src/core/createDossier";
import type { DossierEvent } from "../../../src/core/dossier";
import { momentOf } from "../../../src/core/moment";
import { DAY, HOUR, type Interval, MINUTE } from "../../../src/core/time/interval";
import {
  type Action,
  createReducer,
  initialState,
  type ReaderState,
  restoreState,
} from "../../../src/state/readerState";
import { createSelectors } from "../../../src/state/selectors";
import { toMinute, VIEWS } from "../../../src/state/storyState";
import { harbour, harbourDossier } from "../../fixtures/harbour";
import { harbourColumns } from "../../fixtures/harbourColumns";

const dossier = harbourDossier();

/** The feature, some time between this day and the end of the extent. */
function withRange<F extends (typeof harbour.features)[number]>(feature: F, day: string): F {
  const start = `${day}T00:00:00+12:00`;
  return { ...feature, properties: { ...feature.properties, start, end: "1931-03-06T00:00:00+12:00" } };
}

const reduce = createReducer(dossier);
const [from, to] = dossier.extent;
/** The list of events, before anything has happened. */
const start: ReaderState = { ...initialState(dossier), view: "events", playhead: from };
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
  fc.constantFrom(...VIEWS).map((view) => ({ type: "setView" as const, view })),
  fc
    .record({ step: fc.integer({ min: -2, max: 9 }), plays: fc.boolean() })
    .map((more) => ({ type: "goToStep" as const, ...more })),
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
  const ended = reduce(playing, { type: "advance", to, selection: "rumour", isOver: true });
  expect(ended.playing).toBe(false);
  expect(reduce(ended, { type: "play" })).toMatchObject({ playhead: from, selection: null });
});

test("a reader's own pan stops the map from following", () => {
  const state = run(
    { type: "play" },
    { type: "viewportMoved", viewport: { zoom: 12.3456, center: [1.23456789, 2] } },
  );
  expect(state.following).toBe(false);
  expect(state.viewport).toEqual({ zoom: 12.25, center: [1.23457, 2] });
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
      const moment = momentOf(event, dossier, { clock: "happened", onlyReport });
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
  const moments = told.events.map((event) => momentOf(event, told, { clock: "happened", onlyReport: false }));
  const hours = (instant: number | null) => instant !== null && (instant - told.extent[0]) / HOUR;
  expect(moments.map(hours)).toEqual([0, 50.25, 50.25, 72]);
});

test("on columns a step leads to the same events, also among those that filters leave", async () => {
  const { reader, table } = await harbourColumns(harbour);
  const byColumns = createTableDossier(reader.source, table);
  const both = [dossier, byColumns].map((each) => ({ each, reduce: createReducer(each) }));
  const ways: ((event: DossierEvent) => boolean)[] = [
    () => true,
    ({ index }) => index % 2 === 1,
    () => false,
  ];
  for (const keep of ways)
    for (const by of [1, -1] as const)
      for (const selection of [null, ...dossier.events.map(({ slug }) => slug)])
        for (let playhead = from; playhead < to; playhead += 6 * HOUR) {
          const [one, other] = both.map(
            ({ each, reduce }) =>
              reduce(
                { ...initialState(each), selection, playhead },
                { type: "step", by, among: each.events.filter(keep) },
              ).selection,
          );
          expect(other).toBe(one);
        }
});

describe("a step", () => {
  const step = (by: 1 | -1, among = dossier.events): Action => ({ type: "step", by, among });

  test("past the last or the first event leaves everything as it is", () => {
    const first = run({ type: "select", slug: dossier.events[0]!.slug });
    const last = run({ type: "select", slug: dossier.events.at(-1)!.slug });
    expect(reduce(first, step(-1))).toBe(first);
    expect(reduce(last, step(1))).toBe(last);
    expect(reduce(start, step(1, []))).toBe(start);
  });

  test("from the end, with nothing selected, begins again", () => {
    const over = run({ type: "scrub", to });
    expect(reduce(over, step(1)).selection).toBe("ship-arrives");
    expect(reduce(over, step(-1)).selection).toBe("harbour-master-speaks");
  });

  test("goes only to events that the filters leave", () => {
    const [first, , third] = dossier.events;
    const state = run({ type: "select", slug: first!.slug });
    expect(reduce(state, step(1, [first!, third!])).selection).toBe(third!.slug);
  });

  test.each([
    [1, 0, "ship-arrives"], // an event at the playhead is ahead, not behind
    [-1, 0, null],
    [1, 50.25 * HOUR, "fire-at-quay"],
    [-1, 50.25 * HOUR, "ship-arrives"],
    [-1, 90 * HOUR, "harbour-master-speaks"],
    [1, 90 * HOUR, null], // the rumour has no time
  ] as const)("by %i from hour %d of the playhead reaches %s", (by, hour, slug) => {
    expect(reduce(run({ type: "scrub", to: from + hour }), step(by)).selection).toBe(slug);
  });

  test("uses the times that are shown", () => {
    const state = run({ type: "setOnlyReport", on: true }, { type: "scrub", to: from + 30 * HOUR }, step(-1));
    expect(state.selection).toBe("fire-at-quay");
  });

  test("closes the claim that was open", () => {
    const state = run({ type: "select", slug: "ship-arrives", claim: "boats-crew" });
    expect(state.claim).toBe("boats-crew");
    expect(reduce(state, step(1)).claim).toBeNull();
  });
});

describe("selecting", () => {
  test("nothing closes the claim too", () => {
    const open = run({ type: "select", slug: "fire-at-quay", claim: "boats-crew" });
    expect(open.claim).toBe("boats-crew");
    expect(reduce(open, { type: "select", slug: null })).toMatchObject({ selection: null, claim: null });
  });

  test("by a former slug selects the event by its present one", () => {
    expect(run({ type: "select", slug: "quay-fire" }).selection).toBe("fire-at-quay");
  });

  test("an event of unknown time leaves the visible time where it is", () => {
    const domain = [from, from + DAY] as const;
    expect(run({ type: "setTimeDomain", domain }, { type: "select", slug: "rumour" }).timeDomain).toEqual(
      domain,
    );
  });
});

describe("a zoomed timeline", () => {
  const zoomed = (a: number, b: number) => run({ type: "setTimeDomain", domain: [from + a, from + b] });

  test("moves along with the selection, just far enough and with a twelfth of room", () => {
    const ahead = reduce(zoomed(0, DAY), { type: "select", slug: "fire-at-quay" }).timeDomain;
    expect(ahead).toEqual([from + 50.25 * HOUR + 2 * HOUR - DAY, from + 50.25 * HOUR + 2 * HOUR]);
    const behind = reduce(zoomed(3 * DAY, 4 * DAY), { type: "select", slug: "fire-at-quay" }).timeDomain;
    expect(behind).toEqual([from + 50.25 * HOUR - 2 * HOUR, from + 50.25 * HOUR - 2 * HOUR + DAY]);
  });

  test("stays while the selection is inside; its end is outside", () => {
    const state = zoomed(50 * HOUR, 60 * HOUR);
    expect(reduce(state, { type: "select", slug: "fire-at-quay" }).timeDomain).toEqual(state.timeDomain);
    const from2 = zoomed(50.25 * HOUR, 60 * HOUR);
    expect(reduce(from2, { type: "select", slug: "fire-at-quay" }).timeDomain).toEqual(from2.timeDomain);
    const until = zoomed(40.25 * HOUR, 50.25 * HOUR);
    expect(reduce(until, { type: "select", slug: "fire-at-quay" }).timeDomain).not.toEqual(until.timeDomain);
  });

  test("never shows less than ten minutes, nor what lies beyond the extent", () => {
    expect(zoomed(HOUR, HOUR + MINUTE).timeDomain).toEqual([from + HOUR, from + HOUR + 10 * MINUTE]);
    expect(zoomed(-DAY, 0).timeDomain).toEqual([from, from + DAY]);
    expect(zoomed(4.5 * DAY, 5.5 * DAY).timeDomain).toEqual([to - DAY, to]);
  });

  test("that shows all is not zoomed", () => {
    expect(zoomed(0, 5 * DAY).timeDomain).toBeNull();
    expect(zoomed(-DAY, 9 * DAY).timeDomain).toBeNull();
    expect(reduce(zoomed(0, DAY), { type: "setTimeDomain", domain: null }).timeDomain).toBeNull();
  });
});

describe("a window", () => {
  const windowOf = (a: number, b: number) =>
    run({ type: "setWindow", window: [from + a, from + b] }).timeWindow;

  test.each([
    ["kept in whole minutes", 61_000, 119_000, [MINUTE, 2 * MINUTE]],
    ["put right where its ends are swapped", 2 * HOUR, HOUR, [HOUR, 2 * HOUR]],
    ["at least a minute long", HOUR, HOUR, [HOUR, HOUR + MINUTE]],
    ["cut at the extent", -DAY, 9 * DAY, [0, 5 * DAY]],
    ["at least the last minute", 5 * DAY - 1000, 6 * DAY, [5 * DAY - MINUTE, 5 * DAY]],
    ["nothing, past the end of the extent", 6 * DAY, 7 * DAY, null],
    ["nothing, where it ends as the extent begins", -2 * DAY, 0, null],
  ])("is %s", (_, a, b, expected) => {
    expect(windowOf(a, b)).toEqual(expected?.map((ms) => from + ms) ?? null);
  });

  test("is taken away", () => {
    const state = run({ type: "setWindow", window: [from, to] }, { type: "setWindow", window: null });
    expect(state.timeWindow).toBeNull();
  });
});

describe("the story", () => {
  const story = initialState(dossier);
  const told = (...actions: Action[]) => actions.reduce(reduce, story);

  test("opens when all has happened, at no step yet", () => {
    expect(story).toMatchObject({ view: "story", step: 0, selection: null, playhead: to - MINUTE });
  });

  test("at a step shows its first entry, its moment and its part of time", () => {
    expect(told({ type: "goToStep", step: 2 })).toMatchObject({
      view: "story",
      step: 2,
      selection: "fire-at-quay",
      playhead: from + 50.25 * HOUR,
      timeDomain: null,
      stepping: true,
    });
  });

  test.each([
    [-1, 0],
    [5, 4],
    [1.7, 1],
  ])("at step %d is at step %d", (step, is) => {
    expect(told({ type: "goToStep", step: 2 }, { type: "goToStep", step }).step).toBe(is);
  });

  test("however a step is reached, it is the state that its link opens", () => {
    const moves = fc.oneof(
      fc.integer({ min: 0, max: 4 }).map((step): Action => ({ type: "goToStep", step })),
      fc.constantFrom(...VIEWS).map((view): Action => ({ type: "setView", view })),
      slugs.map((slug): Action => ({ type: "select", slug })),
      fc.constantFrom<Action>({ type: "play" }, { type: "pause" }),
      fc.constantFrom(true, false).map((on): Action => ({ type: "setOnlyReport", on })),
      instants.map((to): Action => ({ type: "scrub", to })),
    );
    fc.assert(
      fc.property(fc.array(moves), fc.integer({ min: 1, max: 4 }), (before, step) => {
        const near = told(...before, { type: "goToStep", step: (step % 4) + 1 });
        const { onlyReport, following, ...reached } = reduce(near, { type: "goToStep", step });
        const link = restoreState(dossier, { step, onlyReport });
        expect({ onlyReport, ...reached, following: true, stepping: false }).toEqual(link);
      }),
    );
  });

  test("stays where it is when it is asked to go where it is", () => {
    const there = told({ type: "goToStep", step: 2 });
    expect(reduce(there, { type: "goToStep", step: 2 })).toBe(there);
    expect(reduce(there, { type: "setView", view: "story" })).toBe(there);
    expect(reduce(there, { type: "select", slug: null })).toBe(there);
  });

  test("is left by opening an event, and entered again where that is told", () => {
    const card = told({ type: "goToStep", step: 3 }, { type: "select", slug: "fire-at-quay" });
    expect(card).toMatchObject({ view: "events", step: 0, selection: "fire-at-quay" });
    expect(reduce(card, { type: "setView", view: "story" })).toMatchObject({ view: "story", step: 2 });
  });

  test("hands its selection to the other readings", () => {
    for (const view of ["events", "differ", "causes"] as const)
      expect(told({ type: "goToStep", step: 2 }, { type: "setView", view })).toMatchObject({
        view,
        step: 0,
        selection: "fire-at-quay",
        playhead: from + 50.25 * HOUR,
      });
  });

  test("moves to the report's own time when other sources are hidden, unless the reader has moved it", () => {
    const hide: Action = { type: "setOnlyReport", on: true };
    const at = told({ type: "goToStep", step: 2 });
    expect(reduce(at, hide).playhead).toBe(from + DAY + 2 * DAY - DAY - MINUTE);
    const scrubbed = reduce(at, { type: "scrub", to: from + HOUR });
    expect(reduce(scrubbed, hide).playhead).toBe(from + HOUR);
  });

  test("takes the map back when it is opened, and leaves it to the reader from step to step", () => {
    const viewport = { zoom: 3, center: [0, 0] };
    const moved = told({ type: "goToStep", step: 1 }, { type: "viewportMoved", viewport });
    expect(reduce(moved, { type: "goToStep", step: 2 }).viewport).toEqual(viewport);
    const back = [{ type: "setView", view: "events" } as const, { type: "setView", view: "story" } as const];
    expect(back.reduce(reduce, moved).viewport).toBeNull();
  });

  test("is played step by step, from the first at its beginning and at its end, and ends at the last", () => {
    const playing = told({ type: "play" });
    expect(playing).toMatchObject({ step: 1, playing: true, stepping: true });
    expect(told({ type: "goToStep", step: 4 }, { type: "play" }).step).toBe(1);
    expect(told({ type: "goToStep", step: 2 }, { type: "play" }).step).toBe(2);
    expect(reduce(playing, { type: "goToStep", step: 2, plays: true })).toMatchObject({
      step: 2,
      playing: true,
    });
    expect(reduce(playing, { type: "goToStep", step: 4, plays: true })).toMatchObject({
      step: 4,
      playing: false,
    });
    expect(reduce(playing, { type: "goToStep", step: 3 })).toMatchObject({ step: 3, playing: false });
    const paused = reduce(playing, { type: "pause" });
    expect(reduce(paused, { type: "goToStep", step: 2, plays: true })).toBe(paused);
    expect(reduce(playing, { type: "advance", to: from })).toBe(playing);
  });
});

describe("playing", () => {
  const playing = run({ type: "play" });

  test("goes on from where the playhead is", () => {
    expect(run({ type: "scrub", to: from + DAY }, { type: "play" }).playhead).toBe(from + DAY);
  });

  test("an advance moves the playhead and goes on, until the story is over", () => {
    const moved = reduce(playing, { type: "advance", to: from + DAY });
    expect(moved).toMatchObject({ playhead: from + DAY, playing: true, selection: null });
    const atEnd = reduce(playing, { type: "advance", to: to - MINUTE });
    expect(atEnd).toMatchObject({ playhead: to - MINUTE, playing: true });
    expect(reduce(atEnd, { type: "advance", to, isOver: true }).playing).toBe(false);
  });

  test("an advance may select what it reaches, and keeps the claim only of what stays selected", () => {
    const first = reduce(playing, { type: "advance", to: from + HOUR, selection: "ship-arrives" });
    expect(first).toMatchObject({ selection: "ship-arrives", playing: true });
    const open = { ...first, claim: "boats-crew" };
    expect(reduce(open, { type: "advance", to: from + DAY })).toMatchObject({
      selection: "ship-arrives",
      claim: "boats-crew",
    });
    expect(reduce(open, { type: "advance", to: from + DAY, selection: "rumour" }).claim).toBeNull();
  });

  test("an advance that comes after a pause moves nothing", () => {
    expect(reduce(start, { type: "advance", to: from + DAY })).toBe(start);
    const paused = reduce(playing, { type: "pause" });
    expect(paused.playing).toBe(false);
    expect(reduce(paused, { type: "pause" })).toBe(paused);
  });

  test("brings a zoomed timeline along", () => {
    const state = run(
      { type: "setTimeDomain", domain: [from, from + DAY] },
      { type: "play" },
      { type: "advance", to: from + 2 * DAY },
    );
    expect(state.timeDomain).toEqual([from + DAY + 2 * HOUR, from + 2 * DAY + 2 * HOUR]);
  });

  test("begins again from the last minute, and follows again", () => {
    const ended = run(
      { type: "viewportMoved", viewport: { zoom: 3, center: [0, 0] } },
      { type: "scrub", to },
    );
    expect(ended.playhead).toBe(to - MINUTE);
    expect(reduce(ended, { type: "play" })).toMatchObject({ playhead: from, following: true, playing: true });
  });
});

test("a scrub beyond the part of time in view brings that along, and one inside leaves it", () => {
  const domain: Interval = [from, from + 6 * HOUR];
  const zoomed = run({ type: "setTimeDomain", domain });
  expect(reduce(zoomed, { type: "scrub", to: from + 5 * HOUR }).timeDomain).toEqual(domain);
  const { playhead, timeDomain } = reduce(zoomed, { type: "scrub", to: from + 20 * HOUR });
  expect(timeDomain![1] - timeDomain![0]).toBe(6 * HOUR);
  expect([timeDomain![0] <= playhead, playhead < timeDomain![1]]).toEqual([true, true]);
});

test("a scrub to where the playhead is changes nothing, but it does pause", () => {
  expect(reduce(start, { type: "scrub", to: from })).toBe(start);
  expect(run({ type: "play" }, { type: "scrub", to: from }).playing).toBe(false);
});

test.each<[string, Action, Partial<ReaderState>]>([
  ["words", { type: "search", words: "fire" }, { search: "fire" }],
  [
    "kinds, sorted, once each, and only those there are",
    { type: "setHidden", kinds: ["statement", "no-such", "incident", "statement"] },
    { hidden: ["incident", "statement"] },
  ],
  ["the report alone", { type: "setOnlyReport", on: true }, { onlyReport: true }],
  ["a speaker", { type: "setToldBy", speaker: "crew" }, { toldBy: "crew" }],
  ["a speaker there isn't, as nobody", { type: "setToldBy", speaker: "no-such" }, { toldBy: null }],
  ["a clock", { type: "setClock", clock: "known" }, { clock: "known" }],
  ["a zone", { type: "setTimeZone", timeZone: "UTC" }, { timeZone: "UTC" }],
  [
    "the dossier's zone, as its own",
    { type: "setTimeZone", timeZone: "Pacific/Auckland" },
    { timeZone: null },
  ],
  ["a theme", { type: "setTheme", theme: "dark" }, { theme: "dark" }],
  ["a speed", { type: "setSpeed", speed: 4 }, { speed: 4 }],
  [
    "a viewport that is asked for, and goes on following",
    { type: "setViewport", viewport: { zoom: 2.3456, center: [1.234567, 2] } },
    { viewport: { zoom: 2.25, center: [1.23457, 2] }, following: true },
  ],
  ["the whole story", { type: "setViewport", viewport: null }, { viewport: null }],
])("what the reader chooses holds: %s", (_, action, change) => {
  expect(reduce(start, action)).toEqual({ ...start, ...change });
});

test("following goes on when the reader asks for it", () => {
  const moved = run({ type: "viewportMoved", viewport: { zoom: 3, center: [0, 0] } });
  expect(reduce(moved, { type: "follow" })).toEqual({ ...moved, following: true });
  const inStory = [
    { type: "goToStep" as const, step: 1 },
    { type: "viewportMoved" as const, viewport: { zoom: 3, center: [0, 0] as const } },
    { type: "goToStep" as const, step: 2 },
  ].reduce(reduce, start);
  expect(inStory.viewport).toEqual({ zoom: 3, center: [0, 0] }); // the hand keeps the map
  expect(reduce(inStory, { type: "follow" })).toEqual({ ...inStory, following: true, viewport: null });
});

test("clearing the filters leaves how the story is read", () => {
  const kept: Action[] = [
    { type: "setOnlyReport", on: true },
    { type: "setClock", clock: "known" },
    { type: "select", slug: "fire-at-quay" },
  ];
  const filtered = run(
    ...kept,
    { type: "search", words: "fire" },
    { type: "setHidden", kinds: ["statement"] },
    { type: "setToldBy", speaker: "crew" },
    { type: "setWindow", window: [from, from + DAY] },
  );
  expect(reduce(filtered, { type: "clearFilters" })).toEqual(run(...kept));
});

test("what has arrived of an event is a state of its own, equal to the one before", () => {
  const arrived = reduce(start, { type: "arrived" });
  expect(arrived).toEqual(start);
  expect(arrived).not.toBe(start);
});

describe("an address that is gone back to", () => {
  test("takes back what it doesn't say, but for what belongs to the visit", () => {
    const visit = {
      ...run(
        { type: "setTheme", theme: "dark" },
        { type: "setSpeed", speed: 2 },
        { type: "search", words: "x" },
      ),
      embed: true,
    };
    expect(reduce(visit, { type: "restore", state: { theme: "light", toldBy: "crew" } })).toEqual({
      ...initialState(dossier),
      toldBy: "crew",
      theme: "dark",
      speed: 2,
      embed: true,
      view: "events", // an embed shows a card, unless its address asks for the story
    });
  });

  test("brings an event's own moment, unless it says another", () => {
    const restored = (state: Partial<ReaderState>) => restoreState(dossier, state).playhead;
    expect(restored({ selection: "fire-at-quay" })).toBe(from + 50.25 * HOUR);
    expect(restored({ selection: "fire-at-quay", onlyReport: true })).toBe(from + DAY);
    expect(restored({ selection: "fire-at-quay", playhead: from + HOUR })).toBe(from + HOUR);
    expect(restored({ selection: "rumour" })).toBe(to - MINUTE);
    expect(restored({ selection: "no-such" })).toBe(to - MINUTE);
  });

  test("selects by the present slug, and nothing by one that isn't there", () => {
    expect(restoreState(dossier, { selection: "quay-fire" }).selection).toBe("fire-at-quay");
    expect(restoreState(dossier, { selection: "no-such" }).selection).toBeNull();
  });

  test("has its window put right", () => {
    expect(restoreState(dossier, { timeWindow: [from - DAY, from + DAY] }).timeWindow).toEqual([
      from,
      from + DAY,
    ]);
  });
});

test("the playhead stands on the nearest whole minute of the extent", () => {
  expect(toMinute(from + 29_000, dossier.extent)).toBe(from);
  expect(toMinute(from + 31_000, dossier.extent)).toBe(from + MINUTE);
  expect(toMinute(from + 5, [from, from + 10])).toBe(from); // an extent of less than a minute
});
