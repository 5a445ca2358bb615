import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { HOUR } from "../../../src/core/time/interval";
import { type AddressBase, formatAddress, parseAddress } from "../../../src/state/address";
import { createReader, type Reader } from "../../../src/state/react";
import { restoreState } from "../../../src/state/readerState";
import { VIEWS } from "../../../src/state/storyState";
import { REST_MS, syncAddress } from "../../../src/state/syncAddress";
import { harbourDossier } from "../../fixtures/harbour";

const base: AddressBase = { root: "/", languagePath: "", hasPages: true, dossierId: null };

/** A browser's history and clock, as far as the address needs them. */
function createBrowser(path = "/", isFramed = false) {
  const entries = [new URL(path, "https://example.org").href];
  let index = 0;
  let time = 0;
  let timers: { id: number; at: number; run: () => void }[] = [];
  const listeners = new Set<() => void>();
  const calls: { how: string; at: number }[] = [];
  return {
    entries,
    calls,
    isFramed,
    location: {
      get href() {
        return entries[index] ?? "";
      },
    },
    history: {
      pushState(_data: unknown, _title: string, url?: string | URL | null) {
        calls.push({ how: "push", at: time });
        entries.splice(index + 1);
        index = entries.push(new URL(String(url), "https://example.org").href) - 1;
      },
      replaceState(_data: unknown, _title: string, url?: string | URL | null) {
        calls.push({ how: "replace", at: time });
        entries[index] = new URL(String(url), "https://example.org").href;
      },
    },
    addEventListener: (_: "popstate", listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: "popstate", listener: () => void) => void listeners.delete(listener),
    setTimeout(run: () => void, ms: number) {
      const id = Math.random();
      timers.push({ id, at: time + ms, run });
      return id;
    },
    clearTimeout(id: number) {
      timers = timers.filter((timer) => timer.id !== id);
    },
    now: () => time,
    pass(ms: number) {
      time += ms;
      const due = timers.filter((timer) => timer.at <= time);
      timers = timers.filter((timer) => timer.at > time);
      for (const timer of due) timer.run();
    },
    back() {
      index -= 1;
      for (const listener of listeners) listener();
    },
    path: () => entries[index]?.replace("https://example.org", ""),
  };
}

let browser: ReturnType<typeof createBrowser>;
let reader: Reader;
let stop: () => void;

function open(path: string, isFramed = false) {
  browser = createBrowser(path, isFramed);
  const dossier = harbourDossier();
  const url = new URL(browser.location.href);
  reader = createReader(dossier, restoreState(dossier, parseAddress(url, base, dossier).state));
  stop = syncAddress(reader, base, browser);
}

beforeEach(() => open("/"));

test("a selection is an entry of its own, and Back undoes it", () => {
  reader.dispatch({ type: "select", slug: "fire-at-quay" });
  reader.dispatch({ type: "select", slug: "rumour" });
  expect(browser.path()).toContain("/events/rumour/");
  browser.back();
  expect(reader.getState().selection).toBe("fire-at-quay");
  browser.back();
  expect(reader.getState().selection).toBeNull();
  expect(browser.path()).toBe("/");
});

test("a scrub replaces the address at rest, not while it goes on", () => {
  const { extent } = reader.dossier;
  for (let i = 1; i <= 50; i++) {
    reader.dispatch({ type: "scrub", to: extent[0] + i * HOUR });
    browser.pass(16);
  }
  expect(browser.calls).toEqual([]);
  browser.pass(REST_MS);
  expect(browser.calls.map((call) => call.how)).toEqual(["replace"]);
  expect(browser.path()).toBe("/?t=1931-03-03T02:00%2B12:00");
});

test.each([
  ["without a rest", 16],
  ["with a rest after each move", REST_MS + 1],
])("a minute of scrubbing %s makes at most 100 history calls in any 30 seconds", (_, every) => {
  const { extent } = reader.dossier;
  for (let passed = 0, i = 1; passed < 60_000; passed += every, i++) {
    reader.dispatch({ type: "scrub", to: extent[0] + (i % 90) * HOUR });
    browser.pass(every);
  }
  browser.pass(REST_MS);
  expect(browser.calls.length).toBeGreaterThan(0);
  for (const { at } of browser.calls) {
    const within = browser.calls.filter((call) => call.at >= at && call.at < at + 30_000);
    expect(within.length).toBeLessThanOrEqual(100);
  }
});

