import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventTime, TimeOrder } from "../../../../src/core/dossier";
import {
  type OrderContext,
  type OrderedEntry,
  type Precedence,
  precedencesOf,
} from "../../../../src/core/order/constraints";
import { narrow } from "../../../../src/core/order/narrow";
import { lagOf, type RelativeTime } from "../../../../src/core/order/relative";
import { solve } from "../../../../src/core/order/solve";
import { HOUR, type Interval } from "../../../../src/core/time/interval";
import type { Claim, Link } from "../../../../src/schema/dossier";
import type { Relation } from "../../../../src/schema/vocabulary";

type Entry = OrderedEntry & { readonly time: Pick<EventTime, "known" | "knownByReport"> };
type Told = readonly [relation: Relation, target: string];

const hours = (from: number, to: number): Interval => [from * HOUR, to * HOUR];

interface Written {
  readonly time?: Interval | null;
  readonly refined?: Interval;
  readonly known?: Interval;
  readonly lasting?: string;
  readonly links?: readonly Told[];
  /** The entries in which claims about this one were made. */
  readonly statements?: readonly string[];
  readonly layer?: "report" | "background";
  /** Counts only where there is no time. */
  readonly after?: RelativeTime;
}

function entry(slug: string, written: Written): Entry {
  const { time = null, refined = null, known = null, lasting, links = [], statements = [], after } = written;
  return {
    slug,
    layer: written.layer ?? "report",
    time: {
      edtf: after && time === null ? null : (lasting ?? null),
      possible: time,
      ...(after && time === null && { relative: after }),
      lasting: lasting !== undefined,
      refined,
      known,
      knownByReport: known,
    },
    refined: refined && { edtf: "", timeZone: null },
    links: links.map(([relation, target]) => ({ relation, target }) as Link),
    claims: statements.map((statement) => ({ statement }) as Claim),
  };
}

const entries = (written: Readonly<Record<string, Written>>) =>
  Object.entries(written).map(([slug, one]) => entry(slug, one));

const CONTEXT: OrderContext = { timeZone: "UTC", reportDay: hours(72, 96) };

function orderOf(written: Readonly<Record<string, Written>>, slug: string): TimeOrder | undefined {
  const all = entries(written);
  return narrow(all, CONTEXT).get(all.findIndex((one) => one.slug === slug));
}

