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
  const register = () =>
    navigator.serviceWorker.register(`${root}sw.js`, { scope: root, updateViaCache: "none" });
  const offer = async (registration: ServiceWorkerRegistration) => {
    const { waiting } = registration;
    if (!waiting || !registration.active || signal.aborted) return;
    if ((await buildOf(waiting)) === build || signal.aborted) return; // this page is as new already
    onUpdate(() => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("activate");
    });
  };
  const follow = async (registration: ServiceWorkerRegistration) => {
    const watch = () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => void offer(registration), { signal });
    };
    registration.addEventListener("updatefound", watch, { signal });
    watch();
    await offer(registration);
  };
  let followed: ServiceWorkerRegistration | null = null;
  const look = async () => {
    const registration = await register();
    if (registration === followed) await registration.update();
    else {
      followed = registration;
      await follow(registration);
    }
  };
  // A tab may stay open for days, and a network that answered with a sign-in page is better later: a worker that could not
  // store everything is gone, and is registered again.
  const again = () => {
    if (document.visibilityState === "visible") look().catch(() => undefined);
  };
  document.addEventListener("visibilitychange", again, { signal });
  window.addEventListener("online", again, { signal });
  await look();
}

function buildOf(worker: ServiceWorker): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage("build", [port2]);
  return answer;
}
