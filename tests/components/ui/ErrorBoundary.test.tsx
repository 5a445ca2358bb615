import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ErrorBoundary } from "../../../src/ui/ErrorBoundary";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {})); // React reports what is caught
afterEach(() => vi.restoreAllMocks());

const canvas = { broken: false };

function Panel() {
  if (canvas.broken) throw new Error("no canvas");
  return <p>the map</p>;
}

test("a panel that fails says so, reports it and can be tried again; its neighbour stays", async () => {
  canvas.broken = true;
  const onError = vi.fn();
  render(
    <>
      <ErrorBoundary message="The map could not be drawn." retryLabel="Try again" onError={onError}>
        <Panel />
      </ErrorBoundary>
      <p>the account</p>
    </>,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("The map could not be drawn.");
  expect(screen.getByText("the account")).toBeVisible();
  expect(onError).toHaveBeenCalledExactlyOnceWith(new Error("no canvas"));

  canvas.broken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("the map")).toBeVisible();
});
