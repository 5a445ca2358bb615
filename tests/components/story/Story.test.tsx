import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import type { Dossier } from "../../../src/core/dossier";
import type { ReaderState } from "../../../src/state/readerState";
import { readingMs } from "../../../src/story/readingMs";
import { Story } from "../../../src/story/Story";
import { harbourDossier } from "../../fixtures/harbour";
import { marketFire } from "../../fixtures/marketFire";
import { bundledDossier, hrefOf, inPage, readerOf } from "../account/renderAccount";

function renderStory(
  state: Partial<ReaderState> = {},
  language = "en",
  dossier: Dossier = createDossier(marketFire()),
) {
  const reader = readerOf(dossier, state);
  const cardOf = ({ slug }: { slug: string }) => <p>the card of {slug}</p>;
  render(inPage(reader, <Story hrefOf={hrefOf} cardOf={cardOf} />, language));
  return reader;
}

const step = (name: string) => screen.getByRole("article", { name });
const shown = () =>
  screen
    .getAllByRole("article")
    .filter((one) => one.getAttribute("aria-current") === "step")
    .map((one) => within(one).getByRole("heading").textContent);
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("begins with what happened, whose account it is and how long it is; no step is shown yet", () => {
  renderStory();
  const story = screen.getByRole("region", { name: "Story" });
  expect(within(story).getByRole("heading", { level: 2 })).toHaveTextContent(
    "Fire destroys a harbour market",
  );
  expect(story).toHaveTextContent("As The Example Gazette tells it, 5 February 2021.");
  expect(story).toHaveTextContent("3 steps");
  expect(screen.getAllByRole("article")).toHaveLength(3);
  expect(shown()).toEqual([]);
});

test("a report whose publisher nobody knows is said to be that", () => {
  renderStory({}, "en", bundledDossier());
  expect(screen.getByRole("region")).toHaveTextContent(
    "As one news report of 3 January 2020 tells it; publisher not known.",
  );
});

test("a step has a heading, its words, where and when, and who says so", () => {
  renderStory({ step: 2 });
  expect(shown()).toEqual(["The market burns"]);
  const article = step("The market burns");
  expect(article).toHaveTextContent("The hall burned down on Wednesday, says the report.");
  expect(article).toHaveTextContent("3 February · at Harbour market");
  expect(article).toHaveTextContent("Who says so: The report · Fire brigade");
  expect(article).toHaveTextContent("Fire brigade: At least forty stalls burned.");
  expect(article).toHaveTextContent("Stallholders: Sixty stalls were lost.");
});

test("what other sources add stands apart, and goes with them", () => {
  const reader = renderStory({ step: 2 });
  expect(step("The market burns")).toHaveTextContent(
    "Other sources: The alarm came at 04:12, at the loading dock.",
  );
  act(() => reader.dispatch({ type: "setOnlyReport", on: true }));
  expect(step("The market burns")).not.toHaveTextContent("04:12");
});

test("what a step quotes is the report's, and is left to its language", () => {
  renderStory();
  const quoted = within(step("A warning")).getByText("“had warned of old wiring”");
  expect(quoted).toHaveAttribute("translate", "no");
});

describe("walking", () => {
  test("by buttons goes from step to step, and no farther than the last", async () => {
    const reader = renderStory();
    expect(screen.getByRole("button", { name: "Previous step" })).toHaveAttribute("aria-disabled", "true");
    for (const title of ["A warning", "The market burns", "The stallholders protest"]) {
      await press("Next step");
      expect(shown()).toEqual([title]);
    }
    expect(screen.getByRole("region", { name: "Story" })).toHaveTextContent("Step 3 of 3");
    await press("Next step");
    expect(reader.getState().step).toBe(3);
    await press("Previous step");
    expect(shown()).toEqual(["The market burns"]);
  });

  test.each([
    ["en", "ArrowRight", "ArrowLeft"],
    ["ar", "ArrowLeft", "ArrowRight"],
  ])("by keys goes along the reading direction in %s", (language, forward, back) => {
    const reader = renderStory({}, language);
    const button = screen.getAllByRole("button")[0]!;
    for (const key of [forward, forward, back]) fireEvent.keyDown(button, { key });
    expect(reader.getState().step).toBe(1);
    fireEvent.keyDown(button, { key: forward, ctrlKey: true });
    expect(reader.getState().step).toBe(1);
  });

  test.each([
    ["a finger to the left", "en", [300, 200], [180, 210], 2],
    ["a finger to the right", "en", [180, 200], [300, 210], 0],
    ["a finger to the right, from right to left", "ar", [180, 200], [300, 210], 2],
    ["a finger that scrolls", "en", [300, 200], [230, 120], 1],
    ["a touch", "en", [300, 200], [290, 200], 1],
  ])("by %s in %s", (_, language, [x0, y0], [x1, y1], reached) => {
    const reader = renderStory({ step: 1 }, language);
    const story = screen.getByRole("region");
    fireEvent.touchStart(story, { touches: [{ clientX: x0, clientY: y0 }] });
    fireEvent.touchEnd(story, { changedTouches: [{ clientX: x1, clientY: y1 }] });
    expect(reader.getState().step).toBe(reached);
  });
});

