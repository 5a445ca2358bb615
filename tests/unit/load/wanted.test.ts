import { expect, test } from "vitest";
import { wantedBy } from "../../../src/load/columns/wanted";

const header = { timeZone: "UTC", start: "2023-01-01T00:00:00Z", end: "2025-01-01T00:00:00Z" };
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

test.each([
  ["", null, null],
  ["?event=a-fire", "a-fire", null],
  ["?t=2024-03-01", null, [day("2024-03-01"), day("2024-03-01") + 1]],
  ["?t=2024-03-01T00:00%2B00:00&event=a", "a", [day("2024-03-01"), day("2024-03-01") + 1]],
  ["?from=2024-03-01&to=2024-03-03", null, [day("2024-03-01"), day("2024-03-04")]],
  ["?from=2024-03-01", null, [day("2024-03-01"), day("2025-01-01")]],
  ["?to=2024-03-03", null, [day("2023-01-01"), day("2024-03-04")]],
  ["?from=2024-03-01&t=2024-04-01", null, [day("2024-04-01"), day("2024-04-01") + 1]],
  ["?t=yesterday&from=&to=2024-13-01", null, null],
])("%s", (query, slug, around) => {
  expect(wantedBy(query, header)).toEqual({ slug, around });
});
