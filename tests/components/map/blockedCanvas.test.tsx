/** Some browsers and extensions block canvases: they give nothing to draw with, or throw. */

import { act, render, screen, waitFor } from "@testing-library/react";
import type { Map as LeafletMap } from "leaflet";
import { afterEach, expect, test, vi } from "vitest";
import { toPngBlob } from "../../../src/app/share/saveFile";
import { createPainterHere } from "../../../src/map/basemap/paintHere";
import type { FromPainter, PaintRequest } from "../../../src/map/basemap/paintProtocol";
import { CrowdLayer, countInFrame, createCrowdIndex } from "../../../src/map/crowd/CrowdLayer";
import type { MapFrame } from "../../../src/map/useMapFrame";
import { DenseLanes } from "../../../src/timeline/DenseLanes";
import type { TimelineLayout } from "../../../src/timeline/layout";
import { type TimelineParts, TimelineProvider } from "../../../src/timeline/TimelineContext";
import { harbourDossier } from "../../fixtures/harbour";
import { messagesIn } from "../../fixtures/messagesIn";
import { inPage, readerOf } from "../account/renderAccount";

const canvases = vi.spyOn(HTMLCanvasElement.prototype, "getContext");
const throws = () => {
  throw new DOMException("blocked", "SecurityError");
};
const ways = [
  ["gives nothing", () => null],
  ["throws", throws],
] as const;

afterEach(() => vi.unstubAllGlobals());

/** Whatever is called on it does nothing. */
const pen = (canvas: HTMLCanvasElement) =>
  new Proxy({ canvas } as unknown as CanvasRenderingContext2D, {
    get: (target, name) =>
      name in target ? Reflect.get(target, name) : () => ({ data: [0, 0, 0, 0], width: 0 }),
  });

const dossier = harbourDossier();
const frame: MapFrame = {
  center: [0, 0],
  zoom: 4,
  width: 800,
  height: 600,
  pointOf: () => ({ x: 0, y: 0 }),
  metersPerPixel: 1000,
};
const ground = dossier.events.find(({ kind }) => kind.lane === "ground")!;
const apart = {
  ...dossier,
  events: [-8, 8].map((lon, index) => ({
    ...ground,
    index,
    slug: `event-${index}`,
    place: { ...ground.place, site: null, position: [lon, 0] as const },
  })),
};
const map = { on: () => map, off: () => map, getContainer: () => document.body } as unknown as LeafletMap;

function crowd() {
  const index = createCrowdIndex(apart);
  const { walk, finish } = countInFrame(index, frame, apart.events, { count: 2, isMany: false, most: 0 });
  walk(2);
  render(
    inPage(
      readerOf(apart),
      <CrowdLayer
        map={map}
        frame={frame}
        inFrame={finish()}
        onPick={() => {}}
        onCloseIn={() => {}}
        onOpen={() => {}}
      />,
    ),
  );
  return screen.queryAllByRole("button", { name: /^1 event here/ }).length;
}

test("of many events on the map one that stands alone is a dot, not a button", () => {
  canvases.mockImplementation(function (this: HTMLCanvasElement) {
    return pen(this) as never;
  });
  expect(crowd()).toBe(0);
});

test.each(ways)(
  "a canvas that %s: each of many events on the map is behind a button, also one that stands alone",
  (_, getContext) => {
    canvases.mockImplementation(getContext);
    expect(crowd()).toBe(2);
  },
);

test.each(ways)(
  "a canvas that %s: a timeline of very many bars says so, and where they are told",
  (_, getContext) => {
    canvases.mockImplementation(getContext);
    const layout = { lanes: [], rowHeight: 6, height: 60 } as unknown as TimelineLayout;
    const messages = messagesIn("en");
    const parts = { messages: { ...messages, say: messages.t } } as unknown as TimelineParts;
    render(
      inPage(
        readerOf(dossier),
        <TimelineProvider value={parts}>
          <DenseLanes layout={layout} />
        </TimelineProvider>,
      ),
    );
    expect(screen.getByText(/^The timeline could not be drawn/)).toBeVisible();
  },
);

test.each(ways)(
  "a canvas that %s: the ground is said to be missing, and no picture of it comes",
  async (_, getContext) => {
    canvases.mockImplementation(getContext);
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    const said: FromPainter[] = [];
    const paint = createPainterHere(
      [{ scale: "world", url: "https://example.org/ground/world.json", bounds: null }],
      (message) => said.push(message),
    );
    const request = { frame: { zoom: 5, width: 10, height: 10, ratio: 1 }, bounds: [0, 0, 1, 1] };
    await act(() => paint(request as unknown as PaintRequest));
    await waitFor(() =>
      expect(said).toContainEqual({ type: "fault", fault: expect.objectContaining({ file: "canvas" }) }),
    );
    expect(said.map(({ type }) => type)).not.toContain("painted");
  },
);

test.each(ways)("a canvas that %s: no empty picture is saved", async (_, getContext) => {
  canvases.mockImplementation(getContext);
  vi.stubGlobal(
    "Image",
    class {
      decode = () => Promise.resolve();
    },
  );
  await expect(toPngBlob("<svg/>", 10, 10)).rejects.toThrow();
});
