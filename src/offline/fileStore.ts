/** The files of one build, stored on the reader's device. A file is stored and given only while it has the build's hash. */

import { isPage } from "./answers";

export interface StoredFile {
  /** From the site's root. */
  readonly path: string;
  /** As in HTML: `sha256-` and the hash in base64. */
  readonly integrity: string;
}

/** As many as browsers ask one host for over HTTP/1.1. */
const AT_ONCE = 6;

/** `scope` is the site's root as an address. */
export function createFileStore(files: readonly StoredFile[], scope: string) {
  // The kill switch finds the store by the end of its name.
  const name = `dateline-${scope}`;
  const byPath = new Map(files.map((file) => [file.path, file]));

  /** Stores what is not stored soundly yet. Rejects at the first file that the network does not give; what it gave is kept. */
  async function fill(): Promise<void> {
    const left = [...files];
    const store = async () => {
      for (let file = left.shift(); file; file = left.shift()) {
        if ((await stored(file.path)) || (await fetched(file.path))) continue;
        left.length = 0;
        throw new Error(`${file.path} could not be stored.`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, store));
  }

  /** What is stored of a file of this build, if it is sound. */
  async function stored(path: string): Promise<Response | null> {
    const file = byPath.get(path);
    const kept = file && (await (await caches.open(name)).match(keyOf(file)));
    return kept && (await hashOf(kept.clone())) === file.integrity ? kept : null;
  }

  /** A file of this build from the network, stored in the place of what was; null where the network has no sound one. */
  async function fetched(path: string): Promise<Response | null> {
    const file = byPath.get(path);
    if (!file) return null;
    // What the browser keeps by itself may be a sign-in page too.
    for (const cache of ["default", "reload"] as const) {
      try {
        const response = await fetch(scope + path, { integrity: file.integrity, cache });
        if (!response.ok) continue;
        await (await caches.open(name)).put(keyOf(file), response.clone());
        return response;
      } catch {
        // No network, another hash, cut off, or no room.
      }
    }
    return null;
  }

  /** A part of an earlier build, for a tab that is still open. No hash is known of it. */
  async function earlier(path: string): Promise<Response | null> {
    const kept = await caches.match(scope + path);
    return kept && !isPage(kept) ? kept : null;
  }

  /** Deletes what earlier builds stored. */
  async function sweep(): Promise<void> {
    for (const other of await caches.keys())
      if (other.endsWith(scope) && other !== name) await caches.delete(other);
    const wanted = new Set(files.map(keyOf));
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  }

  /** A part has a hash in its name already; any other file is another one in each build. */
  const keyOf = ({ path, integrity }: StoredFile) =>
    path.startsWith("assets/") ? scope + path : `${scope}${path}?${encodeURIComponent(integrity)}`;

  return { has: (path: string) => byPath.has(path), fill, stored, fetched, earlier, sweep };
}

async function hashOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