describe("what order leaves of a time", () => {
  const strike = { time: hours(0, 72), refined: hours(48, 49) };

  test("a statement about an event begins with it, where other sources tell when that was", () => {
    const toll = orderOf(
      { strike: { ...strike, statements: ["toll"] }, toll: { time: hours(0, 72) } },
      "toll",
    );
    expect(toll).toMatchObject({
      report: hours(0, 72),
      others: hours(48, 72),
      after: [0],
      borrowed: { from: 0, to: null },
    });
  });

  test.each<[Relation, Interval]>([
    ["after", hours(24, 72)],
    ["right-after", hours(24, 72)],
    ["responds-to", hours(24, 72)],
    ["retaliation-for", hours(24, 72)],
    ["protest-against", hours(24, 72)],
    ["before", hours(0, 48)],
    ["at-the-time-of", hours(0, 72)],
    ["ordered-by", hours(0, 72)],
  ])("by the report alone: %s what lies from hour 24 to 48", (relation, left) => {
    const all = entries({
      other: { time: hours(24, 48) },
      own: { time: hours(0, 72), links: [[relation, "other"]] },
    });
    expect(solve(all, precedencesOf(all), false, CONTEXT).rangeOf(1) ?? hours(0, 72)).toEqual(left);
  });

  test("what goes before is narrowed too, and so is all that hangs on it", () => {
    const chain = {
      a: { time: hours(0, 72), links: [["before", "b"]] },
      b: { time: hours(0, 72) },
      c: { time: hours(0, 24), links: [["after", "b"]] },
    } as const;
    expect(orderOf(chain, "a")).toMatchObject({ report: hours(0, 24), before: [1], after: [] });
    expect(orderOf(chain, "b")).toMatchObject({ report: hours(0, 24), before: [2], after: [0] });
  });

  test("what follows something that lasted may begin on the last day of it, and an answer on its first", () => {
    const siege = { time: hours(0, 72), lasting: "1970-01-01/1970-01-03" };
    const leftBy = (relation: Relation) =>
      orderOf({ siege, own: { time: hours(0, 96), links: [[relation, "siege"]] } }, "own")?.report;
    expect(leftBy("after")).toEqual(hours(48, 96));
    expect(leftBy("responds-to")).toEqual(hours(0, 96));
  });

  test("what has no time lies between what it follows and the day of the report", () => {
    const told = { a: { time: hours(24, 48) }, b: { links: [["after", "a"]] } } as const;
    expect(orderOf(told, "b")).toMatchObject({ report: hours(24, 96), after: [0] });
    const byOthers = { ...told, b: { ...told.b, layer: "background" } } as const;
    expect(orderOf(byOthers, "b")).toMatchObject({ report: null, others: null, after: [0] });
  });

  test("an announcement is left where it is", () => {
    const written = {
      opening: { time: hours(48, 72), statements: ["invitation"] },
      invitation: { time: hours(0, 24) },
    };
    expect(orderOf(written, "invitation")).toBeUndefined();
    const linked = {
      opening: { time: hours(0, 72), refined: hours(48, 49), statements: ["invitation"] },
      invitation: { time: hours(0, 72), links: [["before", "opening"]] },
    } as const;
    expect(orderOf(linked, "invitation")).toMatchObject({ report: hours(0, 72), others: hours(0, 49) });
  });

  test("other sources that contradict the order narrow nothing", () => {
    const written = {
      a: { time: hours(0, 72), refined: hours(60, 61) },
      b: { time: hours(0, 72), refined: hours(10, 11), links: [["after", "a"]] },
      c: { time: hours(0, 72), links: [["after", "b"]] },
    } as const;
    expect(orderOf(written, "c")).toMatchObject({ report: hours(0, 72), others: hours(0, 72) });
  });

  test("entries that only other sources tell of narrow nothing by the report alone", () => {
    const written = {
      a: { time: hours(48, 49), layer: "background" },
      b: { time: hours(0, 72), links: [["after", "a"]] },
    } as const;
    expect(orderOf(written, "b")).toMatchObject({ report: hours(0, 72), others: hours(48, 72) });
  });

  test("nothing is known before it happens, unless it was announced", () => {
    const known = (time: Interval) =>
      orderOf(
        {
          strike: { ...strike, statements: ["toll"] },
          toll: { time: hours(0, 72), known: time },
        },
        "toll",
      );
    expect(known(hours(24, 72))).toMatchObject({ known: hours(48, 72), knownByReport: hours(24, 72) });
    expect(known(hours(0, 24))).toMatchObject({ known: hours(0, 24) });
  });

  test("of what comes before, only what is next to it is named, and nothing that the times say already", () => {
    const written = {
      a: { time: hours(0, 96) },
      b: { time: hours(0, 96), links: [["after", "a"]] },
      c: {
        time: hours(24, 96),
        links: [
          ["after", "b"],
          ["after", "a"],
          ["after", "old"],
        ],
      },
      old: { time: hours(0, 24) },
    } as const;
    expect(orderOf(written, "c")).toMatchObject({ after: [1], before: [] });
  });

  test("without links and claims made elsewhere there is nothing to narrow", () => {
    expect(narrow(entries({ a: { time: hours(0, 1) }, b: {} }), CONTEXT).size).toBe(0);
  });
});

const RELATIONS: readonly Relation[] = ["after", "right-after", "before", "responds-to", "at-the-time-of"];
const nameOf = (place: number) => `entry-${place}`;

