/** What page and worker say to each other while a dossier of columns goes on, with a worker that a test speaks for. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Notice } from "../../../src/app/Notices";
import { joinTables } from "../../../src/columns/joinTables";
import { momentOf } from "../../../src/core/moment";
import { loadTable } from "../../../src/load/columns/loadTable";
import type { Extent, FromTableWorker, ToTableWorker } from "../../../src/load/columns/protocol";
import type { Reader } from "../../../src/state/react";
import { createReader } from "../../../src/state/react";
import { restoreState } from "../../../src/state/readerState";
import { harbour } from "../../fixtures/harbour";
import { harbourColumns } from "../../fixtures/harbourColumns";

class SpokenFor {
  said: ToTableWorker[] = [];
  onmessage: (event: { readonly data: FromTableWorker }) => void = () => {};
  onerror: (event: { preventDefault(): void }) => void = () => {};
  constructor() {
    worker = this;
  }
  postMessage(message: ToTableWorker) {
    this.said.push(message);
  }
  terminate() {}
}
let worker: SpokenFor;
let columns: Awaited<ReturnType<typeof harbourColumns>>;
const shown: { reader: Reader; notice: Notice & { type: "part" } }[] = [];
const last = () => shown.at(-1)!;

let onBack = () => {};
const place = { href: "https://example.org/", search: "" };

beforeEach(async () => {
  vi.stubGlobal("Worker", SpokenFor);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("location", place);
  vi.stubGlobal("window", {
    addEventListener: (_: "popstate", listener: () => void) => {
      onBack = listener;
    },
  });
  columns = await harbourColumns(harbour, 1);
  shown.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  place.search = "";
});

/** Of each event a group: the worker sends these. */
async function send(held: readonly number[], rest: Extent["rest"]) {
  const { reader } = columns;
  const parts = await Promise.all(held.map((group) => reader.readGroup(group)));
  const table = joinTables(parts);
  const stretches = held.map((group) => reader.groups[group]!);
  const extent = { here: table.count, total: reader.count, spans: [], rest, faults: [] };
  worker.onmessage({
    data: { type: "table", source: reader.source, table, part: { stretches, unloaded: null }, extent },
  });
}