test("Back after a scrub and a quick selection leads to where the reader was", () => {
  const at = reader.dossier.extent[0] + 7 * HOUR;
  reader.dispatch({ type: "scrub", to: at });
  reader.dispatch({ type: "select", slug: "fire-at-quay" });
  browser.back();
  expect(reader.getState().playhead).toBe(at);
});

test("never more than 100 history calls in 30 seconds, and the last state is written in the end", () => {
  const slugs = reader.dossier.events.map((event) => event.slug);
  for (let i = 0; i < 2000; i++) {
    reader.dispatch({ type: "select", slug: slugs[i % slugs.length]! });
    browser.pass(20);
  }
  for (const { at } of browser.calls) {
    expect(browser.calls.filter((call) => call.at >= at && call.at < at + 30_000).length).toBeLessThanOrEqual(
      100,
    );
  }
  for (let i = 0; i < 100; i++) browser.pass(REST_MS);
  expect(browser.path()).toContain(`/events/${reader.getState().selection}/`);
});

test("parameters that aren't ours go with the first entry", () => {
  open("/?utm_source=letter&only=report&fbclid=x");
  reader.dispatch({ type: "select", slug: "fire-at-quay", claim: "boats-crew" });
  expect(browser.path()).toBe("/events/fire-at-quay/?only=report#boats-crew");
});

test("once it is stopped and has written what was left, nothing more is written and Back changes nothing", () => {
  reader.dispatch({ type: "select", slug: "fire-at-quay" });
  reader.dispatch({ type: "scrub", to: reader.dossier.extent[0] + HOUR });
  stop();
  browser.pass(REST_MS);
  reader.dispatch({ type: "select", slug: "rumour" });
  browser.pass(REST_MS);
  expect(browser.calls.map(({ how }) => how)).toEqual(["push", "replace"]);
  expect(browser.path()).toMatch(/fire-at-quay.*t=/);
  browser.back();
  expect(reader.getState().selection).toBe("rumour");
});

test("Back takes away what was still to be written", () => {
  reader.dispatch({ type: "select", slug: "fire-at-quay" });
  reader.dispatch({ type: "scrub", to: reader.dossier.extent[0] + HOUR });
  browser.back();
  const calls = browser.calls.length;
  browser.pass(REST_MS);
  expect(browser.calls.length).toBe(calls);
  expect(browser.path()).toBe("/");
});

test("Back is not written as a step of its own", () => {
  reader.dispatch({ type: "select", slug: "fire-at-quay" });
  browser.back();
  browser.pass(REST_MS);
  expect(browser.calls.map(({ how }) => how)).toEqual(["push"]);
});

test("playing from event to event is one entry, and Back leads to where Play was pressed", () => {
  const { extent } = reader.dossier;
  const start = extent[0] + 2 * HOUR;
  reader.dispatch({ type: "setView", view: "events" });
  reader.dispatch({ type: "scrub", to: start });
  reader.dispatch({ type: "play" });
  reader.dispatch({ type: "advance", to: start });
  reader.dispatch({ type: "advance", to: start + HOUR });
  reader.dispatch({ type: "advance", to: start + 3 * HOUR, selection: "ship-arrives" });
  reader.dispatch({ type: "advance", to: start + 5 * HOUR, selection: "fire-at-quay" });
  reader.dispatch({ type: "pause" });
  browser.pass(REST_MS);
  expect(browser.entries).toHaveLength(3);
  expect(browser.path()).toContain("/events/fire-at-quay/");
  browser.back();
  expect(reader.getState()).toMatchObject({ selection: null, playhead: start });
});

const MOVES = fc.oneof(
  fc.record({ press: fc.constantFrom(null, "ship-arrives", "fire-at-quay", "rumour") }),
  fc.record({ step: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ open: fc.constantFrom(...VIEWS) }),
  fc.record({ turnTo: fc.constantFrom(...VIEWS) }),
  fc.record({ go: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ play: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ scrub: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ type: fc.constantFrom("fire", "quay", "") }),
  fc.record({ pan: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ rest: fc.constant(true) }),
);

