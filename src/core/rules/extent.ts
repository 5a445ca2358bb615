/** Nothing of the report lies outside the time that the dossier covers, and that is a time that somebody can tell of. */

import { isTimeZone, localTime } from "../time/zone";
import { defineRule, type Found, type Path } from "./fault";
import { eventsOf } from "./parts";

/** Scenarios of the climate end in 2300; what lies later is a year of two or three digits that was read wrongly. */
const LAST_LIKELY_YEAR = 2500;

export const extent = defineRule(
  "extent",
  `Every report-layer time lies within the dossier's extent, and another reading of it at least in part; the extent ends before the year ${LAST_LIKELY_YEAR + 1}.`,
  (dossier) => {
    const { start, end, extent: edtf, timeZone } = dossier.dossier;
    const last = Date.parse(end) - 1;
    if (!Number.isFinite(last)) return []; // the rule `edtf` tells that the extent is no date
    const isInside = (time: { start: string | null; end: string | null }) =>
      time.start === null ||
      time.end === null ||
      !(Date.parse(time.start) < Date.parse(start) || Date.parse(time.end) > Date.parse(end));
    const outside = (path: Path, what: string): Found => ({
      path,
      message: `${what} lies outside the extent ${edtf}`,
      hint: "widen the extent, or correct the time",
    });
    const year = isTimeZone(timeZone) ? localTime(last, timeZone).year : null; // else the rule `zones` tells
    const unlikely: Found[] =
      year === null || year <= LAST_LIKELY_YEAR
        ? []
        : [
            {
              path: ["dossier", "extent"],
              message: `the extent ${edtf} reaches into the year ${year}`,
              hint: "look at the latest dates: years are written with four digits, 0571 for 571",
              severity: "warning",
            },
          ];
    const beyond = eventsOf(dossier).flatMap(({ value, path }) => {
      const { properties, when } = value;
      if (properties.layer !== "report") return [];
      const found: Found[] = isInside(properties)
        ? []
        : [
            outside(
              properties.after && !when ? [...path, "properties", "after"] : [...path, "when", "edtf"],
              when?.edtf ?? "its time",
            ),
          ];
      properties.alternatives.forEach((alternative, i) => {
        if (
          Date.parse(alternative.start) < Date.parse(end) &&
          Date.parse(start) < Date.parse(alternative.end)
        )
          return;
        const at = [...path, "properties", "alternatives", i, "edtf"];
        found.push({ ...outside(at, `the other reading ${alternative.edtf}`), severity: "warning" });
      });
      return found;
    });
    return [...unlikely, ...beyond];
  },
);
