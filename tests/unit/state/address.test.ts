import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { localTime } from "../../../src/core/time/zone";
import {
  type AddressBase,
  formatAddress,
  OUR_PARAMETERS,
  parseAddress,
  parseInstant,
  pathOf,
} from "../../../src/state/address";
import { createReducer, initialState, type ReaderState, restoreState } from "../../../src/state/readerState";
import { harbour, harbourDossier } from "../../fixtures/harbour";
import { readerStates } from "../../fixtures/readerStates";

const dossier = harbourDossier();
const base: AddressBase = { root: "/news/", languagePath: "ar/", hasPages: true, dossierId: null };
const at = (path: string) => new URL(path, "https://example.org/news/ar/");
const parse = (path: string) => parseAddress(at(path), base, dossier);

test("a link restores the view it was made from", () => {
  fc.assert(
    fc.property(readerStates(dossier), (state) => {
      const { state: parsed, ignored } = parse(formatAddress(state, base, dossier));
      expect(ignored).toEqual([]);
      expect(restoreState(dossier, parsed)).toEqual(state);
    }),
    { numRuns: 1000 },
  );
});

test("a time without an offset is one of the dossier's clocks, also before there were zones", () => {
  expect(parseInstant("0079-08-24T13:00", "Europe/Rome")).toBe(Date.parse("0079-08-24T12:10:04Z"));
  expect(parseInstant("2020-01-03T00:47", "Asia/Baghdad")).toBe(Date.parse("2020-01-02T21:47:00Z"));
  expect(parseInstant("2020-01-03T24:47", "Asia/Baghdad")).toBeNull();
  const { dossier: header, ...rest } = harbour;
  const rome = createDossier({
    ...rest,
    features: [],
    dossier: {
      ...header,
      timeZone: "Europe/Rome",
      extent: "0079-08-23/0079-08-28",
      start: "0079-08-23T00:00:04+00:50",
      end: "0079-08-29T00:00:04+00:50",
      story: undefined,
    },
  });
  const there: AddressBase = { ...base, hasPages: false, dossierId: "rome" };
  const parsed = parseAddress(at("?dossier=rome&t=0079-08-24T13:00"), there, rome);
  expect(parsed.ignored).toEqual([]);
  const state = restoreState(rome, parsed.state);
  expect(localTime(state.playhead, "Europe/Rome")).toMatchObject({
    year: 79,
    day: 24,
    hour: 13,
    minute: 0,
    second: 0,
  });
  expect(formatAddress(state, there, rome)).toContain("t=0079-08-24T13:00");
  expect(formatAddress(state, there, rome)).not.toContain("%2B");
});

test("a link to an event opens that event, whether or not it has a page of its own", () => {
  const slug = dossier.events[0]!.slug;
  const foreign: AddressBase = { ...base, hasPages: false, dossierId: "harbour" };
  expect(pathOf(slug, base)).toBe(`/news/ar/events/${slug}/`);
  expect(pathOf(slug, foreign)).toBe(`/news/ar/?dossier=harbour&event=${slug}`);
  expect(pathOf(null, foreign)).toBe("/news/ar/?dossier=harbour");
  for (const one of [base, foreign]) {
    const url = new URL(pathOf(slug, one), "https://example.org");
    expect(parseAddress(url, one, dossier).state.selection).toBe(slug);
  }
});

test("an address that anybody types never throws and never leaves the dossier", () => {
  const names = fc.oneof(fc.constantFrom(...OUR_PARAMETERS), fc.string());
  fc.assert(
    fc.property(
      fc.array(fc.tuple(names, fc.string({ unit: "binary" }))),
      fc.webFragments(),
      (pairs, hash) => {
        const url = at("");
        for (const [name, value] of pairs) url.searchParams.append(name, value);
        url.hash = hash;
        const state = restoreState(dossier, parseAddress(url, base, dossier).state);
        expect(state.playhead).toBeGreaterThanOrEqual(dossier.extent[0]);
        expect(state.playhead).toBeLessThan(dossier.extent[1]);
      },
    ),
  );
});

