import { expect, test } from "vitest";
import { checkDossier } from "../../../src/load/checkDossier";
import { harbour } from "../../fixtures/harbour";

test("every fault of a dossier that nobody here compiled says where it is and what to write instead", () => {
  const broken = JSON.parse(JSON.stringify(harbour));
  const event = broken.features.at(-1);
  event.properties.timePrecision = 9;
  event.properties.titel = event.properties.title;
  delete event.properties.title;
  broken.features[0].properties.role = "place";
  const checked = checkDossier(broken);
  const faults = "faults" in checked ? checked.faults : [];
  expect(faults.map(({ path }) => path.replace(/.*\./, "")).sort()).toEqual([
    "role",
    "timePrecision",
    "title",
  ]);
  expect(faults.find(({ path }) => path.endsWith("timePrecision"))).toEqual({
    path: `features.${broken.features.length - 1} (${event.id}).properties.timePrecision`,
    message: '"timePrecision" cannot be 9',
    hint: "write one of 1 | 2 | 3",
  });
  for (const { hint } of faults) expect(hint).toBeTruthy();
});
