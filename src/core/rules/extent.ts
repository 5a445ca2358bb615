/** Nothing of the report lies outside the time that the dossier covers. */

import { defineRule, type Found, type Path } from "./fault";
import { eventsOf } from "./parts";

export const extent = defineRule(
  "extent",
  "Every report-layer time lies within the dossier's extent, and another reading of it at least in part.",
  (dossier) => {
    const { start, end, extent: edtf } = dossier.dossier;
    const isInside = (time: { start: string | null; end: string | null }) =>
      time.start === null ||
      time.end === null ||
      !(Date.parse(time.start) < Date.parse(start) || Date.parse(time.end) > Date.parse(end));
    const outside = (path: Path, what: string): Found => ({
      path,
      message: `${what} lies outside the extent ${edtf}`,
      hint: "widen the extent, or correct the time",
    });
    return eventsOf(dossier).flatMap(({ value, path }) => {
      const { properties, when } = value;
      if (properties.layer !== "report") return [];
      const found: Found[] = isInside(properties)
        ? []
        : [outside([...path, "when", "edtf"], when?.edtf ?? "its time")];
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
  },
);
