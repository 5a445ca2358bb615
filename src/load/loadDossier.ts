/** Fetches a dossier and makes it ready, or says in one fault what is wrong with it and where. */

import { createDossier } from "../core/createDossier";
import type { Dossier } from "../core/dossier";
import type { CompiledDossier } from "../schema/dossier";
import type { Growth } from "./columns/loadTable";
import { isPage } from "./fetchText";
import type { LoadFault } from "./loadFault";

export type Loaded =
  | {
      readonly dossier: Dossier;
      /** Where more of it is on its way. */
      readonly growth?: Growth;
    }
  | { readonly fault: LoadFault };

/**
 * `trusted` is a dossier that our own build has checked. Any other is inspected before it is used, here where no
 * worker can be had for it (`loading/loadForeign.ts`).
 */
export async function loadDossier(url: string, trusted: boolean): Promise<Loaded> {
  let bytes = new Uint8Array();
  try {
    // The browser may have kept a sign-in page under this address.
    for (const cache of ["default", "reload"] as const) {
      const response = await fetch(url, { cache });
      if (!response.ok) return { fault: { type: "missing", url, status: response.status } };
      bytes = new Uint8Array(await response.arrayBuffer());
      if (!isPage(bytes)) break;
    }
  } catch {
    return { fault: { type: "missing", url, status: null } };
  }
  if (isPage(bytes)) return { fault: { type: "page", url } };
  if (trusted) {
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (hasFormat(value)) return { dossier: createDossier(value) };
    } catch {
      // Cut off or altered on its way: the inspection finds out where.
    }
  }
  const { inspectDossier } = await import("./inspectDossier");
  const inspected = inspectDossier(bytes);
  if ("faults" in inspected) return { fault: { type: "broken", url, faults: inspected.faults } };
  try {
    return { dossier: createDossier(inspected.compiled) };
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
