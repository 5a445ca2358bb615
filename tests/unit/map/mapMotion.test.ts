// @vitest-environment jsdom
import type { Map as LeafletMap } from "leaflet";
import { beforeAll, expect, test, vi } from "vitest";
import { createMapMotion, type MapMotion } from "../../../src/map/mapMotion";

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false })); // jsdom has none
});

/** A map of which only the moves matter: one pan at a time, ended by `arrive`. */
function movingMap() {
  const listeners: { readonly type: string; readonly act: () => void; readonly once: boolean }[] = [];
  let isPanning = false;
  const fire = (type: string) => {
    for (const listener of listeners.filter((one) => one.type === type)) {
      if (listener.once) listeners.splice(listeners.indexOf(listener), 1);
      listener.act();
    }
  };
  const end = () => fire("moveend");
  const listen = (once: boolean) => (type: string, act: () => void) => {
    listeners.push({ type, act, once });
  };
  const arrive = () => {
    if (!isPanning) return;
    isPanning = false;
    end();
  };
  const map = {
    on: listen(false),
    once: listen(true),
    off(_: string, act: () => void) {
      const at = listeners.findIndex((listener) => listener.act === act);
      if (at >= 0) listeners.splice(at, 1);
    },
    latLngToContainerPoint: () => ({ x: 500, y: 50 }),
    panBy() {
      fire("movestart");
      arrive(); // Leaflet ends a pan before it begins another
      isPanning = true;
    },
    invalidateSize: end,
    stop: arrive,
  };
  return { map: map as unknown as LeafletMap, arrive, fire };
}

const CLEAR = { left: 0, top: 0, width: 300, height: 200 };

test.each([
  ["a panel that changes", (motion: MapMotion) => motion.resize()],
  ["another pan", (motion: MapMotion) => motion.bringIntoView([44, 33], null, CLEAR, [])],
])("%s while the map pans by itself makes no move of the reader's", async (_, disturb) => {
  const { map, arrive } = movingMap();
  const motion = createMapMotion(map);
  const own: boolean[] = [];
  map.on("moveend", () => own.push(motion.isOwn()));
  motion.bringIntoView([44, 33], null, CLEAR, []);
  disturb(motion);
  await Promise.resolve(); // the map forgets an animation after all have heard of its end
  arrive();
  expect(own.length).toBeGreaterThan(0);
  expect(own).not.toContain(false);
});

test("a pan that nothing disturbs is the map's own to its end, and what follows is the reader's", async () => {
  const { map, arrive } = movingMap();
  const motion = createMapMotion(map);
  motion.bringIntoView([44, 33], null, CLEAR, []);
  expect(motion.isOwn()).toBe(true);
  arrive();
  await Promise.resolve();
  expect(motion.isOwn()).toBe(false);
});

test("a move of the reader's is known from its first moment to its end, whatever the panel does meanwhile", () => {
  const { map, arrive, fire } = movingMap();
  const motion = createMapMotion(map);
  motion.bringIntoView([44, 33], null, CLEAR, []);
  expect(motion.isReaders()).toBe(false);
  fire("dragstart"); // takes the map's own pan over
  expect(motion.isReaders()).toBe(true);
  arrive();
  expect(motion.isReaders()).toBe(false);
  map.panBy([100, 0]);
  expect(motion.isReaders()).toBe(true);
  motion.resize();
  expect(motion.isReaders()).toBe(true);
  arrive();
  expect(motion.isReaders()).toBe(false);
});