/** Entries told at random, some in contradiction to each other. */
const tellings = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const names = fc.nat(count - 1).map(nameOf);
  const span = fc
    .tuple(fc.nat(9), fc.integer({ min: 1, max: 9 }))
    .map(([from, length]) => hours(from, from + length));
  return fc.array(
    fc.record({
      time: fc.option(span),
      refined: fc.option(span, { nil: undefined, freq: 3 }),
      known: fc.option(span, { nil: undefined }),
      lasting: fc.option(fc.constant("unread/unread"), { nil: undefined, freq: 4 }),
      links: fc.array(fc.tuple(fc.constantFrom(...RELATIONS), names), { maxLength: 2 }),
      statements: fc.array(names, { maxLength: 1 }),
      after: fc.option(
        fc.record({
          entry: names,
          by: fc.constantFrom("PT1H", "PT2H", "PT3H", "PT24M"),
          about: fc.boolean(),
        }),
        { nil: undefined, freq: 2 },
      ),
      layer: fc.constantFrom("report" as const, "report" as const, "background" as const),
    }),
    { minLength: count, maxLength: count },
  );
});

const written = (telling: readonly object[]): Entry[] =>
  telling.map((one, place) =>
    entry(nameOf(place), Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined))),
  );

/** Beginnings and ends chosen at random from each range, as far as they hold to the order. */
function* solutionsOf(all: readonly Entry[], precedences: readonly Precedence[], withOthers: boolean) {
  const ranges = all.map(({ time, layer }): Interval => {
    const range = (withOthers ? time.refined : null) ?? time.possible;
    return range ?? [-1 * HOUR, layer === "report" ? CONTEXT.reportDay![1] : 100 * HOUR];
  });
  const random = { seed: 1 };
  const next = (least: number, most: number) => {
    random.seed = (random.seed * 48_271) % 2_147_483_647;
    return least + Math.floor((random.seed / 2_147_483_647) * (most - least + 1));
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    const chosen = ranges.map(([from, to], place) => {
      const start = next(from / HOUR, to / HOUR - 1) * HOUR;
      const isLong = all[place]!.time.lasting && (!withOthers || !all[place]!.time.refined);
      return [start, isLong && all[place]!.time.possible ? next(start / HOUR, to / HOUR - 1) * HOUR : start];
    });
    const holds = precedences.every(
      ({ earlier, later, after, lag = { least: 0, most: Number.POSITIVE_INFINITY } }) => {
        const since = chosen[later]![0]! - chosen[earlier]![after === "end" ? 1 : 0]!;
        return lag.least <= since && since <= lag.most;
      },
    );
    if (holds) yield chosen as [number, number][];
  }
}

test("no way in which all can have happened is lost, with other sources and without", () => {
  fc.assert(
    fc.property(tellings, fc.boolean(), (telling, withOthers) => {
      const all = written(telling);
      const { held, rangeOf } = solve(all, precedencesOf(all), withOthers, CONTEXT);
      for (const solution of solutionsOf(all, held, withOthers))
        solution.forEach(([start, end], place) => {
          const range = rangeOf(place);
          if (range) expect(range[0] <= start && end < range[1]).toBe(true);
        });
    }),
  );
});

test("a stated time is never emptied, and is left as it is where the order contradicts it", () => {
  fc.assert(
    fc.property(tellings, (telling) => {
      const all = written(telling);
      const precedences = precedencesOf(all);
      const { held, rangeOf, contradictions } = solve(all, precedences, false, CONTEXT);
      const isHeld = (place: number) => held.some(({ earlier, later }) => [earlier, later].includes(place));
      all.forEach(({ time: { possible } }, place) => {
        const range = rangeOf(place);
        if (!possible || !range) return;
        expect(range[0]).toBeLessThan(range[1]);
        expect(range[0] >= possible[0] && range[1] <= possible[1]).toBe(true);
        if (!isHeld(place)) expect(range).toEqual(possible);
      });
      const stated = precedences.stated.filter(({ earlier, later }) =>
        [earlier, later].every((place) => all[place]!.layer === "report"),
      );
      expect(contradictions.length === 0).toBe(stated.every((one) => held.includes(one)));
    }),
  );
});

test("the beginnings of what is left are themselves a way in which all can have happened", () => {
  fc.assert(
    fc.property(tellings, fc.boolean(), (telling, withOthers) => {
      const all = written(telling);
      const { held, rangeOf } = solve(all, precedencesOf(all), withOthers, CONTEXT);
      for (const { earlier, later, lag } of held) {
        const [a, b] = [rangeOf(earlier), rangeOf(later)];
        if (a && b) expect(a[0] + (lag?.least ?? 0)).toBeLessThanOrEqual(b[0]);
      }
    }),
  );
});

