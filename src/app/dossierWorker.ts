/** A thread of its own for a stranger's file, so that it can be stopped whatever it holds. */

import { inspectDossier } from "./inspectDossier";

globalThis.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (data instanceof Uint8Array) globalThis.postMessage(inspectDossier(data));
});
