import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange } from "../../../src/account/arrange";
import { lanesOf, placeIn } from "../../../src/account/card/accounts";
import { bySpeaker, claimOf, figureEnds, figureOf } from "../../../src/account/card/claims";
import type { DossierEvent } from "../../../src/core/dossier";
import { dayOfDate } from "../../../src/core/time/days";
import type { Interval } from "../../../src/core/time/interval";
import { harbourDossier } from "../../fixtures/harbour";

const dossier = harbourDossier();
const toll = dossier.header.conflicts[0]!;

test("the ends of the figures name who says them, and an open one counts from its floor", () => {
  expect(figureEnds(toll, dossier)).toEqual({
    most: 5,
    lowest: { figure: { low: 3, high: null }, speakers: ["harbour-master"] },
    highest: { figure: { low: 5, high: 5 }, speakers: ["crew"] },
    countDifferentThings: false,
  });
});

test("one figure alone has no ends", () => {
  expect(figureEnds({ ...toll, positions: toll.positions.slice(0, 1) }, dossier)).toBeNull();
});

test("a claim without a count is no figure, and not a zero", () => {
  expect(figureOf({ low: null, high: null })).toBeNull();
  expect(figureOf({ low: 0, high: 0 })).toEqual({ low: 0, high: 0 });
});

test("a claim is found by its id, whichever event it is about", () => {
  expect(claimOf(dossier, "boats-crew")?.about.slug).toBe("fire-at-quay");
  expect(claimOf(dossier, "constructor")).toBeUndefined();
});

test("claims are grouped by speaker in the order in which they first speak", () => {
  const said = [{ speaker: "b" }, { speaker: "a" }, { speaker: "b" }];
  expect(bySpeaker(said).map(([speaker, { length }]) => [speaker, length])).toEqual([
    ["b", 2],
    ["a", 1],
  ]);
});

test("a lane knows when something was said from its statement, else that nothing tells", () => {
  const { lanes, about, domain } = lanesOf(toll, dossier);
  expect(about.map(({ slug }) => slug)).toEqual(["fire-at-quay"]);
  expect(lanes.map(({ said }) => said[0]?.at?.possible ?? null)).toEqual([
    dossier.eventOf("harbour-master-speaks")!.time.possible,
    null,
  ]);
  expect(domain).toEqual([Date.parse("1931-03-02T00:00+12:00"), Date.parse("1931-03-05T00:00+12:00")]);
});

test("spans stay inside the lane and mirror with the reading direction", () => {
  const domain: Interval = [0, 1000];
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 1500 }), fc.integer({ min: 1, max: 900 }), (start, length) => {
      const ltr = placeIn([start, start + length], domain, "ltr");
      const rtl = placeIn([start, start + length], domain, "rtl");
      if (!ltr || !rtl) return ltr === rtl;
      expect(ltr.x).toBeGreaterThanOrEqual(0);
      expect(ltr.x + ltr.width).toBeLessThanOrEqual(1000 + 1e-9);
      expect(rtl.x).toBeCloseTo(1000 - ltr.x - ltr.width);
      return rtl.width === ltr.width;
    }),
  );
});

test("a chapter has its heading where it begins; a long one has its days too", () => {
  const [first] = dossier.events as [DossierEvent];
  const on = (day: number): Interval => [Date.UTC(1931, 2, day), Date.UTC(1931, 2, day + 1)];
  const long = Array.from({ length: 12 }, (_, at): DossierEvent => {
    const certain = at === 3 ? null : on(1 + Math.floor(at / 6));
    return { ...first, chapter: "night", time: { ...first.time, certain } };
  });
  const last = { ...first, chapter: "said" };
  const lines = arrange([...long, last], "UTC", true);
  expect(lines.flatMap(({ chapter }, at) => (chapter === undefined ? [] : [at]))).toEqual([0, 12]);
  expect(lines.flatMap(({ day }, at) => (day === null ? [] : [at]))).toEqual([0, 6]);
  expect(arrange(long, "UTC", false).every(({ chapter }) => chapter === undefined)).toBe(true);
});

test("a date is the whole day in the dossier's zone, what is no date is none", () => {
  expect(dayOfDate("1931-03-05", "Pacific/Auckland")).toEqual([
    Date.parse("1931-03-05T00:00+12:00"),
    Date.parse("1931-03-06T00:00+12:00"),
  ]);
  expect(dayOfDate("1931-03", "UTC")).toBeNull();
});
