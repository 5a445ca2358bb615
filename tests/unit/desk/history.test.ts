// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChange, type Change } from "../../../src/desk/draft/change";
import type { Draft } from "../../../src/desk/draft/draft";
import { append, type LogEntry, newHistory, replay } from "../../../src/desk/draft/history";
import { emptyDraft } from "./drafts";

const id = fc.constantFrom("a", "b", "c", "d");
const text = fc.string({ maxLength: 4 });
const event = fc.record({ id, title: text, claims: fc.constant([]) });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ one: event, before: fc.option(id, { nil: undefined }) })
    .map(({ one, before }) => ({ path: ["files", "events", one.id], to: one, before })),
  id.map((one) => ({ path: ["files", "events", one], to: undefined })),
  fc
    .record({ one: id, words: fc.option(text, { nil: undefined }) })
    .map(({ one, words }) => ({ path: ["files", "events", one, "title"], to: words })),
  fc.record({ one: id, claim: id, words: text }).map(({ one, claim, words }) => ({
    path: ["files", "events", one, "claims", claim],
    to: { id: claim, text: words },
  })),
  fc.record({ one: id, to: text }).map(({ one, to }) => ({ path: ["belongs", one], to })),
  fc
    .record({ one: id, to: text })
    .map(({ one, to }) => ({ path: ["translations", "ar", "events", one, "title"], to })),
);
const step = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .map((changes): LogEntry => ({ type: "do", changes, sentence: null }));
const log = fc.array(
  fc.oneof({ weight: 4, arbitrary: step }, fc.constantFrom<LogEntry>({ type: "undo" }, { type: "redo" })),
  { maxLength: 30 },
);

test("undo takes back whatever was done, and redo brings it again", () => {
  fc.assert(
    fc.property(log, step, (before, one) => {
      const history = replay(emptyDraft(), before);
      const done = append(history, one);
      if (done === history) return;
      const undone = append(done, { type: "undo" });
      expect(undone.draft).toEqual(history.draft);
      expect(append(undone, { type: "redo" }).draft).toEqual(done.draft);
    }),
  );
});

test("as many undos as steps lead back to the beginning", () => {
  fc.assert(
    fc.property(log, (entries) => {
      let history = replay(emptyDraft(), entries);
      while (history.past.length > 0) history = append(history, { type: "undo" });
      expect(history.draft).toEqual(emptyDraft());
    }),
  );
});

test("a log read back from storage gives the same draft", () => {
  fc.assert(
    fc.property(log, (entries) => {
      const stored = structuredClone(entries);
      expect(replay(emptyDraft(), stored).draft).toEqual(replay(emptyDraft(), entries).draft);
    }),
  );
});

test("a change leaves all else as it was, and the tree it was given untouched", () => {
  fc.assert(
    fc.property(log, change, (entries, one) => {
      const { draft } = replay(emptyDraft(), entries);
      const before = structuredClone(draft);
      const after = applyChange<Draft>(draft, one);
      expect(draft).toEqual(before);
      const others = (files: Draft["files"]["events"]) => files.filter((event) => event.id !== one.path[2]);
      expect(others(after.files.events)).toEqual(others(before.files.events));
      expect(after.files.dossier).toBe(draft.files.dossier);
    }),
  );
});

test("a new step after an undo forgets what was undone", () => {
  const title = (to: string): LogEntry => ({
    type: "do",
    changes: [{ path: ["files", "dossier", "title"], to }],
    sentence: null,
  });
  const history = [title("one"), title("two"), { type: "undo" } as const, title("three")].reduce(
    append,
    newHistory(emptyDraft()),
  );
  expect(append(history, { type: "redo" })).toBe(history);
  expect(history.draft.files.dossier.title).toBe("three");
});
