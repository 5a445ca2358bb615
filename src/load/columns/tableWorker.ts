/** A thread of its own that reads a dossier of columns: first what a link looks at, the rest when asked, and of more than there is room for what is nearest. */

import type { EventColumns } from "../../columns/eventTable";
import { placeOfRow, spansOf, toHold } from "../../columns/groups";
import { joinTables } from "../../columns/joinTables";
import { seek } from "../../columns/seek";
import { unloadedFrom } from "../../columns/unloaded";
import type { Interval } from "../../core/time/interval";
import { mostHeld } from "../room";
import type { Extent, Found, FromTableWorker, ToTableWorker } from "./protocol";
import { openRanged } from "./rangedFile";
import { openTable, type TableReader } from "./readTable";
import { faultsOf, TableFault } from "./tableFault";
import { wantedBy } from "./wanted";

const say = (message: FromTableWorker) => globalThis.postMessage(message);
let reader: TableReader | null = null;
let most = 0;
/** Groups, those first that shall come first. */
let wanted: readonly number[] = [];
/** What has come of them. */
const tables = new Map<number, EventColumns>();
/** Why what is wanted is read. */
let what: "coming" | "moving" = "coming";
/** Counts what was asked for: a later question ends an earlier one. */
let asked = 0;
/** The question that is looked into. */
let sought = 0;
/** More would be a list that nobody reads. */
const MOST_SHOWN = 20;

globalThis.addEventListener("message", ({ data }: MessageEvent<ToTableWorker>) => {
  if (data.type === "open") void open(data);
  else if (data.type === "rest") void readWanted();
  else if (data.type === "around") void move(data);
  else if (data.type === "event") void bring(data.slug);
  else if (data.type === "seek") void seekUnloaded(data);
  else void readFeature(data.row);
});

async function open({ url, mostBytes, mostEvents, query }: ToTableWorker & { readonly type: "open" }) {
  try {
    const file = await openRanged(url, mostBytes);
    if (file === null) return say({ type: "none" });
    if ("fault" in file) return say({ type: "fault", fault: file.fault });
    reader = await openTable(file);
    most = mostHeld(reader.count, mostEvents);
    const { groups, source } = reader;
    const { slug, around } = wantedBy(query, source.header);
    const [holder] = slug === null ? [] : await reader.findGroups(slug);
    wanted = toHold(groups, around ?? groups[holder ?? 0]?.span ?? null, holder, most);
    const [first] = wanted;
    if (first === undefined) return;
    if (groups[first]!.count > mostEvents) return say({ type: "fault", fault: { type: "tooMuch", url } });
    tables.set(first, await reader.readGroup(first));
    tell(tables.size < groups.length ? "coming" : null);
  } catch (error) {
    say({ type: "fault", fault: { type: "broken", url, faults: faultsOf(error) } });
  }
}

async function move({ around, row }: ToTableWorker & { readonly type: "around" }) {
  const holder = reader?.groups.findIndex((group) => row !== null && placeOfRow([group], row) >= 0);
  await holdNear(around, holder === -1 ? undefined : holder);
}

async function bring(slug: string) {
  const [holder] = (await reader?.findGroups(slug).catch(() => [])) ?? [];
  if (holder !== undefined) await holdNear(reader!.groups[holder]!.span, holder);
}

async function holdNear(around: Interval | null, holder: number | undefined) {
  if (!reader) return;
  wanted = toHold(reader.groups, around, holder, most);
  for (const group of tables.keys()) if (!wanted.includes(group)) tables.delete(group);
  what = "moving";
  await readWanted();
}

async function readWanted() {
  if (!reader) return;
  const own = ++asked;
  say({ type: "rest", rest: what });
  try {
    for (const group of wanted) {
      if (tables.has(group)) continue;
      const table = await reader.readGroup(group);
      if (own !== asked) return;
      tables.set(group, table);
    }
    tell(tables.size < reader.groups.length ? "noRoom" : null);
  } catch (error) {
    if (own === asked) tell("stopped", error instanceof TableFault ? error.faults : []);
  }
}

/** Group by group: none of them is kept. */
async function seekUnloaded({ id, by }: ToTableWorker & { readonly type: "seek" }) {
  sought = id;
  if (!reader || by === null) return;
  const { groups, source } = reader;
  const unloaded = [...groups.keys()].filter((group) => !tables.has(group));
  const total = unloaded.reduce((sum, group) => sum + groups[group]!.count, 0);
  let found: Found = { done: 0, total, count: 0, first: [], isStopped: false };
  try {
    for (const group of unloaded) {
      const columns = await reader.readGroup(group);
      if (id !== sought) return;
      const { count, first } = seek(columns, source, by, MOST_SHOWN - found.first.length);
      found = {
        ...found,
        done: found.done + columns.count,
        count: found.count + count,
        first: [...found.first, ...first],
      };
      say({ type: "found", id, found });
    }
  } catch {
    if (id === sought) say({ type: "found", id, found: { ...found, isStopped: true } });
  }
}

async function readFeature(row: number) {
  try {
    say({ type: "feature", row, feature: await reader!.readFeature(row) });
  } catch (error) {
    // Where it only didn't come, the event stays without it.
    if (error instanceof TableFault) say({ type: "featureFaults", faults: error.faults });
  }
}

/** What has come, in the order of the account. */
function tell(rest: Extent["rest"], faults: Extent["faults"] = []) {
  const { source, census, groups, count } = reader!;
  const places = [...tables.keys()].sort((a, b) => a - b);
  if (places.length === 0) return say({ type: "rest", rest });
  const stretches = places.map((group) => groups[group]!);
  const joined = joinTables(places.map((group) => tables.get(group)!));
  const message: FromTableWorker = {
    type: "table",
    source,
    // The map begins with all there is, so that it doesn't move when others come.
    table: { ...joined, bounds: census?.bounds ?? joined.bounds },
    part: { stretches, unloaded: rest === null || census === null ? null : unloadedFrom(census, joined) },
    extent: { here: joined.count, total: count, spans: spansOf(groups, places), rest, faults },
  };
  globalThis.postMessage(message, { transfer: [...buffersIn(message.table)] });
  if (rest === null) tables.clear(); // nothing will be put to them
}

/** Each once, though two columns may be the same. */
function buffersIn(value: object, found = new Set<ArrayBuffer>()): ReadonlySet<ArrayBuffer> {
  for (const part of Object.values(value) as unknown[]) {
    if (ArrayBuffer.isView(part)) found.add(part.buffer as ArrayBuffer);
    else if (typeof part === "object" && part !== null) buffersIn(part, found);
  }
  return found;
}
