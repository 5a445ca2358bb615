import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pixelsApart } from "../../../../src/map/driver/framing";
import { createMapDriver, type Manner, type MapSurface } from "../../../../src/map/driver/mapDriver";
import type { Viewport } from "../../../../src/state/readerState";

const view = (zoom: number, lon: number, lat: number): Viewport => ({ zoom, center: [lon, lat] });
const HOME = view(5, 40, 30);
const NEAR = view(11, 44.3, 33.3);
const CLOSE = view(16, 44.2561, 33.2582);
const FAR = view(11, -120, -40); // further than a pan goes

/** A map without a screen. Like Leaflet it can't be asked for anything while it moves; unlike Leaflet it says so. */
function stillMap(start = HOME) {
  let at = start;
  let flight: Viewport | null = null;
  let flights = 0;
  let isHeld = false;
  let isResized = false;
  let tell = { onReaderStart: () => {}, onRest: () => {} };
  const mustBeStill = () => {
    if (flight || isHeld) throw new Error("The map is moving.");
  };
  const aside = ({ zoom, center: [lon = 0, lat = 0] }: Viewport) => view(zoom, lon + 100 / 2 ** zoom, lat);
  const surface: MapSurface = {
    view: () => at,
    cut(to) {
      mustBeStill();
      at = to;
    },
    fly(to) {
      mustBeStill();
      if (pixelsApart(at, to) < 1) return false;
      flight = to;
      flights++;
      return true;
    },
    canFly: () => map.isSeen,
    resize() {
      const was = isResized;
      isResized = false;
      if (was) at = aside(at); // what stood in the corner stays there
      if (was && flight) flight = aside(flight);
      return was;
    },
    listen(onReaderStart, onRest) {
      tell = { onReaderStart, onRest };
      return () => {};
    },
  };
  const map = {
    surface,
    isSeen: true,
    get isMoving() {
      return flight !== null || isHeld;
    },
    get isHeld() {
      return isHeld;
    },
    get flight() {
      return flight;
    },
    /** How many there have been. */
    get flights() {
      return flights;
    },
    growPanel() {
      isResized = true;
    },
    /** The flight, if there is one, is over. */
    arrive() {
      if (!flight) return;
      at = flight;
      flight = null;
      tell.onRest();
    },
    /** The reader stops the flight where it is. */
    stopAt(where: Viewport) {
      if (!flight) return;
      at = where;
      flight = null;
      tell.onRest();
    },
    grab() {
      if (isHeld) return;
      flight = null;
      isHeld = true;
      tell.onReaderStart();
    },
    release(where: Viewport) {
      if (!isHeld) return;
      at = where;
      isHeld = false;
      tell.onRest();
    },
  };
  return map;
}

function driven() {
  const map = stillMap();
  const driver = createMapDriver(map.surface);
  const told: Viewport[] = [];
  driver.start((where) => told.push(where));
  return { map, driver, told };
}

const VIEWS = [HOME, NEAR, CLOSE, FAR, view(16, 44.25611, 33.25822), view(12, 44.5, 33.2)];
const someView = fc.constantFrom(...VIEWS);
const manner = fc.constantFrom<Manner>("cut", "fly");

type Act =
  | { readonly does: "show"; readonly view: Viewport; readonly manner: Manner }
  | { readonly does: "refit"; readonly view: Viewport | null; readonly grows: boolean }
  | { readonly does: "arrive" | "grab" }
  | { readonly does: "release" | "stop"; readonly view: Viewport }
  | { readonly does: "see"; readonly isSeen: boolean };

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant("show" as const), view: someView, manner }),
    fc.record({ does: fc.constant("refit" as const), view: fc.option(someView), grows: fc.boolean() }),
    fc.record({ does: fc.constantFrom("arrive" as const, "grab" as const) }),
    fc.record({ does: fc.constantFrom("release" as const, "stop" as const), view: someView }),
    fc.record({ does: fc.constant("see" as const), isSeen: fc.boolean() }),
  ),
  { maxLength: 30 },
);

