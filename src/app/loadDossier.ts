/** Fetches a dossier and makes it ready, or says in one fault what is wrong with it and where. */

import { createDossier, type Dossier } from "../core/dossier";
import type { CompiledDossier } from "../schema/dossier";
import { LIMITS } from "./dossierLimits";

export type LoadFault =
  /** Nothing came: no network, or the server said no (`status`). */
  | { readonly type: "missing"; readonly url: string; readonly status: number | null }
  /** Something came that isn't a dossier. */
  | { readonly type: "broken"; readonly url: string; readonly faults: readonly PlainFault[] };

export interface PlainFault {
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

export type Loaded =
  | { readonly dossier: Dossier; readonly compiled: CompiledDossier }
  | { readonly fault: LoadFault };

/** `trusted` is a dossier that our own build has checked; any other is checked, in a thread of its own, before it is used. */
export async function loadDossier(url: string, trusted: boolean): Promise<Loaded> {
  let bytes: Uint8Array<ArrayBuffer> | null;
  try {
    const response = await fetch(url);
    if (!response.ok) return { fault: { type: "missing", url, status: response.status } };
    bytes = trusted ? new Uint8Array(await response.arrayBuffer()) : await readUpTo(response, LIMITS.bytes);
  } catch {
    return { fault: { type: "missing", url, status: null } };
  }
  if (bytes === null) {
    return broken(url, [{ path: "", message: `the file has more than ${LIMITS.bytes} bytes` }]);
  }
  return trusted ? readTrusted(bytes, url) : readForeign(bytes, url);
}

/** Null where more comes: the rest is not even fetched. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: BlobPart[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function readTrusted(bytes: Uint8Array<ArrayBuffer>, url: string): Promise<Loaded> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (hasFormat(value)) return { dossier: createDossier(value), compiled: value };
  } catch {
    // Cut off or altered on its way: the check below finds out where.
  }
  return readForeign(bytes, url);
}

async function readForeign(bytes: Uint8Array<ArrayBuffer>, url: string): Promise<Loaded> {
  const { inspectInWorker } = await import("./inspectInWorker");
  const inspected = await inspectInWorker(bytes);
  if ("faults" in inspected) return broken(url, inspected.faults);
  try {
    return { dossier: createDossier(inspected.compiled), compiled: inspected.compiled };
  } catch (error) {
    return broken(url, [{ path: "", message: error instanceof Error ? error.message : String(error) }]);
  }
}

const broken = (url: string, faults: readonly PlainFault[]): Loaded => ({
  fault: { type: "broken", url, faults },
});

function hasFormat(value: unknown): value is CompiledDossier {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "FeatureCollection" &&
    "features" in value &&
    Array.isArray(value.features) &&
    "dossier" in value &&
    typeof value.dossier === "object" &&
    value.dossier !== null
  );
}
