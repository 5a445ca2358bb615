/** The report's own times are no finer than its words. */

import { hasClockTime, parseEdtf } from "../time/edtf";
import { defineRule, type Found, type Path } from "./fault";
import { eventsOf } from "./parts";

export const clockTimes = defineRule(
  "clock-times",
  "A report-layer time has no clock time, unless the report's own words beside it give one in digits.",
  (dossier) =>
    eventsOf(dossier).flatMap(({ value, path }) => {
      const { when, properties } = value;
      if (properties.layer !== "report" || !when || /\p{Nd}/u.test(when.label ?? "")) return [];
      const found: Found[] = [];
      const look = (text: string, at: Path) => {
        const parsed = parseEdtf(text, "own");
        if (!parsed.ok || !hasClockTime(parsed.value)) return;
        found.push({
          path: at,
          message: `"${text}" is finer than anything the report says`,
          hint: "write the report's own words with their digits into `words`; if it gives no hour, write the day, and put the hour into background.yaml, where `refines` takes it",
        });
      };
      look(when.edtf, [...path, "when", "edtf"]);
      properties.alternatives.forEach(({ edtf }, i) => {
        look(edtf, [...path, "properties", "alternatives", i, "edtf"]);
      });
      return found;
    }),
);
