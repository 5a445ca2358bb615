/**
 * The service worker: after one visit the whole dossier can be read without a network. Online, pages and data come from
 * the network, so that a correction reaches everybody; parts with a hash in their name come from what was stored.
 * Networks answer with sign-in pages and cut-off files; a part kept wrong under its hashed name would stay wrong for ever.
 * So nothing is stored, or shown from the store, but what has the hash that the build gave it.
 * A newer worker waits until the reader says so or all tabs are closed, and what open tabs may still want is kept.
 */

import { whole } from "./answers";
import { createFileStore, type StoredFile } from "./fileStore";
import { markStored, moveShell, rootFor, shellFor } from "./shell";
import type { RequestEvent, WorkerScope } from "./workerScope";

// Put in by build/offlineWorker.ts.
declare const OFFLINE_FILES: readonly StoredFile[];
declare const OFFLINE_BUILD: string;

/** So long the network may take before what is stored is shown. */
const PATIENCE_MS = 4_000;

const worker = globalThis as unknown as WorkerScope;
const scope = worker.registration.scope;
const store = createFileStore(OFFLINE_FILES, scope);
/** Tabs whose page was a stored one: their data must be of the same version. */
const onStoredPage = new Set<string>();

worker.addEventListener("install", (event) => {
  event.waitUntil(store.fill());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), sweep()]));
});

worker.addEventListener("message", ({ data, ports }) => {
  if (data === "build") ports[0]?.postMessage(OFFLINE_BUILD);
  if (data === "activate") void worker.skipWaiting(); // the reader said so
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  if (request.method !== "GET" || !url.href.startsWith(scope)) return;
  const path = url.href.slice(scope.length);
  if (request.mode === "navigate") {
    const shell = shellFor(path, store.has);
    if (shell === null) return;
    event.waitUntil(sweep());
    event.respondWith(page(event, path, shell));
  } else if (path.startsWith("assets/")) {
    event.respondWith(part(request, path));
  } else if (store.has(path)) {
    event.respondWith(data(event, path));
  }
});

async function page(event: RequestEvent, path: string, shell: string): Promise<Response> {
  const response = await fromNetwork(event.request);
  if (response && response.status < 500) return response;
  const kept = await store.stored(shell);
  if (!kept) return response ?? fetch(event.request);
  onStoredPage.add(event.resultingClientId);
  const headers = new Headers(kept.headers);
  headers.delete("content-length");
  headers.delete("content-encoding");
  return new Response(markStored(moveShell(await kept.text(), rootFor(path))), { headers });
}

/** A part never changes under its name, so that a stored one, even of a version before this one, is right. */
async function part(request: Request, path: string): Promise<Response> {
  const own = store.has(path)
    ? ((await store.stored(path)) ?? (await store.fetched(path)))
    : await store.earlier(path);
  return own ?? fetch(request);
}

async function data(event: RequestEvent, path: string): Promise<Response> {
  if (onStoredPage.has(event.clientId)) return (await store.stored(path)) ?? fetch(event.request);
  const { request } = event;
  const response = await fromNetwork(request);
  let sound = response && (await whole(response, path));
  if (response && !sound) {
    // The browser may have kept a sign-in page under this address.
    const again = await fromNetwork(new Request(request, { cache: "reload" }));
    sound = again && (await whole(again, path));
  }
  return sound ?? (await store.stored(path)) ?? response ?? fetch(request);
}

/** Null without a network, or with one too slow to wait for. */
function fromNetwork(request: Request): Promise<Response | null> {
  return Promise.race([
    fetch(request).catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS)),
  ]);
}

/** Throws out what earlier versions stored, once no tab is open that might want it and no newer version is on its way. */
async function sweep() {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const { waiting, installing } = worker.registration;
  if (open.length > 0 || waiting || installing) return;
  await store.sweep();
}
