import { act, render, screen } from "@testing-library/react";
import type { ComponentType } from "react";
import { expect, test, vi } from "vitest";
import { type LatePart, latePart, loadLateParts, useHasFailed, useLatePart } from "../../../src/ui/latePart";

const Words = ({ text }: { text: string }) => <p>{text}</p>;

function Place({ part, isWanted }: { part: LatePart<{ text: string }>; isWanted?: boolean }) {
  const Part = useLatePart(part, isWanted);
  const hasFailed = useHasFailed(part);
  return Part ? <Part text="here" /> : <p>{hasFailed ? "failed" : "waiting"}</p>;
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

test("a part is asked for once it is wanted, once for all places, and shown when it comes", async () => {
  const { part, fetches } = script();
  const { rerender } = render(<Place part={part} isWanted={false} />);
  expect(fetches).toHaveLength(0);
  rerender(
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

test("a part that could not be had says so and is asked for again", async () => {
  const { part, fetches } = script();
  render(<Place part={part} />);
  await act(async () => fetches[0]?.reject(new Error("offline")));
  expect(screen.getByText("failed")).toBeVisible();
  await act(async () => {
    void part.load();
    fetches[1]?.resolve(Words);
  });
  expect(screen.getByText("here")).toBeVisible();
});

test("one part that fails keeps none of the others from coming", async () => {
  const failing = latePart(() => Promise.reject(new Error("offline")));
  const other = vi.fn(() => Promise.resolve(Words));
  latePart(other);
  await loadLateParts();
  expect(failing.hasFailed()).toBe(true);
  expect(other).toHaveBeenCalledOnce();
});
