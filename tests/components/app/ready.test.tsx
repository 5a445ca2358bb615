import { screen } from "@testing-library/react";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "../../../src/app/App";
import { harbourDossier } from "../../fixtures/harbour";
import { inPage, readerOf } from "../account/renderAccount";

const base = { root: "/", languagePath: "", hasPages: true, dossierId: null };

beforeEach(() => {
  // As in a browser: effects that don't belong to the drawing come in a task of their own.
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  // jsdom lays nothing out.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test("the app has taken over before anything that it shows can be pressed", async () => {
  const onReady = vi.fn(() => () => {});
  const place = document.body.appendChild(document.createElement("div"));
  const shown = new Promise<number>((resolve) => {
    new MutationObserver(() => resolve(onReady.mock.calls.length)).observe(place, { childList: true });
  });
  const root = createRoot(place);
  startTransition(() =>
    root.render(inPage(readerOf(harbourDossier()), <App base={base} onReady={onReady} />)),
  );
  expect(await shown).toBe(1);
  expect(screen.getByRole("main")).toBeInTheDocument();
  root.unmount();
});
