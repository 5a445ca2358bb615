import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { LONGEST } from "../../../src/core/time/edtf";
import { LIMITS } from "../../../src/load/dossierLimits";
import { inspectDossier } from "../../../src/load/inspectDossier";
import { MOST_TRANSLATIONS } from "../../../src/source/readSource";
import { OUR_PARAMETERS, parseAddress } from "../../../src/state/address";
import { hostileFiles, soundDossier } from "../../fixtures/hostile";

const polluted = () => Reflect.get({}, "polluted") ?? Reflect.get([], "polluted");

/** Every number that would reach the map or the timeline. */
function isFiniteThroughout(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(isFiniteThroughout);
}

test("there are at least a hundred hostile files, each with a name of its own", () => {
  expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length);
  expect(hostileFiles.length).toBeGreaterThanOrEqual(100);
});

test.each(hostileFiles)("$name", ({ bytes, at }) => {
  const inspected = inspectDossier(bytes);
  expect(polluted()).toBeUndefined();
  if (at === null) {
    expect(inspected).toHaveProperty("compiled");
    if ("compiled" in inspected) {
      expect(isFiniteThroughout(createDossier(inspected.compiled))).toBe(true);
    }
    return;
  }
  expect(inspected).toHaveProperty("faults");
  if (!("faults" in inspected)) return;
  expect(inspected.faults.map(({ path }) => path)).toContainEqual(expect.stringMatching(at));
  for (const { path, message } of inspected.faults) {
    expect(message).not.toBe("");
    // Marks that turn writing are named, never passed on.
    expect(message.length).toBeLessThan(600);
    expect(path + message).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
});

describe("whatever is changed in a sound dossier", () => {
  const SEED = 20_200_103; // said here, so that a run can be had again
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    paths.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      walk(inside, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(soundDossier(), []);
  const RUNS = 1_000;

  test("it is a sound dossier or faults, never an error", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 })), {
          minLength: 1,
          maxLength: 3,
        }),
        (changes) => {
          let root: unknown = soundDossier();
          for (const [path, value] of changes) root = replaced(root, path, value);
          const inspected = inspectDossier(new TextEncoder().encode(JSON.stringify(root)));
          if ("compiled" in inspected)
            expect(isFiniteThroughout(createDossier(inspected.compiled))).toBe(true);
          else expect(inspected.faults.length).toBeGreaterThan(0);
          expect(polluted()).toBeUndefined();
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  }, 60_000);

  test("any bytes at all are faults or a dossier", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(inspectDossier(bytes)).toHaveProperty("faults");
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test("any address gives a state, with a note of what was not understood", () => {
    const dossier = createDossier(soundDossier());
    const base = { root: "/", languagePath: "", hasPages: true, dossierId: null };
    const names = [...OUR_PARAMETERS, "__proto__", "constructor"];
    const part = fc.tuple(
      fc.oneof(fc.constantFrom(...names), fc.string()),
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          "1e999",
          "NaN/NaN/NaN",
          "-0",
          "99/91/181",
          "275760-09-14",
          "<script>",
          "../../x",
          "\u202e",
          "%00",
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.string({ unit: "binary" }), (query, hash) => {
        const url = new URL("https://news.test/");
        for (const [name, value] of query) url.searchParams.append(name, value);
        url.hash = hash;
        const { state, ignored } = parseAddress(url, base, dossier);
        expect(isFiniteThroughout(state)).toBe(true);
        expect(Array.isArray(ignored)).toBe(true);
        expect(polluted()).toBeUndefined();
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

function replaced(root: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof root !== "object" || root === null || !Object.hasOwn(root, step))
    return value;
  const copy = (Array.isArray(root) ? [...root] : { ...root }) as Record<string | number, unknown>;
  copy[step] = replaced(copy[step], rest, value);
  return copy;
}

test("docs/security/limits.md names every limit with its number", () => {
  const page = readFileSync("docs/security/limits.md", "utf8");
  const told = [...page.matchAll(/^\| `(\w+)` \| ([\d ]+) \|/gm)].map(([, name, number]) => [
    name,
    Number(number?.replaceAll(" ", "")),
  ]);
  expect(Object.fromEntries(told)).toEqual(LIMITS);
  expect(page).toContain(`at most ${LONGEST} characters`);
  expect(page).toContain(`${MOST_TRANSLATIONS} translations`);
});