async function open(held: readonly number[], rest: Extent["rest"], selection: string | null) {
  const loading = loadTable("https://example.org/events.parquet", {
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  await send(held, rest);
  const loaded = await loading;
  if (loaded === "none" || "fault" in loaded) throw new Error("not loaded");
  const reader = createReader(loaded.dossier, restoreState(loaded.dossier, { selection }));
  worker.said = [];
  loaded.growth.start(reader, Promise.resolve(), (next, notice) => {
    if (notice.type === "part") shown.push({ reader: next, notice });
  });
  await Promise.resolve();
}
const slugs = harbour.features.filter(({ properties }) => properties.role === "event").map(({ id }) => id);

test("the rest is asked for, and the reader goes on with the selection where it was", async () => {
  await open([1], "coming", slugs[1]!);
  expect(worker.said).toEqual([{ type: "feature", row: 1 }, { type: "rest" }]);
  await send([0, 1, 2, 3], null);
  expect(last().reader.getState().selection).toBe(slugs[1]);
  expect(last().reader.dossier.events.length).toBe(4);
  expect(last().notice.extent).toMatchObject({ here: 4, rest: null });
});

test("what broke off is asked for again; a worker that died takes nothing away", async () => {
  await open([1], "coming", null);
  worker.onmessage({ data: { type: "rest", rest: "stopped" } });
  expect(last().notice.extent.rest).toBe("stopped");
  worker.said = [];
  last().notice.onRetry();
  expect(worker.said).toEqual([{ type: "rest" }]);
  worker.onmessage({ data: { type: "rest", rest: "coming" } });
  worker.onerror({ preventDefault() {} });
  expect(last().notice.extent).toMatchObject({ here: 1, rest: "stopped" });
});

test("what of the file is not sound is told beside what is here; the event of another row changes nothing", async () => {
  await open([0, 1], null, slugs[1]!);
  const fault = { path: "row 1 (fire-at-quay), column feature: properties.mode", message: "it is named" };
  worker.onmessage({ data: { type: "featureFaults", faults: [fault] } });
  expect(last().notice.extent).toMatchObject({ here: 2, rest: null, faults: [fault] });
  const { dossier } = last().reader;
  const other = await columns.reader.readFeature(0);
  worker.onmessage({ data: { type: "feature", row: 1, feature: other } });
  expect(dossier.eventOf(slugs[1]!)?.slug).toBe(slugs[1]);
});

test("a table that no dossier can be made of is a fault, and not silence", async () => {
  const loading = loadTable("https://example.org/events.parquet", {
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  const { reader, table } = columns;
  const source = { ...reader.source, header: { ...reader.source.header, timeZone: "Mars/Olympus" } };
  const extent = { here: 4, total: 4, spans: [], rest: null, faults: [] };
  worker.onmessage({
    data: { type: "table", source, table, part: { stretches: reader.groups, unloaded: null }, extent },
  });
  expect(await loading).toMatchObject({ fault: { type: "broken" } });
});

test("others are asked for round the window, or else the playhead, beside the selected event", async () => {
  await open([1, 2], "noRoom", slugs[2]!);
  const { reader, notice } = last();
  worker.said = [];
  notice.onMove();
  const { playhead } = reader.getState();
  expect(worker.said).toEqual([{ type: "around", around: [playhead, playhead + 1], row: 2 }]);
  const [start] = reader.dossier.extent;
  reader.dispatch({ type: "setWindow", window: [start, start + 3_600_000] });
  notice.onMove();
  expect(worker.said[1]).toMatchObject({ around: [start, start + 3_600_000] });
});

test("Back to an event that was let go brings it again, at its own moment", async () => {
  await open([1], "noRoom", null);
  worker.said = [];
  place.search = `?event=${slugs[0]}`;
  onBack();
  expect(worker.said).toEqual([{ type: "event", slug: slugs[0] }]);
  await send([0], "noRoom");
  const { reader } = last();
  const moment = momentOf(reader.dossier.eventOf(slugs[0]!)!, reader.dossier, {
    clock: "happened",
    onlyReport: false,
  });
  expect(reader.getState()).toMatchObject({ selection: slugs[0], playhead: moment });
  expect(worker.said[1]).toEqual({ type: "feature", row: 0 });
});

test("what is sought among the events that aren't here is told to who asked last", async () => {
  await open([1], "noRoom", null);
  const told: string[] = [];
  const by = { search: "fire" };
  const found = { done: 1, total: 3, count: 0, first: [], isStopped: false };
  const asked = () => worker.said.findLast((message) => message.type === "seek")!;
  last().notice.onSeek({ search: "fir" }, () => told.push("first"))();
  const before = asked();
  expect(before).toMatchObject({ by: null }); // nobody waits for it any more
  const end = last().notice.onSeek(by, ({ done }) => told.push(`second ${done}`));
  expect(asked()).toMatchObject({ by });
  worker.onmessage({ data: { type: "found", id: before.id, found } });
  worker.onmessage({ data: { type: "found", id: asked().id, found } });
  expect(told).toEqual(["second 1"]);
  end();
  expect(asked()).toMatchObject({ by: null });
});

test("a worker that dies breaks a search off, and asking once more loads the page anew", async () => {
  await open([1], "noRoom", null);
  const reload = vi.fn();
  vi.stubGlobal("location", { ...place, reload });
  const told = vi.fn();
  last().notice.onSeek({ search: "fire" }, told);
  worker.onerror({ preventDefault() {} });
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ isStopped: true, total: 3 }));
  expect(reload).not.toHaveBeenCalled();
  last().notice.onSeek({ search: "fire" }, told);
  expect(reload).toHaveBeenCalledOnce();
});
