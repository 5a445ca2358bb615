/** What is told of a dossier of which only a part is here. */

import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PartNotice } from "../../../src/app/PartNotice";
import type { Extent, Found, Seek } from "../../../src/load/columns/protocol";
import { harbourDossier } from "../../fixtures/harbour";
import { inPage, readerOf } from "../account/renderAccount";

const day = (text: string) => Date.parse(`${text}T00:00:00+12:00`);
const spans = [[day("1931-03-02"), day("1931-03-03") + 1]] as const;

function notice(rest: Extent["rest"], unloaded: boolean, extent: Partial<Extent> = {}) {
  const [onRetry, onMove] = [vi.fn(), vi.fn()];
  const endSeek = vi.fn();
  const onSeek = vi.fn<Seek>(() => endSeek);
  const dossier = { ...harbourDossier(), unloaded: unloaded ? { bars: [], zoom: 4, squares: [] } : null };
  const whole = { here: 16_384, total: 1_000_000, spans, rest, faults: [], ...extent };
  const reader = readerOf(dossier);
  render(inPage(reader, <PartNotice extent={whole} onRetry={onRetry} onMove={onMove} onSeek={onSeek} />));
  const tell = (found: Partial<Found>) =>
    act(() => {
      const [, told] = onSeek.mock.lastCall!;
      told({ done: 100, total: 100, count: 0, first: [], isStopped: false, ...found });
    });
  return { reader, onRetry, onMove, onSeek, endSeek, tell };
}
const HERE = "16,384 of 1,000,000 events are here, of 2–3 March 1931";

test.each([
  ["coming", `${HERE}; the others are on their way.`, []],
  ["moving", `${HERE}; those around the time shown are on their way.`, ["Load events around the time shown"]],
  ["stopped", `${HERE}; the others did not come.`, ["Try again"]],
  ["noRoom", `${HERE}; this device has no room for more.`, ["Load events around the time shown"]],
] as const)("%s: how many are here, of which time, and what can be done", (rest, words, buttons) => {
  notice(rest, false);
  expect(
    screen
      .getAllByRole("status")[0]!
      .textContent!.replaceAll(/[\u2068\u2069]/g, "")
      .trim(),
  ).toBe(words);
  expect(screen.queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(buttons);
});

test("where the others are counted it says what shows them; once all are here nothing is said", () => {
  notice("coming", true);
  expect(screen.getByRole("status")).toHaveTextContent(/Hatched squares on the map and pale bars/);
  notice(null, true);
  expect(screen.getAllByRole("status")).toHaveLength(1);
});

test("what the file holds that is not sound is told with row and column, also where all events are here", () => {
  const fault = {
    path: "row 7 (quay-fire), column start",
    message: "no such instant",
    hint: "write another",
  };
  notice("stopped", false, { faults: [fault] });
  const told = screen.getByRole("listitem");
  expect(told).toHaveTextContent("row 7 (quay-fire), column start");
  expect(told).toHaveTextContent("no such instant");
  expect(told).toHaveTextContent("write another");
  notice(null, false, { faults: [fault] });
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});

test("stretches apart are told one by one, and while others are on their way the button waits", async () => {
  const apart = [...spans, [day("1931-03-05"), day("1931-03-05") + 1]] as const;
  const { onMove } = notice("moving", true, { spans: apart });
  expect(screen.getByRole("status")).toHaveTextContent(/2–3 March 1931.* and .*5 March 1931/);
  const button = screen.getByRole("button", { name: "Load events around the time shown" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  await userEvent.click(button);
  expect(onMove).not.toHaveBeenCalled();
});

test("its buttons ask for what they say", async () => {
  const { onMove } = notice("noRoom", true);
  await userEvent.click(screen.getByRole("button", { name: "Load events around the time shown" }));
  expect(onMove).toHaveBeenCalledTimes(1);
  const { onRetry } = notice("stopped", true);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

const seekButton = () => screen.queryByRole("button", { name: "Search the events that aren’t here, too" });
const plainStatus = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent!.replaceAll(/[\u2068\u2069]/g, "").trim())
    .at(-1);

test("a search is taken to what isn't here: it says how far it is, how many it found, and links to the first", async () => {
  const { reader, onSeek, tell } = notice("noRoom", true);
  expect(seekButton()).toBeNull(); // there is nothing to look for
  act(() => reader.dispatch({ type: "search", words: "fire" }));
  await userEvent.click(seekButton()!);
  expect(onSeek.mock.lastCall![0]).toMatchObject({ search: "fire", hidden: [] });
  expect(seekButton()).toHaveAttribute("aria-disabled", "true");
  expect(seekButton()).toHaveFocus();
  await userEvent.click(seekButton()!);
  expect(onSeek).toHaveBeenCalledTimes(1);
  tell({ done: 40 });
  expect(plainStatus()).toBe("40 of the 100 events that aren’t here have been searched …");
  const first = [{ slug: "far-fire", title: "A far fire", span: spans[0] }];
  tell({ count: 30, first });
  expect(plainStatus()).toBe("30 more found among the 100 events that aren’t here. The first 1:");
  const link = screen.getByRole("link", { name: "A far fire" });
  expect(link).toHaveAttribute("href", expect.stringMatching(/[?&]event=far-fire/));
  expect(link.closest("li")).toHaveTextContent(/2–3 March 1931/);
  tell({ done: 40, isStopped: true });
  expect(plainStatus()).toBe("The search broke off after 40 of the 100 events that aren’t here.");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(onSeek).toHaveBeenCalledTimes(2);
  tell({});
  expect(plainStatus()).toBe("None found among the 100 events that aren’t here.");
});

test("what was found goes with the words that it was found by", async () => {
  const { reader, endSeek, tell } = notice("noRoom", true);
  act(() => reader.dispatch({ type: "search", words: "fire" }));
  await userEvent.click(seekButton()!);
  expect(endSeek).not.toHaveBeenCalled();
  tell({ count: 1, first: [{ slug: "far-fire", title: "A far fire", span: null }] });
  act(() => reader.dispatch({ type: "search", words: "fires" }));
  expect(screen.queryByRole("link")).toBeNull();
  expect(endSeek).toHaveBeenCalledOnce(); // a file is not read for words that nobody asks for any more
  expect(seekButton()).toHaveAttribute("aria-disabled", "false");
});

test("what is on its way isn't looked for", () => {
  const { reader } = notice("moving", true);
  act(() => reader.dispatch({ type: "search", words: "fire" }));
  expect(seekButton()).toBeNull();
});
