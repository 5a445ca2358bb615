import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveStatus } from "../../../src/ui/LiveStatus";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

test("what the page opens with is not announced", () => {
  render(<LiveStatus message="Embassy stormed" />);
  wait(5000);
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});

test("of a row of changes only the last is announced, half a second after it", () => {
  const { rerender } = render(<LiveStatus message="" />);
  for (const message of ["one", "two", "three"]) {
    rerender(<LiveStatus message={message} />);
    wait(400);
  }
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
  wait(100);
  expect(screen.getByRole("status")).toHaveTextContent(/^three$/);
});

test("coming back to where it began is announced, once something else was", () => {
  const { rerender } = render(<LiveStatus message="one" />);
  rerender(<LiveStatus message="two" />);
  wait(500);
  rerender(<LiveStatus message="one" />);
  wait(500);
  expect(screen.getByRole("status")).toHaveTextContent(/^one$/);
});
