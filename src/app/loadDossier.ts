/** Fetches a dossier and makes it ready, or says in one fault what is wrong with it and where. */

import { createDossier, type Dossier } from "../core/dossier";
import type { CompiledDossier } from "../schema/dossier";

export type LoadFault =
  /** Nothing came: no network, or the server said no (`status`). */
  | { readonly type: "missing"; readonly url: string; readonly status: number | null }
  /** Something came that isn't a dossier. */
  | { readonly type: "broken"; readonly url: string; readonly faults: readonly PlainFault[] }
  /** It would take more memory than this device has to give. */
  | { readonly type: "tooLarge"; readonly url: string; readonly bytes: number; readonly mostBytes: number }
  /** The thread that read it died, most likely for want of memory. */
  | { readonly type: "tooMuch"; readonly url: string }
  /** The reader stopped it. */
  | { readonly type: "stopped"; readonly url: string };

export interface PlainFault {
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

export type Loaded = { readonly dossier: Dossier } | { readonly fault: LoadFault };

/** `trusted` is a dossier that our own build has checked; any other is checked here before it is used. */
export async function loadDossier(url: string, trusted: boolean): Promise<Loaded> {
  let text: string;
  try {
    const response = await fetch(url);
    if (!response.ok) return { fault: { type: "missing", url, status: response.status } };
    text = await response.text();
  } catch {
    return { fault: { type: "missing", url, status: null } };
  }
  return readDossier(text, url, trusted);
}

export async function readDossier(text: string, url: string, trusted: boolean): Promise<Loaded> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { fault: { type: "broken", url, faults: [{ path: "", message }] } };
  }
  if (trusted && hasFormat(value)) {
    try {
      return { dossier: createDossier(value) };
    } catch {
      // Cut off or altered on its way: the check below finds out where.
    }
  }
  const { checkDossier } = await import("./checkDossier");
  const checked = checkDossier(value);
  if ("faults" in checked) return { fault: { type: "broken", url, faults: checked.faults } };
  try {
    return { dossier: createDossier(checked.compiled) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { fault: { type: "broken", url, faults: [{ path: "", message }] } };
  }
}

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
