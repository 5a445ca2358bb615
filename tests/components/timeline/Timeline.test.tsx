import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { formatInstant } from "../../../src/core/time/zone";
import { renderTimeline } from "./renderTimeline";

const ZONE = "Pacific/Auckland";
const day = (text: string) => Date.parse(`${text}T00:00:00+12:00`);
const playhead = () => screen.getByRole("slider", { name: "Playhead" });

const openOptions = () => fireEvent.click(screen.getByRole("button", { name: "Timeline options" }));

test("the region holds the playhead and the three buttons", () => {
  renderTimeline();
  const region = within(screen.getByRole("region", { name: "Timeline" }));
  expect(region.getByRole("slider", { name: "Playhead" })).toBeInTheDocument();
  for (const name of ["Previous event", "Play", "Next event"])
    expect(region.getByRole("button", { name })).toBeInTheDocument();
});

test("the playhead says the day, the time, the zone and how many events there are", () => {
  renderTimeline({ state: { playhead: day("1931-03-02") } });
  expect(playhead()).toHaveAttribute("aria-valuetext", "Monday 2 March 1931, 00:00, Auckland time; 2 events");
});

test.each([
  ["en", "{ArrowRight}", "{ArrowLeft}"],
  ["ar", "{ArrowLeft}", "{ArrowRight}"],
])("in %s, %s steps to the next event and %s back", async (language, forward, backward) => {
  const { getState } = renderTimeline({ language });
  const slider = screen.getAllByRole("slider")[0]!;
  slider.focus();
  const user = userEvent.setup();
  await user.keyboard(forward);
  expect(getState().selection).toBe("ship-arrives");
  await user.keyboard(forward);
  expect(getState().selection).toBe("fire-at-quay");
  await user.keyboard(backward);
  expect(getState().selection).toBe("ship-arrives");
});

test("Shift with an arrow and the page keys move by one day, Home and End to the ends", async () => {
  const { getState } = renderTimeline({ state: { playhead: day("1931-03-03") } });
  playhead().focus();
  const user = userEvent.setup();
  const press = async (keys: string) => {
    await user.keyboard(keys);
    return formatInstant(getState().playhead, ZONE).slice(0, 16);
  };
  expect(await press("{Shift>}{ArrowRight}{/Shift}")).toBe("1931-03-04T00:00");
  expect(await press("{PageDown}")).toBe("1931-03-03T00:00");
  expect(await press("{PageUp}{PageUp}")).toBe("1931-03-05T00:00");
  expect(await press("{Home}")).toBe("1931-03-01T00:00");
  expect(await press("{End}")).toBe("1931-03-05T23:59");
});

test.each(["ar", "fa"])("in %s its value is said without a Latin letter", (language) => {
  renderTimeline({ language, state: { playhead: day("1931-03-02"), timeZone: "Asia/Baghdad" } });
  const value = screen.getAllByRole("slider")[0]!.getAttribute("aria-valuetext")!;
  expect(value).not.toMatch(/[a-z]/i);
  expect(value.length).toBeGreaterThan(20);
});

test("letters act only while the timeline has the focus", async () => {
  const { getState } = renderTimeline();
  await userEvent.keyboard("kl+");
  expect(getState()).toMatchObject({ playing: false, speed: 1, timeDomain: null });
});

test("letters play and change the speed, plus and minus zoom, but not while typing", async () => {
  const { getState } = renderTimeline();
  playhead().focus();
  const user = userEvent.setup();
  await user.keyboard("kl");
  expect(getState()).toMatchObject({ playing: true, speed: 2 });
  await user.keyboard(" ");
  expect(getState().playing).toBe(false);
  await user.keyboard("+");
  expect(getState().timeDomain).not.toBeNull();
  await user.keyboard("-");
  expect(getState().timeDomain).toBeNull();
  await user.click(screen.getByRole("button", { name: /^Go to a time/ }));
  await user.keyboard("kk+");
  expect(getState()).toMatchObject({ playing: false, timeDomain: null });
});

