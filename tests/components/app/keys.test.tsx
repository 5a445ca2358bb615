import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test } from "vitest";
import { KeysDialog } from "../../../src/app/KeysDialog";
import { rememberSingleKeys } from "../../../src/app/preferences";
import { TimelinePanel } from "../../../src/app/TimelinePanel";
import { renderView } from "../timeline/renderTimeline";

beforeAll(() => {
  // jsdom has the element and not its methods.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

afterEach(() => rememberSingleKeys(true));

const renderBoth = () =>
  renderView(
    <>
      <KeysDialog onClose={() => undefined} />
      <TimelinePanel still={null} />
    </>,
  );

test("all keys are listed, with what they do", () => {
  renderBoth();
  const dialog = within(screen.getByRole("dialog", { name: "Keyboard keys" }));
  for (const key of [
    "←",
    "→",
    "PgUp",
    "PgDn",
    "Home",
    "End",
    "Space",
    "K",
    "J",
    "L",
    "+",
    "−",
    "Shift",
    "Shift PgUp",
    "Shift PgDn",
    "Alt",
    "Esc",
  ])
    expect(dialog.getAllByText(key)).not.toEqual([]);
  expect(dialog.getByText("in the story: one step back or on")).toBeInTheDocument();
  expect(dialog.getByText("play slower or faster")).toBeInTheDocument();
});

test("single letters can be turned off and on again; Space and arrows stay", async () => {
  const { getState } = renderBoth();
  const user = userEvent.setup();
  const choice = screen.getByRole("checkbox", { name: /Single-letter keys/ });
  const type = async (keys: string) => {
    screen.getByRole("slider", { name: "Playhead" }).focus();
    await user.keyboard(keys);
  };
  await user.click(choice);
  await type("kl+");
  expect(getState()).toMatchObject({ playing: false, speed: 1, timeDomain: null });
  await type("{ArrowRight}");
  expect(getState().selection).toBe("ship-arrives");
  await type(" ");
  expect(getState().playing).toBe(true);
  await user.click(choice);
  await type("l");
  expect(getState().speed).toBe(2);
});
