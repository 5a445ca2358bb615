import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LayerCredit } from "../../../src/geo/basemap";
import { MapCorner } from "../../../src/map/controls/MapCorner";
import { ReservedProvider } from "../../../src/map/reserved";
import { harbourDossier } from "../../fixtures/harbour";
import { inPage, readerOf } from "../account/renderAccount";

beforeEach(() => {
  // jsdom lays nothing out.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const credit: LayerCredit = {
  layer: "roads",
  title: { en: "Roads" },
  attribution: "Road makers",
  licence: "CC0-1.0",
  licenceUrl: "https://example.org/licence",
  corner: ["Road makers"],
  accuracy: { en: "to the street" },
};
const tiles = {
  id: "tiles",
  name: "Other tiles",
  url: "https://tiles.example.org/{z}/{x}/{y}.png",
  attribution: "Tile makers",
  maxZoom: 19,
};

const corner = (credits: readonly LayerCredit[]) =>
  inPage(
    readerOf(harbourDossier()),
    <ReservedProvider root={() => null}>
      <MapCorner credits={credits} sources={[tiles]} shown={null} onShow={() => {}} />
    </ReservedProvider>,
  );

test("what a reader has opened stays open when the map's credits come", async () => {
  const { rerender } = render(corner([]));
  await userEvent.click(screen.getByRole("button", { name: "Layers" }));
  expect(await screen.findByRole("radio", { name: /Other tiles/ })).toBeVisible();
  rerender(corner([credit]));
  expect(screen.getByText("© Road makers")).toBeVisible();
  expect(screen.getByRole("button", { name: "Layers" })).toHaveFocus();
  expect(screen.getByRole("radio", { name: /Other tiles/ })).toBeVisible();
});
