import { expect, test } from "vitest";
import { createDossier } from "../../../src/core/createDossier";
import { checkRules } from "../../../src/core/rules/checkRules";
import { isEvent } from "../../../src/core/rules/parts";
import { loadMessages } from "../../../src/i18n/loadMessages";
import { formatWhen } from "../../../src/i18n/when";
import type { CompiledDossier, EventFeature } from "../../../src/schema/dossier";
import { withRelativeTimes } from "../../../src/source/relativeTimes";
import { marketFire } from "../../fixtures/marketFire";

type After = NonNullable<EventFeature["properties"]["after"]>;

/** The alarm is 04:12 exactly; further entries are told by it. */
function fireWith(told: Readonly<Record<string, Partial<After> | null>>): CompiledDossier {
  const dossier = structuredClone(marketFire()); // rules remember the parts of what they have seen
  const fire = dossier.features.find(
    (one): one is EventFeature => isEvent(one) && one.id === "market-burns",
  )!;
  for (const [id, after] of Object.entries(told)) {
    const { refined: _, ...properties } = structuredClone(fire.properties);
    dossier.features.push({
      ...structuredClone(fire),
      id,
      when: after ? null : { ...fire.when!, edtf: "2021-02-04T04:12+13:00", label: "04:12" },
      properties: {
        ...properties,
        ...(after
          ? { start: null, end: null, timePrecision: null, timeNote: undefined as never }
          : { start: "2021-02-04T04:12:00+13:00", end: "2021-02-04T04:13:00+13:00" }),
        title: { en: id, ar: id },
        label: { en: id, ar: id },
        chapter: "the-answer",
        refined: null,
        claims: [],
        links: [],
        aliases: [],
        ...(after && { after: { entry: "alarm", by: "PT10M", about: false, label: null, ...after } }),
      },
    });
    delete (dossier.features.at(-1) as EventFeature).properties[after ? "timeNote" : "after"];
  }
  return withRelativeTimes(dossier, "Pacific/Auckland");
}

const timeOf = (dossier: CompiledDossier, id: string) => {
  const { start, end, timePrecision } = (dossier.features.find((one) => one.id === id) as EventFeature)
    .properties;
  return [start, end, timePrecision];
};
const faultsOf = (dossier: CompiledDossier) =>
  checkRules(dossier)
    .filter(({ severity, rule }) => severity === "error" && rule !== "quotes")
    .map(({ rule, path, message }) => `${rule} ${path.slice(2).join(".")}: ${message}`);

test("compiling writes the bounds that order makes of it, and the rules agree", () => {
  const dossier = fireWith({ alarm: null, engine: { about: true }, water: { entry: "engine", by: "PT1H" } });
  expect(timeOf(dossier, "engine")).toEqual(["2021-02-04T04:17:00+13:00", "2021-02-04T04:28:00+13:00", 2]);
  expect(timeOf(dossier, "water")).toEqual(["2021-02-04T05:17:00+13:00", "2021-02-04T05:28:00+13:00", 1]);
  expect(faultsOf(dossier)).toEqual([]);
});

test("it is told as such, and what follows from it", async () => {
  const dossier = createDossier(fireWith({ alarm: null, engine: { about: true } }));
  const { time } = dossier.eventOf("engine")!;
  expect(formatWhen(time, "Pacific/Auckland", await loadMessages("en"))).toBe(
    "about 10 minutes after “alarm”, so 4 February 2021, between 04:17 and 04:28, Auckland time",
  );
});

test.each<[string, Parameters<typeof fireWith>[0], RegExp]>([
  [
    "a round",
    { one: { entry: "two" }, two: { entry: "one" } },
    /order .+after\.entry: these come each before the next and so before themselves: .*(one → two|two → one)/,
  ],
  [
    "no length of time",
    { alarm: null, engine: { by: "ten minutes" } },
    /relative-times .+"ten minutes" is no length of time/,
  ],
  ["an entry after itself", { engine: { entry: "engine" } }, /engine comes after itself/],
  ["an unknown entry", { engine: { entry: "bell" } }, /references .+there is no event "bell"/],
])("%s is a fault", (_, told, message) => {
  expect(faultsOf(fireWith(told)).join("\n")).toMatch(message);
});

test("relative times that contradict a link are a fault that names both entries", () => {
  const dossier = fireWith({ alarm: null, engine: { by: "PT10M" }, water: { by: "PT5M" } });
  const water = dossier.features.find((one) => one.id === "water") as EventFeature;
  water.properties.links = [
    { relation: "after", target: "engine", statedBy: "the-report", evidence: [{ exact: "over the fire" }] },
  ];
  const bare = structuredClone(dossier);
  for (const one of bare.features)
    if (isEvent(one) && one.properties.after) Object.assign(one.properties, { start: null, end: null });
  const faults = faultsOf(withRelativeTimes(bare, "Pacific/Auckland"));
  expect(faults.join("\n")).toMatch(
    /order .+cannot be PT\d+M after alarm, by what is told of .*engine.*water|order .+cannot be PT\d+M after alarm, by what is told of .*water.*engine/,
  );
});

test("a time of its own beside it is a fault", () => {
  const dossier = fireWith({ alarm: null, engine: {} });
  const engine = dossier.features.find((one) => one.id === "engine") as EventFeature;
  engine.when = { edtf: "2021-02-04", timespans: [], certainty: "certain", label: null };
  expect(faultsOf(dossier).join("\n")).toMatch(
    /relative-times .+engine has a time of its own, and one after alarm/,
  );
});