test.each([
  ["?t=yesterday", ["t"]],
  ["?t=1931-02-30", ["t"]],
  ["?event=../..", ["event"]],
  ["?map=99/0/0", ["map"]],
  ["?map=3/0", ["map"]],
  ["?hide=nothing", ["hide"]],
  ["?only=me", ["only"]],
  ["?tz=Moon/Base", ["tz"]],
  ["?by=nobody", ["by"]],
  ["?from=1931-03-04&to=1931-03-02", ["from"]],
  ["?map=3/0/0/0", ["map"]],
  ["?map=3/86/0", ["map"]],
  ["?map=3/0/181", ["map"]],
  ["?map=-1/0/0", ["map"]],
  ["?map=22.01/0/0", ["map"]],
  ["?map=x3/0/0", ["map"]],
  ["?map=3/0/0x", ["map"]],
  ["?map=3/0/1234", ["map"]],
  ["?map=3/0/1..5", ["map"]],
  ["?map=3/0/1.12345678901", ["map"]],
  ["?clock=yesterday", ["clock"]],
  ["?theme=blue", ["theme"]],
  ["?embed=yes", ["embed"]],
  ["?dossier=../x", ["dossier"]],
  ["?event=.", ["event"]],
  ["?event=%D8%AD%D8%AF%D8%AB", ["event"]],
  ["?t=1931-13-01", ["t"]],
  ["?t=1931-02-29", ["t"]],
  ["?t=1931-02-30T14:00Z", ["t"]],
  ["?t=x1931-03-02", ["t"]],
  ["?t=1931-03-02x", ["t"]],
  ["?t=1931-03-02.5", ["t"]],
  ["?t=1931-03-02T25:00", ["t"]],
  ["?t=1931-03-02T25:00Z", ["t"]],
  ["?t=x1931-03-02T14:00Z", ["t"]],
  ["?t=1931-03-02T14:00Zx", ["t"]],
  ["?from=no", ["from"]],
  ["?to=no", ["to"]],
  ["?from=1931-03-09", ["from"]],
  ["?to=1931-02-01", ["to"]],
  ["?t=no&t=never", ["t"]],
  ["?T=never", ["t"]],
  ["?view=map", ["view"]],
  ["?step=0", ["step"]],
  ["?step=5", ["step"]],
  ["?step=1.5", ["step"]],
  ["?step=-1", ["step"]],
  ["?step=two", ["step"]],
])("%s is ignored, and said to be", (query, ignored) => {
  expect(parse(query)).toEqual({ state: {}, ignored, unknownEvent: null });
});

test.each([
  "?utm_source=letter&utm_medium=mail&utm_campaign=x",
  "?fbclid=a&gclid=b&igshid=c&mc_cid=d&mc_eid=e",
  "?constructor=1&__proto__=1&toString=1",
  "?anything=1&=2&&x",
])("%s is somebody else's, and passes in silence", (query) => {
  expect(parse(query)).toEqual({ state: {}, ignored: [], unknownEvent: null });
});

test("one bad parameter leaves the good ones", () => {
  const { state, ignored } = parse("events/fire-at-quay/?t=never&only=report");
  expect(ignored).toEqual(["t"]);
  expect(state).toEqual({ selection: "fire-at-quay", onlyReport: true });
});

