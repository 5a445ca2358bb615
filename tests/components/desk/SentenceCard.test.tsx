import { readFileSync } from "node:fs";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { LogEntry } from "../../../src/desk/draft/history";
import { SentenceCard } from "../../../src/desk/sentences/SentenceCard";
import { useProposals } from "../../../src/desk/sentences/useProposals";
import type { DraftStore } from "../../../src/desk/store/drafts";
import { type Session, type SessionInput, useSession } from "../../../src/desk/useSession";
import type { DeskWorker } from "../../../src/desk/work/askWorker";
import type { CheckResult } from "../../../src/desk/work/protocol";
import { createMessages } from "../../../src/i18n/messages";
import { MessagesProvider } from "../../../src/i18n/react";
import { readMessages } from "../../../src/i18n/readMessages";
import { ABOUT, emptyDraft } from "../../unit/desk/drafts";

const TEXT = "The dam broke on Monday. At least 12 people died, the town said. It is old.";
const messages = createMessages(
  "en",
  readMessages(...["en", "desk/en"].map((name) => readFileSync(`src/i18n/locales/${name}.ftl`, "utf8"))),
);

const at = (words: string) => ({
  id: words,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  text: words,
  rule: "test",
  why: "as the words say",
});
const sentences = [
  {
    ...span("The dam broke on Monday."),
    proposals: [
      {
        ...at("on Monday"),
        kind: "time",
        readings: [
          { edtf: "2020-01-27", why: "the Monday before" },
          { edtf: "2020-01-20", why: "a week before that" },
        ],
        notOffered: [],
      },
    ],
  },
  {
    ...span("At least 12 people died, the town said."),
    proposals: [
      { ...at("At least 12 people"), kind: "figure", low: 12, high: null, of: "people killed" },
      {
        ...at("the town said"),
        kind: "speech",
        speaker: "the town",
        speakerSpan: { start: TEXT.indexOf("the town"), end: TEXT.indexOf("the town") + 8 },
        verb: "said",
        mode: "said",
        wording: "paraphrase",
        quotes: [],
      },
    ],
  },
  { ...span("It is old."), proposals: [] },
] as unknown as SessionInput["sentences"];

function span(text: string) {
  return { text, start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length };
}

const NOTHING: CheckResult = { dossier: null, faults: [], texts: [] };
let session: Session;
let append: ReturnType<typeof vi.fn<DraftStore["append"]>>;
let ask: ReturnType<typeof vi.fn>;
let onNext: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  append = vi.fn<DraftStore["append"]>(() => Promise.resolve());
  ask = vi.fn(() => Promise.resolve(NOTHING));
  onNext = vi.fn<() => void>();
});

function Card({ sentence }: { readonly sentence: number }) {
  session = useSession(input);
  const proposals = useProposals(session, sentence);
  return <SentenceCard session={session} sentence={sentence} proposals={proposals} onNext={onNext} />;
}

let input: SessionInput;

