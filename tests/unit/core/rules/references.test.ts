import { expect, test } from "vitest";
import type { Path } from "../../../../src/core/rules/fault";
import { at, put, spoil } from "../../../fixtures/spoiltMarketFire";

test.each<[what: string, path: Path]>([
  ["site", at("loading-dock", "partOf")],
  ["kind", at("market-burns", "kind")],
  ["chapter", at("market-burns", "chapter")],
  ["site", at("market-burns", "site")],
  ["elsewhere", at("warning-shared", "elsewhere")],
  ["speaker", at("market-burns", "speaker")],
  ["speaker", at("market-burns", "claims", 1, "speaker")],
  ["event", at("market-burns", "claims", 1, "statement")],
  ["event", at("market-burns", "links", 0, "target")],
  ["speaker", at("market-burns", "links", 0, "statedBy")],
  ["source", at("protest-at-city-hall", "known", "sources", 0)],
  ["site", at("market-burns", "refined", "site")],
  ["background", at("market-burns", "refined", "background", 0)],
  ["source", at("market-burns", "refined", "sources", 0)],
  ["event", ["dossier", "conflicts", 0, "events", 0]],
  ["speaker", ["dossier", "conflicts", 0, "positions", 1, "speaker"]],
  ["event", ["dossier", "silences", 0, "events", 0]],
  ["event", ["dossier", "background", 0, "events", 0]],
  ["source", ["dossier", "background", 0, "sources", 0]],
  ["event", ["dossier", "changes", 0, "events", 0]],
])("a %s that is not there is told at %j, with names that there are", (what, path) => {
  const faults = spoil(({ dossier }) => put(dossier, path, "nobody-at-all"));
  const told = faults.filter(({ rule }) => rule === "references");
  expect(told).toContainEqual(
    expect.objectContaining({
      path,
      message: `there is no ${what} "nobody-at-all"`,
      hint: expect.stringMatching(/^write one of those there are, such as [a-z, -]+, or add it$/),
    }),
  );
});

test("an order is given by a speaker, not by an event", () => {
  const ordered = (target: string) =>
    spoil(({ event }) => {
      Object.assign(event("protest-at-city-hall").properties.links[0]!, { relation: "ordered-by", target });
    });
  expect(ordered("stallholders")).toEqual([]);
  expect(ordered("market-burns").map(({ message }) => message)).toEqual([
    'there is no speaker "market-burns"',
  ]);
});

test("the three names that look most like what was written are shown, the nearest first", () => {
  const [fault] = spoil(({ event }) => {
    event("market-burns").properties.links[0]!.target = "warning-sharet";
  });
  expect(fault?.hint).toMatch(/such as warning-shared, [a-z-]+, [a-z-]+, or add it$/);
  const [speaker] = spoil(({ event }) => {
    event("brigade-counts").properties.speaker = "fire-brigad";
  });
  expect(speaker?.hint).toMatch(/such as fire-brigade,/);
});

test("where there are none yet, that is said", () => {
  const faults = spoil(({ header }) => {
    header.chapters = [];
  });
  expect(faults[0]).toMatchObject({
    message: 'there is no chapter "the-fire"',
    hint: "there are none yet: add it, or leave the field out",
  });
});

test("a claim of a conflict is one of its own events', and the fault stands where it is named", () => {
  const [fault] = spoil(({ header }) => {
    header.conflicts[0]!.positions[1]!.claim = "old-wiring";
  });
  expect(fault).toMatchObject({
    path: ["dossier", "conflicts", 0, "positions", 1, "claim"],
    message: `none of the conflict's events has a claim "old-wiring"`,
    hint: expect.stringContaining("stalls-"),
  });
  expect(
    spoil(({ header }) => {
      delete header.conflicts[0]!.positions[1]!.claim;
    }),
  ).toEqual([]);
});

test("sites that are parts of each other are each told; one that is only part of those is not", () => {
  const faults = spoil(({ site }) => {
    site("harbour-market").properties.partOf = "city-hall";
    site("city-hall").properties.partOf = "harbour-market";
  });
  expect(faults.map(({ path, message }) => [path, message])).toEqual(
    ["harbour-market", "city-hall"].map((id) => [
      at(id, "partOf"),
      `${id} is, by way of others, part of itself`,
    ]),
  );
  expect(
    spoil(({ site }) => {
      site("city-hall").properties.partOf = "city-hall";
    }),
  ).toHaveLength(1);
});
