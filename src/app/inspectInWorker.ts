/** Has a stranger's file read by a worker and ends it when that takes too long. */

import { LIMITS } from "./dossierLimits";
import type { Inspected } from "./inspectDossier";

/** Where no worker can be had it is read here, within the same limits but that of time. */
export async function inspectInWorker(bytes: Uint8Array<ArrayBuffer>): Promise<Inspected> {
  const worker = createWorker();
  if (!worker) return inspectHere(bytes);
  try {
    return (await answerOf(worker, bytes)) ?? (await inspectHere(bytes));
  } finally {
    worker.terminate();
  }
}

function createWorker(): Worker | null {
  try {
    return new Worker(new URL("./dossierWorker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

/** Null where the worker could not be started. */
function answerOf(worker: Worker, bytes: Uint8Array<ArrayBuffer>): Promise<Inspected | null> {
  return new Promise((resolve) => {
    const stop = setTimeout(
      () => resolve({ faults: [{ path: "", message: `reading it took more than ${LIMITS.time / 1000} s` }] }),
      LIMITS.time,
    );
    const answer = (inspected: Inspected | null) => {
      clearTimeout(stop);
      resolve(inspected);
    };
    worker.onmessage = ({ data }: MessageEvent<Inspected>) => answer(data);
    worker.onerror = (event) => {
      event.preventDefault();
      answer(null);
    };
    worker.postMessage(bytes);
  });
}

async function inspectHere(bytes: Uint8Array): Promise<Inspected> {
  const { inspectDossier } = await import("./inspectDossier");
  return inspectDossier(bytes);
}
