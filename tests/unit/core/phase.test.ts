import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/dossier";
import { knowledgeOf, knownTime, phaseAt } from "../../../src/core/phase";
import { dayOfDate } from "../../../src/core/time/days";
import { DAY } from "../../../src/core/time/interval";
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
  expect(knownTime(time, false)).toEqual([start, end]);
  expect(knownTime(time, true)).toEqual(reportDay);
  expect(knowledgeOf(time, end, false)).toBe("known");
  expect(knowledgeOf(time, end, true)).toBe("unknown");
  expect(knowledgeOf(time, reportDay[0], true)).toBe("perhaps");
});

test("what the report tells about when it was known counts either way", () => {
  const { time } = dossierToldBy([]).events[0]!;
  for (const onlyReport of [false, true]) {
    expect(knownTime(time, onlyReport)).toEqual([start, end]);
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