test("whatever happens in whatever order, the map ends where it was asked to last, and the reader's moves are told", () => {
  fc.assert(
    fc.property(acts, (all) => {
      const { map, driver, told } = driven();
      let asked: Viewport = HOME;
      /** Something was asked for since the move that is under way began, and is shown after it. */
      let isAskedSince = false;
      const ask = (view: Viewport, known = asked) => {
        if (pixelsApart(view, known) < 3) return;
        asked = view;
        isAskedSince = true;
      };
      const release = (where: Viewport) => {
        if (map.isHeld && !isAskedSince) asked = where;
        map.release(where);
      };
      for (const act of all) {
        const { flight, flights, isHeld } = map;
        switch (act.does) {
          case "show":
            driver.show(act.view, act.manner);
            ask(act.view, isHeld && !isAskedSince ? told.at(-1) : asked);
            break;
          case "refit":
            if (act.grows) map.growPanel();
            driver.refit(() => act.view);
            if (!isHeld) ask(act.view ?? asked);
            if (act.grows) isAskedSince ||= flight !== null;
            break;
          case "grab":
            map.grab();
            break;
          case "release":
            release(act.view);
            break;
          case "stop":
            if (flight && !isAskedSince) asked = act.view;
            map.stopAt(act.view);
            break;
          case "see":
            map.isSeen = act.isSeen;
            break;
          case "arrive":
            map.arrive();
        }
        if (map.flights !== flights || (map.isHeld && !isHeld)) isAskedSince = false;
        if (!map.isHeld) expect(pixelsApart(driver.target(), asked)).toBeLessThan(6);
      }
      while (map.isMoving) {
        release(NEAR);
        map.arrive();
      }
      expect(pixelsApart(map.surface.view(), asked)).toBeLessThan(6);
      expect(pixelsApart(driver.target(), map.surface.view())).toBeLessThan(6);
    }),
    { numRuns: 1000 },
  );
});

test("of two views asked for in one frame the second is shown", () => {
  const { map, driver, told } = driven();
  driver.show(NEAR, "fly");
  driver.show(CLOSE, "fly");
  map.arrive();
  expect(map.flight).toBe(CLOSE);
  map.arrive();
  expect(map.surface.view()).toBe(CLOSE);
  expect(told).toEqual([]);
});

test("a view is shown at once where motion isn't wanted or seen, where a cut is asked for, and beyond the farthest pan", () => {
  const { map, driver } = driven();
  driver.show(NEAR, "cut");
  expect(map.surface.view()).toBe(NEAR);
  driver.show(FAR, "fly");
  expect(map.surface.view()).toBe(FAR);
  map.isSeen = false;
  driver.show(CLOSE, "fly");
  expect(map.surface.view()).toBe(CLOSE);
});

test("a panel that changes keeps the view in its middle, at rest and on the way to another", () => {
  const { map, driver, told } = driven();
  driver.show(NEAR, "cut");
  map.growPanel();
  driver.refit(() => null);
  expect(map.surface.view()).toBe(NEAR);
  driver.show(CLOSE, "fly");
  map.growPanel();
  driver.refit(() => null);
  map.arrive();
  expect(map.surface.view()).toBe(CLOSE);
  expect(told).toEqual([]);
});

test("a move of the reader's is told when it begins and when it ends, whatever the panel does meanwhile", () => {
  const { map, driver, told } = driven();
  map.grab();
  expect(told).toEqual([HOME]);
  map.growPanel();
  driver.refit(() => NEAR);
  map.release(CLOSE);
  expect(told).toEqual([HOME, CLOSE]);
  expect(driver.target()).toBe(CLOSE);
});

test("the reader's hand takes a flight over, and forgets what was to come after it", () => {
  const { map, driver, told } = driven();
  driver.show(NEAR, "fly");
  driver.show(FAR, "cut");
  map.grab();
  map.release(CLOSE);
  expect(map.surface.view()).toBe(CLOSE);
  expect(told.at(-1)).toBe(CLOSE);
});

test("a flight that the reader stops ends there, and that is told", () => {
  const { map, driver, told } = driven();
  driver.show(NEAR, "fly");
  map.stopAt(CLOSE);
  expect(told).toEqual([CLOSE]);
  expect(driver.target()).toBe(CLOSE);
});

test("what is asked for while the reader moves the map comes after it, and the move isn't told then", () => {
  const { map, driver, told } = driven();
  map.grab();
  driver.show(HOME, "fly"); // the state has just been told of it
  driver.show(NEAR, "cut");
  map.release(CLOSE);
  expect(map.surface.view()).toBe(NEAR);
  expect(told).toEqual([HOME]);
});
