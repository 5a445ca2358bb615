/** A draft and all that was done to it. The log only grows: undoing is an entry of it, too. */

import { applyChange, type Change } from "./change";
import type { Draft } from "./draft";

/** What an author did in one go. */
export interface Step {
  readonly type: "do";
  readonly changes: readonly Change[];
  /** The sentence it was done at: there the author is taken when it is undone. */
  readonly sentence: number | null;
}

export type LogEntry = Step | { readonly type: "undo" } | { readonly type: "redo" };

export interface History {
  readonly draft: Draft;
  readonly past: readonly { readonly before: Draft; readonly step: Step }[];
  readonly future: readonly { readonly after: Draft; readonly step: Step }[];
}

export const newHistory = (draft: Draft): History => ({ draft, past: [], future: [] });

/** To undo or redo where there is nothing left changes nothing, and so does a step without changes. */
export function append(history: History, entry: LogEntry): History {
  const { draft, past, future } = history;
  if (entry.type === "do") {
    const after = entry.changes.reduce<Draft>(applyChange, draft);
    if (after === draft) return history;
    return { draft: after, past: [...past, { before: draft, step: entry }], future: [] };
  }
  if (entry.type === "undo") {
    const last = past.at(-1);
    if (!last) return history;
    return {
      draft: last.before,
      past: past.slice(0, -1),
      future: [{ after: draft, step: last.step }, ...future],
    };
  }
  const [next, ...later] = future;
  if (!next) return history;
  return { draft: next.after, past: [...past, { before: draft, step: next.step }], future: later };
}

/** The same log gives the same draft. */
export const replay = (draft: Draft, log: readonly LogEntry[]): History =>
  log.reduce(append, newHistory(draft));