describe("an event", () => {
  test.each([
    "events/fire-at-quay/",
    "events/fire-at-quay",
    "events/fire-at-quay/index.html",
    "?event=fire-at-quay",
  ])("is found at %s", (path) => expect(parse(path).state.selection).toBe("fire-at-quay"));

  test("is found by a former slug", () => {
    expect(parse("events/quay-fire/").state.selection).toBe("fire-at-quay");
  });

  test("that the dossier doesn't have is named", () => {
    expect(parse("events/no-such-thing/")).toEqual({ state: {}, ignored: [], unknownEvent: "no-such-thing" });
  });

  test("at its own moment needs only its page", () => {
    const state = createReducer(dossier)(initialState(dossier), { type: "select", slug: "fire-at-quay" });
    expect(formatAddress(state, base, dossier)).toBe("/news/ar/events/fire-at-quay/");
  });

  test("brings a claim as the address's hash", () => {
    const { state } = parse("events/fire-at-quay/#boats-crew");
    expect(state.claim).toBe("boats-crew");
    expect(formatAddress(restoreState(dossier, state), base, dossier)).toBe(
      "/news/ar/events/fire-at-quay/#boats-crew",
    );
  });
});

test("a window of whole days is written as its first and last day", () => {
  const { state } = parse("?from=1931-03-02&to=1931-03-03");
  const written = formatAddress(restoreState(dossier, state), base, dossier);
  expect(written).toBe("/news/ar/?from=1931-03-02&to=1931-03-03");
  expect(state.timeWindow?.[1]).toBe(Date.parse("1931-03-04T00:00:00+12:00"));
});

test("an instant keeps the offset of the dossier's zone", () => {
  const { state } = parse("?t=1931-03-02T14:00%2B12:00");
  expect(formatAddress(restoreState(dossier, state), base, dossier)).toBe(
    "/news/ar/?t=1931-03-02T14:00%2B12:00",
  );
  expect(parse("?t=1931-03-02T14:00+12:00").state).toEqual(state); // an unescaped plus
});

test.each([
  ["?from=1931-03-02", ["1931-03-02T00:00:00+12:00", "1931-03-06T00:00:00+12:00"]],
  ["?to=1931-03-02", ["1931-03-01T00:00:00+12:00", "1931-03-03T00:00:00+12:00"]],
])("%s is a window from or to the end of the extent", (query, [start, end]) => {
  expect(parse(query)).toEqual({
    state: { timeWindow: [Date.parse(start!), Date.parse(end!)] },
    ignored: [],
    unknownEvent: null,
  });
});

test.each([
  ["?map=3/0/0", { viewport: { zoom: 3, center: [0, 0] } }],
  ["?map=0/-85.06/-180", { viewport: { zoom: 2, center: [-180, -85] } }],
  ["?map=22/85.06/180", { viewport: { zoom: 19, center: [180, 85] } }],
  ["?map=3.14159/1.23456789/2", { viewport: { zoom: 3.25, center: [2, 1.23457] } }],
  ["?hide=statement,nothing,incident,statement", { hidden: ["incident", "statement"] }],
  ["?tz=UTC", { timeZone: "UTC" }],
  ["?tz=Pacific/Auckland", { timeZone: null }],
  ["?theme=light", { theme: "light" }],
  ["?theme=dark", { theme: "dark" }],
  ["?embed=1", { embed: true }],
  ["?clock=known", { clock: "known" }],
  ["?by=crew", { toldBy: "crew" }],
  ["?only=report", { onlyReport: true }],
  ["?dossier=another-one", {}],
  ["?t=1931-03-02", { playhead: Date.parse("1931-03-02T00:00:00+12:00") }],
  ["?t=1931-03-02T02:00:30Z", { playhead: Date.parse("1931-03-02T02:00:30Z") }],
  ["?t=1931-03-02T02:00:30.123Z", { playhead: Date.parse("1931-03-02T02:00:30.123Z") }],
  ["?t=1931-03-01T21:00-05:00", { playhead: Date.parse("1931-03-02T02:00Z") }],
  ["?step=2", { step: 2 }],
  ["?view=story&step=2", { view: "story", step: 2 }],
  ["?embed=1&step=2", { embed: true, view: "story", step: 2 }],
  ["?view=events", { view: "events" }],
  ["?view=differ", { view: "differ" }],
  ["?view=causes", { view: "causes" }],
  ["events/fire-at-quay/?view=story", { selection: "fire-at-quay", view: "story" }],
  ["events/fire-at-quay/?event=rumour", { selection: "fire-at-quay" }],
  ["#boats-crew", {}],
  ["events/fire-at-quay/#no-such", { selection: "fire-at-quay" }],
  [
    "events/harbour-master-speaks/#boats-harbour-master",
    { selection: "harbour-master-speaks", claim: "boats-harbour-master" },
  ],
  ["events/harbour-master-speaks/#boats-crew", { selection: "harbour-master-speaks" }],
  ["https://example.org/news/fa/events/fire-at-quay/", {}],
  ["more/events/fire-at-quay/", {}],
  ["events/fire-at-quay/more", {}],
])("%s says %j and is understood", (path, state) => {
  expect(parse(path)).toEqual({ state, ignored: [], unknownEvent: null });
});

