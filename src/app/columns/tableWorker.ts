/** A thread of its own that reads a dossier of columns: the first events at once, the rest when asked. */

import { absentFrom } from "../../core/columns/absent";
import type { EventColumns } from "../../core/columns/eventTable";
import { spanOf } from "../../core/columns/groups";
import { joinTables } from "../../core/columns/joinTables";
import type { Extent, FromTableWorker, ToTableWorker } from "./protocol";
import { openRanged } from "./rangedFile";
import { openTable, type TableReader } from "./readTable";

const say = (message: FromTableWorker) => globalThis.postMessage(message);
let reader: TableReader | null = null;
let mostEvents = 0;
/** In the order of the account; what is missing comes after them. */
const tables: EventColumns[] = [];

globalThis.addEventListener("message", ({ data }: MessageEvent<ToTableWorker>) => {
  if (data.type === "open") void open(data);
  else if (data.type === "rest") void readRest();
  else void readFeature(data.row);
});

async function open({ url, mostBytes, mostEvents: most }: ToTableWorker & { readonly type: "open" }) {
  mostEvents = most;
  try {
    const file = await openRanged(url, mostBytes);
    if (file === null) return say({ type: "none" });
    if ("fault" in file) return say({ type: "fault", fault: file.fault });
    reader = await openTable(file);
    if (reader.groups.length > 0) tables.push(await reader.readGroup(0));
    tell(tables.length < reader.groups.length ? "coming" : null);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say({ type: "fault", fault: { type: "broken", url, faults: [{ path: "", message }] } });
  }
}

async function readRest() {
  if (!reader) return;
  let told = performance.now();
  try {
    while (tables.length < reader.groups.length) {
      if (count() >= mostEvents) return tell("noRoom");
      tables.push(await reader.readGroup(tables.length));
      if (performance.now() - told < 250) continue;
      told = performance.now();
      say({ type: "coming", extent: extent("coming") });
    }
    tell(null);
  } catch {
    tell("stopped");
  }
}

async function readFeature(row: number) {
  try {
    say({ type: "feature", row, feature: await reader!.readFeature(row) });
  } catch {
    say({ type: "feature", row, feature: null });
  }
}

const count = () => tables.reduce((sum, table) => sum + table.count, 0);

const extent = (rest: Extent["rest"]): Extent => ({
  here: count(),
  total: reader!.count,
  span: spanOf(reader!.groups.slice(0, tables.length)),
  rest,
});

function tell(rest: Extent["rest"]) {
  if (tables.length === 0) return;
  const { source, census } = reader!;
  const joined = joinTables(tables, source.header.kinds);
  const absent = rest === null || census === null ? null : absentFrom(census, joined);
  // The map begins with all there is, so that it doesn't move when the rest comes.
  const table = { ...joined, bounds: census?.bounds ?? joined.bounds };
  const message: FromTableWorker = { type: "table", source, table, extent: extent(rest), absent };
  globalThis.postMessage(message, { transfer: [...buffersIn(table)] });
  if (rest === null || rest === "noRoom") tables.length = 0; // nothing will be put to them
}

/** Each once, though two columns may be the same. */
function buffersIn(value: object, found = new Set<ArrayBuffer>()): ReadonlySet<ArrayBuffer> {
  for (const part of Object.values(value) as unknown[]) {
    if (ArrayBuffer.isView(part)) found.add(part.buffer as ArrayBuffer);
    else if (typeof part === "object" && part !== null) buffersIn(part, found);
  }
  return found;
}
