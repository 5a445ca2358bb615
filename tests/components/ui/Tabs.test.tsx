import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Tabs } from "../../../src/ui/Tabs";

const NAMES = ["Story", "Events", "Links"] as const;

function Three({ onOpen = () => {} }: { readonly onOpen?: (id: string) => void }) {
  const [open, setOpen] = useState<(typeof NAMES)[number]>("Story");
  return (
    <>
      <Tabs
        label="Readings"
        tabs={NAMES.map((id) => ({ id, href: `#${id}`, label: id }))}
        open={open}
        panelId="panel"
        onOpen={(id) => {
          setOpen(id);
          onOpen(id);
        }}
      />
      <div id="panel">{open}</div>
    </>
  );
}

const selected = () => screen.getByRole("tab", { selected: true });

test("one tab is selected, controls the panel, and is the list's one stop", () => {
  render(<Three />);
  expect(screen.getByRole("tablist", { name: "Readings" })).toBeVisible();
  expect(selected()).toHaveAttribute("aria-controls", "panel");
  expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
});

test.each([
  ["ltr", ["ArrowRight"], "Events"],
  ["ltr", ["ArrowRight", "ArrowRight", "ArrowRight"], "Story"],
  ["ltr", ["ArrowLeft"], "Links"],
  ["rtl", ["ArrowLeft"], "Events"],
  ["rtl", ["ArrowRight"], "Links"],
  ["ltr", ["End"], "Links"],
  ["ltr", ["End", "Home"], "Story"],
])("in %s the keys %j lead to %s, and the focus goes along", (dir, keys, name) => {
  render(
    <div dir={dir} style={{ direction: dir as "ltr" }}>
      <Three />
    </div>,
  );
  selected().focus();
  for (const key of keys) fireEvent.keyDown(document.activeElement!, { key });
  expect(selected()).toHaveAccessibleName(name);
  expect(selected()).toHaveFocus();
});

test("a press, Enter and Space open; a press that the browser opens elsewhere does not", async () => {
  const onOpen = vi.fn();
  render(<Three onOpen={onOpen} />);
  const events = screen.getByRole("tab", { name: "Events" });
  fireEvent.click(events, { ctrlKey: true });
  expect(onOpen).not.toHaveBeenCalled();
  await userEvent.click(events);
  expect(onOpen).toHaveBeenLastCalledWith("Events");
  screen.getByRole("tab", { name: "Links" }).focus();
  await userEvent.keyboard(" ");
  expect(onOpen).toHaveBeenLastCalledWith("Links");
});
