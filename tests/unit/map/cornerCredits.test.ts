import { expect, test } from "vitest";
import { cornerCredits } from "../../../src/map/cornerCredits";

test("the corner names everybody with a ©, once", () => {
  const credits = [
    { attribution: "Made with Natural Earth" },
    { attribution: "Boundaries © Office of Maps" },
    { attribution: "© Street contributors; main roads from tiles © Tiler, © Schema" },
    { attribution: "© Street contributors" },
  ];
  expect(cornerCredits(credits, null)).toEqual(["Office of Maps", "Street contributors", "Tiler", "Schema"]);
});

test("tiles that lie on top are named first", () => {
  const streets = { attribution: "© Street contributors" };
  expect(cornerCredits([{ attribution: "© Office of Maps" }, streets], streets)).toEqual([
    "Street contributors",
    "Office of Maps",
  ]);
});
