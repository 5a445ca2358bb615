import { expect, test } from "vitest";
import { createReducer, initialState } from "../../../src/state/readerState";
import { harbourDossier } from "../../fixtures/harbour";

const dossier = harbourDossier();
const reduce = createReducer(dossier);
const start = initialState(dossier);

test("pointing at the same events again changes nothing, and pointing away takes it back", () => {
  const pointed = reduce(start, { type: "point", slugs: ["fire-at-quay"] });
  expect(pointed.pointed).toEqual(["fire-at-quay"]);
  expect(reduce(pointed, { type: "point", slugs: ["fire-at-quay"] })).toBe(pointed);
  expect(reduce(pointed, { type: "point", slugs: [] }).pointed).toEqual([]);
});

test("what is pointed at moves neither playhead, map nor selection", () => {
  const { pointed: _, ...rest } = reduce(start, { type: "point", slugs: ["fire-at-quay"] });
  const { pointed: __, ...before } = start;
  expect(rest).toEqual(before);
});
