import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { Button } from "../../../src/ui/Button";
import { Icon } from "../../../src/ui/Icon";
import { IconButton } from "../../../src/ui/IconButton";
import { Mark } from "../../../src/ui/Mark";
import { MARK_PATHS, type MarkShape } from "../../../src/ui/markPaths";
import { Popover } from "../../../src/ui/Popover";
import { Select } from "../../../src/ui/Select";
import { VisuallyHidden } from "../../../src/ui/VisuallyHidden";

describe("a button", () => {
  test("never sends a form it happens to stand in", () => {
    render(<Button>Share</Button>);
    expect(screen.getByRole("button", { name: "Share" })).toHaveAttribute("type", "button");
  });

  test("is a switch only where it can be pressed in", () => {
    render(
      <>
        <Button>Share</Button>
        <Button pressed={false}>Only the report</Button>
      </>,
    );
    expect(screen.getByRole("button", { name: "Share" })).not.toHaveAttribute("aria-pressed");
    expect(screen.getByRole("button", { name: "Only the report", pressed: false })).toBeVisible();
  });

  test("with an icon only has its label for a name", async () => {
    const onClick = vi.fn();
    render(<IconButton icon="play" label="Play" onClick={onClick} />);
    await userEvent.click(screen.getByRole("button", { name: "Play" }));
    expect(onClick).toHaveBeenCalledOnce();
  });
});

test("marks and icons are drawings that screen readers pass over", () => {
  const shapes = Object.keys(MARK_PATHS) as MarkShape[];
  const { container } = render(
    <>
      {shapes.map((shape) => (
        <Mark key={shape} shape={shape} variant="hollow" size={10} />
      ))}
      <Icon name="search" />
    </>,
  );
  expect(container.querySelectorAll("svg[aria-hidden=true]")).toHaveLength(shapes.length + 1);
  expect(screen.queryByRole("img")).toBeNull();
});

test("a choice is found by its label, even a hidden one, and gives the value", async () => {
  const onChange = vi.fn();
  render(
    <Select
      label="Language"
      labelHidden
      value="en"
      options={[
        { value: "en", label: "English" },
        { value: "ar", label: "العربية", lang: "ar" },
      ]}
      onChange={onChange}
    />,
  );
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Language" }), "العربية");
  expect(onChange).toHaveBeenCalledExactlyOnceWith("ar");
  expect(screen.getByRole("option", { name: "العربية" })).toHaveAttribute("lang", "ar");
});

test("a popover's button and its panel share a name; what it holds is made when it is opened, also without the platform's popovers", async () => {
  render(
    <Popover label="More" icon="more">
      <a href="#about">About</a>
    </Popover>,
  );
  const panel = screen.getByRole("group", { hidden: true }); // closed, so no name is computed
  expect(panel).toHaveAttribute("aria-label", "More");
  const button = screen.getByRole("button", { name: "More" });
  expect(button).toHaveAttribute("aria-expanded", "false");
  expect(panel).toBeEmptyDOMElement();
  await userEvent.click(button);
  expect(button).toHaveAttribute("aria-expanded", "true");
  expect(panel).toHaveTextContent("About");
});

test("hidden words are still read", () => {
  render(
    <a href="#x">
      <VisuallyHidden>Close</VisuallyHidden>
    </a>,
  );
  expect(screen.getByRole("link", { name: "Close" })).toBeInTheDocument();
});