/** Does it; true where it is part of a run. */
function move(what: typeof MOVES extends fc.Arbitrary<infer T> ? T : never): boolean {
  const { dispatch, dossier, getState } = reader;
  if ("press" in what) dispatch({ type: "select", slug: what.press });
  if ("step" in what) dispatch({ type: "step", by: what.step, among: dossier.events });
  if ("scrub" in what) dispatch({ type: "scrub", to: dossier.extent[0] + what.scrub * HOUR });
  if ("type" in what) dispatch({ type: "search", words: what.type });
  if ("pan" in what) dispatch({ type: "viewportMoved", viewport: { zoom: 5, center: [what.pan, 0] } });
  if ("rest" in what) browser.pass(REST_MS);
  if ("open" in what) dispatch({ type: "setView", view: what.open });
  if ("turnTo" in what) dispatch({ type: "setView", view: what.turnTo, isStep: true });
  if ("go" in what) dispatch({ type: "goToStep", step: what.go });
  if ("play" in what) {
    dispatch({ type: "play" });
    if (getState().view === "story") dispatch({ type: "goToStep", step: getState().step + 1, plays: true });
    for (let i = 0; i < what.play; i++)
      dispatch({ type: "advance", to: getState().playhead + HOUR, selection: "rumour" });
    dispatch({ type: "pause" });
  }
  return "step" in what || "turnTo" in what || "go" in what || "play" in what;
}

test("each press on an event or a reading is an entry and each run of steps another; all else changes the one that is there", () => {
  fc.assert(
    fc.property(fc.array(MOVES, { maxLength: 30 }), (moves) => {
      open("/");
      const address = () => `https://example.org${formatAddress(reader.getState(), base, reader.dossier)}`;
      const expected = [address()];
      let inRun = false;
      for (const what of moves) {
        const [before, left] = [reader.getState(), address()];
        const isStep = move(what);
        const after = reader.getState();
        const isNew = isStep
          ? !inRun && after !== before
          : after.selection !== before.selection || after.view !== before.view;
        if (isNew) expected.splice(-1, 1, left, address());
        if (isStep) inRun ||= after !== before;
        else if (("press" in what || "open" in what) && after !== before) inRun = false;
      }
      browser.pass(REST_MS);
      expected.splice(-1, 1, address());
      expect(browser.entries).toEqual(expected);
    }),
  );
});

test("inside a frame no entry is made: the history is the page's round it", () => {
  open("/", true);
  const { events, extent } = reader.dossier;
  reader.dispatch({ type: "select", slug: "rumour" });
  for (const _ of events) reader.dispatch({ type: "step", by: -1, among: events });
  reader.dispatch({ type: "play" });
  reader.dispatch({ type: "advance", to: extent[0] + HOUR, selection: "fire-at-quay" });
  browser.pass(REST_MS);
  expect(browser.entries).toHaveLength(1);
  expect(browser.path()).toContain("/events/fire-at-quay/");
});

test("a run that ends where the browser's limit is reached is still an entry of its own", () => {
  const [first, second] = reader.dossier.events;
  for (let i = 0; i < 100; i++) reader.dispatch({ type: "select", slug: (i % 2 ? second : first)!.slug });
  const { length } = browser.entries;
  reader.dispatch({ type: "step", by: -1, among: reader.dossier.events });
  expect(browser.entries).toHaveLength(length);
  for (let i = 0; i < 100; i++) browser.pass(REST_MS);
  expect(browser.entries).toHaveLength(length + 1);
});

test("what the address doesn't say is no reason to write it", () => {
  reader.dispatch({ type: "setSpeed", speed: 2 });
  browser.pass(REST_MS);
  expect(browser.calls).toEqual([]);
});

test("a selection without a scrub before it writes one entry, and no other", () => {
  reader.dispatch({ type: "select", slug: "fire-at-quay" });
  browser.pass(REST_MS);
  expect(browser.calls.map(({ how }) => how)).toEqual(["push"]);
});

test("selections in haste are written up to eighty in half a minute, and again after it", () => {
  const [first, second] = reader.dossier.events;
  const select = (n: number) => {
    for (let i = 0; i < n; i++) reader.dispatch({ type: "select", slug: (i % 2 ? second : first)!.slug });
  };
  select(100);
  expect(browser.calls.length).toBe(80);
  browser.pass(30_000);
  select(10);
  expect(browser.calls.length).toBeGreaterThan(80);
});
