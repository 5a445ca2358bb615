import { afterEach, expect, test, vi } from "vitest";
import { readPalette } from "../../../src/map/basemap/palette";

afterEach(() => vi.unstubAllGlobals());

test("with forced colours a worker gets the reader's own, not the names of them", () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  document.body.style.setProperty("--map-land", "Canvas");
  document.body.style.setProperty("--map-label", "CanvasText");
  const { land, label } = readPalette(document.body).colours;
  expect([land, label]).toEqual([expect.stringMatching(/^rgb/), expect.stringMatching(/^rgb/)]);
  expect(document.body).toBeEmptyDOMElement();
});
