/** The account tells earlier things first, as far as the report states an order. */

import { defineRule, type Found } from "./fault";
import { precedencesOf } from "./precedence";

export const chapterOrder = defineRule(
  "chapter-order",
  "Where a link says which of two comes first, neither the order of chapters nor the account says the opposite.",
  (dossier) => {
    const rank = new Map(dossier.dossier.chapters.map(({ id }, i) => [id, i]));
    const place = new Map(dossier.features.map(({ id }, i) => [id, i]));
    return precedencesOf(dossier).flatMap(({ earlier, later, path }): Found[] => {
      const [first, then] = [earlier, later].map(({ properties }) => rank.get(properties.chapter ?? ""));
      if (first === undefined || then === undefined || then > first) return [];
      if (then < first) {
        return [
          {
            path: [...path, "relation"],
            message: `${later.id} comes later than ${earlier.id}, but its chapter stands before the other's`,
            hint: "change the order of the chapters, or the chapter of one of them",
          },
        ];
      }
      if (place.get(later.id)! > place.get(earlier.id)!) return [];
      return [
        {
          path: [...path, "relation"],
          message: `${later.id} comes later than ${earlier.id}, but is told before it`,
          hint: "move it below the other in events.yaml",
          severity: "warning",
        },
      ];
    });
  },
);
