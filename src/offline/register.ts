/** Registers the service worker, and says when a newer version of the site is ready to be shown. */

export interface Registered {
  /** The site's root, where the worker stands. */
  readonly root: string;
  /** Of the page that is open. */
  readonly build: string;
  /** `update` shows the newer version; until it is called nothing changes. */
  readonly onUpdate: (update: () => void) => void;
}

/** A browser that has no workers, or refuses this one, leaves the page as it is. Gives back how to stop listening. */
export function registerWorker({ root, build, onUpdate }: Registered): () => void {
  const listening = new AbortController();
  void listen({ root, build, onUpdate }, listening.signal).catch(() => undefined);
  return () => listening.abort();
}

async function listen({ root, build, onUpdate }: Registered, signal: AbortSignal) {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(`${root}sw.js`, {
    scope: root,
    updateViaCache: "none",
  });
  const offer = async () => {
    const { waiting } = registration;
    if (!waiting || !registration.active || signal.aborted) return;
    if ((await buildOf(waiting)) === build || signal.aborted) return; // this page is as new already
    onUpdate(() => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("activate");
    });
  };
  const watch = () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => void offer(), { signal });
  };
  registration.addEventListener("updatefound", watch, { signal });
  watch();
  await offer();
  // A tab may stay open for days.
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") registration.update().catch(() => undefined);
    },
    { signal },
  );
}

function buildOf(worker: ServiceWorker): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage("build", [port2]);
  return answer;
}