test("a drag on the track moves the playhead before it ends", () => {
  const { getState } = renderTimeline();
  const track = playhead().closest("div")!.parentElement!;
  fireEvent.pointerDown(track, { button: 0, clientX: 480, pointerId: 1 });
  const middle = getState().playhead;
  expect(formatInstant(middle, ZONE)).toBe("1931-03-03T12:00:00+12:00");
  fireEvent.pointerMove(track, { clientX: 600, pointerId: 1, altKey: true });
  expect(getState().playhead).toBeGreaterThan(middle);
  fireEvent.pointerUp(track, { pointerId: 1 });
});

test("in Arabic time runs to the left", () => {
  const { getState } = renderTimeline({ language: "ar" });
  const track = screen.getAllByRole("slider")[0]!.closest("div")!.parentElement!;
  fireEvent.pointerDown(track, { button: 0, clientX: 100, pointerId: 1, altKey: true });
  expect(getState().playhead).toBeGreaterThan(day("1931-03-05"));
});

test("Shift and a drag brush a window, which has two handles and goes with Escape", async () => {
  const { getState } = renderTimeline();
  const track = playhead().closest("div")!.parentElement!;
  fireEvent.pointerDown(track, { button: 0, clientX: 192, pointerId: 1, shiftKey: true });
  fireEvent.pointerMove(track, { clientX: 576, pointerId: 1, shiftKey: true });
  fireEvent.pointerUp(track, { pointerId: 1 });
  expect(getState().timeWindow).toEqual([day("1931-03-02"), day("1931-03-04")]);
  const start = screen.getByRole("slider", { name: "Window start" });
  expect(start).toHaveAttribute("aria-valuetext", "Monday 2 March 1931, 00:00, Auckland time");
  expect(screen.getByRole("slider", { name: "Window end" })).toHaveAttribute(
    "min",
    String(day("1931-03-02") + 60_000),
  );
  start.focus();
  const user = userEvent.setup();
  await user.keyboard("{ArrowLeft}");
  expect(getState().timeWindow?.[0]).toBe(day("1931-03-01"));
  await user.keyboard("{Escape}");
  expect(getState().timeWindow).toBeNull();
});

test.each(["en", "ar"])(
  "in %s both ends of a window are stops of Tab, the earlier first, and bound each other",
  async (language) => {
    const timeWindow = [day("1931-03-02"), day("1931-03-04")] as const;
    renderTimeline({ language, state: { timeWindow } });
    const [start, end] = screen.getAllByRole<HTMLInputElement>("slider");
    const user = userEvent.setup();
    start!.focus();
    await user.keyboard("{ArrowUp}");
    expect(start!.valueAsNumber).toBe(day("1931-03-03"));
    expect(end).toHaveAttribute("min", String(day("1931-03-03") + 60_000));
    await user.tab();
    expect(end).toHaveFocus();
    await user.keyboard("{PageUp}");
    expect(start).toHaveAttribute("max", String(day("1931-03-05") - 60_000));
  },
);

test("Shift and a Page key move the window as a whole, from its ends and from the playhead, no further than the extent", async () => {
  const { getState } = renderTimeline({ state: { timeWindow: [day("1931-03-02"), day("1931-03-04")] } });
  const user = userEvent.setup();
  screen.getByRole("slider", { name: "Window end" }).focus();
  await user.keyboard("{Shift>}{PageUp}{/Shift}");
  expect(getState().timeWindow).toEqual([day("1931-03-03"), day("1931-03-05")]);
  playhead().focus();
  await user.keyboard("{Shift>}{PageDown}{PageDown}{PageDown}{PageDown}{/Shift}");
  expect(getState().timeWindow).toEqual([day("1931-03-01"), day("1931-03-03")]);
  await user.keyboard("{Escape}{Escape}{Shift>}{PageUp}{/Shift}");
  expect(getState().timeWindow).toBeNull();
});

test("a range can be made without dragging", async () => {
  const { getState } = renderTimeline({ state: { playhead: day("1931-03-03") } });
  openOptions();
  fireEvent.click(screen.getByText("Select a range"));
  const [from, to] = getState().timeWindow!;
  expect((from + to) / 2).toBe(day("1931-03-03"));
});

