import { expect, test } from "vitest";
import type { DossierEvent } from "../../../src/core/dossier";
import { phaseAt } from "../../../src/core/phase";
import { instantAt } from "../../../src/core/time/instants";
import { drawnColumnsOf, drawnTimeOf } from "../../../src/timeline/eventTime";
import { harbourDossier } from "../../fixtures/harbour";

const dossier = harbourDossier();
const [ship, fire, speech, rumour] = dossier.events;
const momentOf = (event: DossierEvent, onlyReport: boolean) =>
  instantAt(drawnColumnsOf([event], dossier, "happened", onlyReport).moments, 0);

test("a range is soft, a stated day or a lasting time solid, other sources' time apart", () => {
  expect(drawnTimeOf(fire!, "happened", false)).toMatchObject({
    span: fire!.time.possible,
    solid: null,
    refined: fire!.time.refined,
  });
  expect(drawnTimeOf(speech!, "happened", false).solid).toEqual(speech!.time.possible);
  expect(drawnTimeOf(ship!, "happened", false).solid).toEqual(ship!.time.possible);
});

test("only the report means: no refined time, neither drawn nor played", () => {
  expect(drawnTimeOf(fire!, "happened", true).refined).toBeNull();
  expect(momentOf(fire!, true)).toBe(fire!.time.possible![0]);
});

test("what has no time is nowhere, on either clock", () => {
  expect(drawnTimeOf(rumour!, "happened", false).span).toBeNull();
  expect(momentOf(rumour!, false)).toBeNaN();
});

test("by the other clock, what nobody says when it was known stays unknown, and what wasn't yet known is ahead", () => {
  expect(drawnTimeOf(ship!, "known", false).span).toBeNull();
  const known = [1000, 2000] as const;
  const told = { ...ship!, time: { ...ship!.time, known } };
  expect(drawnTimeOf(told, "known", false)).toEqual({ span: known, solid: null, refined: null });
  const seenAt = (playhead: number) => phaseAt(told.time, { clock: "known", playhead, onlyReport: false });
  expect([seenAt(999), seenAt(1500), seenAt(2000)]).toEqual(["ahead", "possible", "past"]);
});
