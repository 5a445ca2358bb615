/** A conflict has two sides at least, and no winner. */

import { defineRule, type Found } from "./fault";

export const conflicts = defineRule(
  "conflicts",
  "A conflict has two or more positions, each with an owner, and is about at least one event.",
  ({ dossier: { conflicts: all } }) =>
    all.flatMap(({ positions, events }, i) => {
      const found: Found[] = [];
      if (positions.length < 2) {
        found.push({
          path: ["dossier", "conflicts", i, "positions"],
          message: `a conflict of ${positions.length === 1 ? "one position" : "no positions"}`,
          hint: "add who says otherwise, or make it a claim",
        });
      }
      if (events.length === 0) {
        found.push({
          path: ["dossier", "conflicts", i, "events"],
          message: "a conflict about no event",
          hint: "name the events it is about",
        });
      }
      return found;
    }),
);