test.each([
  ["", "story", 0, null],
  ["?step=2", "story", 2, "fire-at-quay"],
  ["?view=story&step=4&t=1931-03-02", "story", 4, "rumour"],
  ["events/fire-at-quay/", "events", 0, "fire-at-quay"],
  ["events/fire-at-quay/?view=story", "story", 2, "fire-at-quay"],
  ["events/fire-at-quay/?view=differ", "differ", 0, "fire-at-quay"],
  ["?view=events", "events", 0, null],
])("%s opens %s at step %d with %s", (path, view, step, selection) => {
  const state = restoreState(dossier, parse(path).state);
  expect(state).toMatchObject({ view, step, selection });
});

test("a step belongs to the story, and is ignored where another reading is open", () => {
  expect(parse("events/fire-at-quay/?step=2").ignored).toEqual(["step"]);
  expect(parse("?view=events&step=2").ignored).toEqual(["step"]);
});

test("a dossier without steps opens its events, and has no story to open", () => {
  const plain = createDossier({ ...harbour, features: harbour.features.slice(0, 1) });
  const parsed = parseAddress(at("?view=story"), base, plain);
  expect(parsed.ignored).toEqual(["view"]);
  expect(restoreState(plain, parsed.state)).toMatchObject({ view: "events", playhead: plain.extent[0] });
});

test("words that are looked for are at most 200 letters", () => {
  expect(parse(`?q=${"x".repeat(300)}`).state.search).toBe("x".repeat(200));
});

test("a path that is no slug names no event", () => {
  expect(parse("events/%D8%AD%D8%AF%D8%AB/")).toEqual({ state: {}, ignored: [], unknownEvent: null });
  expect(parse(`events/${"x".repeat(80)}/`).unknownEvent).toBe("x".repeat(80));
  expect(parse(`events/${"x".repeat(81)}/`).unknownEvent).toBeNull();
});

test("an event that the query names and the dossier hasn't is named", () => {
  expect(parse("?event=no-such-thing")).toEqual({ state: {}, ignored: [], unknownEvent: "no-such-thing" });
});

