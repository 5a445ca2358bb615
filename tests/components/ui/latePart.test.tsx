import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentType } from "react";
import { expect, test, vi } from "vitest";
import { Late, MissingWords } from "../../../src/ui/Late";
import { type LatePart, latePart, loadLateParts, rarePart } from "../../../src/ui/latePart";

const Words = ({ text }: { text: string }) => <p>{text}</p>;

function Place({ part }: { part: LatePart<{ text: string }> }) {
  return (
    <MissingWords value={{ message: "It did not come.", retry: "Try again" }}>
      <Late part={part} props={{ text: "here" }} waiting={<p>waiting</p>} />
    </MissingWords>
  );
}

interface Fetch {
  readonly resolve: (came: ComponentType<{ text: string }>) => void;
  readonly reject: (error: unknown) => void;
}

/** A script that comes when it is let, or fails. */
function script() {
  const fetches: Fetch[] = [];
  const part = latePart(
    () =>
      new Promise<ComponentType<{ text: string }>>((resolve, reject) => {
        fetches.push({ resolve, reject });
      }),
  );
  return { part, fetches };
}

test("a part is asked for once for all its places, and shown when it comes", async () => {
  const { part, fetches } = script();
  expect(fetches).toHaveLength(0);
  render(
    <>
      <Place part={part} />
      <Place part={part} />
    </>,
  );
  expect(fetches).toHaveLength(1);
  expect(screen.getAllByText("waiting")).toHaveLength(2);
  await act(async () => fetches[0]?.resolve(Words));
  expect(screen.getAllByText("here")).toHaveLength(2);
});

test("a part that could not be had says so, and comes when it is tried again", async () => {
  const { part, fetches } = script();
  render(<Place part={part} />);
  await act(async () => fetches[0]?.reject(new Error("offline")));
  expect(screen.getByRole("alert")).toHaveTextContent("It did not come.");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await act(async () => fetches[1]?.resolve(Words));
  expect(screen.getByText("here")).toBeVisible();
});

test("what few open is asked for by them alone", async () => {
  const fetchPart = vi.fn(() => Promise.resolve(Words));
  const part = rarePart(fetchPart);
  await loadLateParts();
  expect(fetchPart).not.toHaveBeenCalled();
  await part.load();
  expect(fetchPart).toHaveBeenCalledOnce();
});

test("one part that fails keeps none of the others from coming", async () => {
  const failing = latePart(() => Promise.reject(new Error("offline")));
  const other = vi.fn(() => Promise.resolve(Words));
  latePart(other);
  await loadLateParts();
  expect(failing.hasFailed()).toBe(true);
  expect(other).toHaveBeenCalledOnce();
});
