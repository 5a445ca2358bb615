/** Loads a dossier of columns: a first part that can be used at once, and then the whole of it in its place. */

import { createTableDossier, type TableDossier } from "../../columns/tableDossier";
import { createReader, type Reader } from "../../state/react";
import { type ReaderState, restoreState } from "../../state/readerState";
import { stepsInSlices } from "../../ui/inSlices";
import type { LoadFault } from "../loadFault";
import type { Watch } from "../loadForeign";
import { mostBytes, mostEvents, readDeviceMemory } from "../room";
import type { Extent, Found, FromTableWorker, Seek, ToTableWorker } from "./protocol";
import { faultsOf } from "./tableFault";

/** Says which part of a dossier is loaded, and offers the rest. */
export interface PartNotice {
  readonly type: "part";
  readonly extent: Extent;
  readonly onRetry: () => void;
  /** Loads the events around the playhead in place of those that are loaded. */
  readonly onMove: () => void;
  readonly onSeek: Seek;
}

/** How a dossier goes on after it can be used. */
export interface Growth {
  /** Follows this reader, asks for the rest after `firstScreen`, and says at once and later on what shall be shown. */
  start(
    reader: Reader,
    firstScreen: Promise<unknown>,
    show: (reader: Reader, notice: PartNotice) => void,
  ): void;
}

export type LoadedTable =
  | { readonly dossier: TableDossier; readonly growth: Growth }
  | { readonly fault: LoadFault }
  | "none";

export function loadTable(url: string, { signal, onProgress }: Watch): Promise<LoadedTable> {
  const worker = createWorker();
  if (!worker) return Promise.resolve("none");
  const say = (message: ToTableWorker) => worker.postMessage(message);
  return new Promise((resolve) => {
    const stop = (loaded: LoadedTable) => {
      worker.terminate();
      resolve(loaded);
    };
    signal.addEventListener("abort", () => stop({ fault: { type: "stopped", url } }), { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      stop("none"); // the other form may do, and tells what is wrong with it
    };
    worker.onmessage = ({ data }: MessageEvent<FromTableWorker>) => {
      if (data.type === "none") return stop("none");
      if (data.type === "fault") return stop({ fault: data.fault });
      if (data.type !== "table") return;
      try {
        const dossier = createTableDossier(data.source, data.table, data.part, stepsInSlices);
        resolve({ dossier, growth: createGrowth(worker, say, dossier, data.extent) });
      } catch (error) {
        stop({ fault: { type: "broken", url, faults: faultsOf(error) } });
      }
    };
    onProgress({ stage: "fetching", part: null, count: 0 });
    const memory = readDeviceMemory();
    say({
      type: "open",
      url: new URL(url, location.href).href,
      mostBytes: mostBytes(memory),
      mostEvents: mostEvents(memory),
      query: location.search,
    });
  });
}

function createWorker(): Worker | null {
  try {
    return new Worker(new URL("./tableWorker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

function createGrowth(
  worker: Worker,
  say: (message: ToTableWorker) => void,
  first: TableDossier,
  extent: Extent,
): Growth {
  return {
    start(begun, firstScreen, show) {
      let reader = begun;
      let dossier = first;
      let current = extent;
      let isDead = false;
      let unfollow = fetchSelected(reader, dossier, say);
      const onRetry = () => (isDead ? location.reload() : say({ type: "rest" }));
      /** What is selected stays with what is nearest to the time looked at. */
      const onMove = () => {
        if (isDead) return location.reload();
        const { timeWindow, playhead, selection } = reader.getState();
        const row = selection === null ? null : dossier.rowOf(selection);
        say({ type: "around", around: timeWindow ?? [playhead, playhead + 1], row });
      };
      let sought = 0;
      let tellFound: ((found: Found) => void) | null = null;
      const onSeek: Seek = (by, tell) => {
        if (isDead) location.reload();
        tellFound = tell;
        say({ type: "seek", id: ++sought, by });
        return () => {
          tellFound = null;
          say({ type: "seek", id: ++sought, by: null });
        };
      };
      const change = (next: Extent) => {
        current = next;
        show(reader, { type: "part", extent: current, onRetry, onMove, onSeek });
      };
      change(extent);
      // Back may lead to an event that was let go.
      window.addEventListener("popstate", () => {
        const slug = slugIn(location.search);
        if (current.rest === "noRoom" && slug !== null && dossier.rowOf(slug) === null)
          say({ type: "event", slug });
      });
      // A worker that dies takes nothing away that is here.
      worker.onerror = (event) => {
        event.preventDefault();
        isDead = true;
        tellFound?.({ done: 0, total: current.total - current.here, count: 0, first: [], isStopped: true });
        if (current.rest === "coming" || current.rest === "moving") change({ ...current, rest: "stopped" });
      };
      worker.onmessage = ({ data }: MessageEvent<FromTableWorker>) => {
        if (data.type === "rest") return change({ ...current, rest: data.rest });
        if (data.type === "found") return data.id === sought ? tellFound?.(data.found) : undefined;
        if (data.type === "feature") {
          if (dossier.rowOf(data.feature.id) === data.row) dossier.complete(data.row, data.feature);
          return reader.dispatch({ type: "arrived" });
        }
        if (data.type === "featureFaults")
          return change({ ...current, faults: [...current.faults, ...data.faults] });
        if (data.type !== "table") return;
        unfollow();
        dossier = createTableDossier(data.source, data.table, data.part, stepsInSlices);
        reader = createReader(dossier, goOn(reader.getState(), dossier));
        unfollow = fetchSelected(reader, dossier, say);
        change(data.extent);
      };
      if (current.rest === "coming") void firstScreen.then(() => say({ type: "rest" }));
    },
  };
}

const slugIn = (query: string) => new URLSearchParams(query).get("event");

/** Where the address names an event that has come only now, it is selected. */
function goOn(state: ReaderState, dossier: TableDossier): ReaderState {
  const slug = slugIn(location.search);
  if (state.selection !== null || slug === null || dossier.rowOf(slug) === null) return state;
  const { playhead, ...others } = state;
  const named = new URLSearchParams(location.search).has("t") ? { playhead } : {};
  return restoreState(dossier, { ...others, ...named, selection: slug });
}

/** Whatever is selected is made whole. */
function fetchSelected(reader: Reader, dossier: TableDossier, say: (message: ToTableWorker) => void) {
  let asked: string | null = null;
  const look = () => {
    const { selection } = reader.getState();
    if (selection === asked) return;
    asked = selection;
    const row = selection === null ? null : dossier.missing(selection);
    if (row !== null) say({ type: "feature", row });
  };
  look();
  return reader.subscribe(look);
}
