/** The proposals of the sentence at hand: which is the current one, what was chosen of it, and what pressing a key does. */

import { useState } from "react";
import { accept, addEntry, type Choice } from "../draft/accept";
import type { Change } from "../draft/change";
import { applyChange } from "../draft/change";
import { type Draft, entryOf, type Setting } from "../draft/draft";
import { setAside } from "../draft/settle";
import type { Session } from "../useSession";
import type { Proposal } from "../work/reading";

export interface Proposals {
  readonly all: readonly Proposal[];
  /** What the next press decides; null where everything is decided, or there is nothing but the sentence itself. */
  readonly current: Proposal | null;
  readonly choiceOf: (proposal: Proposal) => Choice;
  readonly choose: (proposal: Proposal, choice: Choice) => void;
  readonly accept: (proposal?: Proposal) => void;
  readonly reject: (proposal?: Proposal) => void;
  /** Every row that says something, in one step. */
  readonly acceptAll: () => void;
  readonly setAside: (setting: Setting) => void;
  /** Opens a row again that was decided. */
  readonly reopen: (proposal: Proposal) => void;
  readonly pick: (proposal: Proposal) => void;
}

export function useProposals(session: Session, sentence: number): Proposals {
  const { report, history, perform } = session;
  const { draft } = history;
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [picked, setPicked] = useState<string | null>(null);
  const all = report.sentences[sentence]?.proposals ?? [];
  const open = all.filter((proposal) => !draft.decided[proposal.id]);
  const current = open.find(({ id }) => id === picked) ?? open[0] ?? null;
  const choiceOf = (proposal: Proposal) => choices[proposal.id] ?? {};
  const mark = (proposal: Proposal, as: "accepted" | "rejected" | undefined): Change => ({
    path: ["decided", proposal.id],
    to: as,
  });

  return {
    all,
    current,
    choiceOf,
    choose: (proposal, choice) => {
      setChoices((last) => ({ ...last, [proposal.id]: { ...last[proposal.id], ...choice } }));
      setPicked(proposal.id);
    },
    accept(proposal = current ?? undefined) {
      if (!proposal) {
        if (!entryOf(draft, sentence)) perform(addEntry(draft, report, sentence).changes, sentence);
        return;
      }
      perform(accept(draft, report, sentence, proposal, choiceOf(proposal)), sentence);
    },
    reject(proposal = current ?? undefined) {
      if (proposal) perform([mark(proposal, "rejected")], sentence);
    },
    acceptAll() {
      const changes: Change[] = [];
      let after: Draft = draft;
      const take = (more: readonly Change[]) => {
        changes.push(...more);
        after = more.reduce<Draft>(applyChange, after);
      };
      if (!entryOf(after, sentence)) take(addEntry(after, report, sentence).changes);
      for (const proposal of open) take(accept(after, report, sentence, proposal, choiceOf(proposal)) ?? []);
      perform(changes, sentence);
    },
    setAside: (setting) => perform(setAside(draft, sentence, setting), sentence),
    reopen: (proposal) => perform([mark(proposal, undefined)], sentence),
    pick: (proposal) => setPicked(proposal.id),
  };
}
