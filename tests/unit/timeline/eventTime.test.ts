import fc from "fast-check";
import { expect, test } from "vitest";
import type { DossierEvent } from "../../../src/core/dossier";
import { phaseAt } from "../../../src/core/phase";
import { type Instants, inOrder, instantAt } from "../../../src/core/time/instants";
import { drawnColumnsOf, drawnTimeOf, pickDrawn } from "../../../src/timeline/eventTime";
import { harbourDossier } from "../../fixtures/harbour";

const dossier = harbourDossier();
const [ship, fire, speech, rumour] = dossier.events;

test("a range is soft, a stated day or a lasting time solid, other sources' time apart", () => {
  expect(drawnTimeOf(fire!, "happened", false)).toMatchObject({
    span: fire!.time.possible,
    solid: null,
    refined: fire!.time.refined,
  });
  expect(drawnTimeOf(speech!, "happened", false).solid).toEqual(speech!.time.possible);
  expect(drawnTimeOf(ship!, "happened", false).solid).toEqual(ship!.time.possible);
});

test("only the report means: no refined time", () => {
  expect(drawnTimeOf(fire!, "happened", true).refined).toBeNull();
});

test("what has no time is nowhere, on either clock", () => {
  expect(drawnTimeOf(rumour!, "happened", false).span).toBeNull();
});

test("by the other clock, what nobody says when it was known stays unknown, and what wasn't yet known is ahead", () => {
  expect(drawnTimeOf(ship!, "known", false).span).toBeNull();
  const known = [1000, 2000] as const;
  const told = { ...ship!, time: { ...ship!.time, known } };
  expect(drawnTimeOf(told, "known", false)).toMatchObject({ span: known, solid: null, refined: null });
  const seenAt = (playhead: number) => phaseAt(told.time, { clock: "known", playhead, onlyReport: false });
  expect([seenAt(999), seenAt(1500), seenAt(2000)]).toEqual(["ahead", "possible", "past"]);
});

const spans = fc.option(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 })));
const seenIn = (column: Instants) => {
  const { length, at, placeAt } = inOrder(column);
  const ranks = Array.from({ length }, (_, rank) => [at(rank), placeAt(rank)]);
  return { values: Array.from({ length: column.length }, (_, place) => instantAt(column, place)), ranks };
};

test("the columns of a result, read off those of all, are those of its events looked at one by one", () => {
  const some = fc.array(fc.tuple(spans, spans, fc.boolean()), { maxLength: 60 });
  fc.assert(
    fc.property(
      some,
      fc.constantFrom("happened" as const, "known" as const),
      fc.boolean(),
      (list, clock, onlyReport) => {
        const all = list.map(([own, others], index): DossierEvent => {
          const [possible, refined] = [own, others].map(
            (span) => span && ([span[0], span[0] + span[1]] as const),
          );
          const time = {
            ...ship!.time,
            possible: possible!,
            refined: refined!,
            certain: null,
            lasting: false,
            known: possible!,
          };
          return { ...ship!, index, time };
        });
        const kept = all.filter((_, i) => list[i]![2]);
        const picked = pickDrawn(drawnColumnsOf(all, dossier, clock, onlyReport), kept, all);
        const looked = drawnColumnsOf(kept, dossier, clock, onlyReport);
        for (const end of ["start", "end"] as const) {
          expect(seenIn(picked.span[end])).toEqual(seenIn(looked.span[end]));
          if (looked.refined) expect(seenIn(picked.refined![end])).toEqual(seenIn(looked.refined[end]));
        }
        for (const place of kept.keys()) expect(picked.laneOf(place)).toBe(looked.laneOf(place));
      },
    ),
  );
});
