import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventTime } from "../../../src/core/dossier";
import { createNearest } from "../../../src/core/nearest";
import { PHASES, phaseAt } from "../../../src/core/phase";
import { createPhaseTrack, phaseColumns } from "../../../src/core/phaseTrack";
import { instantsFrom, packInstants } from "../../../src/core/time/instants";
import type { Interval } from "../../../src/core/time/interval";
import { createTimeIndex } from "../../../src/core/time/timeIndex";
import { harbourDossier } from "../../fixtures/harbour";

const instants = fc.integer({ min: 0, max: 60 }).map((minute) => minute * 60_000);
const spans = fc
  .tuple(instants, fc.integer({ min: 1, max: 20 }))
  .map(([start, minutes]): Interval => [start, start + minutes * 60_000]);
const times = fc
  .record({
    possible: fc.option(spans),
    refined: fc.option(spans),
    known: fc.option(spans),
    knownByReport: fc.option(spans),
    lasting: fc.boolean(),
    order: fc.option(
      fc.record({
        report: fc.option(spans),
        others: fc.option(spans),
        known: fc.option(spans),
        knownByReport: fc.option(spans),
        after: fc.constant([]),
        before: fc.constant([]),
        borrowed: fc.constant({ from: null, to: null }),
      }),
    ),
  })
  .map(
    (time): EventTime => ({
      edtf: null,
      words: null,
      certainty: "certain",
      certain: null,
      precision: null,
      note: null,
      alternatives: [],
      ...time,
    }),
  );

test("wherever the playhead goes, every event has the phase that it would have without the index", () => {
  fc.assert(
    fc.property(
      fc.array(times),
      fc.array(instants, { minLength: 2 }),
      fc.boolean(),
      fc.constantFrom("happened", "known"),
      (all, moves, onlyReport, clock) => {
        const track = createPhaseTrack(phaseColumns(all, { clock, onlyReport }), {
          playhead: moves[0]!,
          clock,
        });
        for (const now of moves) {
          const before = Uint8Array.from(track.phases);
          const changed = new Map<number, number>();
          expect(track.moveTo(now, (item, from) => changed.set(item, from))).toBe(changed.size);
          for (const [item, from] of changed) expect(from).toBe(before[item]);
          all.forEach((time, item) => {
            expect(PHASES[track.phases[item]!]).toBe(phaseAt(time, { playhead: now, clock, onlyReport }));
            expect(changed.has(item)).toBe(before[item] !== track.phases[item]);
          });
        }
      },
    ),
  );
});

const edge = fc.oneof(instants, fc.constant(Number.NaN));

test("a move visits exactly the edges that it passes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(edge, edge)),
      instants,
      instants,
      fc.constantFrom(0, 1),
      (edges, a, b, odd) => {
        // Whole minutes and others are kept and sorted in two ways.
        const column = (side: 0 | 1) => packInstants(instantsFrom(edges.map((own) => own[side] + odd)));
        const index = createTimeIndex([column(0), column(1)]);
        const visited: number[] = [];
        index.eachBetween(a, b, (item) => visited.push(item));
        const expected = edges.flatMap((own, item) =>
          own.filter((at) => at + odd > Math.min(a, b) && at + odd <= Math.max(a, b)).map(() => item),
        );
        expect(visited.sort()).toEqual(expected.sort());
      },
    ),
  );
});

test("the nearest event is the one that a look at each would find", () => {
  const [event] = harbourDossier().events;
  fc.assert(
    fc.property(fc.array(fc.option(instants)), instants, fc.boolean(), (all, at, areInOrder) => {
      if (areInOrder) all.sort((a, b) => (a ?? 0) - (b ?? 0));
      const events = all.map((_, index) => ({ ...event!, index }));
      let best: (typeof events)[number] | null = null;
      let distance = Number.POSITIVE_INFINITY;
      for (const each of events) {
        const away = Math.abs((all[each.index] ?? Number.POSITIVE_INFINITY) - at);
        if (away < distance) [best, distance] = [each, away];
      }
      const moments = instantsFrom(all.map((moment) => moment ?? Number.NaN));
      expect(createNearest(events, moments)(at)).toBe(best);
    }),
  );
});
