import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { coreArea, storyBounds } from "../../../src/map/coreArea";
import { harbour, harbourDossier } from "../../fixtures/harbour";
import { twoTowns } from "../../fixtures/twoTowns";

test("the heart of the story is the site that holds most of it, and has its name", () => {
  const core = coreArea(createDossier(twoTowns("town")))!;
  expect(core.site?.id).toBe("town");
  const [west, south, east, north] = core.bounds;
  expect(west).toBeLessThan(174.78);
  expect(east).toBeGreaterThan(174.83);
  expect(south).toBeLessThan(-41.31);
  expect(north).toBeGreaterThan(-41.27);
  expect(north - south).toBeLessThan(0.1); // not the north, and not the whole circle of the town
});

test("without wholes it is the densest cluster, and nameless", () => {
  const core = coreArea(createDossier(twoTowns(null)))!;
  expect(core.site).toBeNull();
  expect(core.bounds[3]).toBeLessThan(-41);
});

test("a single site is its own core", () => {
  expect(coreArea(harbourDossier())?.bounds[0]).toBeLessThan(174.78);
});

test("a place where half of the story is, with no others in it, does not hide the rest", () => {
  const { features, ...rest } = twoTowns(null);
  const [quay] = features.filter(({ id }) => id === "fire");
  const more = ["one", "two", "three"].map((id) => ({ ...quay!, id }));
  const [west, south, east, north] = coreArea(
    createDossier({ ...rest, features: [...features, ...more] }),
  )!.bounds;
  expect([west < 174.781, south < -41.309, east > 174.829, north > -41.271]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test("the whole story takes in every place", () => {
  const [west, , east, north] = storyBounds(createDossier(twoTowns("town")))!;
  expect(west).toBeLessThan(172.5);
  expect(east).toBeGreaterThan(174.8);
  expect(north).toBeGreaterThan(-34.7);
});

test("a dossier without places has neither", () => {
  const empty = createDossier({
    ...harbour,
    features: harbour.features.filter(({ id }) => id === "rumour"),
  });
  expect(coreArea(empty)).toBeNull();
  expect(storyBounds(empty)).toBeNull();
});
