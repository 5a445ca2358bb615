/** What header, sites and events of a compiled dossier are made of alike. */

import { type Clock, edtfBounds } from "../core/time/edtf";
import { formatInstant, isClock } from "../core/time/zone";
import type { Evidence, MapFrame } from "../schema/dossier";
import type { DossierSource, SourceFileName } from "../schema/source";

/** One entry of a source file. */
export type Source<K extends SourceFileName> = DossierSource[K] extends readonly (infer T)[]
  ? T
  : DossierSource[K];

/** RFC 3339 in that zone; null where the EDTF has no bounds, of which the rule `edtf` tells. */
export function boundsIn(
  edtf: string,
  zone: string,
  clock: Clock = "none",
): { start: string; end: string } | null {
  if (!isClock(zone)) return null;
  const bounds = edtfBounds(edtf, zone, undefined, clock);
  if (!bounds.ok) return null;
  const [start, end] = bounds.value.possible;
  return { start: formatInstant(start, zone), end: formatInstant(end, zone) };
}

export const toEvidence = (quotes: readonly (string | Evidence)[]): Evidence[] =>
  quotes.map((quote) => (typeof quote === "string" ? { exact: quote } : quote));

/** Nothing where the frame is left to the program. */
export const toFrame = (frame: "auto" | MapFrame | undefined): { frame?: MapFrame } =>
  frame === undefined || frame === "auto" ? {} : { frame };
