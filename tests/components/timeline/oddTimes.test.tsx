import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { CompiledDossier } from "../../../src/schema/dossier";
import {
  allAtOneInstant,
  eventWithoutTime,
  noEvents,
  oneEvent,
  twoThousandYears,
} from "../../fixtures/oddTimes";
import { renderTimeline } from "./renderTimeline";

const timeline = () => within(screen.getByRole("region", { name: "Timeline" }));
const playhead = () => screen.getByRole("slider", { name: "Playhead" });
const ODD: readonly (readonly [string, CompiledDossier])[] = [
  ["no events", noEvents],
  ["one event", oneEvent],
  ["all at one instant", allAtOneInstant],
  ["two thousand years", twoThousandYears],
  ["an event without a time", eventWithoutTime],
];

describe.each(ODD)("%s", (_, compiled) => {
  test("every key is taken without harm, and the playhead stays in the extent", async () => {
    const user = userEvent.setup();
    const { getState } = renderTimeline({ compiled });
    const [start, end] = [Date.parse(compiled.dossier.start), Date.parse(compiled.dossier.end)];
    playhead().focus();
    for (const key of [
      "{End}",
      "{ArrowRight}",
      "{PageUp}",
      "{Home}",
      "{ArrowLeft}",
      "{PageDown}",
      "+",
      "+",
      "-",
    ]) {
      await user.keyboard(key);
      expect(getState().playhead).toBeGreaterThanOrEqual(start);
      expect(getState().playhead).toBeLessThan(end);
    }
  });

  test("nothing that is drawn is out of number", () => {
    const { container } = renderTimeline({ compiled });
    for (const element of container.querySelectorAll("[style], path"))
      expect(`${element.getAttribute("style")} ${element.getAttribute("d")}`).not.toMatch(/NaN|Infinity/);
  });
});

test("without events it says so, and keeps an axis to look at", () => {
  renderTimeline({ compiled: noEvents });
  expect(screen.getByText("This dossier has no events yet.")).toBeInTheDocument();
  expect(playhead()).toHaveAttribute("aria-valuetext", expect.stringContaining("no events"));
  expect(timeline().getByText("2 Mar")).toBeInTheDocument(); // a day of the axis
});

test("one event has its name, and both steps end at it", async () => {
  const user = userEvent.setup();
  const { getState } = renderTimeline({ compiled: oneEvent });
  expect(timeline().getByText("the only event")).toBeInTheDocument();
  await user.click(timeline().getByRole("button", { name: "Next event" }));
  await user.click(timeline().getByRole("button", { name: "Next event" }));
  expect(getState().selection).toBe("the-only-event");
  expect(timeline().getByText("Event 1 of 1")).toBeInTheDocument();
});

test("events of one instant have a row and a name each", () => {
  renderTimeline({ compiled: allAtOneInstant });
  const tops = ["first shot", "second shot", "third shot"].map(
    (name) => timeline().getByText(name).parentElement!.style.top,
  );
  expect(new Set(tops).size).toBe(3);
});

test("two thousand years have ticks by centuries and both events their names", () => {
  renderTimeline({ compiled: twoThousandYears });
  for (const words of ["1000", "1500", "a wall is built", "the wall falls"])
    expect(timeline().getByText(words)).toBeInTheDocument();
});

test("an event without a time has its row, which says so", async () => {
  const user = userEvent.setup();
  const { getState } = renderTimeline({ compiled: eventWithoutTime });
  const before = getState().playhead;
  expect(timeline().getByText("time not given")).toBeInTheDocument();
  await user.click(timeline().getByText("a rumour of no date"));
  expect(getState().selection).toBe("a-rumour-of-no-date");
  expect(getState().playhead).toBe(before); // there is no moment to go to
  expect(timeline().getAllByText("a rumour of no date")).toHaveLength(1);
});
