/** A file of the reader's → a dossier to look at, read in workers that Cancel kills. Nothing is sent or stored. */

import type { Dossier } from "../../core/dossier";
import type { LoadFault } from "../loadFault";
import { loadForeign, type Watch } from "../loadForeign";
import { mostBytes, readDeviceMemory } from "../room";
import type { FromOpenWorker, ToOpenWorker } from "./openWorker";
import type { FileFault, ImportNotes, ReadOptions } from "./readFile";

export type LoadedFile =
  | { readonly type: "dossier"; readonly dossier: Dossier; readonly notes: ImportNotes | null }
  | { readonly type: "faults"; readonly faults: readonly FileFault[] }
  /** Stopped, too large, or the worker died of it. */
  | { readonly type: "refused"; readonly fault: LoadFault };

/** To find the lines of a compiled file costs much memory: of larger ones the fields are told. */
const MOST_EXPLAINED = 5_000_000;

export async function loadFile(file: File, options: ReadOptions, watch: Watch): Promise<LoadedFile> {
  const url = file.name;
  const most = mostBytes(readDeviceMemory());
  if (file.size > most) {
    return { type: "refused", fault: { type: "tooLarge", url, bytes: file.size, mostBytes: most } };
  }
  watch.onProgress({ stage: "checking", part: null, count: file.size });
  const reading = await ask({ type: "read", file, options }, watch.signal);
  if (reading.type === "refused" || reading.type === "faults") return reading;
  const isCompiled = reading.type === "compiled";
  const compiled = isCompiled ? file : new Blob([reading.text]);
  const loaded = await loadForeign(url, watch, { file: compiled });
  if (loaded === null) return { type: "refused", fault: { type: "tooMuch", url } };
  if ("dossier" in loaded) {
    return { type: "dossier", dossier: loaded.dossier, notes: isCompiled ? null : reading.notes };
  }
  const { fault } = loaded;
  if (fault.type !== "broken") return { type: "refused", fault };
  if (isCompiled && file.size <= MOST_EXPLAINED) {
    const explained = await ask({ type: "explain", file }, watch.signal);
    if (explained.type === "faults" && explained.faults.length > 0) return explained;
  }
  const faults = fault.faults.map(({ path, message, hint = "" }) => ({
    file: null,
    line: null,
    field: path,
    message,
    hint,
    excerpt: "",
  }));
  return { type: "faults", faults };
}

function ask(
  message: ToOpenWorker,
  signal: AbortSignal,
): Promise<FromOpenWorker | { readonly type: "refused"; readonly fault: LoadFault }> {
  const url = message.file.name;
  return new Promise((resolve) => {
    const worker = createWorker();
    if (!worker) return resolve({ type: "refused", fault: { type: "missing", url, status: null } });
    const end = (answer: FromOpenWorker | { readonly type: "refused"; readonly fault: LoadFault }) => {
      worker.terminate();
      resolve(answer);
    };
    signal.addEventListener("abort", () => end({ type: "refused", fault: { type: "stopped", url } }), {
      once: true,
    });
    worker.onerror = (event) => {
      event.preventDefault();
      // A program that could not be fetched, as without a network, is no error in it.
      const isAbsent = !(event instanceof ErrorEvent);
      end({
        type: "refused",
        fault: isAbsent ? { type: "missing", url, status: null } : { type: "tooMuch", url },
      });
    };
    worker.onmessage = ({ data }: MessageEvent<FromOpenWorker>) => end(data);
    worker.postMessage(message);
  });
}

/** None where the page has no origin, as in a frame with `sandbox`. */
function createWorker(): Worker | null {
  try {
    return new Worker(new URL("./openWorker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}
