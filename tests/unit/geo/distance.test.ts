import { expect, test } from "vitest";
import { metersBetween } from "../../../src/geo/distance";

test.each([
  [[0, 0], [0, 0], 0],
  [[0, 0], [1, 0], 111_195],
  [[0, 60], [1, 60], 55_597],
  [[179.5, 0], [-179.5, 0], 111_195],
  [[0, -90], [0, 90], 20_015_115],
])("from %j to %j it is %i m", (from, to, meters) => {
  expect(metersBetween(from, to)).toBeCloseTo(meters, -1);
});
