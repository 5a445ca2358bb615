/** What is told of a dossier of which only a part is here. */

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PartNotice } from "../../../src/app/columns/PartNotice";
import type { Extent } from "../../../src/app/columns/protocol";
import { harbourDossier } from "../../fixtures/harbour";
import { inPage, readerOf } from "../account/renderAccount";

const day = (text: string) => Date.parse(`${text}T00:00:00+12:00`);
const spans = [[day("1931-03-02"), day("1931-03-03") + 1]] as const;

function notice(rest: Extent["rest"], absent: boolean, extent: Partial<Extent> = {}) {
  const [onRetry, onMove] = [vi.fn(), vi.fn()];
  const dossier = { ...harbourDossier(), absent: absent ? { bars: [], zoom: 4, squares: [] } : null };
  const whole = { here: 16_384, total: 1_000_000, spans, rest, ...extent };
  render(inPage(readerOf(dossier), <PartNotice extent={whole} onRetry={onRetry} onMove={onMove} />));
  return { onRetry, onMove };
}
const HERE = "16,384 of 1,000,000 events are here, of 2–3 March 1931";

test.each([
  ["coming", `${HERE}; the others are on their way.`, []],
  ["moving", `${HERE}; those around the time shown are on their way.`, ["Load events around the time shown"]],
  ["stopped", `${HERE}; the others did not come.`, ["Try again"]],
  ["noRoom", `${HERE}; this device has no room for more.`, ["Load events around the time shown"]],
] as const)("%s: how many are here, of which time, and what can be done", (rest, words, buttons) => {
  notice(rest, false);
  expect(screen.getByRole("status").textContent!.replaceAll(/[\u2068\u2069]/g, "")).toBe(words);
  expect(screen.queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(buttons);
});

test("where the others are counted it says what shows them; once all are here nothing is said", () => {
  notice("coming", true);
  expect(screen.getByRole("status")).toHaveTextContent(/Hatched squares on the map and pale bars/);
  notice(null, true);
  expect(screen.getAllByRole("status")).toHaveLength(1);
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
