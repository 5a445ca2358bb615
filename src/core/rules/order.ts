/** What comes before what: links agree with each other and with the times. */

import type { CompiledDossier, EventFeature } from "../../schema/dossier";
import { isAnswer, type OrderContext, type Precedence, precedencesOf } from "../order/constraints";
import { type Contradiction, solve } from "../order/solve";
import { defineRule, type Found, type Path } from "./fault";
import { type At, entriesOf, eventsOf, linksOf } from "./parts";

export const order = defineRule(
  "order",
  "Following what comes after what never leads back to where it began, and nothing is over before what it answers or follows, also by the times that background gives.",
  (dossier) => {
    const events = eventsOf(dossier);
    if (linksOf(dossier).length === 0 && !events.some(({ value }) => value.properties.after)) return [];
    const entries = entriesOf(dossier);
    const precedences = precedencesOf(entries);
    // The day of the report bounds only what has no time, and so contradicts nothing.
    const context: OrderContext = { timeZone: dossier.dossier.timeZone, reportDay: null };
    const contradictionsIn = (withOthers: boolean) =>
      solve(entries, precedences, withOthers, context).contradictions;
    const byReport = contradictionsIn(false);
    const told = new Set(byReport.map(keyOf));
    const isDisputed = createIsDisputed(dossier);
    const byOthers = contradictionsIn(true).filter(
      (one) => !told.has(keyOf(one)) && !one.entries.some((place) => isDisputed(events[place]!.value)),
    );
    return [
      ...byReport.map((one) => describe(one, events)),
      ...byOthers.map((one) => describeOthers(one, events) ?? describe(one, events)),
    ];
  },
);

const keyOf = ({ type, entries }: Contradiction) =>
  type === "round" ? [...entries].sort().join(" ") : `${entries[0]} to ${entries.at(-1)}`;

function createIsDisputed({ dossier }: CompiledDossier) {
  const disputed = new Set(dossier.background.filter((item) => item.disputed).map(({ id }) => id));
  return ({ properties: { refined } }: EventFeature) =>
    refined?.background.some((id) => disputed.has(id)) ?? false;
}

/** Where an entry states that it comes after another, or before it. */
export function statementOf(
  { told }: Precedence,
  path: Path,
): { readonly path: Path; readonly target: Path } {
  const inside = [...path, "properties"];
  if (told!.link === null) return { path: [...inside, "after", "by"], target: [...inside, "after", "entry"] };
  const link = [...inside, "links", told!.link];
  return { path: [...link, "relation"], target: [...link, "target"] };
}

const formatNames = (names: readonly string[]) => [...new Set(names)].join(", ");

/** What the later entry had to wait for. */
const waitedFor = ({ at, entries }: Contradiction, events: readonly At<EventFeature>[]) =>
  at.after === "end" && events[entries[0]!]!.value.properties.lasting ? "ends" : "begins";

function describe(contradiction: Contradiction, events: readonly At<EventFeature>[]): Found {
  const { type, entries, at } = contradiction;
  const names = entries.map((place) => events[place]!.value.id);
  const { value, path } = events[at.told!.by]!;
  const statement = statementOf(at, path);
  if (type === "round")
    return {
      path: statement.target,
      message: `these come each before the next and so before themselves: ${[...names, names[0]].join(" → ")}`,
      hint:
        at.told!.link === null
          ? "take away the `after` or the link that the report does not state"
          : "take away or turn round the link that the report does not state",
    };
  const { after } = value.properties;
  if (at.told!.link === null && after)
    return {
      path: statement.path,
      message: `${value.id} cannot be ${after.by} after ${after.entry}, by what is told of ${formatNames(names)}`,
      hint: "correct `by` or one of their times, or say `about: true` where the report does",
    };
  const link = value.properties.links[at.told!.link ?? -1];
  const [earlier, later] = [names[0], names.at(-1)];
  return {
    path: statement.path,
    message:
      names.length === 2 && link && isAnswer(link)
        ? `${later} is over before ${earlier}, which it answers, begins`
        : `${later} is over before ${earlier} ${waitedFor(contradiction, events)}, yet is said to come later${wayOf(names)}`,
    hint: "correct one of the times, or turn the link round",
  };
}

/** Null where no time by other sources is part of it. */
function describeOthers(contradiction: Contradiction, events: readonly At<EventFeature>[]): Found | null {
  const { type, entries } = contradiction;
  const chain = entries.map((place) => events[place]!);
  const refined = [chain.at(-1)!, chain[0]!].find(({ value }) => value.properties.refined?.start);
  if (type === "round" || !refined) return null;
  const names = chain.map(({ value }) => value.id);
  return {
    path: [...refined.path, "properties", "refined", "edtf"],
    message: `by other sources ${names.at(-1)} is over before ${names[0]} ${waitedFor(contradiction, events)}, yet is said to come later${wayOf(names)}`,
    hint: "correct it, or say in `disputed` how the other sources differ from the report",
  };
}

/** Where others stand between the two. */
const wayOf = (names: readonly string[]) => (names.length > 2 ? `: ${names.join(" → ")}` : "");
