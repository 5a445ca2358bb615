import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDossier } from "../../../src/build/checkDossier";
import { createDossier } from "../../../src/core/createDossier";
import { placesOf, wholeOf } from "../../../src/core/places";
import { metersBetween } from "../../../src/geo/distance";
import { fromPixels, toPixels } from "../../../src/geo/mercator";
import { type Mark, marksIn, partingView, takeIn } from "../../../src/map/marks";
import { createNames } from "../../../src/map/names";
import type { MapFrame } from "../../../src/map/useMapFrame";
import type { Position } from "../../../src/schema/dossier";
import { messagesIn } from "../../fixtures/messagesIn";
import { twoTowns } from "../../fixtures/twoTowns";

const dossier = createDossier(checkDossier("src/dossiers/baghdad-2020").dossier!);
const places = placesOf(dossier, dossier.events, false);
const RADIUS = 16;

function frameAt(center: Position, zoom: number, [width, height]: readonly [number, number]): MapFrame {
  const [left, top] = toPixels(center, zoom).map((at, i) => at - (i === 0 ? width : height) / 2) as [
    number,
    number,
  ];
  return {
    center,
    zoom,
    width,
    height,
    pointOf: (position) => {
      const [x, y] = toPixels(position, zoom);
      return { x: x - left, y: y - top };
    },
    metersPerPixel: metersBetween(
      fromPixels([left, top + height / 2], zoom),
      fromPixels([left + 1, top + height / 2], zoom),
    ),
  };
}

const frames = fc.record({
  center: fc.constantFrom<Position>([44.3, 33.3], [44, 35], [42.5, 34.5], [44.39, 33.3]),
  zoom: fc.double({ min: 2, max: 19, noNaN: true }),
  size: fc.constantFrom<readonly [number, number]>([860, 450], [390, 330]),
  radius: fc.constantFrom(16, 22),
});
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

test("in any view a pin is no farther from any of its places than its radius, and alone it is on its place", () => {
  fc.assert(
    fc.property(frames, ({ center, zoom, size, radius }) => {
      const frame = frameAt(center, zoom, size);
      for (const mark of marksIn(frame, places, radius).filter(({ type }) => type === "pin")) {
        for (const { position } of mark.places)
          expect(distance(frame.pointOf(position), mark.at)).toBeLessThanOrEqual(mark.radius + 1e-6);
        if (mark.places.length === 1) expect(mark.at).toEqual(frame.pointOf(mark.places[0]!.position));
      }
    }),
  );
});

test("in any view each place that is there is in one mark, whose number is that of its places' events", () => {
  fc.assert(
    fc.property(frames, ({ center, zoom, size, radius }) => {
      const frame = frameAt(center, zoom, size);
      const marks = marksIn(frame, places, radius);
      const told = marks.flatMap((mark) => mark.places);
      expect(new Set(told).size).toBe(told.length);
      const there = places.filter(({ position, role }) => {
        const { x, y } = frame.pointOf(position);
        return role !== "within" && x > 1 && y > 1 && x < frame.width - 1 && y < frame.height - 1;
      });
      for (const place of there) expect(told).toContain(place);
      for (const mark of marks) {
        const slugs = new Set(mark.places.flatMap((place) => place.events.map(({ slug }) => slug)));
        expect(mark.events.map(({ slug }) => slug).sort()).toEqual([...slugs].sort());
        expect(mark.id).toBe(mark.places[0]!.id);
      }
    }),
  );
});

test("a press parts what one mark stands for, or says that no zoom does", () => {
  fc.assert(
    fc.property(frames, ({ center, zoom, size, radius }) => {
      const frame = frameAt(center, zoom, size);
      for (const mark of marksIn(frame, places, radius).filter((each) => each.places.length > 1)) {
        const view = partingView(mark, frame, 19);
        if (!view) continue;
        expect(view.zoom).toBeGreaterThan(zoom);
        expect(view.zoom).toBeLessThanOrEqual(19);
        const closer = marksIn(frameAt(view.center, view.zoom, size), places, radius);
        const parted = closer.filter((other) => other.places.some((place) => mark.places.includes(place)));
        expect(parted.length).toBeGreaterThan(1);
        for (const place of mark.places)
          expect(parted.some((other) => other.places.includes(place))).toBe(true); // and all stay in view
      }
    }),
  );
});

describe("the name of a mark", () => {
  const of = createDossier(twoTowns("town"));
  const all = placesOf(of, of.events, false);
  const byId = (id: string) => all.find((place) => place.id === id)!;
  const markOf = (...ids: string[]): Mark => {
    const own = ids.map(byId);
    const events = [...new Set(own.flatMap((place) => place.events))];
    return { id: ids[0]!, type: "pin", places: own, at: { x: 0, y: 0 }, radius: RADIUS, events };
  };
  const quaysOf = () => markOf("north-quay", "south-quay").places;
  const { mark, markButton } = createNames(of, messagesIn("en"));
  const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, "");

  test("is that of the site that holds all its places and no other, with the number", () => {
    const quays = markOf("north-quay", "south-quay");
    const whole = wholeOf(quays.places, of, all);
    expect(whole?.id).toBe("town");
    expect(plain(mark(quays, whole).value)).toBe("town · 3 events");
    expect(plain(markButton(quays, whole))).toMatch(
      /^town · 3 events: north-quay, 1 event.*; south-quay, 2 events/,
    );
  });

  test("counts its places where no site holds them all, or holds others, too", () => {
    const mixed = markOf("islands", "north-quay");
    expect(wholeOf(mixed.places, of, all)).toBeNull();
    expect(plain(mark(mixed, null).value)).toBe("2 places · 2 events");
    expect(wholeOf([byId("north-quay")], of, all)?.id).toBe("north-quay");
    const third = { ...byId("south-quay"), id: "third" };
    expect(wholeOf(quaysOf(), of, [...all, third])).toBeNull();
  });

  test("of one place is that place's own", () => {
    expect(plain(mark(markOf("islands"), null).value)).toBe("islands");
  });

  test.each(["en", "ar", "fa"])("in %s tells each of its places by the name of its own button", (tag) => {
    const names = createNames(dossier, messagesIn(tag));
    const frame = frameAt([44, 34.5], 5, [860, 450]);
    const merged = marksIn(frame, places, RADIUS).filter((each) => each.places.length > 1);
    expect(merged.length).toBeGreaterThan(0);
    for (const each of merged)
      for (const whole of [wholeOf(each.places, dossier, places), null]) {
        const name = names.markButton(each, whole);
        expect(plain(name).startsWith(plain(names.mark(each, whole).value))).toBe(true);
        for (const place of each.places) expect(name).toContain(names.button(place));
      }
  });
});

test("an area without room for its name is told by the pin that touches it, else keeps it", () => {
  const frame = frameAt([44, 34.5], 4, [860, 450]);
  const marks = marksIn(frame, places, RADIUS);
  const area = marks.find(({ places: [place] }) => place!.asArea)!;
  const joined = takeIn(marks, [area]);
  expect(joined.some((mark) => mark === area)).toBe(false);
  expect(joined.filter((mark) => mark.places.includes(area.places[0]!))).toHaveLength(1);
  const alone = marks.filter((mark) => mark === area || mark.type === "name");
  expect(takeIn(alone, [area])).toContain(area);
});
