import { expect, test } from "vitest";
import { checkDossier } from "../../../../src/build/checkDossier";
import { createDossier } from "../../../../src/core/createDossier";
import { ownPlaceOf, placesOf } from "../../../../src/core/places";
import { storyOf } from "../../../../src/core/story";
import { boundsContain, middleOf } from "../../../../src/geo/bounds";
import { fitBounds, type Panel, pointIn } from "../../../../src/map/driver/framing";
import { frameOfStep } from "../../../../src/map/driver/stepFrame";
import { harbourDossier } from "../../../fixtures/harbour";

const bundled = createDossier(checkDossier("src/dossiers/baghdad-2020").dossier!);
const { steps } = storyOf(bundled);

const panelOf = (width: number, height: number): Panel => ({
  ...{ width, height, covered: [] },
  clear: { left: 24, top: 24, width: width - 48, height: height - 48 },
});
const PANELS = { wide: panelOf(860, 450), phone: panelOf(390, 228), poster: panelOf(1600, 1000) };

test("a stated frame has its centre in the middle of every panel, and all of its ground in view", () => {
  for (const [i, { frame }] of steps.entries()) {
    if (!frame || !("center" in frame)) continue;
    const { bounds, closest } = frameOfStep(bundled, i + 1, false)!;
    expect(boundsContain(bounds, frame.center)).toBe(true);
    for (const panel of Object.values(PANELS)) {
      const view = fitBounds(bounds, panel, closest);
      const at = pointIn(view, panel, frame.center);
      expect(Math.abs(at.x - panel.width / 2)).toBeLessThan(1);
      expect(Math.abs(at.y - panel.height / 2)).toBeLessThan(1);
      for (const corner of [
        [bounds[0], bounds[1]],
        [bounds[2], bounds[3]],
      ] as const) {
        const { x, y } = pointIn(view, panel, corner);
        expect(x > 0 && x < panel.width && y > 0 && y < panel.height).toBe(true);
      }
    }
    expect(Math.abs(fitBounds(bounds, PANELS.wide, closest).zoom - frame.zoom)).toBeLessThanOrEqual(0.25);
  }
});

test("every place that a step tells is in its frame, on a wide panel and on a phone's", () => {
  const places = placesOf(bundled, bundled.events, false);
  for (const [i, { entries }] of steps.entries())
    for (const { slug } of entries) {
      const place = ownPlaceOf(slug, places);
      const frame = frameOfStep(bundled, i + 1, false);
      if (place) expect(boundsContain(frame!.bounds, place.position), `${i + 1} ${slug}`).toBe(true);
    }
});

test("a step that names no place stays where the one before it was; before the first there is none", () => {
  expect(frameOfStep(bundled, 0, false)).toBeNull();
  const threat = steps.findIndex(({ id }) => id === "threat");
  expect(frameOfStep(bundled, threat + 1, false)).toEqual(frameOfStep(bundled, threat, false));
});

test("a story that nobody framed is framed by its places", () => {
  const made = harbourDossier();
  const all = storyOf(made).steps;
  expect(all.every(({ frame }) => frame === null)).toBe(true);
  const places = placesOf(made, made.events, false);
  const first = all.findIndex(({ entries }) => ownPlaceOf(entries[0]!.slug, places));
  const place = ownPlaceOf(all[first]!.entries[0]!.slug, places)!;
  const middle = middleOf(frameOfStep(made, first + 1, false)!.bounds);
  expect(middle[0]).toBeCloseTo(place.position[0]!, 6);
  expect(middle[1]).toBeCloseTo(place.position[1]!, 2);
});
