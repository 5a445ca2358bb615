import fc from "fast-check";
import { expect, test } from "vitest";
import { order } from "../../../../src/core/rules/order";
import type { CompiledDossier, EventFeature } from "../../../../src/schema/dossier";
import { base } from "../../../fixtures/spoiltMarketFire";

type Told = readonly [relation: "after" | "before" | "same-time", target: number];
const model = base.features.find(
  (feature): feature is EventFeature =>
    feature.properties.role === "event" && feature.properties.links.length > 0,
)!;
const [link] = model.properties.links;
const nameOf = (event: number) => `event-${event}`;

/** Events that have nothing but links to each other. */
const dossierOf = (events: readonly (readonly Told[])[]): CompiledDossier => ({
  ...base,
  features: events.map((links, event) => ({
    ...model,
    id: nameOf(event),
    properties: {
      ...model.properties,
      links: links.map(([relation, target]) => ({ ...link!, relation, target: nameOf(target) })) as never,
    },
  })),
});

/** Pairs of an earlier and a later event. */
const pairsOf = (events: readonly (readonly Told[])[]) =>
  events.flatMap((links, event) =>
    links.flatMap(([relation, target]) =>
      relation === "after" ? [[target, event]] : relation === "before" ? [[event, target]] : [],
    ),
  ) as [number, number][];

/** By taking away, as long as there is one, an event that nothing comes before. */
function hasCycle(pairs: readonly (readonly [number, number])[]): boolean {
  const free = pairs.find(([earlier]) => !pairs.some(([, later]) => later === earlier));
  return free ? hasCycle(pairs.filter(([earlier]) => earlier !== free[0])) : pairs.length > 0;
}

const graphs = fc
  .integer({ min: 1, max: 7 })
  .chain((count) =>
    fc.array(
      fc.array(
        fc.tuple(
          fc.constantFrom("after" as const, "before" as const, "same-time" as const),
          fc.nat(count - 1),
        ),
        { maxLength: 3 },
      ),
      { minLength: count, maxLength: count },
    ),
  );

test("a round of links is found exactly where there is one, and what is named comes each before the next", () => {
  fc.assert(
    fc.property(graphs, (events) => {
      const pairs = pairsOf(events);
      const faults = order.check(dossierOf(events));
      expect(faults.length > 0).toBe(hasCycle(pairs));
      const rounds = faults.map(({ message }) => message.split(": ")[1]!.split(" → "));
      for (const round of rounds) {
        expect(round.at(-1)).toBe(round[0]);
        for (const [i, name] of round.slice(1).entries())
          expect(pairs.map(([earlier, later]) => [nameOf(earlier), nameOf(later)])).toContainEqual([
            round[i],
            name,
          ]);
      }
      const told = rounds.map((round) => round.slice(1).sort().join(" "));
      expect(new Set(told).size).toBe(told.length); // each once, wherever it is entered
    }),
    { numRuns: 300 },
  );
});