test("the report's words and the card are one press away; without it the card's page is", async () => {
  renderStory({ step: 3 });
  const article = step("The stallholders protest");
  expect(article).toHaveTextContent("stood outside city hall for two days");
  expect(within(article).getByRole("link", { hidden: true })).toHaveAttribute(
    "href",
    "/events/protest-at-city-hall/",
  );
  const summary = within(article).getByText("Full card");
  const details = summary.closest("details")!;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  expect(within(article).getByText("the card of protest-at-city-hall")).toBeVisible();
});

test("a step whose entries the filters hide says so, and takes them away", async () => {
  const reader = renderStory({ step: 3, hidden: ["protest"] });
  expect(step("The stallholders protest")).toHaveTextContent("Your filters hide what this step tells.");
  expect(step("The market burns")).not.toHaveTextContent("Your filters");
  await userEvent.click(within(step("The stallholders protest")).getByRole("button", { name: /^Clear/ }));
  expect(reader.getState().hidden).toEqual([]);
  expect(step("The stallholders protest")).not.toHaveTextContent("Your filters");
});

test("the last step takes away what other sources add, and gives it back", async () => {
  const reader = renderStory({ step: 3 });
  const lift = screen.getByRole("button", { name: "See only what the report says" });
  expect(step("The stallholders protest")).toContainElement(lift);
  const others = () => screen.queryAllByText("Other sources:").length;
  expect(others()).toBeGreaterThan(0);
  await userEvent.click(lift);
  expect(reader.getState().onlyReport).toBe(true);
  expect(lift).toHaveAttribute("aria-pressed", "true");
  expect(others()).toBe(0);
  await userEvent.click(lift);
  expect(others()).toBeGreaterThan(0);
});

test("what the report leaves out is nobody's word: all of it is listed, and no speaker named", async () => {
  renderStory({ step: 9 }, "en", bundledDossier());
  const article = step("What the report leaves out");
  expect(article).not.toHaveTextContent("Who says so");
  const { silences } = bundledDossier().header;
  await userEvent.click(within(article).getByText(`Everything it leaves out (${silences.length})`));
  for (const { text } of silences) expect(within(article).getByText(text.en!)).toBeVisible();
});

test("a story that nobody wrote is told by the summaries", () => {
  renderStory({ step: 2 }, "en", harbourDossier());
  expect(shown()).toEqual(["fire at quay"]);
  expect(step("fire at quay")).toHaveTextContent("What happened: fire-at-quay.");
});

describe("played", () => {
  test("each step stays as long as it takes to read, and a touch pauses", () => {
    vi.useFakeTimers();
    const reader = renderStory();
    act(() => reader.dispatch({ type: "play" }));
    expect(shown()).toEqual(["A warning"]);
    const words = `A warning ${marketFire().dossier.story!.steps[0]!.text.en}`;
    act(() => vi.advanceTimersByTime(readingMs(words, "en") - 1));
    expect(shown()).toEqual(["A warning"]);
    act(() => vi.advanceTimersByTime(1));
    expect(shown()).toEqual(["The market burns"]);
    fireEvent.pointerDown(step("The market burns"));
    expect(reader.getState().playing).toBe(false);
    act(() => vi.advanceTimersByTime(60_000));
    expect(shown()).toEqual(["The market burns"]);
    vi.useRealTimers();
  });

  test("ends at the last step, twice as soon at twice the speed", () => {
    vi.useFakeTimers();
    const reader = renderStory({ step: 2 });
    act(() => reader.dispatch({ type: "setSpeed", speed: 2 }));
    act(() => reader.dispatch({ type: "play" }));
    const { steps } = marketFire().dossier.story!;
    const words = [steps[1]!.title.en, steps[1]!.text.en, steps[1]!.other!.text.en].join(" ");
    act(() => vi.advanceTimersByTime(readingMs(words, "en") / 2));
    expect(shown()).toEqual(["The stallholders protest"]);
    expect(reader.getState().playing).toBe(false);
    vi.useRealTimers();
  });
});
