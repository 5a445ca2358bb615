import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AddressBase, formatAddress, parseAddress } from "../../../src/state/address";
import { createReducer, initialState, restoreState } from "../../../src/state/readerState";
import { harbourDossier } from "../../fixtures/harbour";
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

test("an address that anybody types never throws and never leaves the dossier", () => {
  const names = fc.oneof(
    fc.constantFrom(
      "event",
      "t",
      "from",
      "to",
      "map",
      "q",
      "hide",
      "only",
      "by",
      "clock",
      "tz",
      "theme",
      "dossier",
    ),
    fc.string(),
  );
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
  ["?event=../../x", ["event"]],
  ["?map=99/0/0", ["map"]],
  ["?map=3/0", ["map"]],
  ["?hide=nothing", ["hide"]],
  ["?only=me", ["only"]],
  ["?tz=Moon/Base", ["tz"]],
  ["?by=nobody", ["by"]],
  ["?from=1931-03-04&to=1931-03-02", ["from"]],
  ["?constructor=1&__proto__=1", ["constructor", "__proto__"]],
])("%s is ignored, and said to be", (query, ignored) => {
  expect(parse(query)).toEqual({ state: {}, ignored, unknownEvent: null });
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
