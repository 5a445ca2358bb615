import { describe, expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { knownOf } from "../../../src/core/order/ranges";
import { knowledgeOf, type Phase, phaseAt, phaseOf } from "../../../src/core/phase";
import { dayOfDate } from "../../../src/core/time/days";
import { DAY, type Interval } from "../../../src/core/time/interval";
import type { EventFeature } from "../../../src/schema/dossier";
import { initialState } from "../../../src/state/readerState";
import { createSelectors } from "../../../src/state/selectors";
import { harbour } from "../../fixtures/harbour";

const reportDay = dayOfDate(harbour.dossier.report.published, harbour.dossier.timeZone)!;
const early = { edtf: "1931-03-02", start: "1931-03-02T00:00:00+12:00", end: "1931-03-03T00:00:00+12:00" };
const [start, end] = [Date.parse(early.start), Date.parse(early.end)];

/** The harbour, of whose first event it is told when it became known: by the report, or by other sources. */
function dossierToldBy(sources: readonly string[]) {
  const isFirst = (feature: { readonly id: string }) =>
    feature.id === harbour.features.find(({ properties }) => properties.role === "event")?.id;
  return createDossier({
    ...harbour,
    features: harbour.features.map((feature) =>
      isFirst(feature)
        ? ({
            ...feature,
            properties: { ...feature.properties, known: { ...early, sources: [...sources] } },
          } as EventFeature)
        : feature,
    ),
  });
}

test("what other sources say about when it was known doesn't count under Only the report: its own date does", () => {
  const { time } = dossierToldBy(["a-newspaper"]).events[0]!;
  expect(knownOf(time, false)).toEqual([start, end]);
  expect(knownOf(time, true)).toEqual(reportDay);
  expect(knowledgeOf(time, end, false)).toBe("known");
  expect(knowledgeOf(time, end, true)).toBe("unknown");
  expect(knowledgeOf(time, reportDay[0], true)).toBe("perhaps");
});

test("what the report tells about when it was known counts either way", () => {
  const { time } = dossierToldBy([]).events[0]!;
  for (const onlyReport of [false, true]) {
    expect(knownOf(time, onlyReport)).toEqual([start, end]);
    expect(knowledgeOf(time, start - 1, onlyReport)).toBe("unknown");
  }
});

test("what nobody tells stays unstated", () => {
  const { time } = createDossier(harbour).events[0]!;
  expect(knowledgeOf(time, reportDay[1] + DAY, true)).toBe("unstated");
});

test("all views read one phase, which follows the clock", () => {
  const dossier = dossierToldBy(["a-newspaper"]);
  const selectors = createSelectors(dossier);
  const { slug, time } = dossier.events[0]!;
  for (const onlyReport of [false, true]) {
    for (const clock of ["happened", "known"] as const) {
      const state = { ...initialState(dossier), playhead: end, clock, onlyReport };
      expect(selectors.phases(state).get(slug)).toBe(phaseAt(time, state));
    }
  }
  const known = { ...initialState(dossier), playhead: end, clock: "known" } as const;
  expect(selectors.phases(known).get(slug)).toBe("past");
  expect(selectors.phases({ ...known, onlyReport: true }).get(slug)).toBe("ahead");
});

type Time = Parameters<typeof phaseOf>[0];

/** An event of days 2 and 3, and what other sources may narrow that to. */
const timeOf = (lasting: boolean, refined: Interval | null = null): Time => ({
  possible: [DAY * 2, DAY * 4],
  refined,
  lasting,
  order: null,
});

describe("a phase, at the edges of the time", () => {
  test.each<[string, Time, number, Phase]>([
    ["just before a range", timeOf(false), DAY * 2 - 1, "ahead"],
    ["at the start of a range", timeOf(false), DAY * 2, "possible"],
    ["at the end of a range", timeOf(false), DAY * 4, "past"],
    ["at the start of what lasts", timeOf(true), DAY * 2, "underWay"],
    ["in the last moment of what lasts", timeOf(true), DAY * 4 - 1, "underWay"],
    ["at the end of what lasts", timeOf(true), DAY * 4, "past"],
    ["in a range before its refined day", timeOf(false, [DAY * 3, DAY * 4]), DAY * 2, "possible"],
    ["in a refined minute", timeOf(false, [DAY * 3, DAY * 3 + 60_000]), DAY * 3, "underWay"],
    ["in a refined day", timeOf(false, [DAY * 3, DAY * 4]), DAY * 3, "possible"],
    [
      "after a refined minute, the range still open",
      timeOf(false, [DAY * 3, DAY * 3 + 60_000]),
      DAY * 3 + 60_000,
      "past",
    ],
    [
      "where no time is known",
      { possible: null, refined: null, lasting: false, order: null },
      DAY,
      "possible",
    ],
  ])("%s", (_, time, now, phase) => {
    expect(phaseOf(time, now, false)).toBe(phase);
  });

  test("by the report alone a refined minute ends nothing", () => {
    expect(phaseOf(timeOf(false, [DAY * 3, DAY * 3 + 60_000]), DAY * 3 + 60_000, true)).toBe("possible");
  });
});