test("narrowing what is narrowed changes nothing", () => {
  fc.assert(
    fc.property(tellings, fc.boolean(), (telling, withOthers) => {
      const all = written(telling);
      const once = solve(all, precedencesOf(all), withOthers, CONTEXT);
      const isIn = new Set(once.held.flatMap(({ earlier, later }) => [earlier, later]));
      const narrowed = all.map((one, place) => {
        const range = isIn.has(place) ? once.rangeOf(place) : null;
        if (!range) return one;
        const isRefined = withOthers && one.time.refined;
        return { ...one, time: { ...one.time, ...(isRefined ? { refined: range } : { possible: range }) } };
      });
      const twice = solve(narrowed, precedencesOf(narrowed), withOthers, CONTEXT);
      for (const place of isIn) expect(twice.rangeOf(place)).toEqual(once.rangeOf(place));
    }),
  );
});

test("the order of entries, links and claims makes no difference", () => {
  fc.assert(
    fc.property(
      tellings.chain((telling) =>
        fc.record({
          telling: fc.constant(telling),
          places: fc.shuffledSubarray([...telling.keys()], {
            minLength: telling.length,
            maxLength: telling.length,
          }),
        }),
      ),
      ({ telling, places }) => {
        const all = written(telling);
        const shuffled = places.map((place) => {
          const one = all[place]!;
          return { ...one, links: [...one.links].reverse(), claims: [...one.claims].reverse() };
        });
        const [given, other] = [narrow(all, CONTEXT), narrow(shuffled, CONTEXT)];
        places.forEach((place, now) => {
          const [a, b] = [given.get(place), other.get(now)];
          const times = (order: TimeOrder | undefined) =>
            order && [order.report, order.others, order.known, order.knownByReport];
          expect(times(b)).toEqual(times(a));
        });
      },
    ),
  );
});

describe("a time that is told by another's", () => {
  const strikes = { time: [10 * HOUR, 10 * HOUR + 60_000] as const };
  const later = (by: string, about = false) => ({ after: { entry: "strikes", by, about } });

  test("lies so long after it", () => {
    expect(orderOf({ strikes, boats: later("PT10M") }, "boats")?.report).toEqual([
      10 * HOUR + 600_000,
      10 * HOUR + 660_000,
    ]);
  });

  test("is wider where it is told with “about”, and still after it", () => {
    expect(orderOf({ strikes, boats: later("PT10M", true) }, "boats")?.report).toEqual([
      10 * HOUR + 300_000,
      10 * HOUR + 960_000,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (seconds) => {
        const [exact, about] = [false, true].map(
          (about) => lagOf({ entry: "", by: `PT${seconds}S`, about })!,
        );
        expect(about!.least).toBeGreaterThan(0);
        expect(about!.least).toBeLessThan(exact!.least);
        expect(about!.most).toBeGreaterThan(exact!.most);
      }),
    );
  });

  test("follows the end of what lasted, and is followed itself", () => {
    const sinks = { after: { entry: "boats", by: "PT1H", about: false } };
    const burns = { time: hours(0, 24), lasting: "1970-01-01/1970-01-01" };
    expect(orderOf({ strikes, boats: later("PT10M"), sinks }, "sinks")?.report).toEqual([
      11 * HOUR + 600_000,
      11 * HOUR + 660_000,
    ]);
    expect(
      orderOf({ burns, leaves: { after: { entry: "burns", by: "PT1H", about: false } } }, "leaves")?.report,
    ).toEqual(hours(1, 25));
  });

  test("by other sources follows the time that they tell of the other", () => {
    const day = { time: hours(0, 24), refined: [10 * HOUR, 10 * HOUR + 60_000] as const };
    const order = orderOf({ strikes: day, boats: later("PT10M") }, "boats");
    expect(order?.report).toEqual([600_000, 24 * HOUR + 600_000]);
    expect(order?.others).toEqual([10 * HOUR + 600_000, 10 * HOUR + 660_000]);
  });
});