function show(sentence: number) {
  input = {
    beginning: { id: "draft", about: ABOUT, text: TEXT, draft: emptyDraft(), files: null },
    log: [],
    sentences,
    store: { append } as unknown as DraftStore,
    mayWrite: true,
    worker: { ask } as unknown as DeskWorker,
  };
  const shown = render(
    <MessagesProvider messages={messages}>
      <Card sentence={sentence} />
    </MessagesProvider>,
  );
  return (next: number) =>
    shown.rerender(
      <MessagesProvider messages={messages}>
        <Card sentence={next} />
      </MessagesProvider>,
    );
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const events = () => session.history.draft.files.events;

test("Accept takes the reading that is chosen, and the entry can be named", async () => {
  show(0);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Read as" }), "1");
  await press("Accept");
  expect(events()[0]?.when).toMatchObject({ edtf: "2020-01-20", words: "on Monday" });
  expect(screen.getByRole("button", { name: "Next sentence" })).toHaveFocus();
  await userEvent.type(screen.getByRole("textbox", { name: "Headline" }), "A dam gives way");
  await userEvent.tab();
  expect(events()[0]?.title).toBe("A dam gives way");
});

test("Reject strikes a row out and goes to the next; it can be offered again", async () => {
  show(1);
  await press("Reject");
  expect(screen.getByText("struck out")).toBeVisible();
  await press("Accept");
  expect(events()[0]).toMatchObject({ speaker: "the-town", claims: [] });
  await press("Offer it again");
  await press("Accept");
  expect(events()[0]?.claims[0]).toMatchObject({
    speaker: "the-town",
    count: { low: 12, high: null, of: "people killed" },
  });
});

test("all rows are taken at once, as one step", async () => {
  show(1);
  await press("Take every row, next sentence");
  expect(events()[0]).toMatchObject({ speaker: "the-town", claims: [{ speaker: "the-town" }] });
  expect(onNext).toHaveBeenCalledOnce();
  act(() => void session.undo());
  expect(events()).toEqual([]);
});

test("a sentence without proposals can become an entry, context, or be left out with a reason", async () => {
  show(2);
  expect(screen.getByText("No time, place, figure or speaker was found in it.")).toBeVisible();
  await press("Leave out");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Why it is left out" }), "repeats");
  expect(session.history.draft.settings[2]).toEqual({ as: "left-out", reason: "repeats" });
  await press("Context");
  expect(session.states[2]).toBe("context");
});

test("a speaker and a kind that nothing proposed are added by hand", async () => {
  show(2);
  await press("Accept");
  await userEvent.click(screen.getByText("Another speaker"));
  await userEvent.type(screen.getByRole("textbox", { name: "Name of the speaker" }), "The mayor{Enter}");
  expect(events()[0]).toMatchObject({ speaker: "the-mayor", mode: "paraphrase" });
  await userEvent.click(screen.getByText("Another kind"));
  await userEvent.type(screen.getByRole("textbox", { name: "Name of the kind" }), "Flood{Enter}");
  expect(events()[0]?.kind).toBe("flood");
});

test("a figure needs words of the report", async () => {
  show(2);
  await press("Accept");
  await userEvent.type(screen.getByRole("textbox", { name: "Words of the report" }), "nobody said this");
  await press("Add a figure or claim");
  expect(screen.getByText(/These words do not stand in the report/)).toBeVisible();
  await userEvent.clear(screen.getByRole("textbox", { name: "Words of the report" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Words of the report" }), "12 people died");
  await press("Add a figure or claim");
  expect(events()[0]?.claims[0]?.evidence).toEqual(["12 people died"]);
});

test("what led to it is linked only to another entry, with its words", async () => {
  const showNext = show(0);
  await press("Accept");
  showNext(2);
  await press("Accept");
  await userEvent.click(screen.getByText("Add what led to it"));
  const [, words] = screen.getAllByRole("textbox", { name: "Words of the report" });
  await userEvent.type(words!, "broke on Monday");
  await press("Link them");
  expect(events()[1]?.links).toEqual([
    { relation: "after", target: events()[0]?.id, statedBy: "the-report", evidence: ["broke on Monday"] },
  ]);
});

test("each step is kept in order, and a full storage is said", async () => {
  show(1);
  await press("Accept");
  await waitFor(() => expect(session.keeping.keptAt).not.toBeNull());
  append.mockRejectedValue(new Error("full"));
  await press("Accept");
  await waitFor(() => expect(session.keeping.failed).toBe(true));
  expect(append.mock.calls.map(([id, n]) => [id, n])).toEqual([
    ["draft", 0],
    ["draft", 1],
  ]);
  expect(append.mock.calls.every(([, , entry]) => (entry as LogEntry).type === "do")).toBe(true);
});

test("what changes while a check is under way is checked after it", async () => {
  let finish = (_: CheckResult) => {};
  ask.mockImplementation(
    () =>
      new Promise<CheckResult>((resolve) => {
        finish = resolve;
      }),
  );
  show(1);
  expect(ask).toHaveBeenCalledOnce();
  await press("Accept");
  await press("Accept");
  expect(ask).toHaveBeenCalledOnce();
  await act(async () => finish(NOTHING));
  expect(ask).toHaveBeenCalledTimes(2);
  const { input: checked } = ask.mock.calls[1]![0] as { input: { files: ReadonlyMap<string, Uint8Array> } };
  expect(new TextDecoder().decode(checked.files.get("events.yaml"))).toContain("speaker: the-town");
});
