import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { OutsideLink } from "../../../src/ui/OutsideLink";

test("a link that opens a new tab says so; one that doesn't is a link like any other", () => {
  render(
    <>
      <OutsideLink href="https://a.example/" newTab="opens in a new tab">
        A paper
      </OutsideLink>
      <OutsideLink href="https://b.example/" newTab={false}>
        Another
      </OutsideLink>
    </>,
  );
  const beside = screen.getByRole("link", { name: "A paper (opens in a new tab)" });
  expect(beside).toHaveAttribute("target", "_blank");
  expect(screen.getByRole("link", { name: "Another" })).not.toHaveAttribute("target");
});
