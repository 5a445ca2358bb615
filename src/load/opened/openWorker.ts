/** A thread of its own in which a file of the reader's is unpacked, parsed and compiled; it can be killed at any moment. */

import { explainCompiled, type FileFault, type FileReading, type ReadOptions, readFile } from "./readFile";

export type ToOpenWorker =
  | { readonly type: "read"; readonly file: File; readonly options: ReadOptions }
  | { readonly type: "explain"; readonly file: File };

export type FromOpenWorker = FileReading | { readonly type: "faults"; readonly faults: readonly FileFault[] };

globalThis.addEventListener("message", async ({ data }: MessageEvent<ToOpenWorker>) => {
  const bytes = new Uint8Array(await data.file.arrayBuffer());
  const reading: FromOpenWorker =
    data.type === "read"
      ? await readFile(bytes, data.options)
      : { type: "faults", faults: explainCompiled(bytes, data.file.name) };
  globalThis.postMessage(reading);
});
