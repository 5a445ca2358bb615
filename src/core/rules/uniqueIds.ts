/** One name, one thing. */

import { defineRule, type Found, type Path } from "./fault";
import { eventsOf, stepsOf } from "./parts";

export const uniqueIds = defineRule(
  "unique-ids",
  "No id is used twice in its list; sites, events and former slugs share one list, as they share addresses.",
  (dossier) => {
    const header = dossier.dossier;
    const lists = [
      "speakers",
      "kinds",
      "chapters",
      "elsewhere",
      "conflicts",
      "silences",
      "background",
      "sources",
    ] as const;
    const events = eventsOf(dossier);
    return [
      ...lists.flatMap((list) => repeated(header[list].map(({ id }, i) => [id, ["dossier", list, i, "id"]]))),
      ...repeated(stepsOf(dossier).map(({ value, path }) => [value.id, [...path, "id"]])),
      ...repeated([
        ...dossier.features.map(({ id }, i): Named => [id, ["features", i, "id"]]),
        ...events.flatMap(({ value, path }) =>
          value.properties.aliases.map((alias, i): Named => [alias, [...path, "properties", "aliases", i]]),
        ),
      ]),
      ...events.flatMap(({ value, path }) =>
        repeated(
          value.properties.claims.map(({ id }, i) => [id, [...path, "properties", "claims", i, "id"]]),
        ),
      ),
    ];
  },
);

type Named = readonly [id: string, path: Path];

function repeated(named: readonly Named[]): Found[] {
  const seen = new Set<string>();
  return named.flatMap(([id, path]) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return {
      path,
      message: `"${id}" is used twice`,
      hint: "give the later one another id, if it was never published",
    };
  });
}
