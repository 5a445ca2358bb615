/** A thread of its own that fetches, parses and checks a foreign dossier and hands it over in parts. */

import type { EventFeature, SiteFeature } from "../schema/dossier";
import { fetchText } from "./fetchText";
import { inspectText } from "./inspectDossier";
import type { LoadFault } from "./loadFault";
import type { FromWorker, ToWorker } from "./protocol";

/** The page puts so many in their place in a few milliseconds. */
const EVENTS_A_PART = 400;

const say = (message: FromWorker) => globalThis.postMessage(message);
const fail = (fault: LoadFault) => say({ type: "fault", fault });
let events: EventFeature[] = [];
let sent = 0;

globalThis.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "load") void load(data);
  else sendNext();
});

async function load({ url, mostBytes, largeFrom, file }: ToWorker & { readonly type: "load" }) {
  let told = 0;
  const onProgress = (count: number, part: number | null) => {
    if (performance.now() - told < 100) return;
    told = performance.now();
    say({ type: "progress", progress: { stage: "fetching", part, count } });
  };
  const fetched = await fetchText(file ?? url, mostBytes, onProgress, largeFrom);
  if (fetched === "large") return say({ type: "large" });
  if ("fault" in fetched) return fail(fetched.fault);
  say({ type: "progress", progress: { stage: "checking", part: null, count: fetched.text.length } });
  try {
    const inspected = inspectText(fetched.text);
    if ("faults" in inspected) return fail({ type: "broken", url, faults: inspected.faults });
    const { dossier: header, features } = inspected.compiled;
    events = features.filter((feature) => feature.properties.role === "event") as EventFeature[];
    const sites = features.filter((feature) => feature.properties.role === "site") as SiteFeature[];
    say({ type: "header", header, sites, count: events.length });
  } catch (error) {
    fail({ type: "broken", url, faults: [{ path: "", message: messageOf(error) }] });
  }
}

function sendNext() {
  const features = events.slice(sent, sent + EVENTS_A_PART);
  sent += features.length;
  say({ type: "events", features, isLast: sent >= events.length });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
