import { expect, test } from "vitest";
import { placesOf } from "../../../src/core/places";
import { isDimmed } from "../../../src/map/dimmed";
import { bundledDossier } from "../../components/account/renderAccount";

const dossier = bundledDossier();
const places = placesOf(dossier, dossier.events, false);
const looksOf = (id: string) => {
  const place = places.find((one) => one.id === id)!;
  return { places: [place], events: place.events, shape: place.events[0]!.kind.shape, phase: "past" };
};

test.each([
  [null, []],
  ["solid", ["northern-iraq", "baghdad-airport-cargo-terminal", "refined:airport-airstrike"]],
  ["soft", []], // of the four events at the embassy some have a day, some a range
  ["others", ["northern-iraq", "us-embassy-baghdad", "baghdad-airport-cargo-terminal"]],
  [
    "ahead",
    ["northern-iraq", "us-embassy-baghdad", "baghdad-airport-cargo-terminal", "refined:airport-airstrike"],
  ],
  ["diamond", ["us-embassy-baghdad"]],
  ["triangle", ["northern-iraq", "baghdad-airport-cargo-terminal", "refined:airport-airstrike"]],
] as const)("while %s is pressed in the legend, these stand back on the map: %s", (item, dimmed) => {
  const ids = [
    "northern-iraq",
    "us-embassy-baghdad",
    "baghdad-airport-cargo-terminal",
    "refined:airport-airstrike",
  ];
  expect(ids.filter((id) => isDimmed(item, looksOf(id)))).toEqual(dimmed);
});
