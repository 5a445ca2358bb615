import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import type { Phase } from "../../../src/core/phase";
import { leadEvent, ownPlaceOf, ownPlacesOf, placesOf } from "../../../src/core/places";
import type { CompiledDossier } from "../../../src/schema/dossier";
import { createReader } from "../../../src/state/react";
import { initialState } from "../../../src/state/readerState";
import { harbour } from "../../fixtures/harbour";
import { twoTowns } from "../../fixtures/twoTowns";

function placesIn(compiled: CompiledDossier, onlyReport = false) {
  const dossier = createDossier(compiled);
  const state = { ...initialState(dossier), onlyReport };
  const { selectors } = createReader(dossier, state);
  return placesOf(dossier, selectors.visible(state), onlyReport);
}

test("places stand in the order of the story, a whole after its first part", () => {
  expect(placesIn(twoTowns("town")).map(({ id, role, events }) => [id, role, events.length])).toEqual([
    ["the-north", "events", 1],
    ["islands", "events", 1],
    ["north-quay", "events", 1],
    ["town", "within", 3],
    ["south-quay", "events", 2],
  ]);
});

test("a region is an area without a pin; a site with events of its own is no mere whole", () => {
  const places = placesIn(twoTowns("town"));
  expect(places.find(({ id }) => id === "the-north")?.asArea).toBe(true);
  expect(places.find(({ id }) => id === "islands")?.asArea).toBe(false);
});

const refined: CompiledDossier = {
  ...harbour,
  features: harbour.features.map((feature) =>
    feature.properties.role === "event" && feature.properties.refined
      ? {
          ...feature,
          properties: {
            ...feature.properties,
            refined: { ...feature.properties.refined, position: [174.8, -41.3], radius: 900 },
          },
        }
      : feature,
  ) as CompiledDossier["features"],
};

test("where other sources put an event has a place of its own, and none with only the report", () => {
  const place = placesIn(refined).find(({ role }) => role === "refined");
  expect(place).toMatchObject({ position: [174.8, -41.3], radiusMeters: 900 });
  expect(place?.events.map(({ slug }) => slug)).toEqual(["fire-at-quay"]);
  expect(placesIn(refined, true).some(({ role }) => role === "refined")).toBe(false);
});

test("a statement made at a site stands there with what happened", () => {
  const told = structuredClone(harbour);
  Object.assign(told.features.find(({ id }) => id === "harbour-master-speaks")!.properties, { site: "quay" });
  expect(placesIn(told).map(({ id, events }) => [id, ...events.map(({ slug }) => slug)])).toEqual([
    ["quay", "ship-arrives", "fire-at-quay", "harbour-master-speaks"],
  ]);
});

test.each<[string, Phase[], number, Phase]>([
  ["one under way before one that may be", ["possible", "underWay", "ahead"], 1, "underWay"],
  ["one that may be before those past", ["past", "possible", "ahead"], 1, "possible"],
  ["the last one past", ["past", "past", "ahead"], 1, "past"],
  ["the first one ahead", ["ahead", "ahead", "ahead"], 0, "ahead"],
])("a place looks like %s", (_, phases, index, phase) => {
  const { events } = createDossier(twoTowns("town"));
  const three = events.slice(0, 3);
  const bySlug = new Map(three.map(({ slug }, i) => [slug, phases[i]!]));
  expect(leadEvent(three, bySlug, null)).toEqual({ event: three[index], phase });
  for (const [i, event] of three.entries())
    expect(leadEvent(three, bySlug, event.slug)).toEqual({ event, phase: phases[i] });
});

test("an event is at its own place; where other sources put it only if the report gives none", () => {
  const places = placesIn(refined);
  expect(ownPlaceOf("fire-at-quay", places)?.id).toBe("quay");
  expect(ownPlaceOf("fire-at-quay", places.slice(1))?.role).toBe("refined");
  expect(ownPlaceOf("rumour", places)).toBeUndefined();
  expect(ownPlaceOf(null, places)).toBeUndefined();
  const both = ownPlacesOf(["fire-at-quay", "rumour", "fire-at-quay"], places);
  expect([...both].map(({ id }) => id)).toEqual(["quay"]);
});
