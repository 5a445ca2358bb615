/**
 * The service worker: after one visit the whole dossier can be read without a network. Online, pages and data come from
 * the network, so that a correction reaches everybody; parts with a hash in their name come from what was stored.
 * A newer worker waits until the reader says so or all tabs are closed, and what open tabs may still want is kept.
 */

import { cacheNames } from "workbox-core";
import { PrecacheController } from "workbox-precaching/PrecacheController";
import { markStored, moveShell, rootFor, shellFor } from "./shell";
import type { RequestEvent, WorkerScope } from "./workerScope";

// Put in by offline/vitePlugin.ts.
declare const OFFLINE_FILES: readonly { readonly url: string; readonly revision: string | null }[];
declare const OFFLINE_BUILD: string;

/** So long the network may take before what is stored is shown. */
const PATIENCE_MS = 4_000;

const worker = globalThis as unknown as WorkerScope;
const scope = worker.registration.scope;
const stored = new Set(OFFLINE_FILES.map(({ url }) => url));
const store = new PrecacheController();
store.addToCacheList(OFFLINE_FILES.map(({ url, revision }) => ({ url: scope + url, revision })));
/** Tabs whose page was a stored one: their data must be of the same version. */
const onStoredPage = new Set<string>();

worker.addEventListener("install", (event) => {
  void store.install(event as Parameters<PrecacheController["install"]>[0]);
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
    const shell = shellFor(path, stored);
    if (shell === null) return;
    event.waitUntil(sweep());
    event.respondWith(page(event, path, shell));
  } else if (path.startsWith("assets/")) {
    event.respondWith(part(request, url.href));
  } else if (stored.has(path)) {
    event.respondWith(data(event, path));
  }
});

async function page(event: RequestEvent, path: string, shell: string): Promise<Response> {
  const response = await fromNetwork(event.request);
  if (response && response.status < 500) return response;
  const kept = await store.matchPrecache(scope + shell);
  if (!kept) return response ?? fetch(event.request);
  onStoredPage.add(event.resultingClientId);
  const headers = new Headers(kept.headers);
  headers.delete("content-length");
  headers.delete("content-encoding");
  return new Response(markStored(moveShell(await kept.text(), rootFor(path))), { headers });
}

/** A part never changes under its name, so that a stored one, even of a version before this one, is right. */
async function part(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(cacheNames.precache);
  return (await cache.match(address)) ?? fetch(request);
}

async function data(event: RequestEvent, path: string): Promise<Response> {
  const kept = () => store.matchPrecache(scope + path);
  if (onStoredPage.has(event.clientId)) return (await kept()) ?? fetch(event.request);
  const response = await fromNetwork(event.request);
  return response?.ok ? response : ((await kept()) ?? response ?? fetch(event.request));
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
  const wanted = new Set(store.getURLsToCacheKeys().values());
  const cache = await caches.open(cacheNames.precache);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}
