import { expect, test } from "vitest";
import { checkDossier } from "../../../src/build/checkDossier";
import { createDossier } from "../../../src/core/createDossier";
import { MAX_MADE_STEPS, stepTelling, storyOf } from "../../../src/core/story";
import type { CompiledDossier, EventFeature } from "../../../src/schema/dossier";
import { harbour, harbourDossier } from "../../fixtures/harbour";
import { marketFire } from "../../fixtures/marketFire";

const marketStory = () => storyOf(createDossier(marketFire()));
const slugs = (entries: readonly { readonly slug: string }[]) => entries.map(({ slug }) => slug);
const utc = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

test("a written story has its entries, claims and background in hand", () => {
  const { lead, steps } = marketStory();
  expect(lead.title.en).toBe("Fire destroys a harbour market");
  expect(lead.claims.map(({ about, claim }) => [about.slug, claim.id])).toEqual([
    ["market-burns", "stalls-burned"],
    ["market-burns", "stalls-lost"],
  ]);
  expect(steps.map(({ id, entries }) => [id, slugs(entries)])).toEqual([
    ["the-warning", ["warning-shared"]],
    ["the-fire", ["market-burns", "brigade-counts"]],
    ["the-protest", ["protest-at-city-hall"]],
  ]);
  expect(steps[1]!.other?.background.map(({ id }) => id)).toEqual(["hour-of-the-fire"]);
});

test("the moment of a step is the end of what it tells, by the report and with other sources", () => {
  expect(marketStory().steps.map(({ moment }) => [utc(moment.report), utc(moment.refined)])).toEqual([
    ["2021-02-02T10:59:00.000Z", "2021-02-02T10:59:00.000Z"], // as written: 2 February in Auckland
    ["2021-02-03T10:59:00.000Z", "2021-02-02T15:12:00.000Z"], // the day; with other sources the alarm
    ["2021-02-05T10:59:00.000Z", "2021-02-05T10:59:00.000Z"], // both days of the protest
  ]);
});

test("a story that nobody wrote tells each entry of the report by its summary, in order", () => {
  const { lead, steps } = storyOf(harbourDossier());
  expect([lead.title.en, lead.text.en]).toEqual(["A fire in the harbour", "An invented story."]);
  expect(steps.map(({ id, title, text, entries }) => [id, title.en, text.en, slugs(entries)])).toEqual(
    ["ship-arrives", "fire-at-quay", "harbour-master-speaks", "rumour"].map((slug) => [
      slug,
      slug.replaceAll("-", " "),
      `What happened: ${slug}.`,
      [slug],
    ]),
  );
  expect(steps[3]!.moment).toEqual({ report: null, refined: null });
});

const many = (count: number, chapters: CompiledDossier["dossier"]["chapters"]): CompiledDossier => {
  const dossier = structuredClone(harbour);
  const event = dossier.features.find(({ id }) => id === "rumour") as EventFeature;
  dossier.dossier.chapters = chapters;
  dossier.features = Array.from({ length: count }, (_, i) => ({
    ...event,
    id: `entry-${i}`,
    properties: {
      ...event.properties,
      chapter: chapters[i % chapters.length]?.id ?? null,
      summary: { en: `${"word ".repeat(19)}${i}`, fr: "mot" },
    },
  }));
  return dossier;
};
const CHAPTERS = ["night", "day"].map((id) => ({ id, title: { en: id } }));

test.each([
  ["as many as a story has room for", MAX_MADE_STEPS, CHAPTERS, MAX_MADE_STEPS],
  ["one more: a chapter a step", MAX_MADE_STEPS + 1, CHAPTERS, 2],
  ["many without chapters: none", MAX_MADE_STEPS + 1, [], 0],
  ["none at all", 0, CHAPTERS, 0],
])("%s", (_, count, chapters, steps) => {
  const story = storyOf(createDossier(many(count, chapters)));
  expect(story.steps).toHaveLength(steps);
});

test("a chapter is told by as many of its summaries as a step has words", () => {
  const { steps } = storyOf(createDossier(many(40, CHAPTERS)));
  expect(steps.map(({ title }) => title.en)).toEqual(["night", "day"]);
  expect(steps[0]!.text.en).toBe(`${"word ".repeat(19)}0 ${"word ".repeat(19)}2`);
  expect(steps[0]!.entries).toHaveLength(20);
});

test("what only other sources tell is no step", () => {
  const dossier = structuredClone(harbour);
  for (const { properties } of dossier.features)
    if (properties.role === "event") properties.layer = "background";
  expect(storyOf(createDossier(dossier)).steps).toEqual([]);
});

test("an entry is told by the step that begins with it, before one that only names it", () => {
  const dossier = marketFire();
  dossier.dossier.story!.steps[0]!.entries = ["warning-shared", "market-burns"];
  const story = storyOf(createDossier(dossier));
  expect(
    ["warning-shared", "market-burns", "brigade-counts", "nothing"].map((slug) => stepTelling(slug, story)),
  ).toEqual([1, 2, 2, 0]);
});

test("the bundled story has nine steps, tells every entry of the report, and never goes back in time", () => {
  const dossier = createDossier(checkDossier("src/dossiers/baghdad-2020").dossier!);
  const story = storyOf(dossier);
  expect(story.steps).toHaveLength(9);
  for (const { slug } of dossier.events) expect(stepTelling(slug, story), slug).toBeGreaterThan(0);
  for (const layer of ["report", "refined"] as const) {
    const moments = story.steps.map(({ moment }) => moment[layer]!);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  }
  expect(story.steps.map(({ moment }) => utc(moment.refined))).toEqual([
    "2019-12-27T16:20:00.000Z",
    "2019-12-29T16:00:00.000Z",
    "2019-12-31T20:59:00.000Z", // the end of the day in Baghdad
    "2019-12-31T20:59:00.000Z",
    "2020-01-01T20:59:00.000Z",
    ...Array(3).fill("2020-01-02T21:47:00.000Z"), // 00:47 in Baghdad
    "2020-01-03T20:59:00.000Z",
  ]);
});

test("every entry of the bundled dossier has a label in each language", () => {
  const { features, dossier } = checkDossier("src/dossiers/baghdad-2020").dossier!;
  for (const { id, properties } of features)
    if (properties.role === "event")
      expect(Object.keys(properties.label ?? {}), id).toEqual(dossier.languages);
});
