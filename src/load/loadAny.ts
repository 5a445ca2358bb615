/** A foreign dossier in whichever form suits it: as it is while it is small, by columns where there are many events. */

import { FILE_NAME } from "../columns/parquetColumns";
import { loadTable } from "./columns/loadTable";
import { type Loaded, loadDossier } from "./loadDossier";
import { loadForeign, type Watch } from "./loadForeign";

/** Bytes; a smaller file is there before a second one would be asked for. */
const LARGE_FROM = 2_000_000;

export async function loadAny(url: string, watch: Watch): Promise<Loaded> {
  const small = await loadForeign(url, watch, { largeFrom: LARGE_FROM });
  if (small === null) return loadDossier(url, false);
  // Some hosts answer with a page where there is no file.
  const isMissing =
    small !== "large" &&
    "fault" in small &&
    (small.fault.type === "page" || (small.fault.type === "missing" && small.fault.status === 404));
  if (small !== "large" && !isMissing) return small;
  const table = await loadTable(new URL(FILE_NAME, new URL(url, location.href)).href, watch);
  if (table !== "none") return table;
  if (small !== "large") return small;
  const whole = await loadForeign(url, watch);
  return whole === null ? loadDossier(url, false) : whole;
}
