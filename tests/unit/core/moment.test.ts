import fc from "fast-check";
import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { momentOf } from "../../../src/core/moment";
import { knownOf, rangeOf, refinedOf } from "../../../src/core/order/ranges";
import { instantAt } from "../../../src/core/time/instants";
import { DAY, HOUR } from "../../../src/core/time/interval";
import type { Claim, EventFeature, Link } from "../../../src/schema/dossier";
import type { Relation } from "../../../src/schema/vocabulary";
import { harbour } from "../../fixtures/harbour";

const [from] = [Date.parse(harbour.dossier.start)];
const model = harbour.features[4] as EventFeature;
const sites = harbour.features.filter(({ properties }) => properties.role === "site");
const iso = (day: number) => new Date(from + day * DAY).toISOString();

interface Told {
  /** First and last possible day, from the first of the dossier. */
  readonly days: readonly [number, number] | null;
  /** The hour of the first day that other sources tell. */
  readonly hour?: number;
  readonly known?: readonly [number, number];
  readonly links?: readonly (readonly [Relation, number])[];
  /** The place of the entry in which a claim about this one was made. */
  readonly statement?: number;
}

const nameOf = (place: number) => `entry-${place}`;

function dossierOf(account: readonly Told[]) {
  const events = account.map(({ days, hour, known, links = [], statement }, place): EventFeature => {
    const refined = hour === undefined || !days ? null : from + days[0] * DAY + hour * HOUR;
    return {
      ...model,
      id: nameOf(place),
      properties: {
        ...model.properties,
        start: days && iso(days[0]),
        end: days && iso(days[1] + 1),
        known: known ? { edtf: "", start: iso(known[0]), end: iso(known[1] + 1), sources: [] } : null,
        refined:
          refined === null
            ? null
            : {
                edtf: null,
                start: new Date(refined).toISOString(),
                end: new Date(refined + 60_000).toISOString(),
                timeZone: null,
                site: null,
                position: null,
                radius: null,
                background: [],
                sources: [],
              },
        links: links.map(([relation, target]) => ({ relation, target: nameOf(target) }) as Link),
        claims: statement === undefined ? [] : [{ statement: nameOf(statement) } as Claim],
      },
    };
  });
  return createDossier({ ...harbour, features: [...sites, ...events] });
}

const days = fc.tuple(fc.nat(4), fc.nat(3)).map(([first, length]) => [first, first + length] as const);
const accounts = fc.array(
  fc.record({
    days: fc.option(days, { freq: 8 }),
    hour: fc.option(fc.nat(23), { nil: undefined }),
    known: fc.option(days, { nil: undefined }),
    links: fc.array(
      fc.tuple(fc.constantFrom<Relation>("after", "before", "responds-to", "right-after"), fc.nat(6)),
      { maxLength: 1 },
    ),
    statement: fc.option(fc.nat(6), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 7 },
);
const bases = fc.record({
  clock: fc.constantFrom("happened" as const, "known" as const),
  onlyReport: fc.boolean(),
});

test("a moment lies in the time that is drawn, and is missing exactly where there is none", () => {
  fc.assert(
    fc.property(accounts as fc.Arbitrary<Told[]>, bases, (account, basis) => {
      const dossier = dossierOf(account);
      for (const event of dossier.events) {
        const { time } = event;
        const range =
          basis.clock === "known"
            ? knownOf(time, basis.onlyReport)
            : (refinedOf(time, basis.onlyReport) ?? rangeOf(time, basis.onlyReport));
        const moment = momentOf(event, dossier, basis);
        expect(moment === null).toBe(range === null);
        if (range && moment !== null) expect(moment >= range[0] && moment < range[1]).toBe(true);
      }
    }),
  );
});

test("in the order of the account moments go back only where an entry's own time is over before what was told", () => {
  fc.assert(
    fc.property(accounts as fc.Arbitrary<Told[]>, fc.boolean(), (account, onlyReport) => {
      const dossier = dossierOf(account);
      const basis = { clock: "happened", onlyReport } as const;
      const moments = dossier.moments(basis);
      let told = Number.NEGATIVE_INFINITY;
      for (const { index, time } of dossier.events) {
        const moment = instantAt(moments, index);
        const range = refinedOf(time, onlyReport) ?? rangeOf(time, onlyReport);
        if (!range) continue;
        if (moment < told) expect(range[1]).toBeLessThanOrEqual(told);
        told = Math.max(told, moment);
      }
    }),
  );
});

test("no entry's moment stands before that of one told ahead of it that it is said to follow", () => {
  fc.assert(
    fc.property(accounts as fc.Arbitrary<Told[]>, fc.boolean(), (account, onlyReport) => {
      const dossier = dossierOf(account);
      const moments = dossier.moments({ clock: "happened", onlyReport });
      for (const { index, time } of dossier.events)
        for (const earlier of time.order?.after ?? []) {
          const [own, other] = [instantAt(moments, index), instantAt(moments, earlier)];
          const range = refinedOf(time, onlyReport) ?? rangeOf(time, onlyReport);
          if (earlier < index && range && other < range[1]) expect(own).toBeGreaterThanOrEqual(other);
        }
    }),
  );
});

test("statements stand at the event that they tell of, and not at midnight days before it, on either clock", () => {
  const dossier = dossierOf([
    { days: [0, 0] },
    { days: [0, 2], hour: 2, links: [["right-after", 0]], statement: 2 },
    { days: [0, 2], known: [0, 2] },
    { days: [2, 2] },
  ]);
  const hours = (clock: "happened" | "known", onlyReport: boolean) =>
    dossier.events.map((event) => {
      const moment = momentOf(event, dossier, { clock, onlyReport });
      return moment && (moment - from) / HOUR;
    });
  expect(hours("happened", false)).toEqual([0, 2, 2, 48]);
  expect(hours("happened", true)).toEqual([0, 0, 0, 48]);
  expect(hours("known", false)[2]).toBe(2);
});
