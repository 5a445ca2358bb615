// @vitest-environment node
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { verify } from "../../../src/cli/verify";
import { accept, addEntry } from "../../../src/desk/draft/accept";
import { applyChange, type Change } from "../../../src/desk/draft/change";
import type { Draft } from "../../../src/desk/draft/draft";
import { removeEntry, sentenceStates, setAside } from "../../../src/desk/draft/settle";
import { writeFiles } from "../../../src/desk/draft/writeFiles";
import { checkDraft } from "../../../src/desk/work/checkDraft";
import type { Proposal } from "../../../src/desk/work/reading";
import { checkFolder } from "../../../src/source/checkFolder";
import { folderInMemory } from "../../../src/source/folderInMemory";
import { emptyDraft, reportOf } from "./drafts";

const TEXT = readFileSync("tests/fixtures/reports/pliny-6-16.txt", "utf8");
const SHA256 = createHash("sha256").update(TEXT).digest("hex");
const report = reportOf(TEXT);

const after = (draft: Draft, changes: readonly Change[] | null) =>
  (changes ?? []).reduce<Draft>(applyChange, draft);
const sentenceWith = (words: string) => report.sentences.findIndex(({ text }) => text.includes(words));

/** A proposal for `words` of the report, as the reading makes them. */
function proposal<K extends Proposal["kind"]>(
  kind: K,
  words: string,
  rest: Omit<Extract<Proposal, { kind: K }>, "id" | "kind" | "start" | "end" | "text" | "rule" | "why">,
): Proposal {
  const start = TEXT.indexOf(words);
  const place = { start, end: start + words.length, text: words };
  return { id: `${kind}-${start}`, kind, rule: "test", why: "", ...place, ...rest } as unknown as Proposal;
}

const cloud = sentenceWith("24th of August");
const time = proposal("time", "On the 24th of August", {
  notOffered: [],
  readings: [
    { edtf: "2019-08-24", why: "the last such day" },
    { edtf: "2018-08-24", why: "the year before" },
  ],
});
const place = proposal("place", "at Misenum", {
  name: "Misenum",
  placeRelation: "at",
  candidates: [{ name: "Miseno", lon: 14.084, lat: 40.786, country: "IT" }],
});

const verified = (draft: Draft) => {
  const files = writeFiles(draft, null);
  const { dossier, faults, sound } = checkFolder(folderInMemory("to-tacitus", files));
  expect(faults.map(({ message }) => message)).toEqual([]);
  expect(sound).toBe(true);
  return verify(dossier!, new TextEncoder().encode(TEXT));
};

test("one accepted proposal makes an entry with its evidence, and check and verify pass", () => {
  const draft = after(emptyDraft(SHA256), accept(emptyDraft(SHA256), report, cloud, time));
  const [event] = draft.files.events;
  expect(event?.when).toMatchObject({
    edtf: "2019-08-24",
    words: "On the 24th of August",
    certainty: "less-certain",
    why: "the last such day",
  });
  expect(event?.evidence).toHaveLength(1);
  expect(draft.decided[time.id]).toBe("accepted");
  expect(verified(draft).passed).toBe(true);
  expect(sentenceStates(draft, report)[cloud]).toBe("used");
});

test("the reading that the author chose is taken, others stay beside it", () => {
  const draft = after(
    emptyDraft(SHA256),
    accept(emptyDraft(SHA256), report, cloud, time, { reading: 1, alternatives: [0] }),
  );
  expect(draft.files.events[0]?.when).toMatchObject({
    edtf: "2018-08-24",
    alternatives: [{ edtf: "2019-08-24", reading: "the last such day" }],
  });
  expect(verified(draft).passed).toBe(true);
});

test("who, how many, where and what led to it go into the entry of their sentence", () => {
  const fleet = sentenceWith("with the fleet");
  const said = sentenceWith("I said I had rather");
  const servants = sentenceWith("two of his servants");
  let draft = emptyDraft(SHA256);
  const take = (sentence: number, one: Proposal) => {
    draft = after(draft, accept(draft, report, sentence, one));
  };
  take(fleet, place);
  take(
    said,
    proposal("speech", "I said I had rather go on with my work", {
      speaker: "Pliny",
      speakerSpan: null,
      mode: "said",
      quotes: [],
      pronoun: "I",
      verb: "said",
      wording: "paraphrase",
    }),
  );
  take(servants, proposal("figure", "two of his servants", { low: 2, high: 2, of: "servants" }));
  take(servants, proposal("order", "As soon as it was light again", { relation: "after" }));
  const [first, second, third] = draft.files.events;
  expect(first?.where).toEqual({ site: "misenum", relation: "at" });
  expect(draft.files.sites[0]).toMatchObject({
    name: "Misenum",
    anchor: [14.084, 40.786],
    precision: "area",
  });
  expect(second).toMatchObject({ speaker: "pliny", mode: "paraphrase" });
  expect(third?.claims[0]).toMatchObject({
    count: { low: 2, high: 2, of: "servants" },
    speaker: "the-report",
  });
  expect(third?.links[0]).toMatchObject({ relation: "after", target: second?.id });
  expect(verified(draft).passed).toBe(true);
});

