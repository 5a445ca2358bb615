import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useState } from "react";
import { beforeAll, expect, test } from "vitest";
import { Dialog } from "../../../src/ui/Dialog";

// jsdom has the element without its methods; the browser tests meet the real ones.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
    this.querySelector("button")?.focus();
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <StrictMode>
      <button type="button" onClick={() => setOpen(true)}>
        Share
      </button>
      {open && (
        <Dialog title="Share this event" closeLabel="Close" onClose={() => setOpen(false)}>
          <p>A link</p>
        </Dialog>
      )}
    </StrictMode>
  );
}

async function openDialog() {
  render(<Page />);
  await userEvent.click(screen.getByRole("button", { name: "Share" }));
  return screen.getByRole("dialog", { name: "Share this event" });
}

test("a dialog has its title for a name, and takes the focus", async () => {
  const dialog = await openDialog();
  expect(dialog).toContainElement(document.activeElement as HTMLElement);
});

test("closing gives the focus back to what opened it", async () => {
  await openDialog();
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("button", { name: "Share" })).toHaveFocus();
});

test("what opened it out of a panel that has closed since gives the focus to the panel's own button", async () => {
  function Menu() {
    const [open, setOpen] = useState<boolean | null>(null);
    return (
      <>
        <button type="button" popoverTarget="menu">
          More
        </button>
        {/* No more to be focused than what stands in a closed panel. */}
        <div id="menu" popover="auto">
          <button type="button" disabled={open !== null} onClick={() => setOpen(true)}>
            About
          </button>
        </div>
        {open && (
          <Dialog title="About" closeLabel="Close" onClose={() => setOpen(false)}>
            <p>Words</p>
          </Dialog>
        )}
      </>
    );
  }
  render(<Menu />);
  const about = screen.getByText("About");
  about.focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.getByRole("button", { name: "More" })).toHaveFocus();
});

test("Escape, which the platform reports as cancel, closes it", async () => {
  const dialog = await openDialog();
  const cancel = new Event("cancel", { cancelable: true });
  act(() => void dialog.dispatchEvent(cancel));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a press beside it closes it, one inside does not", async () => {
  const dialog = await openDialog();
  await userEvent.click(screen.getByText("A link"));
  expect(dialog).toBeInTheDocument();
  await userEvent.click(dialog);
  expect(screen.queryByRole("dialog")).toBeNull();
});
