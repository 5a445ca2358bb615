/** One draft at work: what is done to it, what is kept of it, and what its checks find. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Change } from "./draft/change";
import { append, type History, type LogEntry, replay } from "./draft/history";
import { createQuoter, type Quoter } from "./draft/quoteOf";
import { type SentenceState, sentenceStates } from "./draft/settle";
import { type Opened, writeFiles } from "./draft/writeFiles";
import type { Beginning, DraftStore, DraftSummary } from "./store/drafts";
import type { DeskWorker } from "./work/askWorker";
import type { CheckResult } from "./work/protocol";
import type { ReadSentence } from "./work/reading";

export interface Keeping {
  /** When the last step was on the disk, in milliseconds since 1970; null before the first. */
  readonly keptAt: number | null;
  /** Nothing is kept any more: storage is full, blocked, or another tab writes this draft. */
  readonly failed: boolean;
}

export interface Session {
  readonly beginning: Beginning;
  readonly report: { readonly sentences: readonly ReadSentence[]; readonly quoter: Quoter };
  readonly history: History;
  readonly states: readonly SentenceState[];
  readonly keeping: Keeping;
  readonly check: CheckResult | null;
  /** The sentence it was done at is where undoing leads back to. */
  readonly perform: (changes: readonly Change[] | null, sentence: number | null) => void;
  /** Gives the sentence at which something was undone. */
  readonly undo: () => number | null;
  readonly redo: () => number | null;
  readonly files: () => ReadonlyMap<string, Uint8Array>;
}

export interface SessionInput {
  readonly beginning: Beginning;
  readonly log: readonly LogEntry[];
  readonly sentences: readonly ReadSentence[];
  readonly store: DraftStore | null;
  /** Whether this tab may write the draft. */
  readonly mayWrite: boolean;
  readonly worker: DeskWorker;
}

export function useSession(input: SessionInput): Session {
  const { beginning, log, sentences, store, mayWrite, worker } = input;
  const report = useMemo(
    () => ({ sentences, quoter: createQuoter(beginning.text) }),
    [sentences, beginning.text],
  );
  const [history, setHistory] = useState(() => replay(beginning.draft, log));
  const latest = useRef(history);
  const length = useRef(log.length);
  const queue = useRef(Promise.resolve());
  const [keeping, setKeeping] = useState<Keeping>({ keptAt: null, failed: store === null || !mayWrite });
  const states = useMemo(() => sentenceStates(history.draft, report), [history.draft, report]);

  const enter = useCallback(
    (entry: LogEntry) => {
      const next = append(latest.current, entry);
      if (next === latest.current) return;
      latest.current = next;
      setHistory(next);
      if (!store || !mayWrite) return;
      const n = length.current++;
      const summary = (): DraftSummary => ({
        id: beginning.id,
        title: next.draft.files.dossier.title,
        touched: Date.now(),
        accounted: sentenceStates(next.draft, report).filter((state) => state !== "open").length,
        sentences: report.sentences.length,
      });
      queue.current = queue.current
        .then(() => store.append(beginning.id, n, entry, summary()))
        .then(
          () => setKeeping((last) => ({ ...last, keptAt: Date.now() })),
          () => setKeeping((last) => ({ ...last, failed: true })),
        );
    },
    [store, mayWrite, beginning.id, report],
  );
  const perform = useCallback<Session["perform"]>(
    (changes, sentence) => changes && enter({ type: "do", changes, sentence }),
    [enter],
  );
  const undo = useCallback(() => {
    const step = latest.current.past.at(-1)?.step;
    enter({ type: "undo" });
    return step?.sentence ?? null;
  }, [enter]);
  const redo = useCallback(() => {
    const step = latest.current.future[0]?.step;
    enter({ type: "redo" });
    return step?.sentence ?? null;
  }, [enter]);

  const opened = useMemo<Opened | null>(
    () => (beginning.files ? { files: beginning.files, draft: beginning.draft } : null),
    [beginning],
  );
  const files = useCallback(() => writeFiles(latest.current.draft, opened), [opened]);
  const check = useCheck(history, files, beginning, worker);
  return { beginning, report, history, states, keeping, check, perform, undo, redo, files };
}

/** Of the last draft that was checked: one check at a time, and of those that wait only the last. */
function useCheck(
  history: History,
  files: Session["files"],
  { text, draft }: Beginning,
  worker: DeskWorker,
): CheckResult | null {
  const [check, setCheck] = useState<CheckResult | null>(null);
  const { sha256 } = draft.files.dossier.report;
  const isBusy = useRef(false);
  const checked = useRef<History["draft"] | null>(null);
  const latest = useRef(history.draft);
  latest.current = history.draft;
  const run = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      while (checked.current !== latest.current) {
        checked.current = latest.current;
        const input = { files: files(), text, sha256: sha256 ?? "" };
        const result = await worker.ask({ type: "check", input });
        // The last that could be shown stays while a draft cannot.
        setCheck((last) => ({ ...result, dossier: result.dossier ?? last?.dossier ?? null }));
      }
    } catch {
      // A worker that died leaves the last check standing; the next change asks again.
    } finally {
      isBusy.current = false;
    }
  }, [files, text, sha256, worker]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft asks for a check
  useEffect(() => {
    void run();
  }, [history.draft, run]);
  return check;
}