test("entries stand in the order of the report, whenever they were made", () => {
  let draft = emptyDraft(SHA256);
  for (const sentence of [5, 1, 3]) draft = after(draft, addEntry(draft, report, sentence).changes);
  expect([1, 3, 5].map((sentence) => draft.belongs[sentence])).toEqual(
    draft.files.events.map(({ id }) => id),
  );
});

test("a place of no known position is named beside the map, and none is invented", () => {
  const draft = after(
    emptyDraft(SHA256),
    accept(emptyDraft(SHA256), report, sentenceWith("with the fleet"), {
      ...place,
      candidates: [],
    } as Proposal),
  );
  expect(draft.files.sites).toEqual([]);
  expect(draft.files.dossier.elsewhere).toEqual([{ id: "misenum", name: "Misenum" }]);
  expect(verified(draft).passed).toBe(true);
});

test("a time without a date, and an order that points at nothing, cannot be taken", () => {
  const draft = emptyDraft(SHA256);
  expect(accept(draft, report, cloud, { ...time, readings: [] } as Proposal)).toBeNull();
  expect(accept(draft, report, cloud, proposal("order", "On the", { relation: "after" }))).toBeNull();
});

test("a sentence that is left out loses its own entry, and what pointed at that", () => {
  let draft = emptyDraft(SHA256);
  for (const sentence of [1, 2]) draft = after(draft, addEntry(draft, report, sentence).changes);
  const [first, second] = draft.files.events;
  const links = [{ relation: "after", target: first!.id, statedBy: "the-report", evidence: [] }];
  draft = after(draft, [{ path: ["files", "events", second!.id, "links"], to: links }]);
  draft = after(draft, setAside(draft, 1, { as: "left-out", reason: "repeats" }));
  expect(draft.files.events.map(({ id, links }) => ({ id, links }))).toEqual([{ id: second!.id, links: [] }]);
  expect(sentenceStates(draft, report).slice(1, 3)).toEqual(["left-out", "used"]);
  expect(after(draft, removeEntry(draft, second!.id)).files.events).toEqual([]);
});

test("the timeline is as long as the times that are told need", () => {
  const draft = after(emptyDraft(SHA256), accept(emptyDraft(SHA256), report, cloud, time));
  const yaml = new TextDecoder().decode(writeFiles(draft, null).get("dossier.yaml"));
  expect(yaml).toContain("extent: 2019-08-24/2020-01-31");
});

test("a check tells the entry and field of each fault", () => {
  let draft = after(emptyDraft(SHA256), addEntry(emptyDraft(SHA256), report, 1).changes);
  const id = draft.files.events[0]!.id;
  const words = "He was at that time with the fleet under his command at Misenum";
  draft = after(draft, [
    { path: ["files", "events", id, "title"], to: words },
    { path: ["files", "events", id, "evidence"], to: ["words that nobody wrote"] },
  ]);
  const { faults } = checkDraft({ files: writeFiles(draft, null), text: TEXT, sha256: SHA256 });
  expect(faults.map(({ rule, path }) => ({ rule, path }))).toEqual([
    { rule: "quote-missing", path: ["events", id, "evidence", 0] },
    { rule: "title-copied", path: ["events", id, "title"] },
  ]);
});

test("files that did not change since they were opened stay byte for byte", () => {
  const draft = after(emptyDraft(SHA256), addEntry(emptyDraft(SHA256), report, 1).changes);
  const files = new Map(writeFiles(draft, null));
  const speakers = new TextEncoder().encode(
    "# mine\n- { id: the-report, name: The report itself, type: narrator }\n",
  );
  files.set("speakers.yaml", speakers);
  const edited = after(draft, [
    { path: ["files", "events", draft.files.events[0]!.id, "title"], to: "Mine" },
  ]);
  const written = writeFiles(edited, { files, draft });
  expect(written.get("speakers.yaml")).toBe(speakers);
  expect(written.get("dossier.yaml")).toBe(files.get("dossier.yaml"));
  expect(new TextDecoder().decode(written.get("events.yaml"))).toContain('title: "Mine"');
});

test("an unfinished translation goes into its own file, and the dossier stays sound", () => {
  let draft = after(emptyDraft(SHA256), addEntry(emptyDraft(SHA256), report, 1).changes);
  const id = draft.files.events[0]!.id;
  draft = after(draft, [{ path: ["translations", "ar", "events", id, "title"], to: "عنوان" }]);
  const files = writeFiles(draft, null);
  expect([...files.keys()]).toContain("translations/ar.yaml");
  const { dossier, faults } = checkDraft({ files, text: TEXT, sha256: SHA256 });
  expect(faults.filter(({ isError }) => isError)).toEqual([]);
  expect(dossier?.features[0]).toMatchObject({ properties: { title: { ar: "عنوان" } } });
});
