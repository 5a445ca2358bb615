/** An entry that is somebody's words says which. */

import { defineRule } from "./fault";
import { claimsOf, eventsOf } from "./parts";

export const statements = defineRule(
  "statements",
  "An entry of the lane `said` has a claim, its own or one that another entry says was made in it.",
  (dossier) => {
    const said = new Set(dossier.dossier.kinds.filter(({ lane }) => lane === "said").map(({ id }) => id));
    const madeIn = new Set(claimsOf(dossier).map(({ value }) => value.statement));
    return eventsOf(dossier)
      .filter(({ value }) => said.has(value.properties.kind))
      .filter(({ value }) => value.properties.claims.length === 0 && !madeIn.has(value.id))
      .map(({ value, path }) => ({
        path: [...path, "properties", "claims"],
        message: `${value.id} is a statement in which nothing is said`,
        hint: "add what is claimed to its claims, or name it as the statement of a claim elsewhere",
      }));
  },
);
