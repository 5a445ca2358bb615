import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderTimeline } from "./renderTimeline";

/** jsdom has no media queries. */
function preferReducedMotion(on: boolean) {
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: on && query.includes("reduced-motion") }));
}

beforeEach(() => {
  vi.useFakeTimers();
  preferReducedMotion(false);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test("Play follows the account, entry after entry, also those without a time, and stops at the end", () => {
  const { getState, dispatch } = renderTimeline();
  act(() => dispatch({ type: "play" }));
  expect(screen.getByRole("button", { name: "Pause" })).toBeInTheDocument();
  const told: (string | null)[] = [];
  for (let i = 0; i < 400 && getState().playing; i++) {
    pass(50);
    if (told.at(-1) !== getState().selection) told.push(getState().selection);
  }
  expect(told).toEqual(["ship-arrives", "fire-at-quay", "harbour-master-speaks", "rumour"]);
  expect(getState().playing).toBe(false);
});

test("it goes on where it was paused", () => {
  const { getState, dispatch } = renderTimeline();
  act(() => dispatch({ type: "play" }));
  pass(3000);
  act(() => dispatch({ type: "pause" }));
  const { playhead } = getState();
  pass(5000);
  expect(getState().playhead).toBe(playhead);
  act(() => dispatch({ type: "play" }));
  pass(100);
  expect(Math.abs(getState().playhead - playhead)).toBeLessThan(12 * 3_600_000);
});

test.each([
  ["en", 1],
  ["ar", -1],
])("in %s it runs in the direction of reading", (language, sign) => {
  const { dispatch } = renderTimeline({ language });
  const head = screen.getAllByRole("slider")[0]!.parentElement!;
  const placed = () => Number.parseFloat(/translateX\((.+)px\)/.exec(head.style.transform)![1]!);
  const before = placed();
  act(() => dispatch({ type: "play" }));
  pass(3000);
  expect((placed() - before) * sign).toBeGreaterThan(10);
});

test("with reduced motion it steps from event to event", () => {
  preferReducedMotion(true);
  const { getState, dispatch } = renderTimeline();
  act(() => dispatch({ type: "play" }));
  const moments = new Set([getState().playhead]);
  for (let i = 0; i < 400 && getState().playing; i++) {
    pass(50);
    moments.add(getState().playhead);
  }
  expect(moments.size).toBeLessThanOrEqual(4);
});

test("it stops when the page is hidden", () => {
  const { getState, dispatch } = renderTimeline();
  act(() => dispatch({ type: "play" }));
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(getState().playing).toBe(false);
  hidden.mockRestore();
});

test("a page that is left and comes back from the browser's memory stands where it was, and doesn't play", () => {
  const { getState, dispatch } = renderTimeline();
  act(() => dispatch({ type: "play" }));
  pass(3000);
  act(() => void window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  const { playhead } = getState();
  act(() => void window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  pass(5000);
  expect(getState()).toMatchObject({ playing: false, playhead });
  act(() => dispatch({ type: "play" }));
  pass(100);
  expect(getState().playhead).toBeGreaterThan(playhead);
});
