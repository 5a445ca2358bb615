/** Other sources narrow the report's time; where they contradict it, that is said. */

import { overlaps } from "../time/interval";
import { defineRule, type Found } from "./fault";
import { eventsOf } from "./parts";

export const backgroundTimes = defineRule(
  "background-times",
  "A time from background overlaps the report's own, or the background says in `disputed` that they differ.",
  (dossier) => {
    const disputed = new Set(dossier.dossier.background.filter((item) => item.disputed).map(({ id }) => id));
    return eventsOf(dossier).flatMap(({ value, path }): Found[] => {
      const { start, end, refined } = value.properties;
      if (!refined?.start || !refined.end || start === null || end === null) return [];
      const own = [Date.parse(start), Date.parse(end)] as const;
      const other = [Date.parse(refined.start), Date.parse(refined.end)] as const;
      if (overlaps(own, other) || refined.background.some((id) => disputed.has(id))) return [];
      return [
        {
          path: [...path, "properties", "refined", "edtf"],
          message: `${refined.edtf} lies outside ${value.when?.edtf}, the time of ${value.id} by the report`,
          hint: "correct it, or say in `disputed` how the other sources differ from the report",
        },
      ];
    });
  },
);