test("a typed date moves the playhead; what is no date is refused in words", async () => {
  const { getState } = renderTimeline();
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: /^Go to a time/ }));
  await user.keyboard("30 February{Enter}");
  expect(screen.getByRole("alert")).toHaveTextContent("There is no such day.");
  const input = screen.getByRole("textbox", { name: "Go to a time" });
  await user.clear(input);
  await user.type(input, "2019-12-31{Enter}");
  expect(screen.getByRole("alert")).toHaveTextContent("outside the time of this dossier: 1–5 March 1931");
  await user.clear(input);
  await user.type(input, "4 March 14:30{Enter}");
  expect(formatInstant(getState().playhead, ZONE)).toBe("1931-03-04T14:30:00+12:00");
});

test.each([
  ["mouse", true],
  ["pen", true],
  ["touch", false],
])("a hovering %s has a card with the moment: %s", (pointerType, isShown) => {
  renderTimeline();
  const track = playhead().closest("div")!.parentElement!;
  fireEvent.pointerMove(track, { pointerType, buttons: 0, clientX: 480 });
  expect(within(track).queryAllByText(/^Tuesday 3 Mar 1931, 12:00|^3 Mar 1931, 12:00/)).toHaveLength(
    isShown ? 1 : 0,
  );
});

test("the card says what happens there, stays under the pointer, and goes with Escape before the window does", () => {
  const timeWindow = [day("1931-03-02"), day("1931-03-04")] as const;
  const { getState } = renderTimeline({ state: { timeWindow } });
  const track = playhead().closest("div")!.parentElement!;
  const cardText = () => within(track).queryByText("under way")?.parentElement?.textContent ?? "";
  // A key brings the card of what stands at the playhead.
  playhead().focus();
  fireEvent.keyDown(playhead(), { key: "ArrowRight" });
  expect(cardText()).toContain("ship arrives");
  fireEvent.keyDown(playhead(), { key: "Escape" });
  expect(cardText()).toBe("");
  expect(getState().timeWindow).not.toBeNull();

  vi.useFakeTimers();
  const moment = () => within(track).queryByText(/3 Mar 1931, 12:00/);
  fireEvent.pointerMove(track, { pointerType: "mouse", clientX: 480, buttons: 0 });
  const card = moment()!.parentElement!;
  fireEvent.pointerOut(track, { relatedTarget: document.body });
  fireEvent.pointerOver(card, { relatedTarget: document.body });
  act(() => vi.advanceTimersByTime(5000));
  expect(moment()).toBeInTheDocument();
  fireEvent.keyDown(document, { key: "Escape" });
  expect(moment()).toBeNull();
  vi.useRealTimers();
});

test("the legend has what the dossier uses and no more, without a list of codes", () => {
  renderTimeline();
  const items = within(screen.getByRole("list", { name: "Legend" })).getAllByRole("button");
  expect(items.map((item) => item.textContent)).toEqual([
    "day known",
    "some time within",
    "other sources",
    "still ahead",
    "Incident",
    "Statements",
  ]);
  expect(items[0]).toHaveAttribute("title", "day known: day known (code 1)");
});

test("without other sources the legend has none", () => {
  renderTimeline({ state: { onlyReport: true } });
  const legend = within(screen.getByRole("list", { name: "Legend" }));
  expect(legend.queryByRole("button", { name: "other sources" })).toBeNull();
});

test("a pressed item of the legend leaves only what it means in full colour, and again pressed all", async () => {
  const { getState } = renderTimeline();
  const region = screen.getByRole("region", { name: "Timeline" });
  const item = (name: string) => screen.getByRole("button", { name });
  await userEvent.click(item("Statements"));
  expect(item("Statements")).toHaveAttribute("aria-pressed", "true");
  expect(region).toHaveAttribute("data-isolated", "circle");
  await userEvent.click(item("some time within"));
  expect(item("Statements")).toHaveAttribute("aria-pressed", "false");
  expect(getState().isolated).toBe("soft");
  await userEvent.click(item("some time within"));
  expect(region).not.toHaveAttribute("data-isolated");
});

test("every event has its row in the order of the account, also one without a time, and a press on its name selects it", async () => {
  const { getState, dossier } = renderTimeline();
  const names = dossier.events.map(({ label }) => screen.getByText(label.en!));
  const tops = names.map((name) => Number.parseFloat(name.parentElement!.style.top));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(new Set(tops).size).toBe(dossier.events.length);
  await userEvent.click(screen.getByText("rumour"));
  expect(getState().selection).toBe("rumour");
});

