import fc from "fast-check";
import { expect, test } from "vitest";
import { pickInSteps } from "../../../../src/columns/pickInstants";
import { finish } from "../../../../src/core/steps";
import {
  areEqual,
  type Instants,
  inOrder,
  instantAt,
  instantsFrom,
  joinInstants,
  orderOf,
  packInstants,
} from "../../../../src/core/time/instants";
import { MINUTE } from "../../../../src/core/time/interval";

const minute = fc.integer({ min: -1e9, max: 1e9 }).map((minutes) => minutes * MINUTE);
const unknown = fc.constant(Number.NaN);
/** Whole minutes, any milliseconds, and what 32 bits of minutes can't count. */
const columns = fc.oneof(
  fc.array(fc.oneof(minute, unknown)),
  fc.array(fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), unknown)),
  fc.array(fc.constantFrom(0, MINUTE, -(2 ** 31) * MINUTE, 2 ** 31 * MINUTE, 8.64e15, Number.NaN)),
);
const listOf = (instants: Instants) =>
  Array.from({ length: instants.length }, (_, i) => instantAt(instants, i));

test("packed, joined and picked, instants stay what they were, and in the order that sorting finds", () => {
  fc.assert(
    fc.property(fc.array(columns, { minLength: 1 }), fc.array(fc.nat()), (parts, picks) => {
      const joined = joinInstants(parts.map((part) => packInstants(instantsFrom(part))));
      const all = parts.flat();
      expect(listOf(joined)).toEqual(all);
      const rows = all.length > 0 ? [...new Set(picks.map((pick) => pick % all.length))] : [];
      rows.sort((a, b) => a - b);
      const picked = pick(joined, rows);
      expect(listOf(picked)).toEqual(rows.map((row) => all[row]));
      expectInOrder(picked);
    }),
  );
});

test("of very many any number is picked in order", () => {
  const random = fc.sample(fc.integer({ min: 0, max: 400 }), { numRuns: 3000, seed: 1 });
  const all = packInstants(
    instantsFrom(random.map((minutes, i) => (i % 7 === 0 ? Number.NaN : minutes * MINUTE))),
  );
  for (const every of [1, 3, 700, 5000])
    expectInOrder(
      pick(
        all,
        [...random.keys()].filter((row) => row % every === 1 % every),
      ),
    );
});

function pick(all: Instants, rows: readonly number[]): Instants {
  const isPicked = new Uint8Array(all.length);
  for (const row of rows) isPicked[row] = 1;
  return finish(pickInSteps(all, Uint32Array.from(rows), isPicked));
}

/** The same as sorting anew would tell. */
function expectInOrder(picked: Instants) {
  const { length, values, unit } = picked;
  const [ranked, expected] = [inOrder(picked), inOrder({ length, values, unit })];
  const ranks = Array.from({ length: expected.length }, (_, rank) => rank);
  expect(ranked.length).toBe(expected.length);
  expect(ranks.map(ranked.at)).toEqual(ranks.map(expected.at));
  expect(ranks.map(ranked.placeAt)).toEqual(ranks.map(expected.placeAt));
}

test("whole minutes take four bytes, and unknown ones none", () => {
  expect(packInstants(instantsFrom([0, -MINUTE, Number.NaN])).values.BYTES_PER_ELEMENT).toBe(4);
  expect(packInstants(instantsFrom([0, 1])).values.BYTES_PER_ELEMENT).toBe(8);
  expect(packInstants(instantsFrom([Number.NaN, Number.NaN])).values).toHaveLength(0);
});

test("in order are all that are known, at one instant in their own order", () => {
  fc.assert(
    fc.property(columns, (all) => {
      for (const instants of [instantsFrom(all), packInstants(instantsFrom(all))]) {
        const places = [...all.keys()].filter((i) => !Number.isNaN(all[i]));
        const expected = places.sort((a, b) => all[a]! - all[b]! || a - b);
        const order = orderOf(instants);
        expect([...(order ?? all.keys())]).toEqual(expected);
        const sorted = inOrder(instants);
        expect(Array.from({ length: sorted.length }, (_, i) => sorted.at(i))).toEqual(
          expected.map((place) => all[place]),
        );
      }
    }),
  );
});

test("columns are equal that hold the same", () => {
  const one = instantsFrom([0, Number.NaN]);
  expect(areEqual(one, instantsFrom([0, Number.NaN]))).toBe(true);
  expect(areEqual(one, instantsFrom([0, 1]))).toBe(false);
  expect(areEqual(one, instantsFrom([0]))).toBe(false);
  expect(areEqual(one, packInstants(one))).toBe(false);
});