describe("an address says", () => {
  const start = initialState(dossier);
  const format = (state: Partial<ReaderState>, more: Partial<AddressBase> = {}) =>
    formatAddress({ ...start, ...state }, { ...base, ...more }, dossier);

  test("the story's step, and what a reader has changed at it", () => {
    const at = (step: number) => createReducer(dossier)(start, { type: "goToStep", step });
    expect(format(at(2))).toBe("/news/ar/?step=2");
    expect(format({ ...at(2), onlyReport: true })).toBe(
      "/news/ar/?step=2&t=1931-03-03T02:15%2B12:00&only=report",
    );
    expect(format(createReducer(dossier)(at(2), { type: "setOnlyReport", on: true }))).toBe(
      "/news/ar/?step=2&only=report",
    );
  });

  test("which reading is open, where it is not the one that opens by itself", () => {
    const moved = (view: "events" | "differ" | "causes", slug: string | null) => {
      const reduce = createReducer(dossier);
      return format(reduce(reduce(start, { type: "select", slug }), { type: "setView", view }));
    };
    expect(moved("events", null)).toBe("/news/ar/?view=events");
    expect(moved("events", "fire-at-quay")).toBe("/news/ar/events/fire-at-quay/");
    expect(moved("differ", "fire-at-quay")).toBe("/news/ar/events/fire-at-quay/?view=differ");
    expect(moved("causes", null)).toBe("/news/ar/?view=causes");
  });

  test("nothing but the place of the dossier, where nothing is chosen", () => {
    expect(format({})).toBe("/news/ar/");
    expect(format({ search: "   " })).toBe("/news/ar/");
  });

  test("everything that is chosen, in one order, readable", () => {
    expect(
      format({
        view: "events",
        selection: "fire-at-quay",
        claim: "boats-crew",
        playhead: Date.parse("1931-03-02T14:00+12:00"),
        timeWindow: [Date.parse("1931-03-02T06:30+12:00"), Date.parse("1931-03-04T00:00+12:00")],
        viewport: { zoom: 7.5, center: [174.5, -41.25] },
        search: "boats & fire",
        hidden: ["incident", "statement"],
        onlyReport: true,
        toldBy: "crew",
        clock: "known",
        timeZone: "America/New_York",
        theme: "dark",
        embed: true,
      }),
    ).toBe(
      "/news/ar/events/fire-at-quay/?t=1931-03-02T14:00%2B12:00&from=1931-03-02T06:30%2B12:00&to=1931-03-03" +
        "&map=7.5/-41.25/174.5&q=boats+%26+fire&hide=incident,statement&only=report&by=crew&clock=known" +
        "&tz=America/New_York&theme=dark&embed=1#boats-crew",
    );
  });

  test("seconds, where an instant has any", () => {
    const playhead = Date.parse("1931-03-02T14:00:30+12:00");
    expect(format({ playhead })).toBe("/news/ar/?t=1931-03-02T14:00:30%2B12:00");
  });

  test("a day alone, where an instant is the first of its day", () => {
    expect(format({ playhead: Date.parse("1931-03-02T00:00+12:00") })).toBe("/news/ar/?t=1931-03-02");
  });

  test("the event in the query, where the dossier has no pages", () => {
    const of = { hasPages: false, dossierId: "another-one" };
    expect(format({ view: "events", selection: "rumour", claim: null }, of)).toBe(
      "/news/ar/?dossier=another-one&event=rumour",
    );
    expect(format({}, of)).toBe("/news/ar/?dossier=another-one");
  });

  test("the moment by the report alone as an event's own, where only the report is read", () => {
    const playhead = Date.parse("1931-03-02T00:00+12:00");
    expect(format({ view: "events", selection: "fire-at-quay", onlyReport: true, playhead })).toBe(
      "/news/ar/events/fire-at-quay/?only=report",
    );
    expect(format({ view: "events", selection: "fire-at-quay", playhead })).toBe(
      "/news/ar/events/fire-at-quay/?t=1931-03-02",
    );
  });

  test("no claim without its event", () => {
    expect(format({ claim: "boats-crew" })).toBe("/news/ar/");
  });
});

test("however far the map was moved, its address can be read and shows the same part of the world", () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(
    fc.property(degrees(1000), degrees(90), fc.double({ min: 0, max: 22, noNaN: true }), (lon, lat, zoom) => {
      const moved = createReducer(dossier)(initialState(dossier), {
        type: "viewportMoved",
        viewport: { zoom, center: [lon, lat] },
      });
      const [keptLon, keptLat] = moved.viewport!.center;
      expect(parse(formatAddress(moved, base, dossier))).toMatchObject({
        state: { viewport: moved.viewport },
        ignored: [],
      });
      expect(Math.cos(((keptLon! - lon) * Math.PI) / 180)).toBeCloseTo(1, 9);
      expect(keptLat).toBeCloseTo(Math.min(Math.max(lat, -85), 85), 4);
    }),
  );
});
