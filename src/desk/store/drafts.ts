/** The drafts in this browser's own storage (IndexedDB): a log for each, which only grows, and what it began with. */

import type { Draft } from "../draft/draft";
import type { LogEntry } from "../draft/history";
import type { AboutReport } from "../draft/newDraft";

/** What a draft began with; it never changes. */
export interface Beginning {
  readonly id: string;
  readonly about: AboutReport;
  /** The report's text. */
  readonly text: string;
  readonly draft: Draft;
  /** Of a dossier that was opened: its files as they were, by path. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
}

/** What the list of drafts tells. */
export interface DraftSummary {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly touched: number;
  readonly accounted: number;
  readonly sentences: number;
}

export interface DraftStore {
  list(): Promise<readonly DraftSummary[]>;
  begin(beginning: Beginning, summary: DraftSummary): Promise<void>;
  /** Resolves when the entry is on the disk. `n` counts from 0; an entry that stands there already is not overwritten, and rejects. */
  append(id: string, n: number, entry: LogEntry, summary: DraftSummary): Promise<void>;
  open(id: string): Promise<{ readonly beginning: Beginning; readonly log: readonly LogEntry[] } | null>;
  remove(id: string): Promise<void>;
}

const STORES = ["drafts", "beginnings", "log"] as const;

/** `site` is the path of the site's root: several may stand on one host. Rejects where the browser gives no storage, as in some private windows. */
export async function openStore(site: string): Promise<DraftStore> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`dateline-desk ${site}`, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("drafts", { keyPath: "id" });
      request.result.createObjectStore("beginnings", { keyPath: "id" });
      request.result.createObjectStore("log");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const logOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

  /** Resolves when the transaction is complete, never sooner. */
  function write(work: (store: (name: (typeof STORES)[number]) => IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction([...STORES], "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work((name) => transaction.objectStore(name));
    });
  }

  const read = <T>(store: (typeof STORES)[number], ask: (store: IDBObjectStore) => IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      const request = ask(database.transaction(store).objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  return {
    async list() {
      const drafts = await read<DraftSummary[]>("drafts", (store) => store.getAll());
      return drafts.sort((a, b) => b.touched - a.touched);
    },
    begin: (beginning, summary) =>
      write((store) => {
        store("beginnings").add(beginning);
        store("drafts").put(summary);
      }),
    append: (id, n, entry, summary) =>
      write((store) => {
        store("log").add(entry, [id, n]);
        store("drafts").put(summary);
      }),
    async open(id) {
      const beginning = await read<Beginning | undefined>("beginnings", (store) => store.get(id));
      const log = await read<LogEntry[]>("log", (store) => store.getAll(logOf(id)));
      return beginning ? { beginning, log } : null;
    },
    remove: (id) =>
      write((store) => {
        store("drafts").delete(id);
        store("beginnings").delete(id);
        store("log").delete(logOf(id));
      }),
  };
}
