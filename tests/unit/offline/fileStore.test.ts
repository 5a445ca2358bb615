import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFileStore } from "../../../src/offline/fileStore";

const SCOPE = "https://host.example/site/";
const part = { path: "assets/map-1.js", text: "export {}" };
const page = { path: "index.html", text: "<!doctype html><title>Ours</title>" };
const listed = ({ path, text }: typeof part) => ({
  path,
  integrity: `sha256-${createHash("sha256").update(text).digest("base64")}`,
});
const storeOf = (...files: (typeof part)[]) => createFileStore(files.map(listed), SCOPE);

/** What the network answers, as a browser does: no body with another hash than was asked for. */
let network: ReadonlyMap<string, string>;
let kept: Map<string, Map<string, Response>>;

beforeEach(() => {
  network = new Map([part, page].map(({ path, text }) => [SCOPE + path, text]));
  kept = new Map();
  vi.stubGlobal("fetch", async (address: string, { integrity }: RequestInit) => {
    const body = network.get(address);
    if (body === undefined || listed({ path: "", text: body }).integrity !== integrity)
      throw new TypeError("Failed to fetch");
    return new Response(body);
  });
  const openCache = async (name: string) => {
    const files = kept.get(name) ?? new Map<string, Response>();
    kept.set(name, files);
    return {
      match: async (key: string) => files.get(key)?.clone(),
      put: async (key: string, response: Response) => void files.set(key, response),
      keys: async () => [...files.keys()].map((url) => ({ url })),
      delete: async (key: string) => files.delete(key),
    };
  };
  vi.stubGlobal("caches", {
    open: openCache,
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (key: string) =>
      [...kept.values()]
        .map((files) => files.get(key))
        .find(Boolean)
        ?.clone(),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("what the network spoils is not stored, and the store says that it is not full", async () => {
  network = new Map([...network, [SCOPE + page.path, "Sign in"]]);
  const store = storeOf(part, page);
  await expect(store.fill()).rejects.toThrow("index.html");
  expect(await store.stored(page.path)).toBeNull();
  expect(await (await store.stored(part.path))?.text()).toBe(part.text);
});

test("a copy with another hash is never given, and is fetched again", async () => {
  const store = storeOf(part);
  await store.fill();
  const [files] = kept.values();
  files?.set(SCOPE + part.path, new Response("Sign in"));
  expect(await store.stored(part.path)).toBeNull();
  await store.fill();
  expect(await (await store.stored(part.path))?.text()).toBe(part.text);
});

test("a later build takes sound copies over and deletes the others, other sites' stores excepted", async () => {
  await storeOf(part, page).fill();
  kept.set(`workbox-precache-v2-${SCOPE}`, new Map());
  kept.set("dateline-https://host.example/other/", new Map());
  network = new Map([[SCOPE + page.path, "new"]]); // the part is no longer there, and not asked for
  const later = storeOf(part, { ...page, text: "new" });
  await later.fill();
  await later.sweep();
  expect(await (await later.stored(page.path))?.text()).toBe("new");
  expect(await (await later.stored(part.path))?.text()).toBe(part.text);
  expect([...kept.keys()].sort()).toEqual(["dateline-https://host.example/other/", `dateline-${SCOPE}`]);
  expect(kept.get(`dateline-${SCOPE}`)?.size).toBe(2);
});

test("of an earlier build no page is given in the place of a part", async () => {
  kept.set(
    `workbox-precache-v2-${SCOPE}`,
    new Map([
      [
        `${SCOPE}assets/old.js`,
        new Response("export {}", { headers: { "content-type": "text/javascript" } }),
      ],
      [`${SCOPE}assets/bad.js`, new Response("Sign in", { headers: { "content-type": "text/html" } })],
    ]),
  );
  const store = storeOf(part);
  expect(await (await store.earlier("assets/old.js"))?.text()).toBe("export {}");
  expect(await store.earlier("assets/bad.js")).toBeNull();
});
