// Put this file on the host as sw.js, in place of the built one, and no reader keeps a service worker of ours or anything
// it stored. Open tabs stay as they are; they and all pages from then on come from the network. docs/security/kill-switch.md
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clearAll()));

async function clearAll() {
  // Other sites may share the origin: only what belongs to this scope goes.
  const names = (await caches.keys()).filter((name) => name.endsWith(registration.scope));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