test("a chapter is closed and opened by a press or a key; closed, its entries are lines in one row", async () => {
  const { container } = renderTimeline();
  const [night, said] = ["The night", "What was said"].map((name) => screen.getByRole("button", { name }));
  expect(night).toHaveAttribute("aria-expanded", "true");
  await userEvent.click(night!);
  expect(night).toHaveAttribute("aria-expanded", "false");
  expect(screen.queryByText("ship arrives")).toBeNull();
  const lines = [...container.querySelectorAll<HTMLElement>("[data-hair]")];
  expect(lines.map(({ dataset }) => dataset.slug)).toEqual(["ship-arrives", "fire-at-quay"]);
  await userEvent.keyboard("{ArrowDown}");
  expect(said).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(said).toHaveAttribute("aria-expanded", "false");
  await userEvent.keyboard("{ArrowUp} ");
  expect(night).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByText("ship arrives")).toBeInTheDocument();
});

test("what is selected opens its chapter, even one that was closed by hand", async () => {
  const { dispatch } = renderTimeline();
  await userEvent.click(screen.getByRole("button", { name: "What was said" }));
  expect(screen.queryByText("harbour master speaks")).toBeNull();
  act(() => dispatch({ type: "select", slug: "harbour-master-speaks" }));
  expect(screen.getByText("harbour master speaks")).toBeInTheDocument();
});

test("it never plays by itself, and stops when touched", () => {
  const { getState, dispatch } = renderTimeline();
  expect(getState().playing).toBe(false);
  dispatch({ type: "play" });
  const track = playhead().closest("div")!.parentElement!;
  fireEvent.pointerDown(track, { button: 0, clientX: 480, pointerId: 1 });
  expect(getState().playing).toBe(false);
});

test("another zone is said in every date", async () => {
  renderTimeline({ state: { playhead: day("1931-03-02") } });
  openOptions();
  await userEvent.selectOptions(screen.getByLabelText("Time zone"), "UTC");
  expect(playhead()).toHaveAttribute("aria-valuetext", "Sunday 1 March 1931, 12:00, UTC; 2 events");
  expect(screen.getByRole("button", { name: /^Go to a time/ })).toHaveTextContent(
    /Sunday 1 Mar 1931, 12:00 ?UTC/,
  );
});

test("the clock asks what was known, and stands in view", async () => {
  const { getState } = renderTimeline();
  await userEvent.selectOptions(screen.getByLabelText("Show"), "When it was known");
  expect(getState().clock).toBe("known");
  // Nobody says of any of these when it became known.
  expect(screen.getByText("fire at quay")).toBeInTheDocument();
  expect(screen.getAllByText("time not given")).toHaveLength(4);
});

test("the buttons step through what the filters leave", async () => {
  const { getState } = renderTimeline({ state: { hidden: ["statement"] } });
  const next = screen.getByRole("button", { name: "Next event" });
  for (let i = 0; i < 4; i++) await userEvent.click(next);
  expect(getState().selection).toBe("fire-at-quay");
  await userEvent.click(screen.getByRole("button", { name: "Previous event" }));
  expect(getState().selection).toBe("ship-arrives");
});

test("as told by one speaker, the others are gone", () => {
  renderTimeline({ state: { toldBy: "harbour-master" } });
  expect(screen.queryByText("rumour")).toBeNull();
  expect(screen.getByText("harbour master speaks")).toBeInTheDocument();
});

test("with letters twice as large it takes the form of a page half as wide", () => {
  document.documentElement.style.fontSize = "32px";
  renderTimeline({ state: { playhead: day("1931-03-02") } });
  document.documentElement.style.fontSize = "";
  // Day above, hour and zone below, as on a phone.
  expect(screen.getByRole("button", { name: /^Go to a time/ })).toHaveTextContent(/1931 ?00:00, /);
});

test("chapters have a band over their rows, and a mark in the overview where they begin", () => {
  renderTimeline();
  for (const chapter of ["The night", "What was said"]) {
    expect(screen.getByRole("button", { name: chapter, expanded: true })).toBeInTheDocument();
    expect(screen.getAllByTitle(chapter)).toHaveLength(2);
  }
});
