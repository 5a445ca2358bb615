import { expect, test } from "vitest";
import { cornerCredits } from "../../../src/map/controls/cornerCredits";

const streets = { corner: ["Streets"] };

test("the corner names those whose licence asks for it on the map, once", () => {
  expect(cornerCredits([{}, { corner: ["Streets", "Tiler", "Schema"] }, streets], null)).toEqual([
    "Streets",
    "Tiler",
    "Schema",
  ]);
});

test("tiles that lie on top are named first, and nobody twice", () => {
  const tiles = { attribution: "© Streets contributors" };
  expect(cornerCredits([streets, { corner: ["Tiler"] }], tiles)).toEqual(["Streets contributors", "Tiler"]);
});
