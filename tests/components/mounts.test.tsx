/** Panels that come and go fifty times: what they listen to, watch and wait for goes with them. */

import { act, render, screen } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { Account } from "../../src/account/Account";
import { MapView } from "../../src/map/MapView";
import { Timeline } from "../../src/timeline/Timeline";
import { harbourDossier } from "../fixtures/harbour";
import { hrefOf, inPage, readerOf } from "./account/renderAccount";

const ROUNDS = 50;
/** Longer than anything waits before it does something. */
const SETTLED_MS = 10_000;

/** What is open now, each by a name that says what it is. */
let open: Map<object | string, string>;
const openNow = () => [...open.values()].sort();

beforeAll(() => render(<p />).unmount()); // React itself listens to the document, once and for all

beforeEach(() => {
  open = new Map();
  vi.useFakeTimers();
  for (const lasting of [window, document, document.documentElement, document.body]) watchListeners(lasting);
  vi.stubGlobal("ResizeObserver", observerOf("resize observer"));
  vi.stubGlobal("MutationObserver", observerOf("mutation observer"));
  vi.stubGlobal("IntersectionObserver", observerOf("intersection observer"));
  vi.stubGlobal("OffscreenCanvas", class {});
  vi.stubGlobal(
    "Worker",
    class extends EventTarget {
      constructor() {
        super();
        open.set(this, "worker");
      }
      postMessage() {}
      terminate() {
        open.delete(this);
      }
    },
  );
  vi.stubGlobal("matchMedia", (media: string) => {
    const query = Object.assign(new EventTarget(), { media, matches: false });
    watchListeners(query);
    return query;
  });
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ids = new WeakMap<object, number>();
let lastId = 0;
function idOf(listener: object) {
  const id = ids.get(listener) ?? ++lastId;
  ids.set(listener, id);
  return id;
}

/** A target that outlives what listens to it. */
function watchListeners(target: EventTarget) {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  const keyOf = (type: string, listener: object, options?: boolean | EventListenerOptions) =>
    `${idOf(target)} ${type} ${idOf(listener)} ${typeof options === "object" ? options.capture === true : options === true}`;
  vi.spyOn(target, "addEventListener").mockImplementation((type, listener, options) => {
    if (!listener) return;
    const key = keyOf(type, listener, options);
    open.set(key, `listener for ${type}`);
    if (typeof options === "object") options.signal?.addEventListener("abort", () => open.delete(key));
    add(type, listener, options);
  });
  vi.spyOn(target, "removeEventListener").mockImplementation((type, listener, options) => {
    if (listener) open.delete(keyOf(type, listener, options));
    remove(type, listener, options);
  });
}

function observerOf(name: string) {
  return class {
    private readonly targets = new Set<Element>();
    observe(target: Element) {
      this.targets.add(target);
      open.set(this, name);
    }
    unobserve(target: Element) {
      this.targets.delete(target);
      if (this.targets.size === 0) open.delete(this);
    }
    disconnect() {
      this.targets.clear();
      open.delete(this);
    }
    takeRecords = () => [];
  };
}

const dossier = harbourDossier();

test.each<[string, RegExp, ReactNode]>([
  ["map", /^Map/, <MapView key="map" />],
  ["timeline", /^Timeline/, <Timeline key="timeline" />],
  ["account", /./, <Account key="account" hrefOf={hrefOf} />],
])("the %s leaves nothing behind, however often it comes and goes", async (_, name, panel) => {
  const reader = readerOf(dossier, { selection: "fire-at-quay" });
  const { subscribe } = reader;
  const counted = {
    ...reader,
    subscribe(listener: () => void) {
      const key = {};
      const unsubscribe = subscribe(listener);
      open.set(key, "subscription to the state");
      return () => {
        open.delete(key);
        unsubscribe();
      };
    },
  };
  const mount = () => render(inPage(counted, <StrictMode>{panel}</StrictMode>)).unmount;
  for (let n = 1; n < ROUNDS; n++) mount()();
  const unmount = mount();
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getAllByRole("region", { name }).length).toBeGreaterThan(0);
  expect(openNow()).toContain("subscription to the state");
  unmount();
  await act(() => vi.advanceTimersByTimeAsync(SETTLED_MS));
  expect(openNow()).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
