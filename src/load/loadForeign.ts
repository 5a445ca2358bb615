/** Loads a dossier that nobody here compiled, off the page's own thread, so that it can be followed and stopped. */

import { buildDossier, type DossierBuilder } from "../core/createDossier";
import type { Loaded } from "./loadDossier";
import type { FromWorker, Progress, ToWorker } from "./protocol";
import { mostBytes, readDeviceMemory } from "./room";

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Parts are put in their place for so long before the page may draw again. */
const SLICE_MS = 12;

interface Source {
  /** What stands under the name already, on this device. */
  readonly file?: Blob;
  /** Of so many bytes or more it is not read: there may be a better form of it. */
  readonly largeFrom?: number;
}

/** Null where no worker can be had. */
export function loadForeign(
  url: string,
  watch: Watch,
  source?: { readonly file: Blob },
): Promise<Loaded> | null;
export function loadForeign(url: string, watch: Watch, source: Source): Promise<Loaded | "large"> | null;
export function loadForeign(
  url: string,
  { signal, onProgress }: Watch,
  source: Source = {},
): Promise<Loaded | "large"> | null {
  const worker = createWorker();
  if (!worker) return null;
  return new Promise((resolve) => {
    const say = (message: ToWorker) => worker.postMessage(message);
    const stop = (loaded: Loaded | "large") => {
      worker.terminate();
      resolve(loaded);
    };
    const broken = (message: string) =>
      stop({ fault: { type: "broken", url, faults: [{ path: "", message }] } });
    signal.addEventListener("abort", () => stop({ fault: { type: "stopped", url } }), { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      stop({ fault: { type: "tooMuch", url } });
    };

    let builder: DossierBuilder | null = null;
    let count = 0;
    let added = 0;
    let sliceEnd = 0;
    const next = () => say({ type: "next" });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      try {
        switch (data.type) {
          case "progress":
            return onProgress(data.progress);
          case "large":
            return stop("large");
          case "fault":
            return stop({ fault: data.fault });
          case "header":
            builder = buildDossier(data.header, data.sites);
            count = data.count;
            return next();
          case "events": {
            builder!.add(data.features);
            added += data.features.length;
            if (data.isLast) return stop({ dossier: builder!.finish() });
            if (performance.now() < sliceEnd) return next();
            onProgress({ stage: "sending", part: added / count, count: added });
            return setTimeout(() => {
              sliceEnd = performance.now() + SLICE_MS;
              next();
            });
          }
        }
      } catch (error) {
        broken(error instanceof Error ? error.message : String(error));
      }
    };
    say({
      type: "load",
      url: new URL(url, location.href).href,
      mostBytes: mostBytes(readDeviceMemory()),
      ...source,
    });
  });
}

function createWorker(): Worker | null {
  try {
    return new Worker(new URL("./loadWorker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}
