import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Announcement } from "../../../src/app/Announcement";
import { HOUR } from "../../../src/core/time/interval";
import { renderView } from "../timeline/renderTimeline";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const said = () => screen.getByRole("status").textContent;

test("a drag of the playhead is not announced: the slider says its own value", () => {
  const { dispatch, dossier } = renderView(<Announcement />);
  for (let i = 1; i <= 60; i++) {
    act(() => dispatch({ type: "scrub", to: dossier.extent[0] + i * HOUR }));
    pass(16);
    expect(said()).toBe("");
  }
  pass(2000);
  expect(said()).toBe("");
});

test("while a window is brushed nothing is said, and half a second after it once", () => {
  const { dispatch, dossier } = renderView(<Announcement />);
  const [start] = dossier.extent;
  for (let i = 60; i >= 12; i--) {
    act(() => dispatch({ type: "setWindow", window: [start, start + i * HOUR] }));
    pass(16);
    expect(said()).toBe("");
  }
  pass(480);
  expect(said()).toBe("");
  pass(20);
  expect(said()).toMatch(/^(Nothing|\d+ events?) found$/);
});

test("a selection is announced with its time and place", () => {
  const { dispatch } = renderView(<Announcement />);
  act(() => dispatch({ type: "select", slug: "fire-at-quay" }));
  pass(500);
  expect(said()).toMatch(/^fire at quay\. .+\. .+/);
});
